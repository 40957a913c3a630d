/** What people say about who claims: kind, grade, colour, and that two names are one claimant. */
import type { Transaction } from 'kysely';
import type { Claimant } from '../../engine/extraction/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { AppError } from '../errors.js';
import { writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { saveClaimants } from './claimants.js';
import { addEvents } from './events.js';
import { remakeClaims } from './refreshClaims.js';

/** A merge remakes the claims of a claimant in one transaction, during which nothing else is written. */
const MOST_PRINTS = 50_000;

export type ClaimantChanges = Partial<Pick<Row<'claimant'>, 'name' | 'kind' | 'reliability' | 'slot'>>;

/** Changes what is given. Throws `not_found`, or `conflict` for a slot that is another's. */
export async function updateClaimant(
  store: Store,
  viewer: Viewer,
  id: string,
  changes: ClaimantChanges,
): Promise<void> {
  await change(store, viewer, 'claimant.update', id, async (trx, row) => {
    if (changes.slot != null && changes.slot !== row.slot) {
      const holder = await trx
        .selectFrom('claimant')
        .select('name')
        .where('slot', '=', changes.slot)
        .executeTakeFirst();
      if (holder)
        throw new AppError('conflict', `colour ${changes.slot} is ${holder.name}'s; take it away there first`);
    }
    await trx.updateTable('claimant').set(changes).where('id', '=', id).execute();
    const { name, kind, reliability, slot } = row;
    return { before: { name, kind, reliability, slot }, after: changes };
  });
}

/**
 * Says that a claimant is another: its figures are claimed by that one from now on, and its name is another name of it.
 * Throws `not_found`, `invalid` for a claimant and itself, `conflict` where it is another already.
 */
export async function mergeClaimant(store: Store, viewer: Viewer, id: string, intoId: string): Promise<void> {
  await change(store, viewer, 'claimant.merge', id, async (trx, row, at) => {
    const into = await getRow(trx, intoId);
    const root = into.stands_for ?? into.id;
    if (root === id) throw new AppError('invalid', 'a claimant cannot be merged into itself');
    if (row.merged_into !== null)
      throw new AppError('conflict', `${row.name} is another claimant already; undo that first`);
    await trx.updateTable('claimant').set({ merged_into: intoId }).where('id', '=', id).execute();
    await restand(trx, at);
    return { before: { mergedInto: null }, after: { mergedInto: intoId } };
  });
}

/** Takes that back. Throws `not_found`, or `conflict` where it is itself. */
export async function unmergeClaimant(store: Store, viewer: Viewer, id: string): Promise<void> {
  await change(store, viewer, 'claimant.unmerge', id, async (trx, row, at) => {
    if (row.merged_into === null) throw new AppError('conflict', `${row.name} is not merged into another`);
    await trx.updateTable('claimant').set({ merged_into: null }).where('id', '=', id).execute();
    await restand(trx, at);
    return { before: { mergedInto: row.merged_into }, after: { mergedInto: null } };
  });
}

/**
 * Gives a claimant another name: figures that name it so are its own from now on. `alias` is the claimant that the words
 * make by themselves. Throws `conflict` where they name somebody already.
 */
export async function addAlias(store: Store, viewer: Viewer, id: string, alias: Claimant): Promise<void> {
  if (alias.id === id) throw new AppError('conflict', `"${alias.name}" is read as this claimant already`);
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await getRow(trx, id);
      await saveClaimants(trx, at, [{ ...alias, kind: 'unknown' }]);
    });
  await mergeClaimant(store, viewer, alias.id, id);
}

async function getRow(trx: Transaction<Database>, id: string): Promise<Row<'claimant'>> {
  const row = await trx.selectFrom('claimant').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no claimant "${id}"`);
  return row;
}

async function change(
  store: Store,
  viewer: Viewer,
  action: string,
  id: string,
  act: (trx: Transaction<Database>, row: Row<'claimant'>, at: string) => Promise<{ before: unknown; after: unknown }>,
): Promise<void> {
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const { before, after } = await act(trx, await getRow(trx, id), at);
      await addEvents(trx, at, viewer.actorId, [{ kind: 'claimant_changed', data: { claimantId: id } }]);
      await addAudit(trx, at, viewer.actorId, { action, subject: 'claimant', subjectId: id, before, after });
    });
}

/** Brings what merged claimants stand for up to date, and the claims of those for which it changed. No news: nothing is told. */
async function restand(trx: Transaction<Database>, at: string): Promise<void> {
  const rows = await trx
    .selectFrom('claimant')
    .select(['id', 'merged_into', 'stands_for'])
    .where((eb) => eb.or([eb('merged_into', 'is not', null), eb('stands_for', 'is not', null)]))
    .execute();
  const into = new Map(rows.map((row) => [row.id, row.merged_into]));
  const rootOf = (id: string): string => {
    const next = into.get(id) ?? null;
    return next === null ? id : rootOf(next);
  };
  const moved = rows.filter((row) => row.stands_for !== (row.merged_into === null ? null : rootOf(row.id)));
  for (const { id, merged_into } of moved) {
    const stands_for = merged_into === null ? null : rootOf(id);
    await trx.updateTable('claimant').set({ stands_for }).where('id', '=', id).execute();
  }
  await remakeClaims(
    trx,
    at,
    await evidenceBy(
      trx,
      moved.map((row) => row.id),
    ),
  );
}

/** Evidence that names these claimants, by what was read or by a correction. */
async function evidenceBy(trx: Transaction<Database>, claimantIds: readonly string[]): Promise<string[]> {
  const read = await trx
    .selectFrom('figure')
    .select('evidence_id')
    .distinct()
    .where(anyOf('claimant_id', claimantIds))
    .limit(MOST_PRINTS + 1)
    .execute();
  const claimed = await trx
    .selectFrom('claim')
    .innerJoin('claim_evidence', 'claim_evidence.claim_id', 'claim.id')
    .select('claim_evidence.evidence_id')
    .where(anyOf('claim.claimant_id', claimantIds))
    .execute();
  const ids = new Set([...read, ...claimed].map((row) => row.evidence_id));
  const corrected = await trx
    .selectFrom('review')
    .select(['evidence_id', 'changes'])
    .where('verdict', '=', 'correct')
    .where((eb) => eb.or(claimantIds.map((id) => eb('changes', 'like', `%${JSON.stringify(id)}%`))))
    .execute();
  for (const row of corrected) ids.add(row.evidence_id);
  if (ids.size > MOST_PRINTS) {
    throw new AppError(
      'too_large',
      `the claimant has more than ${MOST_PRINTS} prints; that is too much to merge at once`,
    );
  }
  return [...ids];
}
