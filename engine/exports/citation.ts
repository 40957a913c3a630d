/** A claim as one line to quote: `3,000–5,000 fighters, US-led coalition, 2 Nov 2016, via Tigris Wire, seen 3 Nov 2016`. */
import type { Bound } from '../extraction/types.js';
import { asOfInWords, type counted, dayInWords, valueCounted } from './counted.js';
import { type SaidValue, said } from './said.js';

type Counts = Omit<Parameters<typeof counted>[0], 'asOf'>;
type Dated = Parameters<typeof asOfInWords>[0];

/** What a citation is made of: a claim, and where and when it was found. */
export interface Cited extends Counts, Dated {
  claimantName: string;
  /** Null where what stands above the line names it. */
  placeName: string | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  text: string;
  quote: string;
  review: string;
  publisher: string | null;
  /** The day on which it was first stored. */
  seenDay: string;
}

/** Value with its bounds, what is counted, claimant, as-of day, outlet, day of finding. */
export const citation = (claim: Cited): string =>
  [
    valueCounted(valueInLine(claim), claim),
    claim.claimantName,
    asOfInWords(claim),
    ...(claim.publisher === null || claim.publisher === claim.claimantName ? [] : [`via ${claim.publisher}`]),
    `seen ${dayInWords(claim.seenDay)}`,
  ].join(', ');

/** The value inside a sentence. Ranges of digits get a dash: `3,000 to 5,000` → `3,000–5,000`; all else is word for word. */
export function valueInLine(claim: SaidValue): string {
  const words = said(claim).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  if (claim.bound !== 'range') return words;
  const [, low, high, scale] = /^[^\d]*(\d[\d.,]*)\D+?(\d[\d.,]*)(\D*)$/u.exec(words) ?? [];
  return low === undefined ? words : `${low}–${high}${scale}`;
}
