/**
 * A number that speaks of the one in a sentence before: "The number later rose to 164", "That figure is now 3,000". It
 * counts what the earlier figure counted.
 */
import type { Candidate } from '../candidate.js';
import { AMONG_THEM, LEFT, LISTS_THEM, OF_THEM, STAYS, SUBJECT_OPENS } from '../languages/en/cues.js';
import { BACK_POINTERS, IS_OR_HAS } from '../languages/en/words.js';
import { kindRule } from '../rules/kind.js';
import { countNounBefore } from '../rules/total.js';
import type { Metric } from '../types.js';

/** What can go on as a stay. */
const MOVED: ReadonlySet<Metric> = new Set(['displaced', 'refugees']);

/** Sentences back in which the earlier figure may stand. */
const REACH = 2;

export function carryOver(candidates: readonly Candidate[], before: Candidate | null, text: string): Candidate[] {
  let earlier = before;
  for (const candidate of candidates) {
    if (candidate.choice !== null) earlier = candidate;
    if (!earlier?.choice || earlier === candidate || listsThem(candidate, text, earlier)) continue;
    if (candidate.choice || candidate.phrase.verdict !== 'bare' || candidate.inherited) continue;
    if (candidate.parsed.sentence.index - earlier.parsed.sentence.index > REACH) continue;
    if (countNounBefore(candidate.parsed.tokens, candidate.at) === null && !pointsBack(candidate, text)) continue;
    candidate.choice = { ...earlier.choice, trigger: null };
    candidate.unit = earlier.unit;
    if (candidate.group === 'people') candidate.group = earlier.group;
    candidate.inherited = true;
    candidate.rules.metric = ['metric: that of the figure before', ...earlier.rules.metric];
    const kind = kindRule(candidate, text);
    // "Some 4,300 were staying in Nansan"
    const stays =
      MOVED.has(candidate.choice.metric) && STAYS.test(text.slice(candidate.reading.end, candidate.reading.end + 40));
    if (stays) {
      candidate.choice = { ...candidate.choice, kind: 'stock' };
      candidate.rules.kind = ['kind: are there'];
    } else if (kind?.kind === 'stock') {
      candidate.choice = { ...candidate.choice!, kind: 'stock' };
      candidate.rules.kind = [kind.rule];
    }
  }
  return [...candidates];
}

/** "Of these, 642,000 are in Gedeo", "589,000 of them have come since", "only 2,700 are left". */
function pointsBack({ parsed, at, reading }: Candidate, text: string): boolean {
  const { tokens, sentence } = parsed;
  if (tokens[at + 1]?.lower === 'of' && BACK_POINTERS.has(tokens[at + 2]?.lower ?? '')) return true;
  if (OF_THEM.test(text.slice(sentence.start, reading.start))) return true;
  // "Eighteen were pregnant women", "Only nine had been recovered": a number alone is the subject.
  if (IS_OR_HAS.has(tokens[at + 1]?.lower ?? '') && SUBJECT_OPENS.test(text.slice(sentence.start, reading.start)))
    return true;
  return LEFT.test(text.slice(reading.end, reading.end + 24));
}

/** "They include more than 20 children": parts of what the sentence before counts. */
function listsThem(candidate: Candidate, text: string, earlier: Candidate): boolean {
  const { sentence } = candidate.parsed;
  if (candidate.choice?.trigger || candidate.phrase.verdict !== 'counted' || earlier.choice === null) return false;
  if (sentence.index - earlier.parsed.sentence.index > 1 || candidate.unit !== earlier.unit) return false;
  const { tokens, sentence: own } = candidate.parsed;
  const behind = text.slice(tokens[candidate.phrase.end - 1]!.end, own.end);
  if (!LISTS_THEM.test(text.slice(sentence.start, sentence.start + 40)) && !AMONG_THEM.test(behind)) return false;
  candidate.choice = { ...earlier.choice, trigger: null };
  candidate.inherited = true;
  candidate.rules.metric = ['metric: that of the whole before', ...earlier.rules.metric];
  return true;
}
