/** Settles flow or stock from each number's own words, before numbers of a list take a metric from each other. */
import type { Candidate } from '../candidate.js';
import { kindRule } from '../rules/kind.js';

export function settleKinds(candidates: readonly Candidate[], text: string): Candidate[] {
  for (const candidate of candidates) {
    const answer = kindRule(candidate, text);
    if (!answer || !candidate.choice) continue;
    if (candidate.choice.kind !== answer.kind) candidate.choice = { ...candidate.choice, kind: answer.kind };
    candidate.rules.kind = [answer.rule];
  }
  return [...candidates];
}
