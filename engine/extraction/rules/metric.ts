/** Which of the words that say what happened belongs to a number: the nearest that can govern it. */

import { HARM_SENSES } from '../languages/en/nouns.js';
import { kindOf, metricOf, type Sense, type UnitFamily } from '../languages/en/senses.js';
import {
  BE_FORMS,
  CLAUSE_OPENERS,
  HINDRANCES,
  OBJECT_OPENERS,
  TIME_NOUNS,
  VERB_PASSAGE,
} from '../languages/en/words.js';
import type { ParsedSentence, Token } from '../parse.js';
import type { Kind, Metric, Unit } from '../types.js';
import { isQualifierWord } from './qualifierWord.js';
import { countNounBefore } from './total.js';
import type { Trigger } from './trigger.js';
import type { NounPhrase } from './unit.js';

/** A metric for a number, with the trigger that gave it (null where the noun did). */
export interface MetricChoice {
  metric: Metric;
  kind: Kind;
  sense: Sense;
  trigger: Trigger | null;
  /** How sure the rules are; only the order counts. */
  score: number;
  rule: string;
}

/** A score below this is no link between a word and a number. */
const LEAST = 3;

/** Senses that give way to others: "12,000 IDPs live in …" are displaced, "5,000 refugees without water" are refugees. */
const MOST: Partial<Record<Sense, number>> = { lacking: 3.9, arrived: 6.2 };

/** "people displaced from Mosul returned home": a participle without "were" gives way to the verb of the sentence. */
const REDUCED = 3.2;

/** The numbers of a sentence that may be figures: their tokens, and all tokens of their noun phrases. */
export interface Blocks {
  numbers: ReadonlySet<number>;
  phrases: ReadonlySet<number>;
}

/** Nouns of these senses count events, and no verb makes others of them: "12 bodies were recovered". */
const EVENT_NOUNS: ReadonlySet<Sense> = new Set(['killed', 'injured', 'killedOrInjured', 'displacement', 'missing']);

/** From this score on a predicate stands near enough for a number without a noun. */
const NEAR = 5.5;

/** The farthest that a word may stand from its number, in words. */
const REACH = 40;

/** From this score on a link is clear enough to refine another one. */
const CLEAR = 4.5;

/** The family of a unit, as the senses are said of it. */
export function familyOf(unit: Unit): UnitFamily {
  if (unit === 'people' || unit === 'households') return 'people';
  if (unit === 'housing_units') return 'housing';
  return unit === 'facilities' ? 'facilities' : 'money';
}

/**
 * The metric of the number at token `at`. `blocks` are the numbers of the sentence that may be figures: no link reaches
 * over one.
 */
export function chooseMetric(
  parsed: ParsedSentence,
  at: number,
  phrase: NounPhrase,
  blocks: Blocks,
): MetricChoice | null {
  const family = phrase.verdict === 'money' ? 'money' : familyOf(phrase.unit);
  const offers: MetricChoice[] = [];
  const offer = (sense: Sense, kind: Kind | null, trigger: Trigger | null, score: number, rule: string): void => {
    if (score < LEAST || (phrase.responders && !HARM_SENSES.has(sense))) return;
    const metric = metricOf(sense, family);
    if (metric) offers.push({ metric, kind: kind ?? kindOf(sense), sense, trigger, score, rule });
  };
  if (phrase.sense && phrase.noun) {
    offer(phrase.sense, null, null, EVENT_NOUNS.has(phrase.sense) ? 9.6 : 4, `metric: the noun says ${phrase.sense}`);
  }
  for (const trigger of parsed.triggers) {
    if (trigger.end < at - REACH || trigger.start > phrase.end + REACH) continue;
    if (trigger.sense === 'assisted' && isHindered(parsed.tokens, trigger)) continue;
    const sense = trigger.sense === 'arrived' && comesFromAbroad(phrase) ? 'crossed' : trigger.sense;
    offer(sense, trigger.kind, trigger, linkScore(parsed.tokens, at, phrase, trigger, blocks), trigger.rule);
  }
  return bestOf(offers);
}

