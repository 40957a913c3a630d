/**
 * The numbers of a text: each rule is tried where a digit or a number word stands, in the order of the list. Rules of
 * notNumber.ts come first: what they match is a date, a time, a code … and no cardinal number.
 */
import {
  CARDINALS,
  COUNTED_AFTER_LETTER,
  HALVES,
  METRE_WORDS,
  SCALE_LETTERS,
  SCALES,
  SOME_OF_SCALE,
  VAGUE,
  VAGUE_JOINS,
} from '../languages/en/numbers.js';
import type { Bound } from '../types.js';
import { FollowingPattern } from '../words/patterns.js';
import { readWordNumber } from './numberWords.js';

/** A number before bounds and ranges are read. */
export interface Reading {
  end: number;
  value: number;
  bound: Extract<Bound, 'exact' | 'vague'>;
  /** True where a scale word or letter is in it. */
  scaled: boolean;
  /** The scale that it can lend to the first end of a range ("1.2–1.5 million"), 1 where it has none. */
  scale: number;
  /** True where it stands only as the first end of a range: "1.2" of "1.2–1.5 million". */
  partial: boolean;
  digits: boolean;
}

/** A way to write a number. `pattern` is sticky and tried at the number's first character. */
export interface NumberRule {
  name: string;
  pattern: RegExp;
  /** Whether it can match, as far as the first digits tell and what stands behind them. Where absent, it is always tried. */
  fits?(text: string, start: number, end: number): boolean;
  produce(match: RegExpExecArray, text: string): Reading | null;
}

const SPACE = '\\s';
/** White space that groups digits: all of Unicode's but the plain one, and the marks that are no wider than nothing. */
const GROUP_SPACE = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u2060\\u3000\\ufeff]';
const scaleWords = Object.keys({ ...SCALES, ...VAGUE })
  .filter((word) => word !== 'score')
  .join('|');
const scaleLetters = Object.keys(SCALE_LETTERS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const vagueWords = Object.keys(VAGUE).join('|');

const SCALE_AFTER = new FollowingPattern(`(?:${SPACE}{1,4}|-)?(${scaleWords})(?![\\p{L}\\p{N}])`, 'iu');
const LETTERS_AFTER = new FollowingPattern(
  `(?:(${scaleLetters})(?![\\p{L}\\p{N}])|${SPACE}(mn|mln|mil|bn|bln|k|m|b|cr)(?![\\p{L}\\p{N}'’]))`,
  'iu',
);
const COUNTED_BEHIND = new RegExp(`^${SPACE}{1,3}(?:${COUNTED_AFTER_LETTER.join('|')})(?!\\p{L})`, 'iu');
const METRES = new RegExp(`^(?:-?${SPACE}{0,2}(?:${METRE_WORDS.join('|')})|${SPACE}{1,2}\\d)(?!\\p{L})`, 'iu');

/** Reads scale words and letters behind digits: "1.5" + " million", "2.14" + " lakh", "18" + "k". */
function withScale(digits: string, end: number, text: string): Reading | null {
  let value = Number(digits);
  let scale = 1;
  let at = end;
  for (let words = 0; words < 3; words += 1) {
    const match = SCALE_AFTER.execAt(text, at);
    const word = match?.[1]?.toLowerCase();
    if (match === null || !word) break;
    scale *= SCALES[word] ?? VAGUE[word] ?? 1;
    at += match[0].length;
  }
  if (scale === 1) {
    const match = LETTERS_AFTER.execAt(text, at);
    const letter = (match?.[1] ?? match?.[2])?.toLowerCase();
    if (match !== null && letter !== undefined) {
      const behind = at + match[0].length;
      if (isScaleLetter(letter, match[2] !== undefined, text, end, behind)) {
        scale = SCALE_LETTERS[letter] as number;
        at = behind;
      }
    }
  }
  // Whole numbers as written need no rounding, which costs more than all the rest.
  if (scale > 1 || !Number.isInteger(value) || value >= 1e12) value = Number((value * scale).toPrecision(12));
  const partial = !Number.isInteger(value);
  return { end: at, value, bound: 'exact', scaled: scale > 1, scale, partial, digits: true };
}

/** "5m people", "$5 m" and "25k+" are millions and thousands; "5m deep", "a 5 m wall", "10 b" are not. */
function isScaleLetter(letter: string, spaced: boolean, text: string, start: number, end: number): boolean {
  if (letter.length > 1) return true;
  const money = /(?:[$€£¥₹₦]|(?:USD|EUR|GBP|CHF|Rs\.?))\s?[\d.,]{1,12}(?:[mbk]?\s?[-–]\s?[\d.,]{1,12})?$/u.test(
    text.slice(Math.max(0, start - 18), start),
  );
  if (money) return true;
  if (spaced) return letter !== 'b' && COUNTED_BEHIND.test(text.slice(end, end + 24));
  if (letter === 'k') return true;
  if (letter === 'b') return false;
  return !METRES.test(text.slice(end, end + 12)) && /^\+|^[,;:.)]|^\s+\p{L}|^[-–]\d/u.test(text.slice(end, end + 8));
}

