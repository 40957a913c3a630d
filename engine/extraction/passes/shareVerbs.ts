/**
 * Lists that share a verb or a noun: "killed 12 soldiers and 30 civilians", "31 houses were destroyed and 300 damaged",
 * "709,841 people displaced in Jajpur and 363,832 in Puri". A number takes from the one before it what its own words
 * don't say.
 */
import type { Candidate } from '../candidate.js';
import { HARM_SENSES } from '../languages/en/nouns.js';
import { kindOf, metricOf } from '../languages/en/senses.js';
import { COMPARED, DEGREES, PLACE_STEP, SPARING } from '../languages/en/words.js';
import type { Token } from '../parse.js';
import { chooseFor } from '../rules/choose.js';
import { familyOf } from '../rules/metric.js';
import { isQualifierWord } from '../rules/qualifierWord.js';
import type { Group } from '../types.js';

/** The words that may part two numbers of a list beside what belongs to the first. */
const LONGEST_LIST_STEP = 14;
const LONGEST_PLACE_STEP = 9;

export function shareVerbs(candidates: readonly Candidate[]): Candidate[] {
  const counted = candidates.filter((candidate) => candidate.phrase.verdict !== 'other');
  counted.forEach((candidate, i) => {
    const before = counted[i - 1];
    if (!before || (candidate.phrase.verdict === 'money') !== (before.phrase.verdict === 'money')) return;
    if (candidate.phrase.verdict === 'money') {
      takeMoney(candidate, before);
      return;
    }
    takeUnit(candidate, before);
    takeMetric(candidate, before);
    takeGroup(candidate, before);
  });
  for (let i = counted.length - 2; i >= 0; i -= 1) takeFromNext(counted[i] as Candidate, counted[i + 1] as Candidate);
  return [...candidates];
}

/** "31 houses were destroyed and more than 300 damaged": the bare number counts what the one before it counts. */
function takeUnit(candidate: Candidate, before: Candidate): void {
  if (
    candidate.phrase.verdict !== 'bare' ||
    (before.phrase.verdict === 'bare' && before.unit === 'people') ||
    before.unit === candidate.unit
  )
    return;
  if (before.phrase.verdict === 'money') return;
  if (candidate.at - before.phrase.end > LONGEST_LIST_STEP) return;
  const sense = candidate.choice?.sense;
  // "150 houses were destroyed, leaving 483 homeless": people, though a home can be evacuated too.
  const metric = sense === undefined ? null : metricOf(sense, familyOf(before.unit));
  const fits = sense === undefined || (metric !== null && (before.unit === 'households' || metric !== 'displaced'));
  // "144 people from 43 families were rescued and 57 are missing": the families only say whose they are.
  if (before.unit === 'households' && isOrigin(before)) return;
  if (!fits) {
    takeHomes(candidate, before);
    return;
  }
  // "100 houses were damaged and 12 died": people unless the verb can be said of houses.
  candidate.unit = before.unit;
  candidate.rules.unit = ['unit: that of the number before', ...before.rules.unit];
  const again = chooseFor(candidate, familyOf(before.unit));
  if (again) {
    candidate.choice = again;
    candidate.rules.metric = [again.rule];
  }
}

/** "three houses were damaged while two were washed away": the same words are said of homes too. */
function takeHomes(candidate: Candidate, before: Candidate): void {
  const trigger = candidate.choice?.trigger;
  if (before.unit !== 'housing_units' || !trigger) return;
  const homes = chooseFor(candidate, 'housing');
  if (homes?.trigger?.start !== trigger.start || !homes.metric.startsWith('housing')) return;
  candidate.unit = before.unit;
  candidate.choice = homes;
  candidate.rules.unit = ['unit: that of the number before', ...before.rules.unit];
  candidate.rules.metric = [homes.rule];
}

/** "people from 43 families": behind another number's noun and "from". */
function isOrigin({ parsed, at, blocks }: Candidate): boolean {
  let i = at - 1;
  while (i >= 0 && parsed.tokens[i]!.lower !== 'from' && isQualifierWord(parsed.tokens[i]!)) i -= 1;
  return parsed.tokens[i]?.lower === 'from' && blocks.phrases.has(i - 1);
}

/** "$63 million, followed by Japan with $19 million", "6.8 million francs (USD 6.9 million)": sums of one list. */
function takeMoney(candidate: Candidate, before: Candidate): void {
  if (candidate.choice !== null || before.choice === null) return;
  const step = candidate.parsed.tokens.slice(before.phrase.end, candidate.at);
  if (step.length === 0 || step.length > LONGEST_LIST_STEP || step.some(({ lower }) => lower === ';')) return;
  if (!step.some(({ lower }) => JOINTS.has(lower))) return;
  candidate.choice = { ...before.choice };
  candidate.inherited = true;
  candidate.rules.metric = ['metric: shared with the number before', ...before.rules.metric];
}

/** Right behind a sum that others follow. */
const JOINTS: ReadonlySet<string> = new Set([',', '(', 'and']);

