import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeClaims } from '../../../engine/claims/makeClaims.js';
import type { EffectiveFigure } from '../../../engine/claims/types.js';
import { figure } from './build.js';

type Given = Partial<EffectiveFigure>;

/** How many claims the figures make. */
const count = (given: Given[]) => makeClaims(given.map((one) => figure(one))).length;

describe('makeClaims', () => {
  it.each<[string, Given, Given]>([
    ['other articles', {}, { publisher: 'Coast Mail' }],
    ['days up to a week apart', { to: '2016-11-01' }, { to: '2016-11-08' }],
    ['a stated day and a day of publication', { to: '2016-11-01' }, { to: null, publishedDay: '2016-11-04' }],
    ['other number words', { text: '1.5 million', low: 1_500_000 }, { text: '1,500,000', low: 1_500_000 }],
    ['about and exactly', { low: 5, high: 5, bound: 'exact' }, { low: 5, high: 5, bound: 'approximate' }],
    ['confirmed and not', { review: 'confirmed' }, { review: 'unreviewed' }],
    [
      'the same event, its day stated once',
      { kind: 'flow', from: '2016-11-01', to: '2016-11-01' },
      { kind: 'flow', from: null, to: null, publishedDay: '2016-11-02' },
    ],
    [
      'a total since the same day',
      { kind: 'flow', cumulative: true, from: '2016-10-17', to: '2016-11-01' },
      { kind: 'flow', cumulative: true, from: '2016-10-17', to: '2016-11-03' },
    ],
    [
      'a sentence in two outlets that names nobody',
      { sentenceHash: 's', claimantId: 'name:herald', claimantNamed: false },
      { sentenceHash: 's', claimantId: 'name:mail', claimantNamed: false },
    ],
    [
      'a sentence whose claimant only one print names',
      { sentenceHash: 's', claimantId: 'agency', claimantNamed: true },
      { sentenceHash: 's', claimantId: 'name:mail', claimantNamed: false },
    ],
    [
      'a story told in two outlets’ own words',
      { storyId: 'story', claimantId: 'name:herald', claimantNamed: false },
      { storyId: 'story', claimantId: 'name:mail', claimantNamed: false },
    ],
    [
      'a late reprint in one story',
      { sentenceHash: 's', storyId: 'story', publishedDay: '2016-11-03' },
      { sentenceHash: 's', storyId: 'story', publishedDay: '2016-11-23' },
    ],
  ])('makes one claim of %s', (_, a, b) => {
    expect(count([a, b])).toBe(1);
  });

  it.each<[string, Given, Given]>([
    ['claimants', {}, { claimantId: 'ministry' }],
    ['metrics', {}, { metric: 'trapped' }],
    ['groups', {}, { group: 'children' }],
    ['units', {}, { unit: 'households' }],
    ['kinds', {}, { kind: 'flow' }],
    ['counted and expected', {}, { projected: true }],
    ['places', {}, { placeId: 'geonames:2' }],
    ['intervals', {}, { low: 20_000 }],
    ['ends', {}, { low: null, high: 18_000, bound: 'maximum' }],
    ['vague words and numbers', { low: 1000, bound: 'vague' }, { low: 1000, bound: 'minimum' }],
    ['days more than a week apart', { to: '2016-11-01' }, { to: '2016-11-09' }],
    [
      'beginnings',
      { kind: 'flow', cumulative: true, from: '2016-10-17' },
      { kind: 'flow', cumulative: true, from: '2016-11-01' },
    ],
    [
      'days of single events',
      { kind: 'flow', from: '2016-11-01', to: '2016-11-01' },
      { kind: 'flow', from: '2016-11-03', to: '2016-11-03' },
    ],
    [
      'what a story quotes and what it says itself',
      { storyId: 'story', claimantId: 'agency' },
      { storyId: 'story', claimantId: 'name:mail', claimantNamed: false },
    ],
    [
      'a sentence that recurs weeks later',
      { sentenceHash: 's', claimantId: 'name:herald', claimantNamed: false, publishedDay: '2016-11-03' },
      { sentenceHash: 's', claimantId: 'name:mail', claimantNamed: false, publishedDay: '2016-12-03' },
    ],
  ])('keeps %s apart', (_, a, b) => {
    expect(count([a, b])).toBe(2);
  });

  it('counts the seven days from the first of the claim, not from the last', () => {
    expect(count([{ to: '2016-11-01' }, { to: '2016-11-06' }, { to: '2016-11-11' }])).toBe(2);
  });

  it('takes the id of the evidence that was published first, then seen first', () => {
    const [made] = makeClaims([
      figure({ evidenceId: 'late', publishedDay: '2016-11-04', seenAt: '2016-11-04T00:00:00.000Z' }),
      figure({ evidenceId: 'second', publishedDay: '2016-11-03', seenAt: '2016-11-06T00:00:00.000Z' }),
      figure({ evidenceId: 'first', publishedDay: '2016-11-03', seenAt: '2016-11-05T00:00:00.000Z' }),
    ]);
    expect(made).toMatchObject({
      id: 'first',
      evidenceIds: ['first', 'second', 'late'],
      firstPublishedDay: '2016-11-03',
    });
  });

  it.each<[string, Given[], [string, string, string]]>([
    ['its earliest day', [{ to: '2016-11-04' }, { to: '2016-11-02' }], ['2016-11-02', 'stated', '2016-11-02']],
    ['the publication where that is earlier', [{ to: '2016-11-05' }, {}], ['2016-11-03', 'published', '2016-11-03']],
    ['what is stated on the same day', [{}, { to: '2016-11-03' }], ['2016-11-03', 'stated', '2016-11-03']],
    ['the end of a month', [{ to: '2016-10' }], ['2016-10', 'stated', '2016-10-31']],
    ['the first sight at last', [{ publishedDay: null }], ['2016-11-10', 'seen', '2016-11-10']],
    [
      'the period of an event before any publication',
      [
        { kind: 'flow', publishedDay: '2016-11-01' },
        { kind: 'flow', from: '2016-11-01', to: '2016-11-05' },
      ],
      ['2016-11-05', 'stated', '2016-11-05'],
    ],
  ])('dates a claim by %s', (_, given, expected) => {
    const made = makeClaims(given.map((one) => figure(one)));
    expect(made.map(({ asOf, asOfBasis, day }) => [asOf, asOfBasis, day])).toEqual([expected]);
  });

  it('gives unnamed prints to the claimant that one of them names', () => {
    const [made] = makeClaims([
      figure({ sentenceHash: 's', claimantId: 'name:herald', claimantNamed: false, publishedDay: '2016-11-02' }),
      figure({ sentenceHash: 's', claimantId: 'agency', claimantNamed: true }),
    ]);
    expect(made?.claimantId).toBe('agency');
  });

  it('gives prints that name nobody to the publisher that came first', () => {
    const [made] = makeClaims([
      figure({ sentenceHash: 's', claimantId: 'name:mail', claimantNamed: false, publishedDay: '2016-11-04' }),
      figure({ sentenceHash: 's', claimantId: 'name:herald', claimantNamed: false, publishedDay: '2016-11-03' }),
    ]);
    expect(made?.claimantId).toBe('name:herald');
  });

  it('is as reviewed and as sure as the best of its figures', () => {
    const review = (...given: EffectiveFigure['review'][]) =>
      makeClaims(given.map((one, i) => figure({ review: one, confidence: i / 10 })))[0];
    expect(review('unreviewed', 'unreviewed')).toMatchObject({ review: 'unreviewed', confidence: 0.1 });
    expect(review('unreviewed', 'corrected')?.review).toBe('corrected');
    expect(review('corrected', 'confirmed', 'unreviewed')).toMatchObject({ review: 'confirmed', confidence: 0.2 });
  });

  it('begins a series where a flow that adds up begins, and nowhere else', () => {
    const since = (given: Given) => makeClaims([figure({ from: '2016-10-17', ...given })])[0]?.since;
    expect(since({ kind: 'flow', cumulative: true })).toBe('2016-10-17');
    expect(since({ kind: 'flow', cumulative: false })).toBeNull();
    expect(since({ kind: 'stock', cumulative: true })).toBeNull();
  });
});

