/** Numbers in words: "nine hundred and twenty-one", "one and a half million", "fifteen hundred", "two dozen". */
import { CARDINALS, POINT, SCALES } from '../languages/en/numbers.js';

/** What a run of number words says. */
export interface WordNumber {
  value: number;
  /** Offset behind its last word. */
  end: number;
  /** True where a scale word (hundred, thousand, dozen …) is in it. */
  scaled: boolean;
}

const WORD = /(?:[\s\u00a0]{1,4}|-|\u2010|\u2011)?(\p{L}{1,10})(?!\p{L})/uy;
const HALF = /(?:\s{1,4}|-)and(?:\s{1,4}|-)a(?:\s{1,4}|-)(half|quarter)(?!\p{L})/iuy;

const DIGITS = Object.keys(CARDINALS).filter((word) => CARDINALS[word]! < 10);
const DECIMALS = new RegExp(
  `[\\s\\u00a0]{1,3}${POINT}((?:[\\s\\u00a0]{1,3}(?:${DIGITS.join('|')})){1,3})(?=[\\s\\u00a0]{1,3}(?:${Object.keys(SCALES).join('|')})(?!\\p{L}))`,
  'iuy',
);

/** The number that the words at `start` say, or null; `a` counts as one before a scale word. */
export function readWordNumber(text: string, start: number): WordNumber | null {
  let total = 0;
  let current: number | null = null;
  let end = start;
  let scaled = false;
  let lastWord = '';
  let joined = false;
  let lastScale = 1;
  let at = start;
  for (let words = 0; words < 16; words += 1) {
    WORD.lastIndex = at;
    const match = WORD.exec(text);
    if (!match || (at === start && match.index + match[0].length - (match[1] as string).length !== start)) break;
    const word = (match[1] as string).toLowerCase();
    const after = WORD.lastIndex;
    if (words === 0 && (word === 'a' || word === 'an')) current = 1;
    else if (words === 0 && word === 'hundred') {
      // "hundred and fifty" for "a hundred and fifty"
      current = 100;
      scaled = true;
      end = after;
    } else if (word === POINT && current !== null) {
      DECIMALS.lastIndex = at;
      const decimals = DECIMALS.exec(text)?.[1];
      if (decimals === undefined) break;
      const digits = decimals.trim().toLowerCase().split(/\s+/u);
      current = Number(`${current}.${digits.map((digit) => CARDINALS[digit]).join('')}`);
      at = DECIMALS.lastIndex;
      lastWord = POINT;
      continue;
    } else if (word === 'and') {
      HALF.lastIndex = end;
      const half = HALF.exec(text);
      if (half && current === null && scaled && lastScale >= 1000) {
        // "a million and a half"
        total += lastScale * ((half[1] as string).toLowerCase() === 'half' ? 0.5 : 0.25);
        end = HALF.lastIndex;
        break;
      }
      if (half && current !== null) {
        current += (half[1] as string).toLowerCase() === 'half' ? 0.5 : 0.25;
        at = HALF.lastIndex;
        lastWord = 'half';
        continue;
      }
      if (!scaled || joined) break;
      joined = true;
      at = after;
      continue;
    } else if (Object.hasOwn(CARDINALS, word)) {
      const value = CARDINALS[word] as number;
      if (current !== null && !fits(current, value, lastWord)) break;
      if (joined && value >= 100) break;
      current = (current ?? 0) + value;
      end = after;
    } else if (Object.hasOwn(SCALES, word)) {
      const scale = SCALES[word] as number;
      if (current === null && total === 0) break;
      if (scale < 1000) {
        if (scale !== 100 && lastWord === 'hundred') break;
        if (current === null || (scale === 100 && current >= 100)) break;
        current *= scale;
      } else {
        if (current === null) total *= scale;
        else total += current * scale;
        current = null;
        lastScale = scale;
      }
      scaled = true;
      end = after;
    } else break;
    joined = false;
    lastWord = word;
    at = after;
  }
  if (end === start) return null;
  // Decimals in words are not exact in binary: 1.1 million would be 1100000.0000000002.
  const value = Number((total + (current ?? 0)).toPrecision(12));
  return Number.isInteger(value) ? { value, end, scaled } : null;
}

/** Whether `value` may follow `current` inside one number: twenty-one, hundred five, but not "five six". */
function fits(current: number, value: number, lastWord: string): boolean {
  if (lastWord === 'hundred') return value < 100;
  const units = current % 100;
  return units >= 20 && units % 10 === 0 && value > 0 && value < 10;
}
