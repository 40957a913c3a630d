/**
 * Patterns that are tried only where one of their words stands (edgeWords.ts). They find what the plain pattern finds, no
 * more and no less: most sentences hold none of a pattern's words, and then asking costs next to nothing.
 */
import { closingWords, type EdgeWords, leadingWords, openingWords, wordsBehindDigits } from './edgeWords.js';
import { cutsWord, DIGITS, FOREIGN, LETTER, recordAt, SORTS, type TextWords, type WordRecord } from './textWords.js';

/** Bits of a small integer. */
const MOST_PATTERNS = 30;
let groups = 0;

/** Patterns of one topic: what a word says of all of them is found at once. */
export class PatternGroup {
  readonly #id = groups++;
  readonly #whole = new Map<string, number>();
  readonly #parts: (readonly [part: string, bit: number])[] = [];
  #digits = 0;
  #always = 0;
  readonly #patterns: WordPattern[] = [];
  #isRead = false;

  /** A pattern that is searched for in whole sentences or parts of them. */
  pattern(pattern: RegExp): WordPattern {
    if (this.#patterns.length === MOST_PATTERNS) throw new Error(`more than ${MOST_PATTERNS} patterns in a group`);
    if (this.#isRead) throw new Error(`pattern added after the first use: ${pattern.source.slice(0, 40)}`);
    const added = new WordPattern(pattern, this, 1 << this.#patterns.length);
    this.#patterns.push(added);
    return added;
  }

  /** Reads the words of all its patterns: at the first use, since a short run needs few of them. */
  #read(): void {
    this.#isRead = true;
    for (const { bit, words, marks } of this.#patterns) {
      if (words === null || marks.length > 0) this.#always |= bit;
      if (words === null) continue;
      for (const word of words.whole) this.#whole.set(word, (this.#whole.get(word) ?? 0) | bit);
      for (const part of words.parts) this.#parts.push([part, bit]);
      if (words.digit) this.#digits |= bit;
    }
  }

  /** The bits of the patterns that can begin with a word. */
  maskOf(record: WordRecord): number {
    if (!this.#isRead) this.#read();
    if (record === DIGITS) return this.#digits;
    let mask = record.masks[this.#id];
    if (mask === undefined) {
      mask = this.#whole.get(record.lower) ?? 0;
      for (const [part, bit] of this.#parts) if (record.lower.startsWith(part)) mask |= bit;
      record.masks[this.#id] = mask;
    }
    return mask;
  }

  /** The bits of the patterns that can stand in a stretch of text. */
  maskIn(words: TextWords): number {
    let mask = words.masks[this.#id];
    if (mask === undefined) {
      if (!this.#isRead) this.#read();
      mask = words.isForeign ? -1 : this.#always;
      if (mask !== -1) for (const record of words.records) mask |= this.maskOf(record);
      words.masks[this.#id] = mask;
    }
    return mask;
  }
}

/** A pattern of a group. */
export class WordPattern {
  /** Its place in its group. */
  readonly bit: number;
  readonly #given: RegExp;
  #searching: RegExp | null = null;
  #trying: RegExp | null = null;
  readonly #group: PatternGroup;
  #words: EdgeWords | null | undefined;
  #marks: readonly string[] = [];

  constructor(pattern: RegExp, group: PatternGroup, bit: number) {
    this.#given = pattern;
    this.#group = group;
    this.bit = bit;
  }

  /** The pattern as it is searched for in a whole stretch; made at its first use, as most are never used in a short run. */
  get #pattern(): RegExp {
    this.#searching ??= new RegExp(this.#given.source, `${this.#given.flags.replace(/[gy]/gu, '')}g`);
    return this.#searching;
  }

  /** The same as it is tried at one place. */
  get #sticky(): RegExp {
    this.#trying ??= new RegExp(this.#given.source, `${this.#given.flags.replace(/[gy]/gu, '')}y`);
    return this.#trying;
  }

  /** The words that it can begin with; null where its source doesn't tell them. */
  get words(): EdgeWords | null {
    if (this.#words === undefined) {
      this.#words = openingWords(this.#given);
      this.#marks = [...(this.#words?.whole ?? [])].filter((word) => SORTS[word.charCodeAt(0)] !== LETTER);
    }
    return this.#words;
  }

  /** Marks that it can begin with as well. */
  get marks(): readonly string[] {
    return this.words === null ? [] : this.#marks;
  }

  /** Whether one of the words stands there that it can begin with. */
  mayStandIn(words: TextWords): boolean {
    return (this.#group.maskIn(words) & this.bit) !== 0;
  }

  /** All matches in order, their indices told from the start of the stretch. */
  all(words: TextWords): readonly RegExpExecArray[] {
    return this.mayStandIn(words) ? this.#search(words, false) : NONE;
  }

  /** The first match, or null. */
  exec(words: TextWords): RegExpExecArray | null {
    return this.mayStandIn(words) ? (this.#search(words, true)[0] ?? null) : null;
  }

  /** The first match in `text.slice(from, to)`, its index told from there; `words` are those of the sentence about it. */
  execIn(words: TextWords, from: number, to: number): RegExpExecArray | null {
    const { text } = words;
    const isTold =
      this.words !== null && !words.isForeign && from >= words.start && to <= words.end && !cutsWord(text, to);
    if (!isTold) {
      this.#pattern.lastIndex = 0;
      return this.#pattern.exec(text.slice(from, to));
    }
    const isCut = cutsWord(text, from);
    if (!isCut && !this.mayStandIn(words)) return null;
    const slice = text.slice(from, to);
    if (isCut) {
      this.#sticky.lastIndex = 0;
      const match = this.#sticky.exec(slice);
      if (match !== null) return match;
    }
    return this.#searchAt(words, slice, from, to, true)[0] ?? null;
  }

  /** Whether `text.slice(from, to)` matches. */
  testIn(words: TextWords, from: number, to: number): boolean {
    return this.execIn(words, from, to) !== null;
  }

  #search(words: TextWords, first: boolean): RegExpExecArray[] {
    const { text, start, end } = words;
    const slice = text.slice(start, end);
    const found: RegExpExecArray[] = [];
    if (this.words === null || words.isForeign) {
      const pattern = this.#pattern;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
        found.push(match);
        if (first) break;
        if (match[0] === '') pattern.lastIndex += 1;
      }
      return found;
    }
    return this.#searchAt(words, slice, start, end, first);
  }

  /** Matches in `slice`, which is `text.slice(from, to)`, where one of its words or marks begins. */
  #searchAt(words: TextWords, slice: string, from: number, to: number, first: boolean): RegExpExecArray[] {
    const { starts, records } = words;
    const found: RegExpExecArray[] = [];
    const sticky = this.#sticky;
    let mark = this.#nextMark(slice, 0);
    let next = 0;
    const tryAt = (at: number): void => {
      if (at < next) return;
      sticky.lastIndex = at;
      const match = sticky.exec(slice);
      if (match === null) return;
      found.push(match);
      next = Math.max(sticky.lastIndex, at + 1);
    };
    for (let i = 0; i < starts.length && starts[i]! < to; i += 1) {
      if (starts[i]! < from || (this.#group.maskOf(records[i]!) & this.bit) === 0) continue;
      for (; mark < starts[i]! - from; mark = this.#nextMark(slice, mark + 1)) tryAt(mark);
      tryAt(starts[i]! - from);
      if (first && found.length > 0) return found;
    }
    for (; mark < slice.length && !(first && found.length > 0); mark = this.#nextMark(slice, mark + 1)) tryAt(mark);
    return found;
  }

  /** Where the next of its marks stands; the length of `slice` where none does. */
  #nextMark(slice: string, from: number): number {
    let next = slice.length;
    for (const mark of this.#marks) {
      const at = slice.indexOf(mark, from);
      if (at >= 0 && at < next) next = at;
    }
    return next;
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** A pattern for the words right before a place in a text: it ends with `$`. */
export class EndPattern {
  readonly #pattern: RegExp;
  #words: { of: EdgeWords | null } | null = null;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** Whether `text.slice(from, to)` matches. */
  test(text: string, from: number, to: number): boolean {
    return this.#mayEnd(text, from, to) && this.#pattern.test(text.slice(from, to));
  }

  /** The match in `text.slice(from, to)`, its index told from `from`; or null. */
  exec(text: string, from: number, to: number): RegExpExecArray | null {
    return this.#mayEnd(text, from, to) ? this.#pattern.exec(text.slice(from, to)) : null;
  }

  #mayEnd(text: string, from: number, to: number): boolean {
    this.#words ??= { of: closingWords(this.#pattern) };
    const words = this.#words.of;
    if (words === null) return true;
    let end = to;
    while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
    let start = end;
    while (start > from && SORTS[text.charCodeAt(start - 1)] === LETTER) start -= 1;
    if (start === end) return mayBeMark(words, end > from ? text.charCodeAt(end - 1) : 0);
    // What stands before it may be a letter that belongs to the word.
    if (start > from && SORTS[text.charCodeAt(start - 1)] === FOREIGN) return true;
    const word = recordAt(text, start, end).lower;
    return words.whole.has(word) || words.parts.some((part) => word.endsWith(part));
  }
}

/** A pattern for the words right behind a place in a text: it begins with `^`. */
export class StartPattern {
  readonly #pattern: RegExp;
  #words: { of: EdgeWords | null } | null = null;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** Whether `text.slice(from, to)` matches. */
  test(text: string, from: number, to: number): boolean {
    return this.#mayBegin(text, from, Math.min(to, text.length)) && this.#pattern.test(text.slice(from, to));
  }

  #mayBegin(text: string, from: number, to: number): boolean {
    this.#words ??= { of: leadingWords(this.#pattern) };
    return this.#words.of === null || mayFollow(this.#words.of, text, from, to);
  }
}

/** Patterns that begin with digits: where a number stands, most are told from the word behind it. */
export class DigitPattern {
  readonly #pattern: RegExp;
  #words: { of: EdgeWords | null } | null = null;

  /** `pattern` is sticky and begins with digits. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
  }

  /** The match at `start`, where a run of digits begins that ends at `end`; or null. */
  execAt(text: string, start: number, end: number): RegExpExecArray | null {
    this.#words ??= { of: wordsBehindDigits(this.#pattern) };
    if (this.#words.of !== null && !mayFollow(this.#words.of, text, end, text.length)) return null;
    this.#pattern.lastIndex = start;
    return this.#pattern.exec(text);
  }
}

/** No word of a pattern is so long. */
const LONGEST_WORD = 40;

/** Whether one of the words stands first in `text.slice(from, to)`, white space passed over. */
function mayFollow(words: EdgeWords, text: string, from: number, to: number): boolean {
  let start = from;
  while (start < to && isSpace(text.charCodeAt(start))) start += 1;
  let end = start;
  const most = Math.min(to, start + LONGEST_WORD);
  while (end < most && SORTS[text.charCodeAt(end)] === LETTER) end += 1;
  if (start === end) return mayBeMark(words, start < to ? text.charCodeAt(start) : 0);
  if (end === most && most < to) return true;
  if (end < to && SORTS[text.charCodeAt(end)] === FOREIGN) return true;
  const word = recordAt(text, start, end).lower;
  return words.whole.has(word) || words.parts.some((part) => word.startsWith(part));
}

/** Whether a match can have that character at its edge, which is no plain letter; 0 is the text's edge. */
function mayBeMark(words: EdgeWords, code: number): boolean {
  if (code >= 128) return true;
  if (code >= 48 && code <= 57) return words.digit;
  return words.whole.has('') || (code > 0 && words.whole.has(String.fromCharCode(code)));
}

/** White space as patterns know it. What is left out is met as a mark that tells nothing. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
}
