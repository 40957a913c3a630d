/** Claims beside changed ones in their series: those that they may replace, be replaced by or contradict. */
import type { Kysely, Transaction } from 'kysely';
import type { Claim, Reach } from '../../engine/claims/types.js';
import { compiled } from '../compiled.js';
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
  const { series, begins, claimantIds, from, to, contestDays } = reach;
  if (begins === 'unstated') return await unstated(trx, { series, from, to });
  if (begins !== null) return await beginning(trx, { series, begins, from, to });
  // A rebuild touches all of a series at once: one question then costs less than one for each claimant.
  const own: Row<'claim'>[] = [];
  if (claimantIds.length > FEW) own.push(...(await saidBy(trx, { series, claimantIds })));
  else for (const claimantId of claimantIds) own.push(...(await nearest(trx, { series, claimantId, from, to })));
  // What a claim replaces may have contradicted others, days before the change.
  const earliest = own.reduce((first, row) => (row.day < first ? row.day : first), from);
  const days = { from: moved(earliest, -contestDays), to: moved(to, contestDays) };
  return [...own, ...(await lastWords(trx, { series, claimantIds, ...days }))];
}

const claimsOf = (db: Kysely<Database>, series: string) =>
  db.selectFrom('claim').selectAll().where('series', '=', series);

interface Stretch {
  series: string;
  from: string;
  to: string;
}

const between = (db: Kysely<Database>, { series, from, to }: Stretch) =>
  claimsOf(db, series).where('day', '>=', from).where('day', '<=', to);

const unstated = compiled((db, stretch: Stretch) => between(db, stretch).where('from_day', 'is', null));

const beginning = compiled((db, stretch: Stretch & { begins: readonly string[] }) =>
  between(db, stretch).where(anyOf('from_day', stretch.begins)),
);

const saidBy = compiled((db, { series, claimantIds }: { series: string; claimantIds: readonly string[] }) =>
  claimsOf(db, series).where(anyOf('claimant_id', claimantIds)),
);

/** What nothing has replaced: in the stretch, and of these claimants whenever it was. */
const lastWords = compiled((db, { series, claimantIds, from, to }: Stretch & { claimantIds: readonly string[] }) =>
  claimsOf(db, series)
    .where('superseded_by', 'is', null)
    .where((eb) => eb.or([eb.and([eb('day', '>=', from), eb('day', '<=', to)]), anyOf('claimant_id', claimantIds)])),
);

/** A claimant's claims in the stretch with the nearest before and after. What nobody prints any more is never the nearest. */
const nearest = compiled((db, { series, claimantId, from, to }: Stretch & { claimantId: string }) => {
  const own = db.selectFrom('claim').where('series', '=', series).where('claimant_id', '=', claimantId);
  const printed = own.where('retracted_at', 'is', null);
  const before = printed.where('day', '<', from).select((eb) => eb.fn.max('day').as('day'));
  const after = printed.where('day', '>', to).select((eb) => eb.fn.min('day').as('day'));
  return own
    .selectAll()
    .where('day', '>=', (eb) => eb.fn.coalesce(before, eb.val('')))
    .where('day', '<=', (eb) => eb.fn.coalesce(after, eb.val('9999')));
});

const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
