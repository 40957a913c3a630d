/** An address that somebody pastes: looked at first, saved as a source or as one page after that. */
import { useState } from 'preact/hooks';
import type { SourceOptionsJson } from '../../../server/api/sourceSetup.js';
import { addByHand, addSource } from '../../api.js';
import { setup as text } from '../../format/sourceSetup.en.js';
import { words } from '../../format/words.en.js';
import { Icon } from '../Icon.js';
import type { Asked, SourceKind } from './PreviewPanel.js';

const { hand: _, ...KINDS } = words.sourceKinds;

export function PasteLink({ ask }: { ask: (asked: Asked) => void }) {
  const [kind, setKind] = useState<SourceKind | ''>('');
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string): string => String(form.get(name) ?? '').trim();
    const url = field('url');
    const options = optionsOf(kind, field('options'));
    setProblem(options === null ? text.badOptions : null);
    if (options === null) return;
    const publisher = field('publisher') || null;
    ask({
      key: `${url} ${Date.now()}`,
      name: url,
      preview: { url, publisher, options, ...(kind ? { kind } : {}) },
      add: (found, name) => addSource({ name, url, kind: found, publisher, options }),
      page: /^https?:/iu.test(url) ? () => addByHand({ url, ...(publisher ? { publisher } : {}) }) : null,
    });
  };
  return (
    <section>
      <h2>{text.link}</h2>
      <p class="small two">{text.linkHelp}</p>
      <form class="form one" onSubmit={submit}>
        <label class="field">
          <span>{text.address}</span>
          <input class="input" name="url" required maxLength={2000} autocomplete="off" placeholder="https://" />
        </label>
        <label class="field">
          <span>{text.kind}</span>
          <span class="select">
            <select
              name="kind"
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as SourceKind | '')}
            >
              <option value="">{text.kindAuto}</option>
              {Object.entries(KINDS).map(([each, name]) => (
                <option key={each} value={each}>
                  {name}
                </option>
              ))}
            </select>
            <Icon name="down" />
          </span>
        </label>
        {(kind === 'index' || kind === 'api') && (
          <label class="field">
            <span>{kind === 'index' ? text.selector : text.mapping}</span>
            <input
              class="input"
              name="options"
              autocomplete="off"
              required={kind === 'api'}
              placeholder={kind === 'index' ? 'main h3 a' : '{"api": {"list": "/data", "url": "/url"}}'}
            />
          </label>
        )}
        <label class="field">
          <span>{text.publisher}</span>
          <input class="input" name="publisher" maxLength={200} autocomplete="off" />
        </label>
        <button type="submit" class="btn">
          {text.preview}
        </button>
        <p class="small" role="status">
          {problem}
        </p>
      </form>
    </section>
  );
}

/** Null: what was written is no JSON. */
function optionsOf(kind: SourceKind | '', written: string): SourceOptionsJson | null {
  if (written === '') return {};
  if (kind === 'index') return { links: written };
  try {
    return JSON.parse(written) as SourceOptionsJson;
  } catch {
    return null;
  }
}
