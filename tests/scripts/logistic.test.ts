import { expect, it } from 'vitest';
import { fitWeights, probabilityOf, type Row } from '../../scripts/logistic.js';

/** `rights` of `count` rows with these features are right. */
const rows = (features: Record<string, number>, rights: number, count: number): Row[] =>
  Array.from({ length: count }, (_, i) => ({ features, right: i < rights }));

it('gives each kind of row the share of it that is right, where nothing holds it back', () => {
  const model = fitWeights([...rows({}, 90, 100), ...rows({ guessed: 1 }, 60, 100)], ['guessed'], 1e-6, {});
  expect(probabilityOf(model, {})).toBeCloseTo(0.9, 4);
  expect(probabilityOf(model, { guessed: 1 })).toBeCloseTo(0.6, 4);
});

it('draws the weights of what was seen seldom to nothing', () => {
  const model = fitWeights([...rows({}, 900, 1000), ...rows({ seldom: 1 }, 0, 1)], ['seldom'], 2, {});
  expect(Math.abs(model.weights['seldom']!)).toBeLessThan(1);
});

it('takes out a feature that moves against its sign, and is the same in each run', () => {
  const data = [...rows({ plain: 1 }, 60, 100), ...rows({}, 90, 100)];
  const model = fitWeights(data, ['plain'], 1, { plain: 1 });
  expect(model.weights).toEqual({});
  expect(probabilityOf(model, { plain: 1 })).toBeCloseTo(0.75, 6);
  expect(fitWeights(data, ['plain'], 1, {})).toEqual(fitWeights(data, ['plain'], 1, {}));
});
