/**
 * Which place a figure is about: one named in its sentence, else the one that the text spoke of before, else the
 * headline's. The name stays as written; the country is that of the place.
 */
import type { Answer, Document, Draft, Sentence } from '../document.js';
import { placeWords as english } from '../languages/en/places.js';
import type { PlaceWords } from '../languages/placeWords.js';
import type { GazetteerEntry } from '../reference/gazetteer.js';
import type { Place, Span } from '../types.js';
import { type CountryEvidence, mainCountry, resolvePlace, weighCountries } from './placeCountry.js';
import { LIST_GAP, type PlaceMention, type PlaceScan, scanPlaces } from './placeMentions.js';

export interface PlaceAnswer {
  location: string;
  place: Place | null;
  country: string | null;
}

/** Mentions that stand as one: a list ("Leer, Mayendit and Koch counties"), or a single one. */
interface PlaceGroup extends Span {
  mentions: PlaceMention[];
  /** Countries of the places that hold it, as named right beside it ("Tripoli, Lebanon"). */
  near: string[];
}

const LEVEL_RANK = { country: 0, area: 1, division: 2, district: 3, town: 4 } as const;

/** Reads the places of a document once and answers for each figure in it. */
export function placeReader(doc: Document, words: PlaceWords = english): (draft: Draft) => Answer<PlaceAnswer> | null {
  return new PlaceReader(doc, words).read;
}

class PlaceReader {
  readonly #doc: Document;
  readonly #words: PlaceWords;
  readonly #scans: (PlaceScan | undefined)[] = [];
  readonly #groups: (PlaceGroup[] | undefined)[] = [];
  #evidence: CountryEvidence | null = null;
  readonly #title: PlaceScan | null;

  constructor(doc: Document, words: PlaceWords) {
    this.#doc = doc;
    this.#words = words;
    this.#title = doc.title === null ? null : scanPlaces(doc.title, { start: 0, end: doc.title.length }, words);
  }

  readonly read = (draft: Draft): Answer<PlaceAnswer> | null => {
    const inSentence = this.#inSentence(draft);
    if (inSentence !== null) return this.#answer(this.#doc.text, inSentence, 'place in the sentence');
    const before = this.#before(draft);
    if (before !== null) return this.#answer(this.#doc.text, before, 'place named before');
    if (this.#title === null) return null;
    const groups = groupMentions(this.#doc.title!, this.#title.mentions);
    const best = mostSpecific(groups);
    return best === null ? null : { ...this.#answer(this.#doc.title!, best, 'place in the headline'), span: null };
  };

  #scan(index: number): PlaceScan {
    const known = this.#scans[index];
    if (known !== undefined) return known;
    const scan = scanPlaces(this.#doc.text, this.#doc.sentences[index]!, this.#words);
    this.#scans[index] = scan;
    return scan;
  }

  #groupsOf(sentence: Sentence): PlaceGroup[] {
    const known = this.#groups[sentence.index];
    if (known !== undefined) return known;
    const groups = groupMentions(this.#doc.text, this.#scan(sentence.index).mentions);
    this.#groups[sentence.index] = groups;
    return groups;
  }

  #weigh(): CountryEvidence {
    this.#evidence ??= weighCountries(
      this.#title,
      this.#doc.sentences.map((_, index) => this.#scan(index)),
    );
    return this.#evidence;
  }

  #inSentence(draft: Draft): PlaceGroup | null {
    const groups = this.#groupsOf(draft.sentence);
    let best: PlaceGroup | null = null;
    let bestScore = Number.NEGATIVE_INFINITY;
    for (const group of groups) {
      const score = this.#score(group, draft, groups);
      if (score > bestScore) {
        bestScore = score;
        best = group;
      }
    }
    return best;
  }

