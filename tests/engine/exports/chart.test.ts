/** The chart as SVG: well-formed, each bound in its own mark, with its origin below; and nothing of the text can run. */
import { readFileSync } from 'node:fs';
import { Parser } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { SHAPES as CLIENT_SHAPES, shapePath as clientShape } from '../../../client/charts/shapes.js';
import { dayTicks as clientDays, valueTicks as clientValues } from '../../../client/charts/ticks.js';
import { seriesKey } from '../../../engine/claims/seriesKey.js';
import { seriesOf } from '../../../engine/claims/seriesOf.js';
import { dayTicks, valueTicks, windowOf } from '../../../engine/exports/chart/axis.js';
import { type ChartOptions, chartSvg } from '../../../engine/exports/chart/chartSvg.js';
import { type ChartClaim, drawingOf } from '../../../engine/exports/chart/drawing.js';
import { PAPER, SHAPES, SLOT_COLOURS, shapePath } from '../../../engine/exports/chart/palette.js';
import { spread, widthOf, wrap } from '../../../engine/exports/chart/text.js';
import { claim } from './rows.js';

const UNTIL = '2016-12-19';
let serial = 0;

/** A claim of one series; only what matters is given. */
function said(day: string, claimant: string, fields: Partial<ChartClaim> & { slot?: number | null } = {}): ChartClaim {
  const { slot = 1, ...others } = fields;
  const one = claim({ id: `claim-${++serial}`, day, asOf: day, claimantId: claimant, review: 'confirmed' });
  return {
    ...{ ...one, evidenceIds: [one.id], from: null },
    ...{ ...others, claimant: { ...one.claimant, name: claimant, slot } },
  } as ChartClaim;
}

const optionsFor = (claims: readonly ChartClaim[]): ChartOptions => ({
  ...windowOf(claims, { until: UNTIL }),
  expiryDays: 30,
  milestones: [],
  origin: {
    ...{ readAt: '2016-12-20T06:30:00.000Z', methodVersion: '1', isSample: false },
    address: 'http://localhost:3000/crises/mosul',
  },
});

const madeOf = (claims: ChartClaim[]) => {
  const parts = claims[0]!;
  const key = seriesKey(parts);
  const named = claims.map((one) => ({ ...one, series: key }));
  return seriesOf(named, { precedence: [], expiryDays: 30, until: UNTIL })[0]!;
};
const draw = (claims: ChartClaim[], options: Partial<ChartOptions> = {}) =>
  chartSvg(madeOf(claims), { ...optionsFor(claims), ...options });

const exact = (n: number): Partial<ChartClaim> => ({
  ...{ low: n, high: n, bound: 'exact', text: String(n) },
  quote: `${n} fled.`,
});

interface Element {
  name: string;
  attributes: Record<string, string>;
}

/** Elements in order, and the text; throws where a tag is not closed in its place. */
function parsed(svg: string): { elements: Element[]; text: string } {
  const elements: Element[] = [];
  const open: string[] = [];
  let text = '';
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        elements.push({ name, attributes });
        open.push(name);
      },
      onclosetag: (name, implied) => {
        if (implied && !/\/>/.test(svg)) throw new Error(`${name} is not closed`);
        if (open.pop() !== name) throw new Error(`${name} is closed out of place`);
      },
      ontext: (part) => {
        text += part;
      },
    },
    { xmlMode: true },
  );
  parser.end(svg);
  expect(open).toEqual([]);
  return { elements, text };
}

