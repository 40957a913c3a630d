/** What the claims room takes and gives: figures that say the same become claims, claims in as-of order become series. */
import type { Bound, Group, Kind, Metric, PartialDay } from '../extraction/types.js';

/** A figure with its last review applied: what claims are made of. Rejected figures never get here. */
export interface EffectiveFigure {
  figureId: string;
  evidenceId: string;
  articleId: string;
  /** Reprints share it; null while an article stands alone. */
  storyId: string | null;
  metric: Metric;
  group: Group;
  unit: string;
  kind: Kind;
  low: number | null;
  high: number | null;
  bound: Bound;
  text: string;
  from: PartialDay | null;
  to: PartialDay | null;
  cumulative: boolean;
  projected: boolean;
  location: string | null;
  placeId: string | null;
  country: string | null;
  /** Who makes the claim; where the text names nobody, the story's original publisher. */
  claimantId: string;
  /** Hash of the folded sentence: equal in reprints. */
  sentenceHash: string;
  publisher: string | null;
  publishedDay: string | null;
  /** ISO instant of first storing; orders figures and stands in where no publication day is known. */
  seenAt: string;
  review: 'unreviewed' | 'confirmed' | 'corrected';
  confidence: number;
}

export interface Claim {
  /** Id of its first evidence: stable under rebuilds. */
  id: string;
  /** Key of the series it belongs to, see {@link SeriesKey}. */
  series: string;
  claimantId: string;
  metric: Metric;
  group: Group;
  unit: string;
  kind: Kind;
  projected: boolean;
  placeKey: string;
  placeName: string | null;
  country: string | null;
  /** Beginning of a flow that adds up (since, so far, total); null for stocks and single periods. */
  since: PartialDay | null;
  from: PartialDay | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  text: string;
  asOf: PartialDay | null;
  /** Whether the day was stated, or is the publication day, or the day we first saw it. */
  asOfBasis: 'stated' | 'published' | 'seen';
  review: 'unreviewed' | 'confirmed' | 'corrected';
  confidence: number;
  firstPublishedDay: string | null;
  /** In order of publication, first first. */
  evidenceIds: string[];
}

/** What makes claims comparable: equal keys may be drawn on one pair of axes. */
export interface SeriesKey {
  metric: Metric;
  group: Group;
  unit: string;
  placeKey: string;
  kind: Kind;
  projected: boolean;
  since: PartialDay | null;
}

/** Two claimants whose numbers exclude each other, from the day on which both stood until one was replaced or expired. */
export interface ContestedStretch {
  from: string;
  to: string;
  claimIds: [string, string];
}

/** A stretch of the recommended line: this claim is the one to go by from `from` to `to`. */
export interface RecommendedStretch {
  from: string;
  to: string;
  claimId: string;
}

/** Lowest low to highest high of the unexpired claims; null is an open end. */
export interface EnvelopeStretch {
  from: string;
  to: string;
  low: number | null;
  high: number | null;
  lowOpen: boolean;
  highOpen: boolean;
}

export interface Series {
  key: string;
  parts: SeriesKey;
  placeName: string | null;
  claims: Claim[];
  /** claim id -> id of the claim of the same claimant that replaced it. */
  superseded: Record<string, string>;
  contested: ContestedStretch[];
  recommended: RecommendedStretch[];
  envelope: EnvelopeStretch[];
}

export interface SeriesOptions {
  /** Claimant ids, most trusted first; those not listed come after, in order of their latest claim. */
  precedence: readonly string[];
  /** Days after its as-of day on which a stock (or cumulative) claim stops counting. */
  expiryDays: number;
  /** The last day that is drawn, `YYYY-MM-DD`: nothing is carried past it. */
  until: string;
  /** Claimant ids -> ids they cite: a citing claimant never contradicts the cited one. */
  citations?: Readonly<Record<string, readonly string[]>>;
}
