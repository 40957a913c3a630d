/** The newest claims of the crisis, and as many of the others as the reader asks for. */
import { useMemo, useState } from 'preact/hooks';
import type { ClaimJson } from '../../server/api/schemas.js';
import { newestOf } from '../charts/select.js';
import { ui } from '../format/ui.en.js';
import { ClaimHead, ClaimRow, MoreRows } from './ClaimRows.js';

const FEW = 8;
/** Rows that come at a time: a page of thousands of them would be slow for nothing. */
const A_TIME = 100;

export function LatestClaims({ claims }: { claims: ClaimJson[] }) {
  const [most, setMost] = useState(FEW);
  const shown = useMemo(() => newestOf(claims, most), [claims, most]);
  return (
    <section class="panel claims">
      <header>
        <h2>{ui.latest}</h2>
        <span class="unit">{ui.ofAll(shown.length, claims.length)}</span>
        {claims.length > FEW && (
          <span class="tools">
            <button type="button" class="btn plain" onClick={() => setMost(most === FEW ? A_TIME : FEW)}>
              {most === FEW ? ui.moreClaims : ui.fewerClaims}
            </button>
          </span>
        )}
      </header>
      <table class="rows">
        <ClaimHead />
        <tbody>
          {shown.map((claim) => (
            <ClaimRow key={claim.id} claim={claim} />
          ))}
        </tbody>
      </table>
      {most > FEW && <MoreRows shown={shown.length} all={claims.length} more={() => setMost(most + A_TIME)} />}
    </section>
  );
}
