/** Facts, which rules judge, and verdicts, which come of it. */
import type { Claim } from '../claims/types.js';
import type { Bound, Group, Metric } from '../extraction/types.js';
import type { AlertMessage } from './message.js';
import type { Grade, Rule } from './rule.js';

/** A number as said. */
export interface Value {
  low: number | null;
  high: number | null;
  bound: Bound;
  /** The number expression as written. */
  text: string;
}

/** A claim with what an alert says of it. */
export interface JudgedClaim extends Value {
  id: string;
  series: string;
  metric: Metric;
  group: Group;
  unit: string;
  projected: boolean;
  placeKey: string;
  /** Gazetteer ids of its place and of those that hold it. */
  placeIds: readonly string[];
  placeName: string | null;
  country: string | null;
  claimantId: string;
  claimantName: string;
  reliability: Grade | null;
  asOf: string | null;
  asOfBasis: Claim['asOfBasis'];
  confidence: number;
  review: Claim['review'];
  crises: readonly { id: string; slug: string; name: string }[];
  /** The evidence of it that was stored first: stays the same when an earlier print gives the claim another id. */
  firstStored: string;
  /** The figure that stands for the claim, and where it was printed. */
  figureId: string;
  quote: string;
  url: string;
  publisher: string | null;
  published: string | null;
}

export const FACT_KINDS = [
  'claim_new',
  'claim_revised',
  'claim_contested',
  'claim_resolved',
  'claim_retracted',
  'review_made',
  'adoption_contradicted',
  'adoption_expired',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Something that happened. */
export interface Fact {
  eventId: number;
  at: string;
  kind: FactKind;
  claim: JudgedClaim;
  /** What the same claimant said before. */
  before: Value | null;
  /** The claim that it contradicts, or no longer does. */
  other: JudgedClaim | null;
  /** Crises in which the claim is the first of its metric, of its place. */
  firstOf: { metric: readonly string[]; place: readonly string[] };
  /** crisis id -> the recommended number just before this claim. */
  recommended: ReadonlyMap<string, Value>;
}

/** A source as rules about sources see it. */
export interface SourceState {
  id: string;
  name: string;
  /** Runs in a row that failed. */
  failures: number;
  /** Since when nothing new has come for much longer than usual; null: it is not silent. */
  silentSince: string | null;
  /** What came of its last run, for people. */
  message: string | null;
}

/** What a rule makes of a fact, or of how things stand. */
export type Verdict =
  | {
      kind: 'fires';
      rule: Rule;
      /** The event that brought it; null for how things stand. */
      eventId: number | null;
      /** What it is about within the rule; a later verdict with the same subject ends or replaces it. */
      subject: string;
      /** A state that goes on until something ends it, or a thing that was said once. */
      lasting: boolean;
      /** JSON of what it says: equal alerts of a rule are written once. */
      fingerprint: string;
      crisisId: string | null;
      claimId: string | null;
      sourceId: string | null;
      /** Part of the group key, see `ruleSending.groupBy`. */
      groupOf: string;
      message: AlertMessage;
    }
  | {
      kind: 'ends';
      rule: Rule;
      /** Of the alerts to end: all of the rule whose subject is this or begins with it and `|`. */
      subject: string;
      why: string;
      /** Whether the same may begin again later, as a new alert. */
      mayRecur: boolean;
    };

export type Fires = Extract<Verdict, { kind: 'fires' }>;
export type Ends = Extract<Verdict, { kind: 'ends' }>;
