/** The newest claims of the crisis, or all of them. */
import { useState } from 'preact/hooks';
import type { ClaimJson } from '../../server/api/schemas.js';
import { inTime } from '../charts/select.js';
import { ui } from '../format/ui.en.js';
import { ClaimHead, ClaimRow } from './ClaimRows.js';

const FEW = 8;
/** More rows than this make no table to read; the exports have them. */
const MOST = 500;

export function LatestClaims({ claims }: { claims: ClaimJson[] }) {
  const [all, setAll] = useState(false);
  const newest = inTime(claims).reverse();
  const shown = newest.slice(0, all ? MOST : FEW);
  return (
    <section class="panel claims">
      <header>
        <h2>{ui.latest}</h2>
        <span class="unit">{ui.ofAll(shown.length, claims.length)}</span>
        {claims.length > FEW && (
          <span class="tools">
            <button type="button" class="btn plain" onClick={() => setAll(!all)}>
              {all ? ui.fewerClaims : ui.allClaims}
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
    </section>
  );
}
