/** The review queue of a crisis: its undecided claims, ordered by what hangs on them. */
import type { Store } from '../data/open.js';
import { type FoundClaim, findSeriesClaims } from '../data/queries/claims.js';
import type { FoundCrisis } from '../data/queries/crises.js';
import { countDecided, findAssignees, findReviewStates, type ReviewState } from '../data/queries/reviewStates.js';
import type { Viewer } from '../data/viewer.js';
import { type Impact, type ImpactReason, impactOf } from '../engine/claims/impact.js';
import { seriesOf } from '../engine/claims/seriesOf.js';
import type { ReviewItemJson, ReviewQueueJson } from './api/review.js';
import { toClaimJson } from './claimJson.js';
import { untilOf } from './until.js';

export const ORDERS = ['impact', 'confidence', 'newest'] as const;

interface Asked {
  metric?: string[] | undefined;
  /** The highest confidence. */
  confidence?: number | undefined;
  /** Assigned to this person or to nobody. */
  assignee?: string | undefined;
  order: (typeof ORDERS)[number];
  limit: number;
}

interface Waiting {
  claim: FoundClaim;
  impact: Impact;
}

const ORDER: Record<Asked['order'], (a: Waiting, b: Waiting) => number> = {
  impact: (a, b) => b.impact.score - a.impact.score || a.claim.confidence - b.claim.confidence,
  confidence: (a, b) => a.claim.confidence - b.claim.confidence || b.impact.score - a.impact.score,
  newest: (a, b) => (a.claim.day < b.claim.day ? 1 : a.claim.day > b.claim.day ? -1 : 0),
};

/** Impact is a statement about whole series, so that it is made before the filters. */
export async function findReviewQueue(
  store: Store,
  viewer: Viewer,
  crisis: FoundCrisis,
  { metric, confidence = 1, assignee, order, limit }: Asked,
): Promise<ReviewQueueJson> {
  const claims = await findSeriesClaims(store, viewer, crisis.id);
  const claimOf = new Map(claims.map((claim) => [claim.id, claim]));
  const until = untilOf(crisis, store.now());
  const impacts = new Map(
    seriesOf(claims, { precedence: crisis.precedence, expiryDays: crisis.expiryDays, until }).flatMap((series) => [
      ...impactOf(series),
    ]),
  );
  const waiting = claims.filter((claim) => claim.review === 'unreviewed');
  const states = await findReviewStates(
    store,
    viewer,
    waiting.flatMap((claim) => claim.evidenceIds),
  );
  const stateOf = new Map(states.map((state) => [state.evidenceId, state]));
  const printsOf = (claim: FoundClaim): ReviewState[] => claim.evidenceIds.flatMap((id) => stateOf.get(id) ?? []);
  const assigneeOf = (claim: FoundClaim): string | null =>
    printsOf(claim).find((one) => one.assignee)?.assignee ?? null;
  const fitting = waiting
    .filter((claim) => (metric?.includes(claim.metric) ?? true) && claim.confidence <= confidence)
    .filter((claim) => assignee === undefined || [assignee, null].includes(assigneeOf(claim)))
    .map((claim): Waiting => ({ claim, impact: impacts.get(claim.id)! }))
    .sort((a, b) => ORDER[order](a, b) || (a.claim.id < b.claim.id ? 1 : -1));
  const shown = (reason: ImpactReason): ReviewItemJson['impact']['reasons'] => {
    if (reason.kind !== 'contested') return [reason];
    const other = claimOf.get(reason.otherClaimId);
    return other ? [{ kind: 'contested', other: toClaimJson(other).claimant }] : [];
  };
  const midnight = `${store.instant().slice(0, 10)}T00:00:00.000Z`;
  return {
    items: fitting.slice(0, limit).map(({ claim, impact }) => ({
      claim: toClaimJson(claim),
      prints: printsOf(claim).map(({ evidenceId, figureId, revision }) => ({ evidenceId, figureId, revision })),
      impact: { score: impact.score, reasons: impact.reasons.flatMap(shown) },
      assignee: assigneeOf(claim),
    })),
    waiting: waiting.length,
    fitting: fitting.length,
    today: await countDecided(store, viewer, midnight),
    assignees: await findAssignees(store),
  };
}
