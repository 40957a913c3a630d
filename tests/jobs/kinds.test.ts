import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { itemAt } from '../../jobs/context.js';
import { itemsOfFeed } from '../../jobs/kinds/feed.js';
import { oldestFirst } from '../../jobs/kinds/kind.js';
import { itemsBySelector, itemsOfLinkPage, leftOutOfLinkPage } from '../../jobs/kinds/linkPage.js';
import { itemsOfSitemap, parseSitemap } from '../../jobs/kinds/sitemap.js';
import { canonicalUrl, dropTracking } from '../../jobs/pipeline/canonical.js';

const URL_ = 'https://news.example/feeds/all.xml';
const listing = (body: string | Buffer, contentType: string | null = null) => ({
  body: Buffer.from(body as string),
  url: URL_,
  contentType,
});

describe('feeds', () => {
  it('RSS 2.0: link, else a guid that is one', () => {
    const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>x</title>
      <item><title>One &amp; two</title><link>/2016/one?utm_source=rss&amp;id=7</link><pubDate>Thu, 03 Nov 2016 08:00:00 +0300</pubDate></item>
      <item><title>Guid</title><guid>https://news.example/2</guid></item>
      <item><title>No address</title><guid isPermaLink="false">abc</guid></item></channel></rss>`;
    expect(itemsOfFeed(listing(feed))).toEqual([
      {
        url: 'https://news.example/2016/one?id=7',
        title: 'One & two',
        published: '2016-11-03T05:00:00.000Z',
        updated: null,
        guid: null,
        text: null,
      },
      { url: 'https://news.example/2', title: 'Guid', published: null, updated: null, guid: null, text: null },
    ]);
  });

  it('Atom: the alternate link, published and updated', () => {
    const feed = `<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><entry><id>urn:1</id><title>One</title>
      <link rel="self" href="/self"/><link rel="alternate" href="../one.html"/>
      <published>2016-11-03T07:00:00Z</published><updated>2016-11-04T07:00:00+03:00</updated></entry></feed>`;
    expect(itemsOfFeed(listing(feed))).toEqual([
      {
        url: 'https://news.example/one.html',
        title: 'One',
        published: '2016-11-03T07:00:00.000Z',
        updated: '2016-11-04T04:00:00.000Z',
        guid: 'urn:1',
        text: null,
      },
    ]);
  });

  it('RDF and JSON Feed', () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>c</title></channel><item rdf:about="https://news.example/1"><title>i</title><link>https://news.example/1</link><dc:date>2016-11-03</dc:date></item></rdf:RDF>`;
    expect(itemsOfFeed(listing(rdf))).toMatchObject([{ url: 'https://news.example/1', title: 'i' }]);
    const json = JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'x',
      items: [{ id: '1', url: 'https://news.example/2', date_published: '2016-11-03T07:00:00Z' }],
    });
    expect(itemsOfFeed(listing(json))).toMatchObject([
      { url: 'https://news.example/2', published: '2016-11-03T07:00:00.000Z' },
    ]);
  });

  it('names each address once, and none that is no web address', () => {
    const feed = `<rss version="2.0"><channel><title>x</title><item><link>https://news.example/1#a</link></item>
      <item><link>https://news.example/1?utm_medium=x</link></item><item><link>javascript:alert(1)</link></item>
      <item><link>file:///etc/passwd</link></item></channel></rss>`;
    expect(itemsOfFeed(listing(feed)).map(({ url }) => url)).toEqual(['https://news.example/1']);
  });

  it('takes a date that is none for none', () => {
    const feed = `<rss version="2.0"><channel><title>x</title><item><link>https://news.example/1</link><pubDate>yesterday evening</pubDate></item></channel></rss>`;
    expect(itemsOfFeed(listing(feed))[0]!.published).toBeNull();
  });

  it('saves the good entries of a feed that is broken', () => {
    const feed = `<?xml version="1.0"?>\u0000<rss version="2.0"<<channel><item><title>A & B</title><link>https://news.example/1</link>
      <pubDate>Thu, 03 Nov 2016 08:00:00 GMT</pubDate></item><item><title>Cut`;
    expect(itemsOfFeed(listing(feed))).toMatchObject([
      { url: 'https://news.example/1', published: '2016-11-03T08:00:00.000Z' },
    ]);
  });

  it('is decoded by its declaration', () => {
    const feed = Buffer.from(
      '<?xml version="1.0" encoding="iso-8859-1"?><rss version="2.0"><channel><title>x</title><item><title>Caf\xe9</title><link>https://news.example/1</link></item></channel></rss>',
      'latin1',
    );
    expect(itemsOfFeed({ ...listing(''), body: feed })[0]!.title).toBe('Café');
  });

  it('ends quickly on entities that multiply', () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "boom">${entities}]><rss version="2.0"><channel><item><title>&e20;</title><link>https://news.example/1</link></item></channel></rss>`;
    const before = performance.now();
    const titles = itemsOfFeed(listing(bomb)).map(({ title }) => title ?? '');
    expect(performance.now() - before).toBeLessThan(2_000);
    for (const title of titles) expect(title.length).toBeLessThan(100_000);
  });
});

