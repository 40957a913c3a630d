/** Which of the words that say what happened belongs to a number: the nearest that can govern it. */

import { AUDIENCE, HARM_SENSES, INHABITANTS, KIN, MEMBERS, ONLOOKERS } from '../languages/en/nouns.js';
import { kindOf, metricOf, type Sense, type UnitFamily } from '../languages/en/senses.js';
import {
  AWAY,
  BROUGHT,
  CAMPS,
  COUNTED_OTHERWISE,
  FLEEING,
  GIVING,
  HEIGHTS,
  HIDES,
  HINDRANCES,
  HURT,
  LEFT_PLACES,
  OF_PEOPLE_ALONE,
  OWNERS,
  RELATIVES,
  SHARES,
  SHELTERS,
  SHIFTS,
  TAKING,
  TEAMS,
  TIME_NOUNS,
  WAYS,
  WHOLE_ARTICLES,
} from '../languages/en/words.js';
import type { ParsedSentence, Token } from '../parse.js';
import type { Kind, Metric, Unit } from '../types.js';
import { afterScore, type Blocks, beforeScore, countedByNoun, isReduced } from './link.js';
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
  /** The score of the surest word that says otherwise; 0 where none does. */
  rival: number;
  rule: string;
}

/** A score below this is no link between a word and a number. */
const LEAST = 3;

/** Senses that give way to others: "12,000 IDPs live in …" are displaced, "5,000 refugees without water" are refugees. */
const MOST: Partial<Record<Sense, number>> = { lacking: 3.9, arrived: 6.2, shot: 5, lodged: 4.4 };

/** Nouns of these senses count events, and no verb makes others of them: "12 bodies were recovered". */
const EVENT_NOUNS: ReadonlySet<Sense> = new Set(['killed', 'injured', 'killedOrInjured', 'displacement', 'missing']);

/** From this score on a predicate stands near enough for a number without a noun. */
const NEAR = 5.5;

/** Words between "of" and a number that name whose it is. */
const LONGEST_OWNER = 5;

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
  const isDivided = isWholeInFront(parsed.tokens, at, phrase);
  const isWhole = isDivided || isWholeOfShare(parsed.tokens, at);
  const offer = (sense: Sense, kind: Kind | null, trigger: Trigger | null, score: number, rule: string): void => {
    if (score < LEAST || (phrase.responders && !HARM_SENSES.has(sense))) return;
    if (phrase.roofs && sense !== 'destroyed' && sense !== 'damaged') return;
    const metric = metricOf(sense, family);
    if (metric) offers.push({ metric, kind: kind ?? kindOf(sense), sense, trigger, score, rival: 0, rule });
  };
  if (phrase.sense && phrase.noun && (phrase.sense !== 'population' || isOwned(parsed.tokens, at))) {
    offer(
      phrase.sense,
      phrase.sense === 'hostages' && isTaken(parsed.tokens, at) ? 'flow' : null,
      null,
      phrase.sense === 'killed' ? 10.5 : EVENT_NOUNS.has(phrase.sense) ? 9.6 : 4,
      `metric: the noun says ${phrase.sense}`,
    );
  }
  if (isDivided && phrase.sense === null && phrase.noun && INHABITANTS.has(parsed.tokens[phrase.noun.end - 1]!.lower))
    offer('population', null, null, 4, 'metric: the noun says population');
  const isHurt = isOfHurt(parsed.tokens, at, phrase);
  if (isHurt && phrase.noun === null) offer('injured', null, null, 8.4, 'metric: the noun says injured');
  for (const trigger of parsed.triggers) {
    if (isHurt && CARED_FOR.has(trigger.sense)) continue;
    if (trigger.end < at - REACH || trigger.start > phrase.end + REACH) continue;
    if (trigger.sense === 'assisted' && isHindered(parsed.tokens, trigger)) continue;
    const sense = isArrival(parsed.tokens, phrase, trigger) ? 'crossed' : trigger.sense;
    // Said of the part alone, it counts for less than anything said of the whole.
    const most = isWhole && isOfPart(parsed.tokens, phrase, trigger) ? LEAST : Number.POSITIVE_INFINITY;
    const score = Math.min(most, linkScore(parsed.tokens, at, phrase, trigger, blocks));
    offer(sense, trigger.kind, trigger, score, trigger.rule);
  }
  const best = bestOf(parsed.tokens, offers);
  return best && { ...best, rival: rivalOf(best, offers) };
}

