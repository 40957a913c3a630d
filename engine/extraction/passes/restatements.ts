/**
 * One count in two units: "About 310 households (about 1,600 people) arrived", "3,800 families, or more than 18,000
 * people, were displaced". The two numbers have one metric and kind; behind "or" they share the qualifier as well.
 */

import type { Candidate } from '../candidate.js';
import { metricOf } from '../languages/en/senses.js';
import { COMPOSED, COMPRISING, TOTALLING } from '../languages/en/words.js';
import { familyOf } from '../rules/metric.js';

export function joinRestatements(candidates: readonly Candidate[]): Candidate[] {
  for (let i = 1; i < candidates.length; i += 1) {
    const first = candidates[i - 1] as Candidate;
    const second = candidates[i] as Candidate;
    if (first.parsed !== second.parsed) continue;
    const how = restates(first, second);
    if (!how) continue;
    const from = (second.choice?.score ?? 0) > (first.choice?.score ?? 0) && second.choice?.trigger ? second : first;
    const to = from === first ? second : first;
    if (from.choice) {
      const metric = metricOf(from.choice.sense, familyOf(to.unit));
      if (metric) {
        to.choice = { ...from.choice, metric };
        to.inherited = from.inherited;
        to.rules.metric = ['metric: one count in two units', ...from.rules.metric];
      }
    }
    if (how === 'or') shareQualifier(first, second);
  }
  return [...candidates];
}

function restates(first: Candidate, second: Candidate): 'bracket' | 'or' | null {
  const unlike = first.unit !== second.unit || first.phrase.verdict === 'other';
  if (!unlike || second.phrase.verdict === 'other' || second.phrase.verdict === 'money') return null;
  const words = first.parsed.tokens
    .slice(first.phrase.end, second.at)
    .filter((token) => token.raw !== '~')
    .map((token) => token.lower);
  if (words[0] === '(' && words.length <= 6 && !words.includes(')')) return 'bracket';
  if ((words[0] === ',' && words[1] === 'or') || words[0] === 'or') return words.length <= 8 ? 'or' : null;
  if (words[0] === '/' && words.length <= 4) return 'bracket';
  if (words.length <= 7 && words.some((word, i) => i <= 1 && TOTALLING.has(word)) && isPeopleTwice(first, second))
    return 'bracket';
  if (words.length === 2 && words[0] === 'with' && second.phrase.noun !== null && isPeopleTwice(first, second))
    return 'bracket';
  // "families composed of 2,452 individuals"
  const isMadeUp = COMPRISING.has(words[0] ?? '') || (COMPOSED.has(words[0] ?? '') && words.includes('of'));
  if (isMadeUp && words.length <= 4 && first.unit === 'households' && second.unit === 'people') return 'bracket';
  if (words.length <= 2 && words[0] === 'from' && first.unit === 'people' && second.unit === 'households')
    return 'bracket';
  if (words.length === 1 && words[0] === 'in' && second.unit === 'households') return 'bracket';
  return null;
}

function isPeopleTwice(first: Candidate, second: Candidate): boolean {
  return familyOf(first.unit) === 'people' && familyOf(second.unit) === 'people';
}

function shareQualifier(first: Candidate, second: Candidate): void {
  if (
    second.reading.bound !== 'exact' ||
    first.reading.bound === 'exact' ||
    first.reading.bound === 'range' ||
    first.reading.bound === 'vague'
  )
    return;
  const value = second.reading.low;
  second.reading = {
    ...second.reading,
    bound: first.reading.bound,
    low: first.reading.bound === 'maximum' ? null : value,
    high: first.reading.bound === 'minimum' ? null : value,
  };
  second.rules.bound = ['bound: shared over "or"', ...first.rules.bound];
}
