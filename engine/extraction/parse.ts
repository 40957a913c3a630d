/** A sentence cut into words, numbers and punctuation, once, with the phrases of the language data found in it. */
import type { Sentence } from './document.js';
import { GLUED, GLUED_NOUNS, PHRASE_ENDS } from './languages/en/words.js';
import type { NumberReading } from './numbers.js';
import type { Word } from './phrases.js';
import {
  findTriggers,
  isTriggerOpening,
  isTriggerWord,
  type Trigger,
  type TriggerOpening,
  triggerOpening,
} from './rules/trigger.js';
import type { Span } from './types.js';
import { DIGIT, FOREIGN, LETTER, SORTS } from './words/textWords.js';
import { WordTable } from './words/wordTable.js';

/** A word, a punctuation mark, or a whole number expression. */
export interface Token extends Span, Word {
  raw: string;
  number: NumberReading | null;
  /** The triggers that can begin with it. */
  opening: TriggerOpening | null;
}

/** What is known of a word or mark as written, worked out once and kept across texts. */
interface Writing {
  raw: string;
  lower: string;
  isWord: boolean;
  opening: TriggerOpening | null;
  /** Where two words stand in it without a space between; else 0. */
  seam: number;
}

export interface ParsedSentence {
  sentence: Sentence;
  tokens: readonly Token[];
  /** Indices of the tokens that are numbers. */
  numbers: readonly number[];
  /** What says that something happened to somebody, in order of their first word. */
  triggers: readonly Trigger[];
  /** Tokens at which a predicate of the counted can begin. */
  verbs: ReadonlySet<number>;
}

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['’.\-/&](?=[\p{L}\p{N}])|['’](?=s\b)|\(s\))*|[^\s]/gu;

/** Parses one sentence with the numbers that stand in it. Linear in its length. */
export function parseSentence(text: string, sentence: Sentence, readings: readonly NumberReading[]): ParsedSentence {
  const tokens: Token[] = [];
  const numbers: number[] = [];
  let at = sentence.start;
  for (const reading of readings) {
    if (reading.start < at) continue;
    addWords(text, at, reading.start, tokens);
    numbers.push(tokens.length);
    tokens.push({
      start: reading.start,
      end: reading.end,
      raw: reading.text,
      lower: '#',
      isWord: false,
      number: reading,
      opening: null,
    });
    at = reading.end;
  }
  addWords(text, at, sentence.end, tokens);
  const triggers = findTriggers(tokens);
  const predicates = triggers.filter(({ side }) => side !== 'label' && side !== 'before');
  return { sentence, tokens, numbers, triggers, verbs: new Set(predicates.map(({ start }) => start)) };
}

const writings = new WordTable<Writing>((raw) => {
  const isWord = opensWord(raw);
  const folded = raw.toLowerCase();
  const lower = folded.replaceAll('’', "'");
  const seam = isWord ? (folded === raw ? 0 : camelSeamOf(raw)) || seamOf(lower) : 0;
  return { raw, lower, isWord, opening: isWord ? triggerOpening(lower) : null, seam };
});

/** Cuts a stretch of text into {@link TOKEN}s: letters of Latin by their codes, the rest by the pattern. */
function addWords(text: string, from: number, to: number, tokens: Token[]): void {
  const first = tokens.length;
  if (addPlain(text, from, to, tokens)) return;
  // Letters of other scripts: what was added already is taken back, and the pattern cuts the stretch.
  tokens.length = first;
  addAny(text, from, to, tokens);
}

/** Whether the stretch could be cut by the codes of its characters. */
function addPlain(text: string, from: number, to: number, tokens: Token[]): boolean {
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const sort = SORTS[code];
    if (sort === FOREIGN || isSurrogate(code)) return false;
    if (sort !== LETTER && sort !== DIGIT) {
      if (!isSpace(code)) add(tokens, text, at, at + 1);
      at += 1;
      continue;
    }
    const end = wordEnd(text, at + 1, to);
    if (end < 0) return false;
    add(tokens, text, at, end);
    at = end;
  }
  return true;
}

/** The end of the word that goes on at `from`; -1 where only the pattern can tell. */
function wordEnd(text: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    const sort = SORTS[code];
    if (sort === LETTER || sort === DIGIT) continue;
    if (sort === FOREIGN || isSurrogate(code)) return -1;
    if (code === 40 && at + 2 < to && text.startsWith('s)', at + 1)) {
      at += 2;
      continue;
    }
    if (!JOINTS.has(code) || at + 1 === to) return at;
    const next = text.charCodeAt(at + 1);
    if (SORTS[next] === FOREIGN || isSurrogate(next)) return -1;
    if (SORTS[next] !== LETTER && SORTS[next] !== DIGIT) return at;
  }
  return to;
}

/** Marks that join two parts of a word. */
const JOINTS: ReadonlySet<number> = new Set(Array.from("'’.-/&", (mark) => mark.charCodeAt(0)));

function isSurrogate(code: number): boolean {
  return code >= 0xd800 && code < 0xe000;
}

/** White space among what is no letter, digit or foreign. */
function isSpace(code: number): boolean {
  if (code < 128) return code === 32 || (code >= 9 && code <= 13);
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || /^\s$/u.test(String.fromCharCode(code));
}

function addAny(text: string, from: number, to: number, tokens: Token[]): void {
  const slice = text.slice(from, to);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(slice); match !== null; match = TOKEN.exec(slice))
    add(tokens, text, from + match.index, from + match.index + match[0].length);
}

function add(tokens: Token[], text: string, start: number, end: number): void {
  const writing = writings.at(text, start, end);
  if (writing.seam === 0) {
    push(tokens, writing, start);
    return;
  }
  const { seam, raw } = writing;
  for (const [part, at] of [
    [raw.slice(0, seam), start],
    [raw.slice(seam), start + seam],
  ] as const) {
    const lower = part.toLowerCase().replaceAll('’', "'");
    push(tokens, { raw: part, lower, isWord: true, opening: triggerOpening(lower), seam: 0 }, at);
  }
}

function push(tokens: Token[], { raw, lower, isWord, opening }: Writing, start: number): void {
  tokens.push({ start, end: start + raw.length, raw, lower, isWord, number: null, opening });
}

/** Whether a token is a word: its first character tells, and that is nearly always one that needs no pattern. */
function opensWord(token: string): boolean {
  const code = token.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return /^[\p{L}\p{N}]/u.test(token);
}

/** Where a name begins right behind a verb ("fledShirqat"): else 0. */
function camelSeamOf(word: string): number {
  const seam = /^\p{Ll}{3,12}(?=\p{Lu}\p{Ll}{2})/u.exec(word)?.[0] ?? '';
  return isTriggerOpening(seam) ? seam.length : 0;
}

/** Where two words stand without a space between them ("hadevacuated"), as badly joined lines leave them: else 0. */
function seamOf(word: string): number {
  if (word.length < 8 || isTriggerWord(word)) return 0;
  for (const noun of GLUED_NOUNS)
    if (word.startsWith(noun) && PHRASE_ENDS.has(word.slice(noun.length))) return noun.length;
  for (const first of GLUED) if (word.startsWith(first) && isTriggerWord(word.slice(first.length))) return first.length;
  return 0;
}
