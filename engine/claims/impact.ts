/**
 * How much hangs on a claim: what a reader of its series would see change if the claim were not there. So people look
 * first at those whose misreading would do most harm. An order for reviewers, no statement about the numbers.
 */
import type { Claim, Series } from './types.js';

/**
 * `headline`: the recommended line ends on it. `contested`: it contradicts another claimant, whose claim is named.
 * `envelope`: the envelope's last end is its number alone. `change`: it differs from the same claimant's last by a share
 * of that one (0.5: half).
 */
export type ImpactReason =
  | { kind: 'headline' }
  | { kind: 'contested'; otherClaimId: string }
  | { kind: 'envelope' }
  | { kind: 'change'; by: number };

export interface Impact {
  /** Higher hangs more on it: a headline outweighs a contradiction, that an envelope's end, that any change. */
  score: number;
  reasons: ImpactReason[];
}

const WEIGHT = { headline: 8, contested: 4, envelope: 2 } as const;

const numberOf = ({ low, high }: Pick<Claim, 'low' | 'high'>): number => low ?? high ?? 0;

/** The impact of every claim of a series, by claim id. */
export function impactOf(series: Series): Map<string, Impact> {
  const headline = series.recommended.reduce<Series['recommended'][number] | null>(
    (last, next) => (last === null || next.to >= last.to ? next : last),
    null,
  );
  const others = new Map<string, string>();
  for (const { claimIds } of series.contested) {
    others.set(claimIds[0], claimIds[1]);
    others.set(claimIds[1], claimIds[0]);
  }
  const ends = endsAlone(series);
  const last = new Map<string, Claim>();
  return new Map(
    series.claims.map((claim) => {
      const before = last.get(claim.claimantId);
      last.set(claim.claimantId, claim);
      const reasons: ImpactReason[] = [];
      if (headline?.claimId === claim.id) reasons.push({ kind: 'headline' });
      const otherClaimId = others.get(claim.id);
      if (otherClaimId !== undefined) reasons.push({ kind: 'contested', otherClaimId });
      if (ends.has(claim.id)) reasons.push({ kind: 'envelope' });
      const by = before ? Math.abs(numberOf(claim) - numberOf(before)) / Math.max(1, numberOf(before)) : 0;
      if (by > 0) reasons.push({ kind: 'change', by });
      const score = reasons.reduce(
        (sum, reason) => sum + (reason.kind === 'change' ? Math.min(1, reason.by) : WEIGHT[reason.kind]),
        0,
      );
      return [claim.id, { score, reasons }];
    }),
  );
}

/** The claims that alone say an end of the envelope as it stands last. */
function endsAlone(series: Series): Set<string> {
  const ends = series.envelope.at(-1);
  if (!ends) return new Set();
  const newest = new Map<string, Claim>();
  for (const claim of series.claims) if (claim.day <= ends.to) newest.set(claim.claimantId, claim);
  const standing = [...newest.values()];
  if (standing.length < 2) return new Set();
  const alone = (side: 'low' | 'high', end: number | null): string[] => {
    const said = standing.filter((claim) => end !== null && claim[side] === end);
    return said.length === 1 ? [said[0]!.id] : [];
  };
  return new Set([...alone('low', ends.low), ...alone('high', ends.high)]);
}
