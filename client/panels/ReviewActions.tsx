/** What a person decides about the figure: confirm, reject with a reason, undo. Never over a decision that they have not seen. */
import { useEffect, useState } from 'preact/hooks';
import type { EvidenceJson, ReviewInput } from '../../server/api/schemas.js';
import { ApiError, saveReview } from '../api.js';
import { errorWords } from '../format/error.js';
import { ui } from '../format/ui.en.js';
import { refresh } from '../load.js';
import { Icon } from './Icon.js';

const text = ui.evidence;

export function ReviewActions({ evidence }: { evidence: EvidenceJson }) {
  const { figure, reviews } = evidence;
  const [asking, setAsking] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const seenRevision = Math.max(0, ...reviews.map((review) => review.revision));
  const decide = async (verdict: ReviewInput['verdict'], reason: string | null = null): Promise<void> => {
    try {
      await saveReview(figure.id, { seenRevision, verdict, reason });
      setFailure(null);
      setAsking(false);
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('internal', String(error));
      setFailure(known.code === 'conflict' ? text.conflict : `${text.reviewFailed} ${errorWords(known)}`);
    }
    refresh();
  };
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLElement && event.target.closest('input, select, textarea')) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const key = event.key.toLowerCase();
      if (key === 'c' && figure.review !== 'confirmed') void decide('confirm');
      else if (key === 'r' && figure.review !== 'rejected') setAsking(true);
      else if (key === 'u' && figure.review !== 'unreviewed') void decide('undo');
      else return;
      event.preventDefault();
    };
    addEventListener('keydown', keyDown);
    return () => removeEventListener('keydown', keyDown);
  });
  return (
    <div class="gap-s">
      {failure && (
        <div class="notice warn" role="alert">
          <Icon name="warning" />
          <div>{failure}</div>
        </div>
      )}
      {asking ? (
        <form
          class="form gap-s"
          onSubmit={(event) => {
            event.preventDefault();
            const reason = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '').trim();
            void decide('reject', reason);
          }}
        >
          <label class="field">
            <span>{text.reason}</span>
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
            <button type="button" class="btn plain" onClick={() => setAsking(false)}>
              {text.cancel}
            </button>
          </span>
        </form>
      ) : (
        <p class="row gap-s">
          {figure.review !== 'confirmed' && (
            <button type="button" class="btn main" onClick={() => void decide('confirm')}>
              {text.confirm} <kbd>C</kbd>
            </button>
          )}
          {figure.review !== 'rejected' && (
            <button type="button" class="btn danger" onClick={() => setAsking(true)}>
              {text.reject} <kbd>R</kbd>
            </button>
          )}
          {figure.review !== 'unreviewed' && (
            <button type="button" class="btn" onClick={() => void decide('undo')}>
              {text.undo} <kbd>U</kbd>
            </button>
          )}
        </p>
      )}
    </div>
  );
}
