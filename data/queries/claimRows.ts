/** Claims as rows and back. */
import type { Claim } from '../../engine/claims/types.js';
import type { Row } from '../schema.js';

/** What of a claim's row the claim itself does not hold. */
export interface ClaimPlacing {
  bucket: string;
  period: string;
  supersededBy: string | null;
}

/** The columns that say what a claim is; without its instants. */
export const claimColumns = (claim: Claim, { bucket, period, supersededBy }: ClaimPlacing) => ({
  id: claim.id,
  series: claim.series,
  bucket,
  period,
  claimant_id: claim.claimantId,
  metric: claim.metric,
  group: claim.group,
  unit: claim.unit,
  kind: claim.kind,
  projected: claim.projected ? (1 as const) : (0 as const),
  place_key: claim.placeKey,
  place_name: claim.placeName,
  country: claim.country,
  since_day: claim.since,
  from_day: claim.from,
  low: claim.low,
  high: claim.high,
  bound: claim.bound,
  text: claim.text,
  as_of_day: claim.asOf,
  as_of_basis: claim.asOfBasis,
  day: claim.day,
  superseded_by: supersededBy,
  review: claim.review,
  confidence: claim.confidence,
  first_published_day: claim.firstPublishedDay,
  withdrawn_at: claim.withdrawnAt ?? null,
  retracted_at: claim.retractedAt ?? null,
});

export type ClaimColumns = ReturnType<typeof claimColumns>;

/** A stored claim with its evidence, first first. */
export const toClaim = (row: Row<'claim'>, evidenceIds: string[]): Claim => ({
  id: row.id,
  series: row.series,
  claimantId: row.claimant_id,
  metric: row.metric,
  group: row.group,
  unit: row.unit,
  kind: row.kind,
  projected: row.projected === 1,
  placeKey: row.place_key,
  placeName: row.place_name,
  country: row.country,
  since: row.since_day,
  from: row.from_day,
  low: row.low,
  high: row.high,
  bound: row.bound,
  text: row.text,
  asOf: row.as_of_day,
  asOfBasis: row.as_of_basis,
  day: row.day,
  review: row.review,
  confidence: row.confidence,
  firstPublishedDay: row.first_published_day,
  withdrawnAt: row.withdrawn_at,
  retractedAt: row.retracted_at,
  evidenceIds,
});