/** The surest offer; of equal ones the first. A flight over a border says more than the flight. */
function bestOf(offers: readonly MetricChoice[]): MetricChoice | null {
  const best = offers.reduce<MetricChoice | null>(
    (most, offer) => (most && most.score >= offer.score ? most : offer),
    null,
  );
  if (best?.sense === 'affected') {
    // "16,000 families were affected and evacuated"
    return offers.find((offer) => isNext(best, offer) && offer.metric === 'displaced') ?? best;
  }
  if (best?.sense === 'displaced' && best.trigger) {
    // "have been displaced and are staying in shelters": the state is the later news.
    const now = offers.find((offer) => offer.sense === 'displacedNow' && offer.score >= CLEAR && isLater(best, offer));
    if (now) return now;
  }
  if (best?.metric === 'displaced' && best.trigger) {
    return offers.find((offer) => offer.sense === 'crossed' && offer.score >= CLEAR) ?? best;
  }
  return best;
}

function isLater(first: MetricChoice, second: MetricChoice): boolean {
  if (!first.trigger || !second.trigger) return false;
  const gap = second.trigger.start - first.trigger.end;
  return gap >= 1 && gap <= 10;
}

/** Whether another predicate stands right behind the first: "affected and evacuated". */
function isNext(first: MetricChoice, second: MetricChoice): boolean {
  if (!first.trigger || !second.trigger) return false;
  const gap = second.trigger.start - first.trigger.end;
  return gap >= 0 && gap <= 1;
}

function linkScore(tokens: readonly Token[], at: number, phrase: NounPhrase, trigger: Trigger, blocks: Blocks): number {
  const length = (trigger.end - trigger.start) * 0.05;
  if (trigger.start > at && trigger.end <= phrase.end) {
    // "internally displaced persons": the noun says it already.
    if (phrase.sense === 'idps' && trigger.sense === 'displaced') return 0;
    return trigger.side === 'adjective' && (phrase.noun === null || trigger.start < phrase.noun.end) ? 6.5 + length : 0;
  }
  const counted = trigger.end <= at ? countedByNoun(tokens, at, trigger, blocks) : 0;
  if (counted > 0) return counted + length;
  const linked =
    trigger.start >= phrase.end
      ? afterScore(tokens, phrase.end, trigger, blocks)
      : trigger.end <= at
        ? beforeScore(tokens, at, trigger, blocks)
        : 0;
  // A number without a noun takes the verb beside it; what a far one is said of, it does not tell.
  const score = phrase.verdict === 'bare' && trigger.start >= phrase.end && linked < NEAR ? 0 : linked;
  // Fighters are named as such; "deployed two" is a drone as well as a man. Who has a name of his own is no resident.
  if (trigger.sense === 'fighters' && phrase.verdict !== 'counted') {
    const labelled = trigger.side === 'label' && (trigger.end === at || tokens[trigger.end]?.lower === ':');
    if (!labelled) return 0;
  }
  if (
    phrase.sense === 'idps' &&
    trigger.sense === 'displaced' &&
    trigger.side !== 'before' &&
    isReduced(tokens, trigger)
  ) {
    return Math.min(score, 3.9);
  }
  if (trigger.sense === 'displacedNow' && phrase.sense === 'refugees') return Math.min(score, 3.9);
  if (trigger.sense === 'arrived' && phrase.sense !== null && phrase.sense !== 'idps') return Math.min(score, 3.9);
  if (trigger.sense === 'lostMen' && phrase.sense !== 'fighters') return 0;
  if (trigger.sense === 'population') {
    const named = (tokens[trigger.start] as Token).lower.startsWith('population');
    return Math.min(score + length, trigger.side === 'after' || phrase.sense !== null ? 3.9 : named ? 9.4 : 6.2);
  }
  if (trigger.sense === 'assisted' && phrase.sense === 'fighters') return Math.min(score, 3.9);
  // "The toll has reached 12": who is reached is named.
  if (trigger.sense === 'assisted' && trigger.side === 'before' && phrase.verdict === 'bare')
    return Math.min(score + length, 3.9);
  return Math.min(score + length, MOST[trigger.sense] ?? Number.POSITIVE_INFINITY);
}

