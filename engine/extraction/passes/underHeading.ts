/**
 * Numbers that only say how many, where what stands above or before them says of what: the lines of a list under its
 * heading ("Families evacuated:" / "Mororo - 300 households"), the parts of a sum behind a colon ("The number of dead is
 * 1,558: Palu 1,352, Donggala 144").
 */
import type { Candidate } from '../candidate.js';
import type { Sentence } from '../document.js';
import { COUNTED_NOUNS, type CountedNoun } from '../languages/en/nouns.js';
import { kindOf, metricOf, type Sense } from '../languages/en/senses.js';
import { type ParsedSentence, parseSentence } from '../parse.js';
import { familyOf } from '../rules/metric.js';
import type { Trigger } from '../rules/trigger.js';

/** The longest line of a list and the longest heading, in characters, and how many lines a heading stands over. */
const LONGEST_LINE = 140;
const LONGEST_HEADING = 120;
const MOST_LINES = 30;
/** Words from the colon back in which it is said what is counted. */
const REACH = 20;

interface Heading {
  trigger: Trigger;
  noun: CountedNoun | null;
}

/** Gives what the sentence's own words left open the metric of what it stands under. */
export function readHeadings(
  candidates: readonly Candidate[],
  sentences: readonly Sentence[],
  text: string,
): Candidate[] {
  let heading: { value: Heading | null } | null = null;
  for (const [i, candidate] of candidates.entries()) {
    if (candidate.choice !== null || candidate.phrase.verdict === 'other' || candidate.phrase.verdict === 'money')
      continue;
    const colon = colonBefore(candidate);
    if (colon !== null) {
      const before = candidates[i - 1];
      const whole = before?.parsed === candidate.parsed && before.choice !== null ? before.choice : null;
      const said = triggerBefore(candidate.parsed, colon);
      if (whole !== null && before!.at < colon) take(candidate, whole.sense, null);
      else if (said !== null) take(candidate, said.trigger.sense, said);
      continue;
    }
    if (!isLine(candidate.parsed.sentence, text) || !isRow(candidate)) continue;
    heading ??= { value: headingOver(candidate.parsed.sentence, sentences, text) };
    if (heading.value !== null) take(candidate, heading.value.trigger.sense, heading.value);
    // Numbers of one line have one heading; another line looks for its own.
    if (candidates[i + 1]?.parsed !== candidate.parsed) heading = null;
  }
  return [...candidates];
}

function take(candidate: Candidate, sense: Sense, heading: Heading | null): void {
  if (candidate.phrase.verdict === 'bare' && heading?.noun) candidate.unit = heading.noun.unit;
  const metric = metricOf(sense, familyOf(candidate.unit));
  if (!metric) return;
  const rule = heading === null ? 'metric: a part of the number before the colon' : 'metric: that of the heading';
  candidate.choice = {
    metric,
    kind: heading?.trigger.kind ?? kindOf(sense),
    sense,
    trigger: null,
    score: 4,
    rival: 0,
    rule,
  };
  candidate.inherited = true;
  candidate.rules.metric = [rule];
}

/** The token of the colon that the number stands behind in a list: only names and other numbers stand between. */
function colonBefore({ parsed, at }: Candidate): number | null {
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = parsed.tokens[i]!;
    if (token.lower === ':') return i;
    if (token.lower === '.' || token.lower === ';') return null;
  }
  return null;
}

/** The last words before token `end` that say what happened. */
function triggerBefore(parsed: ParsedSentence, end: number): Heading | null {
  const trigger = parsed.triggers.findLast((one) => one.end <= end && one.start >= end - REACH);
  return trigger === undefined ? null : { trigger, noun: nounIn(parsed, Math.max(0, end - REACH), end) };
}

function nounIn(parsed: ParsedSentence, from: number, to: number): CountedNoun | null {
  for (let i = from; i < to; i += 1) {
    const noun = COUNTED_NOUNS.get(parsed.tokens[i]!.lower);
    if (noun !== undefined) return noun;
  }
  return null;
}

/** A line that is no sentence: it stands alone and ends without a stop. */
export function isLine({ start, end }: Sentence, text: string): boolean {
  if (end - start > LONGEST_LINE || /[.!?]["'”’)]?$/u.test(text.slice(end - 2, end))) return false;
  return /(?:^|\n)[^\p{L}\p{N}\n]{0,6}$/u.test(text.slice(Math.max(0, start - 7), start));
}

/** A name and a number, or a number and a name: no verb of its own. */
export function isRow({ parsed, phrase, at }: Candidate): boolean {
  const words = parsed.tokens.filter((token, i) => token.isWord && (i < at || i >= phrase.end));
  return words.length <= 8 && parsed.triggers.length === 0;
}

/** What the nearest line above that holds no number says is counted. */
function headingOver(sentence: Sentence, sentences: readonly Sentence[], text: string): Heading | null {
  for (let index = sentence.index - 1; index >= Math.max(0, sentence.index - MOST_LINES); index -= 1) {
    const above = sentences[index]!;
    if (above.end - above.start > LONGEST_HEADING * 2) return null;
    const line = text.slice(above.start, above.end);
    const isHeading = !/\d/u.test(line) || line.endsWith(':');
    if (!isHeading) {
      if (/[.!?]$/u.test(line)) return null;
      continue;
    }
    if (line.length > LONGEST_HEADING && !line.endsWith(':')) return null;
    const parsed = parseSentence(text, above, []);
    const trigger = parsed.triggers.at(-1);
    if (trigger !== undefined) return { trigger, noun: nounIn(parsed, 0, parsed.tokens.length) };
    // A name alone stands between ("Luzon"); prose ends the list.
    if (/[.!?]$/u.test(line) || parsed.tokens.length > 6) return null;
  }
  return null;
}
