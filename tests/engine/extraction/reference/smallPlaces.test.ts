import { describe, expect, it } from 'vitest';
import { lookupPlaces } from '../../../../engine/extraction/reference/gazetteer.js';
import { smallPlaces } from '../../../../engine/extraction/reference/smallPlaces.data.js';
import { countriesOfSmallPlace } from '../../../../engine/extraction/reference/smallPlaces.js';

describe('small places', () => {
  it.each([
    ['Gracemere', ['AUS']],
    ['GEAUGA', ['USA']],
    ['Bobonong', ['BWA']],
    ['Xyzzyville', []],
    ['', []],
    ['|', []],
  ])('gives the countries of %j', (name, countries) => {
    expect(countriesOfSmallPlace(name)).toEqual(countries);
  });

  it('finds every row, the first and the last among them', () => {
    const rows = smallPlaces().split('\n');
    for (const at of [0, 1, rows.length >> 1, rows.length - 2, rows.length - 1]) {
      const [name, codes] = rows[at]!.split('|') as [string, string];
      expect(countriesOfSmallPlace(name), name).toHaveLength(codes.length / 2);
    }
  });

  it('stands in the order that the search needs, and holds nothing that the gazetteer knows better', () => {
    const rows = smallPlaces().split('\n');
    for (const [at, row] of rows.entries()) {
      const name = row.split('|')[0]!;
      if (at > 0 && rows[at - 1]!.split('|')[0]! >= name) throw new Error(`out of order: ${row}`);
    }
    for (let at = 0; at < rows.length; at += 997) expect(lookupPlaces(rows[at]!.split('|')[0]!)).toEqual([]);
  });
});
