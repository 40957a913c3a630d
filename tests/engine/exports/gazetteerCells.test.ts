import { describe, expect, it } from 'vitest';
import { DIVISION_CODES } from '../../../engine/exports/divisionCodes.data.js';
import { gazetteerCells } from '../../../engine/exports/gazetteerCells.js';
import { placeById } from '../../../engine/extraction/reference/gazetteer.js';

describe('gazetteerCells', () => {
  it('gives a place inside a division the code of the division', () => {
    expect(gazetteerCells('geonames:99072')).toMatchObject({ place: 'Mosul', admin1: 'Nineveh', admin1Code: 'IQ-NI' });
    expect(gazetteerCells('admin:IQ.15')).toMatchObject({ admin1: 'Nineveh', admin1Code: 'IQ-NI', country: 'IRQ' });
  });

  it.each([
    ['UA.12', 'UA-30'],
    ['UA.13', 'UA-32'],
    ['SD.47', 'SD-DW'],
    ['SY.09', 'SY-HL'],
    ['MR.13', 'MR-13'],
  ])('%s is %s', (division, code) => {
    expect(DIVISION_CODES.split('\n')).toContain(`${division}|${code}`);
  });

  it('gives no code to a country, an area, words, and what matches none or several', () => {
    for (const id of ['iso:IRQ', 'area:sahel', 'name:kapasa', 'admin:IQ.19', null])
      expect(gazetteerCells(id).admin1Code).toBeNull();
  });

  it('has each code once, in its own country, for divisions that there are', () => {
    const rows = DIVISION_CODES.split('\n').map((row) => row.split('|') as [string, string]);
    expect(rows.map(([id]) => id)).toEqual(rows.map(([id]) => id).sort());
    expect(new Set(rows.map(([, code]) => code)).size).toBe(rows.length);
    for (const [id, code] of rows) expect([id, code.slice(0, 2)]).toEqual([id, id.slice(0, 2)]);
    expect(rows.filter(([id]) => placeById(`admin:${id}`) === null)).toEqual([]);
  });
});
