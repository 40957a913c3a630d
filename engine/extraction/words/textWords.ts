/**
 * The words of a stretch of text as runs of letters, found in one pass, each with what is known of it: that is worked out
 * once a distinct word and kept across texts. Patterns ask here which of their words stand where (patterns.ts).
 */
import type { Span } from '../types.js';
import { WordTable } from './wordTable.js';

/** What is known of a word. */
export interface WordRecord {
  lower: string;
  /** By group of patterns: a bit for each that can begin with this word; undefined until asked for. */
  readonly masks: (number | undefined)[];
  /** What it says of patterns as the word right before, or right behind, a place. */
  readonly before: EdgeBits;
  readonly behind: EdgeBits;
}

/** By number of a pattern, in groups of {@link MOST_BITS}: whether it was asked yet, and what the answer was. */
export interface EdgeBits {
  readonly asked: number[];
  readonly may: number[];
}

/** Bits of a small integer. */
export const MOST_BITS = 30;

export interface TextWords {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Offset of each word, and its record. A run of digits is a word too: {@link DIGITS}. */
  readonly starts: readonly number[];
  readonly records: readonly WordRecord[];
  /** True where letters stand that may not be told from marks, or fold to plain ones: all patterns are tried then. */
  readonly isForeign: boolean;
  /** By group of patterns: the bits of all its words. */
  readonly masks: (number | undefined)[];
}

/** Stands for every run of digits. */
export const DIGITS: WordRecord = newRecord('0');

function newRecord(lower: string): WordRecord {
  return { lower, masks: [], before: { asked: [], may: [] }, behind: { asked: [], may: [] } };
}

const SEPARATOR = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const FOREIGN = 3;

/** The sort of each UTF-16 code unit. */
export const SORTS = sorts();

/**
 * Letters are those of Latin, without those that fold to plain ones (ſ) and those beyond; separators are ASCII's marks,
 * Latin-1's, punctuation, currency signs, arrows, shapes and surrogates. All else is foreign.
 */
function sorts(): Uint8Array {
  const table = new Uint8Array(65536).fill(FOREIGN, 128);
  const set = (sort: number, from: number, to: number): void => void table.fill(sort, from, to + 1);
  set(DIGIT, 48, 57);
  set(LETTER, 65, 90);
  set(LETTER, 97, 122);
  set(SEPARATOR, 0xa0, 0xbf);
  // Letters and numbers among the marks.
  for (const letter of [0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]) set(FOREIGN, letter, letter);
  set(LETTER, 0xc0, 0x24f);
  for (const mark of [0xd7, 0xf7]) set(SEPARATOR, mark, mark);
  set(FOREIGN, 0x17f, 0x17f);
  set(SEPARATOR, 0x2000, 0x206f);
  set(SEPARATOR, 0x20a0, 0x20cf);
  set(SEPARATOR, 0x2190, 0x245f);
  set(SEPARATOR, 0x2500, 0x2bff);
  set(FOREIGN, 0x2776, 0x2793);
  set(SEPARATOR, 0xd800, 0xdfff);
  return table;
}

const records = new WordTable<WordRecord>((word) => newRecord(word.toLowerCase()));

/** The record of the word that is `text.slice(from, to)`. */
export function recordAt(text: string, from: number, to: number): WordRecord {
  return records.at(text, from, to);
}

/** The words of a sentence, kept with it where it has room for them: `sentence` is a span of no other text. */
export function wordsOf(text: string, sentence: Span & { words?: TextWords | null }): TextWords {
  if (sentence.words) return sentence.words;
  const words = textWords(text, sentence.start, sentence.end);
  if (sentence.words === null) sentence.words = words;
  return words;
}

/** The words of `text.slice(start, end)`. One pass. */
export function textWords(text: string, start: number, end: number): TextWords {
  const starts: number[] = [];
  const found: WordRecord[] = [];
  let isForeign = false;
  for (let at = start; at < end; ) {
    const sort = SORTS[text.charCodeAt(at)]!;
    if (sort === SEPARATOR) {
      at += 1;
      continue;
    }
    const from = at;
    do at += 1;
    while (at < end && SORTS[text.charCodeAt(at)] === sort);
    if (sort === FOREIGN) {
      isForeign = true;
      continue;
    }
    starts.push(from);
    found.push(sort === DIGIT ? DIGITS : records.at(text, from, at));
  }
  return { text, start, end, starts, records: found, isForeign, masks: [] };
}

/** Whether `text` has a letter on both sides of `at`: a stretch cut there cuts a word. */
export function cutsWord(text: string, at: number): boolean {
  return (
    at > 0 &&
    at < text.length &&
    SORTS[text.charCodeAt(at)] !== SEPARATOR &&
    SORTS[text.charCodeAt(at - 1)] !== SEPARATOR
  );
}
