/**
 * How likely number, metric and unit of a figure are right, 0 to 1: a simple estimate from how the metric was linked to
 * the number. Steps: a noun that the language data holds, a verb right beside the number, a noun's own sense alone,
 * what was taken from a neighbour.
 */
import type { Candidate } from '../candidate.js';

export function confidenceOf(candidate: Candidate): number {
  const { choice, phrase, rules } = candidate;
  let confidence = 0.55;
  if (phrase.verdict === 'counted' || phrase.verdict === 'money') confidence += 0.15;
  if (phrase.verdict === 'guessed') confidence -= 0.1;
  if (choice?.trigger) confidence += Math.min(0.2, Math.max(0, (choice.score - 4) * 0.035));
  if (rules.metric.length > 1) confidence -= 0.08;
  if (candidate.reading.bound === 'vague') confidence -= 0.05;
  if (/^(?:one|two|three)$/iu.test(candidate.reading.text)) confidence -= 0.05;
  return Math.round(Math.min(0.97, Math.max(0.05, confidence)) * 100) / 100;
}
