/** Adopting the claim as the number that the organisation quotes for its series. */
import { useContext, useState } from 'preact/hooks';
import type { EvidenceJson } from '../../../server/api/schemas.js';
import { ApiError, adoptClaim, getAdoptions } from '../../api.js';
import { errorWords } from '../../format/error.js';
import { quoted as text } from '../../format/quoted.en.js';
import { refresh, useLoad } from '../../load.js';
import { FailureNotice } from '../Notices.js';
import { CurrentCrisis } from '../quoted/current.js';

export function Quote({ evidence: { claim } }: { evidence: EvidenceJson }) {
  const slug = useContext(CurrentCrisis);
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const loaded = useLoad(slug && claim ? `adoptions ${slug}` : null, () => getAdoptions(slug!));
  if (!slug || !claim) return null;
  const isQuoted = loaded.data?.some((one) => one.endedAt === null && one.claim?.id === claim.id) ?? false;
  const adopt = async (event: Event): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const validUntil = String(form.get('until') ?? '') || null;
    try {
      await adoptClaim(slug, { claim: claim.id, reason: String(form.get('reason') ?? '').trim(), validUntil });
      setOpen(false);
      setFailure(null);
      refresh();
    } catch (error) {
      setFailure(error instanceof ApiError ? errorWords(error) : String(error));
    }
  };
  return (
    <section>
      <h3>{text.title}</h3>
      {isQuoted && <p class="small two">{text.isQuoted}</p>}
      {failure && <FailureNotice failure={failure} />}
      {!isQuoted && !open && (
        <p>
          <button type="button" class="btn" onClick={() => setOpen(true)}>
            {text.adopt}
          </button>
        </p>
      )}
      {!isQuoted && open && (
        <form class="form gap-s" onSubmit={(event) => void adopt(event)}>
          <label class="field">
            <span>{text.reason}</span>
            <input class="input" name="reason" required maxLength={2000} ref={(field) => field?.focus()} />
          </label>
          <label class="field">
            <span>{text.lastDay}</span>
            <input class="input" name="until" type="date" />
          </label>
          <span class="row">
            <button type="submit" class="btn main">
              {text.save}
            </button>
            <button type="button" class="btn plain" onClick={() => setOpen(false)}>
              {text.cancel}
            </button>
          </span>
          <p class="small two">{text.adoptNote}</p>
        </form>
      )}
    </section>
  );
}
