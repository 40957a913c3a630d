/** Patterns of reporting verbs and their like, built from a language's words. */
import type { ReportingWords } from '../languages/reportingWords.js';
import { type SpeakerWords, speakerWords } from './speakerWords.js';

/** The patterns of one language. */
export interface SpeechPatterns {
  words: SpeakerWords;
  say: RegExp;
  find: RegExp;
  participle: RegExp;
  accordingTo: RegExp;
  citing: RegExp;
  by: RegExp;
  from: RegExp;
  inDocument: RegExp;
  source: RegExp;
  claim: RegExp;
  /** "by UN count" */
  byCount: RegExp;
  notBefore: RegExp;
  notAfter: RegExp;
  pronounBefore: RegExp;
  pronouns: [RegExp, 'person' | 'body' | 'many'][];
  notCited: RegExp;
  notInverted: RegExp;
  afterVerb: RegExp;
  articleBefore: RegExp;
  /** ", which has": the speaker stands before the comma. */
  relativeBefore: RegExp;
  /** " in its latest bulletin on the city.": nothing is said behind it. */
  inWriting: RegExp;
}

const made = new WeakMap<ReportingWords, SpeechPatterns>();
const START = '(?<![\\p{L}\\p{N}-])';
const END = '(?![\\p{L}\\p{N}-])';

/** The patterns of a language, made once. */
export function patternsOf(words: ReportingWords): SpeechPatterns {
  let patterns = made.get(words);
  if (patterns === undefined) {
    const pronoun = (source: string): RegExp =>
      new RegExp(`${START}(?:${source})(?:\\s+(?:${words.adverbs}))*\\s*$`, 'iu');
    patterns = {
      words: speakerWords(words),
      say: new RegExp(`${START}(?:${words.say})${END}`, 'giu'),
      find: new RegExp(`${START}(?:${words.find})${END}`, 'giu'),
      participle: new RegExp(`${START}(?:${words.participles})${END}`, 'giu'),
      accordingTo: new RegExp(`${START}(?:${words.accordingTo})\\s+`, 'giu'),
      citing: new RegExp(`${START}(?:${words.citing})\\s+`, 'giu'),
      by: new RegExp(`${START}${words.by}\\s+`, 'giu'),
      from: new RegExp(`${START}${words.from}\\s+`, 'giu'),
      inDocument: new RegExp(
        `^(?:${words.inDocument})\\s+(?<who>(?:\\p{L}[\\p{L}’'-]*\\s){1,5}(?:${words.documents}))(?=,|\\s\\p{L})`,
        'iu',
      ),
      source: new RegExp(`${START}(?:${words.source})\\s*:\\s*`, 'giu'),
      claim: new RegExp(`${START}(?:${words.claims})\\s+(?:${words.showing})${END}`, 'giu'),
      byCount: new RegExp(
        `${START}(?:${words.byCount})\\s+(?=(?<who>(?:[\\p{L}\\p{M}.'’-]+\\s+){1,4}?)(?:${words.own}\\s+)?(?:${words.claims})\\s*(?:[,.;)]|$))`,
        'giu',
      ),
      notBefore: new RegExp(`${START}(?:${words.notBefore})\\s+$`, 'iu'),
      notAfter: new RegExp(`^\\s+(?:${words.notAfter})${END}`, 'iu'),
      pronounBefore: new RegExp(
        `${START}(?:${words.pronouns.person}|${words.pronouns.body}|${words.pronouns.many})(?:\\s+(?:${words.adverbs}))*\\s*$`,
        'iu',
      ),
      pronouns: [
        [pronoun(words.pronouns.person), 'person'],
        [pronoun(words.pronouns.body), 'body'],
        [pronoun(words.pronouns.many), 'many'],
      ],
      afterVerb: new RegExp(`^\\s+(?:${words.afterVerb})\\s`, 'iu'),
      notInverted: new RegExp(`^(?:${words.notInverted})$`, 'iu'),
      relativeBefore: new RegExp(`,\\s+(?:${words.which})(?:\\s+(?:${words.adverbs}))*\\s*$`, 'iu'),
      inWriting: new RegExp(
        `^\\s+(?:${words.inDocument})\\s+(?:${words.determiners})(?:\\s+(?!that${END})[\\p{L}\\p{M}’'-]+){1,10}\\s*(?:[.,]|$)`,
        'iu',
      ),
      articleBefore: new RegExp(`${START}(?:${words.determiners})\\s+$`, 'iu'),
      notCited: new RegExp(`^(?:${words.notCited})${END}`, 'iu'),
    };
    made.set(words, patterns);
  }
  return patterns;
}
