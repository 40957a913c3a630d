/**
 * Why a figure was read as it was, English: each rule's name (engine/extraction) as words for people who don't know the
 * rules. `said` are the words of the text that the rule went by, in quotes, where they are known.
 */
import { inLanguage } from './language.js';

/** A pattern of rule names with its words. `''`: the value beside it says all. */
type RuleWords = readonly [pattern: RegExp, words: (match: RegExpExecArray, said: string | null) => string];

const quoted = (words: string): string => `“${words}”`;
const from = (said: string | null): string => (said ? `from ${said}` : 'from the words about it');
const because = (words: string): string => `because of ${quoted(words)}`;

const before = 'taken from the number before';
const headline = 'from the headline';
/** What has no words in the text stands in the headline. */
const about = (what: string, said: string | null): string => (said ? what : `${what}, ${headline}`);
const citation = 'as the source in brackets';

/** By field, the first pattern that fits counts. A rule that none fits is shown by its name. */
export const ruleWords = inLanguage<Readonly<Record<string, readonly RuleWords[]>>>('whyRules', {
  number: [
    [/^number: digits of a vague magnitude/u, () => 'the least that the words can mean'],
    [/^number: (?:digits|decimal)/u, () => ''],
    [/^number: half/u, () => 'the part of a round number that the words name'],
    [/^number: several/u, () => 'at least two of the round number'],
    [/^number: a vague magnitude/u, () => 'the least that the word can mean'],
    [/^number: a handful/u, () => 'a handful is at least three'],
    [/^number: words/u, () => 'written in words'],
    [/^range: /u, () => 'both ends are given'],
  ],
  bound: [
    [/^range: /u, () => ''],
    [/^number: /u, () => ''],
    [/^bound: shared over "or"$/u, () => 'the words before the first number count for both'],
    [/^bound: <number>\+$/u, () => `${because('+')} behind it`],
    [/^bound: (.+?)(?: …)? <number>$/u, ([, words]) => because(words!)],
    [/^bound: <number> (.+)$/u, ([, words]) => because(words!)],
  ],
  metric: [
    [/^metric: shared with the number before$/u, () => before],
    [/^metric: shared with the number behind$/u, () => 'taken from the number behind'],
    [/^metric: that of the whole(?: before)?$/u, () => 'a part of a number before'],
    [/^metric: one count in two units$/u, () => 'the same count said in two units'],
    [/^metric: that of the figure before$/u, () => 'taken from the figure before, of which the sentence speaks'],
    [/^metric: that of the figure before \(.+\)$/u, () => 'another count of what the figure before counts'],
    [/^metric: totally damaged$/u, () => 'damaged totally, so destroyed'],
    [/^metric: destroyed in part$/u, () => 'only in part, so damaged'],
    [/^metric: that of the heading$/u, () => 'said by the heading above'],
    [/^metric: a part of the number before the colon$/u, () => 'a part of the number before the colon'],
    [/^metric: what the text speaks of$/u, () => 'no word near says it: taken from what the text is about'],
    [/^metric: a flight out of (.+)$/u, ([, country]) => `who flees out of ${country} is a refugee`],
    [/^metric: a flight to (.+)$/u, ([, country]) => `who flees to ${country} is a refugee`],
    [/^metric: treated for an injury$/u, () => 'treated for an injury'],
    [/^metric: treated wounded$/u, () => 'who is treated there is wounded'],
    [/^metric: feared dead$/u, () => 'who is feared dead is missing'],
    [/^metric: driven over a border$/u, () => 'who is driven over a border is a refugee'],
    [/^metric: taken by the water$/u, () => 'taken by the water, so missing'],
    [/^metric: buried of its own$/u, () => 'who is buried by their own is dead'],
    [/^metric: the text is about refugees$/u, () => 'the text is about refugees'],
    [/^metric: the text is about displaced people$/u, () => 'the text is about displaced people'],
    [/^metric: the noun says /u, (_, said) => `${from(said)} alone`],
    [/^metric: \w+ (?:before|participle|after|adjective|label) "/u, (_, said) => from(said)],
  ],
  group: [
    [/^group: that of the number before$/u, () => before],
    [/^group: men of an armed side$/u, () => 'men of an armed side'],
    [/^group: people where no noun stands$/u, () => 'whom the words before the number name'],
    [/^group: <number> … (.+)$/u, ([, noun]) => from(quoted(noun!))],
  ],
  unit: [
    [/^unit: that of the number before$/u, () => before],
    [/^unit: people where no noun stands$/u, () => 'no noun stands behind the number'],
    [/^unit: a word that looks like people$/u, (_, said) => `${said ?? 'the noun'} looks like a word for people`],
    [/^unit: money \(/u, () => 'from the sign or the name of the currency'],
    [/^unit: <number> … (.+)$/u, ([, noun]) => from(quoted(noun!))],
  ],
  kind: [
    [/^kind: \w+ is a flow$/u, () => ''],
    [/^kind: \w+ is a stock$/u, () => ''],
    [/^kind: returnees who live there$/u, () => 'they live there now'],
    [/^kind: brings the number to$/u, () => 'the whole number so far'],
    [/^kind: displaced before the noun$/u, () => 'the word before the noun tells of a state'],
    [/^kind: (.+)$/u, ([, words]) => because(words!)],
  ],
  period: [
    [/^present perfect$/u, () => 'the tense reaches to the day of publication'],
    [/^purpose$/u, () => 'said to be meant, not to have happened'],
    [/^as of publication$/u, () => 'told as it is on the day of publication'],
    [/^day of the event before$/u, (_, said) => `the day of the event told before${said ? `, ${said}` : ''}`],
    [/^total on a day$/u, () => 'a total as it stood on the day'],
    [/^date of the citation$/u, (_, said) => `the date of the source${said ? `, ${said}` : ''}`],
    [/^people of a place$/u, () => 'who live in a place'],
    [/^day of the heading$/u, (_, said) => `from the heading${said ? ` ${said}` : ''}`],
    [/^the day (before|after)$/u, ([, side], said) => `the day ${side!} ${said ?? 'the one told before'}`],
    [/^(since then|that day)$/u, ([, words], said) => `${quoted(words!)} takes up ${said ?? 'the day before'}`],
    [
      /^(?:since |until )?(?:the )?(?:<|today$|yesterday$|this <|past <|last <|start or end of|weekend$|so far$|week ending )/u,
      (_, said) => from(said),
    ],
  ],
  location: [
    [/^place in the sentence$/u, () => 'from the sentence'],
    [/^place taken up again$/u, (_, said) => `${said ? 'named before' : headline}, and meant again in the sentence`],
    [/^place that heads the section$/u, () => 'the place that heads the section'],
    [/^place named before$/u, () => 'named in the text before'],
    [/^place in the headline$/u, () => headline],
    [/^place of the dateline$/u, () => 'from the dateline at the beginning'],
    [/^place that the text is about$/u, (_, said) => about('the place that the text is about', said)],
    [/^country that the money is for$/u, (_, said) => about('the country that the money is for', said)],
    [/^country of the war$/u, (_, said) => about('the country as a whole', said)],
  ],
  attribution: [
    [/^goes on$/u, () => 'the sentence goes on with a report'],
    [/^source in brackets$/u, () => citation],
    [/^source line$/u, () => 'from the line that names the source'],
    [
      /^(?:verb \+ speaker|speaker \+ verb|subject and \+ verb|speaker, which \+ verb|pronoun \+ verb|participle)$/u,
      () => 'whose words the text reports',
    ],
    [/^according to$/u, () => 'from “according to”'],
    [/^reported by$/u, () => 'who reports it'],
    [/^figures from$/u, () => 'whose figures they are'],
    [/^by count of$/u, () => 'whose count it is'],
    [/^in a document$/u, () => 'whose document says it'],
    [/^maker of a headline$/u, () => 'named in the line'],
    [/^cited speaker$/u, () => 'whom the speaker cites'],
    [/^claim of a speaker$/u, () => 'whose claim it is'],
  ],
  projected: [[/^projected: (.+)$/u, ([, words]) => because(words!)]],
});

/** What raises or lowers a confidence; what there can be more or less of, with its words for much and little. */
export const confidenceReasons = inLanguage<Readonly<Record<string, string | { high: string; low: string }>>>(
  'whyReasons',
  {
    'strength of the link': {
      high: 'the word that says what happened stands right by the number',
      low: 'the word that says what happened is only loosely tied to the number',
    },
    'distance of the word that says what happened': {
      high: 'the word that says what happened stands far off',
      low: 'the word that says what happened stands close',
    },
    'words that say otherwise': { high: 'other words near say something else', low: 'no other words near compete' },
    'length of the sentence': { high: 'a long sentence', low: 'a short sentence' },
    'other counts in the sentence': {
      high: 'other counts in the same sentence',
      low: 'no other count in the sentence',
    },
    'other events in the sentence': {
      high: 'the sentence tells of other events too',
      low: 'the sentence tells of one event',
    },
    'numbers beside it that count nothing': {
      high: 'other kinds of numbers in the sentence',
      low: 'no other kinds of numbers in the sentence',
    },
    'size of the number': { high: 'a large number', low: 'a small number' },
    'words before the noun': {
      high: 'words between the number and its noun',
      low: 'the noun stands right behind the number',
    },
    'metric of the text': 'what is counted is only taken from what the text is about',
    'metric of another number': 'what is counted is taken from another number',
    'metric of the noun': 'the noun alone says what is counted',
    'metric made more exact': 'what is counted was worked out from further words',
    'no noun': 'no noun stands behind the number',
    'noun that is a guess': 'the noun is not a known word for people',
    money: 'a sum of money',
    'what it counts stands before': 'what it counts is said before',
    'people who came to help': 'helpers are seldom what is counted',
    'unit of another number': 'the unit is taken from another number',
    'small number in words': 'a small number written in words, which often counts something else',
    'vague number': 'a vague number',
    'number with a qualifier': 'a word such as “about” or “at least” stands before it',
    range: 'a range',
    change: 'one end of a change',
    'line without a stop': 'a heading or a line of a list',
    'beginning of the text': 'near the beginning of the text',
    'only one of its metric in the text': 'no other figure of the text counts the same',
    'displaced in a text of refugees': 'the text speaks of refugees, who are easily mistaken for displaced',
    'place in the sentence': 'the sentence names a place',
    'no place known': 'no place is known',
    'somebody says it': 'the text says who claims it',
    'expected, not counted': 'a number that is expected, not counted',
    'unit: households': 'counted in households',
    'unit: housing_units': 'counted in homes',
    'link: before': 'a verb before the number',
    'link: after': 'a verb behind the number',
    'link: participle': 'a plain statement such as “12 were killed”',
    'link: adjective': 'a description such as “12 displaced people”',
    'link: label': 'a label such as “Killed: 12”',
  },
);

/** The words of what was read, and how its parts are put together. */
export const whyWords = inLanguage('why', {
  title: 'Why it was read so',
  fields: {
    number: 'Number',
    metric: 'What is counted',
    group: 'Who',
    unit: 'Counted in',
    kind: 'Kind',
    period: 'When',
    location: 'Place',
    attribution: 'Who says it',
    projected: 'Expected',
    confidence: 'Confidence',
  },
  andMore: (number: string) => `${number} and more`,
  atMost: (number: string) => `${number} at most`,
  about: (number: string) => `about ${number}`,
  asOf: (day: string) => `as of ${day}`,
  since: (day: string) => `from ${day} on`,
  until: (day: string) => `until ${day}`,
  projected: 'a number that is expected, not counted',
  noPeriod: 'the text does not settle the day',
  noPlace: 'the text names none',
  ownVoice: (publisher: string) => `${publisher}, because the text says it in its own voice`,
  thePublisher: 'the publisher',
  inSentenceBefore: 'named before the sentence',
  inSentenceAfter: 'named behind the sentence',
  byPerson: 'set by a reviewer',
  often: (metric: string) => `numbers of “${metric}” are read right more often than others`,
  seldom: (metric: string) => `numbers of “${metric}” are read wrongly more often than others`,
  raised: (reasons: string) => `surer because: ${reasons}`,
  lowered: (reasons: string) => `less sure because: ${reasons}`,
  quoted,
});
