/** Where a number can start: the only places at which the rules for numbers are tried. */
import { CARDINALS, SCALES, VAGUE } from '../languages/en/numbers.js';

const NUMBER_WORDS = [
  ...Object.keys(CARDINALS),
  ...Object.keys(VAGUE),
  'half',
  'three-quarters of',
  '(?:a[\\s\\u00a0]{1,3})?quarter',
  'several',
  '(?:quite[\\s\\u00a0])?a[\\s\\u00a0]{1,3}few',
  'many',
  'few',
  '(?:a[\\s\\u00a0]{1,3})?couple',
  'a[\\s\\u00a0]{1,3}handful',
  `an?[\\s\\u00a0]{1,3}(?:${Object.keys(SCALES).join('|')})`,
  `hundred[\\s\\u00a0]{1,3}and[\\s\\u00a0]{1,3}(?:${Object.keys(CARDINALS).join('|')})`,
];
/** A whole number word. Longest word first. */
const NUMBER_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${NUMBER_WORDS.sort((a, b) => b.length - a.length).join('|')})(?!\\p{L})`,
  'iuy',
);
/** 1 at the first three letters of all number words but those that begin with an article: few other words begin so. */
const OPENINGS = openingsOf([
  ...Object.keys(CARDINALS),
  ...Object.keys(VAGUE),
  ...['half', 'quarter', 'several', 'quite', 'many', 'few', 'couple', 'hundred'],
]);

/** The same of the words that stand behind an article. */
const BEHIND_ARTICLE = openingsOf([...Object.keys(SCALES), 'few', 'quarter', 'couple', 'handful']);

function openingsOf(words: readonly string[]): Uint8Array {
  const openings = new Uint8Array(1 << 15);
  for (const word of words) openings[openingAt(word, 0)] = 1;
  return openings;
}

/** Three letters as a number, whatever their case; other characters may share it. */
function openingAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 31) | ((text.charCodeAt(at + 1) & 31) << 5) | ((text.charCodeAt(at + 2) & 31) << 10);
}

/**
 * The first place from `from` on where a number can start, a digit or a whole number word, with the length of what
 * stands there; null where there is none. Most characters cost a comparison, most words a look into a set.
 */
export function nextStart(text: string, from: number): { start: number; length: number } | null {
  let inWord = from > 0 && isLetterOrDigit(text.charCodeAt(from - 1));
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return { start: isLonePoint(text, at - 1, from) ? at - 1 : at, length: 1 };
    const letter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    if (letter && !inWord && (isArticle(text, at) || OPENINGS[openingAt(text, at)] === 1)) {
      NUMBER_WORD.lastIndex = at;
      const match = NUMBER_WORD.exec(text);
      if (match) return { start: at, length: match[0].length };
    }
    inWord = letter;
  }
  return null;
}

/** A decimal point with nothing before it: ".5 million", "$.5m", but not "1.5", "v.5" or the stop of "left.5 people". */
function isLonePoint(text: string, at: number, from: number): boolean {
  return at >= from && text[at] === '.' && (at === 0 || /[\s($€£]/u.test(text[at - 1]!));
}

/** "a" or "an" before a word that a number can go on with: "a few", "an hundred". */
function isArticle(text: string, at: number): boolean {
  if ((text.charCodeAt(at) | 32) !== 97) return false;
  let next = (text.charCodeAt(at + 1) | 32) === 110 ? at + 2 : at + 1;
  const space = next;
  while (next < space + 4 && !isLetterOrDigit(text.charCodeAt(next))) next += 1;
  return next > space && BEHIND_ARTICLE[openingAt(text, next)] === 1;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
}
