/**
 * What extraction takes and gives. These types pass from the engine to every other room: the record stores them,
 * the API and the exports repeat their names. The words are those of docs/figures.md (what a figure is).
 */

/** How the words bound the number. `low`/`high` of a figure follow from it; see {@link Figure}. */
export const BOUNDS = ['exact', 'approximate', 'minimum', 'maximum', 'range', 'vague'] as const;
export type Bound = (typeof BOUNDS)[number];

/** What is counted. */
export const METRICS = [
  'displaced',
  'returned',
  'refugees',
  'trapped',
  'killed',
  'injured',
  'missing',
  'abducted',
  'affected',
  'in_need',
  'assisted',
  'population',
  'fighters',
  'housing_destroyed',
  'housing_damaged',
  'facilities_damaged',
  'funding_required',
  'funding_received',
] as const;
export type Metric = (typeof METRICS)[number];

/** Who is counted, where the words narrow it; `people` says nothing more. */
export const GROUPS = [
  'people',
  'civilians',
  'children',
  'women',
  'men',
  'fighters',
  'security_forces',
  'aid_workers',
  'journalists',
  'refugees',
] as const;
export type Group = (typeof GROUPS)[number];

/** What the number counts in: `people`, `households`, `housing_units`, `facilities`, or an ISO 4217 currency code. */
export type Unit = 'people' | 'households' | 'housing_units' | 'facilities' | (string & {});

/** `flow` counts what happened over a period, `stock` a state at a moment. */
export const KINDS = ['flow', 'stock'] as const;
export type Kind = (typeof KINDS)[number];

/** An ISO 8601 date cut to what is known: `2016-10-17`, `2016-10` or `2016`. */
export type PartialDay = string;

/** Kinds of claimants (docs/method.md). */
export const CLAIMANT_KINDS = [
  'un',
  'government',
  'military',
  'armed_group',
  'red_cross',
  'ngo',
  'local',
  'media',
  'person',
  'unnamed_officials',
  'unknown',
] as const;
export type ClaimantKind = (typeof CLAIMANT_KINDS)[number];

/** Who makes a claim, normalised: "the UN refugee agency" and "UNHCR" have one `id`. */
export interface Claimant {
  /** Stable key: of a known actor its row's key (`unhcr`), else a folded form of the words (`name:mohammad yusufi`). */
  id: string;
  /** How the product writes it: `UNHCR`. */
  name: string;
  kind: ClaimantKind;
}

/** A place of the gazetteer. */
export interface Place {
  /** Stable key in the gazetteer, e.g. `geonames:99072`; countries are `iso:IRQ`, areas we define ourselves `area:sahel`. */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-3, or null for an area over several countries. */
  country: string | null;
  /** Degrees north and east, where known. */
  latitude: number | null;
  longitude: number | null;
  /** Ids of the places that hold this one, nearest first: admin division, country. */
  within: readonly string[];
}

/** Offsets into the text, UTF-16 code units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Fields that rules fill, as `rules` names them. */
export const FIGURE_FIELDS = [
  'number',
  'bound',
  'metric',
  'group',
  'unit',
  'kind',
  'period',
  'location',
  'attribution',
  'projected',
  'confidence',
] as const;
export type FigureField = (typeof FIGURE_FIELDS)[number];

/** One number that a text states about the people, homes or money of a humanitarian situation. */
export interface Figure extends Span {
  /** `document.text.slice(start, end)`: the number expression alone. */
  text: string;
  /** The interval that the words give; `null` is an open end. Never both null. */
  low: number | null;
  high: number | null;
  bound: Bound;
  metric: Metric;
  group: Group;
  unit: Unit;
  kind: Kind;
  /** Flow: first day of the period. Stock: null. */
  from: PartialDay | null;
  /** Flow: last day of the period. Stock: the as-of day. */
  to: PartialDay | null;
  /** The place as written. */
  location: string | null;
  /** ISO 3166-1 alpha-3 of that place. */
  country: string | null;
  /** Who makes the claim, as written; null where the text says it in its own voice. */
  attribution: string | null;
  /** Present and true only for a number that is expected, not counted. */
  projected?: true;

  /* Beyond the pinned output fields, for the record: */

  /** True where the text says that the flow adds up from a beginning on: since, so far, total. */
  cumulative: boolean;
  /** The gazetteer's place for `location`, null where it knows none. */
  place: Place | null;
  /** The normalised claimant for `attribution`; null exactly where that is null. */
  claimant: Claimant | null;
  /** The sentence (or line) that the figure stands in: `text.slice(quoteSpan.start, quoteSpan.end)`. */
  quote: string;
  quoteSpan: Span;
  /** Where the words stand that gave the fields; absent where a field came from elsewhere (a default, the title). */
  marks: Partial<Record<'unit' | 'metric' | 'bound' | 'place' | 'date' | 'claimant', Span>>;
  /** Names of the rules that gave each field, in the order in which they applied: the answer to "why did it say that". */
  rules: Partial<Record<FigureField, readonly string[]>>;
  /** 0 to 1: how likely number, metric and unit are right (docs/accuracy.md, "Confidence"). */
  confidence: number;
}

/** A cardinal number or range of a text, before anything decides whether it is a figure. */
export interface NumberExpression extends Span {
  text: string;
  low: number | null;
  high: number | null;
  bound: Bound;
}

/** What extraction is told of a document beside its text. */
export interface ExtractionContext {
  title?: string | null;
  /** ISO day or date-time of publication: the reference for relative dates. Null leaves them unsettled. */
  published?: string | null;
  /** The outlet; never a claimant by itself. */
  publisher?: string | null;
  /** BCP 47 language; `en` where absent. A language without rules gives an empty list. */
  lang?: string | null;
}
