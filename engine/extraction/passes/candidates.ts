/** Makes a candidate of each number: its noun phrase, its unit and group, and the words that say what happened. */
import type { Candidate } from '../candidate.js';
import { UNLIKELY_BEFORE } from '../languages/en/never.js';
import { COUNTED_NOUNS } from '../languages/en/nouns.js';
import { metricOf } from '../languages/en/senses.js';
import type { NumberReading } from '../numbers.js';
import type { ParsedSentence } from '../parse.js';
import { type Blocks, chooseMetric, familyOf, type MetricChoice } from '../rules/metric.js';
import { countNounBefore } from '../rules/total.js';
import { type NounPhrase, nounPhrase } from '../rules/unit.js';
import type { Group, Unit } from '../types.js';

export function candidatesOf(parsed: ParsedSentence, text: string): Candidate[] {
  const phrases = parsed.numbers.map((at) => ({
    at,
    phrase: isAside(parsed, at, text) ? NO_COUNT : nounPhrase(parsed, at),
  }));
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
      group: (choice && 'group' in choice && choice.group) || phrase.group,
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

function isAside(parsed: ParsedSentence, at: number, text: string): boolean {
  const start = parsed.tokens[at]!.start;
  return UNLIKELY_BEFORE.test(text.slice(Math.max(parsed.sentence.start, start - 60), start));
}

function tokensOf(at: number, phrase: NounPhrase): number[] {
  return phrase.noun === null ? [at] : Array.from({ length: phrase.noun.end - at }, (_, i) => at + i);
}

/** "The number of families displaced rose to 300": the noun that the label counts. */
function unitBefore(
  parsed: ParsedSentence,
  at: number,
  choice: MetricChoice,
  blocks: Blocks,
): { unit: Unit; group?: Group } {
  if (choice.trigger?.side !== 'label' && countNounBefore(parsed.tokens, at) === null) return { unit: 'people' };
  const start = choice.trigger?.start ?? at;
  for (let i = Math.max(0, start - 4); i < at; i += 1) {
    if (blocks.phrases.has(i)) continue;
    const noun = COUNTED_NOUNS.get(parsed.tokens[i]!.lower);
    if (noun && metricOf(choice.sense, familyOf(noun.unit)) === choice.metric)
      return { unit: noun.unit, group: noun.group };
  }
  return { unit: 'people' };
}

/** A bare number counts people, or homes where only homes can have what the verb says. */
function bareOrCounted(parsed: ParsedSentence, at: number, phrase: NounPhrase, blocks: Blocks) {
  const people = chooseMetric(parsed, at, phrase, blocks);
  if (phrase.verdict !== 'bare') return people && { choice: people, unit: phrase.unit };
  const homes = chooseMetric(parsed, at, { ...phrase, unit: 'housing_units' }, blocks);
  if (homes?.metric.startsWith('housing') && (!people || homes.score > people.score))
    return { choice: homes, unit: 'housing_units' };
  return people && { choice: people, ...unitBefore(parsed, at, people, blocks) };
}
