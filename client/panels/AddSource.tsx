/** A new source by name and address. */
import { useState } from 'preact/hooks';
import type { SourceInput } from '../../server/api/schemas.js';
import { ApiError, addSource } from '../api.js';
import { errorWords } from '../format/error.js';
import { ui } from '../format/ui.en.js';
import { words } from '../format/words.en.js';
import { refresh } from '../load.js';
import { Icon } from './Icon.js';

const text = ui.sourcesPage;

export function AddSource() {
  const [outcome, setOutcome] = useState<{ added: string } | { failed: string } | null>(null);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const field = (name: string): string => String(new FormData(form).get(name) ?? '').trim();
    try {
      const source = await addSource({
        name: field('name'),
        url: field('url'),
        kind: field('kind') as SourceInput['kind'],
        publisher: field('publisher') || null,
      });
      form.reset();
      setOutcome({ added: source.name });
      refresh();
    } catch (error) {
      setOutcome({ failed: error instanceof ApiError ? errorWords(error) : String(error) });
    }
  };
  return (
    <section class="panel claims">
      <header>
        <h2>{text.add}</h2>
      </header>
      <form class="form" onSubmit={(event) => void submit(event)}>
        <label class="field">
          <span>{text.name}</span>
          <input class="input" name="name" required maxLength={200} autocomplete="off" />
        </label>
        <label class="field">
          <span>{text.url}</span>
          <input class="input" name="url" required maxLength={2000} autocomplete="off" />
        </label>
        <label class="field">
          <span>{text.kind}</span>
          <span class="select">
            <select name="kind">
              {Object.entries(words.sourceKinds).map(([kind, name]) => (
                <option key={kind} value={kind}>
                  {name}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </label>
        <label class="field">
          <span>{text.publisher}</span>
          <input class="input" name="publisher" maxLength={200} autocomplete="off" />
        </label>
        <button type="submit" class="btn main">
          {text.save}
        </button>
        <p class="small" role="status">
          {outcome && 'added' in outcome && text.added(outcome.added)}
          {outcome && 'failed' in outcome && (
            <>
              <b>{text.addFailed}</b> {outcome.failed}
            </>
          )}
        </p>
      </form>
    </section>
  );
}
