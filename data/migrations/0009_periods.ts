import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** What single flows are about, so that a claim's neighbours are found without reading all of their series. */
export const periods: Migration = {
  name: '0009_periods',
  async up(db) {
    await db.schema
      .alterTable('claim')
      .addColumn('period', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
    await db.schema
      .alterTable('claim')
      .addColumn('placing', 'text', (c) =>
        c.generatedAlwaysAs(sql`day || ' ' || coalesce(first_published_day, day)`).notNull(),
      )
      .execute();
    const kinds = await db
      .selectFrom('claim')
      .select(['from_day', 'as_of_day', 'day'])
      .distinct()
      .where('kind', '=', 'flow')
      .where('since_day', 'is', null)
      .execute();
    for (const { from_day, as_of_day, day } of kinds) {
      await db
        .updateTable('claim')
        .set({ period: periodOf(from_day, as_of_day, day) })
        .where('kind', '=', 'flow')
        .where('since_day', 'is', null)
        .where('day', '=', day)
        .where('from_day', 'is', from_day)
        .where('as_of_day', 'is', as_of_day)
        .execute();
    }
    await db.schema.dropIndex('claim_series_claimant_id_day').execute();
    await db.schema
      .createIndex('claim_own')
      .on('claim')
      .columns(['series', 'period', 'claimant_id', 'placing'])
      .execute();
    await db.schema.dropIndex('claim_series_superseded_by').execute();
    await db.schema
      .createIndex('claim_last_word')
      .on('claim')
      .columns(['series', 'period', 'day'])
      .where(sql.ref('superseded_by'), 'is', null)
      .execute();
  },
};

/** As the rules of claims name it at the time of this step. */
function periodOf(from: string | null, asOf: string | null, day: string): string {
  if (from === null) return 'unstated';
  return `${`${from}-01-01`.slice(0, 10)}/${asOf === null ? day : lastDay(asOf)}`;
}

function lastDay(day: string): string {
  if (day.length >= 10) return day.slice(0, 10);
  const [year, month] = `${day}-12`.split('-').map(Number);
  const end = new Date(0);
  end.setUTCFullYear(year!, month!, 0);
  return end.toISOString().slice(0, 10);
}
