import { Agent, request } from 'node:http';
import { parseFeed } from 'feedsmith';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DISCLAIMER, escapeMarkup } from '../../jobs/newsroom/html.js';
import { OUTLETS, served } from '../../jobs/newsroom/outlets.js';
import {
  type Newsroom,
  SAMPLE_CRISIS,
  SAMPLE_RULE,
  SAMPLE_SOURCES,
  startNewsroom,
} from '../../jobs/newsroom/server.js';
import { ruleInput } from '../../server/api/alerts.js';
import { sourceInput } from '../../server/api/schemas.js';
import { linesOf } from './gold.js';

const MISPRINTED = '/tigris-wire/2016/11/22/agency-count-of-displaced-rises';

let newsroom: Newsroom;
beforeAll(async () => {
  newsroom = await startNewsroom({ port: 0 });
});
afterAll(() => newsroom.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(newsroom.url + path, { headers });

/** Addresses and days that a feed names, Atom and RSS alike. */
async function itemsOf(url: string): Promise<{ url: string; day: string | undefined; updated: string | undefined }[]> {
  const response = await fetch(url);
  const parsed = parseFeed(
    iconv.decode(Buffer.from(await response.arrayBuffer()), url.includes('nineveh') ? 'win1252' : 'utf-8'),
  );
  if (parsed.format === 'atom') {
    return (parsed.feed.entries ?? []).map((entry) => ({
      url: entry.links?.find((link) => link.rel === 'alternate')?.href ?? '',
      day: entry.published?.slice(0, 10),
      updated: entry.updated,
    }));
  }
  if (parsed.format !== 'rss') throw new Error(`unexpected ${parsed.format}`);
  return (parsed.feed.items ?? []).map((item) => ({
    url: item.link ?? '',
    day: item.pubDate ? new Date(item.pubDate).toISOString().slice(0, 10) : undefined,
    updated: undefined,
  }));
}

describe('sample newsroom', () => {
  it('serves every article, in the encoding that it declares, with every line and the disclaimer', async () => {
    for (const outlet of OUTLETS) {
      for (const article of outlet.articles) {
        const response = await get(article.path);
        expect(response.status).toBe(200);
        const html = iconv.decode(Buffer.from(await response.arrayBuffer()), outlet.encoding);
        for (const line of linesOf(served(article, false).body)) expect(html).toContain(escapeMarkup(line));
        expect(html).toContain(DISCLAIMER);
        expect(html).toContain(escapeMarkup(article.title));
      }
    }
    expect(DISCLAIMER).not.toMatch(/\p{N}/u);
  });

  it('surrounds every article with numbers that are no figures', async () => {
    for (const outlet of OUTLETS) {
      const article = served(outlet.articles[0]!, false);
      const html = iconv.decode(Buffer.from(await (await get(article.path)).arrayBuffer()), outlet.encoding);
      let chrome = html.slice(html.search(/<body/i)).replace(escapeMarkup(article.title), '');
      for (const line of linesOf(article.body)) chrome = chrome.replace(escapeMarkup(line), '');
      expect(chrome.replace(/<[^>]*>/g, '').match(/\p{N}+/gu)?.length, outlet.name).toBeGreaterThan(4);
    }
  });

  it('feeds name all articles of their outlet, each of which resolves', async () => {
    for (const outlet of OUTLETS.filter((one) => one.feed)) {
      const items = await itemsOf(newsroom.url + outlet.feed!.path);
      expect(items.map((item) => item.url)).toEqual(outlet.articles.map((article) => newsroom.url + article.path));
      for (const item of items) expect((await fetch(item.url)).status).toBe(200);
    }
  });

  it('feeds give the day of publication, but for the old outlet, which gives none', async () => {
    for (const outlet of OUTLETS.filter((one) => one.feed)) {
      const days = (await itemsOf(newsroom.url + outlet.feed!.path)).map((item) => item.day);
      const expected = outlet.articles.map((article) =>
        outlet.folder === 'nineveh-ledger' ? undefined : new Date(article.published).toISOString().slice(0, 10),
      );
      expect(days).toEqual(expected);
    }
  });

  it('answers 304 to a conditional request, by tag and by day', async () => {
    const first = await get(MISPRINTED);
    const etag = first.headers.get('etag')!;
    expect((await get(MISPRINTED, { 'if-none-match': etag })).status).toBe(304);
    expect((await get(MISPRINTED, { 'if-none-match': `"other", W/${etag}` })).status).toBe(304);
    expect((await get(MISPRINTED, { 'if-none-match': '"other"' })).status).toBe(200);
    const day = first.headers.get('last-modified')!;
    expect((await get(MISPRINTED, { 'if-modified-since': day })).status).toBe(304);
    expect((await get(MISPRINTED, { 'if-modified-since': 'Mon, 17 Oct 2016 00:00:00 GMT' })).status).toBe(200);
    expect((await get(MISPRINTED, { 'if-none-match': '"other"', 'if-modified-since': day })).status).toBe(200);
  });

  it('asks programs to leave the subscribers alone, and links there', async () => {
    expect(await (await get('/robots.txt')).text()).toContain('Disallow: /gulf-bulletin/subscribers/');
    const page = await (await get(OUTLETS.find((one) => one.folder === 'gulf-bulletin')!.articles[0]!.path)).text();
    const forbidden = /href="(\/gulf-bulletin\/subscribers\/[^"]+)"/.exec(page)![1]!;
    expect((await get(forbidden)).status).toBe(200);
  });

  it('says 404 to other addresses and 405 to other methods', async () => {
    expect((await get('/tigris-wire/2016/nothing')).status).toBe(404);
    expect((await fetch(newsroom.url + MISPRINTED, { method: 'POST', body: 'x' })).status).toBe(405);
    const head = await fetch(newsroom.url + MISPRINTED, { method: 'HEAD' });
    expect([head.status, (await head.text()).length]).toEqual([200, 0]);
  });

  it('stops although a connection is kept open', async () => {
    const other = await startNewsroom({ port: 0 });
    const agent = new Agent({ keepAlive: true });
    await new Promise<void>((resolve, reject) => {
      request(`${other.url}/robots.txt`, { agent }, (response) => response.resume().on('end', resolve))
        .on('error', reject)
        .end();
    });
    await other.close();
    await expect(fetch(`${other.url}/robots.txt`)).rejects.toThrow();
    agent.destroy();
  });
});

