/** Quotations of a text: what stands between an opening and its closing mark, over several sentences too. */
import type { Span } from '../types.js';

export type Quote = Span;

/** A quotation is no longer than this: an unclosed mark must not swallow the text. */
const LONGEST = 3000;

/** All quotations in double marks, in order, not overlapping; an unclosed one ends at its line's end. Linear. */
export function findQuotes(text: string): Quote[] {
  const quotes: Quote[] = [];
  let open = -1;
  for (const { 0: mark, index } of text.matchAll(/["“”„«»\n]/gu)) {
    if (mark === '\n') {
      // A new paragraph may go on with a quotation, but then it opens it again.
      if (open >= 0) quotes.push({ start: open + 1, end: index });
      open = -1;
    } else if (open < 0) {
      if (mark !== '”' && mark !== '»') open = index;
    } else if (mark === '“' || mark === '„' || mark === '«') open = index;
    else {
      if (index - open <= LONGEST) quotes.push({ start: open + 1, end: index });
      open = -1;
    }
  }
  return quotes;
}

/** The quotation that holds a stretch of text; null where none does. */
export function quoteAround(quotes: readonly Quote[], { start, end }: Span): Quote | null {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (quotes[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  const quote = quotes[low];
  return quote !== undefined && quote.start <= start ? quote : null;
}
