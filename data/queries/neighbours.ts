/** Claims beside changed ones in their series: those that they may replace, be replaced by or contradict. */
import type { Kysely, Transaction } from 'kysely';
import type { Claim, Reach } from '../../engine/claims/types.js';
import { compiled } from '../compiled.js';
import { eachOf } from '../dialect/eachOf.js';
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

async function within(trx: Transaction<Database>, reach: Reach): Promise<Row<'claim'>[]> {
  const { series, period, claimantIds, first, last: end, from, to, contestDays } = reach;
  const own = await nearest(trx, { series, period, claimantIds, first, last: end });
  const last: Row<'claim'>[] = [];
  // What a claim replaces may have contradicted others, days before the change.
  const days = own.map((row) => row.day).filter((day) => day < from);
  for (const stretch of around([from, to], days, contestDays))
    last.push(...(await lastWords(trx, { series, period, ...stretch })));
  return [...own, ...last];
}

/** The stretch and these days before it, each widened by so many days; what touches is one. */
function around([from, to]: [string, string], before: readonly string[], wide: number): Stretch[] {
  const stretches: Stretch[] = [];
  for (const day of [...new Set(before), from].sort()) {
    const last = stretches.at(-1);
    const begin = moved(day, -wide);
    if (last !== undefined && begin <= last.to) last.to = moved(day, wide);
    else stretches.push({ from: begin, to: moved(day, wide) });
  }
  stretches.at(-1)!.to = moved(to, wide);
  return stretches;
}

interface Stretch {
  from: string;
  to: string;
}

interface Subject {
  series: string;
  period: string;
}

const about = (db: Kysely<Database>, { series, period }: Subject) =>
  db.selectFrom('claim').where('series', '=', series).where('period', '=', period);

/** What nothing has replaced. */
const lastWords = compiled((db, given: Subject & Stretch) =>
  about(db, given)
    .selectAll()
    .where('superseded_by', 'is', null)
    .where('day', '>=', given.from)
    .where('day', '<=', given.to),
);

/**
 * What these claimants say in the stretch, with the nearest before and after, and the last that each says. What nobody
 * prints any more is none of these.
 */
const nearest = compiled((db, given: Placed) => {
  // A cross join, which SQLite takes in this order: with an inner one it read all claimants of the series for each asked.
  const own = db
    .selectFrom(eachOf(given.claimantIds, 'asked'))
    .crossJoin('claim')
    .selectAll('claim')
    .whereRef('claim.claimant_id', '=', 'asked.value')
    .where('claim.series', '=', given.series)
    .where('claim.period', '=', given.period);
  const printed = db
    .selectFrom('claim as other')
    .where('other.series', '=', given.series)
    .where('other.period', '=', given.period)
    .whereRef('other.claimant_id', '=', 'asked.value' as never)
    .where('other.retracted_at', 'is', null);
  const last = printed.select((eb) => eb.fn.max('other.placing').as('placing'));
  const before = last.where('other.placing', '<', given.first);
  const after = printed
    .where('other.placing', '>', given.last)
    .select((eb) => eb.fn.min('other.placing').as('placing'));
  return own
    .where('claim.placing', '>=', (eb) => eb.fn.coalesce(before, eb.val('')))
    .where('claim.placing', '<=', (eb) => eb.fn.coalesce(after, eb.val('9999')))
    .unionAll(own.where('claim.placing', '>=', (eb) => eb.fn.coalesce(last, eb.val(''))));
});

interface Placed extends Subject {
  claimantIds: readonly string[];
  first: string;
  last: string;
}

const moved = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
