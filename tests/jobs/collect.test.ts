import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { findFigures } from '../../data/queries/figures.js';
import { getSourceRow } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { type Bench, openBench } from './support/collecting.js';
import { articlePage, type Handler, openSite, rss, type Site, text } from './support/site.js';

let bench: Bench;
let site: Site;
let handlers: Record<string, Handler>;

beforeEach(async () => {
  handlers = {};
  site = await openSite(handlers);
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  await site.close();
});

const figures = async () => (await findFigures(bench.store, LOCAL, { limit: 200 })).items;
const rows = async (table: 'article' | 'article_version' | 'snapshot' | 'blob' | 'claim' | 'event' | 'fetch') =>
  await reader(bench.store).selectFrom(table).selectAll().execute();

const FLED = 'More than 18,000 people have fled their homes in Mosul since October 17, the United Nations said.';
const KILLED = 'At least 40 civilians were killed in Mosul on Wednesday, officials said.';

function feedOfTwo(): string {
  handlers['/a'] = text(articlePage('Thousands flee the city', FLED));
  handlers['/b'] = text(articlePage('A market was hit', KILLED));
  handlers['/feed'] = text(rss([`${site.url}/a?utm_source=rss`, `${site.url}/b#top`]), 'application/rss+xml');
  return `${site.url}/feed`;
}

describe('a feed', () => {
  it('is collected with its figures, publisher and snapshot', async () => {
    const run = await bench.collect({ kind: 'feed', url: feedOfTwo(), publisher: 'Harbour Herald' });
    expect(run).toMatchObject({ state: 'ok', found: 2, fetched: 2, new: 2, unchanged: 0, failed: 0 });
    const found = await figures();
    expect(found.map((figure) => [figure.text, figure.metric])).toEqual(
      expect.arrayContaining([
        ['18,000', 'displaced'],
        ['40', 'killed'],
      ]),
    );
    expect(found[0]).toMatchObject({ publisher: 'Harbour Herald' });
    const articles = (await rows('article')) as { canonical_url: string }[];
    expect(articles.map((row) => row.canonical_url).sort()).toEqual([`${site.url}/a`, `${site.url}/b`]);
    expect(run.figures).toBe(found.length);
  });

  it('adds nothing when it is collected again', async () => {
    const url = feedOfTwo();
    await bench.collect({ kind: 'feed', url });
    const before = await Promise.all((['article', 'article_version', 'snapshot', 'blob', 'claim'] as const).map(rows));
    const again = await bench.collect({ kind: 'feed', url });
    expect(again).toMatchObject({ state: 'ok', new: 0, changed: 0, unchanged: 2, figures: 0 });
    expect(await Promise.all((['article', 'article_version', 'snapshot', 'blob', 'claim'] as const).map(rows))).toEqual(
      before,
    );
  });

  it('keeps a changed page as a new version, with what it says now and what it said before', async () => {
    const url = feedOfTwo();
    await bench.collect({ kind: 'feed', url });
    handlers['/b'] = text(articlePage('A market was hit', KILLED.replace('40', '45')));
    const again = await bench.collect({ kind: 'feed', url });
    expect(again).toMatchObject({ new: 0, changed: 1, unchanged: 1 });
    const found = (await figures()).map(({ text, withdrawnAt }) => [text, withdrawnAt !== null]);
    expect(found).toEqual(
      expect.arrayContaining([
        ['45', false],
        ['40', true],
        ['18,000', false],
      ]),
    );
    const kinds = ((await rows('event')) as { kind: string }[]).map((event) => event.kind);
    expect(kinds).toEqual(expect.arrayContaining(['article_changed', 'figure_gone', 'figure_new', 'claim_new']));
  });

  it('is read from the stored copy when it was not modified, so that what failed is tried again', async () => {
    feedOfTwo();
    const feed = rss([`${site.url}/a`, `${site.url}/b`]);
    handlers['/feed'] = (request, response) => {
      if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(feed);
    };
    const good = handlers['/b']!;
    handlers['/b'] = (_request, response) => response.writeHead(503).end();
    const first = await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(first).toMatchObject({ state: 'partly', new: 1, failed: 1, outcome: 'http_503' });
    handlers['/b'] = good;
    const second = await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(second).toMatchObject({ state: 'ok', found: 2, new: 1, unchanged: 1 });
  });

  it('keeps validators of a page only with what the page gave', async () => {
    feedOfTwo();
    let asked = 0;
    handlers['/a'] = (request, response) => {
      asked += 1;
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else text(articlePage('Thousands flee', FLED), 'text/html', { etag: '"a"' })(request, response, '');
    };
    await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    const again = await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(asked).toBe(2);
    expect(again.unchanged).toBe(2);
    const fetches = (await rows('fetch')) as { url: string; outcome: string; status: number | null }[];
    expect(fetches.filter(({ url }) => url.endsWith('/a')).at(-1)).toMatchObject({ outcome: 'unchanged', status: 304 });
  });

  it('gives its date to a page that has none', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED).replace(/<meta[^>]*published[^>]*>/, ''));
    const entry = `<item><link>${site.url}/a</link><pubDate>Thu, 03 Nov 2016 08:00:00 GMT</pubDate></item>`;
    handlers['/feed'] = text(`<rss version="2.0"><channel><title>x</title>${entry}</channel></rss>`, 'text/xml');
    await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(await rows('article_version')).toMatchObject([
      { published: '2016-11-03T08:00:00.000Z', published_day: '2016-11-03', published_found_in: 'listing' },
    ]);
  });

  it('goes on when a page of it fails, with a sentence on each', async () => {
    feedOfTwo();
    handlers['/empty'] = text('<html><body></body></html>');
    handlers['/gone'] = (_request, response) => response.writeHead(410).end();
    handlers['/slow'] = () => {};
    const links = ['/empty', '/gone', '/slow', '/a'].map((path) => site.url + path);
    handlers['/feed'] = text(rss(links), 'application/rss+xml');
    const run = await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(run).toMatchObject({ state: 'partly', found: 4, new: 1, failed: 3 });
    const fetches = (await rows('fetch')) as { role: string; url: string; outcome: string; message: string | null }[];
    const items = fetches.filter(({ role }) => role === 'item');
    expect(Object.fromEntries(items.map(({ url, outcome }) => [new URL(url).pathname, outcome]))).toEqual({
      '/empty': 'no_text',
      '/gone': 'http_410',
      '/slow': 'timeout',
      '/a': 'ok',
    });
    // The bottom one first: one that fails stops none behind it.
    expect(items.at(-1)).toMatchObject({ outcome: 'no_text' });
    for (const { outcome, message } of items) if (outcome !== 'ok') expect(message).toMatch(/\.$/);
  });
});

