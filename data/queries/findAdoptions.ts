/** Adopted numbers as viewers see them: through the evidence that they may see. */
import type { AdoptedAgainst } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Row } from '../schema.js';
import { seesEverything, seesWorkings, type Viewer, visible } from '../viewer.js';
import { type Said, saidOf } from './adoptionRows.js';
import { againstAdoption } from './adoptionWarnings.js';
import { type FoundClaim, findClaimsById } from './claims.js';

export interface FoundAdoption {
  id: string;
  crisis: string;
  series: string;
  /** Whether the crisis is about the number's place alone, so that its name says it. */
  atItsPlace: boolean;
  said: Said;
  /** The claim as it reads today; null where no text says it any more. */
  claim: FoundClaim | null;
  /** Null where the viewer may not know how the organisation works. */
  reason: string | null;
  validUntil: string | null;
  /** Whether that day is over. */
  expired: boolean;
  actorId: string | null;
  createdAt: string;
  endedAt: string | null;
  endedHow: Row<'adoption'>['ended_how'];
  endedReason: string | null;
  /** What stands against it now; nothing once it has ended. */
  against: { warning: AdoptedAgainst['warning']; claim: FoundClaim | null }[];
}

export interface AdoptionFilter {
  crisisId?: string | undefined;
  series?: string | undefined;
  /** Only those that are quoted today. */
  standing?: boolean | undefined;
}

/** How many adoptions of a crisis are shown, the last made first. */
const MOST = 200;

/** The adoptions of a crisis, those made last first: what is quoted and what was. */
export async function findAdoptions(store: Store, viewer: Viewer, filter: AdoptionFilter): Promise<FoundAdoption[]> {
  let query = adoptions(store).orderBy('adoption.created_at', 'desc').orderBy('adoption.id', 'desc');
  if (filter.crisisId !== undefined) query = query.where('adoption.crisis_id', '=', filter.crisisId);
  if (filter.series !== undefined) query = query.where('adoption.series', '=', filter.series);
  if (filter.standing) query = query.where('adoption.ended_at', 'is', null);
  return await asSeen(store, viewer, await query.limit(MOST).execute());
}

/** An adoption by its id. Throws `not_found`, also for one of a claim that the viewer may not see. */
export async function getAdoption(store: Store, viewer: Viewer, id: string): Promise<FoundAdoption> {
  const [found] = await asSeen(store, viewer, await adoptions(store).where('adoption.id', '=', id).execute());
  if (!found) throw new AppError('not_found', `there is no adoption ${id}`);
  return found;
}

const adoptions = (store: Store) =>
  reader(store)
    .selectFrom('adoption')
    .innerJoin('crisis', 'crisis.id', 'adoption.crisis_id')
    .selectAll('adoption')
    .select(['crisis.slug', 'crisis.place_ids']);

type AdoptionRow = Row<'adoption'> & Pick<Row<'crisis'>, 'slug' | 'place_ids'>;

async function asSeen(store: Store, viewer: Viewer, rows: readonly AdoptionRow[]): Promise<FoundAdoption[]> {
  const seen = await visibleOf(store, viewer, rows);
  const today = store.instant().slice(0, 10);
  const inside = seesWorkings(viewer);
  const against = new Map<string, AdoptedAgainst[]>();
  for (const row of seen) against.set(row.id, row.ended_at === null ? await againstAdoption(reader(store), row) : []);
  const ids = seen.flatMap((row) => [row.evidence_id, ...against.get(row.id)!.flatMap(({ claim }) => claim?.id ?? [])]);
  const claims = new Map(
    (await findClaimsById(store, viewer, ids)).flatMap((claim) =>
      [claim.id, ...claim.evidenceIds].map((id) => [id, claim] as const),
    ),
  );
  return seen.map((row) => ({
    id: row.id,
    crisis: row.slug,
    series: row.series,
    atItsPlace: row.place_ids === JSON.stringify([saidOf(row).claim.placeKey]),
    said: saidOf(row),
    claim: claims.get(row.evidence_id) ?? null,
    reason: inside ? row.reason : null,
    validUntil: row.valid_until,
    expired: row.valid_until !== null && row.valid_until < today,
    actorId: inside ? row.actor_id : null,
    createdAt: row.created_at,
    endedAt: row.ended_at,
    endedHow: row.ended_how,
    endedReason: inside ? row.ended_reason : null,
    // Of a claim that is hidden from the viewer nothing shows, not even that it contradicts.
    against: against
      .get(row.id)!
      .map(({ warning, claim }) => ({ warning, claim: claim === null ? null : (claims.get(claim.id) ?? null) }))
      .filter(({ warning, claim }) => claim !== null || warning === 'gone'),
  }));
}

/** Adoptions of which the viewer may see every print that the adopted claim was made of. */
async function visibleOf(store: Store, viewer: Viewer, rows: readonly AdoptionRow[]): Promise<AdoptionRow[]> {
  if (seesEverything(viewer)) return [...rows];
  const found = await reader(store)
    .selectFrom('evidence')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .select('evidence.id')
    .where(
      anyOf(
        'evidence.id',
        rows.flatMap((row) => saidOf(row).claim.evidenceIds),
      ),
    )
    .where(visible(viewer))
    .execute();
  const ids = new Set(found.map((row) => row.id));
  return rows.filter((row) => saidOf(row).claim.evidenceIds.every((id) => ids.has(id)));
}

/** The day on which the first of these pieces of evidence was stored. */
export async function firstSeenDay(store: Store, evidenceIds: readonly string[]): Promise<string> {
  const row = await reader(store)
    .selectFrom('evidence')
    .select((eb) => eb.fn.min('created_at').as('at'))
    .where(anyOf('id', evidenceIds))
    .executeTakeFirst();
  return (row?.at ?? store.instant()).slice(0, 10);
}
