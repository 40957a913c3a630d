/**
 * What is different between two sets of claims: two states of the record, or of a crisis at two moments. A claim goes on
 * where it shares evidence, also when an earlier print gave it another id; so a correction by a reviewer, or a reprint,
 * makes nothing new.
 */

import { contested } from './contested.js';
import { addDays, daysBetween } from './days.js';
import { groupBy } from './groupBy.js';
import { isSameValue } from './interval.js';
import { CLAIM_DAYS } from './makeClaims.js';
import { bySeriesOrder } from './order.js';
import { periodKey } from './period.js';
import { standing } from './standing.js';
import { superseded } from './superseded.js';
import type { Claim, ClaimChange, SeriesOptions } from './types.js';

/** Claims count as standing this long where no crisis says otherwise. */
export const EXPIRY_DAYS = 30;

/** In order: new and revised ones as the claims stand in `after`, then contested, resolved, retracted, gone. */
export function whatChanged(
  before: readonly Claim[],
  after: readonly Claim[],
  citations?: SeriesOptions['citations'],
): ClaimChange[] {
  const claimAt = new Map(before.flatMap((claim) => claim.evidenceIds.map((id) => [id, claim] as const)));
  const formerOf = new Map(
    after.map((claim) => [claim.id, claim.evidenceIds.map((id) => claimAt.get(id)).find((c) => c !== undefined)]),
  );
  const former = new Set([...formerOf.values()]);
  return [
    ...arrivals(
      after.filter((claim) => !formerOf.get(claim.id)),
      after,
    ),
    ...disputes(before, after, (id) => formerOf.get(id)?.id, citations),
    ...retractions(after, (id) => formerOf.get(id)),
    ...before.filter((claim) => !former.has(claim)).map((claim) => ({ kind: 'gone' as const, claimId: claim.id })),
  ];
}

/** New claims; those that are their claimant's newest word and give another number than its last are revisions. */
function arrivals(fresh: readonly Claim[], after: readonly Claim[]): ClaimChange[] {
  const replaced = superseded(after);
  const byId = new Map(after.map((claim) => [claim.id, claim]));
  const previousOf = new Map(Object.entries(replaced).map(([old, next]) => [next, byId.get(old)!]));
  return fresh.map((claim) => {
    const previous = previousOf.get(claim.id);
    return previous === undefined || replaced[claim.id] !== undefined || isSameValue(previous, claim)
      ? { kind: 'new', claimId: claim.id }
      : { kind: 'revised', claimId: claim.id, previous };
  });
}

/** Claims that were printed and are no more, but for those that another number of their claimant replaced. */
function retractions(after: readonly Claim[], formerOf: (id: string) => Claim | undefined): ClaimChange[] {
  const replaced = superseded(after);
  return after.flatMap((claim): ClaimChange[] => {
    const former = formerOf(claim.id);
    const came = claim.retractedAt && former !== undefined && !former.retractedAt;
    return came && replaced[claim.id] === undefined ? [{ kind: 'retracted', claimId: claim.id }] : [];
  });
}

/** Contradictions between claims that nothing has replaced: those that came, and pairs of claimants that have none left. */
function disputes(
  before: readonly Claim[],
  after: readonly Claim[],
  formerId: (id: string) => string | undefined,
  citations?: SeriesOptions['citations'],
): ClaimChange[] {
  const [was, is] = [openDisputes(before, citations), openDisputes(after, citations)];
  const known = new Set(was.map(([a, b]) => pairKey(a.id, b.id)));
  const sidesKey = ([a, b]: readonly [Claim, Claim]) => `${subjectKey(a)}|${pairKey(a.claimantId, b.claimantId)}`;
  const open = groupBy(is, sidesKey);
  const came = is.filter(([a, b]) => !known.has(pairKey(formerId(a.id) ?? '', formerId(b.id) ?? '')));
  const ended = was.filter((pair) => !(open.get(sidesKey(pair)) ?? []).some((other) => isSameDispute(pair, other)));
  const lastWords = lastWordsOf(after);
  const now = new Map(after.flatMap((claim) => claim.evidenceIds.map((id) => [id, claim] as const)));
  // Where nobody prints a side any more, what its claimant said before it is no answer.
  const isAnswer = (side: Claim, word: Claim): boolean =>
    isSameEvent(side, word) && (!now.get(side.evidenceIds[0]!)?.retractedAt || bySeriesOrder(side, word) < 0);
  const resolved = ended.flatMap((pair): Extract<ClaimChange, { kind: 'resolved' }>[] => {
    const [last, other] = pair
      .flatMap((side) => (lastWords.get(speakerKey(side)) ?? []).filter((word) => isAnswer(side, word)).slice(-1))
      .sort((a, b) => bySeriesOrder(b, a));
    return last ? [{ kind: 'resolved', claimId: last.id, otherClaimId: other?.id ?? null }] : [];
  });
  return [
    ...came.map(([a, b]) => ({ kind: 'contested' as const, claimId: b.id, otherClaimId: a.id })),
    // One for all that two claimants contradicted each other in.
    ...new Map(resolved.map((one) => [`${one.claimId} ${one.otherClaimId}`, one])).values(),
  ];
}

/** Pairs of contradicting claims that somebody still prints and that are both their claimants' last word, the newer one second. */
function openDisputes(claims: readonly Claim[], citations?: SeriesOptions['citations']): [Claim, Claim][] {
  return [...groupBy(claims, (c) => c.series).values()].flatMap((series) => {
    const replaced = superseded(series);
    const byId = new Map(series.map((claim) => [claim.id, claim]));
    const last = series
      .map((c) => c.day)
      .sort()
      .at(-1)!;
    const stands = standing(series, replaced, { expiryDays: EXPIRY_DAYS, until: addDays(last, EXPIRY_DAYS) });
    const isOpen = (id: string): boolean => replaced[id] === undefined && !byId.get(id)!.retractedAt;
    return contested(stands, citations)
      .filter(({ claimIds }) => claimIds.every(isOpen))
      .map(({ claimIds: [a, b] }): [Claim, Claim] => [byId.get(a)!, byId.get(b)!]);
  });
}

/** What claims must share to speak of the same thing. */
const subjectKey = (claim: Claim): string => `${claim.series}|${periodKey(claim)}`;

const speakerKey = (claim: Claim): string => `${subjectKey(claim)}|${claim.claimantId}`;

/** subject|claimant -> its claims that somebody still prints and that nothing has replaced, in as-of order. */
function lastWordsOf(claims: readonly Claim[]): Map<string, Claim[]> {
  const replaced = superseded(claims);
  const last = claims.filter((claim) => !claim.retractedAt && replaced[claim.id] === undefined);
  return groupBy(last.sort(bySeriesOrder), speakerKey);
}

/** Whether two claims of a subject can be about one event: always, but where no period is stated only when close by. */
const isSameEvent = (a: Claim, b: Claim): boolean =>
  periodKey(a) !== 'unstated' || Math.abs(daysBetween(a.day, b.day)) <= CLAIM_DAYS;

/** The same for two contradictions between the same two claimants, side by side. */
function isSameDispute(one: readonly [Claim, Claim], other: readonly [Claim, Claim]): boolean {
  return one.every((side) => other.some((word) => word.claimantId === side.claimantId && isSameEvent(side, word)));
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);
