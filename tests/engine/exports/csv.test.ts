/** CSV as another program's parser reads it. */
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMNS } from '../../../engine/exports/claimColumns.js';
import { MIXED } from '../../../engine/exports/column.js';
import { type CsvOptions, csv } from '../../../engine/exports/csv.js';
import { FIGURE_COLUMNS } from '../../../engine/exports/figureColumns.js';
import { claim, figure, textOf } from './rows.js';

type Name = 'quote' | 'claimant' | 'publisher' | 'latitude';
const claims = (rows: ReturnType<typeof claim>[], options?: CsvOptions) => textOf(csv([rows], CLAIM_COLUMNS, options));
const read = (text: string) => parse(text, { columns: true }) as Record<Name, string>[];

describe('csv', () => {
  it('has a header and a row a claim, each as wide as the header', async () => {
    const text = await claims([claim(), claim({ low: 3000, high: 5000, bound: 'range' })]);
    expect(text.split('\r\n')).toHaveLength(4);
    const rows = parse(text) as string[][];
    expect(rows[0]).toEqual(CLAIM_COLUMNS.map(({ name }) => name));
    expect(rows.map((row) => row.length)).toEqual([rows[0]!.length, rows[0]!.length, rows[0]!.length]);
  });

  it('leaves open ends and unknown things empty', async () => {
    const [row] = read(await claims([claim({ country: null, placeKey: 'name:the river bank', placeName: null })]));
    expect(row).toMatchObject({ low: '18000', high: '', country: '', country_name: '', latitude: '', place: '' });
  });

  it('gives country and place their names and codes', async () => {
    const [row] = read(await claims([claim({ placeName: null })]));
    expect(row).toMatchObject({ place: 'Mosul', place_id: 'geonames:99072', country: 'IRQ', country_name: 'Iraq' });
    expect(row).toMatchObject({ admin1: 'Nineveh', latitude: '36.34', longitude: '43.12' });
  });

  it('keeps quotes, commas and line ends inside their cells', async () => {
    const quote = 'He said "about 300, or more",\nthen left.\r\nUNHCR';
    expect(read(await claims([claim({ quote })]))[0]!.quote).toBe(quote);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '=cmd|"/c calc"!A1'])(
    'neutralises %j',
    async (text) => {
      const name = { claimant: { name: text, kind: 'media' as const, reliability: null } };
      expect(read(await claims([claim(name)]))[0]!.claimant).toBe(`'${text}`);
    },
  );

  it('leaves negative numbers numbers', async () => {
    const [row] = read(await textOf(csv([[figure({ placeId: 'geonames:3435910' })]], FIGURE_COLUMNS)));
    expect(Number(row!.latitude)).toBeLessThan(0);
  });

  it('begins no cell like a formula and loses no text, whatever a page says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.string(), async (quote, publisher) => {
        const [row] = read(await claims([claim({ quote, firstPrintedBy: publisher })]));
        for (const [name, given] of [
          ['quote', quote],
          ['publisher', publisher],
        ] as const) {
          const cell = row![name]!;
          expect([given, `'${given}`]).toContain(cell);
          expect(cell).not.toMatch(/^[=+\-@\t\r\n]/);
        }
      }),
    );
  });

  it('has the hashtags under the header, and the byte order mark first, where they are asked for', async () => {
    const text = await claims([claim()], { hxl: MIXED, bom: true });
    expect(text.codePointAt(0)).toBe(0xfeff);
    expect(text.split('\r\n')[1]!.startsWith('#meta+id,')).toBe(true);
    expect(await textOf(csv([], CLAIM_COLUMNS))).toBe(`${CLAIM_COLUMNS.map(({ name }) => name).join(',')}\r\n`);
  });
});
