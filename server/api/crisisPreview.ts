/** The shapes of a crisis's preview. */
import { z } from 'zod';
import { claim, crisisInput } from './schemas.js';

/** The rule of a crisis: what its figures must be. */
const rule = crisisInput.pick({ places: true, from: true, to: true, metrics: true, keywords: true }).shape;

export const previewInput = z.strictObject({
  ...rule,
  /** The slug of the crisis that is being changed; left out for a new one. */
  crisis: z.string().min(1).max(200).nullish(),
});
export type PreviewInput = z.input<typeof previewInput>;

export const preview = z.object({
  /** Claims that would be in it; how many would be new to it, and how many it would lose. */
  claims: z.number().int(),
  enter: z.number().int(),
  leave: z.number().int(),
  /** Whether there are so many candidates that not all were looked at. */
  partial: z.boolean(),
  /** The newest 25 of each change. */
  items: z.array(
    z.object({
      claim,
      change: z.enum(['enters', 'leaves', 'stays']),
      /** The parts of the rule: what made each hold, or that it does not. */
      why: z.object({
        place: z.object({ id: z.string(), name: z.string(), itself: z.boolean() }).nullable(),
        inWindow: z.boolean(),
        ofMetric: z.boolean(),
        keyword: z.string().nullable(),
        override: z.enum(['in', 'out']).nullable(),
      }),
    }),
  ),
});
export type PreviewJson = z.infer<typeof preview>;
