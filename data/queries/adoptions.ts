/** The number that this organisation quotes for a series of a crisis: made, replaced and withdrawn by people, with a reason. */
import type { Transaction } from 'kysely';
import { AppError } from '../errors.js';
import { writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';
import type { Viewer } from '../viewer.js';
import type { Said } from './adoptionRows.js';
import { againstAdoption, markTold } from './adoptionWarnings.js';
import { addAudit } from './audit.js';
import { findClaimsById } from './claims.js';
import { addEvents } from './events.js';
import { firstSeenDay } from './findAdoptions.js';

export interface AdoptionDraft {
  crisis: { id: string; slug: string };
  claimId: string;
  reason: string;
  /** The last day on which it may be quoted; null: until somebody ends it. */
  validUntil: string | null;
}

/**
 * Adopts a claim for its series; what was adopted there before ends as replaced. Resolves to the adoption's id. Throws
 * `not_found` for a claim that the crisis does not show to this viewer, `invalid` for a day that is over.
 */
export async function adoptClaim(store: Store, viewer: Viewer, draft: AdoptionDraft): Promise<string> {
  const { crisis, claimId, validUntil } = draft;
  const at = store.instant();
  if (validUntil !== null && validUntil < at.slice(0, 10)) {
    throw new AppError('invalid', `"validUntil" (${validUntil}) is over; give today or a later day`);
  }
  const said = await claimToAdopt(store, viewer, crisis, claimId);
  const id = newId();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const replaced = await endStanding(trx, at, viewer, crisis.id, said.claim.series);
      const row = {
        id,
        crisis_id: crisis.id,
        series: said.claim.series,
        evidence_id: said.claim.id,
        said: JSON.stringify(said),
        reason: draft.reason,
        valid_until: validUntil,
        actor_id: viewer.actorId,
        created_at: at,
      };
      await trx.insertInto('adoption').values(row).execute();
      await markTold(trx, at, row, await againstAdoption(trx, row));
      await addEvents(trx, at, viewer.actorId, [
        {
          kind: 'adoption_made',
          crisisId: crisis.id,
          claimId: said.claim.id,
          data: { adoptionId: id, ...(replaced === null ? {} : { replaces: replaced }) },
        },
      ]);
      await addAudit(trx, at, viewer.actorId, {
        action: 'adoption.make',
        subject: 'adoption',
        subjectId: id,
        after: { crisis: crisis.slug, claimId: said.claim.id, reason: draft.reason, validUntil, replaces: replaced },
      });
    });
  return id;
}

async function claimToAdopt(
  store: Store,
  viewer: Viewer,
  crisis: AdoptionDraft['crisis'],
  claimId: string,
): Promise<Said> {
  const [found] = await findClaimsById(store, viewer, [claimId], { crisisId: crisis.id });
  if (!found) throw new AppError('not_found', `there is no claim ${claimId} in ${crisis.slug}`);
  const { claimant, firstPrintedBy, reprints: _, figureId, quote, url, supersededBy: __, ...claim } = found;
  const seenDay = await firstSeenDay(store, claim.evidenceIds);
  return { claim, claimantName: claimant.name, publisher: firstPrintedBy, quote, url, figureId, seenDay };
}

/** Ends what stands for a series as replaced; resolves to its id. */
async function endStanding(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  crisisId: string,
  series: string,
): Promise<string | null> {
  const standing = await trx
    .selectFrom('adoption')
    .select('id')
    .where('crisis_id', '=', crisisId)
    .where('series', '=', series)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (!standing) return null;
  await trx
    .updateTable('adoption')
    .set({ ended_at: at, ended_how: 'replaced', ended_by: viewer.actorId })
    .where('id', '=', standing.id)
    .execute();
  return standing.id;
}

/** Ends an adoption: nothing is quoted for its series then. Throws `not_found`, or `conflict` where it has ended. */
export async function withdrawAdoption(store: Store, viewer: Viewer, id: string, reason: string): Promise<void> {
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const row = await trx.selectFrom('adoption').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new AppError('not_found', `there is no adoption ${id}`);
      if (row.ended_at !== null) throw new AppError('conflict', 'this number is no longer quoted; it was ended before');
      await trx
        .updateTable('adoption')
        .set({ ended_at: at, ended_how: 'withdrawn', ended_reason: reason, ended_by: viewer.actorId })
        .where('id', '=', id)
        .execute();
      await addEvents(trx, at, viewer.actorId, [
        { kind: 'adoption_ended', crisisId: row.crisis_id, claimId: row.evidence_id, data: { adoptionId: id } },
      ]);
      await addAudit(trx, at, viewer.actorId, {
        action: 'adoption.withdraw',
        subject: 'adoption',
        subjectId: id,
        before: { standing: true },
        after: { standing: false, reason },
      });
    });
}
