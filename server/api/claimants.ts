/** The shapes of who claims. */
import { z } from 'zod';
import { RELIABILITY } from '../../data/schema.js';
import { CLAIMANT_KINDS } from '../../engine/extraction/types.js';
import { id } from './filters.js';
import { claimant } from './schemas.js';

const named = z.object({ id: z.string(), name: z.string() });

export const claimantDetail = claimant.extend({
  /** The claimant that people said it is. */
  mergedInto: named.nullable(),
  /** Other names: claimants that people said are this one. What the extractor knows by itself is not among them. */
  aliases: z.array(named),
  /** How many claims it makes, of those that the viewer may see. */
  claims: z.number().int(),
});
export type ClaimantDetailJson = z.infer<typeof claimantDetail>;

export const claimantPatch = z
  .strictObject({
    name: z.string().trim().min(1).max(200),
    kind: z.enum(CLAIMANT_KINDS),
    reliability: z.enum(RELIABILITY).nullable(),
    slot: z.number().int().min(1).max(6).nullable(),
  })
  .partial()
  .refine((given) => Object.keys(given).length > 0, 'name at least one thing to change');
export type ClaimantPatch = z.infer<typeof claimantPatch>;

export const claimantMerge = z.strictObject({ into: id });
export const aliasInput = z.strictObject({ name: z.string().trim().min(2).max(200) });
