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
    /** Those of them that are small. */
    village: readonly string[];
    division: readonly string[];
    country: readonly string[];
    /** Behind them: "the village head" is no village. */
    never: readonly string[];
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
  ofPlaces: readonly string[];
  looseLocatives: readonly string[];
  nearness: readonly string[];
  buildings: readonly string[];
  initials: readonly string[];
  ofPeoples: readonly string[];
  notPlaceAfter: readonly string[];
  /** Behind the number: all over the country. */
  nationwide: RegExp;
  /** Behind a name: it is a kind of place. */
  apposition: RegExp;
  /** Before the number: what goes on in all the country. */
  wars: RegExp;
  /** At the end of what stands before a place: where somebody spoke. */
  speaking: RegExp;
  /** At the end of what stands before a possessive: whose body counted. */
  sourced: RegExp;
  /** At the start of what stands behind a place: it gives. */
  giving: RegExp;
  /** At the start of what stands behind a place: it makes a claim. */
  claiming: RegExp;
  /** People come to a place: the words up to it. */
  arrivals: RegExp;
  /** They begin another clause, whose place is another's. */
  clauses: RegExp;
  notNameEndings: readonly string[];
}
