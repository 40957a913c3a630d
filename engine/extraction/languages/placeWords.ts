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
    /** Smaller ones than divisions. */
    district: readonly string[];
    division: readonly string[];
    country: readonly string[];
    /** Behind them: "the village head" is no village. */
    never: readonly string[];
  };
  connectors: readonly string[];
  joiners: readonly string[];
  article: string;
  /** Heads that are a people's behind the article: "the Hazara community", but "in Kaboro community". */
  peoples: readonly string[];
  inside: string;
  months: readonly string[];
  relations: readonly string[];
  borders: readonly string[];
  parts: readonly string[];
  adjectives: readonly string[];
  ofPlaces: readonly string[];
  /** Verbs of a sentence's subject: behind "the" and a name, the name is all that the article stands for. */
  auxiliaries: readonly string[];
  looseLocatives: readonly string[];
  nearness: readonly string[];
  buildings: readonly string[];
  initials: readonly string[];
  ofPeoples: readonly string[];
  /** Behind "state": whose it is, "the Xinhua state news agency". */
  outlets: readonly string[];
  /** Behind "the Pakistani border": it only says who they are. */
  whoGuards: RegExp;
  notPlaceAfter: readonly string[];
  /** Words that only texts about one country use, by its ISO alpha-3 code, separated by spaces. */
  telling: Readonly<Record<string, string>>;
  /** Behind the number: all over the country. */
  nationwide: RegExp;
  /** Behind a name: it is a kind of place. */
  apposition: RegExp;
  /** Between a place and the number of its clause: ", where some ". */
  whereClause: RegExp;
  /** Before a place: the wounded were brought there. */
  treated: RegExp;
  /** Right behind a name: it is a speaker's. */
  speaks: RegExp;
  /** Before the number: what goes on in all the country. */
  wars: RegExp;
  /** At the end of what stands before a place: where somebody spoke. */
  speaking: RegExp;
  /** At the end of what stands before a place: whom a speaker is there. */
  speakersPlace: RegExp;
  /** At the end of what stands before a possessive: whose body counted. */
  sourced: RegExp;
  /** The same before a place with a locative. */
  sourcedIn: RegExp;
  /** At the end of what stands before a place: a clause about a person. */
  whoClause: RegExp;
  /** At the start of what stands behind such a clause, and at the end of what stands before it: the person speaks. */
  thenSays: RegExp;
  saidBefore: RegExp;
  /** At the start of what stands behind a place: it gives. */
  giving: RegExp;
  /** At the start of what stands behind a place: it makes a claim. */
  claiming: RegExp;
  /** At the start of what stands behind a possessive: a body of that place speaks. */
  bodySays: RegExp;
  /** People come to a place: the words up to it. */
  arrivals: RegExp;
  /** Right behind the number: it is itself a part of a number before. */
  partOf: RegExp;
  /** Between a number and a place: a part of the number is meant there. */
  parting: RegExp;
  /** They begin another clause, whose place is another's. */
  clauses: RegExp;
  notNameEndings: readonly string[];
}
