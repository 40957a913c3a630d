/** The article's stored versions: what came in and went out, correction notices, the stored page, whether the original is gone. */
import { useState } from 'preact/hooks';
import type { VersionDetailJson, VersionJson } from '../../../server/api/archive.js';
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { getVersion, getVersions, pageAddress } from '../../api.js';
import { archive as text } from '../../format/archive.en.js';
import { shortened } from '../../format/archive.js';
import { instant } from '../../format/locale.js';
import { useLoad } from '../../load.js';

export function Versions({ evidence }: { evidence: EvidenceJson }) {
  const { article, figure } = evidence;
  const loaded = useLoad(`versions ${article.id}`, () => getVersions(article.id));
  const versions = loaded.data?.items;
  // A figure that was entered by hand has no stored article.
  if (!versions || versions.length === 0) return null;
  const gone = versions[0]!.gone;
  return (
    <section>
      <h3>{text.title(versions.length)}</h3>
      {figure.withdrawnAt !== null && <p class="small">{text.withdrawn(instant(figure.withdrawnAt))}</p>}
      {gone && <p class="small">{text.gone(gone.status, instant(gone.at))}</p>}
      <ul class="versions small">
        {versions.map((version) => (
          <Version key={version.number} articleId={article.id} version={version} />
        ))}
      </ul>
    </section>
  );
}

function Version({ articleId, version }: { articleId: string; version: VersionJson }) {
  const [open, setOpen] = useState(false);
  const { number, seenAt, page } = version;
  return (
    <li>
      <div class="row gap-s">
        <span>
          {text.version(number)} <span class="muted nb">{text.seen(instant(seenAt))}</span>
        </span>
        {number > 1 && (
          <button
            type="button"
            class="linkbtn small"
            aria-expanded={open}
            aria-label={text.changesOf(number)}
            onClick={() => setOpen(!open)}
          >
            {text.changes}
          </button>
        )}
        {page && page.droppedAt === null && (
          <a
            href={pageAddress(articleId, number)}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={text.pageOf(number)}
          >
            {text.page}
          </a>
        )}
        {page?.droppedAt && <span class="muted">{text.dropped(instant(page.droppedAt))}</span>}
      </div>
      {open && <Changes articleId={articleId} number={number} />}
    </li>
  );
}

function Changes({ articleId, number }: { articleId: string; number: number }) {
  const loaded = useLoad(`version ${articleId} ${number}`, () => getVersion(articleId, number));
  if (loaded.error) return <p role="alert">{text.failed}</p>;
  if (!loaded.data) return <p aria-busy="true">{text.loading}</p>;
  const { changes, corrections, text: body } = loaded.data;
  return (
    <div class="article">
      {corrections.map(({ start, end }) => (
        <p key={start} class="correction">
          <b>{text.correction}</b> {body.slice(start, end).trim()}
        </p>
      ))}
      {changes && <Runs runs={changes.title} />}
      {changes && <Runs runs={changes.text} />}
    </div>
  );
}

type Run = NonNullable<VersionDetailJson['changes']>['text'][number];

/** `del` and `ins` carry the meaning; their words for screen readers stand beside the strike and the underline. */
function Runs({ runs }: { runs: readonly Run[] }) {
  if (runs.every((run) => run.kind === 'same')) return null;
  return (
    <p class="diff" dir="auto">
      {shortened(runs).map((run, i) => {
        const key = `${i} ${run.kind}`;
        if (run.kind === 'out') return <del key={key}>{run.text}</del>;
        if (run.kind === 'in') return <ins key={key}>{run.text}</ins>;
        return <span key={key}>{run.text}</span>;
      })}
    </p>
  );
}