function takeMetric(candidate: Candidate, before: Candidate): void {
  if (
    candidate.choice
      ? candidate.choice.trigger !== null || candidate.choice.score > 5 || !isShared(before)
      : candidate.phrase.verdict !== 'bare' && !isShared(before) && !isComparison(candidate, before)
  )
    return;
  if (!before.choice || metricOf(before.choice.sense, familyOf(candidate.unit)) === null) return;
  const { tokens } = candidate.parsed;
  const step = tokens.slice(before.phrase.end, candidate.at);
  if (step.length > LONGEST_LIST_STEP || step.some((token) => SPARING.has(token.lower))) return;
  if (step.length > 1 && step.some((token) => token.lower === ';') && !isPlaceStep(step)) return;
  const isCompared = step.length <= 8 && step.some(({ lower }) => COMPARED.has(lower));
  if (isCompared && candidate.choice === null && before.unit !== candidate.unit && candidate.phrase.verdict === 'bare')
    return;
  const change = isCompared || (candidate.reading.current === true && step.length === 1);
  const joint =
    change ||
    step.some((token) => /^(?:,|and|or|plus|\(|&|while|;)$/u.test(token.lower)) ||
    step.every((token) => !token.isWord);
  if (!joint) return;
  const metric = metricOf(before.choice.sense, familyOf(candidate.unit));
  if (!metric) return;
  if (candidate.choice === null && takeVerbBetween(candidate, before)) return;
  candidate.choice = { ...before.choice, metric };
  candidate.inherited = true;
  candidate.rules.metric = ['metric: shared with the number before', ...before.rules.metric];
  if (candidate.phrase.verdict === 'bare' && candidate.group === 'people' && SHARED_GROUPS.has(before.group))
    candidate.group = before.group;
}

/** "killed 11 people and kidnapped our village head and four others": the verb between the two is said of the second. */
function takeVerbBetween(candidate: Candidate, before: Candidate): boolean {
  const { triggers } = candidate.parsed;
  const verb = triggers.findLast(
    ({ side, start, end }) => side === 'before' && start >= before.phrase.end && end < candidate.at,
  );
  const metric = verb ? metricOf(verb.sense, familyOf(candidate.unit)) : null;
  if (!verb || !metric || !HARM_SENSES.has(verb.sense) || metric === before.choice?.metric) return false;
  candidate.choice = {
    metric,
    kind: verb.kind ?? kindOf(verb.sense),
    sense: verb.sense,
    trigger: verb,
    score: 4,
    rival: 0,
    rule: verb.rule,
  };
  candidate.rules.metric = [verb.rule];
  return true;
}

/** Groups that a list goes on with; women and children are named one by one. */
const SHARED_GROUPS: ReadonlySet<Group> = new Set(['civilians', 'fighters', 'security_forces']);

function isComparison(candidate: Candidate, before: Candidate): boolean {
  const step = candidate.parsed.tokens.slice(before.phrase.end, candidate.at);
  return step.length <= 8 && step.some(({ lower }) => COMPARED.has(lower));
}

/** "; and in Yemen, 8.3 million": the list goes on at another place. */
function isPlaceStep(step: readonly Token[]): boolean {
  // "Congo (21,186); Rwanda (73,926)"
  const from = step[0]?.lower === ')' ? 1 : 0;
  const last = step.at(-1)?.lower;
  return step.length <= LONGEST_PLACE_STEP && (last === ',' || last === '(') && isPlaces(step.slice(from, -1));
}

function isPlaces(tokens: readonly Token[]): boolean {
  return tokens.every(({ raw, lower }) => PLACE_STEP.has(lower) || /^\p{Lu}/u.test(raw));
}

/** Right before a number that goes on with the subject of the one before. */
const CONTINUES = /^(?:and|,|only|another|about|approximately|some|at|least|with|more|than|nearly|around|over|of)$/u;

/** "nine soldiers were killed and 12 wounded", "70 of them": a bare subject is of the group of the one before. */
function takeGroup(candidate: Candidate, before: Candidate): void {
  if (candidate.phrase.verdict !== 'bare' || before.group === 'people') return;
  if (candidate.unit !== 'people' || before.unit !== 'people') return;
  if (!candidate.choice?.trigger || candidate.choice.trigger.start < candidate.at) return;
  if (candidate.at - before.phrase.end > 9 || !CONTINUES.test(candidate.parsed.tokens[candidate.at - 1]!.lower)) return;
  candidate.group = before.group;
  candidate.rules.group = ['group: that of the number before', ...before.rules.group];
}

/** "12 soldiers and 30 civilians were killed": the verb behind the list is said of its first parts too. */
function takeFromNext(candidate: Candidate, next: Candidate): void {
  if (
    candidate.choice?.trigger ||
    (candidate.choice?.score ?? 0) > 5 ||
    !next.choice?.trigger ||
    next.phrase.verdict === 'money'
  )
    return;
  // "Of the 20,000 inhabitants, 18,000 died"
  if (candidate.choice?.sense === 'population') return;
  if (next.choice.trigger.start < next.at || candidate.phrase.verdict === 'money') return;
  const tokens = candidate.parsed.tokens.slice(candidate.phrase.end, next.at);
  const step = tokens.map((token) => token.lower);
  // "12 totally and 80 partly damaged houses": the noun stands behind the second.
  if (DEGREES.has(step[0] ?? '') && candidate.phrase.verdict === 'bare' && next.unit === 'housing_units') {
    step.shift();
    candidate.unit = next.unit;
  }
  // "56 households in Nyakon and 24 households in Ayweyo have been affected"
  const joins = /^(?:and|,|or|&|as)$/u.test(step[0] ?? '') || (step.at(-1) === 'and' && isPlaces(tokens));
  if (step.length > 6 || !joins) return;
  const metric = metricOf(next.choice.sense, familyOf(candidate.unit));
  if (!metric) return;
  candidate.choice = { ...next.choice, metric };
  candidate.inherited = true;
  candidate.rules.metric = ['metric: shared with the number behind', ...next.rules.metric];
}

/** A verb before the first number governs the whole list; a noun's own sense does not. */
function isShared(before: Candidate): boolean {
  return before.inherited || before.choice?.trigger?.side === 'before' || before.choice?.trigger?.side === 'label';
}
