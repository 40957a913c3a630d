/** A claimed value in the words that bound it: `more than 18,000`, `3,000–5,000`, `up to 1.5 million`, `hundreds`. */
import type { ValueJson } from '../../server/api/schemas.js';
import { number } from './locale.js';
import { words } from './words.en.js';

/** What a digit group in front of a scale word can be multiplied by, with the word that says it. */
const SCALES: readonly [number, string][] = [
  [1e9, words.scale.billion],
  [1e7, words.scale.crore],
  [1e6, words.scale.million],
  [1e5, words.scale.lakh],
  [1e3, words.scale.thousand],
];

/** Both readings of `1,500` and `1.5`: the separator as thousands, and as decimals. */
function readingsOf(digits: string): number[] {
  const whole = Number(digits.replace(/[^\d]/gu, ''));
  const decimal = Number(digits.replace(/[\s’'\u00a0\u202f]/gu, '').replace(',', '.'));
  return Number.isNaN(decimal) ? [whole] : [decimal, whole];
}

/** The scale word that the text used for this value, found from the digits alone, so in any language; null: none. */
function scaleOf(value: number, text: string): [number, string] | null {
  const digits = text.match(/\d[\d.,’'\u00a0\u202f]*(?: \d{3}(?!\d))*/gu) ?? [];
  const readings = digits.flatMap((group) => readingsOf(group.replace(/[.,]+$/u, '')));
  if (readings.includes(value)) return null;
  for (const reading of readings) {
    const scale = SCALES.find(([factor]) => Math.abs(reading * factor - value) < value * 1e-9);
    if (scale && reading < 10_000) return scale;
  }
  return null;
}

const scaled = (value: number, [factor, word]: readonly [number, string]): string =>
  words.scaled(value / factor, number(value / factor), word);

function plain(value: number, text: string): string {
  const scale =
    scaleOf(value, text) ?? (/\d/u.test(text) || value < 1e6 ? null : ([1e6, words.scale.million] as const));
  return scale && Number.isInteger(Math.round((value / scale[0]) * 1e6) / 1e4) ? scaled(value, scale) : number(value);
}

function rangeOf(low: number, high: number, text: string): string {
  const scale = scaleOf(high, text);
  if (!scale) return `${number(low)}–${number(high)}`;
  return low / scale[0] >= 0.1
    ? words.scaled(high / scale[0], `${number(low / scale[0])}–${number(high / scale[0])}`, scale[1])
    : `${number(low)}–${number(high)}`;
}

/**
 * The qualifier that stands before the number in its sentence ("at least", "nearly"), where it is one that the
 * catalogue knows for this bound; else the bound's usual word.
 */
function qualifier(value: ValueJson, quote: string | undefined): string {
  const known = words.qualifiers[value.bound as keyof typeof words.qualifiers] ?? [''];
  if (quote) {
    const folded = quote.toLowerCase().replace(/\s+/gu, ' ');
    for (let at = folded.indexOf(value.text.toLowerCase()); at >= 0; ) {
      const before = folded.slice(Math.max(0, at - 40), at).trimEnd();
      const found = known.find((phrase) => before === phrase || before.endsWith(` ${phrase}`));
      if (found) return found;
      at = folded.indexOf(value.text.toLowerCase(), at + 1);
    }
  }
  return known[0]!;
}

/** The value as it was said. `quote` is its sentence: with it the speaker's own qualifier is kept. */
export function asSaid(value: ValueJson, quote?: string): string {
  if (value.bound === 'vague') {
    const text = value.text.toLowerCase();
    return words.vague[text] ?? text;
  }
  if (value.bound === 'range' && value.low !== null && value.high !== null) {
    return rangeOf(value.low, value.high, value.text);
  }
  const said = value.low ?? value.high;
  if (said === null) return value.text;
  const word = qualifier(value, quote);
  return word ? `${word} ${plain(said, value.text)}` : plain(said, value.text);
}

/** The interval behind the words: `minimum: low 18,000, high open`. */
export function intervalOf(value: ValueJson): string {
  const end = (side: number | null): string => (side === null ? words.open : number(side));
  if (value.low !== null && value.low === value.high) return `${words.bounds[value.bound]}: ${number(value.low)}`;
  return `${words.bounds[value.bound]}: ${words.low} ${end(value.low)}, ${words.high} ${end(value.high)}`;
}
