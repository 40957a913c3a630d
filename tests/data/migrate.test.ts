import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handlesOf, reader, writer } from '../../data/handle.js';
import { type Migration, migrate } from '../../data/migrate.js';
import { MIGRATIONS } from '../../data/migrations/index.js';
import { openStore, type Store } from '../../data/open.js';
import { toClaim } from '../../data/queries/claimRows.js';
import { findClaims } from '../../data/queries/claims.js';
import { LOCAL } from '../../data/viewer.js';
import { placing } from '../../engine/claims/order.js';
import { claimRules } from '../../engine/claims/rules.js';
import { openSeeded } from '../support/store.js';

const AT = '2026-11-20T00:00:00.000Z';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'figurewatch-migrate-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a later version might do: a new column that is filled from what is there, a table rebuilt with its references. */
const LATER: readonly Migration[] = [
  ...MIGRATIONS,
  {
    name: '9001_article_host',
    async up(db) {
      await db.schema.alterTable('article').addColumn('host', 'text').execute();
      await sql`update article set host = substr(canonical_url, 9, instr(substr(canonical_url, 9), '/') - 1)`.execute(
        db,
      );
    },
  },
];

const FAILING: readonly Migration[] = [
  ...LATER,
  {
    name: '9002_fails_half_way',
    async up(db) {
      await db.schema.alterTable('article').addColumn('half', 'text').execute();
      await sql`insert into nowhere values (1)`.execute(db);
    },
  },
];

const applied = async (store: Store): Promise<unknown[]> =>
  (await sql<{ name: string }>`select name from migration order by name`.execute(reader(store))).rows.map(
    (row) => row.name,
  );

describe('migrating', () => {
  it('brings a filled database of an older version forward and keeps what it holds', async () => {
    const { store } = await openSeeded();
    const before = await findClaims(store, LOCAL, { limit: 200 });
    await migrate(handlesOf(store), AT, LATER);
    expect(await findClaims(store, LOCAL, { limit: 200 })).toEqual(before);
    expect(before.items.length).toBeGreaterThan(4);
    const hosts = await sql<{ host: string }>`select distinct host from article order by host`.execute(reader(store));
    expect(hosts.rows.map((row) => row.host)).toEqual([
      'field-notes.example',
      'harbour-herald.example',
      'tigris-wire.example',
    ]);
    expect((await sql`pragma foreign_key_check`.execute(writer(store))).rows).toEqual([]);
    await store.close();
  });

  it('gives claims of an older version what single flows are about', async () => {
    const { store } = await openSeeded();
    const day = (from: string | null, to: string | null) =>
      sql`update claim set kind = 'flow', since_day = null, from_day = ${from}, as_of_day = ${to}
        where id = (select max(id) from claim where kind <> 'flow')`.execute(writer(store));
    await day('2016-10', '2016-11');
    await day(null, '2016-11-03');
    for (const undo of [
      'drop index claim_own',
      'drop index claim_last_word',
      'alter table claim drop column placing',
      'alter table claim drop column period',
      'create index claim_series_claimant_id_day on claim (series, claimant_id, day)',
      'create index claim_series_superseded_by on claim (series, superseded_by)',
      "delete from migration where name = '0009_periods'",
    ])
      await sql.raw(undo).execute(writer(store));
    await migrate(handlesOf(store), AT);
    const rows = await reader(store).selectFrom('claim').selectAll().execute();
    expect(rows.map(({ period }) => period)).toEqual(rows.map((row) => claimRules.periodKey(toClaim(row, []))));
    expect(new Set(rows.map(({ period }) => period))).toEqual(new Set(['', 'unstated', '2016-10-01/2016-11-30']));
    expect(rows.map((row) => row.placing)).toEqual(rows.map((row) => placing(toClaim(row, []))));
    await store.close();
  });

  it('a second time changes nothing', async () => {
    const { store } = await openSeeded();
    await migrate(handlesOf(store), AT, LATER);
    const log = await sql`select * from migration`.execute(reader(store));
    await migrate(handlesOf(store), '2027-01-01T00:00:00.000Z', LATER);
    expect((await sql`select * from migration`.execute(reader(store))).rows).toEqual(log.rows);
    await store.close();
  });

  it('leaves no trace of a step that fails, and keeps those before it', async () => {
    const { store } = await openSeeded();
    await expect(migrate(handlesOf(store), AT, FAILING)).rejects.toThrow('nowhere');
    expect(await applied(store)).toEqual(LATER.map(({ name }) => name));
    const columns = await sql<{ name: string }>`select name from pragma_table_info('article')`.execute(reader(store));
    expect(columns.rows.map((row) => row.name)).toContain('host');
    expect(columns.rows.map((row) => row.name)).not.toContain('half');
    await store.close();
  });

  it('refuses a database that a newer version has written, and leaves it alone', async () => {
    const path = join(folder, 'newer.db');
    const { store } = await openSeeded({ path });
    await migrate(handlesOf(store), AT, LATER);
    await store.close();
    await expect(openStore(path)).rejects.toMatchObject({
      code: 'unusable_database',
      message: 'the database was written by a newer Figurewatch (it has "9001_article_host"); update the program',
    });
  });

  it('by several processes at once does the work once', async () => {
    const path = join(folder, 'race.db');
    const program = fileURLToPath(new URL('../support/openStore.ts', import.meta.url));
    const outcomes = await Promise.all(
      Array.from(
        { length: 3 },
        () =>
          new Promise<string>((resolve) => {
            const child = spawn(process.execPath, ['--import', 'tsx', program, path], {
              stdio: ['ignore', 'pipe', 'pipe'],
            });
            let said = '';
            child.stdout.on('data', (part) => {
              said += part;
            });
            child.stderr.on('data', (part) => {
              said += part;
            });
            child.on('close', () => resolve(said.trim()));
          }),
      ),
    );
    expect(outcomes).toEqual(['open', 'open', 'open']);
    const store = await openStore(path);
    expect(await applied(store)).toEqual(MIGRATIONS.map(({ name }) => name));
    await store.close();
  }, 30_000);
});