/** "prevented the distribution of food to 1,500 IDPs": nobody was helped. */
function isHindered(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = Math.max(0, trigger.start - 5); i < trigger.start; i += 1) {
    if (HINDRANCES.has((tokens[i] as Token).lower)) return true;
  }
  return false;
}

/** "The number of people who fled has risen to …": what is said between the counting noun and its number is counted. */
function countedByNoun(tokens: readonly Token[], at: number, trigger: Trigger, blocks: Blocks): number {
  if (trigger.side === 'before' && trigger.end > trigger.start + 1) return 0;
  const noun = countNounBefore(tokens, at);
  if (noun === null || trigger.start < noun - 2) return 0;
  for (let i = trigger.start; i < at; i += 1) if (blocks.phrases.has(i)) return 0;
  // The counting noun's own words first ("death toll"), then what stands nearest to it.
  return trigger.start <= noun ? 7 : Math.max(0, 6.4 - (trigger.start - noun) * 0.15);
}

/** "300 refugees arrived", "2,000 Syrians arrived": not within their own country. */
function comesFromAbroad(phrase: NounPhrase): boolean {
  return phrase.sense === 'refugees' || phrase.foreign;
}

/** A predicate behind the noun phrase: the nearer, the surer; not over another number or a new clause. */
function afterScore(tokens: readonly Token[], from: number, trigger: Trigger, blocks: Blocks): number {
  if (trigger.side === 'before' || trigger.side === 'label') return 0;
  if ((trigger.side === 'participle' || trigger.side === 'adjective') && isActive(tokens, trigger)) return 0;
  if (blocks.phrases.has(trigger.start)) return 0;
  const bare = trigger.side === 'participle' || trigger.side === 'adjective';
  // A participle right behind a bare number is its predicate: "40 killed and 863 hurt".
  const direct = trigger.start === from && (tokens[from - 1] as Token).number !== null;
  let score = bare && !direct && isReduced(tokens, trigger) ? 9 - REDUCED : 9;
  let depth = 0;
  const apposition = appositionEnd(tokens, from, trigger.start);
  if (apposition !== null) score -= 1;
  for (let i = apposition ?? from; i < trigger.start; i += 1) {
    const token = tokens[i] as Token;
    if (token.lower === '(') depth += 1;
    else if (token.lower === ')') depth -= 1;
    if (depth > 0) continue;
    if (blocks.numbers.has(i)) return 0;
    if (token.lower === ';' || token.lower === ':') return 0;
    if (token.lower === ',') score -= 0.7;
    else if (CLAUSE_OPENERS.has(token.lower)) score -= 2;
    else if (token.lower === 'and') score -= 0.8;
    else if (!VERB_PASSAGE.has(token.lower)) score -= 0.3;
  }
  return score;
}

const INCLUDING = /^(?:including|among|most|mostly|mainly|some)$/u;

/** The longest aside between two commas, in words. */
const LONGEST_ASIDE = 14;

/** "40,000 tourists, mostly Mexicans on holiday, were …": the token behind an aside that ends before a verb; else null. */
function appositionEnd(tokens: readonly Token[], from: number, before: number): number | null {
  if (tokens[from]?.lower !== ',') return null;
  let numbered = false;
  for (let i = from + 1; i < Math.min(before, from + LONGEST_ASIDE); i += 1) {
    const token = tokens[i] as Token;
    numbered ||= token.number !== null && !INCLUDING.test((tokens[from + 1] as Token).lower);
    if (token.lower === ',') {
      const next = tokens[i + 1]?.lower ?? '';
      return BE_FORMS.has(next) || VERB_PASSAGE.has(next) || (i + 1 === before && !numbered) ? i + 1 : null;
    }
  }
  return null;
}

