/**
 * Counted people of whom no word near says what became of them, in a text that speaks of people who had to leave: they are
 * counted as displaced. The last resort, where every other rule has nothing; its confidence says so. On texts that nobody
 * had read, nineteen in twenty were figures, and half of them displaced (docs/accuracy.md). A large number without a noun counts
 * them too, where they are counted near it or the text is short.
 */
import type { Candidate } from '../candidate.js';
import { HOLDS, PLACES_OF_REFUGE } from '../languages/en/cues.js';
import { IDLE, MEASURED, STATES } from '../languages/en/never.js';
import { ONLOOKERS } from '../languages/en/nouns.js';
import { kindOf, type Sense } from '../languages/en/senses.js';
import { AT_HOME, FROM_ABROAD, TOPIC_WORDS } from '../languages/en/words.js';
import { isLine, isRow } from './underHeading.js';

/** The name of the rule, which the confidence looks at. */
export const TOPIC_RULE = 'metric: what the text speaks of';

/** Fewer are as often passers-by of the story. */
const LEAST = 10;
/** Characters of a text in which it says what it is about, and on either side of a number that are looked at. */
const OPENING = 2000;
const BEFORE = 60;
const BEHIND = 80;

/** Gives displacement to counted people without a metric, where the text speaks of it; drops the rest. */
export function followTopic(candidates: readonly Candidate[], text: string, title: string | null): Candidate[] {
  let isTopic: boolean | null = null;
  if (isAllAbroad(candidates, text)) for (const candidate of candidates) comeFromAbroad(candidate);
  else settleArrivals(candidates, text);
  let abroad: boolean | null = null;
  let last: Candidate | null = null;
  return candidates.filter((candidate) => {
    if (countsDisplaced(candidate)) last = candidate;
    if (candidate.choice !== null) return true;
    if (!mayFollow(candidate, text)) return false;
    const near = last && candidate.parsed.sentence.index - last.parsed.sentence.index <= NEAR ? last : null;
    // A number without a noun needs the displaced about it, or stands in a row.
    if (
      candidate.phrase.verdict === 'bare' &&
      near === null &&
      !(isLine(candidate.parsed.sentence, text) && isRow(candidate))
    )
      return false;
    isTopic ??= isOfDisplacement(candidates, text, title);
    abroad ??= isOfRefugees(candidates);
    if (isTopic) follow(candidate, text, abroad, candidate.phrase.verdict === 'bare' ? near : null);
    return isTopic;
  });
}

function isOfDisplacement(candidates: readonly Candidate[], text: string, title: string | null): boolean {
  return (
    candidates.some(({ choice }) => choice?.metric === 'displaced') ||
    TOPIC_WORDS.test(`${title ?? ''}\n${text.slice(0, OPENING)}`)
  );
}

/** Weak words of displacement: they can be said of refugees as well. */
const WEAK: ReadonlySet<Sense> = new Set(['arrived', 'displacedNow', 'lodged']);

/** A text that counts refugees, and of whose other people nothing says that they are displaced in their own country. */
function isAllAbroad(candidates: readonly Candidate[], text: string): boolean {
  if (!candidates.some(({ choice }) => choice?.metric === 'refugees')) return false;
  if (candidates.some(({ choice }) => choice?.metric === 'displaced' && !WEAK.has(choice.sense))) return false;
  return !AT_HOME.test(text.slice(0, OPENING * 2));
}

function comeFromAbroad(candidate: Candidate): void {
  const { choice } = candidate;
  if (choice?.metric !== 'displaced') return;
  candidate.choice = { ...choice, metric: 'refugees', kind: choice.sense === 'arrived' ? 'flow' : choice.kind };
  candidate.rules.metric = [...candidate.rules.metric, 'metric: the text is about refugees'];
}

/** "2,340 new arrivals" in a text about displaced people that names no border: they come from their own country. */
function settleArrivals(candidates: readonly Candidate[], text: string): void {
  let isAtHome: boolean | null = null;
  for (const candidate of candidates) {
    const { choice, phrase, parsed } = candidate;
    if (choice?.metric !== 'refugees' || phrase.noun === null) continue;
    if (parsed.tokens[phrase.noun.end - 1]!.lower !== 'arrivals') continue;
    isAtHome ??= AT_HOME.test(text.slice(0, OPENING * 2)) && !FROM_ABROAD.test(text.slice(0, OPENING * 2));
    if (!isAtHome) return;
    candidate.choice = { ...choice, metric: 'displaced', sense: 'arrived', kind: 'flow' };
    candidate.rules.metric = [...candidate.rules.metric, 'metric: the text is about displaced people'];
  }
}

