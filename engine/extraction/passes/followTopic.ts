/**
 * Counted people of whom no word near says what became of them, in a text that speaks of people who had to leave: they are
 * counted as displaced. The last resort, where every other rule has nothing; its confidence says so. On texts that nobody
 * had read, nineteen in twenty were figures, and half of them displaced (docs/accuracy.md).
 */
import type { Candidate } from '../candidate.js';
import { HOLDS } from '../languages/en/cues.js';
import { IDLE, STATES } from '../languages/en/never.js';
import { ONLOOKERS } from '../languages/en/nouns.js';
import { kindOf, type Sense } from '../languages/en/senses.js';
import { AT_HOME, TOPIC_WORDS } from '../languages/en/words.js';

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
  return candidates.filter((candidate) => {
    if (candidate.choice !== null) return true;
    if (!mayFollow(candidate, text)) return false;
    isTopic ??= isOfDisplacement(candidates, text, title);
    if (isTopic) follow(candidate, text, isOfRefugees(candidates));
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

/** A text that counts refugees and no displaced. */
function isOfRefugees(candidates: readonly Candidate[]): boolean {
  const has = (metric: string): boolean => candidates.some(({ choice }) => choice?.metric === metric);
  return has('refugees') && !has('displaced');
}

function mayFollow({ phrase, reading, parsed, at, unit }: Candidate, text: string): boolean {
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

function follow(candidate: Candidate, text: string, abroad: boolean): void {
  const { parsed, phrase } = candidate;
  const end = parsed.tokens[phrase.end - 1]!.end;
  const start = parsed.tokens[candidate.at]!.start;
  const isState =
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