const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75 };

/** Whether digits may go on in groups behind that character and the next. */
function isGroupMark(code: number, next: number): boolean {
  if (code >= 128) return true;
  // Behind a comma a space or a line break may stand.
  const isMark = code === 44 || code === 46 || code === 39 || code === 32;
  return isMark && ((next >= 48 && next <= 57) || (code === 44 && (next === 32 || next === 10)));
}

function isLetterOf(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Numbers in digits, in the order in which they are tried. */
const DIGIT_RULES: readonly NumberRule[] = [
  {
    name: 'digits of a vague magnitude (100s of, 10s of thousands)',
    fits: (text, start) => text[start] === '1',
    pattern: /(10{1,6}|10{0,2},000)['’]?s(?=\s{1,3}of\s)(?:\s{1,3}of\s{1,3}(hundreds|thousands|millions|lakhs))?/iuy,
    produce(match) {
      const value = Number((match[1] as string).replace(',', '')) * scaleOf(match[2]);
      return { ...exact(value, match), bound: 'vague', digits: true };
    },
  },
  {
    name: 'digits in groups of three (18,000; 18 000; 18’000)',
    fits: (text, start, end) => end - start <= 3 && isGroupMark(text.charCodeAt(end), text.charCodeAt(end + 1)),
    pattern: new RegExp(
      `\\d{1,3}(?:(?:,\\d{3}){1,6}|(?:['’]\\d{3}){1,6}|(?:${GROUP_SPACE}\\d{3}){1,6}|(?: \\d{3}){1,6}|(?:,[ \\n]\\d{3}(?= \\p{L}))|(?:\\.\\d{3}){2,6})(?![\\d])(?![,.]\\d)`,
      'uy',
    ),
    produce: (match, text) => withScale(match[0].replace(/\D/gu, ''), match.index + match[0].length, text),
  },
  {
    name: 'digits in Indian groups (2,14,000)',
    fits: (text, _, end) => text[end] === ',',
    pattern: /\d{1,2}(?:,\d{2}){1,6},\d{3}(?![\d,])/uy,
    produce: (match, text) => withScale(match[0].replaceAll(',', ''), match.index + match[0].length, text),
  },
  {
    name: 'decimal with a scale word (1.5 million)',
    fits: (text, _, end) => text[end] === '.' || text[end] === ',' || text[end] === '·',
    pattern: /\d{1,4}(?:,\d{3}){0,6}[.,·]\d{1,3}(?![\d])/uy,
    produce(match, text) {
      const written = match[0].replace(/,(?=\d{3}[.,·])/gu, '').replace(/[,·]/u, '.');
      const reading = withScale(written, match.index + match[0].length, text);
      // "3.500 people": three digits behind the stop and no scale are a group of thousands.
      if (
        reading &&
        !reading.scaled &&
        /^[1-9]\d{0,2}\.\d{3}$/u.test(match[0]) &&
        /^\s+\p{L}/u.test(text.slice(reading.end, reading.end + 4))
      ) {
        return { ...reading, value: Number(match[0].replace('.', '')), partial: false };
      }
      return reading;
    },
  },
  {
    name: 'digits with a fraction (2½ million, 2 1/2 million)',
    fits: (text, _, end) => !isLetterOf(text.charCodeAt(end)) && !isLetterOf(text.charCodeAt(end + 1)),
    pattern: /(\d{1,3})(?:\s?([½¼¾])| ([13])\/([24])(?!\d))/uy,
    produce(match, text) {
      const share = match[2] === undefined ? Number(match[3]) / Number(match[4]) : FRACTIONS[match[2]]!;
      const reading = withScale(String(Number(match[1]) + share), match.index + match[0].length, text);
      return reading?.scaled ? reading : null;
    },
  },
  {
    name: 'decimal that begins with its point (.5 million)',
    pattern: /[.·]\d{1,3}(?!\d)/uy,
    produce(match, text) {
      const reading = withScale(`0.${match[0].slice(1)}`, match.index + match[0].length, text);
      return reading?.scaled ? reading : null;
    },
  },
  {
    name: 'digits (1000, 18k)',
    pattern: /\d{1,15}/uy,
    produce: (match, text) => withScale(match[0], match.index + match[0].length, text),
  },
];

/** Numbers in words, in the order in which they are tried. */
const WORD_RULES: readonly NumberRule[] = [
  {
    name: 'half or a quarter of a scale (half a million)',
    pattern: new RegExp(
      `(${HALVES.map(({ words }) => words).join('|')})${SPACE}{1,3}(?:an?${SPACE}{1,3})?(hundred|thousand|million|billion|dozen|crore|lakh)(?!\\p{L})`,
      'iuy',
    ),
    produce(match) {
      const written = (match[1] as string).toLowerCase();
      const share = HALVES.find(({ words }) => new RegExp(`^(?:${words})$`, 'u').test(written))!.share;
      const value = share * (SCALES[(match[2] as string).toLowerCase()] as number);
      return exact(value, match);
    },
  },
  {
    name: 'several, a few or a couple of a scale (several hundred)',
    pattern: new RegExp(
      `(${SOME_OF_SCALE.join('|')})${SPACE}{1,3}(?:more${SPACE})?(?:(dozens?|scores?|tens|hundreds?|thousands?|millions?|lakhs?|crores?)(?:${SPACE}{1,3}of${SPACE}{1,3}(hundreds|thousands|millions)|${SPACE}{1,3}(thousand|million))?)(?!\\p{L})`,
      'iuy',
    ),
    produce(match) {
      const factor = [match[2], match[3], match[4]].reduce((all, word) => all * scaleOf(word), 2);
      if (/couple/iu.test(match[1] as string)) return exact(factor, match);
      return { ...exact(factor, match), bound: 'vague' };
    },
  },
  {
    name: 'a vague magnitude (tens of thousands)',
    pattern: new RegExp(
      `(${vagueWords})(?:,?${SPACE}{1,3}(?:${VAGUE_JOINS.join('|')})${SPACE}{1,3}(?:even |possibly |perhaps )?(?:${vagueWords})(?!${SPACE}of${SPACE}(?:hundreds|thousands|millions)))?(?:${SPACE}{1,3}of${SPACE}{1,3}(hundreds|thousands|millions|lakhs))?(?:${SPACE}{1,3}of${SPACE}{1,3}(thousands|millions))?(?!\\p{L})`,
      'iuy',
    ),
    produce(match) {
      const value = [match[1], match[2], match[3]].reduce((all, word) => all * scaleOf(word), 1);
      return { ...exact(value, match), bound: 'vague' };
    },
  },
  {
    name: 'a handful',
    pattern: /a[\s\u00a0]{1,3}handful(?!\p{L})/iuy,
    produce: (match) => ({ ...exact(3, match), bound: 'vague' }),
  },
  {
    name: 'words (nine hundred and twenty-one)',
    pattern: new RegExp(
      `(?:an?${SPACE}{1,3}(?=hundred|thousand|million|billion|dozen|lakh|crore|score${SPACE}of)|(?=hundred${SPACE}{1,3}and${SPACE})|(?=(?:${Object.keys(CARDINALS).join('|')})(?!\\p{L})))`,
      'iuy',
    ),
    produce(match, text) {
      const read = readWordNumber(text, match.index);
      if (!read) return null;
      return {
        end: read.end,
        value: read.value,
        bound: 'exact',
        scaled: read.scaled,
        scale: scaleAtEnd(text.slice(match.index, read.end)),
        partial: false,
        digits: false,
      };
    },
  },
];

/** The rules to try at a digit and those to try at a letter. */
export const NUMBER_RULES = { digit: DIGIT_RULES, letter: WORD_RULES };

function exact(value: number, match: RegExpExecArray): Reading {
  return {
    end: match.index + match[0].length,
    value,
    bound: 'exact',
    scaled: true,
    scale: 1,
    partial: false,
    digits: false,
  };
}

function scaleOf(word: string | undefined): number {
  if (word === undefined) return 1;
  const folded = word.toLowerCase();
  return VAGUE[folded] ?? SCALES[folded] ?? SCALES[folded.replace(/s$/u, '')] ?? 1;
}

function scaleAtEnd(words: string): number {
  const last = /(\p{L}+)$/u.exec(words)?.[1]?.toLowerCase();
  return (last !== undefined && SCALES[last]) || 1;
}
