/**
 * With which words a pattern can begin, or end, read from its source. A pattern stays as it is written; it is only not
 * tried where none of its words stands, which is nearly everywhere. What the source doesn't tell is taken as possible, so
 * that no match is ever missed: then the answer is null, and the pattern is always tried.
 *
 * A word is a run of letters, in lower case: `openingWords(/(?<!\p{L})(?:fear(?:s|ed)?|at risk)(?!\p{L})/iu)` gives fear,
 * fears, feared and at; `closingWords(/(?<!\p{L})(?:aged|out of)\s{0,3}$/iu)` gives aged and of.
 */
import { BUILT_CLASSES, BUILT_EDGES } from './built.js';
import { type ClassNode, type PatternNode, patternTree } from './patternTree.js';

/** The words at one edge of all that a pattern can match. */
export interface EdgeWords {
  /** Whole words; a mark in place of a word is one too, and '' any mark or the text's edge. */
  whole: ReadonlySet<string>;
  /** Of these words the source tells only the part at the edge. */
  parts: readonly string[];
  /** True where a digit may stand there. */
  digit: boolean;
}

/** The word of a way through the pattern, as far as it was walked. */
interface Way {
  word: string;
  /** Nothing can be added to the word any more. */
  done: boolean;
  /** Only its edge is known. */
  part: boolean;
  digit: boolean;
  /** The edge is one: no letter can stand beyond it; with digits: one was passed. */
  bounded: boolean;
  /** With digits: the first run of them is over. */
  past: boolean;
}

/** More ways than this are no help. */
const MOST_WAYS = 3000;

/** The words that a match can begin with; null where the source doesn't tell, or a match can begin inside a word. */
export function openingWords(pattern: RegExp): EdgeWords | null {
  const words = edgeWords(pattern, 'inside');
  // A match that begins with any mark can't be found by it.
  return words?.whole.has('') ? null : words;
}

/** The first words of all that a pattern with `^` at its beginning can match, white space before them passed over; else null. */
export function leadingWords(pattern: RegExp): EdgeWords | null {
  return edgeWords(pattern, 'after');
}

/** The last words of all that a pattern with `$` at its end can match, white space behind them passed over; else null. */
export function closingWords(pattern: RegExp): EdgeWords | null {
  return edgeWords(pattern, 'before');
}

/**
 * The words behind the run of digits that all matches of a pattern begin with, white space before them passed over; null
 * where a match may end with its digits.
 */
export function wordsBehindDigits(pattern: RegExp): EdgeWords | null {
  return edgeWords(pattern, 'digits');
}

/** Where a pattern is tried: anywhere in a text, right behind a place, right before one, or at a digit. */
type Side = 'inside' | 'after' | 'before' | 'digits';

/** What was read so far, by side and source. */
const known = new Map<string, EdgeWords | null>();

/** What was read so far, by side and source: the build writes it down (scripts/build.mjs). */
export function edgesRead(): ReadonlyMap<string, EdgeWords | null> {
  return known;
}

function edgeWords(pattern: RegExp, side: Side): EdgeWords | null {
  const key = `${side} ${pattern.source}`;
  let words = known.get(key);
  if (words === undefined) {
    const built = BUILT_EDGES[key];
    words = built ? { ...built, whole: new Set(built.whole) } : built === null ? null : read(pattern, side);
    known.set(key, words);
  }
  return words;
}

function read(pattern: RegExp, side: Side): EdgeWords | null {
  const start = { word: '', done: false, part: false, digit: false, bounded: false, past: false };
  const ways = walk(patternTree(asWritten(pattern.source)), [start], side);
  if (ways === null) return null;
  const whole = new Set<string>();
  const parts = new Set<string>();
  for (const { word, done, part, digit, bounded } of ways) {
    if (!bounded || (!done && word === '')) return null;
    if (part || !done) parts.add(word);
    else if (!digit) whole.add(word);
  }
  return { whole, parts: [...parts], digit: ways.some(({ digit }) => digit) };
}

/** A pattern's source as it stands in ours, with `\p{L}` where the build wrote ranges. */
function asWritten(source: string): string {
  return BUILT_CLASSES.reduce((written, [name, ranges]) => written.replaceAll(ranges, `\\p{${name}}`), source);
}

