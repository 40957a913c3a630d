import { describe, expect, it } from 'vitest';
import { placeLabels, spread } from '../../../client/charts/labels.js';
import { arrange, headlineOf, rivalOf } from '../../../client/charts/select.js';
import { dayTicks, valueTicks } from '../../../client/charts/ticks.js';
import { series, until } from '../../browser/support/fixtures.js';

describe('ticks', () => {
  it.each([1, 3, 12, 99, 402, 5000, 6000, 120_000, 1_500_000, 284_000_000])(
    '%d has four to eight gridlines from zero',
    (top) => {
      const ticks = valueTicks(top);
      expect(ticks[0]).toBe(0);
      expect(ticks.at(-1)!).toBeGreaterThanOrEqual(top);
      expect(ticks.length).toBeLessThanOrEqual(8);
      if (top > 3) expect(ticks.length).toBeGreaterThanOrEqual(4);
      expect(ticks.every(Number.isInteger)).toBe(true);
    },
  );

  it('spaces days so that their words do not meet', () => {
    const from = Date.UTC(2016, 9, 14);
    for (const days of [1, 7, 66, 400, 4000]) {
      const ticks = dayTicks(from, from + days * 86_400_000, 300);
      expect(ticks.length).toBeLessThanOrEqual(5);
      expect(ticks[0]).toBe(from);
    }
  });
});

describe('labels', () => {
  const area = { x: 0, y: 0, width: 300, height: 200 };
  const mark = { x: 100, y: 100, width: 10, height: 10 };

  it('stand beside their mark, and nowhere where they would meet something', () => {
    expect(placeLabels([{ text: 'a', width: 40, mark }], [mark], area)).toEqual([{ text: 'a', x: 55, y: 105 }]);
    const wall = { x: 0, y: 90, width: 99, height: 40 };
    expect(placeLabels([{ text: 'a', width: 40, mark }], [mark, wall], area)[0]?.x).toBe(115);
    expect(placeLabels([{ text: 'a', width: 400, mark }], [], area)).toEqual([]);
  });

  it('are five at most', () => {
    const wanted = Array.from({ length: 9 }, (_, i) => ({
      text: `${i}`,
      width: 10,
      mark: { x: 50, y: i * 20, width: 4, height: 4 },
    }));
    expect(placeLabels(wanted, [], area)).toHaveLength(5);
  });

  it('at the lines’ ends are pushed apart in their order', () => {
    const ys = spread([100, 98, 160, 99], 35, 0, 400);
    const sorted = [...ys].sort((a, b) => a - b);
    expect(ys.indexOf(sorted[0]!)).toBe(1);
    for (let i = 1; i < sorted.length; i++) expect(sorted[i]! - sorted[i - 1]!).toBeGreaterThan(33);
  });
});

describe('the page’s order', () => {
  it('leads with displaced people, and puts single claims into the table', () => {
    const { charts, others } = arrange(series);
    expect(charts.map((s) => s.key)).toEqual(['displaced', 'newly', 'fighters', 'trapped']);
    expect(others.map((s) => s.key).sort()).toEqual(['funding', 'killed']);
  });

  it('draws single claims too where there is little else', () => {
    const few = series.map((s) => ({ ...s, claims: s.claims.slice(0, 1), recommended: [] }));
    expect(arrange(few).charts).toHaveLength(4);
    expect(arrange([]).charts).toEqual([]);
  });

  it('lets the recommended claim speak, and names who contradicts it now', () => {
    const fighters = series.find((s) => s.key === 'fighters')!;
    expect(headlineOf(fighters).id).toBe('fighters-2');
    expect(rivalOf(fighters, headlineOf(fighters), until)?.id).toBe('fighters-5');
    const displaced = series.find((s) => s.key === 'displaced')!;
    expect(rivalOf(displaced, headlineOf(displaced), until)).toBeNull();
    expect(headlineOf({ ...displaced, recommended: [] }).asOf).toBe('2016-12-17');
  });
});
