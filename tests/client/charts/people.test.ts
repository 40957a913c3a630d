/** Households shown in people: every bound kept, nothing exact that nobody counted, always called derived. */
import { describe, expect, it } from 'vitest';
import { shownInPeople } from '../../../client/charts/people.js';
import { said, summary } from '../../../client/format/claim.js';
import { seriesUnit } from '../../../client/format/series.js';
import type { ClaimJson, SeriesJson } from '../../../server/api/schemas.js';
import * as fixtures from '../../browser/support/fixtures.js';

const base = fixtures.series.find((one) => one.metric === 'trapped')!;

function households(
  claims: (Pick<ClaimJson, 'low' | 'high' | 'bound' | 'text'> & { people: [number | null, number | null] })[],
): SeriesJson {
  return {
    ...base,
    unit: 'households',
    claims: claims.map(({ people: _, ...value }, i) => ({
      ...base.claims[0]!,
      ...value,
      id: `c${i}`,
      unit: 'households',
      quote: `${value.text} households are trapped.`,
    })),
    contested: [],
    recommended: [],
    envelope: [{ from: '2016-11-01', to: '2016-11-02', low: 500, high: 3_000, lowOpen: false, highOpen: true }],
    inPeople: {
      householdSize: 5.2,
      values: claims.map(({ people: [low, high] }, i) => ({ claimId: `c${i}`, low, high })),
    },
  };
}

describe('households in people', () => {
  const shown = shownInPeople(
    households([
      { low: 500, high: 500, bound: 'exact', text: '500', people: [2_600, 2_600] },
      { low: 1_000, high: 3_000, bound: 'range', text: '1,000 to 3,000', people: [5_200, 15_600] },
      { low: 200, high: null, bound: 'minimum', text: '200', people: [1_040, null] },
      { low: null, high: 400, bound: 'maximum', text: '400', people: [null, 2_080] },
      { low: 100, high: null, bound: 'vague', text: 'Hundreds', people: [520, null] },
    ]),
  );

  it('keep their bounds; an exact count of households is no exact count of people', () => {
    expect(shown.claims.map(said)).toEqual([
      'about 2,600 (derived)',
      '5,200–15,600 (derived)',
      'more than 1,040 (derived)',
      'up to 2,080 (derived)',
      'more than 520 (derived)',
    ]);
    expect(shown.claims.map((claim) => claim.bound)).toEqual(['approximate', 'range', 'minimum', 'maximum', 'vague']);
    expect(shown.envelope[0]).toMatchObject({ low: 2_600, high: 15_600, highOpen: true });
  });

  it('are called derived over the chart and in its sentence', () => {
    expect(seriesUnit(shown)).toBe('people in Mosul, derived from households × 5.2');
    const sentence = summary(shown, shown.claims[0]!).map((piece) => piece.text);
    expect(sentence.join('')).toMatch(/^About 2,600 \(derived\) people trapped, according to /);
  });

  it('stay as said where no size is given', () => {
    const plain = { ...households([]), inPeople: null };
    expect(shownInPeople(plain)).toBe(plain);
  });
});