/** A verb or a label before the number: right before it, it governs it; farther off it counts for less. */
function beforeScore(tokens: readonly Token[], at: number, trigger: Trigger, blocks: Blocks): number {
  const label = trigger.side === 'label' || trigger.side === 'adjective';
  if (trigger.side === 'after' || trigger.side === 'participle') return 0;
  if (blocks.phrases.has(trigger.start)) return 0;
  if (trigger.side === 'before' && (isPassive(tokens, trigger) || isBroken(tokens, trigger))) return 0;
  let score = label ? 6 : 10;
  if (trigger.side === 'adjective') score -= 1;
  for (let i = trigger.end; i < at; i += 1) {
    const token = tokens[i] as Token;
    if (blocks.numbers.has(i)) return 0;
    if (token.lower === ';' || (token.lower === ':' && !label)) return 0;
    if (token.lower === ',') score -= 1.2;
    else if (CLAUSE_OPENERS.has(token.lower)) score -= 2;
    else if (token.lower === 'the' && !label) score -= trigger.sense === 'assisted' ? 4.6 : 1.6;
    else if (token.isWord && !isQualifierWord(token)) score -= trigger.sense === 'population' ? 3 : label ? 0.4 : 0.8;
  }
  return score;
}

/** "40 injured, 3 missing": a verb before a comma or an "and" governs nothing behind it, but "killed or injured 12". */
function isBroken(tokens: readonly Token[], trigger: Trigger): boolean {
  const last = (tokens[trigger.end - 1] as Token).lower;
  if (last === 'of' || last === 'to' || last === 'for') return false;
  const next = tokens[trigger.end]?.lower;
  if (next === ',' || next === '(' || next === '.') return true;
  return (
    (next === 'and' || next === 'or' || next === 'but') && !/(?:ed|ing|t)$/u.test(tokens[trigger.end + 1]?.lower ?? '')
  );
}

/** "were killed", "was reported killed": a be-form stands before the verb. */
function isPassive(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.end > trigger.start + 1 || !/(?:ed|en|t|un|own|uck|eld)$/u.test((tokens[trigger.start] as Token).lower))
    return false;
  for (let i = trigger.start - 1; i >= Math.max(0, trigger.start - 3); i -= 1) {
    const word = (tokens[i] as Token).lower;
    if (BE_FORMS.has(word)) return true;
    if (!word.endsWith('ly') && !/^(?:also|still|already|been|not|reported|confirmed|feared|either)$/u.test(word))
      return false;
  }
  return false;
}

/** "people displaced by floods": no form of be before the participle. */
function isReduced(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = trigger.start - 1; i >= Math.max(0, trigger.start - 3); i -= 1) {
    const word = (tokens[i] as Token).lower;
    if (BE_FORMS.has(word)) return false;
    if (!VERB_PASSAGE.has(word) && !word.endsWith('ly')) break;
  }
  return true;
}

/** "militants killed 12": the participle takes an object, so what stands before it is not the counted. */
function isActive(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = trigger.start - 1; i >= Math.max(0, trigger.start - 3); i -= 1) {
    const word = (tokens[i] as Token).lower;
    if (BE_FORMS.has(word)) return false;
    if (!word.endsWith('ly')) break;
  }
  let i = trigger.end;
  while (
    tokens[i]?.isWord &&
    ((tokens[i] as Token).lower.endsWith('ly') ||
      /^(?:more|than|at|least|about|around|nearly|over|up|another)$/u.test((tokens[i] as Token).lower))
  )
    i += 1;
  const next = tokens[i];
  if (!next) return false;
  if (next.number) return !tokens[i + 1] || !TIME_NOUNS.has((tokens[i + 1] as Token).lower.replace(/s$/u, ''));
  return (
    OBJECT_OPENERS.has(next.lower) &&
    !TIME_NOUNS.has(tokens[i + 1]?.lower ?? '') &&
    !TIME_NOUNS.has(tokens[i + 2]?.lower ?? '')
  );
}
