/**
 * Which place a figure is about: one named in its sentence, else the one that the text spoke of before, else the
 * headline's. The name stays as written; the country is that of the place.
 */
import type { Answer, Document, Draft } from '../document.js';
import { placeWords as english } from '../languages/en/places.js';
import type { PlaceWords } from '../languages/placeWords.js';
import type { Place } from '../types.js';
import { datelineHolder, isDateline } from './datelines.js';
import { type MainPlace, mainPlace } from './mainPlace.js';
import { nearby } from './nearby.js';
import { antecedent, findAnaphors } from './placeAnaphors.js';
import { choosePlace, isAside, isInPassing, isMoney, type PlaceOption } from './placeChoice.js';
import {
  type CountryEvidence,
  countryOfList,
  countryOfUnknown,
  mainCountry,
  resolvePlace,
  weighCountries,
} from './placeCountry.js';
import { groupMentions, mainGroup, type PlaceGroup } from './placeGroups.js';
import { placeHeadings } from './placeHeadings.js';
import { type PlaceMention, type PlaceScan, scanPlaces } from './placeMentions.js';
import { placesNamed } from './placeTokens.js';

export interface PlaceAnswer {
  location: string;
  place: Place | null;
  country: string | null;
}

/** "the city" takes up a place from this many sentences back at most. */
const MEMORY = 60;
/** Sentences that a paragraph may go on for. */
const PARAGRAPH = 20;

/** Reads the places of a document once, at the first figure, and answers for each figure in it. */
export function placeReader(doc: Document, words: PlaceWords = english): (draft: Draft) => Answer<PlaceAnswer> | null {
  let reader: PlaceReader | null = null;
  return (draft) => {
    reader ??= new PlaceReader(doc, words);
    return reader.read(draft);
  };
}

class PlaceReader {
  readonly #doc: Document;
  readonly #words: PlaceWords;
  readonly #groups: PlaceGroup[][];
  /** By sentence: the place that heads its section. */
  readonly #headings: (PlaceGroup | null)[];
  /** By sentence: the last one up to it that names a place; -1 where none does. */
  readonly #lastNaming: number[] = [];
  /** The place of the last figure of a sentence: the text goes on about it. */
  readonly #answered = new Map<number, PlaceGroup>();
  /** Sentences that count figures in one place after the other. */
  readonly #several = new Set<number>();
  #lastAnswered: PlaceGroup | null = null;
  readonly #evidence: CountryEvidence;
  readonly #titleGroups: PlaceGroup[];
  /** The groups without datelines: what the text tells of. */
  readonly #told: PlaceGroup[][];
  /** Those of them in which something happens: what the text may go on about. */
  readonly #scenes: PlaceGroup[][];
  #country: { told: PlaceGroup | null } | null = null;
  #first: { group: PlaceGroup | null } | null = null;
  #main: { place: MainPlace | null } | null = null;

