/** JSON APIs, lists, indexes of sitemaps, and what is added by hand, collected from real sites. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { createRequest, getRequest } from '../../data/queries/requests.js';
import { getSourceRow } from '../../data/queries/sources.js';
import type { ApiMapping } from '../../data/sourceOptions.js';
import { LOCAL } from '../../data/viewer.js';
import { addByHand } from '../../jobs/byHand.js';
import { collectSource } from '../../jobs/collect.js';
import { parseAnswer } from '../../jobs/kinds/api.js';
import { preview } from '../../jobs/preview.js';
import { Answerer } from '../../jobs/requests.js';
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
const json = (value: unknown): Handler => text(JSON.stringify(value), 'application/json');
const table = async (name: 'article' | 'article_version' | 'fetch' | 'resource' | 'request' | 'audit') =>
  await reader(bench.store).selectFrom(name).selectAll().execute();
const addresses = async () => ((await table('article')) as { canonical_url: string }[]).map((row) => row.canonical_url);

describe('a JSON API', () => {
  const MAPPING: ApiMapping = { list: '/data', url: '/fields/url', title: '/fields/title', published: '/fields/date' };
  const entry = (n: number) => ({
    fields: { url: `${site.url}/${n}`, title: `Report ${n}`, date: `2016-11-0${n}T08:00:00+00:00` },
  });

  it('names pages by a mapping, oldest first', async () => {
    for (const n of [1, 2]) handlers[`/${n}`] = text(articlePage(`Report ${n}`, FLED.replace('18', `2${n}`)));
    handlers['/api?limit=2'] = json({ data: [entry(2), entry(1)] });
    const options = { api: MAPPING };
    const run = await bench.collect({ kind: 'api', url: `${site.url}/api?limit=2`, options });
    expect(run).toMatchObject({ state: 'ok', found: 2, new: 2, figures: 2 });
    expect(await addresses()).toEqual([`${site.url}/1`, `${site.url}/2`]);
  });

  it('may hold the text itself, as words or HTML; the same text again is not read again', async () => {
    const html = `<p>${FLED}</p><p>${'Trucks stood at the checkpoint and drivers waited for the word to move on. '.repeat(4)}</p>`;
    handlers['/api'] = json([
      { link: `${site.url}/1`, head: 'Plain', body: FLED, at: 1478160000 },
      { link: `${site.url}/2`, head: 'A & B', body: html, at: 1478160000000 },
    ]);
    const options = { api: { list: '', url: '/link', title: '/head', text: '/body', published: '/at' } };
    const run = await bench.collect({ kind: 'api', url: `${site.url}/api`, options });
    expect(run).toMatchObject({ state: 'ok', new: 2, figures: 2 });
    expect(await table('article_version')).toMatchObject([
      { title: 'A & B', published: '2016-11-03T08:00:00.000Z' },
      { title: 'Plain', published: '2016-11-03T08:00:00.000Z' },
    ]);
    expect(site.asked).toEqual(['/api']);
    const again = await bench.collect({ kind: 'api', url: `${site.url}/api`, options });
    expect(again).toMatchObject({ new: 0, unchanged: 2, figures: 0 });
  });

  it('is read page by page, by its next address or by a counter, and within bounds', async () => {
    const data = (n: number, next: string | null) => json({ data: [entry(n)], next });
    handlers['/api'] = data(1, '/api?p=2');
    handlers['/api?p=2'] = data(2, '/api?p=3');
    handlers['/api?p=3'] = data(3, '/api');
    for (const n of [1, 2, 3]) handlers[`/${n}`] = text(articlePage(`Report ${n}`, FLED));
    const options = { api: { ...MAPPING, next: '/next' } };
    expect(await bench.collect({ kind: 'api', url: `${site.url}/api`, options })).toMatchObject({ found: 3 });
    const counter = { parameter: 'p', first: 2, step: 1 };
    handlers['/count?p=2'] = data(1, null);
    handlers['/count?p=3'] = data(2, null);
    handlers['/count?p=4'] = json({ data: [] });
    const counted = { api: { ...MAPPING, page: counter } };
    expect(await bench.collect({ kind: 'api', url: `${site.url}/count`, options: counted })).toMatchObject({
      found: 2,
    });
    expect(site.asked.filter((path) => path.startsWith('/count'))).toEqual(['/count?p=2', '/count?p=3', '/count?p=4']);
    const bounded = { api: { ...MAPPING, next: '/next', mostPages: 1 } };
    expect(await bench.collect({ kind: 'api', url: `${site.url}/api?p=3`, options: bounded })).toMatchObject({
      found: 1,
    });
  });

  it('gets its key, which stands nowhere else', async () => {
    const seen: unknown[] = [];
    handlers['/api?x=1&appname=s3cret'] = (request, response) => {
      seen.push(request.headers['x-key']);
      response.writeHead(301, { location: '/moved?appname=s3cret' }).end();
    };
    handlers['/moved?appname=s3cret'] = json({ data: [entry(1)], next: '/api?appname=s3cret&p=2' });
    handlers['/api?p=2&appname=s3cret'] = json({ data: [] });
    handlers['/1'] = text(articlePage('Report 1', FLED));
    const options = { api: { ...MAPPING, next: '/next' }, key: { name: 'appname', in: 'query' as const } };
    const run = await bench.collect({ kind: 'api', url: `${site.url}/api?x=1`, options, key: 's3cret' });
    expect(run).toMatchObject({ state: 'ok', found: 1 });
    expect(site.asked.slice(0, 3)).toEqual([
      '/api?x=1&appname=s3cret',
      '/moved?appname=s3cret',
      '/api?p=2&appname=s3cret',
    ]);
    const kept = JSON.stringify([await table('fetch'), await table('resource'), await table('audit'), run]);
    expect(kept).not.toContain('s3cret');
    expect((await getSourceRow(bench.store, run.source_id)).moved_to).toBe(`${site.url}/moved`);
  });

  it('sends a key in a header to its own origin, and not where it redirects to', async () => {
    const other = await openSite({
      '/list': (request, response) =>
        json({ data: request.headers['x-key'] === undefined ? [entry(1)] : [] })(request, response, ''),
    });
    const seen: unknown[] = [];
    handlers['/api'] = (request, response) => {
      seen.push(request.headers['x-key']);
      response.writeHead(302, { location: `${other.url}/list` }).end();
    };
    handlers['/1'] = text(articlePage('Report 1', FLED));
    const options = { api: MAPPING, key: { name: 'X-Key', in: 'header' as const } };
    const run = await bench.collect({ kind: 'api', url: `${site.url}/api`, options, key: 'k' });
    expect(seen).toEqual(['k']);
    expect(run).toMatchObject({ found: 1 });
    await other.close();
  });

  it.each([
    ['not_json', 'something else', '<html>no</html>'],
    ['bad_mapping', 'no list at "/data"', '{"error": "no"}'],
    ['bad_mapping', 'None of the 1 entries', '{"data": [{"fields": {"url": "javascript:0"}}]}'],
  ])('that is something else says so: %s', async (outcome, sentence, body) => {
    handlers['/api'] = text(body, 'application/json');
    const run = await bench.collect({ kind: 'api', url: `${site.url}/api`, options: { api: MAPPING } });
    expect(run).toMatchObject({ state: 'failed', outcome });
    expect(run.message).toContain(sentence);
  });

  it('without its key says that it needs one', async () => {
    const options = { api: MAPPING, key: { name: 'appname', in: 'query' as const } };
    const run = await bench.collect({ kind: 'api', url: `${site.url}/api`, options });
    expect(run).toMatchObject({ state: 'failed', outcome: 'key_needed' });
    expect(site.asked).toEqual([]);
  });

  it('may name addresses by a template, and dates without signs between their parts', () => {
    const body = Buffer.from('{"value": [{"slug": "a b", "when": "20161103T080000Z"}, {"when": "x"}]}');
    const mapping = { list: '/value', url: 'https://site.example/item/{/slug}', published: '/when' };
    const { items, entries } = parseAnswer({ body, url: 'https://site.example/', contentType: null }, mapping);
    expect(entries).toBe(2);
    expect(items).toMatchObject([{ url: 'https://site.example/item/a%20b', published: '2016-11-03T08:00:00.000Z' }]);
  });
});

describe('an index of sitemaps', () => {
  const map = (...pages: string[]) =>
    `<urlset>${pages.map((page) => `<url><loc>${site.url}${page}</loc></url>`).join('')}</urlset>`;

  it('is followed; one that fails has its row, and one that has not changed is read from its copy', async () => {
    for (const page of ['/a', '/b']) handlers[page] = text(articlePage(`Page ${page}`, FLED));
    handlers['/1.xml.gz'] = (_request, response) =>
      response.writeHead(200, { 'content-type': 'application/gzip' }).end(gzipSync(map('/a')));
    handlers['/2.xml'] = text(map('/b'), 'application/xml');
    const sitemap = (loc: string) => `<sitemap><loc>${site.url}${loc}</loc><lastmod>2016-11-03</lastmod></sitemap>`;
    handlers['/index.xml'] = text(
      `<sitemapindex>${['/1.xml.gz', '/2.xml', '/gone.xml'].map(sitemap).join('')}</sitemapindex>`,
      'application/xml',
    );
    const source = { kind: 'sitemap', url: `${site.url}/index.xml` } as const;
    const run = await bench.collect(source);
    expect(run).toMatchObject({ found: 2, new: 2 });
    const listings = ((await table('fetch')) as { role: string; url: string; outcome: string }[]).filter(
      ({ role }) => role === 'listing',
    );
    expect(Object.fromEntries(listings.map(({ url, outcome }) => [new URL(url).pathname, outcome]))).toEqual({
      '/index.xml': 'ok',
      '/1.xml.gz': 'ok',
      '/2.xml': 'ok',
      '/gone.xml': 'http_404',
    });
    site.asked.length = 0;
    expect(await bench.collect(source)).toMatchObject({ found: 2, unchanged: 2 });
    expect(site.asked).not.toContain('/2.xml');
  });

  it('of which all fail fails', async () => {
    handlers['/index.xml'] = text(
      `<sitemapindex><sitemap><loc>${site.url}/no</loc></sitemap></sitemapindex>`,
      'text/xml',
    );
    const run = await bench.collect({ kind: 'sitemap', url: `${site.url}/index.xml` });
    expect(run).toMatchObject({ state: 'failed', outcome: 'http_404' });
  });
});

describe('a list', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'figurewatch-list-'));
    await mkdir(join(folder, 'in'));
    await writeFile(join(folder, 'in', 'one.txt'), `Thousands flee\n\n${FLED}\n`);
    await writeFile(join(folder, 'out.txt'), `Thousands flee\n\n${FLED}\n`);
  });
  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  it('on this machine names addresses and files; what is missing is a page that fails', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    const url = join(folder, 'in', 'list.txt');
    await writeFile(url, `# seen this week\n${site.url}/a?utm_source=x\none.txt\n\nmissing.txt\npicture.png\n`);
    const run = await bench.collect({ kind: 'list', url });
    expect(run).toMatchObject({ state: 'partly', found: 3, new: 2, failed: 1, outcome: 'no_file' });
  });

  it('on the web names addresses alone', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    handlers['/list.txt'] = text(`${site.url}/a\nfile://${folder}/in/one.txt\n${folder}/in/one.txt\n`, 'text/plain');
    const run = await bench.collect({ kind: 'list', url: `${site.url}/list.txt` });
    expect(run).toMatchObject({ found: 2, new: 1 });
    expect(await addresses()).toEqual([`${site.url}/a`]);
  });

  it('reads no file outside of the folders that the settings allow', async () => {
    bench.collecting.limits = { ...bench.collecting.limits, folders: [join(folder, 'in')] };
    const url = join(folder, 'in', 'list.txt');
    await writeFile(url, 'one.txt\n../out.txt\n');
    expect(await bench.collect({ kind: 'list', url })).toMatchObject({ found: 1, new: 1 });
    await writeFile(join(folder, 'list.txt'), 'out.txt\n');
    expect(await bench.collect({ kind: 'list', url: join(folder, 'list.txt') })).toMatchObject({ outcome: 'no_file' });
  });
});

describe('what is added by hand', () => {
  it('one address is collected, and looked at again later', async () => {
    handlers['/a'] = text(articlePage('Thousands flee', FLED));
    const added = await addByHand(
      { url: `${site.url}/a?utm_source=mail`, confidentiality: 'internal' },
      bench.collecting,
    );
    expect(added).toMatchObject({ state: 'ok', figures: 1 });
    const [article] = (await table('article')) as { id: string; source_id: string; confidentiality: string }[];
    expect(article).toMatchObject({ id: added.articleId, confidentiality: 'internal' });
    handlers['/a'] = text(articlePage('Thousands flee', FLED.replace('18', '19')));
    const source = await getSourceRow(bench.store, article!.source_id);
    expect(source).toMatchObject({ kind: 'hand', failures: 0 });
    expect(await collectSource(source, bench.collecting)).toMatchObject({ found: 1, changed: 1 });
  });

  it('a text is read as it is, with what the person says of it', async () => {
    const given = {
      text: FLED,
      title: 'Note from the field',
      publisher: 'Field desk',
      published: '2016-11-04',
    } as const;
    const added = await addByHand({ ...given, confidentiality: 'public' }, bench.collecting);
    expect(added).toMatchObject({ state: 'ok', figures: 1 });
    expect(await table('article')).toMatchObject([{ publisher: 'Field desk' }]);
    expect(await table('article_version')).toMatchObject([{ title: 'Note from the field', published: '2016-11-04' }]);
    const again = await addByHand({ ...given, confidentiality: 'public' }, bench.collecting);
    expect(again).toMatchObject({ figures: 0 });
    expect(await table('article')).toHaveLength(1);
  });

  it('that fails says why, and is no failure of the source', async () => {
    const added = await addByHand({ url: `${site.url}/none`, confidentiality: 'public' }, bench.collecting);
    expect(added).toMatchObject({ state: 'failed', outcome: 'http_404', articleId: null });
    const sources = await reader(bench.store).selectFrom('source').select(['failures', 'kind']).execute();
    expect(sources).toEqual([{ kind: 'hand', failures: 0 }]);
  });

  it('by request is answered in it, and what was asked is forgotten', async () => {
    const requester = {} as never;
    const id = await createRequest(bench.store, LOCAL, 'add_by_hand', {
      text: FLED,
      title: 'Note',
      confidentiality: 'public',
    });
    const answerer = new Answerer({ ...bench.collecting, requester, mail: { smtp: '', from: '' }, dashboard: '' });
    await answerer.tick();
    await answerer.idle();
    const request = await getRequest(bench.store, LOCAL, id);
    expect(request).toMatchObject({ state: 'done', input: '{}' });
    expect(JSON.parse(request.output!)).toMatchObject({ figures: 1 });
  });
});

describe('a preview', () => {
  it('shows each link, the newest ones as read with figures, what was skipped and why, and keeps nothing', async () => {
    handlers['/1'] = text(articlePage('Report 1', FLED));
    handlers['/api?key=k'] = json({
      items: [
        { u: `${site.url}/1`, d: '2016-11-03T08:00:00Z' },
        { u: `${site.url}/none`, d: '2016-11-02T08:00:00Z' },
      ],
    });
    const options = { api: { list: '/items', url: '/u', published: '/d' }, key: { name: 'key', in: 'query' as const } };
    const shown = await preview({ kind: 'api', url: `${site.url}/api`, options, key: 'k' }, bench.collecting);
    expect(shown).toMatchObject({ status: 200, moved: null, found: 2 });
    expect(shown.links.map(({ url }) => url)).toEqual([`${site.url}/1`, `${site.url}/none`]);
    expect(shown.items).toMatchObject([
      { title: 'Report 1', outcome: null, figures: [{ text: '18,000', metric: 'displaced' }] },
      { text: null, outcome: 'http_404', message: expect.stringContaining('404') },
    ]);
    for (const name of ['article', 'fetch', 'resource'] as const) expect(await table(name)).toEqual([]);
  });

  it('of an index page names the links that are left out, and why, unless a selector chose', async () => {
    handlers['/2016/11/03/thousands-flee'] = text(articlePage('Report 1', FLED));
    handlers['/news'] = text(
      '<a href="/world">World</a> <a href="/2016/11/03/thousands-flee">Thousands flee the city as winter comes</a>',
    );
    const asked = { kind: 'index', url: `${site.url}/news` } as const;
    expect(await preview(asked, bench.collecting)).toMatchObject({
      links: [{ url: `${site.url}/2016/11/03/thousands-flee` }],
      leftOut: [{ url: `${site.url}/world`, title: 'World', reason: 'not_article' }],
    });
    // A short page of links is no article that lacks its text.
    expect((await preview({ url: asked.url }, bench.collecting)).kind).toBe('index');
    const chosen = await preview({ ...asked, options: { links: 'a' } }, bench.collecting);
    expect(chosen).toMatchObject({ found: 2, leftOut: [] });
  });
});
