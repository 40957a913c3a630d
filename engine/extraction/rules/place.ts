/**
 * Which place a figure is about: one named in its sentence, else the one that the text spoke of before, else the
 * headline's. The name stays as written; the country is that of the place.
 */
import type { Answer, Document, Draft } from '../document.js';
import { placeWords as english } from '../languages/en/places.js';
import type { PlaceWords } from '../languages/placeWords.js';
import type { Place } from '../types.js';
import { nearby } from './nearby.js';
import { antecedent, findAnaphors } from './placeAnaphors.js';
import { choosePlace, type PlaceOption } from './placeChoice.js';
import { type CountryEvidence, countryOfList, mainCountry, resolvePlace, weighCountries } from './placeCountry.js';
import { groupMentions, mainGroup, type PlaceGroup } from './placeGroups.js';
import { type PlaceMention, type PlaceScan, scanPlaces } from './placeMentions.js';

export interface PlaceAnswer {
  location: string;
  place: Place | null;
  country: string | null;
}

/** "the city" takes up a place from this many sentences back at most. */
const MEMORY = 60;

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
  /** By sentence: the last one up to it that names a place; -1 where none does. */
  readonly #lastNaming: number[] = [];
  /** The place of the last figure of a sentence: the text goes on about it. */
  readonly #answered = new Map<number, PlaceGroup>();
  readonly #evidence: CountryEvidence;
  readonly #titleGroups: PlaceGroup[];

  constructor(doc: Document, words: PlaceWords) {
    this.#doc = doc;
    this.#words = words;
    const scans: PlaceScan[] = doc.sentences.map((sentence) => scanPlaces(doc.text, sentence, words));
    const title = doc.title === null ? null : scanPlaces(doc.title, { start: 0, end: doc.title.length }, words, true);
    this.#evidence = weighCountries(title, scans);
    this.#groups = scans.map(({ mentions }) => groupMentions(doc.text, mentions, words));
    this.#titleGroups = title === null ? [] : groupMentions(doc.title!, title.mentions, words);
    for (const [index, groups] of this.#groups.entries())
      this.#lastNaming.push(groups.length > 0 ? index : (this.#lastNaming[index - 1] ?? -1));
  }

  read(draft: Draft): Answer<PlaceAnswer> | null {
    const { index } = draft.sentence;
    const chosen = choosePlace(this.#options(draft), draft, this.#doc.text, this.#words);
    if (chosen !== null) {
      if (!chosen.isAnaphor) this.#answered.set(index, chosen.group);
      return this.#answer(
        this.#doc.text,
        chosen.group,
        chosen.isAnaphor ? 'place taken up again' : 'place in the sentence',
      );
    }
    const naming = index === 0 ? -1 : this.#lastNaming[index - 1]!;
    if (naming >= 0) {
      const before = this.#answered.get(naming) ?? mainGroup(this.#groups[naming]!)!;
      return this.#answer(this.#doc.text, before, 'place named before');
    }
    const inTitle = mainGroup(this.#titleGroups);
    return inTitle === null
      ? null
      : { ...this.#answer(this.#doc.title!, inTitle, 'place in the headline'), span: null };
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
        anaphor.level,
        this.#groups.slice(Math.max(0, sentence.index - MEMORY), sentence.index).flat(),
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

  #countryOf(mentions: readonly PlaceMention[]): string | null {
    const known = mentions.filter(({ entries }) => entries.length > 0);
    if (mentions.length === 1 || known.length === 0) return mainCountry(this.#evidence);
    return countryOfList(
      known.map(({ entries }) => entries),
      this.#evidence,
    );
  }

  #answer(text: string, group: PlaceGroup, rule: string): Answer<PlaceAnswer> {
    const { mentions, near } = group;
    const single = mentions.length === 1 ? resolvePlace(mentions[0]!.entries, this.#evidence, near) : null;
    const country = single !== null ? single.country : (near[0] ?? this.#countryOf(mentions));
    return {
      value: { location: text.slice(group.start, group.end), place: single, country },
      span: { start: group.start, end: group.end },
      rules: [rule],
    };
  }
}
