/** Words that may stand between a verb and its number without parting them: "killed at least another 40". */
import { BETWEEN_QUALIFIER_AND_NUMBER, QUALIFIERS } from '../languages/en/numbers.js';
import type { Token } from '../parse.js';

const WORDS: ReadonlySet<string> = new Set([
  ...Object.values(QUALIFIERS).flatMap((phrases) => phrases.flatMap((phrase) => phrase.split(' '))),
  ...BETWEEN_QUALIFIER_AND_NUMBER,
  'total',
  'between',
  'from',
]);

export function isQualifierWord(token: Token): boolean {
  return WORDS.has(token.lower);
}
