/**
 * Finds the place names of a sentence: names that the gazetteer knows, and names that it doesn't where the words around
 * them say that they are places ("in Wau Shilluk", "Koch county").
 */
import type { PlaceWords } from '../languages/placeWords.js';
import { isKnownActor } from '../reference/actors.js';
import { countryOfDemonym, type GazetteerEntry, lookupPlaces, placeById } from '../reference/gazetteer.js';
import type { Span } from '../types.js';
import {
  ADJECTIVE,
  ALL_CAPITALS,
  AUXILIARY,
  BODY,
  BORDER,
  BUILDING,
  CONNECTOR,
  DIRECTION,
  HEAD,
  HEAD_MODIFIER,
  INITIALS,
  is,
  LOCATIVE,
  NAME_LIKE,
  NEVER,
  NOT_AFTER,
  NOT_BEFORE,
  namesOf,
  OF_PEOPLE,
  OF_PLACE,
  OUTLET,
  PART,
  placesNamed,
  RELATION,
  type Token,
  tokenize,
  type WordSets,
  wordSets,
} from './placeTokens.js';

/** One place name in a text, with its direction word and its head: "eastern Mosul", "Daraa governorate". */
export interface PlaceMention extends Span {
  /** Where the name without them stands. */
  core: Span;
  name: string;
  /** What the gazetteer has under the name; empty where it knows none. */
  entries: readonly GazetteerEntry[];
  /** False where the name is part of another's, or unlikely to be meant: it tells the country at most. */
  strong: boolean;
  /** The locative word before it, lower case. */
  preposition: string | null;
  head: string | null;
  possessive: boolean;
  /** Only a point of reference: "west of Kelowna", "an hour from Kabul", "the border with Iraq". */
  relative: boolean;
}

/** What a sentence says about places: its mentions in order, and the countries (ISO alpha-3) of its demonyms. */
export interface PlaceScan {
  mentions: PlaceMention[];
  demonyms: string[];
  /** The countries of words that only their texts use: "barangay", "naira". */
  told: string[];
}

/** "PHP395" */
const MONEY = /^\p{Lu}{3}\d/u;
/** Names of more words than this are none that we know. */
const LONGEST_NAME = 5;
/** Heads of what lies within a country. */
const DIVISIONS =
  /^(?:state|province|county|district|governorate|department|prefecture|town|village|camp|hamlet|suburb)$/u;

const SETTLEMENTS = /^(?:city|town|village|hamlet|suburb|port|capital)$/u;

/** Thousands of inhabitants up to which a name may be the start of a longer one. */
const SMALL_TOWN = 300;
/** Unknown names that a list of places is followed back for. */
const LONGEST_LIST = 6;
/** Words in capitals up to this length are rather initials than a small town. */
const LONGEST_INITIALS = 5;
/** Thousands of inhabitants from which a town is meant in capitals, too ("PARIS"). */
const WELL_KNOWN_TOWN = 500;
/** A word longer than this is no name; looking it up would cost time. */
const LONGEST_WORD = 40;

/** Scans one sentence. Linear in its length: each token is looked up at most {@link LONGEST_NAME} times. */
export function scanPlaces(text: string, sentence: Span, words: PlaceWords, isTitle = false): PlaceScan {
  const sets = wordSets(words);
  return new Scanner(text, tokenize(text, sentence, sets), sets, isTitle).scan();
}

class Scanner {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #words: WordSets;
  /** A line in headline case: capitals mean nothing there. */
  readonly #headline: boolean;

  constructor(text: string, tokens: readonly Token[], words: WordSets, isTitle: boolean) {
    this.#text = text;
    this.#tokens = tokens;
    this.#words = words;
    const capitals = tokens.filter((token) => token.capital).length;
    this.#headline = isTitle || (tokens.length >= 4 && capitals / tokens.length > 0.6);
  }

