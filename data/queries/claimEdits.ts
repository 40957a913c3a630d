/** Merging claims that say the same and splitting off prints that don't: rows that every rebuild applies, and that can be undone. */
import type { Transaction } from 'kysely';
import { anyOf } from '../dialect/anyOf.js';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { findClaimsById, getClaim } from './claims.js';
import { addEvents } from './events.js';
import { refreshClaims } from './refreshClaims.js';

/**
 * Makes several claims one; resolves to the edit's id. They must count the same at the same place (one bucket): nothing
 * else is comparable. Throws `not_found` for one that the viewer may not see, `invalid` for what cannot be one claim.
 */
export async function mergeClaims(
  store: Store,
  viewer: Viewer,
  { claimIds, reason }: { claimIds: readonly string[]; reason: string | null },
): Promise<string> {
  const found = await findClaimsById(store, viewer, claimIds);
  const missing = claimIds.find((id) => !found.some((claim) => claim.id === id || claim.evidenceIds.includes(id)));
  if (missing !== undefined) throw new AppError('not_found', `there is no claim ${missing}`);
  if (found.length < 2) throw new AppError('invalid', 'name at least two claims: these are one already');
  const ids = found.map((claim) => claim.id);
  const buckets = await reader(store).selectFrom('claim').select('bucket').distinct().where(anyOf('id', ids)).execute();
  if (buckets.length > 1) {
    throw new AppError('invalid', 'only claims that count the same of the same people at the same place can be merged');
  }
  return await saveEdit(store, viewer, { kind: 'merge', evidenceIds: ids, stays: null, reason });
}

/**
 * Makes some prints of a claim one of their own; resolves to the edit's id. Throws `invalid` where none or all of its
 * prints are named.
 */
export async function splitClaim(
  store: Store,
  viewer: Viewer,
  { claimId, figureIds, reason }: { claimId: string; figureIds: readonly string[]; reason: string | null },
): Promise<string> {
  const claim = await getClaim(store, viewer, claimId);
  const rows = await reader(store)
    .selectFrom('figure')
    .select('evidence_id')
    .distinct()
    .where(anyOf('id', figureIds))
    .execute();
  const leaving = rows.map((row) => row.evidence_id).filter((id) => claim.evidenceIds.includes(id));
  if (leaving.length === 0) throw new AppError('invalid', 'none of these figures is a print of the claim');
  const stays = claim.evidenceIds.find((id) => !leaving.includes(id));
  if (stays === undefined) {
    throw new AppError('invalid', 'these are all prints of the claim; leave at least one');
  }
  return await saveEdit(store, viewer, { kind: 'split', evidenceIds: leaving, stays, reason });
}

interface EditDraft {
  kind: Row<'claim_edit'>['kind'];
  evidenceIds: readonly string[];
  /** Of a split: an evidence that stays in the claim. */
  stays: string | null;
  reason: string | null;
}

async function saveEdit(
  store: Store,
  viewer: Viewer,
  { kind, evidenceIds, stays, reason }: EditDraft,
): Promise<string> {
  const at = store.instant();
  const id = newId();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await trx
        .insertInto('claim_edit')
        .values({ id, kind, reason, actor_id: viewer.actorId, created_at: at, stays_evidence_id: stays })
        .execute();
      await trx
        .insertInto('claim_edit_evidence')
        .values(evidenceIds.map((evidence_id) => ({ edit_id: id, evidence_id })))
        .execute();
      await apply(trx, at, viewer, id, evidenceIds);
      await addAudit(trx, at, viewer.actorId, {
        action: `claim.${kind}`,
        subject: 'claim_edit',
        subjectId: id,
        after: { evidenceIds, reason },
      });
    });
  return id;
}

async function apply(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  editId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  await refreshClaims(trx, at, viewer.actorId, evidenceIds);
  const claim = await trx
    .selectFrom('claim_evidence')
    .select('claim_id')
    .where(anyOf('evidence_id', evidenceIds))
    .orderBy('claim_id')
    .limit(1)
    .executeTakeFirst();
  await addEvents(trx, at, viewer.actorId, [
    { kind: 'claims_edited', claimId: claim?.claim_id ?? null, data: { editId } },
  ]);
}

/** Takes an edit back: its claims are again what they would be without it. Throws `not_found`, `conflict`. */
export async function undoEdit(store: Store, viewer: Viewer, id: string): Promise<void> {
  const { evidenceIds, undoneAt, kind } = await getEdit(store, viewer, id);
  if (undoneAt !== null) throw new AppError('conflict', 'this has been taken back already');
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const undone = await trx
        .updateTable('claim_edit')
        .set({ undone_at: at, undone_by: viewer.actorId })
        .where('id', '=', id)
        .where('undone_at', 'is', null)
        .executeTakeFirst();
      if (undone.numUpdatedRows === 0n) throw new AppError('conflict', 'this has been taken back already');
      await apply(trx, at, viewer, id, evidenceIds);
      await addAudit(trx, at, viewer.actorId, {
        action: 'claim.undo_edit',
        subject: 'claim_edit',
        subjectId: id,
        before: { kind, evidenceIds },
      });
    });
}

export interface FoundEdit {
  id: string;
  kind: Row<'claim_edit'>['kind'];
  reason: string | null;
  actorId: string;
  createdAt: string;
  undoneAt: string | null;
  evidenceIds: string[];
}

/**
 * What people merged and split of a claim, newest first, taken back or not: also what was split off of it and is another claim
 * now. Throws `not_found` for the claim.
 */
export async function findEdits(store: Store, viewer: Viewer, claimId: string): Promise<FoundEdit[]> {
  const { evidenceIds } = await getClaim(store, viewer, claimId);
  const db = reader(store);
  const named = await db
    .selectFrom('claim_edit_evidence')
    .select('edit_id')
    .where(anyOf('evidence_id', evidenceIds))
    .execute();
  const left = await db
    .selectFrom('claim_edit')
    .select('id')
    .where('stays_evidence_id', 'is not', null)
    .where(anyOf('stays_evidence_id', evidenceIds))
    .execute();
  return await edits(store, viewer, [...new Set([...named.map((row) => row.edit_id), ...left.map((row) => row.id)])]);
}

/** An edit. Throws `not_found`, also where the viewer may not see all that it names. */
export async function getEdit(store: Store, viewer: Viewer, id: string): Promise<FoundEdit> {
  const [found] = await edits(store, viewer, [id]);
  if (!found) throw new AppError('not_found', `there is no edit ${id}`);
  return found;
}

async function edits(store: Store, viewer: Viewer, ids: readonly string[]): Promise<FoundEdit[]> {
  const rows = await reader(store)
    .selectFrom('claim_edit')
    .selectAll()
    .where(anyOf('id', ids))
    .orderBy('id', 'desc')
    .execute();
  const named = await reader(store)
    .selectFrom('claim_edit_evidence')
    .selectAll()
    .where(
      anyOf(
        'edit_id',
        rows.map((row) => row.id),
      ),
    )
    .execute();
  const seen = await findClaimsById(
    store,
    viewer,
    named.map((row) => row.evidence_id),
  );
  const visible = new Set(seen.flatMap((claim) => claim.evidenceIds));
  return rows.flatMap((row) => {
    const evidenceIds = named.filter(({ edit_id }) => edit_id === row.id).map(({ evidence_id }) => evidence_id);
    if (!evidenceIds.every((one) => visible.has(one))) return [];
    return [
      {
        ...{ id: row.id, kind: row.kind, reason: row.reason, actorId: row.actor_id },
        ...{ createdAt: row.created_at, undoneAt: row.undone_at, evidenceIds },
      },
    ];
  });
}
