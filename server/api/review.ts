/** Shapes of the review queue, of decisions about several figures at once, and of figures entered by hand. */
import { z } from 'zod';
import { CONFIDENTIALITY } from '../../data/schema.js';
import { BOUNDS, GROUPS, KINDS, METRICS } from '../../engine/extraction/types.js';
import { claim, claimant, day, reviewInput } from './schemas.js';

/** Why it matters; `by` is a share of the number before: 0.5 is half of it. */
const impactReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('headline') }),
  z.object({ kind: z.literal('contested'), other: claimant }),
  z.object({ kind: z.literal('envelope') }),
  z.object({ kind: z.literal('change'), by: z.number() }),
]);

export const reviewItem = z.object({
  claim,
  /** Every print of it that may be seen, first first, with the revision that a decision about it has to give. */
  prints: z.array(z.object({ evidenceId: z.string(), figureId: z.string(), revision: z.number().int() })),
  impact: z.object({ score: z.number(), reasons: z.array(impactReason) }),
  /** Who is to look at it. */
  assignee: z.string().nullable(),
});
export type ReviewItemJson = z.infer<typeof reviewItem>;

/** GET /review-queue */
export const reviewQueue = z.object({
  items: z.array(reviewItem),
  /** How many wait in the crisis, and how many of them fit the filters. */
  waiting: z.number().int(),
  fitting: z.number().int(),
  /** Of the whole instance, since midnight UTC. */
  today: z.object({ decided: z.number().int(), corrected: z.number().int() }),
  /** Everybody that something is assigned to. */
  assignees: z.array(z.string()),
});
export type ReviewQueueJson = z.infer<typeof reviewQueue>;

/** POST /reviews: one decision about several figures, all of them or none. */
export const reviewsInput = z.strictObject({
  figures: z
    .array(z.strictObject({ figureId: z.string().min(1).max(200), seenRevision: z.number().int().min(0) }))
    .min(1)
    .max(500),
  verdict: reviewInput.shape.verdict,
  changes: reviewInput.shape.changes,
  reason: reviewInput.shape.reason,
});
export type ReviewsInput = z.infer<typeof reviewsInput>;

export const reviewsMade = z.object({
  figures: z.array(z.object({ figureId: z.string(), evidenceId: z.string(), revision: z.number().int() })),
});
export type ReviewsMadeJson = z.infer<typeof reviewsMade>;

/** PUT in spirit: who is to look at these from now on; null: nobody. */
export const assignmentInput = z.strictObject({
  evidence: z.array(z.string().min(1).max(200)).min(1).max(500),
  assignee: z.string().trim().min(1).max(80).nullable(),
});

/** POST /figures: what no page says. Needs a link to look it up and a note on how it is known. */
export const manualFigureInput = z.strictObject({
  low: z.number().min(0).nullable(),
  high: z.number().min(0).nullable(),
  bound: z.enum(BOUNDS),
  /** The number as it was said: `about 1,900`. */
  text: z.string().trim().min(1).max(200),
  metric: z.enum(METRICS),
  group: z.enum(GROUPS).default('people'),
  unit: z.string().trim().min(1).max(40).default('people'),
  kind: z.enum(KINDS),
  from: day.nullish(),
  /** The as-of day. */
  to: day,
  cumulative: z.boolean().default(false),
  projected: z.boolean().default(false),
  placeId: z.string().max(100).nullish(),
  /** Who says so, in words: `UNHCR`. */
  claimant: z.string().trim().min(1).max(200),
  sourceUrl: z.url({ protocol: /^https?$/ }).max(2_000),
  publisher: z.string().trim().min(1).max(200).nullish(),
  quote: z.string().trim().max(2_000).default(''),
  note: z.string().trim().min(1).max(2_000),
  confidentiality: z.enum(CONFIDENTIALITY).default('internal'),
});
export type ManualFigureInput = z.input<typeof manualFigureInput>;
