import { describe, expect, it } from 'vitest';
import { readAddress, readFilters, writeFilters } from '../../client/filters.js';

describe('the address as state', () => {
  it('comes back the same after being written', () => {
    const filters = readFilters(
      new URLSearchParams(
        'from=2016-11-01&to=2016-12-01&place=geonames:99072&review=unreviewed&axis=published&recommended=off&envelope=off&hide=un&hide=name:a%26b&zoom=2016-11-03..2016-11-09&figure=f1',
      ),
    );
    expect(readFilters(new URLSearchParams(writeFilters(filters)))).toEqual(filters);
    expect(filters.hidden).toEqual(['un', 'name:a&b']);
  });

  it('writes nothing for what is the default', () => {
    expect(writeFilters(readFilters(new URLSearchParams()))).toBe('');
  });

  it('drops what is no day and no state', () => {
    const filters = readFilters(
      new URLSearchParams('from=yesterday&to=2016-13&review=perhaps&zoom=2016-11-09..2016-11-03'),
    );
    expect([filters.from, filters.to, filters.review, filters.zoom]).toEqual([null, null, null, null]);
  });

  it('knows its pages', () => {
    expect(readAddress('/crises/mosul', '')).toMatchObject({ page: 'crisis', slug: 'mosul' });
    expect(readAddress('/', '')).toMatchObject({ page: 'crisis', slug: null });
    expect(readAddress('/sources', '').page).toBe('sources');
    expect(readAddress('/alerts', '').page).toBe('alerts');
    expect(readAddress('/sources/', '?health=late')).toMatchObject({ page: 'sources', rest: '' });
    expect(readAddress('/sources/s%201', '')).toMatchObject({ page: 'sources', rest: 's 1' });
    expect(readAddress('/crises/mosul/', '')).toMatchObject({ page: 'crisis', slug: 'mosul' });
    expect(readAddress('/crises/%E0%A4%A', '').page).toBe('missing');
    // Guessed addresses.
    expect(readAddress('/crises', '').page).toBe('desk');
    expect(readAddress('/crises/', '').page).toBe('desk');
    expect(readAddress('/actors', '').page).toBe('claimants');
    expect(readAddress('/nothing', '').page).toBe('missing');
  });
});
