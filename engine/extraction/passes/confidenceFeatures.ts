/**
 * What the rules saw of a figure, as numbers between 0 and 1: the input of the confidence model (confidence.ts). Each has
 * a name that is stored with the figure where it counted, so a name never changes its meaning.
 */
import type { Candidate } from '../candidate.js';
import type { Metric } from '../types.js';
import { TOPIC_RULE } from './followTopic.js';

/** What stands about the figure beside its own words. */
export interface Surroundings {
  /** How many figures of each metric the whole text has. */
  metrics: ReadonlyMap<Metric, number>;
  /** Figures in the whole text. */
  figures: number;
  /** Whether the figure's sentence names its place; null where no place is known. */
  isPlaceNear: boolean | null;
  isAttributed: boolean;
  isProjected: boolean;
}

/** Feature name → value in 0 … 1; what is absent is 0. */
export type Features = Record<string, number>;

/** Features that say how much, not whether: that they are low is a reason too. */
export const GRADED: ReadonlySet<string> = new Set([
  'strength of the link',
  'distance of the word that says what happened',
  'words that say otherwise',
  'length of the sentence',
  'other counts in the sentence',
  'other events in the sentence',
  'size of the number',
  'words before the noun',
  'numbers beside it that count nothing',
]);

/** Which way a feature may move the confidence, where common sense knows: 1 up, -1 down. The fit keeps to it. */
export const SIGNS: Readonly<Record<string, 1 | -1>> = {
  'strength of the link': 1,
  'distance of the word that says what happened': -1,
  'words that say otherwise': -1,
  'metric of another number': -1,
  'metric of the text': -1,
  'metric made more exact': -1,
  'noun that is a guess': -1,
  'no noun': -1,
  'what it counts stands before': -1,
  'people who came to help': -1,
  'unit of another number': -1,
  'words before the noun': -1,
  'small number in words': -1,
  'vague number': -1,
  'number with a qualifier': 1,
  change: -1,
  'size of the number': 1,
  'length of the sentence': -1,
  'other counts in the sentence': -1,
  'numbers beside it that count nothing': -1,
  'other events in the sentence': -1,
  'line without a stop': -1,
  'only one of its metric in the text': -1,
  'displaced in a text of refugees': -1,
  'place in the sentence': 1,
  'no place known': -1,
  'somebody says it': 1,
};

/** Scores of links: below the least nothing is linked, and ten is a verb right beside its number. */
const LEAST_SCORE = 3;
const MOST_SCORE = 10;

/** From here on there is no more of it: words, numbers, senses, a million. */
const FAR_WORDS = 12;
const LONG_SENTENCE = 60;
const MANY_NUMBERS = 5;
const MANY_SENSES = 5;
const LARGE_DIGITS = 6;

/** The features of a candidate that has a metric. */
export function featuresOf(candidate: Candidate, about: Surroundings): Features {
  const features: Features = {};
  linkFeatures(features, candidate);
  nounFeatures(features, candidate);
  numberFeatures(features, candidate);
  sentenceFeatures(features, candidate, about);
  flag(features, 'place in the sentence', about.isPlaceNear === true);
  flag(features, 'no place known', about.isPlaceNear === null);
  flag(features, 'somebody says it', about.isAttributed);
  flag(features, 'expected, not counted', about.isProjected);
  return features;
}

function flag(features: Features, name: string, is: boolean): void {
  if (is) features[name] = 1;
}

/** From 0 for nothing to 1 for `most` and more. */
function share(value: number, most: number): number {
  return Math.min(1, Math.max(0, value / most));
}

/** How the words that say what happened were linked to the number. */
function linkFeatures(features: Features, { choice, inherited, at, phrase, rules, unit }: Candidate): void {
  if (!choice) throw new Error('candidate without a metric');
  const trigger = inherited ? null : choice.trigger;
  flag(features, 'metric of the noun', trigger === null && !inherited);
  const isTopic = rules.metric[0] === TOPIC_RULE;
  flag(features, 'metric of the text', isTopic);
  flag(features, 'metric of another number', inherited && !isTopic);
  flag(features, 'metric made more exact', !inherited && rules.metric.length > 1);
  if (trigger) {
    features[`link: ${trigger.side}`] = 1;
    features['distance of the word that says what happened'] = share(
      trigger.start >= at ? trigger.start - phrase.end : at - trigger.end,
      FAR_WORDS,
    );
  }
  features['strength of the link'] = share(choice.score - LEAST_SCORE, MOST_SCORE - LEAST_SCORE);
  features['words that say otherwise'] = share(choice.rival, MOST_SCORE);
  features[`metric: ${choice.metric}`] = 1;
  if (unit === 'households' || unit === 'housing_units') features[`unit: ${unit}`] = 1;
}

/** What stands behind the number. */
function nounFeatures(features: Features, { phrase, rules, at }: Candidate): void {
  flag(features, 'no noun', phrase.verdict === 'bare');
  flag(features, 'noun that is a guess', phrase.verdict === 'guessed');
  flag(features, 'money', phrase.verdict === 'money');
  flag(features, 'what it counts stands before', phrase.others === true);
  flag(features, 'people who came to help', phrase.responders);
  flag(features, 'unit of another number', rules.unit.length > 1);
  if (phrase.noun) features['words before the noun'] = share(phrase.noun.start - at - 1, 4);
}

/** How the number is written. */
function numberFeatures(features: Features, { reading }: Candidate): void {
  const { bound, digits, current } = reading;
  const size = reading.low ?? reading.high ?? 0;
  flag(features, 'small number in words', !digits && size <= 10 && bound !== 'vague');
  flag(features, 'vague number', bound === 'vague');
  flag(features, 'range', bound === 'range');
  flag(features, 'number with a qualifier', bound === 'approximate' || bound === 'minimum' || bound === 'maximum');
  flag(features, 'change', current !== null);
  features['size of the number'] = share(Math.log10(Math.max(1, size)), LARGE_DIGITS);
}

/** Where the number stands. */
function sentenceFeatures(features: Features, { parsed, blocks, choice }: Candidate, about: Surroundings): void {
  const { tokens, numbers, triggers } = parsed;
  const metric = choice!.metric;
  const senses = new Set(triggers.map(({ sense }) => sense)).size - (choice!.trigger ? 1 : 0);
  features['length of the sentence'] = share(tokens.length, LONG_SENTENCE);
  features['other counts in the sentence'] = share(blocks.numbers.size - 1, MANY_NUMBERS);
  features['numbers beside it that count nothing'] = share(numbers.length - blocks.numbers.size, MANY_NUMBERS);
  features['other events in the sentence'] = share(senses, MANY_SENSES);
  flag(features, 'line without a stop', !/[.!?"”’)]$/u.test(tokens.at(-1)!.raw));
  flag(features, 'beginning of the text', parsed.sentence.index < 3);
  flag(features, 'only one of its metric in the text', about.figures > 2 && about.metrics.get(metric) === 1);
  flag(features, 'displaced in a text of refugees', metric === 'displaced' && about.metrics.has('refugees'));
}
