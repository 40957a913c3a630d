/** Makes a candidate of each number: its noun phrase, its unit and group, and the words that say what happened. */
import type { Candidate } from '../candidate.js';
import type { NumberReading } from '../numbers.js';
import type { ParsedSentence } from '../parse.js';
import { chooseMetric } from '../rules/metric.js';
import { nounPhrase } from '../rules/unit.js';

export function candidatesOf(parsed: ParsedSentence): Candidate[] {
  const phrases = parsed.numbers.map((at) => ({ at, phrase: nounPhrase(parsed, at) }));
  const figures = phrases.filter(({ phrase }) => phrase.verdict !== 'other');
  return phrases.map(({ at, phrase }) => {
    const blocks = new Set(figures.filter((other) => other.at !== at).map((other) => other.at));
    const choice = phrase.verdict === 'other' ? null : bareOrCounted(parsed, at, phrase, blocks);
    return {
      parsed,
      at,
      reading: parsed.tokens[at]!.number as NumberReading,
      phrase,
      unit: choice?.unit ?? phrase.unit,
      group: phrase.group,
      choice: choice?.choice ?? null,
      rules: {
        unit: [phrase.rule],
        metric: choice ? [choice.choice.rule] : [],
        group: phrase.group === 'people' ? [] : [phrase.rule.replace('unit:', 'group:')],
        bound: (parsed.tokens[at]!.number as NumberReading).boundRules,
      },
    };
  });
}

/** A bare number counts people, or homes where only homes can have what the verb says. */
function bareOrCounted(parsed: ParsedSentence, at: number, phrase: ReturnType<typeof nounPhrase>, blocks: ReadonlySet<number>) {
  const people = chooseMetric(parsed, at, phrase, blocks);
  if (phrase.verdict !== 'bare') return people && { choice: people, unit: phrase.unit };
  const homes = chooseMetric(parsed, at, { ...phrase, unit: 'housing_units' }, blocks);
  if (homes && (!people || homes.score > people.score)) return { choice: homes, unit: 'housing_units' };
  return people && { choice: people, unit: 'people' };
}
