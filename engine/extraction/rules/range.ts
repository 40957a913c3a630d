/** Two numbers that are the ends of one: "3,000–5,000", "between A and B", "20-25,000", "1.2 to 1.5 million". */
import { CHANGES } from '../languages/en/numbers.js';
import type { Atom } from '../numbers.js';
import type { Bound } from '../types.js';

/** Two numbers joined to one interval, with the name of the rule that did it. */
export interface Range {
  start: number;
  end: number;
  low: number;
  high: number | null;
  bound: Extract<Bound, 'range'>;
  rule: string;
}

interface RangeRule {
  name: string;
  /** What stands between the ends. */
  between: RegExp;
  /** What has to stand before the first end, where anything. */
  before?: RegExp;
  notBefore?: RegExp;
  accepts?(low: number, high: number, first: Atom, second: Atom): boolean;
}

const S = '[\\s\\u00a0]{0,3}';
const CHANGE = new RegExp(
  `(?<!\\p{L})(?:${CHANGES.join('|')})(?!\\p{L})[^.;]{0,60}?(?<!\\p{L})from[\\s\\u00a0]{1,3}(?:\\p{L}+[\\s\\u00a0]{1,3}){0,3}$`,
  'iu',
);
const QUALIFIER =
  '(?:about |around |nearly |almost |up to |some |more than |over |as many as |perhaps |approximately |at least )?';
const CURRENCY = '(?:[$€£]|US\\$|USD |[A-Z]{3} ?)?';

/** In the order in which they are tried. */
export const RANGE_RULES: readonly RangeRule[] = [
  {
    name: 'range: between <number> and <number>',
    between: new RegExp(`^(?:${S}(?:and|to|or)${S}|${S}[-–—]${S})(?:${QUALIFIER})${CURRENCY}$`, 'iu'),
    before: new RegExp(
      `(?<!\\p{L})(?:between|anywhere from)\\s{1,3}(?:about |around |some |an estimated )?${CURRENCY}$`,
      'iu',
    ),
  },
  {
    name: 'range: as few as <number> and as many as <number>',
    between: /^[\s\u00a0]{1,3}(?:and|to|or)[\s\u00a0]{1,3}(?:as many as|up to|at most)[\s\u00a0]{1,3}$/iu,
    before: /(?<!\p{L})(?:as few as|as little as|at least|minimum of)[\s\u00a0]{1,3}$/iu,
  },
  {
    name: 'range: <number>–<number>',
    between: new RegExp(`^${S}(?:-|–|—|‑|−|~)${S}${CURRENCY}$`, 'u'),
    accepts: (low, high, first, second) => isWrittenAlike(low, high, first, second),
  },
  {
    name: 'range: <number> to <number>',
    between: new RegExp(
      `^[\\s\\u00a0-]{1,3}to[\\s\\u00a0-]{1,3}(?:possibly |perhaps |as many as |up to )?${CURRENCY}$`,
      'iu',
    ),
    notBefore: CHANGE,
  },
  {
    name: 'range: <number> or <number>',
    between: /^[\s\u00a0]{1,3}or(?:[\s\u00a0]{1,3}(?:even|perhaps|possibly|maybe))?[\s\u00a0]{1,3}$/iu,
    accepts: (low, high, first, second) => high <= low * 2.5 && first.digits === second.digits,
  },
];

/** `first` and `second` as one interval, or null where they are two numbers. */
export function joinRange(text: string, first: Atom, second: Atom | undefined): Range | null {
  if (!second || second.start - first.end > 24 || first.bound === 'vague' || second.bound === 'vague') return null;
  const between = text.slice(first.end, second.start);
  const before = text.slice(Math.max(0, first.start - 100), first.start);
  for (const rule of RANGE_RULES) {
    if (!rule.between.test(between)) continue;
    if (rule.before && !rule.before.test(before)) continue;
    if (rule.notBefore?.test(before)) continue;
    const high = second.value;
    const low = lowEnd(first, second);
    if (low === null || low >= high || second.partial) continue;
    if (rule.accepts && !rule.accepts(low, high, first, second)) continue;
    return { start: first.start, end: second.end, low, high, bound: 'range', rule: rule.name };
  }
  return null;
}

/** The first end's value, with the scale it shares: "1.2–1.5 million", "20-25,000", "two to three million". */
function lowEnd(first: Atom, second: Atom): number | null {
  if (first.scaled) return first.value;
  if (second.scale > 1 && first.value < second.value / second.scale)
    return Number((first.value * second.scale).toPrecision(12));
  if (first.partial) return null;
  const thousands = first.value * 1000;
  if (
    first.digits &&
    first.value < 1000 &&
    second.value >= 1000 &&
    second.value % 1000 === 0 &&
    thousands < second.value &&
    second.value <= thousands * 10
  ) {
    return thousands;
  }
  return first.value;
}

/** Digits about a hyphen are ends of a range where they are of one size; else they are a code or a telephone number. */
function isWrittenAlike(low: number, high: number, first: Atom, second: Atom): boolean {
  return first.digits === second.digits && high <= low * 20;
}
