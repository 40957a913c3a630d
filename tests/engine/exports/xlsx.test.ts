/** Workbooks as another library than their writer reads them. */
import { unzipSync } from 'fflate';
import readWorkbook, { readSheet } from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMNS } from '../../../engine/exports/claimColumns.js';
import { FIGURE_COLUMNS } from '../../../engine/exports/figureColumns.js';
import type { ExportAbout } from '../../../engine/exports/metadata.js';
import { workbook } from '../../../engine/exports/workbook.js';
import { type Sheet, xlsx } from '../../../engine/exports/xlsx.js';
import { bytesOf, claim, figure } from './rows.js';

const ABOUT: ExportAbout = {
  title: 'Mosul: claims',
  query: { from: '/api/v1/crises/mosul/claims.xlsx', filters: { metric: ['displaced'] } },
  exportedAt: '2016-12-20T08:00:00.000Z',
  versions: { figurewatch: '0.1.0', method: '1', extractors: ['1', '2'] },
  sources: [{ publisher: 'Tigris Wire', url: null, termsNote: 'Quote with a link', prints: 2 }],
};
const cells = (headers: string[], types: Sheet['types'], rows: Sheet['rows']): Sheet => ({
  name: 'Rows',
  headers,
  types,
  rows,
});
const day = (text: string) => new Date(`${text}T00:00:00Z`);

describe('a workbook', () => {
  it('types its cells: numbers, days, truth, text', async () => {
    const rows = [claim({ low: 3000, high: 5000, bound: 'range', projected: true }), claim({ asOf: '2016-11' })];
    const sheet = await readSheet(await bytesOf(workbook('Claims', [rows], CLAIM_COLUMNS, ABOUT)));
    const at = (row: number, name: string) => sheet[row]![CLAIM_COLUMNS.findIndex((column) => column.name === name)];
    expect([at(1, 'low'), at(1, 'high'), at(1, 'confidence')]).toEqual([3000, 5000, 0.8]);
    expect([at(1, 'as_of'), at(1, 'projected'), at(1, 'said')]).toEqual([day('2016-11-03'), true, '18,000']);
    expect([at(2, 'high'), at(2, 'as_of'), at(2, 'said')]).toEqual([null, '2016-11', 'More than 18,000']);
  });

  it('has the day of a date-time, as the page gives it', async () => {
    const sheet = await readSheet(await bytesOf(workbook('Figures', [[figure()]], FIGURE_COLUMNS, ABOUT)));
    expect(sheet[1]![FIGURE_COLUMNS.findIndex(({ name }) => name === 'published')]).toEqual(day('2016-11-03'));
  });

  it('has a sheet of sources and one of what was asked for', async () => {
    const sheets = await readWorkbook(await bytesOf(workbook('Claims', [[claim()]], CLAIM_COLUMNS, ABOUT)));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['Claims', 'Sources', 'About']);
    expect(sheets[1]!.data).toEqual([
      ['Publisher', 'Printings', 'Collected from', 'Terms'],
      ['Tigris Wire', 2, null, 'Quote with a link'],
    ]);
    expect(sheets[2]!.data).toContainEqual(['Extractor', '1, 2']);
    expect(sheets[2]!.data).toContainEqual(['Filter: metric', 'displaced']);
  });

  it('keeps text that looks like a formula, markup or an escape, as text', async () => {
    const texts = ['=1+1', '<c>&"', '_x000D_', ' spaces ', 'two\nlines', 'عربي', '👩‍👧', "'quoted"];
    const bytes = await bytesOf(xlsx([cells(['a'], ['text'], [texts.map((text) => [text])])]));
    expect((await readSheet(bytes, { trim: false })).slice(1).flat()).toEqual(texts);
    expect(new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet1.xml'])).not.toContain('<f>');
  });

  it('replaces what XML cannot hold and cuts what a cell cannot', async () => {
    const rows = [['a\u0000b\u001fc\ud800d'], ['x'.repeat(40_000)]];
    const [, first, second] = await readSheet(await bytesOf(xlsx([cells(['a'], ['text'], [rows])])));
    expect(first).toEqual(['a\ufffdb\ufffdc\ufffdd']);
    expect((second![0] as unknown as string).length).toBe(32_767);
  });

  it('makes no day of what is none, nor of days before Excel can count', async () => {
    const rows = [['2016-11'], ['1899-12-31'], ['2016-02-31x'], ['1900-03-01']];
    const sheet = await readSheet(await bytesOf(xlsx([cells(['a'], ['day'], [rows])])));
    expect(sheet.slice(1).flat()).toEqual(['2016-11', '1899-12-31', '2016-02-31x', day('1900-03-01')]);
  });

  it('goes on in a further sheet when one is full', async () => {
    const rows = [
      [[1], [2], [3]],
      [[4], [5]],
    ];
    const sheets = await readWorkbook(await bytesOf(xlsx([cells(['n'], ['number'], rows), cells([], [], [])], 3)));
    expect(sheets.map(({ sheet, data }) => [sheet, data])).toEqual([
      ['Rows', [['n'], [1], [2]]],
      ['Rows 2', [['n'], [3], [4]]],
      ['Rows 3', [['n'], [5]]],
      ['Rows', []],
    ]);
  });

  it('is the same bytes for the same rows', async () => {
    const once = () => bytesOf(workbook('Claims', [[claim()]], CLAIM_COLUMNS, ABOUT));
    expect((await once()).equals(await once())).toBe(true);
  });
});
