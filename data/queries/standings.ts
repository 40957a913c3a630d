/** How things stand, for rules about that: sources, the last claim of a scope, what waits for review. */
import type { RuleScope } from '../../engine/alerts/rule.js';
import type { NewestClaim, World } from '../../engine/alerts/states.js';
import type { SourceState } from '../../engine/alerts/types.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Viewer } from '../viewer.js';
import { visibleEvent } from './findEvents.js';
import { inPlaces } from './places.js';

/** Sources that are collected, or were until something stopped them; not those that somebody paused. */
export async function findSourceStates(store: Store): Promise<SourceState[]> {
  const rows = await reader(store)
    .selectFrom('source')
    .select(['id', 'name', 'failures', 'last_message', 'silent_since'])
    .where('state', '<>', 'paused')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    failures: row.failures,
    silentSince: row.silent_since,
    message: row.last_message,
  }));
}

const claimsIn = (store: Store, crisisId: string | null, scope: RuleScope) => {
  let query = reader(store).selectFrom('claim').where('claim.projected', '=', 0);
  if (crisisId !== null)
    query = query.where('claim.id', 'in', (eb) =>
      eb.selectFrom('crisis_claim').select('claim_id').where('crisis_id', '=', crisisId),
    );
  if (scope.metrics.length > 0) query = query.where('claim.metric', 'in', scope.metrics);
  if (scope.groups.length > 0) query = query.where('claim.group', 'in', scope.groups);
  if (scope.units.length > 0) query = query.where('claim.unit', 'in', scope.units);
  if (scope.claimantIds.length > 0) query = query.where('claim.claimant_id', 'in', scope.claimantIds);
  if (scope.minimumConfidence > 0) query = query.where('claim.confidence', '>=', scope.minimumConfidence);
  if (scope.confirmedOnly) query = query.where('claim.review', '<>', 'unreviewed');
  if (scope.placeIds.length > 0)
    query = query.where((eb) => inPlaces(eb.ref('claim.place_key'), eb.ref('claim.country'), scope.placeIds));
  return query;
};

/** How many of the last claims tell where a scope's numbers come from. */
const FEEDING = 50;

/** The claim of a scope that came last, and the sources of the last ones. */
export async function findNewestClaim(
  store: Store,
  crisisId: string | null,
  scope: RuleScope,
): Promise<Pick<World, 'newest' | 'feeding'>> {
  const rows = await claimsIn(store, crisisId, scope)
    .innerJoin('claimant', 'claimant.id', 'claim.claimant_id')
    .innerJoin('claim_evidence', (join) =>
      join.onRef('claim_evidence.claim_id', '=', 'claim.id').on('claim_evidence.rank', '=', 0),
    )
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .select(['claim.id', 'claim.created_at', 'claim.metric', 'claim.group', 'claim.unit', 'claim.text', 'claim.bound'])
    .select(['claim.as_of_day', 'claimant.name', 'article.source_id'])
    .orderBy('claim.created_at', 'desc')
    .limit(FEEDING)
    .execute();
  const [row] = rows;
  const newest: NewestClaim | null = row
    ? {
        id: row.id,
        cameAt: row.created_at,
        title: { metric: row.metric, group: row.group, unit: row.unit, projected: false },
        text: row.text,
        bound: row.bound,
        claimant: row.name,
        asOf: row.as_of_day,
      }
    : null;
  return { newest, feeding: [...new Set(rows.flatMap(({ source_id }) => source_id ?? []))] };
}

/** Claims of a scope that nobody has looked at yet. */
export async function countWaiting(store: Store, crisisId: string | null, scope: RuleScope): Promise<number> {
  const { n } = await claimsIn(store, crisisId, scope)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('claim.review', '=', 'unreviewed')
    .executeTakeFirstOrThrow();
  return Number(n);
}

/** Crises by their ids, as alerts name them. */
export async function crisisNames(store: Store): Promise<Map<string, NonNullable<World['crisis']>>> {
  const rows = await reader(store).selectFrom('crisis').select(['id', 'slug', 'name']).execute();
  return new Map(rows.map((row) => [row.id, row]));
}

/** When claims of a scope came, oldest first, since an instant: for the preview of "nothing comes". */
export async function findArrivals(
  store: Store,
  crisisId: string | null,
  scope: RuleScope,
  since: string,
  most: number,
): Promise<string[]> {
  const rows = await claimsIn(store, crisisId, scope)
    .select('claim.created_at')
    .distinct()
    .where('claim.created_at', '>=', since)
    .orderBy('claim.created_at')
    .limit(most)
    .execute();
  return rows.map((row) => row.created_at);
}

/** Failures and silences of sources since an instant, newest first: for the preview of rules about sources. */
export async function findSourceTroubles(store: Store, viewer: Viewer, since: string, most: number) {
  return await reader(store)
    .selectFrom('event')
    .innerJoin('source', 'source.id', 'event.source_id')
    .select(['event.at', 'event.kind', 'source.id', 'source.name', 'source.last_message'])
    .where('event.kind', 'in', ['source_failed', 'source_silent'])
    .where('event.at', '>=', since)
    .where(visibleEvent(viewer))
    .orderBy('event.id', 'desc')
    .limit(most)
    .execute();
}
