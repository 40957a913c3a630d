import type { Selectable, SelectQueryBuilder } from 'kysely';
import type { Metric, Place } from '../../engine/extraction/types.js';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { CrisisTable, Database } from '../schema.js';
import { type Viewer, visible } from '../viewer.js';
import { addAudit } from './audit.js';
import { addEvents } from './events.js';
import { refreshCrisis, setPlacesOf } from './membership.js';
import { savePlaces } from './places.js';

/** A crisis as people set it up. */
export interface CrisisSettings {
  slug: string;
  name: string;
  placeIds: string[];
  from: string | null;
  to: string | null;
  metrics: Metric[];
  keywords: string[];
  milestones: { day: string; label: string }[];
  /** Claimant ids in order of precedence for the recommended line. */
  precedence: string[];
  expiryDays: number;
  /** People in a household; null or left out: nobody has said. */
  householdSize?: number | null;
}

export interface FoundCrisis extends CrisisSettings {
  id: string;
  isSample: boolean;
  householdSize: number | null;
  archivedAt: string | null;
  /** Of what the viewer may see. */
  counts: { claims: number; articles: number; unreviewed: number };
  /** The latest as-of day among the claims that the viewer may see; expectations aside, which lie ahead. */
  asOf: string | null;
  /** The latest day on which one of them was published. */
  lastPublished: string | null;
}

const MOST_CRISES = 200;

/** All crises, by name; those that are out of sight only where they are asked for. */
export async function findCrises(store: Store, viewer: Viewer, { archived = false } = {}): Promise<FoundCrisis[]> {
  let query = reader(store).selectFrom('crisis').selectAll().orderBy('name').orderBy('id').limit(MOST_CRISES);
  if (!archived) query = query.where('archived_at', 'is', null);
  return await withCounts(store, viewer, query);
}

/** A crisis by its slug. Throws `not_found`. */
export async function getCrisis(store: Store, viewer: Viewer, slug: string): Promise<FoundCrisis> {
  const query = reader(store).selectFrom('crisis').selectAll().where('slug', '=', slug);
  const [found] = await withCounts(store, viewer, query);
  if (!found) throw new AppError('not_found', `there is no crisis "${slug}"`);
  return found;
}

/** Adds a crisis with the claims that fall into it; `places` are those of `placeIds`. Throws `conflict` when the slug is taken. */
export async function createCrisis(
  store: Store,
  viewer: Viewer,
  settings: CrisisSettings,
  places: readonly Place[],
): Promise<string> {
  const at = store.instant();
  const id = newId();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const taken = await trx.selectFrom('crisis').select('id').where('slug', '=', settings.slug).executeTakeFirst();
      if (taken) throw new AppError('conflict', `there is a crisis "${settings.slug}" already; choose another slug`);
      await trx
        .insertInto('crisis')
        .values({
          id,
          ...toColumns(settings),
          is_sample: 0,
          actor_id: viewer.actorId,
          created_at: at,
          updated_at: at,
        })
        .execute();
      await savePlaces(trx, places);
      await setPlacesOf(trx, id, settings.placeIds);
      await refreshCrisis(trx, id);
      await addEvents(trx, at, viewer.actorId, [{ kind: 'crisis_changed', crisisId: id }]);
      await addAudit(trx, at, viewer.actorId, {
        action: 'crisis.create',
        subject: 'crisis',
        subjectId: id,
        after: settings,
      });
    });
  return id;
}

/** Changes what is given of a crisis; its claims follow. Throws `not_found`, or `conflict` when the new slug is taken. */
export async function updateCrisis(
  store: Store,
  viewer: Viewer,
  slug: string,
  changes: Partial<CrisisSettings>,
  places: readonly Place[],
): Promise<void> {
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const row = await trx.selectFrom('crisis').selectAll().where('slug', '=', slug).executeTakeFirst();
      if (!row) throw new AppError('not_found', `there is no crisis "${slug}"`);
      const before = toSettings(row);
      const after = { ...before, ...changes };
      if (after.slug !== slug) {
        const taken = await trx.selectFrom('crisis').select('id').where('slug', '=', after.slug).executeTakeFirst();
        if (taken) throw new AppError('conflict', `there is a crisis "${after.slug}" already; choose another slug`);
      }
      await trx
        .updateTable('crisis')
        .set({ ...toColumns(after), updated_at: at })
        .where('id', '=', row.id)
        .execute();
      await savePlaces(trx, places);
      await setPlacesOf(trx, row.id, after.placeIds);
      await refreshCrisis(trx, row.id);
      await addEvents(trx, at, viewer.actorId, [{ kind: 'crisis_changed', crisisId: row.id }]);
      await addAudit(trx, at, viewer.actorId, {
        action: 'crisis.update',
        subject: 'crisis',
        subjectId: row.id,
        before,
        after,
      });
    });
}

