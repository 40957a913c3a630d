/** A script of somebody who has nothing but the OpenAPI document: what changed since yesterday, while figures come in. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { listen } from '../support/listen.js';
import { collectPage, openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
let server: Awaited<ReturnType<typeof listen>>;
beforeEach(async () => {
  seeded = await openSeeded();
  server = await listen(appOf(seeded.store));
});
afterEach(async () => {
  await server.close();
  await seeded.store.close();
});

type Json = Record<string, unknown>;
const getJson = async (url: string): Promise<Json> => (await (await fetch(url)).json()) as Json;

/** All that the script knows it reads from the document: where changes are, and how a page names the next. */
async function addressOfChanges(): Promise<string> {
  const document = (await getJson(`${server.url}/api/v1/openapi.json`)) as unknown as {
    servers: { url: string }[];
    paths: Record<string, { get?: { summary: string; parameters: { name: string }[] } }>;
  };
  const [path] = Object.entries(document.paths).find(
    ([path, { get }]) =>
      !path.includes('{') &&
      get?.summary.startsWith('What changed') &&
      ['since', 'cursor'].every((name) => get.parameters.some((one) => one.name === name)),
  )!;
  return `${server.url}${document.servers[0]!.url}${path}`;
}

/** Pages from `start` to the end; `between` runs after each. */
async function follow(
  start: string,
  between: () => Promise<void>,
): Promise<{ items: Json[]; resume: string; pages: number }> {
  const address = await addressOfChanges();
  const items: Json[] = [];
  let query = start;
  for (let pages = 1; pages < 500; pages++) {
    const page = await getJson(`${address}?limit=3&${query}`);
    items.push(...(page['items'] as Json[]));
    await between();
    if (page['next'] === null) return { items, resume: page['resume'] as string, pages };
    query = `cursor=${encodeURIComponent(page['next'] as string)}`;
  }
  throw new Error('no end');
}

let added = 0;
async function addFigures(): Promise<void> {
  added += 1;
  const published = `2016-12-${String(1 + (added % 19)).padStart(2, '0')}`;
  const number = `${60 + added},000`;
  await collectPage(seeded.store, seeded.sources['Harbour Herald']!, {
    source: 'Harbour Herald',
    published,
    title: `Added ${added}`,
    said: ['camps', 'tents'].map((where) => ({
      sentence: `About ${number} people from Mosul are in ${where}.`,
      number,
      fields: {
        low: (60 + added) * 1000,
        high: (60 + added) * 1000,
        bound: 'approximate',
        kind: 'stock',
        to: published,
      },
    })),
  });
}

const figureIds = (items: Json[]): string[] =>
  items.flatMap(({ kind, figure }) => (kind === 'figure_new' ? [(figure as Json)['id'] as string] : []));

it('lists every figure once, page by page, and goes on where it ended', async () => {
  const yesterday = '2016-11-09T00:00:00Z';
  const { store } = seeded;
  let additions = 6;
  const first = await follow(`since=${yesterday}`, async () => {
    if (additions-- > 0) await addFigures();
  });
  expect(first.pages).toBeGreaterThan(6);
  await addFigures();
  const second = await follow(`cursor=${encodeURIComponent(first.resume)}`, async () => {});
  expect(second.items.length).toBeGreaterThan(0);
  expect((await follow(`cursor=${encodeURIComponent(second.resume)}`, async () => {})).items).toEqual([]);

  const all = [...first.items, ...second.items];
  const ids = all.map(({ id }) => id as number);
  expect(ids).toEqual([...new Set(ids)].sort((a, b) => a - b));
  // Everything from the first event of that time on; what came before is not told.
  const events = await reader(store).selectFrom('event').selectAll().orderBy('id').execute();
  const start = events.findIndex(({ at }) => at > yesterday);
  expect(start).toBeGreaterThan(5);
  const expected = events.slice(start).flatMap(({ kind, figure_id }) => (kind === 'figure_new' ? [figure_id] : []));
  expect(expected.length).toBeGreaterThan(14);
  expect(figureIds(all)).toEqual(expected);
});

it('comes back to what came after an empty answer', async () => {
  const address = await addressOfChanges();
  const none = await getJson(`${address}?since=2030-01-01`);
  expect([none['items'], none['next']]).toEqual([[], null]);
  await addFigures();
  const { items } = await follow(`cursor=${encodeURIComponent(none['resume'] as string)}`, async () => {});
  expect(figureIds(items)).toHaveLength(2);
});

it('has the evidence of every number', async () => {
  const { items } = await follow('since=0', async () => {});
  expect(items.length).toBeGreaterThan(10);
  for (const item of items) {
    for (const key of ['claim', 'before', 'other', 'figure'] as const) {
      const said = item[key] as Json | null;
      if (said !== null)
        expect([key, said['quote'], said['url']]).toEqual([key, expect.any(String), expect.any(String)]);
    }
    if (item['kind'] === 'claim_new') expect(item['crises']).toEqual(['mosul']);
  }
  expect(items.some(({ before }) => before !== null)).toBe(true);
});