/** A text that counts refugees and no displaced. */
function isOfRefugees(candidates: readonly Candidate[]): boolean {
  const has = (metric: string): boolean => candidates.some(({ choice }) => choice?.metric === metric);
  return has('refugees') && !has('displaced');
}

function mayFollow({ phrase, reading, parsed, at, unit }: Candidate, text: string): boolean {
  if (phrase.verdict === 'bare') return isBareCount({ reading, parsed, at }, text);
  if (phrase.verdict !== 'counted' || phrase.responders || phrase.noun === null) return false;
  if (unit !== 'people' && unit !== 'households') return false;
  if (
    phrase.group === 'aid_workers' ||
    phrase.group === 'journalists' ||
    phrase.group === 'men' ||
    phrase.sense === 'lives'
  )
    return false;
  if ((reading.low ?? reading.high ?? 0) < LEAST) return false;
  const { tokens, sentence } = parsed;
  if (tokens.slice(phrase.noun.start, phrase.noun.end).some(({ lower }) => ONLOOKERS.has(lower))) return false;
  const from = Math.max(sentence.start, tokens[at]!.start - BEFORE);
  return !IDLE.test(text.slice(from, Math.min(sentence.end, tokens[phrase.end - 1]!.end + BEHIND)));
}

/** Characters back in which the heading of a row stands. */
const HEADING = 300;
/** Sentences back in which the displaced are counted. */
const NEAR = 2;

/** Whether the candidate counts displaced people or refugees by words of its own. */
function countsDisplaced({ choice }: Candidate): boolean {
  return (choice?.metric === 'displaced' || choice?.metric === 'refugees') && choice.rule !== TOPIC_RULE;
}

/** From this number on a number without a noun is a count of people, where the text counts the displaced. */
const MANY = 100;

/** "So far 47,730 since October": a large number in figures, neither labelled nor measured. */
function isBareCount({ reading, parsed, at }: Pick<Candidate, 'reading' | 'parsed' | 'at'>, text: string): boolean {
  if (!reading.digits || (reading.low ?? reading.high ?? 0) < MANY) return false;
  const { tokens, sentence } = parsed;
  if (tokens[at - 1]?.number || tokens[at + 1]?.number) return false;
  if (tokens[at - 1]?.lower === ':' || /^\p{L}/u.test(text.slice(reading.end, reading.end + 1))) return false;
  const words = text.slice(
    Math.max(sentence.start, reading.start - BEFORE),
    Math.min(sentence.end, reading.end + BEHIND),
  );
  return !IDLE.test(words) && !MEASURED.test(words);
}

function follow(candidate: Candidate, text: string, abroad: boolean, near: Candidate | null): void {
  const { parsed, phrase } = candidate;
  const end = parsed.tokens[phrase.end - 1]!.end;
  const start = parsed.tokens[candidate.at]!.start;
  const isState =
    near?.choice?.kind === 'stock' ||
    (near === null &&
      (candidate.phrase.verdict === 'bare' || (isLine(parsed.sentence, text) && isRow(candidate))) &&
      PLACES_OF_REFUGE.test(text.slice(Math.max(0, start - HEADING), start))) ||
    STATES.test(text.slice(end, Math.min(parsed.sentence.end, end + BEHIND / 2))) ||
    HOLDS.test(text.slice(Math.max(parsed.sentence.start, start - BEFORE), start));
  const sense: Sense = abroad ? (isState ? 'refugees' : 'crossed') : isState ? 'displacedNow' : 'displaced';
  candidate.choice = {
    metric: abroad ? 'refugees' : 'displaced',
    kind: kindOf(sense),
    sense,
    trigger: null,
    score: 3,
    rival: 0,
    rule: TOPIC_RULE,
  };
  candidate.inherited = true;
  candidate.rules.metric = [TOPIC_RULE];
}