/** Takes a crisis out of sight, or brings it back; nothing of it is lost. Throws `not_found`. */
export async function archiveCrisis(store: Store, viewer: Viewer, slug: string, archived: boolean): Promise<void> {
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const row = await trx.selectFrom('crisis').selectAll().where('slug', '=', slug).executeTakeFirst();
      if (!row) throw new AppError('not_found', `there is no crisis "${slug}"`);
      if ((row.archived_at !== null) === archived) return;
      await trx
        .updateTable('crisis')
        .set({ archived_at: archived ? at : null, updated_at: at })
        .where('id', '=', row.id)
        .execute();
      await addEvents(trx, at, viewer.actorId, [{ kind: 'crisis_changed', crisisId: row.id }]);
      await addAudit(trx, at, viewer.actorId, {
        action: archived ? 'crisis.archive' : 'crisis.restore',
        subject: 'crisis',
        subjectId: row.id,
      });
    });
}

/**
 * Removes a crisis with what was decided in it: adoptions, overrides, rules. Figures, reviews and claims stay. Throws
 * `not_found`, and `conflict` for one that was not archived before: two steps, so that nobody does it by mistake.
 */
export async function deleteCrisis(store: Store, viewer: Viewer, slug: string): Promise<void> {
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const row = await trx.selectFrom('crisis').selectAll().where('slug', '=', slug).executeTakeFirst();
      if (!row) throw new AppError('not_found', `there is no crisis "${slug}"`);
      if (row.is_sample === 1) throw new AppError('conflict', 'this is the sample; DELETE /api/v1/sample removes it');
      if (row.archived_at === null) {
        throw new AppError('conflict', 'archive the crisis first: what was adopted and decided in it goes with it');
      }
      const adoptions = await trx.selectFrom('adoption').selectAll().where('crisis_id', '=', row.id).execute();
      await trx.deleteFrom('crisis').where('id', '=', row.id).execute();
      await addEvents(trx, at, viewer.actorId, [{ kind: 'crisis_changed', crisisId: row.id }]);
      await addAudit(trx, at, viewer.actorId, {
        action: 'crisis.delete',
        subject: 'crisis',
        subjectId: row.id,
        before: { ...toSettings(row), adoptions },
      });
    });
}

async function withCounts(
  store: Store,
  viewer: Viewer,
  query: SelectQueryBuilder<Database, 'crisis', Selectable<CrisisTable>>,
): Promise<FoundCrisis[]> {
  const rows = await query.execute();
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  // One row a claim first: a claim with twenty prints counts once.
  const counted = await reader(store)
    .selectFrom('crisis_claim')
    .innerJoin('claim', 'claim.id', 'crisis_claim.claim_id')
    .innerJoin('claim_evidence', 'claim_evidence.claim_id', 'claim.id')
    .innerJoin('evidence', 'evidence.id', 'claim_evidence.evidence_id')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .where('crisis_claim.crisis_id', 'in', ids)
    .where(visible(viewer))
    .select((eb) => [
      'crisis_claim.crisis_id',
      eb.fn.count<number>('claim.id').distinct().as('claims'),
      eb.fn.count<number>('article.id').distinct().as('articles'),
      eb.fn
        .count<number>(eb.case().when('claim.review', '=', 'unreviewed').then(eb.ref('claim.id')).end())
        .distinct()
        .as('unreviewed'),
      eb.fn.max<string | null>(eb.case().when('claim.projected', '=', 0).then(eb.ref('claim.day')).end()).as('as_of'),
      eb.fn.max('claim.first_published_day').as('last_published'),
    ])
    .groupBy('crisis_claim.crisis_id')
    .execute();
  const byCrisis = new Map(counted.map((count) => [count.crisis_id, count]));
  return rows.map((row) => {
    const count = byCrisis.get(row.id);
    return {
      id: row.id,
      ...toSettings(row),
      isSample: row.is_sample === 1,
      archivedAt: row.archived_at,
      counts: { claims: count?.claims ?? 0, articles: count?.articles ?? 0, unreviewed: count?.unreviewed ?? 0 },
      asOf: count?.as_of ?? null,
      lastPublished: count?.last_published ?? null,
    };
  });
}

const toSettings = (row: Selectable<CrisisTable>) => ({
  slug: row.slug,
  name: row.name,
  placeIds: JSON.parse(row.place_ids),
  from: row.from_day,
  to: row.to_day,
  metrics: JSON.parse(row.metrics),
  keywords: JSON.parse(row.keywords),
  milestones: JSON.parse(row.milestones),
  precedence: JSON.parse(row.precedence),
  expiryDays: row.expiry_days,
  householdSize: row.household_size,
});

const toColumns = (settings: CrisisSettings) => ({
  slug: settings.slug,
  name: settings.name,
  place_ids: JSON.stringify(settings.placeIds),
  from_day: settings.from,
  to_day: settings.to,
  metrics: JSON.stringify(settings.metrics),
  keywords: JSON.stringify(settings.keywords),
  milestones: JSON.stringify(settings.milestones),
  precedence: JSON.stringify(settings.precedence),
  expiry_days: settings.expiryDays,
  household_size: settings.householdSize ?? null,
});
