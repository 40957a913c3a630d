/** Claims beside changed ones in their series: those that they may replace, be replaced by or contradict. */
import type { Transaction } from 'kysely';
import type { Claim, Reach } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { claimRules } from '../rules.js';
import type { Database, Row } from '../schema.js';
import { toClaim } from './claimRows.js';

/** As stored, each with its own id as evidence: what is compared needs no more. Without those in `except`. */
export async function neighboursOf(
  trx: Transaction<Database>,
  changed: readonly Claim[],
  except: ReadonlySet<string>,
): Promise<{ claims: Claim[]; supersededBy: Map<string, string | null> }> {
  const rows = new Map<string, Row<'claim'>>();
  for (const reach of claimRules().reachOf(changed)) {
    for (const row of await within(trx, reach)) if (!except.has(row.id)) rows.set(row.id, row);
  }
  const found = [...rows.values()];
  return {
    claims: found.map((row) => toClaim(row, [row.id])),
    supersededBy: new Map(found.map((row) => [row.id, row.superseded_by])),
  };
}

/** So many claimants of a series are asked for one by one, each with its nearest neighbours alone. */
const FEW = 4;

async function within(trx: Transaction<Database>, reach: Reach): Promise<Row<'claim'>[]> {
  const { series, single, claimantIds, from, to, contestDays } = reach;
  const claims = trx.selectFrom('claim').selectAll().where('series', '=', series);
  if (single) return await claims.where('day', '>=', from).where('day', '<=', to).execute();
  // A rebuild touches all of a series at once: one question then costs less than one for each claimant.
  const own =
    claimantIds.length > FEW
      ? await claims.where(anyOf('claimant_id', claimantIds)).execute()
      : (await Promise.all(claimantIds.map((id) => nearest(trx, reach, id)))).flat();
  // What a claim replaces may have contradicted others, days before the change.
  const earliest = own.reduce((first, row) => (row.day < first ? row.day : first), from);
  const lastWords = await claims
    .where('superseded_by', 'is', null)
    .where((eb) =>
      eb.or([
        eb.and([eb('day', '>=', moved(earliest, -contestDays)), eb('day', '<=', moved(to, contestDays))]),
        anyOf('claimant_id', claimantIds),
      ]),
    )
    .execute();
  return [...own, ...lastWords];
}

/** A claimant's claims in the stretch with the nearest before and after. What nobody prints any more is never the nearest. */
async function nearest(
  trx: Transaction<Database>,
  { series, from, to }: Reach,
  claimantId: string,
): Promise<Row<'claim'>[]> {
  const own = trx.selectFrom('claim').where('series', '=', series).where('claimant_id', '=', claimantId);
  const printed = own.where('retracted_at', 'is', null);
  const before = printed.where('day', '<', from).select((eb) => eb.fn.max('day').as('day'));
  const after = printed.where('day', '>', to).select((eb) => eb.fn.min('day').as('day'));
  return await own
    .selectAll()
    .where('day', '>=', (eb) => eb.fn.coalesce(before, eb.val('')))
    .where('day', '<=', (eb) => eb.fn.coalesce(after, eb.val('9999')))
    .execute();
}

const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
