/** Which series of a crisis come first, and which claim speaks for a series: the same as on the dashboard. */
import { isSingleFlow } from './period.js';
import type { Claim, Series } from './types.js';

type Made<C extends Claim> = Omit<Series, 'claims'> & { claims: C[] };

/** How much a series has to show: its claims; states and totals before single periods, numbers before vague words. */
function weight({ parts, claims }: Series): number {
  const vague = claims.every(({ bound }) => bound === 'vague');
  return claims.length * (isSingleFlow(parts) ? 1 : 2) * (vague ? 0.5 : 1);
}

const newest = ({ claims }: Series): string => claims.reduce((last, { day }) => (day > last ? day : last), '');

/** Displaced people first, then by weight, then the newest; expected numbers after counted ones. */
export function inOrderOfWeight<C extends Claim>(series: readonly Made<C>[]): Made<C>[] {
  const shown = series.filter(({ claims }) => claims.length > 0);
  const leads = ({ parts }: Series): number =>
    Number(parts.metric === 'displaced' && parts.unit === 'people' && !parts.projected);
  const [first] = [...shown].sort((a, b) => leads(b) - leads(a) || weight(b) - weight(a));
  return [...shown].sort(
    (a, b) =>
      Number(b === first) - Number(a === first) ||
      Number(a.parts.projected) - Number(b.parts.projected) ||
      weight(b) - weight(a) ||
      (newest(a) < newest(b) ? 1 : newest(a) > newest(b) ? -1 : a.key < b.key ? -1 : 1),
  );
}

/** The claim that the recommended line follows last; where it follows none, the newest that is still printed. */
export function headlineOf<C extends Claim>({ claims, recommended }: Made<C>): C {
  const last = recommended.reduce<string | null>(
    (id, stretch, i) => (i === 0 || stretch.to >= recommended[i - 1]!.to ? stretch.claimId : id),
    null,
  );
  const followed = claims.find(({ id }) => id === last);
  const printed = claims.filter(({ retractedAt }) => !retractedAt);
  return followed ?? (printed.length > 0 ? printed : claims).reduce((a, b) => (b.day >= a.day ? b : a));
}

/** The claim that contradicts this one: of a state or total on the last day, of a period at any time. */
export function rivalOf<C extends Claim>({ parts, contested, claims }: Made<C>, claim: C, until: string): C | null {
  const now = contested.findLast(
    ({ to, claimIds }) => (isSingleFlow(parts) || to >= until) && claimIds.includes(claim.id),
  );
  const other = now?.claimIds.find((id) => id !== claim.id);
  return claims.find(({ id }) => id === other) ?? null;
}

/** The last words of the other claimants, newest first: what must stand beside a number that is quoted alone. */
export const othersOf = <C extends Claim>({ claims, superseded }: Made<C>, claim: C): C[] =>
  claims
    .filter(({ id, claimantId, retractedAt }) => claimantId !== claim.claimantId && !superseded[id] && !retractedAt)
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
