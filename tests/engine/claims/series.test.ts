import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contested } from '../../../engine/claims/contested.js';
import { seriesOf } from '../../../engine/claims/seriesOf.js';
import { standing } from '../../../engine/claims/standing.js';
import { superseded } from '../../../engine/claims/superseded.js';
import type { Claim, Series, SeriesOptions } from '../../../engine/claims/types.js';
import { claim } from './build.js';

const OPTIONS: SeriesOptions = { precedence: ['agency', 'ministry'], expiryDays: 30, until: '2016-12-31' };

/** The one series that claims make. */
function only(claims: Claim[], options: Partial<SeriesOptions> = {}): Series {
  const all = seriesOf(claims, { ...OPTIONS, ...options });
  expect(all).toHaveLength(1);
  return all[0]!;
}

const event = (id: string, day: string, given: Partial<Claim> = {}) =>
  claim(id, day, { kind: 'flow', from: day, ...given });

const TAKEN_BACK = '2016-11-04T08:00:00.000Z';
const retracted = { withdrawnAt: TAKEN_BACK, retractedAt: TAKEN_BACK };

describe('superseded', () => {
  it.each<[string, Claim[], Record<string, string>]>([
    ['the claimant’s next claim', [claim('a', '2016-11-01'), claim('b', '2016-11-05')], { a: 'b' }],
    [
      'the next one each time',
      [claim('a', '2016-11-01'), claim('b', '2016-11-05'), claim('c', '2016-11-09')],
      { a: 'b', b: 'c' },
    ],
    ['nobody else’s', [claim('a', '2016-11-01'), claim('b', '2016-11-05', { claimantId: 'ministry' })], {}],
    ['no other series', [claim('a', '2016-11-01'), claim('b', '2016-11-05', { placeKey: 'geonames:2' })], {}],
    [
      'one published later about the same day',
      [claim('a', '2016-11-01'), claim('b', '2016-11-01', { firstPublishedDay: '2016-11-04' })],
      { a: 'b' },
    ],
    ['neither of two about one day of one date', [claim('a', '2016-11-01'), claim('b', '2016-11-01', { low: 5 })], {}],
    ['no event of another day', [event('a', '2016-11-01'), event('b', '2016-11-02')], {}],
    [
      'the toll of the same event',
      [event('a', '2016-11-01'), event('b', '2016-11-01', { firstPublishedDay: '2016-11-03' })],
      { a: 'b' },
    ],
    [
      'flows without a stated day within a week',
      [event('a', '2016-11-01', { from: null }), event('b', '2016-11-06', { from: null })],
      { a: 'b' },
    ],
    [
      'no flow without a stated day weeks later',
      [event('a', '2016-11-01', { from: null }), event('b', '2016-11-20', { from: null })],
      {},
    ],
    [
      'totals since the same day',
      [event('a', '2016-11-01', { since: '2016-10-17' }), event('b', '2016-11-20', { since: '2016-10-17' })],
      { a: 'b' },
    ],
    [
      'the number that an article has now in its place',
      [claim('b', '2016-11-01', { withdrawnAt: TAKEN_BACK }), claim('a', '2016-11-01', { low: 5 })],
      { b: 'a' },
    ],
    [
      'the last of several corrections, one after the other',
      [
        claim('c', '2016-11-01', { withdrawnAt: '2016-11-02T00:00:00.000Z' }),
        claim('b', '2016-11-01', { withdrawnAt: TAKEN_BACK }),
        claim('a', '2016-11-01'),
      ],
      { c: 'b', b: 'a' },
    ],
    [
      'nothing that nobody prints any more',
      [claim('a', '2016-11-01'), claim('b', '2016-11-02', retracted), claim('c', '2016-11-03')],
      { a: 'c', b: 'c' },
    ],
  ])('is replaced by %s', (_, claims, expected) => {
    expect(superseded(claims)).toEqual(expected);
    expect(superseded([...claims].reverse())).toEqual(expected);
  });
});