describe('a source that cannot be collected', () => {
  it.each([
    ['a web page', '<!doctype html><html><body>Not found</body></html>', 'a web page where a feed was expected'],
    ['nothing', '', 'something else where a feed was expected'],
    ['JSON of another kind', '{"error": "no"}', 'something else where a feed was expected'],
  ])('because it sends %s says so', async (_what, body, sentence) => {
    handlers['/feed'] = text(body);
    const run = await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(run).toMatchObject({ state: 'failed', outcome: 'not_a_feed' });
    expect(run.message).toContain(sentence);
    const source = await getSourceRow(bench.store, run.source_id);
    expect(source).toMatchObject({ failures: 1, last_outcome: 'not_a_feed', last_message: run.message });
    expect(source.next_due_at > run.ended_at!).toBe(true);
  });

  it('is tried ever more rarely from its third failure on, and tells of that and that it recovered', async () => {
    const waits: number[] = [];
    const kinds = async () => ((await rows('event')) as { kind: string }[]).map((event) => event.kind);
    for (let i = 0; i < 4; i++) {
      const run = await bench.collect({ kind: 'feed', url: `${site.url}/feed`, schedule: 'every 15m' });
      const { next_due_at, failures, failing_since } = await getSourceRow(bench.store, run.source_id);
      expect(failures).toBe(i + 1);
      expect(failing_since! <= run.ended_at!).toBe(true);
      expect((await kinds()).filter((kind) => kind === 'source_failed')).toHaveLength(i < 2 ? 0 : 1);
      waits.push(Date.parse(next_due_at) - Date.parse(run.ended_at!));
    }
    expect(waits[1]! / waits[0]!).toBeLessThan(1.2);
    expect(waits[2]! / waits[1]!).toBeGreaterThan(1.6);
    expect(waits[3]! / waits[2]!).toBeGreaterThan(1.6);
    feedOfTwo();
    const run = await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(await kinds()).toContain('source_recovered');
    expect(await getSourceRow(bench.store, run.source_id)).toMatchObject({ failures: 0, failing_since: null });
  });

  it('waits for as long as its host asks', async () => {
    handlers['/feed'] = (_request, response) => response.writeHead(429, { 'retry-after': '7200' }).end();
    const run = await bench.collect({ kind: 'feed', url: `${site.url}/feed`, schedule: 'every 5m' });
    const { next_due_at } = await getSourceRow(bench.store, run.source_id);
    expect(Date.parse(next_due_at) - Date.parse(run.ended_at!)).toBeGreaterThan(7_000_000);
  });

  it('waits for as long as its terms ask', async () => {
    feedOfTwo();
    const run = await bench.collect({
      kind: 'feed',
      url: `${site.url}/feed`,
      schedule: 'every 5m',
      options: { leastMinutes: 120 },
    });
    const { next_due_at } = await getSourceRow(bench.store, run.source_id);
    expect(Date.parse(next_due_at) - Date.parse(run.ended_at!)).toBeGreaterThan(7_000_000);
  });

  it('names the feed that the page in its place names', async () => {
    handlers['/feed'] = text(
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss?a=1&amp;b=2">',
    );
    const run = await bench.collect({ kind: 'feed', url: `${site.url}/feed` });
    expect(run.message).toContain(`this feed: ${site.url}/rss?a=1&b=2`);
  });

  it.each(['feed', 'page'] as const)('is stopped when a %s is gone for good', async (kind) => {
    handlers['/x'] = (_request, response) => response.writeHead(410).end();
    const run = await bench.collect({ kind, url: `${site.url}/x` });
    expect(run).toMatchObject({ state: 'failed', outcome: 'http_410' });
    expect(await getSourceRow(bench.store, run.source_id)).toMatchObject({ state: 'stopped', failures: 1 });
  });
});

