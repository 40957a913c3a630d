/**
 * Parts of a count: "killed 40 people, including 12 children", "of whom 76,000 returned", "295 are in Bimbo". A part
 * without words of its own has the metric of the whole.
 */
import type { Candidate } from '../candidate.js';
import { BREAKDOWN } from '../languages/en/cues.js';
import { metricOf } from '../languages/en/senses.js';
import { BACK_POINTERS, PART_OPENERS } from '../languages/en/words.js';
import type { Token } from '../parse.js';
import { familyOf } from '../rules/metric.js';

export function joinBreakdowns(candidates: readonly Candidate[]): Candidate[] {
  const counted = candidates.filter((candidate) => candidate.phrase.verdict !== 'other');
  counted.forEach((part, i) => {
    const whole = counted[i - 1];
    if (!whole?.choice || part.phrase.verdict === 'money') return;
    const { tokens } = part.parsed;
    const between = tokens
      .slice(whole.phrase.end, part.at)
      .map((token) => token.lower)
      .join(' ');
    if (!BREAKDOWN.test(between) && !isPartOf(tokens, whole, part)) return;
    const metric = metricOf(whole.choice.sense, familyOf(part.unit));
    if (!metric) return;
    const own = part.choice;
    // A noun's own sense is weaker than the verb of the whole: "killed 40, including 12 soldiers".
    if (own?.trigger && own.score > 6) return;
    part.choice = { ...whole.choice, metric };
    part.inherited = true;
    if (part.phrase.verdict === 'bare' && part.group === 'people' && part.unit === whole.unit) part.group = whole.group;
    part.rules.metric = ['metric: that of the whole', ...whole.rules.metric];
  });
  return [...candidates];
}

/** "474 deaths, 29 of them children": the words behind the part make it one. */
function isPartOf(tokens: readonly Token[], whole: Candidate, part: Candidate): boolean {
  if (tokens[part.at + 1]?.lower !== 'of' || !BACK_POINTERS.has(tokens[part.at + 2]?.lower ?? '')) return false;
  return tokens.slice(whole.phrase.end, part.at).every((token) => !token.isWord || PART_OPENERS.has(token.lower));
}