/** "2,000 Syrians arrived", "7,800 refugees had been moved to the stadium", "6,000 refugees have fled Borno". */
function isArrival(tokens: readonly Token[], phrase: NounPhrase, { sense, side, start, end }: Trigger): boolean {
  if (sense === 'arrived') return comesFromAbroad(phrase);
  if ((sense !== 'displaced' && sense !== 'driven') || phrase.sense !== 'refugees') return false;
  if (tokens.slice(start, end).some(({ lower }) => BROUGHT.has(lower))) return true;
  if (side !== 'after' || !FLEEING.has(tokens[start]!.lower)) return false;
  return !tokens.slice(end, end + FLED_FROM).some(({ lower }) => CAMPS.has(lower));
}

/** Words behind a flight in which it is said from what. */
const FLED_FROM = 5;

/** What is done for the wounded, and what they need. */
const CARED_FOR: ReadonlySet<Sense> = new Set([
  'displaced',
  'arrived',
  'lodged',
  'displacedNow',
  'inNeed',
  'lacking',
  'assisted',
]);

/** "13 of the wounded", "12 injured inmates" */
function isOfHurt(tokens: readonly Token[], at: number, { noun }: NounPhrase): boolean {
  if (noun !== null) return tokens.slice(at + 1, noun.end).some(({ lower }) => HURT.has(lower));
  return tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.lower === 'the' && HURT.has(tokens[at + 3]?.lower ?? '');
}

/** "took 12 hostages" */
function isTaken(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isQualifierWord(tokens[i]!)) i -= 1;
  return TAKING.has(tokens[i]?.lower ?? '');
}

function rivalOf(best: MetricChoice, offers: readonly MetricChoice[]): number {
  return offers.reduce((most, { metric, score }) => (metric === best.metric ? most : Math.max(most, score)), 0);
}

/** The surest offer; of equal ones the first. A flight over a border says more than the flight. */
function bestOf(tokens: readonly Token[], offers: readonly MetricChoice[]): MetricChoice | null {
  const best = offers.reduce<MetricChoice | null>(
    (most, offer) => (most && most.score >= offer.score ? most : offer),
    null,
  );
  if (best?.sense === 'refugees' && best.trigger === null) {
    // "has forced 2,000 refugees into Chad": they came, they are not there.
    const moved = offers.some(
      ({ sense, trigger, score }) => MOVED.has(sense) && trigger?.side === 'before' && score >= CLEAR,
    );
    if (moved) return { ...best, kind: 'flow' };
  }
  if (best?.sense === 'assisted' && best.trigger?.side === 'before') {
    // "helped 300 refugees return"
    const back = offers.find(
      ({ sense, trigger, score }) => sense === 'returned' && trigger?.side === 'after' && score >= RIGHT_BEHIND,
    );
    if (back) return back;
  }
  if (best?.sense === 'injured' && best.trigger?.side === 'after') {
    // "four people who had been taken to hospital died from their wounds"
    const died = offers.find(
      ({ sense, trigger, score }) => sense === 'killed' && trigger?.side === 'after' && score >= CLEAR,
    );
    if (died && died.trigger!.start >= best.trigger.end) return died;
  }
  if (best?.sense === 'affected') {
    // "16,000 families were affected and evacuated"
    return offers.find((offer) => isNext(best, offer) && offer.metric === 'displaced') ?? best;
  }
  if (best?.sense === 'displaced' && best.trigger?.side === 'adjective') {
    // "4,200 displaced people arrived in Kabul": they came, they are not only there.
    const came = offers.find(
      ({ sense, trigger, score }) => sense === 'arrived' && trigger?.side === 'after' && score >= CLEAR,
    );
    if (came) return came;
  }
  if (
    best?.sense === 'displaced' &&
    best.trigger &&
    best.trigger.side !== 'before' &&
    !FLEEING.has(tokens[best.trigger.start]!.lower) &&
    isReduced(tokens, best.trigger)
  ) {
    // "thousands of villagers displaced by fighting have been trickling back"
    const back = offers.find(
      ({ sense, trigger, score }) => sense === 'returned' && trigger?.side === 'after' && score > LEAST,
    );
    if (back) return back;
  }
  if (best?.sense === 'displaced' && best.trigger && best.trigger.side !== 'before') {
    // "have been displaced and are staying in shelters": the state is the later news.
    const now = offers.find(
      (offer) =>
        offer.sense === 'displacedNow' && offer.score >= CLEAR && isLater(best, offer) && isOfAll(tokens, best, offer),
    );
    if (now) return now;
  }
  if (best?.metric === 'displaced' && best.trigger) {
    // Not what another clause says: "were moved to a school after water entered".
    return (
      offers.find(({ sense, score }) => sense === 'crossed' && score >= Math.max(CLEAR, best.score - SAME_CLAUSE)) ??
      best
    );
  }
  return best;
}