describe('standing', () => {
  const days = (claims: Claim[], options = OPTIONS) =>
    standing(claims, superseded(claims), options).map((s) => `${s.claim.id} ${s.from}..${s.to}`);

  it.each<[string, Claim[], string[]]>([
    ['a stock for thirty days', [claim('a', '2016-11-01')], ['a 2016-11-01..2016-11-30']],
    [
      'a stock until it is replaced',
      [claim('a', '2016-11-01'), claim('b', '2016-11-11')],
      ['a 2016-11-01..2016-11-10', 'b 2016-11-11..2016-12-10'],
    ],
    ['nothing past the last day', [claim('a', '2016-12-20')], ['a 2016-12-20..2016-12-31']],
    ['nothing that begins after it', [claim('a', '2017-01-02')], []],
    [
      'not a claim that was replaced on its own day',
      [claim('a', '2016-11-01'), claim('b', '2016-11-01', { firstPublishedDay: '2016-11-04' })],
      ['b 2016-11-01..2016-11-30'],
    ],
    [
      'what nobody prints any more until the day before it was taken back',
      [claim('a', '2016-11-01', retracted)],
      ['a 2016-11-01..2016-11-03'],
    ],
    ['no event that nobody prints any more', [event('a', '2016-11-01', retracted)], []],
    ['an event on its day alone', [event('a', '2016-11-01')], ['a 2016-11-01..2016-11-01']],
    ['a period from end to end', [event('a', '2016-11-07', { from: '2016-11-01' })], ['a 2016-11-01..2016-11-07']],
    ['a month in full', [event('a', '2016-10', { from: '2016-10', day: '2016-10-31' })], ['a 2016-10-01..2016-10-31']],
    [
      'a total since a day like a stock',
      [event('a', '2016-11-01', { since: '2016-10-17', from: '2016-10-17' })],
      ['a 2016-11-01..2016-11-30'],
    ],
  ])('counts %s', (_, claims, expected) => {
    expect(days(claims)).toEqual(expected);
  });
});

describe('contested', () => {
  const other = (id: string, day: string, given: Partial<Claim> = {}) =>
    claim(id, day, { claimantId: 'ministry', low: 200, high: 200, ...given });
  const found = (claims: Claim[], citations = {}) =>
    contested(standing(claims, superseded(claims), OPTIONS), citations).map(
      (c) => `${c.claimIds.join('/')} ${c.from}..${c.to}`,
    );

  const total = { kind: 'flow', since: '2016-10-17', from: '2016-10-17' } as const;

  it.each<[string, Claim[], string[]]>([
    [
      'disjoint numbers while both stand',
      [claim('a', '2016-11-01'), other('b', '2016-11-05')],
      ['a/b 2016-11-05..2016-11-30'],
    ],
    [
      'until one claimant replaces its number',
      [claim('a', '2016-11-01'), other('b', '2016-11-05'), claim('c', '2016-11-10', { low: 200, high: 200 })],
      ['a/b 2016-11-05..2016-11-09'],
    ],
    ['not one claimant with itself', [claim('a', '2016-11-01'), claim('b', '2016-11-05', { low: 5, high: 5 })], []],
    ['not overlapping numbers', [claim('a', '2016-11-01'), other('b', '2016-11-05', { low: 50 })], []],
    [
      'not an open end that reaches the other',
      [claim('a', '2016-11-01', { high: null }), other('b', '2016-11-05')],
      [],
    ],
    ['days a week apart', [claim('a', '2016-11-01'), other('b', '2016-11-08')], ['a/b 2016-11-08..2016-11-30']],
    ['not days further apart', [claim('a', '2016-11-01'), other('b', '2016-11-09')], []],
    [
      'not a number that was replaced before the other came',
      [claim('a', '2016-11-01'), claim('c', '2016-11-03', { low: 200, high: 200 }), other('b', '2016-11-05')],
      [],
    ],
    [
      'tolls of one day',
      [event('a', '2016-11-01'), other('b', '2016-11-01', { kind: 'flow', from: '2016-11-01' })],
      ['a/b 2016-11-01..2016-11-01'],
    ],
    [
      'not a total that has grown by a later day',
      [claim('a', '2016-11-01', total), other('b', '2016-11-03', total)],
      [],
    ],
    [
      'a total of a later day that is lower',
      [other('a', '2016-11-01', total), claim('b', '2016-11-03', total)],
      ['a/b 2016-11-03..2016-11-30'],
    ],
    [
      'two totals of one day',
      [claim('a', '2016-11-01', total), other('b', '2016-11-01', total)],
      ['a/b 2016-11-01..2016-11-30'],
    ],
    [
      'not tolls of two days',
      [event('a', '2016-11-01'), other('b', '2016-11-02', { kind: 'flow', from: '2016-11-02' })],
      [],
    ],
  ])('finds %s', (_, claims, expected) => {
    expect(found(claims)).toEqual(expected);
  });

  it('leaves out who cites the other, either way', () => {
    const claims = [claim('a', '2016-11-01'), other('b', '2016-11-05')];
    expect(found(claims, { ministry: ['agency'] })).toEqual([]);
    expect(found(claims, { agency: ['ministry'] })).toEqual([]);
    expect(found(claims, { agency: ['monitors'] })).toHaveLength(1);
  });
});