describe('sitemaps', () => {
  const map = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
    <url><loc>https://news.example/old</loc><lastmod>2016-11-01</lastmod></url>
    <url><loc>https://news.example/new</loc><news:news><news:publication_date>2016-11-03T07:00:00Z</news:publication_date><news:title>New</news:title></news:news></url></urlset>`;

  it('name their pages, newest first, plain or gzipped', () => {
    const expected = [
      { url: 'https://news.example/new', title: 'New', published: '2016-11-03T07:00:00.000Z', updated: null },
      { url: 'https://news.example/old', title: null, published: null, updated: '2016-11-01T00:00:00.000Z' },
    ];
    expect(itemsOfSitemap(listing(map))).toMatchObject(expected);
    expect(itemsOfSitemap({ ...listing(''), body: gzipSync(map) })).toMatchObject(expected);
  });

  it('may be an index of others', () => {
    const index = `<sitemapindex><sitemap><loc>/2016-11.xml.gz</loc><lastmod>2016-11-03T08:00:00+03:00</lastmod></sitemap>
      <sitemap><loc>ftp://news.example/x</loc></sitemap></sitemapindex>`;
    expect(parseSitemap(listing(index))).toEqual({
      pages: [],
      sitemaps: [{ url: 'https://news.example/2016-11.xml.gz', changedAt: '2016-11-03T05:00:00.000Z' }],
    });
  });

  it('take an image’s address and title for no page’s', () => {
    const map = `<urlset xmlns:i="x"><url><loc>https://news.example/1</loc><image:image><image:loc>https://news.example/p.jpg</image:loc>
      <image:title>A picture</image:title></image:image></url></urlset>`;
    expect(itemsOfSitemap(listing(map))).toMatchObject([{ url: 'https://news.example/1', title: null }]);
  });

  it('that are none, or a bomb say so', () => {
    expect(() => itemsOfSitemap(listing('<html></html>'))).toThrow(/where a sitemap was expected/);
    expect(() => itemsOfSitemap({ ...listing(''), body: gzipSync(Buffer.alloc(60_000_000)) })).toThrow(/gzip/);
  });
});

