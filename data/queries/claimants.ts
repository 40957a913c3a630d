import { expressionBuilder, type Transaction } from 'kysely';
import type { Claimant, ClaimantKind } from '../../engine/extraction/types.js';
import { compiled, inserting } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';

/** Slots of the chart palette: as many colours as can be told apart (client/charts). */
const SLOTS = 6;

/**
 * Kinds that get no slot. Outlets and single speakers come in dozens and would use the palette up before the first
 * agency is met; they are drawn in the neutral colour, apart by marker shape.
 */
const WITHOUT_SLOT: readonly ClaimantKind[] = ['media', 'person', 'unknown'];

/**
 * Adds the claimants that are not there yet. The first six that are organisations get the palette slots, in order of
 * their first figure, and keep them for good, so that one claimant has one colour on every chart and in every report.
 */
export async function saveClaimants(
  trx: Transaction<Database>,
  at: string,
  claimants: readonly Claimant[],
): Promise<void> {
  if (claimants.length === 0) return;
  const distinct = [...new Map(claimants.map((claimant) => [claimant.id, claimant])).values()];
  const stored = await knownClaimants(trx, { ids: distinct.map((claimant) => claimant.id) });
  const known = new Set(stored.map((row) => row.id));
  const added = distinct.filter(({ id }) => !known.has(id));
  if (added.length === 0) return;
  const free = await freeSlots(trx);
  const rows = added.map(({ id, name, kind }) => ({
    id,
    name,
    kind,
    reliability: null,
    slot: WITHOUT_SLOT.includes(kind) ? null : (free.shift() ?? null),
    created_at: at,
  }));
  await insertClaimants(trx, rows);
}

const knownClaimants = compiled((db, { ids }: { ids: readonly string[] }) =>
  db.selectFrom('claimant').select('id').where(anyOf('id', ids)),
);

const insertClaimants = inserting('claimant');

/** {@link saveClaimants} on its own, before a review that names a claimant nothing was said by yet. */
export async function keepClaimants(store: Store, claimants: readonly Claimant[]): Promise<void> {
  await writer(store)
    .transaction()
    .execute((trx) => saveClaimants(trx, store.instant(), claimants));
}

async function freeSlots(trx: Transaction<Database>): Promise<number[]> {
  const rows = await trx.selectFrom('claimant').select('slot').where('slot', 'is not', null).execute();
  const taken = new Set(rows.map((row) => row.slot));
  return Array.from({ length: SLOTS }, (_, i) => i + 1).filter((slot) => !taken.has(slot));
}

/** What these claimants stand for, for a subquery: themselves, or the one that people said they are. */
export function standingFor(ids: readonly string[]) {
  const eb = expressionBuilder<Database>();
  return eb
    .selectFrom('claimant as asked')
    .select((e) => e.fn.coalesce('asked.stands_for', 'asked.id').as('id'))
    .where('asked.id', 'in', ids);
}

/** The same, in their order: for a list of precedence. */
export async function whatStandsFor(store: Store, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await reader(store)
    .selectFrom('claimant')
    .select(['id', 'stands_for'])
    .where(anyOf('id', ids))
    .where('stands_for', 'is not', null)
    .execute();
  const of = new Map(rows.map((row) => [row.id, row.stands_for!]));
  return [...new Set(ids.map((id) => of.get(id) ?? id))];
}
