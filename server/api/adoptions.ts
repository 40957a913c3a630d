/** The shapes of the numbers that the organisation quotes. */
import { z } from 'zod';
import { ADOPTION_WARNINGS } from '../../data/decisionTables.js';
import { wholeDay } from './filters.js';
import { claim, day, value } from './schemas.js';

/** A person's decision to quote a claim for its series. */
export const adoptionInput = z.strictObject({
  /** Id of a claim of the crisis. */
  claim: z.string().min(1).max(200),
  reason: z.string().trim().min(1, 'say why this number is quoted').max(2_000),
  /** The last day on which it may be quoted; left out: until somebody ends it. */
  validUntil: wholeDay.nullish(),
});
export type AdoptionInput = z.infer<typeof adoptionInput>;

export const withdrawalInput = z.strictObject({
  reason: z.string().trim().min(1, 'say why it is no longer quoted').max(2_000),
});

export const adoption = z.object({
  id: z.string(),
  /** Slug of the crisis, and the series in it. */
  crisis: z.string(),
  series: z.string(),
  /** `3,000–5,000 fighters, US-led coalition, 2 Nov 2016, via Tigris Wire, seen 3 Nov 2016` */
  citation: z.string(),
  /** The claim as it read when it was adopted. */
  said: z.object({
    ...value.shape,
    claimantId: z.string(),
    claimantName: z.string(),
    asOf: day.nullable(),
    asOfBasis: z.enum(['stated', 'published', 'seen']),
    publisher: z.string().nullable(),
    seen: day,
    figureId: z.string(),
    quote: z.string(),
    url: z.string(),
  }),
  /** The claim as it reads today; null where no text says it any more. */
  claim: claim.nullable(),
  reason: z.string().nullable(),
  validUntil: day.nullable(),
  adoptedBy: z.string().nullable(),
  adoptedAt: z.string(),
  /** Null while it is quoted. */
  endedAt: z.string().nullable(),
  endedHow: z.enum(['withdrawn', 'replaced']).nullable(),
  endedReason: z.string().nullable(),
  /** What stands against quoting it: docs/method.md, "The number we quote". `claim` is the one that says so. */
  warnings: z.array(z.object({ warning: z.enum(ADOPTION_WARNINGS), claim: claim.nullable() })),
});
export type AdoptionJson = z.infer<typeof adoption>;
