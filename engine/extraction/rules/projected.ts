/** A number that is expected, not counted: "could be displaced", "ordered to evacuate", "are expected to flee". */

import type { Candidate } from '../candidate.js';
import { EXPECTED, NOT_EXPECTED, ORDERED } from '../languages/en/cues.js';
import { EndPattern, PatternGroup } from '../words/patterns.js';
import { wordsOf } from '../words/textWords.js';

const group = new PatternGroup();
const CUES = { expected: group.pattern(EXPECTED), notExpected: group.pattern(NOT_EXPECTED) };
const ORDER = new EndPattern(ORDERED);

const NEVER = new Set(['funding_required', 'funding_received', 'assisted', 'population', 'fighters']);

/** The rule that makes a candidate projected, or null. Looks between the number and its verb only. */
export function projectedRule(candidate: Candidate, text: string): string | null {
  const { choice, parsed, at } = candidate;
  const trigger = choice?.trigger;
  if (!choice || NEVER.has(choice.metric)) return null;
  const tokens = parsed.tokens;
  if (!trigger) return orderBefore(text, parsed.sentence.start, tokens[at]!.start);
  // Behind the number its verb's auxiliaries stand between; before it, they stand right before the verb.
  const from = trigger.start > at ? (tokens[at]?.end ?? 0) : (tokens[Math.max(0, trigger.start - 5)]?.start ?? 0);
  const to = tokens[trigger.end - 1]?.end ?? 0;
  const order = trigger.start > at ? orderBefore(text, parsed.sentence.start, tokens[at]!.start) : null;
  if (order) return order;
  const words = wordsOf(text, parsed.sentence);
  if (CUES.notExpected.testIn(words, from, to)) return null;
  const found = CUES.expected.execIn(words, from, to);
  return found ? `projected: ${found[0].toLowerCase().replace(/\s+/gu, ' ')}` : null;
}

function orderBefore(text: string, from: number, to: number): string | null {
  const order = ORDER.exec(text, from, to)?.[0];
  return order ? `projected: ${order.trim().toLowerCase().replace(/\s+/gu, ' ')}` : null;
}
