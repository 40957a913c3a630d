/** A text that stands nowhere on the web: read and kept at once, with what the person says of it. */
import { useState } from 'preact/hooks';
import { ApiError, addByHand } from '../../api.js';
import { errorWords } from '../../format/error.js';
import { setup as text } from '../../format/sourceSetup.en.js';
import { refresh } from '../../load.js';

export function PasteText() {
  const [outcome, setOutcome] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = Object.fromEntries(
      [...new FormData(form)].flatMap(([name, value]) => (String(value).trim() ? [[name, String(value).trim()]] : [])),
    );
    setBusy(true);
    setOutcome(null);
    try {
      const added = await addByHand(given);
      if (added.state === 'ok') form.reset();
      setOutcome(added.state === 'ok' ? text.kept(added.figures) : `${text.notKept} ${added.message ?? ''}`);
      refresh();
    } catch (error) {
      setOutcome(`${text.notKept} ${error instanceof ApiError ? errorWords(error) : String(error)}`);
    }
    setBusy(false);
  };
  return (
    <details class="more">
      <summary>
        <h2>{text.text}</h2>
      </summary>
      <p class="small two">{text.textHelp}</p>
      <form class="form one" onSubmit={(event) => void submit(event)}>
        <label class="field">
          <span>{text.textTitle}</span>
          <input class="input" name="title" required maxLength={500} autocomplete="off" />
        </label>
        <label class="field">
          <span>{text.textBody}</span>
          <textarea class="input" name="text" required maxLength={200_000} rows={6} />
        </label>
        <label class="field">
          <span>{text.publisher}</span>
          <input class="input" name="publisher" maxLength={200} autocomplete="off" />
        </label>
        <label class="field">
          <span>{text.textDay}</span>
          <input class="input" type="date" name="published" />
        </label>
        <label class="field">
          <span>{text.textLink}</span>
          <input class="input" type="url" name="url" maxLength={2000} autocomplete="off" />
        </label>
        <button type="submit" class="btn" disabled={busy}>
          {text.textAdd}
        </button>
        <p class="small" role="status">
          {outcome}
        </p>
      </form>
    </details>
  );
}
