/** What the reader chose for this browser, and what the instance is set to. */
import { useEffect, useState } from 'preact/hooks';
import { getSettings } from '../api.js';
import { type Choices, choose, useChoices } from '../choices.js';
import { chooseLanguage, chosenLanguage, LANGUAGES, type LanguageCode } from '../format/language.js';
import { number } from '../format/locale.js';
import { settings as text } from '../format/settings.en.js';
import { ui } from '../format/ui.en.js';
import { useLoad } from '../load.js';
import type { PageProps } from '../pages.js';
import { ArchiveSize } from './ArchiveSize.js';
import { Icon } from './Icon.js';
import { ErrorNotice } from './Notices.js';

const OFFERED = Object.entries(LANGUAGES).filter(([, language]) => !('pseudo' in language));

export function SettingsPage({ status }: PageProps) {
  useEffect(() => {
    document.title = `${text.title} · ${ui.product}`;
  }, []);
  return (
    <>
      <div class="head">
        <div>
          <h1>{text.title}</h1>
          <p>{text.note}</p>
        </div>
      </div>
      <You />
      <section class="panel claims">
        <header>
          <h2>{text.instance}</h2>
          <span class="unit">{text.instanceUnit}</span>
        </header>
        {status && (
          <p class="two gap-s">
            {text.version(status.version)} ·{' '}
            {text.counts(
              number(status.counts.sources),
              number(status.counts.articles),
              number(status.counts.figures),
              number(status.counts.claims),
            )}
          </p>
        )}
        <Instance />
      </section>
      <ArchiveSize />
    </>
  );
}

function You() {
  const { name, keys, theme } = useChoices();
  const [typed, setTyped] = useState(name);
  const [saved, setSaved] = useState(false);
  return (
    <section class="panel gap">
      <header>
        <h2>{text.you}</h2>
      </header>
      <form
        class="form narrow"
        onSubmit={(event) => {
          event.preventDefault();
          choose({ name: typed.trim().replace(/\p{C}/gu, '') });
          setSaved(true);
        }}
      >
        <label class="field">
          <span>{text.name}</span>
          <input
            class="input"
            value={typed}
            maxLength={60}
            autocomplete="name"
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              setSaved(false);
            }}
          />
        </label>
        <p class="small muted">{text.nameHint}</p>
        <p class="row gap-s">
          <button type="submit" class="btn">
            {text.save}
          </button>
          <span role="status">{saved ? text.saved : ''}</span>
        </p>
      </form>
      <p class="gap">
        <label class="select">
          <i>{text.language}</i>
          <select
            value={chosenLanguage() ?? ''}
            onChange={(event) => {
              chooseLanguage(event.currentTarget.value as LanguageCode | '');
              location.assign(location.pathname);
            }}
          >
            <option value="">{text.languageOfBrowser}</option>
            {OFFERED.map(([code, { name }]) => (
              <option key={code} value={code} lang={code}>
                {name}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </label>
      </p>
      <p class="gap">
        <label class="check">
          <input
            type="checkbox"
            class="plain"
            checked={keys}
            onChange={(event) => choose({ keys: event.currentTarget.checked })}
          />
          {text.keys}
        </label>
      </p>
      <p class="small muted">{text.keysHint}</p>
      <p class="gap">
        <label class="select">
          <i>{text.theme}</i>
          <select value={theme} onChange={(event) => choose({ theme: event.currentTarget.value as Choices['theme'] })}>
            {Object.entries(text.themes).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </label>
      </p>
    </section>
  );
}

function Instance() {
  const loaded = useLoad('settings', getSettings);
  if (!loaded.data) return loaded.error ? <ErrorNotice title={text.failed} loaded={loaded} /> : null;
  if (loaded.data.length === 0) return <p class="two gap-s">{text.hidden}</p>;
  const c = text.columns;
  return (
    <table class="rows">
      <thead>
        <tr>
          <th scope="col">{c.name}</th>
          <th scope="col">{c.value}</th>
          <th scope="col">{c.help}</th>
        </tr>
      </thead>
      <tbody>
        {loaded.data.map((row) => (
          <tr key={row.name}>
            <td class="full">
              <code>{row.name}</code>
            </td>
            <td class={`full${row.isSet ? '' : ' muted'}`}>
              {row.value ?? (row.isSet ? text.secret : text.usual(row.usual))}
            </td>
            <td class="full two small">{row.help.replaceAll('`', '')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
