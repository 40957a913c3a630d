import { describe, expect, it } from 'vitest';
import { chartConfig, type Frame } from '../../../client/charts/config.js';
import { drawingOf, type View } from '../../../client/charts/drawing.js';
import type { Palette } from '../../../client/charts/palette.js';
import { crisis, series } from '../../browser/support/fixtures.js';

const palette: Palette = {
  bg: 'bg',
  ink: 'ink',
  ink2: 'ink-2',
  ink3: 'ink-3',
  lineStrong: 'line-strong',
  grid: 'grid',
  envelope: 'envelope',
  envelopeEdge: 'envelope-edge',
  contested: 'contested',
  contestedBand: 'contested-band',
  contestedLine: 'contested-line',
  rec: 'rec',
  focus: 'focus',
  font: 'sans',
  slots: ['neutral', 'c1', 'c2', 'c3', 'c4', 'c5', 'c6'],
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
const window = { from: Date.UTC(2016, 9, 14), to: Date.UTC(2016, 11, 19) };
const milestones = crisis.milestones.map((m) => ({ time: Date.parse(m.day), label: m.label }));
const frame = (width: number, size: Frame['size'] = 'small'): Frame => ({
  width,
  size,
  milestones: size === 'large' ? milestones : [],
  measure: (text) => text.length * 6.5,
});
const named = (key: string) => series.find((s) => s.key === key)!;
const made = (key: string, width: number, size: Frame['size'] = 'small', seen = view) =>
  chartConfig(drawingOf(named(key), seen, window, crisis.expiryDays), frame(width, size), palette);

/** What a reviewer must see of a snapshot: times as days, claims as their ids. */
const readable = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, v: unknown) => {
      if (key === 'claim') return (v as { id: string }).id;
      if (key === 'next') return (v as { claim: { id: string } } | null)?.claim.id ?? null;
      if (key === 'palette' || key === 'said') return undefined;
      if (typeof v === 'function') return '[function]';
      if (typeof v === 'number' && v > 1.4e12) return new Date(v).toISOString().slice(0, 10);
      return v;
    }),
  );

describe('the chart of a series', () => {
  it.each(['displaced', 'trapped', 'fighters', 'newly'])('%s is as reviewed', (key) => {
    const { config, grammar, height } = made(key, 380);
    expect(readable({ height, config, grammar })).toMatchSnapshot();
  });

  it('draws one line a claimant, never one between claimants', () => {
    const { config } = made('displaced', 900, 'large');
    const lines = config.data.datasets.filter((set) => set.type === 'line');
    const own = lines.filter((set) => /^c\d$/.test(String(set.borderColor)));
    expect(new Set(own.map((set) => set.borderColor))).toEqual(new Set(['c1', 'c2', 'c3', 'c5']));
    for (const set of own) {
      const ids = named('displaced').claims.filter((c) => `c${c.claimant.slot}` === set.borderColor);
      const values = new Set(ids.flatMap((c) => [c.low, c.high]));
      for (const point of set.data as { y: number }[]) if (!Number.isNaN(point.y)) expect(values).toContain(point.y);
    }
  });

  it('gives a range its two ends and nothing in the middle', () => {
    const { config } = made('fighters', 380);
    const points = config.data.datasets
      .filter((set) => (set.type as string) === 'scatterWithErrorBars')
      .flatMap((set) => set.data as unknown as { y: number; yMin?: number; yMax?: number }[]);
    expect(points.filter((p) => p.yMin !== undefined).every((p) => p.y === p.yMin)).toBe(true);
    expect(points.some((p) => p.y === 4000)).toBe(false);
  });

  it('writes milestones in words where they fit, as letters where not', () => {
    expect(made('displaced', 1100, 'large').grammar.letters).toBe(false);
    expect(made('displaced', 500, 'large').grammar.letters).toBe(true);
  });

  it('writes names at the lines’ ends only where there is room and something lives on', () => {
    expect(made('displaced', 640).grammar.direct).toBe(true);
    expect(made('displaced', 639).grammar.direct).toBe(false);
    expect(made('newly', 900).grammar.direct).toBe(false);
  });
});

describe('what is drawn', () => {
  const drawn = (seen: Partial<View>, key = 'displaced') =>
    drawingOf(named(key), { ...view, ...seen }, window, crisis.expiryDays);

  it('stops a line at the expiry, and joins it to a next claim before that', () => {
    const un = drawn({}, 'trapped').steps.filter((s) => s.claim.claimant.id === 'un');
    expect(un.map((s) => [new Date(s.until).toISOString().slice(0, 10), s.next !== null])).toEqual([
      ['2016-10-31', false],
      ['2016-12-07', false],
    ]);
  });

  it('leaves a hidden claimant out of everything, and says nothing about all when one is hidden', () => {
    const drawing = drawn({ hidden: new Set(['un']) });
    expect(drawing.steps.some((s) => s.claim.claimant.id === 'un')).toBe(false);
    expect(drawing.recommended.some((r) => r.claimantId === 'un')).toBe(false);
    expect(drawing.contested).toEqual([]);
    expect(drawing.envelope).toEqual([]);
  });

  it('draws by day of publication without the statements about as-of days', () => {
    const drawing = drawn({ axis: 'published' });
    expect(drawing.steps.length).toBe(20);
    expect([drawing.recommended, drawing.envelope, drawing.contested]).toEqual([[], [], []]);
  });

  it('gives claimants who count the same days a lane each', () => {
    const week = drawn({}, 'newly').bars.filter((b) => b.claim.asOf === '2016-11-06');
    expect(week.map((b) => [b.claim.claimant.id, b.lane, b.lanes]).sort()).toEqual([
      ['gov', 1, 2],
      ['un', 0, 2],
    ]);
    const alone = drawn({}, 'newly').bars.find((b) => b.claim.asOf === '2016-12-11')!;
    expect([alone.lanes, (alone.to - alone.from) / 86_400_000]).toEqual([1, 7]);
  });
});
