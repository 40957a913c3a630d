/**
 * Splits a text into sentences. Lines count: a headline, a bullet or a table row is a sentence of its own, while a line
 * that was only wrapped goes on. Own code because Intl.Segmenter breaks after Mr., Col. and Gov. and knows no lines.
 * One pass over the text; work at each stop or line break is bounded.
 */
import type { Sentence } from './document.js';
import { ABBREVIATIONS, ABBREVIATIONS_THAT_MAY_CLOSE, SENTENCE_OPENERS } from './languages/en/abbreviations.js';
import { joinsNextLine } from './lines.js';
import { DIGIT, LETTER, SORTS } from './words/textWords.js';

/** A longer sentence is cut at a space: no rule has to be faster than the square of this. Characters. */
const LONGEST = 2000;
/** The most characters that are looked at on either side of a stop. */
const LOOK = 24;
// A run of stops is entered at its first one only: a long run costs one look.
const BREAK = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s|$)|\.(?=\p{Lu}\p{L}{1,20}\s)|\n|(?<! ) {2,}(?=["'“]?\p{Lu})/gu;
const LAST_WORD = /[\p{L}\p{N}][\p{L}\p{N}.]*$/u;
const NEXT_WORD = /^[\s"'“‘«([]*([\p{L}\p{N}][\p{L}\p{N}]*)/u;

/** The sentences of a text in order, trimmed of white space; `paragraph` counts the lines that hold text. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  const joins = joinsNextLine(text);
  const justified = isJustified(text);
  let start = 0;
  let paragraph = 0;
  const close = (end: number): boolean => {
    const from = skipSpace(text, start, end);
    let to = end;
    while (to > from && isSpace(text.charCodeAt(to - 1))) to -= 1;
    start = end;
    if (to <= from) return false;
    for (let part = from; part < to; ) {
      const cut = to - part > LONGEST ? cutAt(text, part) : to;
      sentences.push({ start: part, end: cut, index: sentences.length, words: null, paragraph });
      part = skipSpace(text, cut, to);
    }
    return true;
  };
  for (const match of text.matchAll(BREAK)) {
    const at = match.index;
    const end = at + match[0].length;
    if (match[0] === '\n') {
      if (joins.has(at)) continue;
      const before = sentences.length;
      close(end);
      if (sentences.length > before || sentences.at(-1)?.paragraph === paragraph) paragraph += 1;
    } else if (match[0].startsWith('  ')) {
      if (!justified) close(end);
    } else if (endsSentence(text, at, end)) close(end);
  }
  close(text.length);
  return sentences;
}

/**
 * Whether runs of spaces only fill the lines of a text. Else they stand where a paragraph ended before its line breaks
 * were lost ("… injures 30  The debris …").
 */
function isJustified(text: string): boolean {
  if (!text.includes('  ')) return false;
  let runs = 0;
  let filling = 0;
  for (const match of text.matchAll(/\S {2,}(?=(\S))/gu)) {
    runs += 1;
    if (/[\p{Ll},]/u.test(match[1] as string)) filling += 1;
  }
  return filling * 5 > runs;
}

/** As {@link NEXT_WORD} finds it, from the codes of the characters; letters beyond Latin are left to the pattern. */
function nextWord(text: string, from: number, to: number): string {
  let start = from;
  while (start < to && isBeforeWord(text.charCodeAt(start))) start += 1;
  let end = start;
  while (end < to && isPlainWordPart(text.charCodeAt(end))) end += 1;
  if (end < to && text.charCodeAt(end) >= 128) return NEXT_WORD.exec(text.slice(from, to))?.[1] ?? '';
  return text.slice(start, end);
}

/** As {@link LAST_WORD} finds it. */
function lastWord(text: string, from: number, to: number): string {
  let start = to;
  while (start > from && (isPlainWordPart(text.charCodeAt(start - 1)) || text.charCodeAt(start - 1) === 46)) start -= 1;
  if (start > from && text.charCodeAt(start - 1) >= 128) return LAST_WORD.exec(text.slice(from, to))?.[0] ?? '';
  while (start < to && text.charCodeAt(start) === 46) start += 1;
  return text.slice(start, to);
}

/** White space, a quotation mark or an opening bracket of ASCII, or “. */
function isBeforeWord(code: number): boolean {
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 34 ||
    code === 39 ||
    code === 40 ||
    code === 91 ||
    code === 0x201c
  );
}

function isPlainWordPart(code: number): boolean {
  const sort = SORTS[code];
  return sort === LETTER || sort === DIGIT;
}

function endsSentence(text: string, at: number, end: number): boolean {
  const next = nextWord(text, end, Math.min(text.length, end + LOOK));
  const first = next.charAt(0);
  if (first !== '' && first === first.toLowerCase() && first !== first.toUpperCase()) return false;
  if (text[at] !== '.') return true;
  const word = lastWord(text, Math.max(0, at - LOOK), at);
  // A stop without a space after it: only between a word in lower case or a number and a capital ("in 2016.OCHA said").
  if (end < text.length && !isSpace(text.charCodeAt(end)))
    return end === at + 1 && /^(?:\p{Ll}{3,}|\d{4})$/u.test(word);
  if (word.length <= 2 && /^\p{Lu}$/u.test(word)) return false;
  const folded = word.toLowerCase();
  if (ABBREVIATIONS.has(folded)) return false;
  if (ABBREVIATIONS_THAT_MAY_CLOSE.has(folded))
    return SENTENCE_OPENERS.has(next.toLowerCase()) && next !== next.toLowerCase();
  return true;
}

/** The end of the part of a sentence too long that begins at `from`: its last space, or its length. */
function cutAt(text: string, from: number): number {
  let at = from + LONGEST;
  while (at > from + LONGEST / 2 && !isSpace(text.charCodeAt(at - 1))) at -= 1;
  if (at <= from + LONGEST / 2) return from + LONGEST;
  while (isSpace(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f
  );
}
