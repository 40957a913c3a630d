/** Reviews whose number nothing reads any more: each is given to a number that is read today, or set aside. */
import { useState } from 'preact/hooks';
import type { OrphanJson } from '../../../server/api/archive.js';
import type { FigureJson } from '../../../server/api/schemas.js';
import { ApiError, getEvidence, getFiguresOf, getOrphans, settleOrphan } from '../../api.js';
import { errorWords } from '../../format/error.js';
import { instant } from '../../format/locale.js';
import { orphanWords as text } from '../../format/orphans.en.js';
import { refresh, useLoad } from '../../load.js';

export function Orphans({ say }: { say: (words: string) => void }) {
  const loaded = useLoad('orphans', getOrphans);
  const orphans = loaded.data ?? [];
  if (orphans.length === 0) return null;
  return (
    <section class="side gap-l orphans" aria-labelledby="orphans">
      <h2 id="orphans">{text.title(orphans.length)}</h2>
      <p class="two">{text.note}</p>
      <ul class="list">
        {orphans.map((orphan) => (
          <Orphan key={orphan.evidenceId} orphan={orphan} say={say} />
        ))}
      </ul>
    </section>
  );
}

function Orphan({ orphan, say }: { orphan: OrphanJson; say: (words: string) => void }) {
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { evidenceId, text: number, verdict, quote, reason, title, publisher, reviewedAt, revision } = orphan;
  const settle = async (figure: FigureJson | null): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const seenRevision = figure ? await revisionSeen(figure) : 0;
      if (seenRevision === null) setFailure(`${text.failed} ${text.decided}`);
      else {
        await settleOrphan(evidenceId, { seenRevision: revision, figure: figure && { id: figure.id, seenRevision } });
        say(figure ? text.attached(number, figure.text) : text.wasSetAside(number));
      }
    } catch (error) {
      const known = error instanceof ApiError ? error : new ApiError('internal', String(error));
      setFailure(`${text.failed} ${errorWords(known)}`);
    }
    setBusy(false);
    refresh();
  };
  return (
    <li class="gap-s">
      <p>
        <b>{text.was(text.verdicts[verdict], number, instant(reviewedAt))}</b>{' '}
        <span class="muted">{[publisher, title].filter(Boolean).join(' · ')}</span>
      </p>
      <blockquote dir="auto">{quote}</blockquote>
      {reason && <p class="small two">{text.reason(reason)}</p>}
      {open && (
        <Choice
          orphan={orphan}
          busy={busy}
          onChoose={(figure) => void settle(figure)}
          onCancel={() => setOpen(false)}
        />
      )}
      {!open && (
        <p class="row gap-s">
          <button type="button" class="btn" aria-label={text.lookAloud(number)} onClick={() => setOpen(true)}>
            {text.look}
          </button>
          <button
            type="button"
            class="btn"
            disabled={busy}
            aria-label={text.asideAloud(number)}
            onClick={() => void settle(null)}
          >
            {text.aside}
          </button>
        </p>
      )}
      {failure && <p role="alert">{failure}</p>}
    </li>
  );
}

/** How many decisions there are about a figure, also ones that were taken back; null where its state is not the seen one. */
async function revisionSeen({ id, review }: FigureJson): Promise<number | null> {
  const { figure, reviews } = await getEvidence(id);
  return figure.review === review ? Math.max(0, ...reviews.map(({ revision }) => revision)) : null;
}

interface ChoiceProps {
  orphan: OrphanJson;
  busy: boolean;
  onChoose: (figure: FigureJson) => void;
  onCancel: () => void;
}

/** The numbers that are read of the article today; arrow keys choose, Enter gives it, Escape leaves. */
function Choice({ orphan, busy, onChoose, onCancel }: ChoiceProps) {
  const loaded = useLoad(`figures of ${orphan.articleId}`, () => getFiguresOf(orphan.articleId));
  const [chosen, setChosen] = useState<string | null>(null);
  // Nobody's decision is overwritten: what is decided already is not offered, the orphan's own number among it.
  const figures = loaded.data?.filter(
    ({ evidenceId, review }) => evidenceId !== orphan.evidenceId && review === 'unreviewed',
  );
  if (loaded.error) return <p role="alert">{errorWords(loaded.error)}</p>;
  if (!figures) return <div class="skel wide gap" />;
  const figure = figures.find(({ id }) => id === chosen);
  return (
    <form
      class="form gap-s"
      onSubmit={(event) => {
        event.preventDefault();
        if (figure) onChoose(figure);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <fieldset>
        <legend>{figures.length === 0 ? text.none : text.choose(orphan.text)}</legend>
        {figures.map(({ id, text: number, quote }, i) => (
          <label key={id} class="row gap-s">
            <input
              type="radio"
              name={orphan.evidenceId}
              value={id}
              checked={id === chosen}
              onChange={() => setChosen(id)}
              ref={i === 0 ? focusOnce : undefined}
            />
            <span>
              <b>{number}</b> <span dir="auto">{quote}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="row gap-s">
        <button type="submit" class="btn main" disabled={!figure || busy}>
          {text.attach}
        </button>
        <button type="button" class="btn plain" onClick={onCancel}>
          {text.cancel}
        </button>
      </p>
    </form>
  );
}

/** The choice begins where it opens; later renders leave the focus where it is. */
const focusOnce = (field: HTMLInputElement | null): void => {
  if (field && !field.form?.contains(document.activeElement)) field.focus();
};
