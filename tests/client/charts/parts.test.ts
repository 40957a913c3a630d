import { describe, expect, it } from 'vitest';
import { datasetsOf } from '../../../client/charts/datasets.js';
import { drawingOf, extentOf, type View } from '../../../client/charts/drawing.js';
import { placeLabels, spread } from '../../../client/charts/labels.js';
import type { Palette } from '../../../client/charts/palette.js';
import { arrange, headlineOf, newestOf, rivalOf } from '../../../client/charts/select.js';
import { dayTicks, valueTicks } from '../../../client/charts/ticks.js';
import { windowOf } from '../../../client/charts/window.js';
import { crisis, series, until } from '../../browser/support/fixtures.js';

const palette = { slots: Array.from({ length: 7 }, (_, i) => `#00000${i}`) } as unknown as Palette;

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
    // "14 Oct 2016" begins at the axis, "21 Oct" stands in the middle of its day: 66 and half of 40 px, and a gap.
    for (let width = 200; width <= 1500; width += 50) {
      const [first, second] = dayTicks(from, from + 64 * 86_400_000, width);
      expect(((second! - first!) / (64 * 86_400_000)) * width).toBeGreaterThanOrEqual(66 + 20 + 6);
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

describe('the days of a page', () => {
  const view: View = {
    ...{ axis: 'asOf', recommended: true, envelope: true, hidden: new Set(), neutral: new Map() },
    ...{ from: null, to: null },
  };
  const stock = series.find((s) => s.kind === 'stock')!;
  const flow = { ...stock, kind: 'flow' as const, since: null };
  const last = Date.UTC(2016, 11, 19);

  it('end with the last day, bars with its end: one of that day is drawn whole', () => {
    expect(windowOf(crisis, [stock], view, until).to).toBe(last);
    expect(windowOf(crisis, [stock, flow], view, until).to).toBe(last + 86_400_000);
    const claims = ['a', 'b'].map((id) => ({
      ...stock.claims[0]!,
      ...{ id, asOf: until, from: until, claimant: { ...stock.claims[0]!.claimant, id } },
    }));
    const days = windowOf(crisis, [{ ...flow, claims }], view, until);
    const { bars } = drawingOf({ ...flow, claims, contested: [] }, view, days, 30);
    expect(bars.map(({ from, to, lane, lanes }) => [from >= days.from, to <= days.to, lane, lanes])).toEqual([
      [true, true, 0, 2],
      [true, true, 1, 2],
    ]);
  });
});

describe('thousands of claims', () => {
  const one = series.find((s) => s.metric === 'displaced' && s.since !== null)!;
  const many = {
    ...one,
    contested: [],
    recommended: [],
    envelope: [],
    claims: Array.from({ length: 2_000 }, (_, i) => ({
      ...one.claims[0]!,
      id: `many-${i}`,
      claimant: { ...one.claims[0]!.claimant, id: `who-${i % 2}` },
      asOf: new Date(Date.UTC(2014, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10),
      low: 1_000 + ((i * 7919) % 500),
      high: 1_000 + ((i * 7919) % 500),
      bound: 'exact' as const,
    })),
  };
  const view: View = {
    axis: 'asOf',
    recommended: true,
    envelope: true,
    hidden: new Set(),
    neutral: new Map(),
    from: null,
    to: null,
  };
  const window = { from: Date.UTC(2014, 0, 1), to: Date.UTC(2016, 9, 1) };
  const points = (width: number): { x: number; y: number }[][] =>
    datasetsOf(drawingOf(many, view, window, 30), palette, width).map((d) => d.data as { x: number; y: number }[]);

  it('are as many points as the pixels can show, from the lowest to the highest of each column', () => {
    const [whole] = points(100_000);
    const [narrow] = points(100);
    expect(whole!.length).toBeGreaterThan(1_900);
    expect(narrow!.length).toBeLessThan(100 * 6);
    const column = (window.to - window.from) / 100;
    const extremes = (of: { x: number; y: number }[]): Map<number, number> => {
      const highest = new Map<number, number>();
      for (const { x, y } of of) {
        const at = Math.floor(x / column);
        if (!Number.isNaN(y)) highest.set(at, Math.max(highest.get(at) ?? 0, y));
      }
      return highest;
    };
    expect([...extremes(narrow!)].length).toBeGreaterThan(95);
    for (const [at, y] of extremes(narrow!)) expect(extremes(whole!).get(at)).toBeGreaterThanOrEqual(y);
    expect(Math.max(...narrow!.map(({ y }) => y || 0))).toBe(Math.max(...whole!.map(({ y }) => y || 0)));
  });

  it('give the newest rows first, without all the others', () => {
    expect(newestOf(many.claims, 3).map((c) => c.asOf)).toEqual(['2016-09-26', '2016-09-26', '2016-09-25']);
    expect(newestOf(many.claims.slice(0, 2), 3)).toHaveLength(2);
  });

  it('share their axis among small multiples, without the claimants that are switched off', () => {
    expect(extentOf(many, view, window, 30)).toEqual({ top: 1_499, empty: false });
    expect(extentOf(many, { ...view, hidden: new Set(['who-0', 'who-1']) }, window, 30).empty).toBe(true);
  });

  it('are contested where overlapping stretches are, as one band each, cut to the window', () => {
    const claimIds: [string, string] = ['many-0', 'many-1'];
    const contested = [
      { from: '2013-12-20', to: '2014-01-03', claimIds },
      { from: '2014-01-02', to: '2014-01-05', claimIds },
      { from: '2014-01-06', to: '2014-01-06', claimIds },
      { from: '2014-02-01', to: '2014-02-01', claimIds },
      { from: '2014-03-01', to: '2014-03-01', claimIds: ['many-0', 'gone'] as [string, string] },
    ];
    const day = (month: number, day: number): number => Date.UTC(2014, month - 1, day);
    expect(drawingOf({ ...many, contested }, view, window, 30).contested).toEqual([
      { from: day(1, 1), to: day(1, 7) },
      { from: day(2, 1), to: day(2, 2) },
    ]);
    const hidden = new Set(['who-1']);
    expect(drawingOf({ ...many, contested }, { ...view, hidden }, window, 30).contested).toEqual([]);
  });
});
