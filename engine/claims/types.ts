/** What the claims room takes and gives: figures that say the same become claims, claims in as-of order become series. */

import type { Bound, Group, Kind, Metric, PartialDay } from '../extraction/types.js';
import type { StoryRules } from '../stories/types.js';
import type { Happened } from './netChanges.js';

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
  /** Whether the text (or a reviewer) names the claimant; false: it is the publisher. */
  claimantNamed: boolean;
  /** Hash of the folded sentence: equal in reprints. */
  sentenceHash: string;
  publisher: string | null;
  publishedDay: string | null;
  /** ISO instant in UTC, where the page gives more than a day: which of one day's prints was first. */
  publishedAt?: string | null;
  /** ISO instant of first storing; orders figures and stands in where no publication day is known. */
  seenAt: string;
  /** ISO instant at which a newer version of the article was found without it; null or absent while the article says it. */
  withdrawnAt?: string | null;
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
  /** `asOf` settled to one whole day: what claims are ordered and compared by, see days.ts. */
  day: string;
  review: 'unreviewed' | 'confirmed' | 'corrected';
  confidence: number;
  firstPublishedDay: string | null;
  /** When the first of its articles was found without it; null or absent while all of them say it. */
  withdrawnAt?: string | null;
  /** When the last of its articles was found without it: nobody prints it any more. Null or absent while one does. */
  retractedAt?: string | null;
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
  /** Claimant ids, most trusted first; those not listed come after, by their grade and then by their latest claim. */
  precedence: readonly string[];
  /** Claimant id -> its grade: high before medium before none before low. */
  reliability?: Readonly<Record<string, 'low' | 'medium' | 'high' | null>>;
  /** Days after its as-of day on which a stock (or cumulative) claim stops counting. */
  expiryDays: number;
  /** The last day that is drawn, `YYYY-MM-DD`: nothing is carried past it. */
  until: string;
  /** Claimant ids -> ids they cite: a citing claimant never contradicts the cited one. */
  citations?: Readonly<Record<string, readonly string[]>>;
}

/** What people decided about which figures are one claim; a rebuild applies it, in the order of the list. */
export interface ClaimEdit {
  /** `merge`: these pieces of evidence say the same. `split`: these leave their claim and are one of their own. */
  kind: 'merge' | 'split';
  evidenceIds: readonly string[];
}

/** One difference between two sets of claims. Ids are those of the later set, but for `gone`. `previous` is of the later set too. */
export type ClaimChange =
  | { kind: 'new'; claimId: string }
  /** The claimant's newest number in its series differs from its last. */
  | { kind: 'revised'; claimId: string; previous: Claim }
  /** Two newest claims of two claimants exclude each other now. */
  | { kind: 'contested'; claimId: string; otherClaimId: string }
  /** Two claimants that contradicted each other no longer do; `otherClaimId` is null where the other's claim is gone. */
  | { kind: 'resolved'; claimId: string; otherClaimId: string | null }
  /** Its articles no longer print it, and no other number of its claimant took its place. */
  | { kind: 'retracted'; claimId: string }
  /** No figure says it any more. */
  | { kind: 'gone'; claimId: string };

/** Something that stands against an adopted number; `claim` is null where nobody says the number any more. */
export interface AdoptedAgainst {
  warning: 'contradicted' | 'revised' | 'overtaken' | 'gone';
  claim: Claim | null;
}

/** A stretch of a series in which a change of some claims is felt. */
export interface Reach {
  series: string;
  /** What single flows are about, as {@link ClaimRules.periodKey} names it. */
  period: string;
  /** Whose claims changed: theirs in the stretch matter, the nearest before and after, and the last of each. */
  claimantIds: string[];
  /** Ends of the stretch: as placed in as-of order, and their days. */
  first: string;
  last: string;
  from: string;
  to: string;
  /** Last words of others this many days around may contradict. */
  contestDays: number;
}

/**
 * The rules that the stored projection is made by. The record may not import the engine, so the program hands them over
 * once at its start (data/rules.ts).
 */
export interface ClaimRules {
  makeClaims(figures: readonly EffectiveFigure[], edits?: readonly ClaimEdit[]): Claim[];
  reachOf(changed: readonly Claim[]): Reach[];
  replacedNear(near: readonly Claim[], changed: readonly Claim[]): Map<string, string | null>;
  whatChanged(before: readonly Claim[], after: readonly Claim[]): ClaimChange[];
  netChanges<T extends Happened>(events: readonly T[]): { event: T; previous: T | null }[];
  bucketKey(parts: Omit<SeriesKey, 'since'>): string;
  placeKey(place: Pick<EffectiveFigure, 'placeId' | 'location' | 'country'>): string;
  /** What claims of a series must share to replace or contradict each other. */
  periodKey(claim: Claim): string;
  /** Figures of different keys never become one claim by themselves. */
  says(figure: EffectiveFigure): string;
  standsAgainst(adopted: Claim, now: Claim | null, lastWords: readonly Claim[]): AdoptedAgainst[];
  /** Which articles are prints of one story (engine/stories). */
  stories: StoryRules;
}
