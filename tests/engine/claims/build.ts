/** Figures and claims for tables of cases: what a case leaves out is more than 18,000 displaced, said by the agency. */

import { seriesKey } from '../../../engine/claims/seriesKey.js';
import type { Claim, EffectiveFigure } from '../../../engine/claims/types.js';

let made = 0;

export function figure(given: Partial<EffectiveFigure> = {}): EffectiveFigure {
  made += 1;
  const n = String(made).padStart(4, '0');
  return {
    figureId: `figure-${n}`,
    evidenceId: `evidence-${n}`,
    articleId: `article-${n}`,
    storyId: null,
    metric: 'displaced',
    group: 'people',
    unit: 'people',
    kind: 'stock',
    low: 18_000,
    high: null,
    bound: 'minimum',
    text: '18,000',
    from: null,
    to: null,
    cumulative: false,
    projected: false,
    location: 'Riverton',
    placeId: 'geonames:1',
    country: 'XYA',
    claimantId: 'agency',
    claimantNamed: true,
    sentenceHash: `sentence-${n}`,
    publisher: 'Harbour Herald',
    publishedDay: '2016-11-03',
    seenAt: '2016-11-10T00:00:00.000Z',
    review: 'unreviewed',
    confidence: 0.9,
    ...given,
  };
}

/** A claim as of `day`. Its id is `id`, its only evidence has the same. */
export function claim(id: string, day: string, given: Partial<Claim> = {}): Claim {
  const parts = {
    metric: 'displaced' as const,
    group: 'people' as const,
    unit: 'people',
    kind: 'stock' as const,
    projected: false,
    placeKey: 'geonames:1',
    since: null,
    ...given,
  };
  return {
    id,
    series: seriesKey(parts),
    claimantId: 'agency',
    placeName: 'Riverton',
    country: 'XYA',
    from: null,
    low: 100,
    high: 100,
    bound: 'exact',
    text: '100',
    asOf: day,
    asOfBasis: 'stated',
    day,
    review: 'unreviewed',
    confidence: 0.9,
    firstPublishedDay: day,
    evidenceIds: [id],
    ...parts,
  };
}

/** Only an interval: `[100, null]` is 100 and up. */
export const interval = (low: number | null, high: number | null) => ({ low, high });
