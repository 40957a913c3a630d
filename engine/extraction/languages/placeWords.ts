/** What the place rules need of a language: word lists, lower case. Meanings with examples: en/places.ts. */
export interface PlaceWords {
  locatives: readonly string[];
  certainLocatives: readonly string[];
  origin: readonly string[];
  destination: readonly string[];
  heads: readonly string[];
  headModifiers: readonly string[];
  directions: readonly string[];
  notPlaceBefore: readonly string[];
  bodies: readonly string[];
  neverPlaces: readonly string[];
  ambiguous: readonly string[];
  anaphors: {
    the: readonly string[];
    town: readonly string[];
    division: readonly string[];
    country: readonly string[];
  };
  connectors: readonly string[];
  joiners: readonly string[];
  article: string;
  inside: string;
  months: readonly string[];
  relations: readonly string[];
  borders: readonly string[];
  parts: readonly string[];
  adjectives: readonly string[];
  looseLocatives: readonly string[];
  nearness: readonly string[];
  buildings: readonly string[];
  initials: readonly string[];
  ofPeoples: readonly string[];
  notPlaceAfter: readonly string[];
  /** Behind the number: all over the country. */
  nationwide: RegExp;
  /** Before the number: what goes on in all the country. */
  wars: RegExp;
  /** They begin another clause, whose place is another's. */
  clauses: RegExp;
  notNameEndings: readonly string[];
}
