/** The numbers that the organisation quotes, below the headlines that they lead: citation to copy, warnings, history. */
import { useState } from 'preact/hooks';
import type { AdoptionJson } from '../../../server/api/adoptions.js';
import { setFilters } from '../../address.js';
import { ApiError, withdrawAdoption } from '../../api.js';
import { errorWords } from '../../format/error.js';
import { day, instant } from '../../format/locale.js';
import { quoted as text } from '../../format/quoted.en.js';
import { warningWords } from '../../format/quoted.js';
import { refresh } from '../../load.js';
import '../../style/quoted.css';
import { FailureNotice } from '../Notices.js';

export function Quoted({ adoptions: all }: { adoptions: AdoptionJson[] }) {
  const standing = all.filter((one) => one.endedAt === null);
  const ended = all.filter((one) => one.endedAt !== null);
  if (all.length === 0) return null;
  return (
    <section class="quoted" aria-labelledby="quoted-title">
      <h2 id="quoted-title">{text.title}</h2>
      <ul>
        {standing.map((adoption) => (
          <Standing key={adoption.id} adoption={adoption} />
        ))}
      </ul>
      {ended.length > 0 && (
        <details class="small">
          <summary>{text.history(ended.length)}</summary>
          <ul class="list">
            {ended.map((one) => (
              <li key={one.id}>
                {one.citation}{' '}
                <span class="muted">
                  {text.onDay(text.ended[one.endedHow ?? 'withdrawn'], day((one.endedAt ?? '').slice(0, 10)))}
                  {one.endedReason && `: ${one.endedReason}`}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Standing({ adoption }: { adoption: AdoptionJson }) {
  const { said, claim, citation, reason, validUntil, warnings } = adoption;
  const [ending, setEnding] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const withdraw = async (event: Event): Promise<void> => {
    event.preventDefault();
    const why = String(new FormData(event.currentTarget as HTMLFormElement).get('reason') ?? '').trim();
    try {
      await withdrawAdoption(adoption.id, why);
      refresh();
    } catch (error) {
      setFailure(error instanceof ApiError ? errorWords(error) : String(error));
    }
  };
  return (
    <li>
      <p class="line">
        <b>{citation.slice(0, citation.indexOf(`, ${said.claimantName}`))}</b>
        {citation.slice(citation.indexOf(`, ${said.claimantName}`))}
      </p>
      {warnings.map((warning) => (
        <p key={`${warning.warning} ${warning.claim?.id ?? ''}`} class="small">
          <span class="badge contested">{text.badge[warning.warning]}</span> {warningWords(warning)}
        </p>
      ))}
      <p class="small two">
        {validUntil ? text.until(day(validUntil)) : text.openEnd}
        {reason && ` · ${text.why(reason)}`} · <span class="muted">{instant(adoption.adoptedAt)}</span>
      </p>
      {failure && <FailureNotice failure={failure} />}
      {ending ? (
        <form class="form gap-s" onSubmit={(event) => void withdraw(event)}>
          <label class="field">
            <span>{text.withdrawWhy}</span>
            <input class="input" name="reason" required maxLength={2000} ref={(field) => field?.focus()} />
          </label>
          <span class="row">
            <button type="submit" class="btn danger">
              {text.withdraw}
            </button>
            <button type="button" class="btn plain" onClick={() => setEnding(false)}>
              {text.cancel}
            </button>
          </span>
        </form>
      ) : (
        <p class="row gap-s noprint">
          <Copy line={citation} />
          {claim && (
            <button type="button" class="btn" onClick={() => setFilters({ figure: claim.figureId })}>
              {text.evidence}
            </button>
          )}
          <button type="button" class="btn plain" onClick={() => setEnding(true)}>
            {text.withdraw}
          </button>
        </p>
      )}
    </li>
  );
}

function Copy({ line }: { line: string }) {
  const [done, setDone] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(line);
      setDone('copied');
    } catch {
      setDone('copyFailed');
    }
  };
  return (
    <>
      <button type="button" class="btn" onClick={() => void copy()}>
        {text.copy}
      </button>
      <span class="small two" role="status">
        {done && text[done]}
      </span>
    </>
  );
}
