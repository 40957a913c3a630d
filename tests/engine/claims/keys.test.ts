import { describe, expect, it } from 'vitest';
import { placeKey } from '../../../engine/claims/placeKey.js';
import { publisherClaimant } from '../../../engine/claims/publisherClaimant.js';
import { bucketKey, seriesKey } from '../../../engine/claims/seriesKey.js';

describe('keys', () => {
  it.each([
    ['the gazetteer’s id', { placeId: 'geonames:1', location: 'Riverton', country: 'XYA' }, 'geonames:1'],
    ['else the folded words', { placeId: null, location: 'the  Old-Town', country: 'XYA' }, 'name:the old town'],
    ['else the country', { placeId: null, location: null, country: 'XYA' }, 'iso:XYA'],
    ['else the country, where the words fold to nothing', { placeId: null, location: '—', country: 'XYA' }, 'iso:XYA'],
    ['else unknown', { placeId: null, location: null, country: null }, 'unknown'],
  ])('names a place by %s', (_, place, expected) => {
    expect(placeKey(place)).toBe(expected);
  });

  it('tells series of one bucket apart by where they begin', () => {
    const parts = {
      metric: 'displaced',
      group: 'people',
      unit: 'people',
      kind: 'flow',
      projected: false,
      placeKey: 'geonames:1',
    } as const;
    expect(bucketKey(parts)).toBe('displaced|people|people|flow|counted|geonames:1');
    expect(seriesKey({ ...parts, since: null })).toBe(bucketKey(parts));
    expect(seriesKey({ ...parts, since: '2016-10-17' })).toBe(`${bucketKey(parts)}|2016-10-17`);
    expect(bucketKey({ ...parts, projected: true })).not.toBe(bucketKey(parts));
  });

  it.each([
    ['Harbour Herald', { id: 'name:harbour herald', name: 'Harbour Herald', kind: 'media' }],
    ['The Harbour Herald', { id: 'name:harbour herald', name: 'Harbour Herald', kind: 'media' }],
    ['Xinhua', { id: 'xinhua', name: 'Xinhua', kind: 'media' }],
    ['UNHCR', { id: 'unhcr', name: 'UNHCR', kind: 'un' }],
    [null, { id: 'unknown', name: 'Unknown publisher', kind: 'unknown' }],
    [' ', { id: 'unknown', name: 'Unknown publisher', kind: 'unknown' }],
  ])('takes the publisher %s as claimant', (publisher, expected) => {
    expect(publisherClaimant(publisher)).toEqual(expected);
  });
});
