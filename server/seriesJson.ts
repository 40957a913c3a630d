import type { FoundClaim } from '../data/queries/claims.js';
import { inPeople } from '../engine/claims/households.js';
import { joinContested } from '../engine/claims/joinContested.js';
import { isSingleFlow } from '../engine/claims/period.js';
import type { Series } from '../engine/claims/types.js';
import type { SeriesJson } from './api/schemas.js';
import { toClaimJson } from './claimJson.js';

/** First and last day that is shown, both included. */
export interface Window {
  from?: string | undefined;
  to?: string | undefined;
}

/**
 * A series cut to a window, or null where nothing of it lies inside. It is cut after it was made, so that a claim from
 * before the window still stands at its beginning.
 * @param joined Whether what is contested is told by pairs of claimants rather than of claims.
 */
export function toSeriesJson(
  {
    key,
    parts,
    placeName,
    claims,
    superseded,
    contested,
    recommended,
    envelope,
  }: Omit<Series, 'claims'> & { claims: FoundClaim[] },
  window: Window,
  { householdSize = null, joined = false }: { householdSize?: number | null; joined?: boolean } = {},
): SeriesJson | null {
  const { metric, group, unit, kind, projected, placeKey, since } = parts;
  const shown = claims.filter(({ day }) => isIn(day, window));
  const inside = {
    contested: cut(contested, window),
    recommended: cut(recommended, window),
    envelope: cut(envelope, window),
  };
  if (shown.length === 0 && Object.values(inside).every((stretches) => stretches.length === 0)) return null;
  // What the stretches name must be there to be drawn, also where its own day lies before the window.
  const named = new Set([
    ...inside.contested.flatMap(({ claimIds }) => claimIds),
    ...inside.recommended.map(({ claimId }) => claimId),
    ...inside.envelope.flatMap(({ from, low, high }) => endsOf(claims, from, low, high)),
  ]);
  return {
    key,
    metric,
    group,
    unit,
    kind,
    projected,
    place: { key: placeKey, name: placeName },
    since,
    claims: claims
      .filter((claim) => isIn(claim.day, window) || named.has(claim.id))
      .map((claim) => ({ ...toClaimJson(claim), supersededBy: superseded[claim.id] ?? null })),
    ...inside,
    ...(joined && !isSingleFlow(parts) && { contested: joinContested(inside.contested, claimantOf(claims)) }),
    inPeople:
      householdSize === null || parts.unit !== 'households'
        ? null
        : { householdSize, values: claims.map((claim) => ({ claimId: claim.id, ...inPeople(claim, householdSize) })) },
  };
}

const claimantOf = (claims: readonly FoundClaim[]): ((id: string) => string) => {
  const known = new Map(claims.map((claim) => [claim.id, claim.claimantId]));
  return (id) => known.get(id)!;
};

/** The last claims up to a day that said an envelope's ends: their evidence is the envelope's. */
function endsOf(claims: readonly FoundClaim[], day: string, ...ends: (number | null)[]): string[] {
  return ends
    .filter((end) => end !== null)
    .flatMap(
      (end) => claims.findLast((claim) => claim.day <= day && (claim.low === end || claim.high === end))?.id ?? [],
    );
}

const isIn = (day: string, { from, to }: Window): boolean =>
  (from === undefined || day >= from) && (to === undefined || day <= to);

/** The parts of stretches that lie in the window. */
const cut = <T extends { from: string; to: string }>(stretches: readonly T[], { from, to }: Window): T[] =>
  stretches
    .filter((stretch) => (from === undefined || stretch.to >= from) && (to === undefined || stretch.from <= to))
    .map((stretch) => ({
      ...stretch,
      from: from !== undefined && stretch.from < from ? from : stretch.from,
      to: to !== undefined && stretch.to > to ? to : stretch.to,
    }));
