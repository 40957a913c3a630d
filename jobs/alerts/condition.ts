/** Rules as stored: the API validated them when they were written; here they are typed for judging. */
import { z } from 'zod';

const condition = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('threshold'),
    direction: z.enum(['above', 'below']),
    value: z.number(),
    possibly: z.boolean().default(false),
  }),
  z.object({ kind: z.literal('change'), percent: z.number().positive() }),
]);

const scope = z.object({
  metrics: z.array(z.string()).default([]),
  groups: z.array(z.string()).default([]),
  units: z.array(z.string()).default([]),
  claimantIds: z.array(z.string()).default([]),
  minimumConfidence: z.number().default(0),
});

export type Condition = z.infer<typeof condition>;
export type Scope = z.infer<typeof scope>;

/** Throws ZodError for a rule that this version does not know. */
export const readRule = (row: { condition: string; scope: string }): { condition: Condition; scope: Scope } => ({
  condition: condition.parse(JSON.parse(row.condition)),
  scope: scope.parse(JSON.parse(row.scope)),
});