  scan(): PlaceScan {
    const mentions: PlaceMention[] = [];
    const demonyms: string[] = [];
    const told: string[] = [];
    let at = 0;
    while (at < this.#tokens.length) {
      const token = this.#tokens[at]!;
      if (token.word.telling !== null) told.push(token.word.telling);
      if (!token.capital || token.text.length > LONGEST_WORD) {
        at++;
        continue;
      }
      if (this.#isFunctionWord(at)) {
        at++;
        continue;
      }
      const demonym = this.#demonymAt(at);
      if (demonym !== null) {
        demonyms.push(demonym.country);
        const mention = this.#ofPeople(at, demonym);
        if (mention !== null) mentions.push(mention);
        at += demonym.length;
        continue;
      }
      const known = this.#knownAt(at);
      if (known !== null && !this.#isStartOfUnknown(at, known)) {
        const mention = this.#knownMention(at, known.length, known.entries, mentions.at(-1));
        if (mention !== null) mentions.push(...this.#listBefore(at, mention, mentions.at(-1)), mention);
        at += known.length;
        continue;
      }
      const length = this.#runLength(at);
      const mention = this.#unknownMention(at, length, mentions.at(-1));
      if (mention !== null) mentions.push(...this.#listBefore(at, mention, mentions.at(-1)), mention);
      at += mention === null ? 1 : length;
    }
    return { mentions, demonyms, told };
  }

  /** The text between two tokens, a possessive ending included. */
  #gap(at: number): string {
    const left = this.#tokens[at];
    const right = this.#tokens[at + 1];
    return left === undefined || right === undefined ? '' : this.#text.slice(left.end, right.start);
  }

  /** Whether the token and the next are words of one phrase: nothing but a space between. */
  #joined(at: number): boolean {
    const left = this.#tokens[at];
    const right = this.#tokens[at + 1];
    if (left === undefined || right === undefined) return false;
    const length = right.start - left.end;
    if (length === 2 && left.text.length <= 2 && this.#text.startsWith('. ', left.end)) return true;
    if (length < 1 || length > 3) return false;
    for (let i = left.end; i < right.start; i += 1) {
      const code = this.#text.charCodeAt(i);
      if (code !== 32 && code !== 160) return false;
    }
    return true;
  }

  /** "In", "More", "Since" at the start of a sentence; "The Gambia" and "Of" in a longer name are found from their next word. */
  #isFunctionWord(at: number): boolean {
    const token = this.#tokens[at]!;
    return is(token, NEVER | LOCATIVE) && !is(token, ALL_CAPITALS) && this.#knownAt(at, 2) === null;
  }