/** The ways behind `node`; null where the source doesn't tell. */
function walk(node: PatternNode, ways: readonly Way[], side: Side): readonly Way[] | null {
  if (ways.length > MOST_WAYS) return null;
  if (ways.every(({ done }) => done)) return ways;
  switch (node.kind) {
    case 'sequence': {
      let after: readonly Way[] | null = ways;
      for (const item of side === 'before' ? node.items.toReversed() : node.items)
        after = after && walk(item, after, side);
      return after;
    }
    case 'choice':
      return together(node.branches.map((branch) => walk(branch, ways, side)));
    case 'repeat': {
      const once = walk(node.item, ways, side);
      if (once === null) return null;
      // Said again, it goes on with the word.
      const again = (way: Way): Way => (way.done || way.word === '' ? way : { ...way, done: true, part: true });
      const repeated = node.most > 1 ? once.map(again) : once;
      return node.least === 0 ? together([ways, repeated]) : repeated;
    }
    case 'char':
      return together(ways.map((way) => (way.done ? [way] : [withChar(way, node.char, side)])));
    case 'class':
      return together(ways.map((way) => (way.done ? [way] : withClass(way, node, side))));
    case 'start':
    case 'end': {
      // The text's own edge bounds the first word; met behind it, it closes it.
      const isEdge = (node.kind === 'end') === (side === 'before');
      return ways.map((way) => (way.done ? way : isEdge ? { ...way, bounded: true } : { ...way, done: true }));
    }
    case 'look': {
      // Other looks only narrow what matches.
      if (!node.negative || !isEveryLetter(node.item)) return ways;
      return ways.map((way) => {
        if (way.done) return way;
        if (way.word !== '') return node.behind === (side === 'before') ? { ...way, done: true } : way;
        return node.behind && side === 'inside' ? { ...way, bounded: true } : way;
      });
    }
    default:
      return null;
  }
}

function withChar(way: Way, char: string, side: Side): Way {
  if (side !== 'digits' || way.past) {
    const code = char.charCodeAt(0) | 32;
    if (code >= 97 && code <= 122)
      return { ...way, word: side === 'before' ? char.toLowerCase() + way.word : way.word + char.toLowerCase() };
  }
  if (side === 'digits' && !way.past) {
    if (/^\d$/u.test(char)) return { ...way, bounded: true };
    return withChar({ ...way, past: true }, char, side);
  }
  const lower = char.toLowerCase();
  if (/^\p{L}+$/u.test(lower)) return { ...way, word: side === 'before' ? lower + way.word : way.word + lower };
  if (way.word === '' && side !== 'inside' && /^\s$/u.test(char)) return way;
  if (way.word !== '') return { ...way, done: true };
  return /^\p{N}$/u.test(char) ? { ...way, done: true, digit: true } : { ...way, done: true, word: char };
}

function withClass(way: Way, node: ClassNode, side: Side): readonly Way[] | null {
  if (node.chars !== null) return node.chars.map((char) => withChar(way, char, side));
  if (way.word !== '') return [{ ...way, done: true, part: node.letters }];
  if (node.letters) return null;
  const found: Way[] = [];
  if (side === 'digits' && !way.past) {
    if (node.digits) found.push({ ...way, bounded: true });
    if (node.others || node.spaces)
      found.push(...(withClass({ ...way, past: true }, { ...node, digits: false }, side) ?? []));
    return found;
  }
  if (node.digits) found.push({ ...way, done: true, digit: true });
  if (node.others) found.push({ ...way, done: true });
  if (node.spaces) found.push(side !== 'inside' ? way : { ...way, done: true });
  return found;
}

function isEveryLetter(node: PatternNode): boolean {
  if (node.kind === 'class') return node.everyLetter;
  if (node.kind === 'sequence') return node.items.length === 1 && isEveryLetter(node.items[0]!);
  return node.kind === 'choice' && node.branches.some(isEveryLetter);
}

/** From so many ways on it pays to look for equal ones. */
const MANY_WAYS = 64;

/** All of them, each way once where they are many; null where one is. */
function together(parts: readonly (readonly Way[] | null)[]): readonly Way[] | null {
  const all: Way[] = [];
  for (const part of parts) {
    if (part === null) return null;
    for (const way of part) all.push(way);
  }
  return all.length < MANY_WAYS ? all : distinct(all);
}

function distinct(all: readonly Way[]): readonly Way[] {
  const ways = new Map<string, Way>();
  for (const way of all) ways.set(`${way.word}|${+way.done}${+way.part}${+way.digit}${+way.bounded}${+way.past}`, way);
  return [...ways.values()];
}
