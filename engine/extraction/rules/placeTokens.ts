/** The words of a sentence and the word sets that tell place names among them. */
import type { PlaceWords } from '../languages/placeWords.js';
import { foldName } from '../reference/fold.js';
import {
  countryOfDemonym,
  type GazetteerEntry,
  lookupPlaces,
  opensDemonym,
  opensPlaceName,
} from '../reference/gazetteer.js';
import type { Span } from '../types.js';
import { DIGIT, FOREIGN, LETTER, SORTS } from '../words/textWords.js';
import { WordTable } from '../words/wordTable.js';

/** What is known of a word, worked out once and kept across texts. */
export interface PlaceWord {
  text: string;
  lower: string;
  capital: boolean;
  /** The language's lists that hold it, and how it is written. */
  classes: number;
  /** The country (ISO alpha-3) whose texts alone use the word. */
  telling: string | null;
  /** What the gazetteer says of a word in capitals; asked for at its first use. */
  names: NameRecord | null;
}

interface NameRecord {
  /** The country whose people or things the word names. */
  demonym: string | null;
  /** The places that the word alone names. */
  entries: readonly GazetteerEntry[];
  /** Whether a demonym, or a place's name, of several words begins with it. */
  opensDemonym: boolean;
  opensName: boolean;
}

/** A word of a sentence: what is known of it stands with the word, so that a token is small. */
export class Token implements Span {
  readonly start: number;
  readonly word: PlaceWord;
  readonly possessive: boolean;

  constructor(start: number, word: PlaceWord, possessive: boolean) {
    this.start = start;
    this.word = word;
    this.possessive = possessive;
  }

  /** Without a possessive ending, as its text is. */
  get end(): number {
    return this.start + this.word.text.length;
  }

  get text(): string {
    return this.word.text;
  }

  get lower(): string {
    return this.word.lower;
  }

  get capital(): boolean {
    return this.word.capital;
  }
}

/** What the place rules know of a word: bits, so that a rule need not look it up in each of its lists. */
export const LOCATIVE = 1 << 0;
export const HEAD = 1 << 1;
export const HEAD_MODIFIER = 1 << 2;
export const DIRECTION = 1 << 3;
export const NOT_BEFORE = 1 << 4;
export const BODY = 1 << 5;
export const NEVER = 1 << 6;
export const CONNECTOR = 1 << 7;
export const RELATION = 1 << 8;
export const BORDER = 1 << 9;
export const PART = 1 << 10;
export const ADJECTIVE = 1 << 11;
export const BUILDING = 1 << 12;
export const OF_PEOPLE = 1 << 13;
export const NOT_AFTER = 1 << 14;
export const OF_PLACE = 1 << 15;
export const AUXILIARY = 1 << 19;
export const OUTLET = 1 << 20;
/** How it is written: "UN"; "U.N." and "IDPs" too; "Mosul". */
export const ALL_CAPITALS = 1 << 16;
export const INITIALS = 1 << 17;
export const NAME_LIKE = 1 << 18;

/** Whether the token's word is of one of the classes. */
export function is(token: Token, classes: number): boolean {
  return (token.word.classes & classes) !== 0;
}

/** A language's words. */
export interface WordSets {
  /** What is known of its words. */
  known: WordTable<PlaceWord>;
  certain: Set<string>;
  ambiguous: Set<string>;
  nearness: Set<string>;
  initials: Set<string>;
  article: string;
  peoples: readonly string[];
  notNameEndings: RegExp;
  apposition: RegExp;
  speaks: RegExp;
  whoGuards: RegExp;
  /** Between the members of a list of places. */
  listGap: RegExp;
  /** Between a place and the one that holds it: "Great Yarmouth, Norfolk", "Macina in the Segou region". */
  holderGap: RegExp;
}

const setsOf = new WeakMap<PlaceWords, WordSets>();

/** The words of a language, made once. */
export function wordSets(words: PlaceWords): WordSets {
  let sets = setsOf.get(words);
  if (sets === undefined) {
    const [joiner, the, inside] = [words.joiners.join('|'), words.article, words.inside];
    const classes = classesOf(words);
    const telling = new Map(
      Object.entries(words.telling).flatMap(([country, list]) =>
        list.split(' ').map((word) => [word, country] as const),
      ),
    );
    sets = {
      known: new WordTable((text) => {
        const lower = text.toLowerCase();
        const capital = isCapital(text);
        const all = (classes.get(lower) ?? 0) | (capital ? writingOf(text) : 0);
        return { text, lower, capital, classes: all, telling: telling.get(lower) ?? null, names: null };
      }),
      certain: new Set(words.certainLocatives),
      ambiguous: new Set(words.ambiguous),
      nearness: new Set(words.nearness),
      initials: new Set(words.initials),
      article: words.article,
      peoples: words.peoples,
      listGap: new RegExp(`^(?:,? (?:${joiner}) (?:${the} )?|, (?:${the} )?|,)$`, 'u'),
      holderGap: new RegExp(`^(?:, (?:${inside} )?|,? ${inside} (?:${the} )?(?:\\p{L}+ (?:of )?)?| \\()$`, 'u'),
      apposition: words.apposition,
      speaks: words.speaks,
      whoGuards: words.whoGuards,
      notNameEndings: new RegExp(`-(?:${words.notNameEndings.join('|')})$`, 'iu'),
    };
    setsOf.set(words, sets);
  }
  return sets;
}

