/** The shapes of what people put out of a crisis or into it. */
import { z } from 'zod';
import { id } from './filters.js';

const reason = z.string().trim().min(1).max(2_000).nullish();

/** The one-call form: the claim that the figure is part of is none of this crisis. */
export const notAboutUsInput = z.strictObject({ reason });

export const overrideInput = z.strictObject({
  /** Id of a figure; its whole claim is meant, reprints too. */
  figure: id,
  verdict: z.enum(['in', 'out']),
  reason,
});

export const override = z.object({
  /** To take it back with. */
  id: z.string(),
  verdict: z.enum(['in', 'out']),
  reason: z.string().nullable(),
  actorId: z.string(),
  createdAt: z.string(),
  /** Null while it is in force. */
  undoneAt: z.string().nullable(),
  evidenceId: z.string(),
  figureId: z.string(),
  text: z.string(),
  quote: z.string(),
  url: z.string(),
});
export type OverrideJson = z.infer<typeof override>;
