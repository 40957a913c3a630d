/**
 * Says more exactly what happened where the words about the link do: who fled to another country is a refugee, who is
 * feared dead is missing.
 */
import type { Candidate } from '../candidate.js';
import {
  CARE,
  CASUALTY,
  FEARED,
  FLIGHT_OUT,
  FLIGHT_TO,
  IN_PART,
  INTO_NAME,
  OF_ITS_OWN,
  OF_THE_STATE,
  OVER_BORDER,
  TAKEN_BY_WATER,
  TREATED_FOR,
  TREATS,
  WHOLLY,
  WOUNDED,
} from '../languages/en/cues.js';
import { kindOf, metricOf, type Sense } from '../languages/en/senses.js';
import { lookupPlaces } from '../reference/gazetteer.js';
import { familyOf } from '../rules/metric.js';

export function refineSenses(candidates: readonly Candidate[], text: string): Candidate[] {
  for (const candidate of candidates) {
    const { choice, parsed } = candidate;
    refineDamage(candidate, text);
    if (choice?.metric === 'fighters' && candidate.group === 'men') {
      // "The militia, with 14,000 men"
      const before = text.slice(parsed.sentence.start, candidate.reading.start);
      candidate.group = OF_THE_STATE.test(before) ? 'security_forces' : 'fighters';
      candidate.rules.group = ['group: men of an armed side'];
    }
    if (choice?.sense === 'lostMen' && candidate.group === 'men') {
      // "The army lost 14 men"
      const before = text.slice(parsed.sentence.start, candidate.reading.start);
      candidate.group = OF_THE_STATE.test(before) ? 'security_forces' : 'fighters';
      candidate.rules.group = ['group: men of an armed side'];
    }
    if (choice?.sense === 'killedOrInjured' || choice?.sense === 'assisted') {
      // "44 casualties received treatment", "is treating 44 casualties"
      const noun = candidate.phrase.noun;
      const isCasualty = noun !== null && CASUALTY.test(parsed.tokens[noun.end - 1]!.lower);
      if (isCasualty && CARE.test(text.slice(parsed.sentence.start, parsed.sentence.end)))
        refine(candidate, 'injured', 'metric: treated for an injury');
    }
    const trigger = candidate.choice?.trigger;
    if (!choice || !trigger) continue;
    const { tokens } = parsed;
    if ((choice.sense === 'displaced' || choice.sense === 'arrived') && trigger.start > candidate.at) {
      const from = tokens[trigger.start]!.start;
      const way = text.slice(from, Math.min(parsed.sentence.end, from + 90));
      const country = FLIGHT_TO.exec(way)?.[1];
      const origin = FLIGHT_OUT.exec(way)?.[1];
      if (country !== undefined && isCountry(country.replace(OF_PLACE, '')))
        refine(candidate, 'crossed', `metric: a flight to ${country}`);
      else if (origin !== undefined && isCountry(origin))
        refine(candidate, 'crossed', `metric: a flight out of ${origin}`);
    }
    if (choice.sense === 'assisted' || (trigger.side === 'before' && TAKEN_IN.has(choice.sense))) {
      const noun = tokens[Math.max(candidate.phrase.end - 1, candidate.at)]!.end;
      const isWounded =
        TREATS.test(tokens[trigger.start]!.lower) &&
        tokens.slice(candidate.at, candidate.phrase.end).some(({ lower }) => WOUNDED.test(lower));
      if (isWounded) refine(candidate, 'injured', 'metric: treated wounded');
      else if (TREATED_FOR.test(text.slice(noun, noun + 60)))
        refine(candidate, 'injured', 'metric: treated for an injury');
    }
    const behind = text.slice(tokens[Math.max(candidate.phrase.end - 1, candidate.at)]!.end, parsed.sentence.end);
    if (choice.sense === 'driven') {
      const country = INTO_NAME.exec(behind)?.[1];
      if (OVER_BORDER.test(behind) || (country !== undefined && isCountry(country)))
        refine(candidate, 'crossed', 'metric: driven over a border');
    }
    if (
      choice.sense === 'abducted' &&
      TAKEN_BY_WATER.test(text.slice(tokens[trigger.start]!.start, parsed.sentence.end))
    )
      refine(candidate, 'missing', 'metric: taken by the water');
    if (
      choice.sense === 'missing' &&
      trigger.side === 'before' &&
      OF_ITS_OWN.test(text.slice(candidate.reading.end, parsed.sentence.end))
    )
      refine(candidate, 'killed', 'metric: buried of its own');
    if (choice.sense === 'killed') {
      const from = tokens[Math.max(0, Math.min(candidate.at, trigger.start) - 6)]!.start;
      const to = tokens[Math.max(candidate.at, trigger.end - 1)]!.end;
      if (FEARED.test(text.slice(from, to))) refine(candidate, 'missing', 'metric: feared dead');
    }
  }
  return [...candidates];
}

/** Whoever is taken in with wounds is no newcomer. */
const TAKEN_IN: ReadonlySet<Sense> = new Set(['crossed', 'landed']);

/** "79 are totally and 372 partially damaged", "brought down 32,177 houses completely and 25,180 in part" */
function refineDamage(candidate: Candidate, text: string): void {
  if (candidate.unit !== 'housing_units' || candidate.choice === null) return;
  const { tokens } = candidate.parsed;
  const end = tokens[Math.max(candidate.phrase.end - 1, candidate.at)]!.end;
  const words = text.slice(end, end + 40);
  if (candidate.choice.metric === 'housing_damaged' && WHOLLY.test(words))
    refine(candidate, 'destroyed', 'metric: totally damaged');
  else if (candidate.choice.metric === 'housing_destroyed' && IN_PART.test(words))
    refine(candidate, 'damaged', 'metric: destroyed in part');
}

/** Behind a country's name: "Chad’s Lake region". */
const OF_PLACE = /['’]s(?:\s.*)?$/u;

function isCountry(name: string): boolean {
  return lookupPlaces(name)[0]?.level === 'country';
}

function refine(candidate: Candidate, sense: Sense, rule: string): void {
  const metric = metricOf(sense, familyOf(candidate.unit));
  if (!metric || !candidate.choice) return;
  candidate.choice = { ...candidate.choice, sense, metric, kind: kindOf(sense) };
  candidate.rules.metric = [...candidate.rules.metric, rule];
}
