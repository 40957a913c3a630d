/**
 * A history like that of the sample crisis, worked out by hand: who said what in print, and what an analyst must see.
 * docs/method.md tells the same story in words; change both together.
 */
import { describe, expect, it } from 'vitest';
import { makeClaims } from '../../../engine/claims/makeClaims.js';
import { seriesOf } from '../../../engine/claims/seriesOf.js';
import type { EffectiveFigure } from '../../../engine/claims/types.js';
import { whatChanged } from '../../../engine/claims/whatChanged.js';
import { figure } from './build.js';

type Said = Partial<EffectiveFigure>;

const exact = (n: number): Said => ({ low: n, high: n, bound: 'exact' });
const from = (evidenceId: string, claimantId: string, publisher: string, publishedDay: string, said: Said) =>
  figure({ evidenceId, claimantId, publisher, publishedDay, ...said });

const left: Said = { metric: 'displaced', kind: 'flow', cumulative: true, from: '2016-10-17' };
const fighters: Said = { metric: 'fighters', group: 'fighters', kind: 'stock' };

const PRINTED = [
  // One sentence of an agency's wire in three outlets.
  from('e01', 'agency', 'Tigris Wire', '2016-11-02', { ...left, low: 18_000, to: '2016-11-02', sentenceHash: 'wire' }),
  from('e02', 'agency', 'Harbour Herald', '2016-11-03', {
    ...left,
    low: 18_000,
    to: '2016-11-03',
    sentenceHash: 'wire',
  }),
  from('e03', 'agency', 'Coast Mail', '2016-11-04', { ...left, low: 18_000, to: '2016-11-04', sentenceHash: 'wire' }),
  // The authorities count more, a day later; the agency follows after a week and agrees.
  from('e04', 'authorities', 'Harbour Herald', '2016-11-03', { ...left, ...exact(28_000), to: '2016-11-03' }),
  from('e05', 'agency', 'Coast Mail', '2016-11-09', {
    ...left,
    low: 17_000,
    high: 18_500,
    bound: 'range',
    to: '2016-11-05',
  }),
  from('e06', 'agency', 'Tigris Wire', '2016-11-12', { ...left, ...exact(28_000), to: '2016-11-12' }),
  // Fighters in the city: the coalition's range, and a vague word of the herald's own.
  from('e07', 'coalition', 'Tigris Wire', '2016-11-02', { ...fighters, low: 3000, high: 5000, bound: 'range' }),
  from('e08', 'coalition', 'Coast Mail', '2016-11-03', { ...fighters, low: 3000, high: 5000, bound: 'range' }),
  from('e09', 'name:harbour herald', 'Harbour Herald', '2016-11-05', {
    ...fighters,
    low: 1000,
    bound: 'vague',
    claimantNamed: false,
  }),
];

const series = seriesOf(makeClaims(PRINTED), {
  precedence: ['agency', 'authorities', 'coalition'],
  expiryDays: 30,
  until: '2016-12-31',
});
const displaced = series.find((s) => s.parts.metric === 'displaced')!;
const strength = series.find((s) => s.parts.metric === 'fighters')!;

describe('a history like that of Mosul', () => {
  it('has two series', () => {
    expect(series.map((s) => s.key)).toEqual([
      'displaced|people|people|flow|counted|geonames:1|2016-10-17',
      'fighters|fighters|people|stock|counted|geonames:1',
    ]);
  });

  it('has one claim for the wire story, first printed by the wire', () => {
    expect(displaced.claims.map((c) => [c.id, c.claimantId, c.day, c.low, c.high, c.evidenceIds.length])).toEqual([
      ['e01', 'agency', '2016-11-02', 18_000, null, 3],
      ['e04', 'authorities', '2016-11-03', 28_000, 28_000, 1],
      ['e05', 'agency', '2016-11-05', 17_000, 18_500, 1],
      ['e06', 'agency', '2016-11-12', 28_000, 28_000, 1],
    ]);
  });

  it('shows the agency replacing its own numbers', () => {
    expect(displaced.superseded).toEqual({ e01: 'e05', e05: 'e06' });
  });

  it('is contested from the range that shuts 28,000 out until the agency comes round', () => {
    // "More than 18,000" may well be 28,000: no contradiction before November 5.
    expect(displaced.contested).toEqual([{ from: '2016-11-05', to: '2016-11-11', claimIds: ['e04', 'e05'] }]);
  });

  it('recommends the agency while it stands', () => {
    expect(displaced.recommended).toEqual([
      { from: '2016-11-02', to: '2016-11-04', claimId: 'e01' },
      { from: '2016-11-05', to: '2016-11-11', claimId: 'e05' },
      { from: '2016-11-12', to: '2016-12-11', claimId: 'e06' },
    ]);
  });

  it('spans all that stands, with the open end of the minimum', () => {
    expect(displaced.envelope.map((e) => [e.from, e.to, e.low, e.high, e.highOpen])).toEqual([
      ['2016-11-02', '2016-11-02', 18_000, null, true],
      ['2016-11-03', '2016-11-04', 18_000, 28_000, true],
      ['2016-11-05', '2016-11-11', 17_000, 28_000, false],
      ['2016-11-12', '2016-12-02', 28_000, 28_000, false],
      ['2016-12-03', '2016-12-11', 28_000, 28_000, false],
    ]);
  });

  it('keeps the range as said, and the vague word beside it', () => {
    expect(strength.claims.map((c) => [c.id, c.low, c.high, c.bound, c.evidenceIds])).toEqual([
      ['e07', 3000, 5000, 'range', ['e07', 'e08']],
      ['e09', 1000, null, 'vague', ['e09']],
    ]);
    expect(strength.contested).toEqual([]);
    expect(strength.recommended).toEqual([
      { from: '2016-11-02', to: '2016-12-01', claimId: 'e07' },
      { from: '2016-12-02', to: '2016-12-04', claimId: 'e09' },
    ]);
    expect(strength.envelope.map((e) => [e.from, e.to, e.low, e.high, e.highOpen])).toEqual([
      ['2016-11-02', '2016-11-04', 3000, 5000, false],
      ['2016-11-05', '2016-12-01', 1000, 5000, true],
      ['2016-12-02', '2016-12-04', 1000, null, true],
    ]);
  });

  it('tells each thing once, read in order of publication', () => {
    const inOrder = [...PRINTED].sort((a, b) => (a.publishedDay! < b.publishedDay! ? -1 : 1));
    const told = inOrder.flatMap((_, i) =>
      whatChanged(makeClaims(inOrder.slice(0, i)), makeClaims(inOrder.slice(0, i + 1))).map(
        (c) => `${c.kind} ${c.claimId}`,
      ),
    );
    expect(told).toEqual([
      'new e01',
      'new e07',
      'new e04',
      'new e09',
      'revised e05',
      'contested e05',
      'revised e06',
      'resolved e06',
    ]);
  });
});
