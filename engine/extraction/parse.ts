/** A sentence cut into words, numbers and punctuation, once, with the phrases of the language data found in it. */
import type { Sentence } from './document.js';
import { GLUED, GLUED_NOUNS, PHRASE_ENDS } from './languages/en/words.js';
import type { NumberReading } from './numbers.js';
import type { Word } from './phrases.js';
import { findTriggers, isTriggerOpening, isTriggerWord, type Trigger } from './rules/trigger.js';
import type { Span } from './types.js';

/** A word, a punctuation mark, or a whole number expression. */
export interface Token extends Span, Word {
  raw: string;
  number: NumberReading | null;
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
    });
    at = reading.end;
  }
  addWords(text, at, sentence.end, tokens);
  const triggers = findTriggers(tokens);
  const predicates = triggers.filter(({ side }) => side !== 'label' && side !== 'before');
  return { sentence, tokens, numbers, triggers, verbs: new Set(predicates.map(({ start }) => start)) };
}

function addWords(text: string, from: number, to: number, tokens: Token[]): void {
  if (from >= to) return;
  const slice = text.slice(from, to);
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(slice); match !== null; match = TOKEN.exec(slice)) {
    const raw = match[0];
    const start = from + match.index;
    const isWord = opensWord(raw);
    const folded = raw.toLowerCase();
    const lower = folded.replaceAll('’', "'");
    const seam = isWord ? (folded === raw ? 0 : camelSeamOf(raw)) || seamOf(lower) : 0;
    if (seam > 0)
      tokens.push({
        start,
        end: start + seam,
        raw: raw.slice(0, seam),
        lower: lower.slice(0, seam),
        isWord,
        number: null,
      });
    tokens.push({
      start: start + seam,
      end: start + raw.length,
      raw: raw.slice(seam),
      lower: lower.slice(seam),
      isWord,
      number: null,
    });
  }
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
