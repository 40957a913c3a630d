/** What a source would give, before anything of it is saved: each link, the text as read, the figures, what is skipped. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { SourceJson } from '../../../server/api/schemas.js';
import type { AddedJson, PreviewInput, PreviewJson } from '../../../server/api/sourceSetup.js';
import { ApiError, previewSource } from '../../api.js';
import { errorWords } from '../../format/error.js';
import { pageName, piecesOf } from '../../format/evidence.js';
import { setup as text } from '../../format/sourceSetup.en.js';
import { previewLine } from '../../format/sourceSetup.js';
import { refresh } from '../../load.js';
import { Marked } from '../Marked.js';

export type SourceKind = PreviewJson['kind'];

/** What a preview is of, and how it is saved. */
export interface Asked {
  key: string;
  name: string;
  preview: PreviewInput;
  add: (kind: SourceKind, name: string) => Promise<SourceJson>;
  /** Keeps the page alone, without watching more than it; null where it is no single page. */
  page: (() => Promise<AddedJson>) | null;
}

const wordsOf = (error: unknown): string => {
  if (!(error instanceof ApiError)) return String(error);
  return error.code === 'failed' ? error.message : errorWords(error);
};

export function PreviewPanel({ asked, onClose }: { asked: Asked; onClose: () => void }) {
  const [preview, setPreview] = useState<PreviewJson | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    let here = true;
    heading.current?.focus();
    previewSource(asked.preview).then(
      (found) => here && setPreview(found),
      (error: unknown) => here && setFailed(wordsOf(error)),
    );
    return () => {
      here = false;
    };
  }, [asked]);
  return (
    <section class="panel gap preview" aria-busy={preview === null && failed === null}>
      <header>
        <h2 ref={heading} tabIndex={-1}>
          {text.previewOf(asked.name)}
        </h2>
        <button type="button" class="btn plain" onClick={onClose}>
          {text.close}
        </button>
      </header>
      <div role="status">
        {!preview && !failed && <p class="two">{text.looking}</p>}
        {failed && (
          <p class="notice bad">
            <span>
              <b>{text.previewFailed}</b> {failed}
            </span>
          </p>
        )}
        {preview && <p class="two">{previewLine(preview)}</p>}
      </div>
      {preview && <Save asked={asked} preview={preview} />}
      {preview && (
        <ul class="previewed">
          {preview.items.map((item) => (
            <Item key={item.url} item={item} />
          ))}
        </ul>
      )}
      {preview && <LeftOut links={preview.leftOut} />}
      {preview && preview.links.length > preview.items.length && (
        <details class="more small">
          <summary>{text.allLinks(preview.found)}</summary>
          <ul class="fetches">
            {preview.links.map((link) => (
              <li key={link.url}>
                {link.title && <span>{link.title} </span>}
                <span class="url two">{link.url}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** As many as an answer holds of those left out. */
const MOST_LEFT_OUT = 100;

function LeftOut({ links }: { links: PreviewJson['leftOut'] }) {
  if (links.length === 0) return null;
  return (
    <details class="more small">
      <summary>{text.leftOut(links.length, links.length === MOST_LEFT_OUT)}</summary>
      <ul class="fetches">
        {links.map((link) => (
          <li key={link.url}>
            {link.title && <span>{link.title} </span>}
            <span class="url two">{link.url}</span> <b>{text.whyLeftOut[link.reason]}</b>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Save({ asked, preview }: { asked: Asked; preview: PreviewJson }) {
  const isPreset = 'preset' in asked.preview;
  const [name, setName] = useState(isPreset ? asked.name : hostOf(asked.name));
  const [outcome, setOutcome] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setOutcome(await work().catch((error: unknown) => `${text.addFailed} ${wordsOf(error)}`));
    setBusy(false);
    refresh();
  };
  const add = async (): Promise<string> => {
    const source = await asked.add(preview.kind, name);
    return text.isAdded(source.name, source.state !== 'on');
  };
  const keep = async (): Promise<string> => {
    const added = await asked.page!();
    return added.state === 'ok' ? text.kept(added.figures) : `${text.notKept} ${added.message ?? ''}`;
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save(add);
  };
  return (
    <form class="row gap-s save" onSubmit={submit}>
      {!isPreset && (
        <label class="field">
          <span>{text.name}</span>
          <input
            class="input"
            required
            maxLength={200}
            value={name}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
      )}
      <button type="submit" class="btn main" disabled={busy}>
        {text.addSource}
      </button>
      {asked.page && preview.kind === 'page' && (
        <button type="button" class="btn" disabled={busy} onClick={() => void save(keep)}>
          {text.addPage}
        </button>
      )}
      <p class="small" role="status">
        {outcome}
      </p>
    </form>
  );
}

const hostOf = (url: string): string => URL.parse(url)?.host ?? url;

function Item({ item }: { item: PreviewJson['items'][number] }) {
  const title = item.title ?? text.untitled;
  const cuts = item.figures.map(({ start, end }) => ({ start, end, field: 'number' as const }));
  return (
    <li>
      <b>{title}</b> <span class="small two url">{pageName(item.url)}</span>
      {item.outcome !== null && (
        <p class="small">
          <b>{text.skipped}:</b> {item.message}
        </p>
      )}
      {item.outcome === null && item.figures.length === 0 && <p class="small two">{text.noFigures}</p>}
      {item.figures.length > 0 && (
        <>
          <p class="small two">{text.figures(item.figures.length)}</p>
          <ul class="quotes">
            {[...new Set(item.figures.map(({ quote }) => quote))].slice(0, 6).map((quote) => (
              <li key={quote}>
                <q>{quote}</q>
              </li>
            ))}
          </ul>
        </>
      )}
      {item.text !== null && (
        <details class="more small">
          <summary>{text.readText}</summary>
          <p class="as-read" dir="auto">
            <Marked pieces={piecesOf(item.text, 0, item.text.length, cuts)} />
          </p>
        </details>
      )}
    </li>
  );
}
