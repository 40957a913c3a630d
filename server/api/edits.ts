/** The shapes of merging and splitting claims. */
import { z } from 'zod';
import { id } from './filters.js';
import { claim } from './schemas.js';

const reason = z.string().trim().min(1).max(2_000).nullish();

export const mergeInput = z.strictObject({ claims: z.array(id).min(2).max(100), reason });

/** `figures`: prints of the claim that say something else; they become a claim of their own. */
export const splitInput = z.strictObject({ figures: z.array(id).min(1).max(200), reason });

export const edit = z.object({
  /** To take it back with. */
  id: z.string(),
  kind: z.enum(['merge', 'split']),
  reason: z.string().nullable(),
  actorId: z.string(),
  createdAt: z.string(),
  /** Null while it is in force. */
  undoneAt: z.string().nullable(),
  evidenceIds: z.array(z.string()),
});
export type EditJson = z.infer<typeof edit>;

/** What an edit left: the claims that hold the evidence that it names. */
export const edited = z.object({ edit, claims: z.array(claim) });
export type EditedJson = z.infer<typeof edited>;