describe('recommended', () => {
  it('follows the claimant that stands highest, and falls back when its claim expires', () => {
    const { recommended } = only([
      claim('ministry 1', '2016-10-20', { claimantId: 'ministry' }),
      claim('agency 1', '2016-11-01'),
      claim('ministry 2', '2016-11-15', { claimantId: 'ministry' }),
    ]);
    expect(recommended).toEqual([
      { from: '2016-10-20', to: '2016-10-31', claimId: 'ministry 1' },
      { from: '2016-11-01', to: '2016-11-30', claimId: 'agency 1' },
      { from: '2016-12-01', to: '2016-12-14', claimId: 'ministry 2' },
    ]);
  });

  it('takes the newest claim where nobody is listed, and leaves a gap where nothing stands', () => {
    const { recommended } = only(
      [
        claim('a', '2016-10-01', { claimantId: 'herald' }),
        claim('b', '2016-10-10', { claimantId: 'mail' }),
        claim('c', '2016-12-01', { claimantId: 'herald' }),
      ],
      { precedence: [] },
    );
    expect(recommended).toEqual([
      { from: '2016-10-01', to: '2016-10-09', claimId: 'a' },
      { from: '2016-10-10', to: '2016-11-08', claimId: 'b' },
      { from: '2016-12-01', to: '2016-12-30', claimId: 'c' },
    ]);
  });

  it('stays within its period for events', () => {
    const { recommended } = only([
      event('monday', '2016-11-07'),
      event('monday too', '2016-11-07', { claimantId: 'ministry' }),
      event('wednesday', '2016-11-09', { claimantId: 'ministry' }),
    ]);
    expect(recommended).toEqual([
      { from: '2016-11-07', to: '2016-11-07', claimId: 'monday' },
      { from: '2016-11-09', to: '2016-11-09', claimId: 'wednesday' },
    ]);
  });
});

