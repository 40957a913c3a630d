/**
 * The number layer: every cardinal number and range of a text, before anything decides whether it is a figure. One pass
 * over the text finds the places where a number can stand; the rules work only there.
 */
import { CHANGES } from './languages/en/numbers.js';
import { estimateBefore, type Qualifier, qualifierAfter, qualifierBefore } from './rules/bound.js';
import { notNumberEnd } from './rules/notNumber.js';
import { NUMBER_RULES, type Reading } from './rules/number.js';
import { nextStart } from './rules/numberStart.js';
import { joinRange } from './rules/range.js';
import type { NumberExpression, Span } from './types.js';

/** A number expression with what only the rules behind this layer need. */
export interface NumberReading extends NumberExpression {
  /** Names of the rules that read it. */
  rules: string[];
  /** Names of the rules that gave its bound. */
  boundRules: string[];
  boundSpan: Span | null;
  /** True for the second number of a change ("rose from 120 to 164"), false for its first, null elsewhere. */
  current: boolean | null;
  digits: boolean;
}

/** A single number with its place, before ranges are joined. */
export interface Atom extends Reading {
  start: number;
  rule: string;
}

/**
 * Every cardinal number and range of `text` with its bounds, in order. Dates, times, years, ordinals, percentages and
 * codes are none. A language without number rules gives an empty list.
 */
export function readNumbers(text: string, lang = 'en'): NumberExpression[] {
  if (!/^en(?:-|$)/iu.test(lang)) return [];
  return numberReadings(text).map(({ start, end, text: words, low, high, bound }) => ({
    start,
    end,
    text: words,
    low,
    high,
    bound,
  }));
}

/** Like {@link readNumbers}, with the rules that read each number. */
export function numberReadings(text: string): NumberReading[] {
  const atoms = readAtoms(text);
  const readings: NumberReading[] = [];
  for (let i = 0; i < atoms.length; i += 1) {
    const atom = atoms[i] as Atom;
    const range = joinRange(text, atom, atoms[i + 1]);
    if (range) {
      i += 1;
      const span = { start: range.start, end: range.end };
      readings.push({
        start: range.start,
        end: range.end,
        text: text.slice(range.start, range.end),
        low: range.low,
        high: range.high,
        bound: range.bound,
        rules: [range.rule],
        boundRules: [range.rule],
        boundSpan: span,
        current: null,
        digits: atom.digits,
      });
    } else if (!atom.partial) readings.push(single(text, atom));
  }
  markChanges(text, readings);
  return readings;
}

function readAtoms(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (let found = nextStart(text, 0); found; ) {
    const { start, length } = found;
    const skipped = notNumberEnd(text, start);
    const atom = skipped === null ? atomAt(text, start) : null;
    if (atom) atoms.push(atom);
    found = nextStart(text, skipped === null ? Math.max(atom?.end ?? 0, start + length) : Math.max(skipped, start + 1));
  }
  return atoms;
}

function openingOf(text: string, start: number): 'digit' | 'letter' {
  return text.charCodeAt(start) <= 57 ? 'digit' : 'letter';
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function atomAt(text: string, start: number): Atom | null {
  let digitsEnd = start;
  while (isDigit(text.charCodeAt(digitsEnd))) digitsEnd += 1;
  for (const rule of NUMBER_RULES[openingOf(text, start)]) {
    if (rule.fits !== undefined && !rule.fits(text, start, digitsEnd)) continue;
    rule.pattern.lastIndex = start;
    const match = rule.pattern.exec(text);
    if (!match) continue;
    const reading = rule.produce(match, text);
    if (reading && reading.end > start && Number.isFinite(reading.value) && (reading.value > 0 || reading.partial)) {
      const { end, value, bound, scaled, scale, partial, digits } = reading;
      return { start, end, value, bound, scaled, scale, partial, digits, rule: ruleName(rule.name) };
    }
  }
  return null;
}

const ruleNames = new Map<string, string>();

function ruleName(name: string): string {
  let written = ruleNames.get(name);
  if (written === undefined) {
    written = `number: ${name}`;
    ruleNames.set(name, written);
  }
  return written;
}

function single(text: string, atom: Atom): NumberReading {
  const { start, end, value, digits } = atom;
  const isVague = atom.bound === 'vague';
  const qualifier: Qualifier | null = isVague
    ? null
    : (qualifierBefore(text, start) ?? qualifierAfter(text, end) ?? estimateBefore(text, start));
  return {
    start,
    end,
    text: text.slice(start, end),
    low: qualifier?.bound === 'maximum' ? null : value,
    high: isVague || qualifier?.bound === 'minimum' ? null : value,
    bound: isVague ? 'vague' : (qualifier?.bound ?? 'exact'),
    rules: [atom.rule],
    boundRules: isVague ? [atom.rule] : qualifier ? [qualifier.rule] : [],
    boundSpan: isVague ? { start, end } : (qualifier?.span ?? null),
    current: null,
    digits,
  };
}

const CHANGE = new RegExp(
  `(?<!\\p{L})(?:${CHANGES.join('|')})(?!\\p{L})[^.;]{0,40}?(?<!\\p{L})from[\\s\\u00a0]{1,3}(?:\\p{L}+[\\s\\u00a0]{1,3}){0,3}$`,
  'iu',
);

/** "rose from 120 to 164": marks the first number as the earlier one and the second as the current one. */
function markChanges(text: string, readings: NumberReading[]): void {
  for (let i = 0; i + 1 < readings.length; i += 1) {
    const first = readings[i] as NumberReading;
    const second = readings[i + 1] as NumberReading;
    if (second.start - first.end > 60) continue;
    const between = text.slice(first.end, second.start);
    if (!/(?<!\p{L})to(?!\p{L})[^.;\n]{0,30}$/iu.test(between)) continue;
    if (!CHANGE.test(text.slice(Math.max(0, first.start - 80), first.start))) continue;
    first.current = false;
    second.current = true;
  }
}

/** Whether a change is said before `start`: then "from A to B" is no range. */
export function isChange(text: string, start: number): boolean {
  return CHANGE.test(text.slice(Math.max(0, start - 80), start));
}