/** How a word with a capital is written, as classes. */
function writingOf(text: string): number {
  return (
    (/^\p{Lu}{2,}$/u.test(text) ? ALL_CAPITALS : 0) |
    (/^\p{Lu}[\p{Lu}.]+s?$/u.test(text) ? INITIALS : 0) |
    (/^\p{Lu}\p{Ll}/u.test(text) ? NAME_LIKE : 0)
  );
}

/** The classes of each word that a list names. */
function classesOf(words: PlaceWords): Map<string, number> {
  const classes = new Map<string, number>();
  const add = (bit: number, list: readonly string[]): void => {
    for (const word of list) classes.set(word, (classes.get(word) ?? 0) | bit);
  };
  add(LOCATIVE, words.locatives);
  add(HEAD, words.heads);
  add(HEAD_MODIFIER, words.headModifiers);
  add(DIRECTION | RELATION, words.directions);
  add(NOT_BEFORE, words.notPlaceBefore);
  add(BODY, words.bodies);
  add(NEVER, words.neverPlaces);
  add(CONNECTOR, words.connectors);
  add(RELATION, words.relations);
  add(BORDER, words.borders);
  add(PART, words.parts);
  add(ADJECTIVE, words.adjectives);
  add(BUILDING, words.buildings);
  add(OF_PEOPLE, words.ofPeoples);
  add(NOT_AFTER, words.notPlaceAfter);
  add(OF_PLACE, words.ofPlaces);
  add(AUXILIARY, words.auxiliaries);
  add(OUTLET, words.outlets);
  return classes;
}

const TOKEN = /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ‘`-]\p{L}[\p{L}\p{M}\p{N}]*)*/gu;
const ARABIC_ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an|ez|es|ed)-\p{Lu}/u;

/** Whether a word can be a name's: most are told from their first letters. */
function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  // Words in plain small letters, without a hyphen or an apostrophe behind their first ones.
  if (first >= 97 && first <= 122 && !HYPHEN_OR_APOSTROPHE.test(word)) return false;
  return /^(?:[dl]['’])?\p{Lu}/u.test(word) || ARABIC_ARTICLE.test(word);
}

const HYPHEN_OR_APOSTROPHE = /^[a-z]{1,3}['’-]/;

/** What the gazetteer says of the word. */
export function namesOf(word: PlaceWord): NameRecord {
  if (word.names === null) {
    const first = foldName(word.text).split(' ', 1)[0]!;
    word.names = {
      demonym: countryOfDemonym(word.text),
      entries: placesNamed(word.text),
      opensDemonym: opensDemonym(first),
      opensName: opensPlaceName(first),
    };
  }
  return word.names;
}

/** The places of that name; a name as short as an abbreviation is a country's only in capitals. */
export function placesNamed(name: string): readonly GazetteerEntry[] {
  return lookupPlaces(name).filter(
    (entry) => entry.level !== 'country' || foldName(name).length > 3 || /^[\p{Lu}.]+$/u.test(name),
  );
}

/** The words of a stretch of text, possessive endings off. */
export function tokenize(text: string, { start, end }: Span, { known }: WordSets): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const sort = SORTS[code];
    if (sort === FOREIGN || (code >= 0xd800 && code < 0xe000)) return tokenizeAny(text, start, end, known);
    if (sort !== LETTER) {
      at += 1;
      continue;
    }
    const to = wordEnd(text, at, end);
    if (to < 0) return tokenizeAny(text, start, end, known);
    add(tokens, text, at, to, known);
    at = to;
  }
  return tokens;
}

/** The end of the word that begins at `at`, as {@link TOKEN} has it; -1 where only that can tell. */
function wordEnd(text: string, at: number, end: number): number {
  let to = at;
  // Initials: "U.S."
  while (to + 1 < end && text.charCodeAt(to + 1) === 46 && isUpper(text.charCodeAt(to))) to += 2;
  if (to >= at + 4) return to;
  to = at + 1;
  for (; to < end; to += 1) {
    const code = text.charCodeAt(to);
    const sort = SORTS[code];
    if (sort === LETTER || sort === DIGIT) continue;
    if (sort === FOREIGN) return -1;
    const joins = code === 39 || code === 45 || code === 96 || code === 0x2018 || code === 0x2019;
    const next = to + 1 < end ? text.charCodeAt(to + 1) : 0;
    if (!joins || SORTS[next] !== LETTER) {
      // An astral letter or a foreign one may go on with the word.
      return joins && (SORTS[next] === FOREIGN || (next >= 0xd800 && next < 0xe000)) ? -1 : to;
    }
  }
  return to;
}

/** A capital letter of Latin: beyond ASCII a pattern tells. */
function isUpper(code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}$/u.test(String.fromCharCode(code));
}

/** The words of a stretch with letters of any script. */
function tokenizeAny(text: string, start: number, end: number, known: WordSets['known']): Token[] {
  const slice = text.slice(start, end);
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(slice); match !== null; match = TOKEN.exec(slice))
    add(tokens, text, start + match.index, start + match.index + match[0].length, known);
  return tokens;
}

function add(tokens: Token[], text: string, start: number, end: number, known: WordSets['known']): void {
  // "'s" and "’s"
  const possessive =
    end - start > 2 && text.charCodeAt(end - 1) === 115 && (text[end - 2] === "'" || text[end - 2] === '’');
  tokens.push(new Token(start, known.at(text, start, possessive ? end - 2 : end), possessive));
}