  /** Nearer is better; another clause, the wrong end of a movement and a bare country are worse. */
  #score(group: PlaceGroup, draft: Draft, groups: readonly PlaceGroup[]): number {
    const distance = group.start >= draft.end ? group.start - draft.end : draft.start - group.end;
    let score = -distance / 20;
    if (group.end <= draft.clause.start || group.start >= draft.clause.end) score -= 6;
    const preposition = group.mentions[0]!.preposition;
    if (preposition === null) score -= 3;
    const wantsDestination = draft.metric === 'returned' || draft.metric === 'refugees';
    const isDestination = preposition !== null && this.#words.destination.includes(preposition);
    const isOrigin = preposition !== null && this.#words.origin.includes(preposition);
    if (wantsDestination ? isOrigin : isDestination) score -= 8;
    if (wantsDestination ? isDestination : isOrigin) score += 4;
    const level = levelOf(group);
    if (
      level === 'country' &&
      groups.some((other) => other !== group && levelOf(other) !== 'country' && other.mentions[0]!.preposition !== null)
    )
      score -= 5;
    return score;
  }

  #before(draft: Draft): PlaceGroup | null {
    for (let index = draft.sentence.index - 1; index >= 0; index--) {
      const best = mostSpecific(this.#groupsOf(this.#doc.sentences[index]!));
      if (best !== null) return best;
    }
    return null;
  }

  #answer(text: string, group: PlaceGroup, rule: string): Answer<PlaceAnswer> {
    const evidence = this.#weigh();
    const places = group.mentions.map(({ entries }) => resolvePlace(entries, evidence, group.near));
    const countries = new Set(places.filter((place) => place !== null).map((place) => place.country));
    let country: string | null;
    if (countries.size > 1) country = null;
    else if (countries.size === 1) country = [...countries][0]!;
    else country = group.near[0] ?? mainCountry(evidence);
    return {
      value: { location: text.slice(group.start, group.end), place: places.length === 1 ? places[0]! : null, country },
      span: { start: group.start, end: group.end },
      rules: [rule],
    };
  }
}

function levelOf(group: PlaceGroup): GazetteerEntry['level'] {
  return group.mentions[0]!.entries[0]?.level ?? 'town';
}

/** Puts lists together and takes a holder away that only says where: "Great Yarmouth, Norfolk" is Great Yarmouth. */
function groupMentions(text: string, mentions: readonly PlaceMention[]): PlaceGroup[] {
  const groups: PlaceGroup[] = [];
  for (const mention of mentions) {
    if (!mention.strong) continue;
    const last = groups.at(-1);
    const gap = last === undefined ? null : text.slice(last.end, mention.start);
    if (
      last !== undefined &&
      gap !== null &&
      holds(mention, last.mentions.at(-1)!) &&
      /^(?:, (?:in )?|,? in (?:the )?| \()$/u.test(gap)
    ) {
      last.near.push(...countriesOf(mention));
      // A holder in a comma pair is used up; one after "in" may still be meant by another figure.
      if (gap.startsWith(',')) continue;
    } else if (last !== undefined && gap !== null && LIST_GAP.test(gap) && sameRank(last.mentions[0]!, mention)) {
      last.mentions.push(mention);
      last.end = mention.end;
      continue;
    }
    groups.push({ start: mention.start, end: mention.end, mentions: [mention], near: [] });
  }
  return groups;
}

function countriesOf(mention: PlaceMention): string[] {
  const first = mention.entries[0];
  return first === undefined || first.place.country === null ? [] : [first.place.country];
}

/** Whether one mention can be a place that holds the other. */
function holds(outer: PlaceMention, inner: PlaceMention): boolean {
  for (const { place, level } of outer.entries) {
    if (inner.entries.length === 0 && level !== 'town' && level !== 'district') return true;
    if (inner.entries.some((entry) => entry.place.within.includes(place.id))) return true;
    // Names of divisions differ between sources: the same country and a wider level will do.
    if (
      inner.entries.some(
        (entry) =>
          entry.place.country === place.country && LEVEL_RANK[level] < LEVEL_RANK[entry.level] && level !== 'country',
      )
    )
      return true;
  }
  return false;
}

/** Countries stand in lists with countries, other places with other places. */
function sameRank(a: PlaceMention, b: PlaceMention): boolean {
  return (a.entries[0]?.level === 'country') === (b.entries[0]?.level === 'country');
}

function mostSpecific(groups: readonly PlaceGroup[]): PlaceGroup | null {
  let best: PlaceGroup | null = null;
  for (const group of groups) {
    if (best === null || (levelOf(best) === 'country' && levelOf(group) !== 'country')) best = group;
  }
  return best;
}
