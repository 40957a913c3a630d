import { describe, expect, it } from 'vitest';
import { daysIn, parseMachineDate } from '../../../engine/reading/dates/parseDate.js';
import { dateOfUrl } from '../../../engine/reading/dates/url.js';
import { read } from '../../../engine/reading/read.js';

const days = (text: string, monthFirst = false) => daysIn(text, { monthFirst }).map(({ day }) => day);

describe('dates for programs', () => {
  it.each([
    ['2016-11-03', '2016-11-03', 'day'],
    ['2016-11-03T07:42:00+03:00', '2016-11-03T07:42:00+03:00', 'minute'],
    ['2016-11-03 07:42:10.123 +0300', '2016-11-03T07:42:10+03:00', 'minute'],
    ['2016-11-03T07:42Z', '2016-11-03T07:42Z', 'minute'],
    ['20161103T074200Z', '2016-11-03T07:42:00Z', 'minute'],
    ['Thu, 03 Nov 2016 07:42:00 GMT', '2016-11-03T07:42:00Z', 'minute'],
    ['2016-11-03T00:00:00', '2016-11-03', 'day'],
    ['2016-11', '2016-11', 'month'],
    ['2016', '2016', 'year'],
  ])('reads %s', (text, value, precision) => {
    expect(parseMachineDate(text)).toEqual({ value, precision });
  });

  it.each(['', 'yesterday', '2016-13-01', '2016-02-30', '0000-00-00', '1016-01-01', '{{date}}'])(
    'reads no date in %j',
    (text) => {
      expect(parseMachineDate(text)).toBeNull();
    },
  );
});

describe('dates for people', () => {
  it.each([
    ['en', 'Nov. 3, 2016', '2016-11-03'],
    ['en', 'Thursday 3rd November 2016 07:42', '2016-11-03'],
    ['fr', 'Publié le 1er août 2016 à 10h', '2016-08-01'],
    ['es', '9 de octubre de 2018', '2018-10-09'],
    ['pt', '17 de março de 2022', '2022-03-17'],
    ['de', '3. Jänner 2016', '2016-01-03'],
    ['de', '03.11.16', '2016-11-03'],
    ['ar', '٣ تشرين الثاني ٢٠١٦', '2016-11-03'],
    ['ar', '3 نوفمبر 2016', '2016-11-03'],
    ['ar', '3 تشرين الثاني/نوفمبر 2016', '2016-11-03'],
    ['ar', 'الخميس، 03 نوفمبر، 2016', '2016-11-03'],
    ['ar', '\u200f3 نوفمبر \u200f2016', '2016-11-03'],
    ['ru', '3 нояб. 2016', '2016-11-03'],
    ['tr', '3 EKİM 2016', '2016-10-03'],
    ['de', '03.11.95', '1995-11-03'],
    ['fa', '۳ نوامبر ۲۰۱۶', '2016-11-03'],
    ['uk', '12 лютого 2015, 18:20', '2015-02-12'],
    ['ru', '3 ноября 2016 г.', '2016-11-03'],
    ['tr', '3 Kasım 2016 Perşembe', '2016-11-03'],
    ['zh', '2016年11月3日', '2016-11-03'],
    ['pl', '3 listopada 2016', '2016-11-03'],
    ['hu', '2016. november 3. 07:42', '2016-11-03'],
  ])('reads %s: %s', (_language, text, day) => {
    expect(days(text)).toEqual([day]);
  });

  it('reads 3/11 by the order of the page, unless only one is possible', () => {
    expect(days('3/11/2016')).toEqual(['2016-11-03']);
    expect(days('3/11/2016', true)).toEqual(['2016-03-11']);
    expect(days('23/11/2016', true)).toEqual(['2016-11-23']);
    expect(days('11/23/2016')).toEqual(['2016-11-23']);
    expect(days('3.11.2016', true)).toEqual(['2016-11-03']);
  });

  it.each(['12 آبان 1395', '1395/08/12', '۱۲/۰۸/۱۳۹۵', '3 صفر 1438', '1438-02-03', '3 November 2559'])(
    'takes no year of another calendar for one of ours: %s',
    (text) => {
      expect(days(text)).toEqual([]);
    },
  );

  it.each(['1.5 million', '10.10.10.10', 'May we go', '3,000 to 5,000', 'Marsch 12', 'version 1.2.3', '99/99/2016'])(
    'reads no date in %s',
    (text) => {
      expect(days(text)).toEqual([]);
    },
  );
});

