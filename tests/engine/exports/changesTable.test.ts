import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { changesHtml, changesTable, changesTsv } from '../../../engine/exports/changesTable.js';
import type { ExportedClaim } from '../../../engine/exports/claimColumns.js';
import { claim } from './rows.js';

const exact = (number: number, fields: Partial<ExportedClaim>) => {
  const text = number.toLocaleString('en-GB');
  return claim({ low: number, high: number, bound: 'exact', text, quote: `${text} fled.`, ...fields });
};
const older = (fields: Partial<ExportedClaim>) => ({
  id: 'old',
  supersededBy: 'new',
  day: '2016-11-01',
  asOf: '2016-11-01',
  ...fields,
});

describe('changesTable', () => {
  it('subtracts single numbers of one claimant', () => {
    const [up] = changesTable([exact(42_000, { id: 'new' }), exact(30_000, older({}))]);
    expect(up).toMatchObject({
      figure: '42,000 displaced, Mosul, since 17 Oct 2016',
      source: 'UNHCR, in Tigris Wire',
      asOf: '3 Nov 2016',
      change: 'Up 12,000 from 30,000 as of 1 Nov 2016',
    });
    const [down] = changesTable([exact(20_000, { id: 'new' }), exact(30_000, older({}))]);
    expect(down!.change).toBe('Down 10,000 from 30,000 as of 1 Nov 2016');
  });

  it('says thousands of what is a thing, and thousands displaced', () => {
    const vague = { low: 1_000, high: null, bound: 'vague', text: 'thousands', quote: 'There are thousands.' } as const;
    const figureOf = (fields: Partial<ExportedClaim>) => changesTable([claim({ ...vague, ...fields })])[0]!.figure;
    expect(figureOf({ metric: 'fighters', group: 'fighters', kind: 'stock', since: null })).toBe(
      'thousands of fighters, Mosul',
    );
    expect(figureOf({})).toBe('thousands displaced, Mosul, since 17 Oct 2016');
  });

  it('subtracts nothing that is not one number', () => {
    expect(changesTable([exact(42_000, { id: 'new' }), claim(older({}))])[0]!.change).toBe(
      'Was more than 18,000 as of 1 Nov 2016',
    );
    const approximate = exact(42_000, { id: 'new', bound: 'approximate' });
    expect(changesTable([approximate, exact(30_000, older({}))])[0]!.change).toBe('Was 30,000 as of 1 Nov 2016');
  });

  it('takes the last of several reports before', () => {
    const rows = changesTable([
      exact(42_000, { id: 'new' }),
      exact(20_000, older({ id: 'a', day: '2016-10-25', asOf: '2016-10-25' })),
      exact(30_000, older({ id: 'b' })),
    ]);
    expect(rows.map(({ change }) => change)).toEqual(['Up 12,000 from 30,000 as of 1 Nov 2016']);
  });

  it('says what is the first, what is unchanged, and how a day is known', () => {
    expect(changesTable([claim()])[0]!.change).toBe('First report');
    expect(changesTable([claim({ id: 'new' }), claim(older({}))])[0]!.change).toBe(
      'Unchanged: more than 18,000 as of 1 Nov 2016',
    );
    expect(changesTable([claim({ asOfBasis: 'published' })])[0]!.asOf).toBe('3 Nov 2016 (published)');
    expect(changesTable([claim({ asOf: null, asOfBasis: 'seen', day: '2016-11-04' })])[0]!.asOf).toBe(
      '4 Nov 2016 (first seen)',
    );
  });

  it('leaves out what is about an earlier day than asked for', () => {
    expect(changesTable([claim()], '2016-11-04')).toEqual([]);
  });
});

describe('as text and markup', () => {
  const rows = changesTable([
    claim({
      placeName: 'a\tb\r\nc<d>',
      claimant: { name: '=HYPERLINK("x")', kind: 'media', reliability: null },
      url: 'javascript:alert(1)',
    }),
    claim({ url: 'https://tigris-wire.example/?a=1&b=2' }),
  ]);

  it('keeps a row on one line with four cells, none of them a formula', () => {
    const lines = changesTsv(rows).trimEnd().split('\r\n');
    expect(lines.map((line) => line.split('\t').length)).toEqual([4, 4, 4]);
    expect(lines[1]!.split('\t')[1]).toBe('\'=HYPERLINK("x"), in Tigris Wire');
  });

  it('escapes, links to web pages alone, and marks cells as text', () => {
    const html = changesHtml(rows);
    expect(html).not.toMatch(/<d>|javascript:/);
    expect(html).toContain('href="https://tigris-wire.example/?a=1&amp;b=2"');
    expect(html.match(/<td style="mso-number-format:'\\@'">/g)).toHaveLength(8);
    expect(html).toContain("'=HYPERLINK(&quot;x&quot;)");
  });

  it('is the same table to another parser', () => {
    const $ = load(changesHtml(rows));
    const cells = $('tr')
      .toArray()
      .map((row) =>
        $(row)
          .find('th, td')
          .toArray()
          .map((cell) => $(cell).text().replace(/\s+/g, ' ')),
      );
    const lines = changesTsv(rows).trimEnd().split('\r\n');
    expect(cells).toEqual(lines.map((line) => line.split('\t')));
  });
});
