/**
 * Numbers without a noun that somebody names beside an earlier count: "The rights group spoke of 27", "In Concepcion state
 * television reported 350", "compared with 537 a year before", "in Djibo there are 16,000". Each counts what the figure
 * before it counts; the words about it only say who says so, or where.
 */
import type { Candidate } from '../candidate.js';
import {
  COUNTING_VERBS,
  FOLLOWING,
  GROUPINGS,
  HOLDING_VERBS,
  NAMED_COUNTS,
  SPEAKING_VERBS,
  SPOKEN_ENDS,
} from '../languages/en/claimFrames.js';
import { MORE_OF_THEM, PLACE_STEP } from '../languages/en/words.js';
import type { Token } from '../parse.js';
import { isQualifierWord } from '../rules/qualifierWord.js';
import type { Metric } from '../types.js';

/** Sentences back in which the earlier figure may stand, and words back in which a comparison begins. */
const REACH = 2;
const COMPARISON = 3;
/** The longest name of a place between a clause's beginning and its number, in words. */
const LONGEST_PLACE = 7;

/** What two speakers count alike. */
const COUNTS: ReadonlySet<Metric> = new Set<Metric>([
  'displaced',
  'returned',
  'refugees',
  'trapped',
  'killed',
  'injured',
  'missing',
  'abducted',
  'affected',
  'in_need',
  'fighters',
  'housing_destroyed',
  'housing_damaged',
]);

/** What comes in waves. */
const MOVED: ReadonlySet<Metric> = new Set<Metric>(['displaced', 'refugees', 'returned']);

/** What a place holds. */
const HELD: ReadonlySet<Metric> = new Set<Metric>(['displaced', 'refugees', 'trapped']);

export function readSpoken(candidates: readonly Candidate[]): Candidate[] {
  for (const [i, candidate] of candidates.entries()) {
    const { choice, phrase, reading } = candidate;
    if (choice !== null || phrase.verdict !== 'bare' || (reading.low ?? reading.high ?? 0) < 2) continue;
    const earlier = earlierFigure(candidates, i);
    if (!earlier?.choice || !COUNTS.has(earlier.choice.metric)) continue;
    const frame = frameOf(candidate, earlier);
    if (frame === null) continue;
    candidate.choice = { ...earlier.choice, trigger: null, score: 4, rival: 0 };
    candidate.unit = earlier.unit;
    candidate.group = earlier.group;
    candidate.inherited = true;
    candidate.rules.metric = [`metric: that of the figure before (${frame})`, ...earlier.rules.metric];
  }
  return [...candidates];
}

/** In the same sentence the nearest figure before; else the first of the last sentence that has one. */
function earlierFigure(candidates: readonly Candidate[], i: number): Candidate | null {
  const { sentence } = candidates[i]!.parsed;
  let found: Candidate | null = null;
  for (let k = i - 1; k >= 0; k -= 1) {
    const one = candidates[k]!;
    const gap = sentence.index - one.parsed.sentence.index;
    if (gap > REACH || (found !== null && one.parsed !== found.parsed)) break;
    if (one.choice === null) continue;
    if (gap === 0) return one;
    found = one;
  }
  return found;
}

/** How the words about the number name a count; null where they don't. */
function frameOf(candidate: Candidate, earlier: Candidate): string | null {
  const { tokens } = candidate.parsed;
  const { at } = candidate;
  const next = tokens[at + 1];
  const grouping = groupingBefore(tokens, at);
  if (grouping !== null && MOVED.has(earlier.choice!.metric)) return grouping;
  const follows = tokens[at + (MORE_OF_THEM.has(next?.lower ?? '') ? 2 : 1)];
  if (follows && FOLLOWING.has(follows.lower))
    return follows !== next || isAnother(tokens, at) ? `another … ${follows.lower}` : null;
  if (next && isAnother(tokens, at) && isInName(tokens, at + 1)) return `another … ${next.lower}`;
  if (next?.isWord && !SPOKEN_ENDS.has(next.lower)) return null;
  let i = at - 1;
  while (i >= 0 && isQualifierWord(tokens[i]!) && !FIXED.has(tokens[i]!.lower)) i -= 1;
  const word = tokens[i]?.lower ?? '';
  const before = tokens[i - 1]?.lower ?? '';
  if (COUNTING_VERBS.has(word)) return word;
  if (word === 'of' && SPEAKING_VERBS.has(before)) return `${before} of`;
  if (word === 'at' && NAMED_COUNTS.has(before)) return `${before} at`;
  if ((word === 'are' || word === 'were') && (before === 'there' || before === 'so')) return `${before} ${word}`;
  if (HOLDING_VERBS.has(word) && HELD.has(earlier.choice!.metric)) return word;
  if (isCompared(tokens, at)) return 'compared';
  if (word === 'to' && earlier.parsed === candidate.parsed && isFallen(tokens, earlier.at, i)) return 'from … to';
  return isAtPlace(tokens, at) ? 'a place' : null;
}

/** "a second wave of 600" */
function groupingBefore(tokens: readonly Token[], at: number): string | null {
  let i = at - 1;
  while (i >= 0 && isQualifierWord(tokens[i]!) && tokens[i]!.lower !== 'of') i -= 1;
  const noun = tokens[i - 1]?.lower ?? '';
  return tokens[i]?.lower === 'of' && GROUPINGS.has(noun) ? `${noun} of` : null;
}

function isAnother(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => /^(?:another|further|additional)$/u.test(lower));
}

/** "Another 300 in Tavo.": the name of a place, and nothing else. */
function isInName(tokens: readonly Token[], i: number): boolean {
  if (!/^(?:in|at|from|near)$/u.test(tokens[i]!.lower)) return false;
  const rest = tokens.slice(i + 1).filter(({ isWord }) => isWord);
  return (
    rest.length > 0 && rest.length <= 4 && rest.every(({ raw, lower }) => /^\p{Lu}/u.test(raw) || PLACE_STEP.has(lower))
  );
}

/** Qualifiers that are part of a frame. */
const FIXED: ReadonlySet<string> = new Set(['at', 'of', 'to']);

/** "compared with 537", "up from 84", "down to 420". */
function isCompared(tokens: readonly Token[], at: number): boolean {
  const words = tokens.slice(Math.max(0, at - COMPARISON), at).map(({ lower }) => lower);
  return /(?:^| )(?:compared (?:with|to)|(?:up|down) (?:from|to)|as against)(?: (?:only|about|some|just))?$/u.test(
    words.join(' '),
  );
}

/** "decreased from 1,500 in May to 600": "from" stands before the earlier number. */
function isFallen(tokens: readonly Token[], earlier: number, to: number): boolean {
  if (to - earlier > 8) return false;
  return tokens.slice(Math.max(0, earlier - 3), earlier).some(({ lower }) => lower === 'from');
}

/** "; in Kathmandu, 1,053": from the clause's beginning on only a name with its preposition and a comma. */
function isAtPlace(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at + 1];
  if (behind?.isWord) return false;
  let i = at - 1;
  while (i >= 0 && isQualifierWord(tokens[i]!)) i -= 1;
  if (tokens[i]?.lower !== ',') return false;
  for (i -= 1; i >= Math.max(0, at - LONGEST_PLACE); i -= 1) {
    const { lower, raw } = tokens[i]!;
    if (lower === 'in' || lower === 'at') return i === 0 || /^(?:;|and|:|,)$/u.test(tokens[i - 1]!.lower);
    if (!PLACE_STEP.has(lower) && !/^\p{Lu}/u.test(raw)) return false;
  }
  return false;
}