describe('chartSvg', () => {
  it('is well-formed, named, described, and needs nothing else', () => {
    const { elements, text } = parsed(draw([said('2016-11-03', 'UNHCR'), said('2016-11-10', 'UNHCR', exact(34_000))]));
    const [root, title, desc] = elements;
    expect(root!.attributes).toMatchObject({ role: 'img', 'aria-labelledby': 'title desc', width: '960' });
    expect([title!.name, desc!.name]).toEqual(['title', 'desc']);
    expect(text).toContain('2 claims by 1 claimant. UNHCR: 34000, as of 10 Nov 2016.');
    expect(elements.some(({ name }) => /script|style|image|foreignObject/i.test(name))).toBe(false);
    const links = elements.flatMap(({ attributes }) => Object.entries(attributes));
    expect(links.filter(([name, value]) => /^on|href/.test(name) || /^url\((?!#)/.test(value))).toEqual([]);
  });

  it('says below the chart who printed it, as of when, read when, by which rules, and where it came from', () => {
    const { text } = parsed(draw([said('2016-11-03', 'UNHCR', { firstPrintedBy: 'Tigris Wire' })]));
    const words = text.replace(/\s+/g, ' ');
    for (const part of [
      'First printed by Tigris Wire.',
      'Claims as of 3 Nov 2016',
      'Pages read up to 20 Dec 2016, 06:30',
      'Method 1.',
      'http://localhost:3000/crises/mosul',
    ]) {
      expect(words.replace(/ /g, '')).toContain(part.replace(/ /g, ''));
    }
  });

  it('draws each bound as its words give it', () => {
    const marks = (bound: ChartClaim['bound'], low: number | null, high: number | null) => {
      const text = bound === 'vague' ? 'thousands' : '5000';
      const svg = draw([said('2016-11-03', 'UNHCR', { bound, low, high, text, quote: '' })]);
      return /<g><title>.*?<\/g>/s.exec(svg)![0];
    };
    const filled = /fill="#00629f" stroke="#ffffff"/g;
    const count = (svg: string, pattern: RegExp): number => svg.match(pattern)?.length ?? 0;
    const heads = /stroke="#00629f" stroke-width="1.75"\/>/g;
    expect([count(marks('exact', 5000, 5000), filled), count(marks('exact', 5000, 5000), heads)]).toEqual([1, 0]);
    expect(marks('approximate', 5000, 5000)).toMatch(/fill="#ffffff" stroke="#00629f"/);
    expect(marks('vague', 1000, null)).toMatch(/fill="url\(#hatch-1\)"/);
    expect(count(marks('minimum', 5000, null), heads)).toBe(2);
    expect(count(marks('maximum', null, 5000), heads)).toBe(2);
    const whisker = (svg: string): number => {
      const [, from, to] = /M[\d.]+,([\d.]+)V([\d.]+)"/.exec(svg)!;
      return Math.sign(Number(to) - Number(from));
    };
    expect([whisker(marks('minimum', 5000, null)), whisker(marks('maximum', null, 5000))]).toEqual([-1, 1]);
    const range = marks('range', 3000, 5000);
    // A shape at each end, and nothing between them.
    expect(count(range, filled)).toBe(2);
  });

  it('puts a dashed outline around what nobody reviewed', () => {
    const dashed = /stroke-dasharray="2.4 2.2"/;
    expect(draw([said('2016-11-03', 'UNHCR', { review: 'unreviewed' })])).toMatch(dashed);
    expect(draw([said('2016-11-03', 'UNHCR')])).not.toMatch(dashed);
  });

  it('never leads a line from one claimant to another', () => {
    const claims = [
      said('2016-11-03', 'UNHCR', exact(10_000)),
      said('2016-11-10', 'Ministry', { ...exact(30_000), slot: 2 }),
      said('2016-11-20', 'UNHCR', exact(20_000)),
    ];
    const { drawn } = drawingOf(madeOf(claims), optionsFor(claims));
    expect(drawn.map(({ claim, next }) => [claim.claimantId, next?.claimantId])).toEqual([
      ['UNHCR', 'UNHCR'],
      ['Ministry', undefined],
      ['UNHCR', undefined],
    ]);
  });

  it('lets a line end where its claim expires, and where its outlet took it back', () => {
    const claims = [
      said('2016-10-20', 'UNHCR'),
      said('2016-11-20', 'Ministry', { retractedAt: '2016-11-25T00:00:00Z' }),
    ];
    const { drawn } = drawingOf(madeOf(claims), optionsFor(claims));
    const days = drawn.map(({ to }) => new Date(to).toISOString().slice(0, 10));
    expect(days).toEqual(['2016-11-19', '2016-11-25']);
  });

  it('keeps the palette of the dashboard', () => {
    const tokens = readFileSync(new URL('../../../client/style/tokens.css', import.meta.url), 'utf8');
    const light = tokens.slice(0, tokens.indexOf('end light'));
    for (const colour of [...SLOT_COLOURS, ...Object.values(PAPER)]) expect(light).toContain(colour);
  });

  it('draws more than six claimants apart, on the same axes', () => {
    const claims = Array.from({ length: 8 }, (_, i) =>
      said('2016-11-03', `Outlet ${i}`, { ...exact(1000 * (i + 1)), slot: i < 6 ? i + 1 : null }),
    );
    const { text } = parsed(draw(claims));
    expect(text.match(/8,000/g)?.length).toBeGreaterThanOrEqual(8);
    for (let i = 0; i < 8; i++) expect(text).toContain(`Outlet ${i}`);
  });

  it('takes markup, control characters and long names as text', () => {
    const evil = `</text><script>alert(1)</script>${'\u0000\u202e'}${'long '.repeat(200)}`;
    const svg = draw([said('2016-11-03', evil, { firstPrintedBy: evil, text: evil, quote: '', placeName: evil })], {
      milestones: [{ day: '2016-11-05', label: evil }],
    });
    const { elements } = parsed(svg);
    expect(elements.some(({ name }) => name === 'script')).toBe(false);
    expect(svg.includes('\u0000') || svg.includes('\u202e')).toBe(false);
  });

  it('is the same for the same claims', () => {
    const claims = [said('2016-11-03', 'UNHCR'), said('2016-11-10', 'Ministry', { slot: 2, ...exact(20_000) })];
    expect(draw(claims)).toBe(draw([...claims].reverse()));
  });
});

describe('the grammar', () => {
  it("has the dashboard's shapes and ticks", () => {
    expect(SHAPES).toEqual(CLIENT_SHAPES);
    for (const shape of SHAPES) expect(shapePath(shape, 20.5, 31, 4.6)).toBe(clientShape(shape, 20.5, 31, 4.6));
    for (const top of [1, 7, 18_000, 124_800, 1.7e6, 3.2e9]) expect(valueTicks(top)).toEqual(clientValues(top));
    const [from, to] = [Date.parse('2016-10-17'), Date.parse('2016-12-19')];
    expect(dayTicks(from, to, 700)).toEqual(clientDays(from, to, 700).filter((time) => time < to));
  });

  it('keeps words apart, or gives up', () => {
    expect(spread([10, 12, 90], 20, 0, 100)).toEqual([10, 30, 90]);
    expect(spread([95, 96, 97], 20, 0, 100)).toEqual([60, 80, 100]);
    expect(spread([1, 2, 3], 60, 0, 100)).toBeNull();
    expect(wrap('one two three', 10, widthOf('one two', 10))).toEqual(['one two', 'three']);
  });
});
