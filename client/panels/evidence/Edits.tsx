/** What people made of the claim: another claim that says the same is merged into it, a print that does not is split off. */
import { useContext, useState } from 'preact/hooks';
import type { EditedJson } from '../../../server/api/edits.js';
import type { ClaimJson, EvidenceJson } from '../../../server/api/schemas.js';
import { ApiError, getEdits, mergeClaims, splitClaim, undoEdit } from '../../api.js';
import { comparableTo } from '../../charts/comparable.js';
import { actorName } from '../../format/actor.js';
import { said } from '../../format/claim.js';
import { errorWords } from '../../format/error.js';
import { evidenceWords } from '../../format/evidence.en.js';
import { instant } from '../../format/locale.js';
import { asOfWords } from '../../format/series.js';
import { refresh, useLoad } from '../../load.js';
import { Icon } from '../Icon.js';
import { FailureNotice } from '../Notices.js';
import { SeriesOfPage } from './series.js';

const text = evidenceWords.edits;

/** So many claims are offered for merging, the likeliest first. */
const MOST_OFFERED = 50;

export function Edits({ evidence: { claim, prints } }: { evidence: EvidenceJson }) {
  const series = useContext(SeriesOfPage);
  const [form, setForm] = useState<'merge' | 'split' | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [done, setDone] = useState('');
  const [busy, setBusy] = useState(false);
  const loaded = useLoad(claim && `edits ${claim.id}`, () => getEdits(claim!.id));
  if (!claim) return null;
  const others = comparableTo(
    claim,
    series.flatMap((one) => one.claims),
  ).slice(0, MOST_OFFERED);
  const act = async (says: string, change: () => Promise<EditedJson>): Promise<void> => {
    if (busy) return;
    setBusy(true);
    try {
      await change();
      setForm(null);
      setFailure(null);
      setDone(says);
    } catch (error) {
      setDone('');
      setFailure(refusal(error));
    } finally {
      setBusy(false);
      refresh();
    }
  };
  return (
    <section>
      <h3>{text.title}</h3>
      <ol class="list small">
        {loaded.data?.map((edit) => (
          <li key={edit.id}>
            <span class="l1">
              <span>
                {text.kinds[edit.kind]} · {actorName(edit.actorId)}
                {edit.reason && `: ${edit.reason}`}
                {edit.undoneAt && <span class="muted"> ({text.undone(instant(edit.undoneAt))})</span>}
              </span>
              <span class="muted nb">{instant(edit.createdAt)}</span>
            </span>
            {!edit.undoneAt && (
              <button
                type="button"
                class="linkbtn"
                aria-label={text.undoIt(text.kinds[edit.kind])}
                disabled={busy}
                onClick={() => void act(text.done.undo, () => undoEdit(edit.id))}
              >
                {text.undo}
              </button>
            )}
          </li>
        ))}
      </ol>
      {loaded.data?.length === 0 && <p class="small two">{text.none}</p>}
      {failure && <FailureNotice failure={failure} />}
      <p role="status" class="small">
        {done}
      </p>
      {!form && (
        <p class="row gap-s">
          {others.length > 0 && (
            <button type="button" class="btn" onClick={() => setForm('merge')}>
              {text.merge}
            </button>
          )}
          {prints.length > 1 && (
            <button type="button" class="btn" onClick={() => setForm('split')}>
              {text.split}
            </button>
          )}
        </p>
      )}
      {form === 'merge' && (
        <MergeForm
          others={others}
          onSave={(other, reason) => void act(text.done.merge, () => mergeClaims([claim.id, other], reason))}
          onCancel={() => setForm(null)}
        />
      )}
      {form === 'split' && (
        <SplitForm
          prints={prints}
          onSave={(figures, reason) => void act(text.done.split, () => splitClaim(claim.id, figures, reason))}
          onCancel={() => setForm(null)}
        />
      )}
    </section>
  );
}

/** Why it was not done, in words; somebody else may have been faster. */
function refusal(error: unknown): string {
  if (!(error instanceof ApiError)) return String(error);
  if (error.code === 'conflict') return text.refused.conflict;
  if (error.code === 'not_found') return text.refused.gone;
  return errorWords(error);
}

interface MergeProps {
  others: readonly ClaimJson[];
  onSave: (claimId: string, reason: string) => void;
  onCancel: () => void;
}

function MergeForm({ others, onSave, onCancel }: MergeProps) {
  const save = (event: Event): void => {
    event.preventDefault();
    const given = new FormData(event.currentTarget as HTMLFormElement);
    onSave(String(given.get('other')), String(given.get('reason')).trim());
  };
  return (
    <form class="form gap-s" onSubmit={save}>
      <label class="field">
        <span>{text.other}</span>
        <span class="select">
          <select name="other" required ref={(field) => field?.focus()}>
            {others.map((claim) => (
              <option key={claim.id} value={claim.id}>
                {text.option(said(claim), claim.claimant.name, asOfWords(claim), claim.firstPrintedBy)}
              </option>
            ))}
          </select>
          <Icon name="down" />
        </span>
      </label>
      <Reason label={text.whyMerge} />
      <Buttons save={text.saveMerge} onCancel={onCancel} />
      <p class="small two">{text.mergeNote}</p>
    </form>
  );
}

interface SplitProps {
  prints: EvidenceJson['prints'];
  onSave: (figureIds: string[], reason: string) => void;
  onCancel: () => void;
}

function SplitForm({ prints, onSave, onCancel }: SplitProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const save = (event: Event): void => {
    event.preventDefault();
    onSave([...chosen], String(new FormData(event.currentTarget as HTMLFormElement).get('reason')).trim());
  };
  return (
    <form class="form gap-s" onSubmit={save}>
      <fieldset>
        <legend class="small two">{text.which}</legend>
        {prints.map(({ figureId, publisher, published, url }) => (
          <label key={figureId} class="check">
            <input
              type="checkbox"
              class="plain"
              checked={chosen.includes(figureId)}
              // One print at least stays what it was.
              disabled={chosen.length === prints.length - 1 && !chosen.includes(figureId)}
              onChange={({ currentTarget: { checked } }) =>
                setChosen(checked ? [...chosen, figureId] : chosen.filter((id) => id !== figureId))
              }
            />{' '}
            {publisher ?? url} {published && <span class="muted nb">{instant(published)}</span>}
          </label>
        ))}
      </fieldset>
      <Reason label={text.whySplit} />
      <Buttons save={text.saveSplit} onCancel={onCancel} disabled={chosen.length === 0} />
      <p class="small two">{text.splitNote}</p>
    </form>
  );
}

function Reason({ label }: { label: string }) {
  return (
    <label class="field">
      <span>{label}</span>
      <input class="input" name="reason" required maxLength={2000} autocomplete="off" />
    </label>
  );
}

function Buttons({ save, onCancel, disabled = false }: { save: string; onCancel: () => void; disabled?: boolean }) {
  return (
    <span class="row">
      <button type="submit" class="btn main" disabled={disabled}>
        {save}
      </button>
      <button type="button" class="btn plain" onClick={onCancel}>
        {text.cancel}
      </button>
    </span>
  );
}
