/** Makes a candidate of each number: its noun phrase, its unit and group, and the words that say what happened. */
import type { Candidate } from '../candidate.js';
import { FAMILY_OF, LARGEST_FAMILY, UNLIKELY_BEFORE } from '../languages/en/never.js';
import { COUNTED_NOUNS, type CountedNoun } from '../languages/en/nouns.js';
import { kindOf, metricOf } from '../languages/en/senses.js';
import { BACK_POINTERS, COUNT_NOUNS, NO_ROW, PHRASE_ENDS, ROW_ENDS } from '../languages/en/words.js';
import type { NumberReading } from '../numbers.js';
import type { ParsedSentence } from '../parse.js';
import type { Blocks } from '../rules/link.js';
import { chooseMetric, familyOf, type MetricChoice } from '../rules/metric.js';
import { isQualifierWord } from '../rules/qualifierWord.js';
import { countNounBefore } from '../rules/total.js';
import { type NounPhrase, nounPhrase } from '../rules/unit.js';
import type { Group, Unit } from '../types.js';
import { EndPattern } from '../words/patterns.js';

export function candidatesOf(parsed: ParsedSentence, text: string): Candidate[] {
  const phrases = parsed.numbers.map((at) => ({
    at,
    phrase: isAside(parsed, at, text) ? NO_COUNT : nounPhrase(parsed, at),
  }));
  phrases.forEach((one, i) => {
    const before = phrases[i - 1];
    if (before && one.phrase.verdict === 'bare' && isPartOf(parsed, before, one.at)) one.phrase = NO_COUNT;
  });
  const figures = phrases.filter(({ phrase }) => phrase.verdict !== 'other');
  const blocks: Blocks = {
    numbers: new Set(figures.map((figure) => figure.at)),
    phrases: new Set(figures.flatMap((figure) => tokensOf(figure.at, figure.phrase))),
  };
  return phrases.map(({ at, phrase }) => {
    const choice = phrase.verdict === 'other' ? null : bareOrCounted(parsed, at, phrase, blocks);
    return {
      parsed,
      at,
      reading: parsed.tokens[at]!.number as NumberReading,
      phrase,
      unit: choice?.unit ?? phrase.unit,
      group: choice?.group ?? phrase.group,
      choice: choice?.choice ?? null,
      blocks,
      inherited: false,
      rules: {
        unit: [phrase.rule],
        metric: choice ? [choice.choice.rule] : [],
        group: phrase.group === 'people' ? [] : [phrase.rule.replace('unit:', 'group:')],
        kind: [],
        bound: (parsed.tokens[at]!.number as NumberReading).boundRules,
      },
    };
  });
}

/** What stands for the noun phrase of a number that counts nothing: "children under five", "one in three". */
const NO_COUNT: NounPhrase = {
  verdict: 'other',
  unit: 'people',
  group: 'people',
  sense: null,
  noun: null,
  responders: false,
  foreign: false,
  end: 0,
  rule: 'unit: no count',
};

/** "50 ambulances were damaged, including 25 that were out of service": a part of what is no figure. */
function isPartOf({ tokens }: ParsedSentence, whole: { at: number; phrase: NounPhrase }, at: number): boolean {
  if (whole.phrase.verdict !== 'other' || whole.phrase === NO_COUNT) return false;
  let i = at - 1;
  while (i > whole.at && isQualifierWord(tokens[i]!)) i -= 1;
  return tokens[i]!.lower === 'including';
}

const ASIDE = new EndPattern(UNLIKELY_BEFORE);
const OF_FAMILY = new EndPattern(FAMILY_OF);

function isAside(parsed: ParsedSentence, at: number, text: string): boolean {
  const { start, number } = parsed.tokens[at]!;
  const from = Math.max(parsed.sentence.start, start - 60);
  if (ASIDE.test(text, from, start)) return true;
  return (number?.low ?? number?.high ?? 0) <= LARGEST_FAMILY && OF_FAMILY.test(text, from, start);
}

function tokensOf(at: number, phrase: NounPhrase): number[] {
  return phrase.noun === null ? [at] : Array.from({ length: phrase.noun.end - at }, (_, i) => at + i);
}

/** The first noun of the language data among tokens `from` to `to` that belongs to no other number. */
function nounAmong(parsed: ParsedSentence, from: number, to: number, blocks: Blocks): CountedNoun | null {
  for (let i = Math.max(0, from); i < to; i += 1) {
    const noun = blocks.phrases.has(i) ? undefined : COUNTED_NOUNS.get(parsed.tokens[i]!.lower);
    if (noun) return noun;
  }
  return null;
}

/** Words of a row's label, from its beginning to the number. */
const LONGEST_LABEL = 6;