/** What a link to the same clause loses at most against the nearest one. */
const SAME_CLAUSE = 2.4;

/** From this score on a predicate stands right behind the counted. */
const RIGHT_BEHIND = 8.5;

const MOVED: ReadonlySet<Sense> = new Set(['displaced', 'crossed', 'arrived', 'landed', 'driven']);

/** Not "fled their homes, many holing up in shelters": what is said of some of them is not said of all. */
function isOfAll(tokens: readonly Token[], first: MetricChoice, second: MetricChoice): boolean {
  return !tokens.slice(first.trigger!.end, second.trigger!.start).some(({ lower }) => SHARES.has(lower));
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
  // "the final count could reach 18,000": nobody is reached.
  if (isHelp(trigger, phrase) && countNounBefore(tokens, at) !== null) return 0;
  const counted = trigger.end <= at ? countedByNoun(tokens, at, trigger, blocks) : 0;
  // "the number of residents who have fled": what they did says more than that they live there.
  if (counted > 0 && trigger.sense === 'driven') return 0;
  if (counted > 0) return trigger.sense === 'population' && trigger.side === 'label' ? 3.9 : counted + length;
  const linked =
    trigger.start >= phrase.end
      ? afterScore(tokens, phrase.end, trigger, blocks)
      : trigger.end <= at
        ? beforeScore(tokens, at, trigger, blocks)
        : 0;
  // A number without a noun takes the verb beside it; what a far one is said of, it does not tell.
  const score = phrase.verdict === 'bare' && trigger.start >= phrase.end && linked < NEAR ? 0 : linked;
  // Fighters are named as such; "deployed two" is a drone as well as a man. Who has a name of his own is no resident.
  if (trigger.sense === 'fighters' && (phrase.verdict !== 'counted' || trigger.side === 'label')) {
    const from = tokens[trigger.end]?.lower === ':' ? at : trigger.end;
    const labelled = trigger.side === 'label' && tokens.slice(from, at).every(isQualifierWord);
    if (!labelled) return 0;
  }
  if (
    (phrase.sense === 'idps' || phrase.sense === 'refugees') &&
    trigger.sense === 'displaced' &&
    trigger.side !== 'before' &&
    (trigger.side !== 'after' || RELATIVES.has(tokens[phrase.end]?.lower ?? '')) &&
    isReduced(tokens, trigger)
  ) {
    return Math.min(score, 3.9);
  }
  // Who comes to help or to look on is not displaced.
  if (trigger.sense === 'arrived' && (phrase.group === 'aid_workers' || phrase.group === 'journalists')) return 0;
  // "deployed a team of 119 personnel": they help.
  if (trigger.sense === 'fighters' && tokens.slice(trigger.end, at).some(({ lower }) => TEAMS.has(lower))) return 0;
  if (trigger.sense === 'homesGone' && phrase.noun === null) return 0;
  if (trigger.sense === 'driven' && !goesSomewhere(tokens, phrase, trigger)) return 0;
  if (trigger.sense === 'landed' && !comesFromAbroad(phrase)) return 0;
  const noun = phrase.noun === null ? '' : tokens[phrase.noun.end - 1]!.lower;
  if ((trigger.sense === 'lodged' || trigger.sense === 'arrived') && ONLOOKERS.has(noun)) return 0;
  if (trigger.sense === 'assisted' && AUDIENCE.has(noun)) return 0;
  if (trigger.sense === 'assisted' && tokens.slice(trigger.end, at).some(({ lower }) => HEIGHTS.has(lower))) return 0;
  // "looking for 300 volunteers"
  if (trigger.sense === 'missing' && trigger.side === 'before' && phrase.responders) return 0;
  if (trigger.sense === 'lodged') {
    if (phrase.sense === 'fighters' || phrase.sense === 'refugees' || phrase.group === 'children') return 0;
  }
  if (trigger.sense === 'displacedNow' && phrase.sense === 'fighters') return Math.min(score, 3.9);
  if (trigger.sense === 'displacedNow' && phrase.sense === 'refugees') return Math.min(score, 3.9);
  if (trigger.sense === 'arrived' && phrase.sense !== null && phrase.sense !== 'idps' && phrase.sense !== 'refugees')
    return Math.min(score, 3.9);
  // "holding 200 girls", not "holding the city at 3,000 fighters"
  if ((trigger.sense === 'held' || trigger.sense === 'abducted') && trigger.side === 'before' && trigger.end <= at) {
    if (!tokens.slice(trigger.end, at).every(isQualifierWord)) return 0;
    // "The camp, built for 100 tents, now holds 1,260 people"
    if (tokens.slice(Math.max(0, trigger.start - 10), trigger.start).some(({ lower }) => SHELTERS.has(lower))) return 0;
  }
  if (trigger.sense === 'lostMen' && phrase.sense !== 'fighters' && phrase.group !== 'men' && !KIN.has(noun)) return 0;
  if (trigger.side === 'before' && phrase.verdict === 'bare' && OF_PEOPLE_ALONE.has(tokens[trigger.end - 1]!.lower))
    return 0;
  if (trigger.sense === 'tookLives' && phrase.sense !== 'lives') return 0;
  // "sent 9,000 people fleeing": only who bears arms is deployed.
  if (trigger.sense === 'fighters' && trigger.side === 'before' && !bearsArms(tokens, phrase)) return 0;
  // "400 militants are holed up in the town": that is where they are.
  if (trigger.sense === 'trapped' && phrase.sense === 'fighters' && HIDES.has(tokens[trigger.end - 2]?.lower ?? ''))
    return 0;
  if (trigger.sense === 'population') {
    // "the town had received 1,800"
    if (
      /^ha(?:s|d|ve)$/u.test(tokens[trigger.end - 1]!.lower) &&
      trigger.end < at &&
      !tokens.slice(trigger.end, at).every(isQualifierWord)
    )
      return 0;
    if (COUNTED_OTHERWISE.has(tokens[trigger.start - 1]?.lower.replace(/['’]s?$/u, '') ?? '')) return 0;
    const named = (tokens[trigger.start] as Token).lower.startsWith('population');
    // "a population of 200,000 internally displaced persons"
    const isOfMoved = tokens.slice(at, phrase.end).some(({ lower }) => lower === 'displaced');
    // "Sittwe, a port city of 150,000 people, where …"
    const isNamed = tokens[trigger.end - 1]!.lower === 'of' && tokens.slice(trigger.end, at).every(isQualifierWord);
    return Math.min(
      score + length,
      trigger.side === 'after' || phrase.sense !== null || isOfMoved ? 3.9 : named ? 9.4 : isNamed ? 7.5 : 6.2,
    );
  }
  if (trigger.sense === 'assisted' && phrase.sense === 'fighters') return Math.min(score, 3.9);
  // "The army provides 54,000"
  if (isHelp(trigger, phrase) && trigger.end === trigger.start + 1 && GIVING.has(tokens[trigger.start]!.lower))
    return 0;
  // "The toll has reached 12": who is reached is named.
  if (trigger.sense === 'assisted' && trigger.side === 'before' && phrase.verdict === 'bare')
    return Math.min(score + length, 3.9);
  return Math.min(score + length, MOST[trigger.sense] ?? Number.POSITIVE_INFINITY);
}

/** A verb of help before a number without a noun. */
function isHelp({ sense, side }: Trigger, { verdict }: NounPhrase): boolean {
  return sense === 'assisted' && side === 'before' && verdict === 'bare';
}

/** "the town's 7,000 residents", "with 600 inhabitants": they live there. Behind a verb they are who something happens to. */
function isOwned(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i]!;
    if (OWNERS.has(token.lower) || /['’](?:s|)$/u.test(token.lower)) return true;
    if (!isQualifierWord(token)) return false;
  }
  return false;
}

/** "pushed 11,000 people towards Kaga-Bandoro", "sent 1,700 people to the UN base": a name or a shelter is where they go. */
function goesSomewhere(tokens: readonly Token[], phrase: NounPhrase, { start, end }: Trigger): boolean {
  if (phrase.verdict !== 'counted' || phrase.sense === 'fighters' || bearsOthers(phrase)) return false;
  if (phrase.noun !== null && ONLOOKERS.has(tokens[phrase.noun.end - 1]!.lower)) return false;
  // "shifted 3,214 persons", "flew out 243 nationals"
  if (SHIFTS.has(tokens[start]!.lower) || tokens[end - 1]!.lower === 'out') return true;
  // "move 10,000 people in Cologne to shelters"
  const inName = tokens[phrase.end]?.lower === 'in' && /^\p{Lu}/u.test(tokens[phrase.end + 1]?.raw ?? '') ? 2 : 0;
  const at = phrase.end + inName;
  const word = tokens[at]?.lower ?? '';
  const isAway = AWAY.has(word);
  if (!WAYS.has(word) && !isAway) return false;
  const way = tokens.slice(at + 1, at + 6);
  return way.some(({ lower, raw }, i) => {
    if (lower === 'hospital') return false;
    if (SHELTERS.has(lower) || (isAway && LEFT_PLACES.has(lower))) return true;
    return i < 2 && /^\p{Lu}\p{Ll}/u.test(raw) && !TIME_NOUNS.has(lower) && way[i + 1]?.lower !== 'hospital';
  });
}

function bearsOthers({ group, responders }: NounPhrase): boolean {
  return (
    responders || group === 'aid_workers' || group === 'journalists' || group === 'security_forces' || group === 'men'
  );
}

function bearsArms(tokens: readonly Token[], { sense, group, noun, verdict }: NounPhrase): boolean {
  if (sense === 'fighters' || group === 'men' || group === 'security_forces' || verdict === 'bare') return true;
  return noun !== null && MEMBERS.has(tokens[noun.end - 1]!.lower);
}

/** "the majority of the 10,000", "half of the 300": what the sentence says is said of the part, not of the number. */
function isWholeOfShare(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  const passes = ({ lower }: Token): boolean => WHOLE_ARTICLES.has(lower) || lower.endsWith("'s");
  while (i >= 0 && tokens[i]!.lower !== 'of' && (passes(tokens[i]!) || isQualifierWord(tokens[i]!))) i -= 1;
  return tokens[i]?.lower === 'of' && i < at - 1 && SHARES.has(tokens[i - 1]?.lower ?? '');
}

/** "Of the town's 20,000 inhabitants, 18,000 were dead": the whole in front of its parts. */
function isWholeInFront(tokens: readonly Token[], at: number, phrase: NounPhrase): boolean {
  if (tokens[phrase.end]?.lower !== ',') return false;
  let i = at - 1;
  while (i >= 0 && tokens[i]!.lower !== 'of' && i >= at - LONGEST_OWNER && tokens[i]!.isWord) i -= 1;
  if (tokens[i]?.lower !== 'of' || (i > 0 && tokens[i - 1]!.isWord)) return false;
  return tokens.slice(phrase.end + 1, phrase.end + 6).some(({ number, lower }) => number !== null || lower === 'most');
}

/** A predicate of the sentence: not one behind "who", nor a participle that only says which people are meant. */
function isOfPart(tokens: readonly Token[], phrase: NounPhrase, trigger: Trigger): boolean {
  // "displacing at least half of the town's 51,000 inhabitants"
  if (trigger.side === 'before') return true;
  if (trigger.start < phrase.end || RELATIVES.has(tokens[phrase.end]?.lower ?? '')) return false;
  return trigger.side === 'after' || !isReduced(tokens, trigger);
}

/** "prevented the distribution of food to 1,500 IDPs": nobody was helped. */
function isHindered(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = Math.max(0, trigger.start - 5); i < trigger.start; i += 1) {
    if (HINDRANCES.has((tokens[i] as Token).raw)) return true;
  }
  return false;
}

/** "300 refugees arrived", "2,000 Syrians arrived": not within their own country. */
function comesFromAbroad(phrase: NounPhrase): boolean {
  return phrase.sense === 'refugees' || phrase.foreign;
}
