/** `figurewatch export` over the seeded record, written to files. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '../../cli/export.js';
import { openSeeded } from '../support/store.js';

const folder = mkdtempSync(join(tmpdir(), 'figurewatch-export-'));
const db = join(folder, 'record.db');
beforeAll(async () => {
  const { store } = await openSeeded({ path: db });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function exported(...args: string[]): Promise<Buffer> {
  const out = join(folder, 'out');
  expect(await command.run([...args, '--db', db, '--out', out])).toBe(0);
  return readFileSync(out);
}
const text = async (...args: string[]) => (await exported(...args)).toString('utf8');

/** One claim of the record is printed three times. */
const FIGURES = 8;
const CLAIMS = 6;

describe('export figures', () => {
  it('writes JSON Lines and JSON that say the same', async () => {
    const lines = (await text('figures', '--format', 'jsonl')).trimEnd().split('\n');
    expect(lines).toHaveLength(FIGURES);
    expect(JSON.parse(await text('figures', '--format', 'json'))).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it('writes CSV with hashtags, and a workbook', async () => {
    const rows = parse(await text('figures', '--format', 'csv', '--hxl')) as string[][];
    expect(rows).toHaveLength(FIGURES + 2);
    expect(rows[1]!.every((tag) => tag.startsWith('#'))).toBe(true);
    expect(await readSheet(await exported('figures', '--format', 'xlsx'))).toHaveLength(FIGURES + 1);
  });
});

describe('export chart', () => {
  const series = 'displaced|people|people|flow|counted|geonames:99072|2016-10-17';
  const asked = ['chart', '--crisis', 'mosul', '--series', series];

  it('writes an image', async () => {
    expect(await text(...asked, '--format', 'svg')).toContain('UNHCR: 42,000, as of 10 Nov 2016');
    expect((await exported(...asked, '--format', 'png')).subarray(1, 4).toString('latin1')).toBe('PNG');
  });

  it('says what is wrong', async () => {
    await expect(exported(...asked, '--format', 'csv')).rejects.toThrow('takes --format svg or png');
    await expect(exported('chart', '--format', 'svg', '--crisis', 'mosul')).rejects.toThrow(
      'needs --crisis and --series',
    );
    await expect(exported('claims', '--format', 'csv', '--series', series)).rejects.toThrow('--series goes with chart');
    const other = ['chart', '--format', 'svg', '--crisis', 'mosul', '--series', 'nothing'];
    await expect(exported(...other)).rejects.toThrow('there is no series "nothing"');
  });
});

describe('export claims', () => {
  it('writes those of a crisis', async () => {
    expect(parse(await text('claims', '--format', 'csv', '--crisis', 'mosul'))).toHaveLength(CLAIMS + 1);
    expect((await text('claims', '--format', 'jsonl')).trimEnd().split('\n')).toHaveLength(CLAIMS);
    const feed = parseAtomFeed(await text('claims', '--format', 'atom', '--crisis', 'mosul'));
    expect(feed.entries).toHaveLength(CLAIMS);
  });

  it('says what is wrong', async () => {
    await expect(exported('claims', '--format', 'csv', '--crisis', 'nowhere')).rejects.toThrow('no crisis "nowhere"');
    await expect(exported('claims', '--format', 'pdf')).rejects.toThrow('--format must be one of jsonl, json, csv');
    await expect(exported('figures', '--format', 'atom')).rejects.toThrow(
      '--format atom goes with claims and --crisis',
    );
    await expect(exported('claims', '--format', 'json', '--hxl')).rejects.toThrow('go with --format csv');
    await expect(exported('sources', '--format', 'csv')).rejects.toThrow('figures or claims');
    const nowhere = join(folder, 'no', 'file');
    await expect(command.run(['claims', '--format', 'csv', '--db', db, '--out', nowhere])).rejects.toThrow(
      `${nowhere} cannot be written (ENOENT)`,
    );
  });
});
