/** The words by which speakers are told, as sets and patterns. */
import type { ReportingWords } from '../languages/reportingWords.js';

/** The word sets and patterns that finding speakers needs, made once a language. */
export interface SpeakerWords {
  boundaries: Set<string>;
  determiners: Set<string>;
  titles: Set<string>;
  /** Words of a title that make none alone. */
  titleParts: Set<string>;
  /** What opens the place of a speaker. */
  standing: Set<string>;
  adverbs: Set<string>;
  days: Set<string>;
  /** Inside a name or an office: "Ministry of Health". */
  connectors: Set<string>;
  /** Prepositions that go on with a speaker: "a doctor at the hospital". */
  attaching: Set<string>;
  /** Heads that "to" goes on with. */
  sentTo: Set<string>;
  /** Before "reports" and "estimates" they show a noun. */
  ofReports: Set<string>;
  /** They open what is said, not who says it. */
  articles: Set<string>;
  speaker: RegExp;
  head: RegExp;
  /** What opens a part between commas that names nobody: "who fled with his family", "45". */
  relative: RegExp;
  /** Nouns of a claim, which fall off behind its maker: "World Bank data". */
  claim: RegExp;
  /** A phrase of few words that ends in such a head: "local officials". */
  speakerOnly: RegExp;
  /** Heads of bodies that count and publish. */
  body: RegExp;
  /** "initial reports": nobody's. */
  vague: RegExp;
  /** Behind a head that speaks: what it does ("the group monitoring the war"). */
  busy: RegExp;
  /** What stands in all that `busy` matches: a look for it saves the search. */
  isBusy: RegExp;
  /** Behind a head that speaks: a verb in the past. */
  finite: RegExp;
  /** A reporting verb alone: the noun phrase ends before it. */
  verb: RegExp;
}

const made = new WeakMap<ReportingWords, SpeakerWords>();

/** The word sets of a language, made once. */
export function speakerWords(words: ReportingWords): SpeakerWords {
  let sets = made.get(words);
  if (sets === undefined) {
    const set = (source: string): Set<string> => new Set(source.split('|').map((word) => word.toLowerCase()));
    sets = {
      boundaries: set(words.boundaries),
      determiners: set(words.determiners),
      titles: set(words.titles),
      titleParts: set(words.titleParts),
      standing: set(words.standing),
      adverbs: set(words.adverbs),
      days: set(words.days),
      connectors: set(words.connectors),
      attaching: set(words.attaching),
      sentTo: set(words.sentTo),
      ofReports: set(words.ofReports),
      articles: set(words.articles),
      speaker: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.speakers})(?![\\p{L}\\p{N}])`, 'iu'),
      head: new RegExp(`^(?:${words.speakers})$`, 'iu'),
      relative: new RegExp(`^\\s*(?:${words.relative}|\\d+)(?![\\p{L}])`, 'iu'),
      claim: new RegExp(`^(?:${words.claims})$`, 'iu'),
      speakerOnly: new RegExp(`^(?:\\p{L}+ ){0,2}(?:${words.headlineMakers})$`, 'iu'),
      vague: new RegExp(`^(?:${words.vague})(?![\\p{L}\\p{N}])`, 'iu'),
      verb: new RegExp(`^(?!(?:of|that)$)(?:${words.showing})$`, 'iu'),
      finite: new RegExp(`(?<=(?:${words.speakers}) )\\p{Ll}{2,}ed(?![\\p{L}])`, 'iu'),
      busy: new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${words.speakers})(?= (?=\\p{Ll})(?:(?:${words.described})|(?:\\p{L}+ly )?\\p{L}{3,}${words.busyEnding}) [^,]{1,80}$)`,
        'iu',
      ),
      isBusy: new RegExp(`(?:${words.busyEnding}| (?:${words.described})) `, 'iu'),
      body: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.bodies})(?![\\p{L}\\p{N}])`, 'iu'),
    };
    made.set(words, sets);
  }
  return sets;
}
