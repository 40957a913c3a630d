/** What the words beside a number say of its bound: "more than", "up to", "an estimated", "or so". */
import {
  BETWEEN_QUALIFIER_AND_NUMBER,
  ESTIMATES,
  QUALIFIERS,
  SUFFIXES,
  SUFFIXES_BEHIND_NOUN,
  VERBS_WITH,
} from '../languages/en/numbers.js';
import type { Bound, Span } from '../types.js';
import { FollowingPattern } from '../words/patterns.js';
import { DIGIT, FOREIGN, LETTER, SORTS } from '../words/textWords.js';

type Qualified = Extract<Bound, 'minimum' | 'maximum' | 'approximate'>;

/** A qualifier that was found: the bound that it gives, where it stands, and its words as the rule's name. */
export interface Qualifier {
  bound: Qualified;
  span: Span;
  rule: string;
}

const BOUNDS: readonly Qualified[] = ['minimum', 'maximum', 'approximate'];
const PREFIXES = new Map(BOUNDS.flatMap((bound) => QUALIFIERS[bound].map((words) => [words, bound] as const)));
const LONGEST_PREFIX = Math.max(...[...PREFIXES.keys()].map((words) => words.split(' ').length));
const SUFFIX_LIST = BOUNDS.flatMap((bound) => SUFFIXES[bound].map((words) => ({ words, bound })));
const SUFFIX = new FollowingPattern(
  `[\\s\\u00a0-]{1,3}\\(?(${SUFFIX_LIST.map((suffix) => suffix.words.replaceAll(' ', '\\s{1,3}')).join('|')})(?!\\p{L}|\\s{1,3}[\\d$€£])`,
  'u',
);
const SUFFIX_BEHIND_NOUN = new RegExp(
  `[\\s\\u00a0]{1,3}\\p{L}{3,14}(?=[\\s\\u00a0]{1,3}(?:${SUFFIXES_BEHIND_NOUN.map((words) => words.replaceAll(' ', '\\s{1,3}')).join('|')})(?!\\p{L}))`,
  'uy',
);
const ESTIMATED = new RegExp(
  `(?<!\\p{L})(?:${ESTIMATES.map((words) => words.replaceAll(' ', '\\s{1,3}')).join('|')})(?!\\p{L})`,
  'iu',
);
/** What all those phrases hold: a look for it saves the pattern's search before nearly every number. */
const ESTIMATE_STEM = new RegExp(stemOf(ESTIMATES), 'i');

function stemOf(phrases: readonly string[]): string {
  let stem = phrases[0]!.split(' ').at(-1)!;
  while (!phrases.every((phrase) => phrase.includes(stem))) stem = stem.slice(0, -1);
  return stem;
}

/** Characters before a number in which its qualifier stands. */
const LOOK = 60;
/** Characters before a number in which a whole clause may call it an estimate. */
const ESTIMATE_LOOK = 90;
const CURRENCY = /^(?:[$€£¥₹₦₩₱฿]|us\$|[a-z]{1,3}\$|[A-Z]{3}|Rs\.?|Rp|Tk)$/u;
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}.'’]*\$?|[$€£¥₹₦₩₱~≈±<>≥≤]=?|[^\s]/gu;

/** The last words of all qualifiers, and what may stand between them and the number. */
const LAST_WORDS: ReadonlySet<string> = new Set([
  ...[...PREFIXES.keys()].map((words) => words.split(' ').at(-1) as string),
  ...BETWEEN_QUALIFIER_AND_NUMBER,
  'of',
]);

/** A look at one word that saves the rest: most numbers have no qualifier. */
function canEndQualifier(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && start - end < 4 && isSpace(text, end - 1)) end -= 1;
  let from = end;
  while (from > 0 && end - from < 14 && isWordPart(text, from - 1)) from -= 1;
  const word = text.slice(from, end);
  // No word: a sign, a bracket, or the text's beginning. Three letters or fewer may be a currency.
  return word === ''
    ? end > 0 && !/[.,;:!?)\]]/u.test(text[end - 1]!)
    : word.length <= 3 || LAST_WORDS.has(word.toLowerCase());
}

function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 32 || code === 10 || (code < 33 || code > 127 ? /\s/u.test(text[at]!) : false);
}

/** A letter or a full stop. */
function isWordPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 46;
  return /\p{L}/u.test(text[at]!);
}

interface Token extends Span {
  word: string;
  raw: string;
}

/** A qualifier never stands before a break of the sentence. */
const BREAKS: ReadonlySet<string> = new Set('.;:,!?)]“”"');
const SIGNS: ReadonlySet<string> = new Set('$€£¥₹₦₩₱~≈±<>≥≤');

