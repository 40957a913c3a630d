/** Why a figure is rejected: nothing is rejected without a reason. */
import { review as text } from '../../format/review.en.js';

export function RejectForm({ onReject, onCancel }: { onReject: (reason: string) => void; onCancel: () => void }) {
  return (
    <form
      class="form gap-s"
      onSubmit={(event) => {
        event.preventDefault();
        onReject(String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '').trim());
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <label class="field">
        <span>{text.whyReject}</span>
        <input
          class="input"
          name="reason"
          required
          maxLength={2000}
          autocomplete="off"
          ref={(field) => field?.focus()}
        />
      </label>
      <span class="row">
        <button type="submit" class="btn danger">
          {text.reject}
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          {text.cancel}
        </button>
      </span>
    </form>
  );
}
