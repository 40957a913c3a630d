import type { FoundClaim } from '../data/queries/claims.js';
import type { ClaimJson } from './api/schemas.js';

/** A claim as the API shows it. */
export const toClaimJson = (claim: FoundClaim): ClaimJson => ({
  id: claim.id,
  series: claim.series,
  claimant: {
    id: claim.claimant.id,
    name: claim.claimant.name,
    kind: claim.claimant.kind,
    reliability: claim.claimant.reliability,
    slot: claim.claimant.slot,
  },
  metric: claim.metric,
  group: claim.group,
  unit: claim.unit,
  kind: claim.kind,
  projected: claim.projected,
  place: { key: claim.placeKey, name: claim.placeName, country: claim.country },
  since: claim.since,
  from: claim.from,
  low: claim.low,
  high: claim.high,
  bound: claim.bound,
  text: claim.text,
  asOf: claim.asOf,
  asOfBasis: claim.asOfBasis,
  review: claim.review,
  confidence: claim.confidence,
  firstPublished: claim.firstPublishedDay,
  firstPrintedBy: claim.firstPrintedBy,
  reprints: claim.reprints,
  figureId: claim.figureId,
  quote: claim.quote,
  url: claim.url,
  supersededBy: claim.supersededBy,
});