/** "Households displaced 300", "SCHOOLS: 19 closed", "No. of affected families 40": homes, schools or families that a row's label names. */
function nounOfRow({ tokens }: ParsedSentence, at: number, phrase: NounPhrase): CountedNoun | null {
  let found: CountedNoun | null = null;
  let words = 0;
  for (let i = at - 1; i >= 0; i -= 1) {
    const token = tokens[i]!;
    if (token.number !== null || ROW_ENDS.has(token.lower)) break;
    if (!token.isWord) continue;
    words += 1;
    if (words > LONGEST_LABEL || NO_ROW.has(token.lower)) return null;
    const noun = COUNTED_NOUNS.get(token.lower);
    // "House fires displace 12": a singular is no label.
    if (noun && noun.unit !== 'people' && /s$|^hh$|^h\/h$/u.test(token.lower)) found = noun;
    else if (noun?.unit === 'people' && found === null) return null;
  }
  const next = tokens[phrase.end];
  return next?.isWord && PHRASE_ENDS.has(next.lower) ? null : found;
}

/** "Schools stay shut; five of them were damaged": homes or schools that "of them" points at. */
function nounPointedAt({ tokens }: ParsedSentence, at: number): CountedNoun | null {
  if (tokens[at + 1]?.lower !== 'of' || !BACK_POINTERS.has(tokens[at + 2]?.lower ?? '')) return null;
  for (let i = at - 1; i >= 0; i -= 1) {
    // What was counted before is meant, whatever stands between.
    if (tokens[i]!.number !== null) return null;
    const noun = COUNTED_NOUNS.get(tokens[i]!.lower);
    if (noun) return noun.unit === 'facilities' || noun.unit === 'housing_units' ? noun : null;
  }
  return null;
}

interface CountedChoice {
  choice: MetricChoice;
  unit: Unit;
  group: Group;
}

/** "raised to 23 the number of migrants crushed": the noun that counts stands behind the number. */
function countedBehind(parsed: ParsedSentence, at: number, phrase: NounPhrase, blocks: Blocks): CountedChoice | null {
  const { tokens } = parsed;
  if (!/^(?:the|its|their)$/u.test(tokens[at + 1]?.lower ?? '') || !/^(?:to|at)$/u.test(tokens[at - 1]?.lower ?? ''))
    return null;
  const noun = [at + 2, at + 3].find((i) => COUNT_NOUNS.has(tokens[i]?.lower ?? ''));
  if (noun === undefined) return null;
  const trigger = parsed.triggers.find(({ start }) => start >= at + 2 && start <= noun + COUNTED_WITHIN);
  const counted = nounAmong(parsed, noun, Math.min(tokens.length, noun + 5), blocks);
  const unit = counted?.unit ?? phrase.unit;
  const metric = trigger ? metricOf(trigger.sense, familyOf(unit)) : null;
  if (!trigger || !metric) return null;
  const { sense, rule } = trigger;
  const choice = { metric, kind: trigger.kind ?? kindOf(sense), sense, trigger, score: 7, rival: 0, rule };
  return { choice, unit, group: counted?.group ?? phrase.group };
}

/** Words from the counting noun on in which it is said what is counted. */
const COUNTED_WITHIN = 8;

/**
 * A bare number counts what a noun before it says ("the number of families displaced rose to 300", "Families affected:
 * 300"), else people, or homes where only homes can have what the verb says.
 */
function bareOrCounted(parsed: ParsedSentence, at: number, phrase: NounPhrase, blocks: Blocks): CountedChoice | null {
  const people = chooseMetric(parsed, at, phrase, blocks);
  if (phrase.verdict !== 'bare') return people && { choice: people, unit: phrase.unit, group: phrase.group };
  const behind = countedBehind(parsed, at, phrase, blocks);
  if (behind !== null) return behind;
  const count = countNounBefore(parsed.tokens, at);
  const label = people?.trigger?.side === 'label' ? people.trigger : null;
  const named = nounOfRow(parsed, at, phrase) ?? nounPointedAt(parsed, at);
  if (named !== null) {
    const choice = chooseMetric(parsed, at, { ...phrase, unit: named.unit }, blocks);
    if (choice && choice.score >= (people?.score ?? 0)) return { choice, unit: named.unit, group: 'people' };
  }
  const noun =
    count !== null
      ? nounAmong(parsed, count, Math.min(at, count + 5), blocks)
      : label && nounAmong(parsed, label.start - 2, at, blocks);
  if (noun) {
    const choice = chooseMetric(parsed, at, { ...phrase, unit: noun.unit }, blocks);
    if (choice) return { choice, unit: noun.unit, group: noun.group };
  }
  const homes = chooseMetric(parsed, at, { ...phrase, unit: 'housing_units' }, blocks);
  if (
    homes?.metric.startsWith('housing') &&
    (!people || (homes.score > people.score && people.metric !== 'population'))
  ) {
    return { choice: homes, unit: 'housing_units', group: 'people' };
  }
  return people && { choice: people, unit: 'people', group: phrase.group };
}
