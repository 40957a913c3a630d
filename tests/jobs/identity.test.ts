/** One article stays one: by its address, by its id in the feed, by its words; redirects that last are followed for good. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader, writer } from '../../data/handle.js';
import { getSourceRow } from '../../data/queries/sources.js';
import { retain } from '../../jobs/archive/retain.js';
import { type Bench, openBench } from './support/collecting.js';
import { articlePage, type Handler, openSite, type Site, text } from './support/site.js';

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

const FLED = 'More than 18,000 people have fled their homes in Mosul since October 17, the United Nations said.';
const page = (title: string, said = FLED) => text(articlePage(title, said));
const feedOf = (entries: readonly [path: string, guid: string][]): Handler =>
  text(
    `<rss version="2.0"><channel><title>x</title>${entries
      .map(([path, guid]) => `<item><link>${site.url}${path}</link><guid isPermaLink="false">${guid}</guid></item>`)
      .join('')}</channel></rss>`,
    'application/rss+xml',
  );
const collect = () => bench.collect({ kind: 'feed', url: `${site.url}/feed`, publisher: 'Harbour Herald' });
const articles = async () =>
  (await reader(bench.store).selectFrom('article').select('canonical_url').execute()).map(
    (row) => new URL(row.canonical_url).pathname,
  );
const guidsUnstable = async (id: string) => (await getSourceRow(bench.store, id)).guids_unstable;

describe('an entry of a feed', () => {
  it('that moves to another address under its id, on the same day, is a new version of its article', async () => {
    handlers['/old'] = page('Thousands flee');
    handlers['/feed'] = feedOf([['/old', 'a1']]);
    await collect();
    handlers['/new'] = page('Tens of thousands flee', FLED.replace('18', '28'));
    handlers['/feed'] = feedOf([['/new', 'a1']]);
    expect(await collect()).toMatchObject({ new: 0, changed: 1 });
    expect(await articles()).toEqual(['/old']);
  });

  it('that comes under the id of another day’s is an article of its own', async () => {
    handlers['/1'] = text(articlePage('Briefing of Thursday', FLED, '2016-11-03T08:00:00Z'));
    handlers['/feed'] = feedOf([['/1', 'briefing']]);
    await collect();
    handlers['/2'] = text(articlePage('Briefing of Friday', FLED.replace('18', '28'), '2016-11-04T08:00:00Z'));
    handlers['/feed'] = feedOf([['/2', 'briefing']]);
    expect(await collect()).toMatchObject({ new: 1, changed: 0 });
    expect(await articles()).toEqual(['/1', '/2']);
  });

  it('is remembered as long as its article; one that led to none for a season', async () => {
    handlers['/old'] = page('Thousands flee');
    const listed = feedOf([
      ['/old', 'a1'],
      ['/missing', 'a2'],
    ]);
    handlers['/feed'] = listed;
    await collect();
    const guids = async () =>
      (await reader(bench.store).selectFrom('source_entry').select('guid').orderBy('guid').execute()).map(
        (r) => r.guid,
      );
    expect(await retain(bench.store, 0)).toBe(0);
    expect(await guids()).toEqual(['a1', 'a2']);
    const real = bench.store.now;
    bench.store.now = () => new Date(real().getTime() + 91 * 86_400_000);
    expect(await retain(bench.store, 0)).toBe(1);
    expect(await guids()).toEqual(['a1']);
    handlers['/new'] = page('Tens of thousands flee', FLED.replace('18', '28'));
    handlers['/feed'] = feedOf([
      ['/new', 'a1'],
      ['/missing', 'a2'],
    ]);
    expect(await collect()).toMatchObject({ new: 0, changed: 1 });
    expect(await guids()).toEqual(['a1', 'a2']);
  });

  it('has no id where the feed gives one to several, or others at each run', async () => {
    for (const path of ['/1', '/2', '/3', '/4']) handlers[path] = page(`Report ${path}`);
    handlers['/feed'] = feedOf([
      ['/1', 'same'],
      ['/2', 'same'],
    ]);
    const shared = await collect();
    expect(await guidsUnstable(shared.source_id)).toBe(1);
    const paths = ['/1', '/2', '/3', '/4'];
    handlers['/other'] = feedOf(paths.map((path) => [path, `first${path}`]));
    const first = await bench.collect({ kind: 'feed', url: `${site.url}/other` });
    expect(await guidsUnstable(first.source_id)).toBe(0);
    handlers['/other'] = feedOf(paths.map((path) => [path, `second${path}`]));
    await bench.collect({ kind: 'feed', url: `${site.url}/other` });
    expect(await guidsUnstable(first.source_id)).toBe(1);
    const entries = reader(bench.store).selectFrom('source_entry').selectAll();
    expect(await entries.where('source_id', '=', first.source_id).execute()).toEqual([]);
  });
});

describe('the same words', () => {
  it('of one publisher at two addresses are one article; of another publisher they are a reprint', async () => {
    handlers['/a'] = page('Thousands flee');
    handlers['/amp/a'] = page('Thousands flee');
    handlers['/feed'] = feedOf([
      ['/a', '1'],
      ['/amp/a', '2'],
    ]);
    expect(await collect()).toMatchObject({ new: 1, unchanged: 1 });
    handlers['/elsewhere'] = page('Thousands flee');
    const other = { kind: 'page', url: `${site.url}/elsewhere`, publisher: 'River Post' } as const;
    expect(await bench.collect(other)).toMatchObject({ new: 1 });
    expect(await articles()).toHaveLength(2);
  });
});

describe('a permanent redirect', () => {
  const moved =
    (status: number): Handler =>
    (_request, response) =>
      response.writeHead(status, { location: '/new' }).end();
  const row = async (id: string) => await getSourceRow(bench.store, id);

  it('is recorded, and becomes the address when it has been read as the same kind three times in a row', async () => {
    handlers['/a'] = page('Thousands flee');
    handlers['/new'] = feedOf([['/a', '1']]);
    handlers['/feed'] = moved(301);
    const { source_id } = await collect();
    expect(await row(source_id)).toMatchObject({
      url: `${site.url}/feed`,
      moved_to: `${site.url}/new`,
      moved_times: 1,
    });
    const [listing] = await reader(bench.store)
      .selectFrom('fetch')
      .select('message')
      .where('role', '=', 'listing')
      .execute();
    expect(listing!.message).toBe(`Redirected (301) to ${site.url}/new.`);
    await collect();
    // What does not parse counts for nothing.
    handlers['/new'] = text('<!doctype html><html><body>Sign in</body></html>');
    expect(await collect()).toMatchObject({ state: 'failed' });
    expect(await row(source_id)).toMatchObject({ url: `${site.url}/feed`, moved_times: 2 });
    handlers['/new'] = feedOf([['/a', '1']]);
    await collect();
    expect(await row(source_id)).toMatchObject({ url: `${site.url}/new`, moved_to: null, moved_times: 0 });
    const audit = reader(bench.store).selectFrom('audit').selectAll().where('actor_id', '=', 'jobs');
    expect(await audit.execute()).toMatchObject([{ action: 'source.update', subject_id: source_id }]);
  });

  it('that is temporary, or goes away, is forgotten', async () => {
    handlers['/new'] = feedOf([]);
    handlers['/feed'] = moved(302);
    const { source_id } = await collect();
    expect(await row(source_id)).toMatchObject({ moved_to: null });
    handlers['/feed'] = moved(308);
    await collect();
    expect(await row(source_id)).toMatchObject({ moved_to: `${site.url}/new`, moved_times: 1 });
    handlers['/feed'] = feedOf([]);
    await collect();
    expect(await row(source_id)).toMatchObject({ moved_to: null, moved_times: 0 });
  });

  it('of a single page is adopted too', async () => {
    handlers['/new'] = page('Thousands flee');
    handlers['/a'] = moved(301);
    let id = '';
    for (let i = 0; i < 3; i++) id = (await bench.collect({ kind: 'page', url: `${site.url}/a` })).source_id;
    expect(await row(id)).toMatchObject({ url: `${site.url}/new` });
  });
});

describe('a source that publishes nothing for far longer than usual', () => {
  it('tells so once, and when something new comes again', async () => {
    handlers['/a'] = page('Thousands flee');
    handlers['/feed'] = feedOf([['/a', '1']]);
    const { source_id } = await collect();
    const hoursAgo = (n: number) => new Date(Date.now() - n * 3_600_000).toISOString();
    await writer(bench.store)
      .updateTable('source')
      .set({ last_news_at: hoursAgo(30), usual_gap_ms: 3_600_000, gaps: 9 })
      .where('id', '=', source_id)
      .execute();
    await collect();
    await collect();
    const kinds = async () =>
      (await reader(bench.store).selectFrom('event').select('kind').execute()).map((row) => row.kind);
    expect((await kinds()).filter((kind) => kind === 'source_silent')).toHaveLength(1);
    expect((await getSourceRow(bench.store, source_id)).silent_since).not.toBeNull();
    handlers['/b'] = page('More flee', FLED.replace('18', '19'));
    handlers['/feed'] = feedOf([['/b', '2']]);
    await collect();
    expect((await kinds()).filter((kind) => kind === 'source_recovered')).toHaveLength(1);
    expect(await getSourceRow(bench.store, source_id)).toMatchObject({ silent_since: null, failures: 0 });
  });
});