  #demonymAt(at: number): { country: string; length: number } | null {
    const names = namesOf(this.#tokens[at]!.word);
    if (names.opensDemonym && this.#tokens[at + 1]?.capital && this.#joined(at)) {
      const country = countryOfDemonym(this.#text.slice(this.#tokens[at]!.start, this.#tokens[at + 1]!.end));
      if (country !== null) return { country, length: 2 };
    }
    return names.demonym === null ? null : { country: names.demonym, length: 1 };
  }

  /** "the Philippine capital", "off the Libyan coast": a place by whose it is, unless its name follows. */
  #ofPeople(at: number, { country, length }: { country: string; length: number }): PlaceMention | null {
    const noun = this.#tokens[at + length];
    if (noun === undefined || !is(noun, OF_PEOPLE) || !this.#joined(at + length - 1)) return null;
    const behind = this.#text.slice(noun.end, noun.end + 12);
    if (/^(?:,? (?:of |city )*\p{Lu}| of )/u.test(behind) || this.#words.whoGuards.test(behind)) return null;
    const entries = lookupPlaces(placeById(`iso:${country}`)?.name ?? '').filter(({ level }) => level === 'country');
    const mention = this.#mention(at, length + 1, entries);
    return { ...mention, relative: false };
  }

  /** The longest name that the gazetteer knows from here on, of at least so many words. */
  #knownAt(at: number, shortest = 1): { length: number; entries: readonly GazetteerEntry[] } | null {
    const names = namesOf(this.#tokens[at]!.word);
    const single = this.#tokens[at]!.capital && shortest === 1 && names.entries.length > 0;
    if (!names.opensName) return single ? { length: 1, entries: names.entries } : null;
    let reach = 1;
    while (reach < LONGEST_NAME && at + reach < this.#tokens.length && this.#goesOnName(at + reach - 1)) reach++;
    for (let length = reach; length >= Math.max(2, shortest); length--) {
      const last = this.#tokens[at + length - 1]!;
      if (!last.capital) continue;
      const entries = placesNamed(this.#text.slice(this.#tokens[at]!.start, last.end));
      if (entries.length > 0) return { length, entries };
    }
    return single ? { length: 1, entries: names.entries } : null;
  }

  /** "Wadi Barada": a small town's name that goes on with a name we don't know is another place. */
  #isStartOfUnknown(at: number, { length, entries }: { length: number; entries: readonly GazetteerEntry[] }): boolean {
    const { certain } = this.#words;
    const next = this.#tokens[at + length];
    // "Leon Postigo town": a head behind the next name makes one of both.
    const head = this.#tokens[at + length + 1];
    const isHeaded = head !== undefined && !head.capital && is(head, HEAD) && this.#joined(at + length);
    if (this.#headline || entries[0]!.level !== 'town' || (entries[0]!.weight > SMALL_TOWN && !isHeaded)) return false;
    const before = at > 0 && this.#joined(at - 1) ? this.#tokens[at - 1]!.lower : '';
    return (
      next !== undefined &&
      certain.has(before) &&
      this.#joined(at + length - 1) &&
      !this.#tokens[at + length - 1]!.possessive &&
      is(next, NAME_LIKE) &&
      !is(next, HEAD) &&
      !is(next, DIRECTION) &&
      !is(next, BODY) &&
      this.#demonymAt(at + length) === null
    );
  }

  /** Whether a name may go on with the next token: "Cox's Bazar", "Rio de Janeiro". */
  #goesOnName(at: number): boolean {
    const next = this.#tokens[at + 1]!;
    const isWord = next.capital || is(next, CONNECTOR);
    return isWord && (this.#joined(at) || (this.#tokens[at]!.possessive && /^['’]s $/u.test(this.#gap(at))));
  }

  #knownMention(
    at: number,
    length: number,
    entries: readonly GazetteerEntry[],
    before: PlaceMention | undefined,
  ): PlaceMention | null {
    const lower = this.#text.slice(this.#tokens[at]!.start, this.#tokens[at + length - 1]!.end).toLowerCase();
    if (this.#words.initials.has(lower)) return null;
    // "NEMA said", "the KIA": initials, not Néma or Kia.
    if (length === 1 && this.#isInitials(at, entries)) return null;
    const mention = this.#divisionOnly(this.#mention(at, length, entries));
    const certain =
      mention.head !== null ||
      (mention.preposition !== null && this.#words.certain.has(mention.preposition)) ||
      this.#continuesList(before, mention);
    if (this.#words.ambiguous.has(lower) && !certain) return null;
    const next = this.#tokens[at + length];
    if (next !== undefined && this.#joined(at + length - 1) && is(next, NOT_AFTER)) return null;
    // "the Saba news agency"
    if (
      next !== undefined &&
      !next.capital &&
      mention.preposition === null &&
      is(next, OUTLET) &&
      this.#joined(at + length - 1)
    )
      return null;
    if (this.#isRiver(at, length) && mention.head === null && isSmall(entries)) return null;
    const behind = this.#text.slice(mention.core.end, mention.core.end + 16);
    // "chief of police operations Budi said": a town speaks seldom, unless it is a capital.
    if (
      mention.preposition === null &&
      mention.head === null &&
      isSmall(entries) &&
      entries[0]!.weight < WELL_KNOWN_TOWN &&
      !this.#continuesList(before, mention) &&
      this.#words.speaks.test(behind)
    )
      return null;
    // "US$": a currency. "U.S.-led": whose it is.
    if (behind.startsWith('$')) return null;
    // "in Southern Philippine province": a direction alone names nothing.
    if (length === 1 && is(this.#tokens[at]!, DIRECTION) && mention.head === null) return null;
    if (behind[0] === '-' && this.#words.notNameEndings.test(/^-\p{L}+/u.exec(behind)?.[0] ?? ''))
      return { ...mention, strong: false };
    mention.strong = !this.#isPartOfAnother(at, length, mention);
    return mention;
  }

  /** "on the Sava", "the Sunkoshi, ...": names of towns take no article, unless a noun follows ("the Mosul operations"). */
  #isRiver(at: number, length: number): boolean {
    if (at === 0 || this.#tokens[at - 1]!.lower !== this.#words.article || !this.#joined(at - 1)) return false;
    const last = at + length - 1;
    const next = this.#tokens[last + 1];
    return (
      !this.#tokens[last]!.possessive && (next === undefined || !this.#joined(last) || is(next, LOCATIVE | AUXILIARY))
    );
  }

  /** "Niger State", "Luxembourg province": no country. */
  #divisionOnly(mention: PlaceMention): PlaceMention {
    if (mention.head === null || !DIVISIONS.test(mention.head)) return mention;
    return { ...mention, entries: mention.entries.filter(({ level }) => level !== 'country') };
  }

  /** "Idazau, Etissi and Bakin Kogi villages": unknown names in a list whose last is said to be several places. */
  #listBefore(at: number, { head, strong }: PlaceMention, before: PlaceMention | undefined): PlaceMention[] {
    const found: PlaceMention[] = [];
    if (!strong || this.#headline || head === null || !head.endsWith('s')) return found;
    let next = at;
    while (found.length < LONGEST_LIST && next > 0 && this.#words.listGap.test(this.#listGapBefore(next))) {
      const last = this.#tokens[next - 1]!.capital ? next - 1 : next - 2;
      let first = last + 1;
      while (first > 0 && last - first < 2 && this.#isNameWord(first - 1) && (first > last || this.#joined(first - 1)))
        first--;
      if (first > last || (before !== undefined && this.#tokens[first]!.start < before.end)) break;
      found.unshift(this.#mention(first, last - first + 1, []));
      next = first;
    }
    return found;
  }

  /** What stands between a token and the capitalised word before it, "and" or "the" included. */
  #listGapBefore(at: number): string {
    const left = this.#tokens[at - 1]!.capital ? this.#tokens[at - 1] : this.#tokens[at - 2];
    return left === undefined ? '' : this.#text.slice(left.end, this.#tokens[at]!.start);
  }

  #isNameWord(at: number): boolean {
    const token = this.#tokens[at]!;
    return (
      token.capital &&
      !token.possessive &&
      is(token, NAME_LIKE) &&
      !is(token, NEVER | BODY | NOT_BEFORE | LOCATIVE) &&
      this.#demonymAt(at) === null
    );
  }

  /** A short word in capitals among others that are not, where only a small town has that name. */
  #isInitials(at: number, entries: readonly GazetteerEntry[]): boolean {
    const { text } = this.#tokens[at]!;
    const { level, weight } = entries[0]!;
    return (
      text.length <= LONGEST_INITIALS &&
      is(this.#tokens[at]!, ALL_CAPITALS) &&
      (level === 'town' || level === 'district') &&
      weight < WELL_KNOWN_TOWN &&
      this.#tokens.some(({ text: other }) => other.length > 2 && /\p{Ll}/u.test(other))
    );
  }

  #unknownMention(at: number, length: number, before: PlaceMention | undefined): PlaceMention | null {
    const { certain } = this.#words;
    const run = this.#tokens.slice(at, at + length);
    if (run.some((token) => token.capital && is(token, NEVER | BODY))) return null;
    if (this.#words.initials.has(this.#text.slice(run[0]!.start, run.at(-1)!.end).toLowerCase())) return null;
    if (run.length === 1 && (is(run[0]!, INITIALS) || MONEY.test(run[0]!.text))) return null;
    if (run.some(({ text }) => text.includes('-') && this.#words.notNameEndings.test(text))) return null;
    if (is(run[0]!, NOT_BEFORE)) return null;
    const next = this.#tokens[at + length];
    if (
      next !== undefined &&
      this.#joined(at + length - 1) &&
      (is(next, BUILDING | NOT_AFTER) || this.#isHeadOfNext(at + length))
    )
      return null;
    if (this.#tokens[at - 1]?.lower === 'at' && isKnownActor(this.#text.slice(run[0]!.start, run.at(-1)!.end)))
      return null;
    const mention = this.#mention(at, length, []);
    if (this.#words.peoples.includes(mention.head ?? '') && this.#tokens[at - 1]?.lower === this.#words.article)
      return null;
    const isPlace =
      (mention.preposition !== null &&
        (certain.has(mention.preposition) || length > 1) &&
        mention.preposition !== 'of') ||
      (mention.preposition === 'of' && at > 1 && is(this.#tokens[at - 2]!, OF_PLACE)) ||
      mention.head !== null ||
      this.#words.apposition.test(this.#text.slice(mention.core.end, mention.core.end + 80)) ||
      (this.#continuesList(before, mention) && this.#endsPhrase(at + length - 1));
    if (!isPlace || this.#headline) return null;
    mention.strong = !this.#isPartOfAnother(at, length, mention);
    return mention.strong ? mention : null;
  }

  /** How many tokens the run of capitals from here on has. */
  #runLength(at: number): number {
    let length = 1;
    let last = 1;
    while (length < LONGEST_NAME && at + length < this.#tokens.length && this.#joined(at + length - 1)) {
      const previous = this.#tokens[at + length - 1]!;
      const token = this.#tokens[at + length]!;
      if (previous.possessive) break;
      if (token.capital && !is(token, HEAD) && !is(token, HEAD_MODIFIER)) last = length + 1;
      else if (is(token, HEAD_MODIFIER)) break;
      else if (!is(token, CONNECTOR) || token.lower === 'and' || token.lower === 'of') break;
      length++;
    }
    return last;
  }

  #mention(at: number, length: number, entries: readonly GazetteerEntry[]): PlaceMention {
    const core = { start: this.#tokens[at]!.start, end: this.#tokens[at + length - 1]!.end };
    let first = at;
    while (first > 0 && this.#joined(first - 1) && is(this.#tokens[first - 1]!, DIRECTION)) first--;
    let last = at + length - 1;
    let head: string | null = null;
    if (!this.#tokens[last]!.possessive) {
      let next = last + 1;
      while (
        next < this.#tokens.length &&
        this.#joined(next - 1) &&
        next - last <= 3 &&
        is(this.#tokens[next]!, HEAD_MODIFIER)
      )
        next++;
      // "the California Department of Forestry" is a body.
      const isBody =
        this.#tokens[next]?.capital === true && is(this.#tokens[next]!, BODY) && this.#tokens[next + 1]?.lower === 'of';
      if (
        next < this.#tokens.length &&
        this.#joined(next - 1) &&
        is(this.#tokens[next]!, HEAD) &&
        !isBody &&
        // "the Xinhua state news agency"
        !(this.#tokens[next + 1] !== undefined && this.#joined(next) && is(this.#tokens[next + 1]!, OUTLET)) &&
        !this.#isHeadOfNext(next)
      ) {
        head = this.#tokens[next]!.lower;
        last = next;
      }
    }
    let before = this.#prepositionAt(first);
    if (before > 0 && this.#tokens[before]!.lower === 'of' && is(this.#tokens[before - 1]!, HEAD)) {
      // "in the town of Chibok"
      head ??= this.#tokens[before - 1]!.lower;
      before = this.#prepositionAt(before - 1);
    }
    const preposition = before < 0 ? null : this.#tokens[before]!.lower;
    const relative =
      before > 0 &&
      (is(this.#tokens[before - 1]!, BORDER) ||
        (this.#words.nearness.has(preposition!) && this.#tokens[before - 1]!.capital) ||
        ((preposition === 'of' || preposition === 'from') &&
          this.#joined(before - 1) &&
          is(this.#tokens[before - 1]!, RELATION)));
    first = this.#withParts(first);
    return {
      start: this.#tokens[first]!.start,
      end: this.#tokens[last]!.end,
      core,
      name: this.#text.slice(core.start, core.end),
      entries,
      strong: true,
      preposition,
      head,
      possessive: this.#tokens[at + length - 1]!.possessive,
      relative,
    };
  }

  /** "the Lou Nuer town of Pieri": the town is what follows. */
  #isHeadOfNext(at: number): boolean {
    const [head, of, name] = [this.#tokens[at]!, this.#tokens[at + 1], this.#tokens[at + 2]];
    return (
      !head.capital &&
      SETTLEMENTS.test(head.lower) &&
      of?.lower === 'of' &&
      name?.capital === true &&
      this.#joined(at + 1)
    );
  }

  /** The locative before a name, over an article and adjectives: "in the", "in war-torn", "in neighbouring"; -1 for none. */
  #prepositionAt(first: number): number {
    let at = first - 1;
    for (let skipped = 0; at >= 0 && skipped < 3 && this.#joined(at); at--, skipped++) {
      const token = this.#tokens[at]!;
      if (is(token, LOCATIVE)) return at;
      if (token.capital ? this.#demonymAt(at) === null : !(is(token, ADJECTIVE) || token.lower.includes('-')))
        return -1;
    }
    return -1;
  }

  /** "southern areas of Abyei": the part belongs to the name where a direction tells which. */
  #withParts(first: number): number {
    const [direction, part, of] = [this.#tokens[first - 3], this.#tokens[first - 2], this.#tokens[first - 1]];
    const isPart = direction !== undefined && of?.lower === 'of' && is(part!, PART) && is(direction, DIRECTION);
    return isPart && this.#joined(first - 1) && this.#joined(first - 2) && this.#joined(first - 3) ? first - 3 : first;
  }

  #continuesList(before: PlaceMention | undefined, mention: PlaceMention): boolean {
    if (before === undefined || !before.strong) return false;
    return this.#words.listGap.test(this.#text.slice(before.end, mention.start));
  }

  #endsPhrase(last: number): boolean {
    return (
      last + 1 >= this.#tokens.length ||
      // "the governor of Huila, Luis Otero, said": a name between two commas is no member.
      /^\s*(?:[;.):\n]|,(?! \p{Ll}+ (?!the |in )))/u.test(
        this.#text.slice(this.#tokens[last]!.end, this.#tokens[last]!.end + 24),
      ) ||
      /^ (?:and|or|&) /u.test(this.#text.slice(this.#tokens[last]!.end, this.#tokens[last]!.end + 5))
    );
  }

  /** A person's, body's or storm's name with a place in it: "Jordan Smith", "Yemen Data Project", "Cyclone Aceh". */
  #isPartOfAnother(at: number, length: number, mention: PlaceMention): boolean {
    let next = at + length;
    let attached = 0;
    if (mention.head === null) {
      while (next < this.#tokens.length && next - at - length < 4 && this.#joined(next - 1)) {
        const token = this.#tokens[next]!;
        if (is(token, BODY) && token.capital) return true;
        if (!token.capital) break;
        if (!is(token, HEAD)) attached++;
        next++;
      }
    }
    let previous = at - 1;
    let steps = 0;
    while (previous >= 0 && steps < 6 && this.#joined(previous)) {
      const token = this.#tokens[previous]!;
      if (token.possessive) break;
      if (token.capital) {
        if (is(token, BODY | NOT_BEFORE)) return true;
      } else if (!is(token, CONNECTOR)) {
        if (steps === 0 && is(token, NOT_BEFORE)) return true;
        break;
      }
      previous--;
      steps++;
    }
    if (this.#headline || mention.preposition !== null) return false;
    const left = this.#tokens[at - 1];
    const attachedLeft =
      left !== undefined &&
      at > 1 &&
      this.#joined(at - 1) &&
      !left.possessive &&
      is(left, NAME_LIKE) &&
      !is(left, DIRECTION) &&
      !is(left, HEAD) &&
      namesOf(left.word).demonym === null;
    return attachedLeft || (attached > 0 && mention.entries.length > 0);
  }
}

/** Whether only towns and districts bear the name. */
function isSmall(entries: readonly GazetteerEntry[]): boolean {
  return entries[0]!.level === 'town' || entries[0]!.level === 'district';
}
