/** The words of a sentence and the word sets that tell place names among them. */
import type { PlaceWords } from '../languages/placeWords.js';
import type { Span } from '../types.js';

/** A word of a sentence. */
export interface Token extends Span {
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
const POSSESSIVE = /['’]s$/u;
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

/** The words of a stretch of text, possessive endings off. */
export function tokenize(text: string, { start, end }: Span): Token[] {
  const slice = text.slice(start, end);
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(slice); match !== null; match = TOKEN.exec(slice)) {
    const possessive = match[0].endsWith('s') && POSSESSIVE.test(match[0]);
    const word = possessive ? match[0].slice(0, -2) : match[0];
    const from = start + match.index;
    tokens.push({
      start: from,
      end: from + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: isCapital(word),
      possessive,
    });
  }
  return tokens;
}