describe('dates in addresses', () => {
  it.each([
    ['https://a.example/2016/11/03/story', '2016-11-03'],
    ['https://a.example/world/2016/nov/3/story', '2016-11-03'],
    ['https://a.example/news/20161103-story', '2016-11-03'],
    ['https://a.example/story-2016-11-03.html', '2016-11-03'],
    ['https://a.example/reports/03-11-2016', '2016-11-03'],
  ])('reads %s', (url, day) => {
    expect(dateOfUrl(url)).toMatchObject({ value: day, precision: 'day', foundIn: 'url' });
  });

  it.each([
    'https://a.example/2016/11/',
    'https://a.example/id/20169999',
    'https://2016-11-03.example/',
    'https://a.example/?d=2016-11-03',
  ])('reads none in %s', (url) => {
    expect(dateOfUrl(url)).toBeNull();
  });
});

describe('the date of a page', () => {
  const story =
    '<p>The river fell by half a metre on Monday, and the first of the four hundred families went home to clean up.</p>'.repeat(
      3,
    );
  const page = (head: string, body: string) =>
    `<html lang="en"><head><title>River falls at last</title>${head}</head><body><h1>River falls at last</h1>${body}${story}</body></html>`;
  const published = (html: string, url = 'https://a.example/river') =>
    read({ body: html, url, fetchedAt: '2020-06-01T00:00:00Z' }).published;
  const ld = (date: string) =>
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${date}"}</script>`;

  it('keeps the offset that the page writes', () => {
    expect(published(page(ld('2016-11-03T23:50:00-05:00'), ''))).toEqual({
      value: '2016-11-03T23:50:00-05:00',
      precision: 'minute',
      foundIn: 'json-ld',
    });
  });

  it('takes the day that readers see where the stated instant in UTC names its neighbour', () => {
    expect(published(page(ld('2016-11-04T03:10:00Z'), '<p class="date">November 3, 2016</p>'))).toMatchObject({
      value: '2016-11-03',
      foundIn: 'visible text',
    });
  });

  it('takes of two statements of one instant the one with the offset of the page', () => {
    const meta = '<meta property="article:published_time" content="2016-11-03T22:10:00-05:00">';
    expect(published(page(ld('2016-11-04T03:10:00Z') + meta, ''))).toMatchObject({
      value: '2016-11-03T22:10:00-05:00',
    });
  });

  it('puts an instant in UTC into the offset that the page uses for its last change', () => {
    const head =
      '<meta property="article:published_time" content="2016-11-04T03:10:00Z"><meta property="article:modified_time" content="2016-11-04T09:00:00-05:00">';
    expect(published(page(head, ''))).toMatchObject({ value: '2016-11-03T22:10:00-05:00', precision: 'minute' });
  });

  it('believes two places that agree more than one', () => {
    const meta = '<meta property="article:published_time" content="2016-11-05T08:29:34">';
    const seen = '<p class="date">5 November 2016</p>';
    expect(published(page(ld('2016-11-03') + meta, seen))).toMatchObject({ value: '2016-11-05T08:29:34' });
    // Years later both name a change.
    expect(
      published(page(ld('2016-11-03') + meta.replace('2016', '2018'), seen.replace('2016', '2018'))),
    ).toMatchObject({ value: '2016-11-03' });
  });

  it('lets no date in <meta> pass for one that readers see', () => {
    const hidden = '<meta itemprop="datePublished" content="2016-11-03">';
    expect(published(page(ld('2016-11-04T03:00:00Z'), hidden))).toMatchObject({ value: '2016-11-04T03:00:00Z' });
  });

  it('believes the month in the address', () => {
    const url = 'https://a.example/2016/11/river';
    const meta = '<meta property="article:published_time" content="2016-11-03T08:00:00+01:00">';
    expect(published(page(ld('2018-01-01') + meta, ''), url)).toMatchObject({ value: '2016-11-03T08:00:00+01:00' });
    expect(published(page(ld('2018-01-01'), ''), url)).toEqual({
      value: '2016-11',
      precision: 'month',
      foundIn: 'url',
    });
    // A day to each side belongs to another time zone.
    expect(published(page(ld('2016-12-01T01:00:00+03:00'), ''), url)).toMatchObject({ precision: 'minute' });
  });

  it('gives a day without a year the year that the address or the last change names', () => {
    const seen = '<p class="date">Thursday, 3 November</p>';
    expect(published(page('', seen), 'https://a.example/2016/11/river')).toMatchObject({ value: '2016-11-03' });
    expect(published(page('', seen), 'https://a.example/2016/10/river')).toBeNull();
    const changed = (day: string) => `<meta property="article:modified_time" content="${day}">`;
    expect(published(page(changed('2016-11-05'), seen))).toMatchObject({ value: '2016-11-03' });
    expect(published(page(changed('2017-02-05'), seen))).toMatchObject({ value: '2016-11-03' });
    expect(published(page('', seen))).toBeNull();
    expect(published(page(changed('2016-11-05'), '<p>The meeting is on 3 November</p>'))).toBeNull();
  });

  it('reads 3/11 by what the other dates of the page show', () => {
    const seen = '<p class="date">3/11/2016</p>';
    expect(published(page('', seen), 'https://a.com/river')).toMatchObject({ value: '2016-03-11' });
    expect(published(page('', `${seen}<p>Next meeting: 23/11/2016</p>`), 'https://a.com/river')).toMatchObject({
      value: '2016-11-03',
    });
    expect(published(page('', `${seen}<p>Next meeting: 11/23/2016</p>`), 'https://a.ie/river')).toMatchObject({
      value: '2016-03-11',
    });
  });

  it("takes of several articles in JSON-LD the page's own, of a list of others none", () => {
    const list = (...articles: string[]) =>
      `<script type="application/ld+json">{"@graph":[${articles.join()}]}</script>`;
    const other = (n: number) =>
      `{"@type":"NewsArticle","headline":"Another story ${n}","datePublished":"2018-0${n}-01"}`;
    const own = '{"@type":"NewsArticle","headline":"River falls at last","datePublished":"2016-11-03"}';
    expect(published(page(list(other(1), own, other(2)), ''))).toMatchObject({ value: '2016-11-03' });
    expect(published(page(list(other(1), other(2), other(3)), ''))).toBeNull();
    const byUrl = '{"@type":"NewsArticle","url":"https://a.example/river","datePublished":"2016-11-03"}';
    const canonical = '<link rel="canonical" href="https://a.example/river">';
    expect(published(page(canonical + list(other(1), byUrl), ''))).toMatchObject({ value: '2016-11-03' });
  });

  it.each([
    ['an event in the title', '<h2>Results of the race on 19 May 2007</h2>'],
    ['a deadline', '<p>Deadline:</p><p>19 May 2007</p>'],
    ['since when', '<p>Open since 19 May 2007</p>'],
    [
      'a post of somebody else',
      '<blockquote><p>Great!</p>Ann (@ann) <time datetime="2007-05-19">19 May 2007</time></blockquote>',
    ],
    [
      'another article',
      `${story.repeat(4)}<div><h4><a href="/x">Another story about rivers</a></h4><span class="date">19 May 2007</span></div>`,
    ],
    ['a caption', '<figcaption>The bridge on 19 May 2007, before the flood</figcaption>'],
  ])('is not the date of %s', (_name, body) => {
    expect(published(page('', body))).toBeNull();
  });

  it('reads a label in a line of its own', () => {
    const labelled =
      '<dl><dt>Published:</dt><dd>3 November 2016</dd><dt>Last updated:</dt><dd>5 November 2016</dd></dl>';
    const article = read({ body: page('', labelled), url: null });
    expect(article.published).toMatchObject({ value: '2016-11-03' });
    expect(article.modified).toMatchObject({ value: '2016-11-05' });
  });

  it('takes the folders of the address where they disagree with the rest', () => {
    expect(published(page(ld('2018-01-01'), ''), 'https://a.example/2016/11/03/river')).toMatchObject({
      value: '2016-11-03',
      foundIn: 'url',
    });
  });

  it('reads what <meta> says in words and attributes say in seconds', () => {
    expect(published(page('<meta name="pubdate" content="November 3, 2016 7:42 AM">', ''))).toMatchObject({
      value: '2016-11-03',
      foundIn: 'meta pubdate',
    });
    expect(published(page('', '<span class="timestamp" data-timestamp="1478158920">a while ago</span>'))).toMatchObject(
      { value: '2016-11-03T07:42:00Z' },
    );
  });

  it('looks last into the state of the scripts, where that names one day', () => {
    const state = (...dates: string[]) =>
      `<script>window.state={${dates.map((date) => `"publishedAt":"${date}"`).join()}}</script>`;
    expect(published(page(state('2016-11-03T07:42:00+01:00'), ''))).toMatchObject({
      value: '2016-11-03T07:42:00+01:00',
      foundIn: 'script',
    });
    expect(published(page(state('2016-11-03', '2016-11-04'), ''))).toBeNull();
  });

  it('passes over the future', () => {
    expect(published(page(ld('2031-01-01'), ''))).toBeNull();
    expect(published(page(ld('2031-01-01'), '<time datetime="2016-11-03">3 Nov</time>'))).toMatchObject({
      value: '2016-11-03',
      foundIn: 'time element',
    });
  });

  it('is null where the page has none: never now', () => {
    expect(published(page('', ''))).toBeNull();
  });

  it('leaves the dates of comments and teasers alone', () => {
    const others =
      '<div class="comments"><time datetime="2019-01-01">1 Jan 2019</time></div><aside class="related"><p>2 January 2019</p></aside>';
    expect(published(page('', others))).toBeNull();
  });

  it('tells publication and change apart', () => {
    const article = read({
      body: page('', '<p class="meta">Published 3 November 2016 | Updated 5 November 2016</p>'),
      url: null,
    });
    expect(article.published).toMatchObject({ value: '2016-11-03' });
    expect(article.modified).toMatchObject({ value: '2016-11-05' });
  });
});