describe('edits', () => {
  const figures = () => [
    figure({ evidenceId: 'a', low: 18_000 }),
    figure({ evidenceId: 'b', low: 18_500 }),
    figure({ evidenceId: 'c', low: 18_000 }),
    figure({ evidenceId: 'd', metric: 'trapped' }),
  ];
  const groups = (...edits: Parameters<typeof makeClaims>[1] & object) =>
    makeClaims(figures(), edits).map((made) => made.evidenceIds.join(''));

  it('joins what people say is the same, and parts what is not', () => {
    expect(groups()).toEqual(['ac', 'b', 'd']);
    expect(groups({ kind: 'merge', evidenceIds: ['a', 'b'] })).toEqual(['abc', 'd']);
    expect(groups({ kind: 'split', evidenceIds: ['c'] })).toEqual(['a', 'b', 'c', 'd']);
    expect(groups({ kind: 'merge', evidenceIds: ['a', 'b'] }, { kind: 'split', evidenceIds: ['a', 'b'] })).toEqual([
      'ab',
      'c',
      'd',
    ]);
  });

  it('pass over evidence that is gone, and never join what counts something else', () => {
    expect(groups({ kind: 'merge', evidenceIds: ['a', 'gone'] })).toEqual(['ac', 'b', 'd']);
    expect(groups({ kind: 'split', evidenceIds: ['gone'] })).toEqual(['ac', 'b', 'd']);
    expect(groups({ kind: 'merge', evidenceIds: ['a', 'd'] })).toEqual(['ac', 'b', 'd']);
  });
});