describe('the items of a listing', () => {
  const item = (url: string, published: string | null, updated: string | null = null) =>
    itemAt(url, { published, updated });

  it('are read oldest first, undated ones last and from the bottom up', () => {
    const listed = [
      item('c', '2016-11-03T10:00:00Z'),
      item('e', null),
      item('b', null, '2016-11-02T10:00:00Z'),
      item('d', null),
      item('a', '2016-11-01T10:00:00Z'),
    ];
    expect(oldestFirst(listed).map(({ url }) => url)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('hostile listings', () => {
  const deep = '<b>'.repeat(100_000);

  it.each([
    ['a feed', () => itemsOfFeed(listing(`<rss><channel><item>${deep}`))],
    ['a sitemap', () => itemsOfSitemap(listing(`<urlset><url><loc>https://news.example/a</loc>${deep}`))],
  ])('%s nested beyond reason is refused', (_, read) => {
    expect(read).toThrow(/nests elements more than 5000 deep/);
  });

  it('count what is open at once, not what was ever opened, nor what is text', () => {
    const item = '<item><title>A</title><link>https://news.example/a</link><br/></item>';
    const text = `<description><![CDATA[${deep}]]></description>`;
    const page = `<rss version="2.0"><channel><title>T</title>${item.repeat(6_000)}<item><link>https://news.example/b</link>${text}</item></channel></rss>`;
    expect(itemsOfFeed(listing(page)).map(({ url }) => url)).toContain('https://news.example/a');
  });
});

describe('index pages', () => {
  it('name the links of their own host that look like articles', () => {
    const page = `<nav><a href="/world">World</a><a href="/about-us-and-more">About</a></nav>
      <a href="/2016/11/03/thousands-flee"><img><span>Thousands flee the city as winter comes</span></a>
      <a href="https://other.example/2016/11/03/x">Something that is elsewhere on the web</a>
      <a href="/story-of-the-day#comments">A long story of the day in many words</a>`;
    expect(itemsOfLinkPage(listing(page)).map(({ url, title }) => [url, title])).toEqual([
      ['https://news.example/2016/11/03/thousands-flee', 'Thousands flee the city as winter comes'],
      ['https://news.example/story-of-the-day', 'A long story of the day in many words'],
    ]);
  });

  it('say why a link is none of them', () => {
    const headline = (n: number) => `<a href="/2016/11/03/${n}-flee-again">Thousands flee the city as winter comes</a>`;
    const page = `<a href="/world">World</a><a href="https://other.example/2016/11/03/x">Something that is elsewhere</a>
      <a href="/more-news-of-today">More</a><a href="mailto:desk@news.example">Mail</a><a href="#top">Top</a>
      ${Array.from({ length: 1_001 }, (_, n) => headline(n)).join('')}`;
    expect(leftOutOfLinkPage(listing(page))).toEqual([
      { url: 'https://news.example/world', title: 'World', reason: 'not_article' },
      { url: 'https://other.example/2016/11/03/x', title: 'Something that is elsewhere', reason: 'other_host' },
      { url: 'https://news.example/more-news-of-today', title: 'More', reason: 'no_headline' },
      {
        url: 'https://news.example/2016/11/03/1000-flee-again',
        title: 'Thousands flee the city as winter comes',
        reason: 'too_many',
      },
    ]);
  });

  it('without such links say so, and what links there are', () => {
    expect(() => itemsOfLinkPage(listing('<p>Nothing</p>'))).toThrow(/No links to articles .* it has no links at all/);
    const page = `<a href="/world">World</a><a href="/sport">Sport</a><a href="https://other.example/">Other</a>
      <a href="/more-news-of-today">More</a>`;
    expect(() => itemsOfLinkPage(listing(page))).toThrow(
      "of 4 links, 1 lead to other sites, 2 have addresses unlike an article's, and 1 have fewer letters than a headline",
    );
  });

  it('are read in one go however deep they are nested', () => {
    const deep = `<a href="/2016/11/03/one">${'<b>'.repeat(100_000)}A headline at the bottom of a deep well</a>`;
    const page = `<a href="/2016/11/03/two">Thousands flee the city as winter comes</a>${deep}`;
    expect(itemsOfLinkPage(listing(page)).map(({ url }) => url)).toEqual([
      'https://news.example/2016/11/03/two',
      'https://news.example/2016/11/03/one',
    ]);
  });
});

describe('links by a selector', () => {
  const page = `<html><body><nav><a href="/about">About</a></nav><main class="list"><h3><a href="/a?utm_source=x">Short</a></h3>
    <a class="more" href="https://other.example/b"><span>Another host</span></a><a href="mailto:x@y.example">Mail</a></main></body></html>`;

  it('are those that it names, or that lie in what it names, on any host', () => {
    const expected = [
      { url: 'https://news.example/a', title: 'Short' },
      { url: 'https://other.example/b', title: 'Another host' },
    ];
    expect(itemsBySelector(listing(page), 'main a')).toMatchObject(expected);
    expect(itemsBySelector(listing(page), '.list')).toMatchObject(expected);
    expect(itemsBySelector(listing(page), 'h3 > a')).toHaveLength(1);
  });

  it('that name nothing, or are no selector, say so', () => {
    expect(() => itemsBySelector(listing(page), '.none a')).toThrow(/names no links/);
    expect(() => itemsBySelector(listing(page), 'a[[')).toThrow(/is no CSS selector/);
  });

  it('end quickly on a page that nests without end', () => {
    expect(() => itemsBySelector(listing('<b>'.repeat(100_000)), 'a')).toThrow(/nests elements/);
  });
});

describe('an article’s address', () => {
  it('loses tracking and keeps the rest', () => {
    expect(dropTracking(new URL('https://n.example/a?utm_source=x&id=7&fbclid=1&mc_cid=2#top'))).toBe(
      'https://n.example/a?id=7',
    );
  });

  it.each([
    ['https://www.n.example/a', 'https://m.n.example/a?x=1', 'https://www.n.example/a'],
    ['/a', 'https://n.example/a?x=1', 'https://n.example/a'],
    ['https://n.example/', 'https://n.example/a', 'https://n.example/a'],
    ['https://other.example/a', 'https://n.example/a', 'https://n.example/a'],
    ['javascript:0', 'https://n.example/a', 'https://n.example/a'],
    [null, 'https://n.example/a?utm_source=x', 'https://n.example/a'],
  ])('named as %s on %s is %s', (named, answered, expected) => {
    expect(canonicalUrl(named, answered)).toBe(expected);
  });
});
