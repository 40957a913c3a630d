/** Sentences about claims: how old, how it compares, what contradicts it, a series in one paragraph. */
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { day, daysBetween, number, timeOf } from './locale.js';
import { sentences } from './sentences.en.js';
import { asOfWords, countedWords, isStepped } from './series.js';
import { asSaid } from './value.js';

/** A piece of a sentence; numbers are strong. */
export interface Piece {
  text: string;
  strong?: boolean;
}

/** What is there where households are shown in people (charts/people.ts): the size, and of a claim what was said. */
export interface InPeople {
  households?: { householdSize: number; said?: ClaimJson };
}

/** The claim's value as its sentence said it; a derived one says that it is. */
export const said = (claim: ClaimJson & InPeople): string =>
  claim.households ? sentences.derived(asSaid(claim)) : asSaid(claim, claim.quote);

/** `today`, `1 day old`, `26 days old`; null where the day is unsettled. */
export function age(asOf: string | null, until: string): string | null {
  if (!asOf) return null;
  return sentences.age(daysBetween(asOf, until));
}

/** Whether a stock or running total is older than the crisis lets it count. */
export const isStale = (claim: ClaimJson, until: string, expiryDays: number): boolean =>
  isStepped(claim) && claim.asOf !== null && daysBetween(claim.asOf, until) > expiryDays;

/** How the number moved, as far as the words settle it: "more than 1 million" after "1.2 million" may be either. */
export function direction(before: ClaimJson, now: ClaimJson): 'up' | 'down' | 'after' {
  const said = before.high ?? before.low ?? 0;
  if (now.low !== null && now.low > said) return 'up';
  return now.high !== null && now.high < (before.low ?? 0) ? 'down' : 'after';
}

const shortDay = (claim: ClaimJson): string => (claim.asOf ? day(claim.asOf, false) : asOfWords(claim));

/** One paragraph that says what the chart shows: the headline claim, what came before it, the others, contradictions. */
export function summary(series: SeriesJson, headline: ClaimJson): Piece[] {
  const strong = (claim: ClaimJson): Piece => ({ text: said(claim), strong: true });
  const own = series.claims.filter((c) => c.claimant.id === headline.claimant.id && c.id !== headline.id);
  const before = own.filter((c) => (timeOf(c.asOf) ?? 0) < (timeOf(headline.asOf) ?? 0));
  const first = before[0];
  const value = said(headline);
  const pieces: Piece[] = [
    { text: value[0]!.toUpperCase() + value.slice(1), strong: true },
    { text: sentences.by(countedWords(headline, value), headline.claimant.name, asOfWords(headline)) },
  ];
  if (first) {
    const same = said(first) === said(headline);
    pieces.push({ text: same ? sentences.unchangedSince : sentences.moved[direction(first, headline)] });
    if (!same) pieces.push(strong(first), { text: sentences.on });
    pieces.push({ text: shortDay(first) });
  }
  // A shortened month (`oct.`) brings its point along.
  pieces.push({ text: pieces.at(-1)!.text.endsWith('.') ? ' ' : '. ' });
  const latest = new Map<string, ClaimJson>();
  for (const claim of series.claims)
    if (claim.claimant.id !== headline.claimant.id) latest.set(claim.claimant.id, claim);
  const others = [...latest.values()].sort((a, b) => (timeOf(b.asOf) ?? 0) - (timeOf(a.asOf) ?? 0)).slice(0, 2);
  for (const other of others) {
    pieces.push({ text: `${other.claimant.name}: ` }, strong(other), { text: ` (${shortDay(other)}). ` });
  }
  const last = series.contested.at(-1);
  const sides = last?.claimIds.map((id) => series.claims.find((c) => c.id === id)?.claimant.name);
  if (last && sides?.[0] && sides[1]) {
    pieces.push({
      text: sentences.contradicted(sides[0], sides[1], day(last.from, false), day(last.to, false)),
    });
  }
  return pieces;
}

/** What a chart mark says aloud: `UN agency: more than 18,000, as of 2 Nov 2016, unreviewed`. */
export function claimAloud(claim: ClaimJson): string {
  const state = claim.review === 'unreviewed' ? sentences.unreviewedAloud : '';
  return sentences.aloud(claim.claimant.name, said(claim), asOfWords(claim)) + state;
}

/** `20 claims, 2 unreviewed`. */
export function countOf(claims: readonly ClaimJson[]): string {
  const unreviewed = claims.filter((c) => c.review === 'unreviewed').length;
  const all = sentences.claims(number(claims.length), claims.length === 1);
  return unreviewed ? all + sentences.ofThemUnreviewed(number(unreviewed)) : all;
}