/** The {@link TOKEN}s behind the last break: cut by the codes of their characters, letters beyond Latin by the pattern. */
function tokensBetween(text: string, from: number, to: number): Token[] {
  const tokens: Token[] = [];
  const add = (start: number, end: number): void => {
    const raw = text.slice(start, end);
    if (end - start === 1 && BREAKS.has(raw)) tokens.length = 0;
    else tokens.push({ word: raw.toLowerCase(), raw, start, end });
  };
  for (let at = from; at < to; ) {
    const code = text.charCodeAt(at);
    const sort = SORTS[code];
    if (sort === FOREIGN || (code >= 0xd800 && code < 0xe000)) {
      tokens.length = 0;
      for (const match of text.slice(from, to).matchAll(TOKEN))
        add(from + match.index, from + match.index + match[0].length);
      return tokens;
    }
    let end = at + 1;
    if (sort === LETTER || sort === DIGIT) {
      while (end < to && isTokenPart(text.charCodeAt(end))) end += 1;
      if (end < to && text[end] === '$') end += 1;
    } else if (isSpace(text, at)) {
      at = end;
      continue;
    } else if (end < to && text[end] === '=' && SIGNS.has(text[at]!)) end += 1;
    add(at, end);
    at = end;
  }
  return tokens;
}

/** A letter, a digit, a full stop or an apostrophe; a letter beyond Latin ends a word here and is met next. */
function isTokenPart(code: number): boolean {
  const sort = SORTS[code];
  return sort === LETTER || sort === DIGIT || code === 46 || code === 39 || code === 0x2019;
}

/** A range's text, which begins with its first number, as it reads alone: of "between 3 and 5" the text is "3 and 5". */
export const rangeAsSaid = (text: string): string => (/\sand\s/iu.test(text) ? `between ${text}` : text);

/** The qualifier right before `start`, over "another", an article or a currency sign; null where there is none. */
export function qualifierBefore(text: string, start: number): Qualifier | null {
  if (!canEndQualifier(text, start)) return null;
  const tokens = tokensBetween(text, Math.max(0, start - LOOK), start);
  let last = tokens.length - 1;
  for (let skipped = 0; skipped <= 3 && last >= 0; skipped += 1) {
    for (let count = Math.min(LONGEST_PREFIX, last + 1); count > 0; count -= 1) {
      const words = tokens.slice(last - count + 1, last + 1);
      const phrase = words.map((token) => token.word).join(' ');
      const bound = PREFIXES.get(phrase);
      // "handed over 282 bodies", "has gone up to 19": the words belong to the verb.
      if (bound && !VERBS_WITH[phrase]?.has(tokens[last - count]?.word ?? '')) {
        const span = { start: (words[0] as Span).start, end: (words.at(-1) as Span).end };
        return { bound, span, rule: `bound: ${phrase} <number>` };
      }
    }
    const token = tokens[last] as { word: string; raw: string };
    const counted = token.word === 'of' && /^(?:total|number|figure|toll|count)$/u.test(tokens[last - 1]?.word ?? '');
    if (counted) last -= 1;
    else if (
      token.word !== '(' &&
      !BETWEEN_QUALIFIER_AND_NUMBER.has(token.word) &&
      !CURRENCY.test(token.raw) &&
      !CURRENCY.test(token.word)
    )
      return null;
    last -= 1;
  }
  return null;
}

/** The qualifier right behind `end`: "1,000+", "1,000-plus", "300 or so"; null where there is none. */
export function qualifierAfter(text: string, end: number): Qualifier | null {
  if (text[end] === '+') return { bound: 'minimum', span: { start: end, end: end + 1 }, rule: 'bound: <number>+' };
  SUFFIX_BEHIND_NOUN.lastIndex = end;
  const from = SUFFIX_BEHIND_NOUN.test(text) ? SUFFIX_BEHIND_NOUN.lastIndex : end;
  const match = SUFFIX.execAt(text, from);
  if (!match) return null;
  const words = (match[1] as string).toLowerCase().replace(/\s+/gu, ' ');
  const found = SUFFIX_LIST.find((suffix) => suffix.words === words);
  if (!found) return null;
  return { bound: found.bound, span: { start: from, end: from + match[0].length }, rule: `bound: <number> ${words}` };
}

/** Words in the same sentence before `start` that make the number an estimate: "it is estimated that …". */
export function estimateBefore(text: string, start: number): Qualifier | null {
  const reach = text.slice(Math.max(0, start - ESTIMATE_LOOK), start);
  if (!ESTIMATE_STEM.test(reach)) return null;
  const from = start - reach.length + Math.max(reach.lastIndexOf('\n'), reach.lastIndexOf('. ')) + 1;
  const match = ESTIMATED.exec(text.slice(from, start));
  if (!match) return null;
  const span = { start: from + match.index, end: from + match.index + match[0].length };
  return { bound: 'approximate', span, rule: `bound: ${match[0].toLowerCase().replace(/\s+/gu, ' ')} … <number>` };
}