  constructor(doc: Document, words: PlaceWords) {
    this.#doc = doc;
    this.#words = words;
    const scans: PlaceScan[] = doc.sentences.map((sentence) => scanPlaces(doc.text, sentence, words));
    const title = doc.title === null ? null : scanPlaces(doc.title, { start: 0, end: doc.title.length }, words, true);
    this.#evidence = weighCountries(title, scans);
    this.#groups = scans.map(({ mentions }) => groupMentions(doc.text, mentions, words));
    this.#titleGroups = title === null ? [] : groupMentions(doc.title!, title.mentions, words);
    this.#told = this.#groups.map((groups, index) =>
      groups.filter((group) => !isDateline(group.inner ?? group, doc.sentences[index]!, doc.text)),
    );
    this.#headings = placeHeadings(doc.text, doc.sentences, this.#groups);
    this.#scenes = this.#told.map((groups, index) =>
      groups.filter((group) => !isInPassing(group, doc.sentences[index]!, doc.text, words)),
    );
    for (const [index, groups] of this.#scenes.entries())
      this.#lastNaming.push(groups.length > 0 ? index : (this.#lastNaming[index - 1] ?? -1));
  }

  read(draft: Draft): Answer<PlaceAnswer> | null {
    const { index } = draft.sentence;
    const { text } = this.#doc;
    const chosen = this.#isNationwide(draft) ? null : choosePlace(this.#options(draft), draft, this.#doc, this.#words);
    // "near the border with Macedonia", "KABUL -": where else nothing is named.
    const isPoint = chosen !== null && !chosen.isAnaphor && this.#isPoint(chosen, draft);
    if (chosen !== null && !isPoint) {
      if (!chosen.isAnaphor) {
        // Of a sentence that goes on to a part ("16 of them in Zamalka") the whole is what the next one takes up.
        const isPart = this.#words.partOf.test(text.slice(draft.end, draft.end + 20));
        const earlier = this.#answered.get(index);
        if (!isPart && earlier !== undefined && earlier !== chosen.group) this.#several.add(index);
        if (!isPart || earlier === undefined) this.#answered.set(index, chosen.group);
        this.#lastAnswered = chosen.group;
      }
      return this.#answer(chosen.group, chosen.isAnaphor ? 'place taken up again' : 'place in the sentence');
    }
    const country = this.#countryOfWar(draft);
    if (country !== null) return country;
    const naming = index === 0 ? -1 : this.#lastNaming[index - 1]!;
    // Money goes to what the text is about, not to the village of the sentence before.
    const goesOn = naming >= 0 && !isMoney(draft) && this.#goesOn(naming, index);
    const heading = this.#headings[index]!;
    if (heading !== null && !(goesOn && naming > 0 && this.#headings[naming - 1] === heading))
      return this.#answer(heading, 'place that heads the section');
    const main = goesOn && !this.#several.has(naming) ? null : this.#mainBefore(draft.start);
    // An appeal is made for the country rather than for its town that the text is about.
    const whole =
      isMoney(draft) && (main === null || main.value.country !== null)
        ? this.#countryOfText(draft, 'country that the money is for')
        : null;
    if (whole !== null && (main === null || whole.value.country === main.value.country)) return whole;
    if (main !== null) return main;
    if (naming >= 0) {
      const named = this.#answered.get(naming) ?? mainGroup(this.#scenes[naming]!)!;
      const before = goesOn || !this.#isAbroad(named) ? named : (this.#lastAnswered ?? named);
      return this.#answer(before, 'place named before');
    }
    const inTitle = mainGroup(this.#titleGroups);
    if (inTitle !== null) return this.#answer(inTitle, 'place in the headline');
    this.#first ??= { group: this.#groups.find(({ length }) => length > 0)?.[0] ?? null };
    const point = chosen?.group ?? this.#first.group;
    if (point === null || point.start > draft.sentence.end) return null;
    const answer = this.#answer(point, 'place of the dateline');
    // "MANILA, Philippines —": where a text was written is seldom where things happened.
    const sentence = this.#doc.sentences[this.#sentenceAt(point.start)]!;
    const holder = isDateline(point, sentence, text) ? datelineHolder(point, text) : null;
    const location = holder === null ? '' : text.slice(holder.start, holder.end);
    const place = resolvePlace(placesNamed(location), this.#evidence, []);
    if (holder === null || place === null) return answer;
    return { ...answer, value: { location, place, country: place.country }, span: holder };
  }

  #isPoint(option: PlaceOption, draft: Draft): boolean {
    const { text } = this.#doc;
    return (
      option.group.mentions[0]!.relative ||
      isDateline(option.group.inner ?? option.group, draft.sentence, text) ||
      isAside(option, draft, text, this.#words)
    );
  }

  /** Whether no paragraph ends between two sentences; runs of spaces stand where line breaks were lost. */
  #goesOn(from: number, to: number): boolean {
    const { sentences } = this.#doc;
    if (to - from > PARAGRAPH || sentences[from]!.paragraph !== sentences[to]!.paragraph) return false;
    for (let at = from + 1; at <= to; at++) if (sentences[at]!.start - sentences[at - 1]!.end > 1) return false;
    return true;
  }

  /** In another country than that which the text is about. */
  #isAbroad({ mentions }: PlaceGroup): boolean {
    const country = mentions[0]!.entries[0]?.place.country ?? null;
    return country !== null && country !== mainCountry(this.#evidence);
  }

  #isNationwide({ sentence, end }: Draft): boolean {
    return this.#words.nationwide.test(this.#doc.text.slice(end, Math.min(sentence.end, end + 60)));
  }

  /** "The war has killed 250,000", "5,800 fighters nationwide": the country, as the text calls it. */
  #countryOfWar(draft: Draft): Answer<PlaceAnswer> | null {
    const before = this.#doc.text.slice(Math.max(draft.sentence.start, draft.start - 120), draft.start);
    return this.#isNationwide(draft) || this.#words.wars.test(before)
      ? this.#countryOfText(draft, 'country of the war')
      : null;
  }

  /** The country that the text is about, as it calls it in the headline or before the figure. */
  #countryOfText(draft: Draft, rule: string): Answer<PlaceAnswer> | null {
    const country = mainCountry(this.#evidence);
    if (country === null) return null;
    const names = ({ mentions }: PlaceGroup): boolean =>
      mentions.length === 1 &&
      mentions[0]!.entries[0]?.level === 'country' &&
      mentions[0]!.entries[0].place.country === country;
    this.#country ??= { told: this.#told.flat().find(names) ?? null };
    const { told } = this.#country;
    if (told !== null && told.start < draft.sentence.start) return this.#answer(told, rule);
    const inTitle = this.#titleGroups.find(names);
    return inTitle === undefined ? null : this.#answer(inTitle, rule);
  }

  /** The place that the text is about, where the headline or the text before names it: a new paragraph comes back to it. */
  #mainBefore(offset: number): Answer<PlaceAnswer> | null {
    this.#main ??= { place: mainPlace(this.#titleGroups, this.#told) };
    if (this.#main.place === null) return null;
    const { group, inTitle } = this.#main.place;
    if (!inTitle && group.start >= offset) return null;
    return this.#answer(group, 'place that the text is about');
  }

  /** The places that the figure's sentence names or takes up. */
  #options(draft: Draft): PlaceOption[] {
    const { sentence } = draft;
    const options: PlaceOption[] = nearby(this.#groups[sentence.index]!, draft).map((group) => ({
      start: group.start,
      end: group.end,
      group,
      isAnaphor: false,
      preposition: group.mentions[0]!.preposition,
    }));
    const start = Math.max(sentence.start, draft.start - 300);
    const end = Math.min(sentence.end, draft.end + 300);
    for (const anaphor of findAnaphors(this.#doc.text, { start, end }, this.#words)) {
      const group = antecedent(
        anaphor,
        [...this.#titleGroups, ...this.#told.slice(Math.max(0, sentence.index - MEMORY), sentence.index).flat()],
        mainCountry(this.#evidence),
      );
      if (group !== null)
        options.push({
          start: anaphor.start,
          end: anaphor.end,
          group,
          isAnaphor: true,
          preposition: anaphor.preposition,
        });
    }
    return options.sort((a, b) => a.start - b.start);
  }

  /** Of a place in a section about a country: that country. */
  #countriesOfHeading(group: PlaceGroup): string[] {
    const at = this.#titleGroups.includes(group) ? -1 : this.#sentenceAt(group.start);
    const heading = this.#headings[at] ?? null;
    if (heading === null || heading === group || heading.mentions.length > 1) return [];
    const entry = heading.mentions[0]!.entries[0];
    return entry?.level === 'country' && entry.place.country !== null ? [entry.place.country] : [];
  }

  /** The index of the sentence that ends behind an offset. */
  #sentenceAt(offset: number): number {
    const { sentences } = this.#doc;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #countryOf(mentions: readonly PlaceMention[]): string | null {
    const known = mentions.filter(({ entries }) => entries.length > 0);
    if (mentions.length === 1 || known.length === 0)
      return countryOfUnknown(
        mentions.map(({ name }) => name),
        this.#evidence,
      );
    return countryOfList(
      known.map(({ entries }) => entries),
      this.#evidence,
    );
  }

  #answer(group: PlaceGroup, rule: string): Answer<PlaceAnswer> {
    const isInTitle = this.#titleGroups.includes(group);
    const text = isInTitle ? this.#doc.title! : this.#doc.text;
    const { mentions, near } = group;
    const around = near.length > 0 ? near : this.#countriesOfHeading(group);
    const single = mentions.length === 1 ? resolvePlace(mentions[0]!.entries, this.#evidence, around) : null;
    const country = single !== null ? single.country : (around[0] ?? this.#countryOf(mentions));
    return {
      value: { location: text.slice(group.start, group.end), place: single, country },
      span: isInTitle ? null : { start: group.start, end: group.end },
      rules: [rule],
    };
  }
}
