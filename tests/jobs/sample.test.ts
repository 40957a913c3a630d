import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import type { Store } from '../../data/open.js';
import { findCrises } from '../../data/queries/crises.js';
import { findFigures } from '../../data/queries/figures.js';
import { findAlerts } from '../../data/queries/findAlerts.js';
import { isUntouched, removeSample } from '../../data/queries/sample.js';
import { createSource } from '../../data/queries/sources.js';
import type { Database } from '../../data/schema.js';
import { readConfig } from '../../data/settings.js';
import { LOCAL } from '../../data/viewer.js';
import { collectAll } from '../../jobs/collectAll.js';
import { openForWriting } from '../../jobs/openStore.js';
import { openRuntime, type Runtime } from '../../jobs/runtime.js';
import { installSample } from '../../jobs/sample.js';

let store: Store;
let runtime: Runtime | null = null;
beforeEach(async () => {
  store = await openForWriting(':memory:');
});
afterEach(async () => {
  await runtime?.close();
  runtime = null;
  await store.close();
});

/** Outcome and message of each source's run. */
async function collectSample(): Promise<string[]> {
  const signal = new AbortController().signal;
  runtime = await openRuntime(store, readConfig({}), pino({ level: 'silent' }), { recheck: 'all', signal });
  const collected = await collectAll(runtime.answering, { atOnce: 8, only: null, dueOnly: false }, () => {});
  return collected.map(({ source, run }) => (run!.state === 'ok' ? 'ok' : `${source.name}: ${run!.message}`));
}

describe('the sample', () => {
  it('is collected over HTTP from its own newsroom, private address or not, and fires its rule', async () => {
    expect(await isUntouched(store)).toBe(true);
    await installSample(store, LOCAL);
    expect(await isUntouched(store)).toBe(false);
    expect(await collectSample()).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok']);
    const [crisis] = await findCrises(store, LOCAL);
    expect(crisis).toMatchObject({ slug: 'mosul', isSample: true });
    expect(crisis!.counts.articles).toBeGreaterThanOrEqual(14);
    expect(crisis!.counts.claims).toBeGreaterThan(30);
    const alerts = await findAlerts(store, LOCAL, { limit: 100 });
    expect(alerts.items.length).toBeGreaterThanOrEqual(1);
    for (const { ruleName } of alerts.items) expect(ruleName).toBe('More than 100,000 displaced');
  });

  it('goes without a trace but its trail, and does not come back', async () => {
    await installSample(store, LOCAL);
    await collectSample();
    const own = await createSource(store, LOCAL, { name: 'Own', kind: 'feed', url: 'https://news.example/feed' });
    await removeSample(store, LOCAL);
    await removeSample(store, LOCAL);
    const counts: Record<string, number> = {};
    const tables: (keyof Database)[] = [
      'crisis',
      'run',
      'fetch',
      'resource',
      'blob',
      'snapshot',
      'article',
      'article_version',
      'extraction',
      'evidence',
      'figure',
      'claimant',
      'claim',
      'claim_evidence',
      'crisis_claim',
      'rule',
      'alert',
      'channel',
      'dispatch',
      'notification',
    ];
    for (const table of tables) {
      const rows = await reader(store).selectFrom(table).selectAll().execute();
      if (rows.length > 0) counts[table] = rows.length;
    }
    expect(counts).toEqual({});
    const sources = await reader(store).selectFrom('source').select('id').execute();
    expect(sources).toEqual([{ id: own }]);
    const actions = await reader(store).selectFrom('audit').select(['action', 'actor_id']).execute();
    expect(actions).toContainEqual({ action: 'sample.remove', actor_id: 'local' });
    expect((await findFigures(store, LOCAL, { limit: 10 })).items).toEqual([]);
    expect(await isUntouched(store)).toBe(false);
  });
});