describe('the correction', () => {
  it('changes one page and its feed, and says so', async () => {
    const own = await startNewsroom({ port: 0 });
    const texts = async () => {
      const paths = OUTLETS.flatMap((outlet) => outlet.articles.map((article) => article.path));
      return Promise.all(paths.map(async (path) => ({ path, text: await (await fetch(own.url + path)).text() })));
    };
    const before = await texts();
    const feedBefore = await itemsOf(`${own.url}/tigris-wire/feed.atom`);
    const etag = (await fetch(own.url + MISPRINTED)).headers.get('etag')!;
    own.correct();
    own.correct();
    const after = await texts();
    expect(after.filter(({ text }, index) => text !== before[index]!.text).map(({ path }) => path)).toEqual([
      MISPRINTED,
    ]);
    const [old, now] = [before, after].map((pages) => pages.find(({ path }) => path === MISPRINTED)!.text);
    expect(old).toContain('A total of 86,550 people');
    expect(old).not.toContain('68,550');
    expect(now).toContain('A total of 68,550 people');
    expect(now).toContain('An earlier version of this article said the count stood at 86,550.');
    expect((await fetch(own.url + MISPRINTED, { headers: { 'if-none-match': etag } })).status).toBe(200);
    const feedAfter = await itemsOf(`${own.url}/tigris-wire/feed.atom`);
    const moved = feedAfter.filter((item, index) => item.updated !== feedBefore[index]!.updated);
    expect(moved.map((item) => item.url)).toEqual([own.url + MISPRINTED]);
    await own.close();
  });

  it('can be out from the start', async () => {
    const own = await startNewsroom({ port: 0, corrected: true });
    expect(await (await fetch(own.url + MISPRINTED)).text()).toContain('A total of 68,550 people');
    await own.close();
  });
});

describe('the sample’s rows', () => {
  it('are valid input of the API, with an address each that answers', async () => {
    const sources = SAMPLE_SOURCES(newsroom.url);
    expect(sources).toHaveLength(OUTLETS.length);
    expect(sources.filter((source) => source.kind === 'page')).toHaveLength(1);
    for (const source of sources) {
      expect(sourceInput.parse(source)).toMatchObject(source);
      expect((await fetch(source.url)).status).toBe(200);
    }
    expect(ruleInput.parse(SAMPLE_RULE).crisis).toBe(SAMPLE_CRISIS.slug);
  });
});
