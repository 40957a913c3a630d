import type { FoundAdoption } from '../data/queries/findAdoptions.js';
import { citation } from '../engine/exports/citation.js';
import type { AdoptionJson } from './api/adoptions.js';
import { toClaimJson } from './claimJson.js';

/** An adopted number as the API shows it: with the line to quote it by and what stands against it. */
export function toAdoptionJson({
  said,
  claim,
  against,
  expired,
  atItsPlace,
  ...adoption
}: FoundAdoption): AdoptionJson {
  const { claim: adopted, claimantName, publisher, quote, url, figureId, seenDay } = said;
  const { low, high, bound, text, claimantId, asOf, asOfBasis } = adopted;
  const warnings: AdoptionJson['warnings'] = against.map((one) => ({
    warning: one.warning,
    claim: one.claim && toClaimJson(one.claim),
  }));
  if (expired && adoption.endedAt === null) warnings.push({ warning: 'expired', claim: null });
  return {
    id: adoption.id,
    crisis: adoption.crisis,
    series: adoption.series,
    citation: citation({
      ...adopted,
      ...(atItsPlace && { placeName: null }),
      ...{ claimantName, publisher, quote, seenDay },
    }),
    said: {
      ...{ low, high, bound, text, claimantId, claimantName, asOf, asOfBasis, publisher },
      ...{ seen: seenDay, figureId, quote, url },
    },
    claim: claim && toClaimJson(claim),
    reason: adoption.reason,
    validUntil: adoption.validUntil,
    adoptedBy: adoption.actorId,
    adoptedAt: adoption.createdAt,
    endedAt: adoption.endedAt,
    endedHow: adoption.endedHow,
    endedReason: adoption.endedReason,
    warnings,
  };
}
