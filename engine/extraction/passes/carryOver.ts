/**
 * A number that speaks of the one in a sentence before: "The number later rose to 164", "That figure is now 3,000". It
 * counts what the earlier figure counted.
 */
import type { Candidate } from '../candidate.js';
import { countNounBefore } from '../rules/total.js';

/** Sentences back in which the earlier figure may stand. */
const REACH = 2;

export function carryOver(candidates: readonly Candidate[], earlier: Candidate | null): Candidate[] {
  if (!earlier?.choice) return [...candidates];
  for (const candidate of candidates) {
    if (candidate.choice || candidate.phrase.verdict !== 'bare' || candidate.inherited) continue;
    if (candidate.parsed.sentence.index - earlier.parsed.sentence.index > REACH) continue;
    if (countNounBefore(candidate.parsed.tokens, candidate.at) === null) continue;
    candidate.choice = { ...earlier.choice, trigger: null };
    candidate.unit = earlier.unit;
    candidate.group = earlier.group;
    candidate.inherited = true;
    candidate.rules.metric = ['metric: that of the figure before', ...earlier.rules.metric];
  }
  return [...candidates];
}
