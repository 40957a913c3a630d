/** Numbers that a noun before them counts: "the number of people who fled has risen to 12,000", "the toll stands at 40". */
import { COUNTED_NOUNS } from '../languages/en/nouns.js';
import { COUNT_NOUNS, NUMBERING, REACH_WORDS } from '../languages/en/words.js';
import type { Token } from '../parse.js';
import { isQualifierWord } from './qualifierWord.js';

/** The farthest that the noun may stand before its number, in words. */
const REACH = 24;

/** The token of the noun that counts the number at token `at`: null where none does, or another number is between. */
export function countNounBefore(tokens: readonly Token[], at: number): number | null {
  let i = at - 1;
  while (i >= 0 && isQualifierWord(tokens[i] as Token) && !REACH_WORDS.has((tokens[i] as Token).lower)) i -= 1;
  // "number between 1,500 and 2,000"
  if (i > 0 && (tokens[i] as Token).lower === 'between') i -= 1;
  if (i > 0 && NUMBERING.has((tokens[i] as Token).lower)) return countedBefore(tokens, i, at);
  if (i < 0 || !REACH_WORDS.has((tokens[i] as Token).lower)) return null;
  for (let k = i - 1; k >= Math.max(0, at - REACH); k -= 1) {
    const token = tokens[k] as Token;
    if (token.lower === ';' || (token.number !== null && token.number.current !== false)) return null;
    if (COUNT_NOUNS.has(token.lower)) return k;
  }
  return null;
}

/** "The villagers who took to the bush number 1,500": the noun that the verb at `verb` counts. */
function countedBefore(tokens: readonly Token[], verb: number, at: number): number | null {
  let found: number | null = null;
  for (let k = verb - 1; k >= Math.max(0, at - REACH); k -= 1) {
    const token = tokens[k] as Token;
    if (token.lower === ';' || token.number !== null) break;
    if (COUNTED_NOUNS.has(token.lower)) found = k;
  }
  return found;
}
