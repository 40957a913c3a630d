/** A value in the words it was said with. */
import { qualifierAfter, qualifierBefore, rangeAsSaid } from '../extraction/rules/bound.js';
import type { Bound } from '../extraction/types.js';

export interface SaidValue {
  low: number | null;
  high: number | null;
  bound: Bound;
  /** The number expression as written. */
  text: string;
  /** The sentence that it stands in. */
  quote: string;
  review: string;
}

/** Where the sentence does not say it right beside the number. */
const USUAL: Record<Bound, string> = {
  exact: '',
  approximate: 'about ',
  minimum: 'at least ',
  maximum: 'up to ',
  range: '',
  vague: '',
};

const grouped = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

/**
 * The number with its qualifier, word for word from the sentence: `More than 18,000`, `up to 1.5 million`, `300 or so`.
 * A value that a reviewer corrected may differ from the sentence and is written out: `at least 20,000`.
 */
export function said({ low, high, bound, text, quote, review }: SaidValue): string {
  if (review === 'corrected' && bound !== 'vague') return writtenOut(low, high, bound) ?? text;
  if (bound === 'range') return rangeAsSaid(text);
  for (let start = quote.indexOf(text); start >= 0 && text !== ''; start = quote.indexOf(text, start + 1)) {
    const end = start + text.length;
    // "18" is no part of "18,000".
    if (/\d[.,]?$/.test(quote.slice(0, start).slice(-2)) || /^[.,]?\d/.test(quote.slice(end, end + 2))) continue;
    const before = qualifierBefore(quote, start);
    if (before?.bound === bound) return quote.slice(before.span.start, end);
    const after = qualifierAfter(quote, end);
    if (after?.bound === bound) return quote.slice(start, after.span.end);
  }
  return USUAL[bound] + text;
}

function writtenOut(low: number | null, high: number | null, bound: Bound): string | null {
  if (low !== null && high !== null && low !== high) return `${grouped(low)}–${grouped(high)}`;
  const one = low ?? high;
  return one === null ? null : USUAL[bound] + grouped(one);
}