describe('envelope', () => {
  const day = (...claims: Claim[]) => {
    const { low, high, lowOpen, highOpen } = only(claims).envelope[0]!;
    return [low, high, lowOpen, highOpen];
  };
  const said = (low: number | null, high: number | null, i: number) =>
    claim(`c${i}`, '2016-11-01', { claimantId: `claimant ${i}`, low, high });

  it.each<[string, [number | null, number | null][], unknown[]]>([
    ['one number', [[100, 100]], [100, 100, false, false]],
    [
      'numbers and a range',
      [
        [100, 100],
        [300, 500],
        [90, 90],
      ],
      [90, 500, false, false],
    ],
    ['a minimum alone', [[100, null]], [100, null, false, true]],
    ['a maximum alone', [[null, 100]], [null, 100, true, false]],
    [
      'a minimum above a number',
      [
        [100, null],
        [50, 50],
      ],
      [50, 100, false, true],
    ],
    [
      'a maximum below a range',
      [
        [null, 100],
        [300, 500],
      ],
      [100, 500, true, false],
    ],
  ])('of %s', (_, ends, expected) => {
    expect(day(...ends.map(([low, high], i) => said(low, high, i)))).toEqual(expected);
  });

  it('changes on the days on which claims begin and cease to stand', () => {
    const { envelope } = only([
      claim('a', '2016-11-01', { low: 100, high: 100 }),
      claim('b', '2016-11-11', { claimantId: 'ministry', low: 150, high: 200 }),
    ]);
    expect(envelope.map(({ from, to, low, high }) => [from, to, low, high])).toEqual([
      ['2016-11-01', '2016-11-10', 100, 100],
      ['2016-11-11', '2016-11-30', 100, 200],
      ['2016-12-01', '2016-12-10', 150, 200],
    ]);
  });

  it('never mixes a week with a day of it', () => {
    const { envelope } = only([
      event('week', '2016-11-07', { from: '2016-11-01', low: 70, high: 70 }),
      event('day', '2016-11-03', { claimantId: 'ministry', low: 9, high: 9 }),
    ]);
    expect(envelope.map(({ from, to, low, high }) => [from, to, low, high])).toEqual([
      ['2016-11-01', '2016-11-07', 70, 70],
      ['2016-11-03', '2016-11-03', 9, 9],
    ]);
  });
});

describe('any series', () => {
  const anyClaim = fc.record({
    claimantId: fc.constantFrom('agency', 'ministry', 'herald'),
    low: fc.option(fc.integer({ min: 1, max: 500 })),
    width: fc.option(fc.nat(300)),
    day: fc.integer({ min: 1, max: 30 }).map((n) => `2016-11-${String(n).padStart(2, '0')}`),
    single: fc.boolean(),
  });
  const toClaim = (
    { claimantId, low, width, day, single }: typeof anyClaim extends fc.Arbitrary<infer T> ? T : never,
    i: number,
  ) => {
    const high = low === null ? (width ?? 0) + 1 : width === null ? null : low + width;
    return claim(`c${i}`, day, { claimantId, low, high, ...(single ? { kind: 'flow' as const, from: day } : {}) });
  };
  const anyClaims = fc.array(anyClaim, { minLength: 1, maxLength: 15 }).map((all) => all.map(toClaim));

  it('shows no number that nobody said: nothing is summed or averaged', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const said = new Set(claims.flatMap((c) => [c.low, c.high]));
        const ids = new Set(claims.map((c) => c.id));
        for (const series of seriesOf(claims, OPTIONS)) {
          for (const { low, high } of series.envelope) {
            expect(low === null || said.has(low)).toBe(true);
            expect(high === null || said.has(high)).toBe(true);
          }
          for (const { claimId } of series.recommended) expect(ids.has(claimId)).toBe(true);
        }
      }),
    );
  });

  it('recommends inside the envelope, on exactly the days that have one', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        for (const { envelope, recommended, claims: own } of seriesOf(claims, OPTIONS)) {
          for (const { from, to, low, high } of envelope) {
            const stretch = recommended.filter((r) => r.from <= from && r.to >= to);
            expect(stretch.length).toBeGreaterThan(0);
            const best = own.find((c) => c.id === stretch[0]!.claimId)!;
            expect(best.low === null || low === null || low <= best.low).toBe(true);
            expect(best.high === null || high === null || high >= best.high).toBe(true);
          }
        }
      }),
    );
  });

  it('is the same in whatever order the claims come', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        expect(seriesOf([...claims].reverse(), OPTIONS)).toEqual(seriesOf(claims, OPTIONS));
      }),
    );
  });
});