describe('a page', () => {
  it('is its own listing', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    expect(await bench.collect({ kind: 'page', url: `${site.url}/a` })).toMatchObject({ state: 'ok', new: 1 });
    expect(await bench.collect({ kind: 'page', url: `${site.url}/a` })).toMatchObject({ state: 'ok', unchanged: 1 });
  });

  it('gives its claims to its publisher where it names nobody', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', 'More than 18,000 people have fled Mosul since October 17.'));
    await bench.collect({ kind: 'page', url: `${site.url}/a`, publisher: 'Harbour Herald' });
    const [figure] = await figures();
    expect(figure).toMatchObject({ attribution: null, claimant: { name: 'Harbour Herald', kind: 'media' } });
  });
});

describe('a folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'figurewatch-folder-'));
    await writeFile(join(folder, 'one.txt'), `Thousands flee the city\n\nThursday 03 November 2016\n\n${FLED}\n`);
    await writeFile(join(folder, 'two.html'), articlePage('A market was hit', KILLED));
    await writeFile(join(folder, 'three.md'), `No date here\n\n${FLED.replace('18,000', '21,000')}\n`);
    await writeFile(join(folder, 'picture.png'), 'no text');
    await writeFile(join(folder, '.hidden.txt'), FLED);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives its pages and texts, with the first line as title and the date from the text or the source', async () => {
    const run = await bench.collect({ kind: 'folder', url: folder, published: '2016-11-09' });
    expect(run).toMatchObject({ state: 'ok', found: 3, new: 3 });
    const found = await figures();
    const of = (end: string) => found.find(({ url }) => url.endsWith(end));
    expect(of('one.txt')).toMatchObject({ title: 'Thousands flee the city', published: '2016-11-03' });
    expect(of('three.md')).toMatchObject({ title: 'No date here', published: '2016-11-09', text: '21,000' });
    expect(of('two.html')).toMatchObject({ title: 'A market was hit' });
  });

  it('passes over files that are as they were, and reads those that changed', async () => {
    await bench.collect({ kind: 'folder', url: folder });
    expect(await bench.collect({ kind: 'folder', url: folder })).toMatchObject({ unchanged: 3, fetched: 0 });
    await writeFile(join(folder, 'one.txt'), `Thousands flee the city\n\n${FLED.replace('18,000', '19,000')}\n`);
    await utimes(join(folder, 'two.html'), new Date(), new Date());
    expect(await bench.collect({ kind: 'folder', url: folder })).toMatchObject({
      changed: 1,
      unchanged: 2,
      fetched: 2,
    });
  });

  it('that is not there says so', async () => {
    const run = await bench.collect({ kind: 'folder', url: join(folder, 'missing') });
    expect(run).toMatchObject({ state: 'failed', outcome: 'no_folder' });
    expect(run.message).toContain('does not exist');
  });

  it('outside of what the settings allow is refused', async () => {
    bench.collecting.limits = { ...bench.collecting.limits, folders: [join(folder, 'inner')] };
    expect(await bench.collect({ kind: 'folder', url: folder })).toMatchObject({ outcome: 'no_folder' });
  });
});
