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

/** A word of a sentence. */
export interface Token extends Span {
  word: PlaceWord;
  /** Without a possessive ending. */
  text: string;
  lower: string;
  capital: boolean;
  possessive: boolean;
}

/** A language's words as sets. */
export interface WordSets {
  locatives: Set<string>;
  certain: Set<string>;
  heads: Set<string>;
  headModifiers: Set<string>;
  directions: Set<string>;
  notPlaceBefore: Set<string>;
  bodies: Set<string>;
  never: Set<string>;
  ambiguous: Set<string>;
  connectors: Set<string>;
  relations: Set<string>;
  borders: Set<string>;
  parts: Set<string>;
  adjectives: Set<string>;
  nearness: Set<string>;
  buildings: Set<string>;
  initials: Set<string>;
  ofPeoples: Set<string>;
  ofPlaces: Set<string>;
  notPlaceAfter: Set<string>;
  notNameEndings: RegExp;
  /** Between the members of a list of places. */
  listGap: RegExp;
  /** Between a place and the one that holds it: "Great Yarmouth, Norfolk", "Macina in the Segou region". */
  holderGap: RegExp;
}

const setsOf = new WeakMap<PlaceWords, WordSets>();

/** The sets of a language, made once. */
export function wordSets(words: PlaceWords): WordSets {
  let sets = setsOf.get(words);
  if (sets === undefined) {
    const [joiner, the, inside] = [words.joiners.join('|'), words.article, words.inside];
    sets = {
      locatives: new Set(words.locatives),
      certain: new Set(words.certainLocatives),
      heads: new Set(words.heads),
      headModifiers: new Set(words.headModifiers),
      directions: new Set(words.directions),
      notPlaceBefore: new Set(words.notPlaceBefore),
      bodies: new Set(words.bodies),
      never: new Set(words.neverPlaces),
      ambiguous: new Set(words.ambiguous),
      connectors: new Set(words.connectors),
      relations: new Set([...words.directions, ...words.relations]),
      borders: new Set(words.borders),
      parts: new Set(words.parts),
      adjectives: new Set(words.adjectives),
      nearness: new Set(words.nearness),
      buildings: new Set(words.buildings),
      initials: new Set(words.initials),
      ofPeoples: new Set(words.ofPeoples),
      ofPlaces: new Set(words.ofPlaces),
      notPlaceAfter: new Set(words.notPlaceAfter),
      listGap: new RegExp(`^(?:,? (?:${joiner}) (?:${the} )?|, (?:${the} )?|,)$`, 'u'),
      holderGap: new RegExp(`^(?:, (?:${inside} )?|,? ${inside} (?:${the} )?(?:\\p{L}+ (?:of )?)?| \\()$`, 'u'),
      notNameEndings: new RegExp(`-(?:${words.notNameEndings.join('|')})$`, 'iu'),
    };
    setsOf.set(words, sets);
  }
  return sets;
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

const known = new WordTable<PlaceWord>((text) => ({
  text,
  lower: text.toLowerCase(),
  capital: isCapital(text),
  names: null,
}));

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
export function tokenize(text: string, { start, end }: Span): Token[] {
  const tokens: Token[] = [];
  for (let at = start; at < end; ) {
    const code = text.charCodeAt(at);
    const sort = SORTS[code];
    if (sort === FOREIGN || (code >= 0xd800 && code < 0xe000)) return tokenizeAny(text, start, end);
    if (sort !== LETTER) {
      at += 1;
      continue;
    }
    const to = wordEnd(text, at, end);
    if (to < 0) return tokenizeAny(text, start, end);
    add(tokens, text, at, to);
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
function tokenizeAny(text: string, start: number, end: number): Token[] {
  const slice = text.slice(start, end);
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(slice); match !== null; match = TOKEN.exec(slice))
    add(tokens, text, start + match.index, start + match.index + match[0].length);
  return tokens;
}

function add(tokens: Token[], text: string, start: number, end: number): void {
  // "'s" and "’s"
  const possessive =
    end - start > 2 && text.charCodeAt(end - 1) === 115 && (text[end - 2] === "'" || text[end - 2] === '’');
  const word = known.at(text, start, possessive ? end - 2 : end);
  const { capital } = word;
  tokens.push({ start, end: start + word.text.length, word, text: word.text, lower: word.lower, capital, possessive });
}
