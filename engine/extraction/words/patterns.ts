/**
 * Patterns that are tried only where one of their words stands (edgeWords.ts). They find what the plain pattern finds, no
 * more and no less: most sentences hold none of a pattern's words, and then asking costs next to nothing.
 */
import { closingWords, type EdgeWords, leadingWords, openingWords, wordsBehindDigits } from './edgeWords.js';
import {
  cutsWord,
  DIGITS,
  type EdgeBits,
  FOREIGN,
  LETTER,
  MOST_BITS,
  recordAt,
  SORTS,
  type TextWords,
  type WordRecord,
} from './textWords.js';

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
    if (this.#patterns.length === MOST_BITS) throw new Error(`more than ${MOST_BITS} patterns in a group`);
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

/** The word or mark beside a place in a text. It is found once, since many patterns ask about one place in a row. */
interface Beside {
  text: string;
  at: number;
  /** The word; empty where a mark stands there. */
  start: number;
  end: number;
  record: WordRecord | null;
}

/** No word of a pattern is so long. */
const LONGEST_WORD = 40;
/** No stretch before a place is longer: a sentence isn't. */
const LONGEST_GAP = 2000;
const before: Beside = { text: '', at: -1, start: 0, end: 0, record: null };
const behind: Beside = { text: '', at: -1, start: 0, end: 0, record: null };

/** The word that ends before `at`, white space passed over. */
function lookBefore(text: string, at: number): Beside {
  if (before.at === at && before.text === text) return before;
  before.text = text;
  before.at = at;
  let end = at;
  while (end > 0 && at - end < LONGEST_GAP && isSpace(text.charCodeAt(end - 1))) end -= 1;
  let start = end;
  while (start > 0 && end - start <= LONGEST_WORD && SORTS[text.charCodeAt(start - 1)] === LETTER) start -= 1;
  before.start = start;
  before.end = end;
  before.record = start === end ? null : recordAt(text, start, end);
  return before;
}

/** The word that begins behind `at`, white space passed over. */
function lookBehind(text: string, at: number): Beside {
  if (behind.at === at && behind.text === text) return behind;
  behind.text = text;
  behind.at = at;
  let start = at;
  while (start < text.length && isSpace(text.charCodeAt(start))) start += 1;
  let end = start;
  const most = Math.min(text.length, start + LONGEST_WORD);
  while (end < most && SORTS[text.charCodeAt(end)] === LETTER) end += 1;
  behind.start = start;
  behind.end = end;
  behind.record = start === end ? null : recordAt(text, start, end);
  return behind;
}

let edges = 0;

/** The words at one edge of a pattern, by which most places are told where it can't stand. */
class Edge {
  readonly #pattern: RegExp;
  readonly #read: (pattern: RegExp) => EdgeWords | null;
  readonly #group: number;
  readonly #bit: number;
  #words: EdgeWords | null | undefined;

  constructor(pattern: RegExp, read: (pattern: RegExp) => EdgeWords | null) {
    this.#pattern = pattern;
    this.#read = read;
    this.#group = Math.trunc(edges / MOST_BITS);
    this.#bit = 1 << (edges % MOST_BITS);
    edges += 1;
  }

  /** Whether a match in `text.slice(from, to)` can end at `to`. */
  mayEnd(text: string, from: number, to: number): boolean {
    const { start, end, record } = lookBefore(text, to);
    const words = this.#edgeWords();
    if (words === null) return true;
    // What lies before the stretch is not seen by the pattern.
    if (end <= from) return mayBeMark(words, 0);
    if (record === null) return mayBeMark(words, text.charCodeAt(end - 1));
    if (start < from) return mayBeWord(words, recordAt(text, from, end).lower, true);
    // What stands before it may be a letter that belongs to the word.
    if (start > from && SORTS[text.charCodeAt(start - 1)] === FOREIGN) return true;
    return this.#may(words, record, record.before, true);
  }

  /** Whether a match in `text.slice(from, to)` can begin at `from`, or what follows on digits that end there. */
  mayBegin(text: string, from: number, to: number): boolean {
    const { start, end, record } = lookBehind(text, from);
    const words = this.#edgeWords();
    if (words === null) return true;
    if (start >= to) return mayBeMark(words, 0);
    if (record === null) return mayBeMark(words, text.charCodeAt(start));
    if (end > to) return mayBeWord(words, recordAt(text, start, to).lower, false);
    if (end - start === LONGEST_WORD && end < to) return true;
    if (end < to && SORTS[text.charCodeAt(end)] === FOREIGN) return true;
    return this.#may(words, record, record.behind, false);
  }

  #edgeWords(): EdgeWords | null {
    if (this.#words === undefined) this.#words = this.#read(this.#pattern);
    return this.#words;
  }

  #may(words: EdgeWords, record: WordRecord, bits: EdgeBits, atEnd: boolean): boolean {
    const asked = bits.asked[this.#group] ?? 0;
    if ((asked & this.#bit) !== 0) return (bits.may[this.#group]! & this.#bit) !== 0;
    const may = mayBeWord(words, record.lower, atEnd);
    while (bits.asked.length <= this.#group) {
      bits.asked.push(0);
      bits.may.push(0);
    }
    bits.asked[this.#group] = asked | this.#bit;
    if (may) bits.may[this.#group]! |= this.#bit;
    return may;
  }
}

/** Whether a word can be the one at the edge. */
function mayBeWord({ whole, parts }: EdgeWords, word: string, atEnd: boolean): boolean {
  return whole.has(word) || parts.some((part) => (atEnd ? word.endsWith(part) : word.startsWith(part)));
}

/** Whether a match can have that character at its edge, which is no plain letter; 0 is the text's edge. */
function mayBeMark(words: EdgeWords, code: number): boolean {
  if (code >= 128) return true;
  if (code >= 48 && code <= 57) return words.digit;
  return words.whole.has('') || (code > 0 && words.whole.has(String.fromCharCode(code)));
}

/** A pattern for the words right before a place in a text: it ends with `$`. */
export class EndPattern {
  readonly #pattern: RegExp;
  readonly #edge: Edge;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#edge = new Edge(pattern, closingWords);
  }

  /** Whether `text.slice(from, to)` matches. */
  test(text: string, from: number, to: number): boolean {
    return this.#edge.mayEnd(text, from, to) && this.#pattern.test(text.slice(from, to));
  }

  /** The match in `text.slice(from, to)`, its index told from `from`; or null. */
  exec(text: string, from: number, to: number): RegExpExecArray | null {
    return this.#edge.mayEnd(text, from, to) ? this.#pattern.exec(text.slice(from, to)) : null;
  }
}

/** A pattern for the words right behind a place in a text: it begins with `^`. */
export class StartPattern {
  readonly #pattern: RegExp;
  readonly #edge: Edge;

  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#edge = new Edge(pattern, leadingWords);
  }

  /** Whether `text.slice(from, to)` matches. */
  test(text: string, from: number, to: number): boolean {
    return this.#edge.mayBegin(text, from, Math.min(to, text.length)) && this.#pattern.test(text.slice(from, to));
  }
}

/** Patterns that begin with digits: where a number stands, most are told from the word behind it. */
export class DigitPattern {
  readonly #pattern: RegExp;
  readonly #edge: Edge;

  /** `pattern` is sticky and begins with digits. */
  constructor(pattern: RegExp) {
    this.#pattern = pattern;
    this.#edge = new Edge(pattern, wordsBehindDigits);
  }

  /** The match at `start`, where a run of digits begins that ends at `end`; or null. */
  execAt(text: string, start: number, end: number): RegExpExecArray | null {
    if (!this.#edge.mayBegin(text, end, text.length)) return null;
    this.#pattern.lastIndex = start;
    return this.#pattern.exec(text);
  }
}

/** A pattern that is tried right behind a place in a text. */
export class FollowingPattern {
  readonly #source: string;
  readonly #flags: string;
  readonly #edge: Edge;
  #pattern: RegExp | null = null;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
    this.#edge = new Edge(new RegExp(`^${source}`, flags), leadingWords);
  }

  /** The match that begins at `at`, or null. */
  execAt(text: string, at: number): RegExpExecArray | null {
    if (!this.#edge.mayBegin(text, at, text.length)) return null;
    this.#pattern ??= new RegExp(this.#source, `${this.#flags}y`);
    this.#pattern.lastIndex = at;
    return this.#pattern.exec(text);
  }
}

/** White space as patterns know it. What is left out is met as a mark that tells nothing. */
function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || (code >= 0x2000 && code <= 0x200a);
}
