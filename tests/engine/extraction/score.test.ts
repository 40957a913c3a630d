import { expect, it } from 'vitest';
import { type ScoredFigure, score } from '../../../engine/extraction/score.js';

const figure = (start: number, more: Partial<ScoredFigure> = {}): ScoredFigure => ({
  start,
  end: start + 2,
  low: 12,
  high: 12,
  bound: 'exact',
  metric: 'killed',
  group: 'people',
  unit: 'people',
  kind: 'flow',
  from: null,
  to: null,
  location: null,
  country: null,
  attribution: null,
  ...more,
});
const scored = (gold: ScoredFigure[], predicted: ScoredFigure[]) =>
  score([{ id: 'a', text: '', figures: gold }], new Map([['a', predicted]]));
const field = (result: ReturnType<typeof score>, name: string) => result.fields.find((one) => one.field === name);

it('counts overlapping numbers of the same interval as detected, and as figures where metric and unit agree', () => {
  const { detection, figure: headline } = scored(
    [figure(0), figure(10), figure(20)],
    [figure(1), figure(10, { metric: 'injured' }), figure(40)],
  );
  expect(detection).toMatchObject({ matched: 2, gold: 3, predicted: 3 });
  expect(headline.matched).toBe(1);
  expect(headline.f1).toBeCloseTo(1 / 3);
});

it('matches one to one, as many as can be', () => {
  const { detection } = scored([figure(0, { end: 10 }), figure(0)], [figure(0), figure(5, { end: 8 })]);
  expect(detection.matched).toBe(2);
});

it('takes a document without predictions as empty, and nothing against nothing as right', () => {
  expect(score([{ id: 'a', figures: [figure(0)] }], new Map()).detection.recall).toBe(0);
  expect(scored([], []).detection.f1).toBe(1);
});

it('scores places that contain each other and claimants that share a word as the same', () => {
  const result = scored(
    [figure(0, { location: 'the Mosul area', attribution: 'US-led coalition' })],
    [figure(0, { location: 'Mosul', attribution: 'the coalition' })],
  );
  expect(field(result, 'location')?.accuracy).toBe(1);
  expect(field(result, 'location =')?.accuracy).toBe(0);
  expect(field(result, 'attribution')?.accuracy).toBe(1);
});

it('counts beyond the default only values that say more', () => {
  const result = scored([figure(0, { group: 'women' }), figure(10)], [figure(0), figure(10, { group: 'children' })]);
  expect(field(result, 'group')).toMatchObject({ accuracy: 0, beyondDefault: { matched: 0, gold: 1, predicted: 1 } });
});

it('does not score what the annotation leaves out', () => {
  const { location: _, ...gold } = figure(0);
  expect(field(scored([gold as ScoredFigure], [figure(0)]), 'location')?.accuracy).toBeNull();
});
