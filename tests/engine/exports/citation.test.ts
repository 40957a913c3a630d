import { describe, expect, it } from 'vitest';
import { type Cited, citation } from '../../../engine/exports/citation.js';

const FIGHTERS: Cited = {
  metric: 'fighters',
  group: 'fighters',
  unit: 'people',
  projected: false,
  since: null,
  placeName: null,
  claimantName: 'US-led coalition',
  low: 3_000,
  high: 5_000,
  bound: 'range',
  text: '3,000 to 5,000',
  quote: 'There are 3,000 to 5,000 fighters in the city, the coalition says.',
  review: 'unreviewed',
  asOf: '2016-11-02',
  asOfBasis: 'stated',
  day: '2016-11-02',
  publisher: 'Tigris Wire',
  seenDay: '2016-11-03',
};

describe('a citation', () => {
  it.each<[string, Partial<Cited>]>([
    ['3,000–5,000 fighters, US-led coalition, 2 Nov 2016, via Tigris Wire, seen 3 Nov 2016', {}],
    [
      'more than 18,000 displaced, Mosul, since 17 Oct 2016, UNHCR, 2 Nov 2016, via Tigris Wire, seen 3 Nov 2016',
      {
        ...{ metric: 'displaced', group: 'people', low: 18_000, high: null, bound: 'minimum', text: '18,000' },
        ...{ quote: 'More than 18,000 have fled.', placeName: 'Mosul', since: '2016-10-17', claimantName: 'UNHCR' },
      },
    ],
    [
      '1.2–1.5 million trapped, Mosul, UN, 2 Nov 2016 (published), via Tigris Wire, seen 3 Nov 2016',
      {
        ...{ metric: 'trapped', group: 'people', low: 1.2e6, high: 1.5e6, text: '1.2 million to 1.5 million' },
        ...{ quote: '1.2 million to 1.5 million', placeName: 'Mosul', claimantName: 'UN', asOfBasis: 'published' },
      },
    ],
    [
      'up to 600,000 trapped, children, Mosul, Tigris Wire, Nov 2016, seen 3 Nov 2016',
      {
        ...{ metric: 'trapped', group: 'children', low: null, high: 600_000, bound: 'maximum', text: '600,000' },
        ...{ quote: 'Up to 600,000 children.', placeName: 'Mosul', claimantName: 'Tigris Wire', asOf: '2016-11' },
      },
    ],
    [
      'hundreds killed, Mosul, UN, 2 Nov 2016, seen 3 Nov 2016',
      {
        ...{ metric: 'killed', group: 'people', low: 100, high: null, bound: 'vague', text: 'Hundreds' },
        ...{ quote: 'Hundreds died.', placeName: 'Mosul', claimantName: 'UN', publisher: null },
      },
    ],
  ])('%s', (expected, given) => {
    expect(citation({ ...FIGHTERS, ...given })).toBe(expected);
  });
});
