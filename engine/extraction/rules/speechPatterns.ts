/** Patterns of reporting verbs and their like, built from a language's words. */
import type { ReportingWords } from '../languages/reportingWords.js';
import { EndPattern, PatternGroup, type WordPattern } from '../words/patterns.js';
import { type SpeakerWords, speakerWords } from './speakerWords.js';

/** The patterns of one language. */
export interface SpeechPatterns {
  words: SpeakerWords;
  say: WordPattern;
  find: WordPattern;
  participle: WordPattern;
  accordingTo: WordPattern;
  /** "according to him" */
  accordingToThem: WordPattern;
  citing: WordPattern;
  by: WordPattern;
  from: WordPattern;
  inDocument: WordPattern;
  source: WordPattern;
  claim: WordPattern;
  /** "by UN count" */
  byCount: WordPattern;
  notBefore: EndPattern;
  notAfter: RegExp;
  pronouns: [EndPattern, 'person' | 'body' | 'many'][];
  notCited: RegExp;
  notInverted: RegExp;
  afterVerb: RegExp;
  articleBefore: EndPattern;
  /** " had ": what stands before it is the subject of what is said. */
  goesOnAsClause: RegExp;
  /** ", which has", "residents who": the speaker stands before it. */
  relativeBefore: EndPattern;
  /** " in its latest bulletin on the city.": nothing is said behind it. */
  inWriting: RegExp;
  /** " during a news briefing on Monday.": nothing is said behind it. */
  onOccasion: RegExp;
  /** "While the police on Monday …": what goes before the subject. */
  opening: RegExp;
  /** " after the second warning": no more is said behind the verb. */
  asThen: RegExp;
  /** " as saying": what stands before it is quoted. */
  asSaying: RegExp;
  /** " and " before a verb that goes on with the subject. */
  joint: EndPattern;
}

const made = new WeakMap<ReportingWords, SpeechPatterns>();
const START = '(?<![\\p{L}\\p{N}-])';
const END = '(?![\\p{L}\\p{N}-])';

/** The patterns of a language, made once. */
export function patternsOf(words: ReportingWords): SpeechPatterns {
  let patterns = made.get(words);
  if (patterns === undefined) {
    const group = new PatternGroup();
    const inSentence = (source: string): WordPattern => group.pattern(new RegExp(source, 'iu'));
    const before = (source: string): EndPattern => new EndPattern(new RegExp(source, 'iu'));
    const pronoun = (source: string): EndPattern => before(`${START}(?:${source})(?:\\s+(?:${words.adverbs}))*\\s*$`);
    patterns = {
      words: speakerWords(words),
      say: inSentence(`${START}(?:${words.say})${END}`),
      find: inSentence(`${START}(?:${words.find})${END}`),
      participle: inSentence(`${START}(?:${words.participles})${END}`),
      accordingTo: inSentence(`${START}(?:${words.accordingTo})\\s+`),
      accordingToThem: inSentence(`${START}(?:${words.accordingToThem})${END}`),
      citing: inSentence(`${START}(?:${words.citing})\\s+`),
      by: inSentence(`${START}${words.by}\\s+`),
      from: inSentence(`${START}${words.from}\\s+`),
      inDocument: inSentence(
        `^(?:${words.inDocument})\\s+(?<who>(?:\\p{L}[\\p{L}’'-]*\\s){1,5}(?:${words.documents}))(?=,|\\s\\p{L})`,
      ),
      source: inSentence(`${START}(?:${words.source})\\s*:\\s*`),
      claim: inSentence(`${START}(?:(?:${words.latest})\\s+){0,2}(?:${words.claims})\\s+(?:${words.showing})${END}`),
      byCount: inSentence(
        `${START}(?:${words.byCount})\\s+(?=(?<who>(?:[\\p{L}\\p{M}.'’-]+\\s+){1,4}?)(?:${words.own}\\s+)?(?:${words.claims})(?:\\s*(?:[,.;)]|$)|\\s\\p{N}))`,
      ),
      notBefore: before(`${START}(?:${words.notBefore})\\s+$`),
      notAfter: new RegExp(`^\\s+(?:${words.notAfter})${END}`, 'iu'),
      pronouns: [
        [pronoun(words.pronouns.person), 'person'],
        [pronoun(words.pronouns.body), 'body'],
        [pronoun(words.pronouns.many), 'many'],
      ],
      afterVerb: new RegExp(`^\\s+(?:${words.afterVerb})\\s`, 'iu'),
      notInverted: new RegExp(`^(?:${words.notInverted})$`, 'iu'),
      relativeBefore: before(
        `(?:,\\s+(?:${words.which})|(?<=\\p{L})\\s+(?:${words.whoSay}))(?:\\s+(?:${words.adverbs}))*\\s*$`,
      ),
      inWriting: new RegExp(
        `^\\s+(?:${words.inDocument})\\s+(?:${words.determiners})(?:\\s+(?!that${END})[\\p{L}\\p{M}’'-]+){1,10}\\s*(?:[.,]|$)`,
        'iu',
      ),
      onOccasion: new RegExp(
        `^\\s+(?:(?:${words.atOccasion})\\s+)?(?:[\\p{L}\\p{M}’'.-]+\\s+){0,8}?(?:${words.occasions})(?:\\s+(?:(?:${words.atOccasion})\\s+)?\\p{Lu}[\\p{L}]+){0,2}\\s*(?:[.,]|$)`,
        'iu',
      ),
      asThen: new RegExp(`^\\s+(?:${words.asThen})\\s`, 'iu'),
      asSaying: new RegExp(`^\\s+(?:${words.asSaying})${END}`, 'iu'),
      joint: before(`(?<=\\p{L}{2}[,”"]?\\s)(?:${words.joints})\\s+(?:(?:${words.adverbs})\\s+)*$`),
      opening: new RegExp(`^(?:${words.openings}),?\\s+`, 'iu'),
      articleBefore: before(`${START}(?:${words.determiners})\\s+$`),
      goesOnAsClause: new RegExp(`^\\s+(?:${words.auxiliaries})\\s`, 'iu'),
      notCited: new RegExp(`^(?:${words.notCited})${END}`, 'iu'),
    };
    made.set(words, patterns);
  }
  return patterns;
}
