/** Claims as table rows; a value opens its evidence. On a phone each row becomes two lines. */
import type { ClaimJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { claimAloud, said } from '../format/claim.js';
import { asOfWords, seriesTitle } from '../format/series.js';
import { ui } from '../format/ui.en.js';
import { ReviewBadge } from './Badges.js';
import { Who } from './Who.js';

export function ClaimHead() {
  const c = ui.columns;
  return (
    <thead>
      <tr>
        <th scope="col">{c.claimant}</th>
        <th scope="col" class="num">
          {c.asSaid}
        </th>
        <th scope="col">{c.metric}</th>
        <th scope="col">{c.asOf}</th>
        <th scope="col">{c.place}</th>
        <th scope="col" class="tab">
          {c.printed}
        </th>
        <th scope="col" class="num tab">
          {c.reprints}
        </th>
        <th scope="col">{c.state}</th>
      </tr>
    </thead>
  );
}

/** The value as said, as the button that leads to its sentence. */
export function Said({ claim }: { claim: ClaimJson }) {
  return (
    <button
      type="button"
      class="val quiet"
      aria-label={ui.openEvidence(claimAloud(claim))}
      onClick={() => setFilters({ figure: claim.figureId })}
    >
      {said(claim)}
    </button>
  );
}

export function ClaimRow({ claim }: { claim: ClaimJson }) {
  return (
    <tr>
      <td>
        <Who claimant={claim.claimant} />
      </td>
      <td class="end2 num">
        <Said claim={claim} />
      </td>
      <td class="full two">{seriesTitle(claim)}</td>
      <td class="nb muted">{asOfWords(claim)}</td>
      <td class="drop">{claim.place.name ?? ''}</td>
      <td class="drop two tab">{claim.firstPrintedBy ?? ''}</td>
      <td class="num drop tab">{claim.reprints}</td>
      <td class="end2">
        <ReviewBadge review={claim.review} />
      </td>
    </tr>
  );
}

/** Asks for the next rows of a long table. */
export function MoreRows({ shown, all, more }: { shown: number; all: number; more: () => void }) {
  if (shown >= all) return null;
  return (
    <p class="row gap-s noprint">
      <button type="button" class="btn" onClick={more}>
        {ui.moreRows}
      </button>
      <span class="small muted">{ui.ofAll(shown, all)}</span>
    </p>
  );
}
