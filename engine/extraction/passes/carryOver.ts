/**
 * A number that speaks of the one in a sentence before: "The number later rose to 164", "That figure is now 3,000". It
 * counts what the earlier figure counted.
 */
import type { Candidate } from '../candidate.js';
import { LISTS_THEM } from '../languages/en/cues.js';
import { countNounBefore } from '../rules/total.js';

/** Sentences back in which the earlier figure may stand. */
const REACH = 2;

export function carryOver(candidates: readonly Candidate[], earlier: Candidate | null, text: string): Candidate[] {
  if (!earlier?.choice) return [...candidates];
  for (const candidate of candidates) {
    if (listsThem(candidate, text, earlier)) continue;
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

/** "They include more than 20 children": parts of what the sentence before counts. */
function listsThem(candidate: Candidate, text: string, earlier: Candidate): boolean {
  const { sentence } = candidate.parsed;
  if (candidate.choice?.trigger || candidate.phrase.verdict !== 'counted' || earlier.choice === null) return false;
  if (sentence.index - earlier.parsed.sentence.index > 1 || candidate.unit !== earlier.unit) return false;
  if (!LISTS_THEM.test(text.slice(sentence.start, sentence.start + 40))) return false;
  candidate.choice = { ...earlier.choice, trigger: null };
  candidate.inherited = true;
  candidate.rules.metric = ['metric: that of the whole before', ...earlier.rules.metric];
  return true;
}