/** A history: few values, so that many figures meet. */
const anyFigure: fc.Arbitrary<Given> = fc.record({
  claimantId: fc.constantFrom('agency', 'ministry', 'name:herald', 'name:mail'),
  low: fc.constantFrom(100, 200),
  kind: fc.constantFrom('stock' as const, 'flow' as const),
  cumulative: fc.boolean(),
  from: fc.constantFrom(null, '2016-10-17', '2016-11-01'),
  to: fc.constantFrom(null, '2016-10', '2016-11-01', '2016-11-05', '2016-11-12'),
  publishedDay: fc.constantFrom(null, '2016-11-02', '2016-11-06', '2016-11-20'),
  sentenceHash: fc.constantFrom('s1', 's2', 's3'),
  storyId: fc.constantFrom(null, 'story'),
  publisher: fc.constantFrom('Harbour Herald', 'Coast Mail'),
  location: fc.constantFrom('Riverton', 'the city'),
  bound: fc.constantFrom('exact' as const, 'approximate' as const),
});

const complete = (given: Given[]): EffectiveFigure[] =>
  given.map((one) =>
    figure({ ...one, claimantNamed: one.claimantId?.startsWith('name:') === false, placeId: 'geonames:1' }),
  );

/** Claims without what tells only when their figures were stored. */
const said = (figures: EffectiveFigure[]) =>
  makeClaims(figures)
    .map(({ id: _, evidenceIds, ...rest }) =>
      JSON.stringify({
        ...rest,
        figures: evidenceIds.map((e) => figures.find((f) => f.evidenceId === e)?.figureId).sort(),
      }),
    )
    .sort();

describe('any history', () => {
  it('makes the same claims in whatever order the figures are given', () => {
    fc.assert(
      fc.property(
        fc.array(anyFigure, { minLength: 1, maxLength: 12 }).map(complete),
        fc.infiniteStream(fc.nat()),
        (figures, keys) => {
          const shuffled = figures
            .map((one) => ({ one, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          expect(makeClaims(shuffled)).toEqual(makeClaims(figures));
        },
      ),
    );
  });

  it('makes the same claims whichever article was collected first', () => {
    fc.assert(
      fc.property(
        fc.array(anyFigure, { minLength: 1, maxLength: 12 }).map(complete),
        fc.array(fc.nat(1000), { minLength: 12, maxLength: 12 }),
        (figures, keys) => {
          // Another collection gives other evidence ids and other moments of the same day.
          const again = figures.map((one, i) => ({
            ...one,
            evidenceId: `again-${String(keys[i]).padStart(4, '0')}-${i}`,
            seenAt: `2016-11-10T00:00:00.${String(keys[i]! % 1000).padStart(3, '0')}Z`,
          }));
          expect(said(again)).toEqual(said(figures));
        },
      ),
    );
  });

  it('puts every figure into exactly one claim, and changes no number', () => {
    fc.assert(
      fc.property(fc.array(anyFigure, { maxLength: 12 }).map(complete), (figures) => {
        const claims = makeClaims(figures);
        expect(claims.flatMap((made) => made.evidenceIds).sort()).toEqual(figures.map((f) => f.evidenceId).sort());
        for (const made of claims) {
          for (const id of made.evidenceIds) {
            const one = figures.find((f) => f.evidenceId === id)!;
            expect([one.low, one.high]).toEqual([made.low, made.high]);
          }
        }
      }),
    );
  });
});
