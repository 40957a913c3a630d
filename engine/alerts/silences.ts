/** Silences: which alerts a person does not want to hear of for a while. Pure. */
import { z } from 'zod';

/** What a silence covers: all that is given must be so; at least one thing is. */
export const silenceMatches = z
  .strictObject({
    ruleId: z.string().max(200),
    crisisId: z.string().max(200),
    metric: z.string().max(40),
    /** A place stands for all inside it. */
    placeId: z.string().max(200),
    claimantId: z.string().max(200),
    sourceId: z.string().max(200),
  })
  .partial()
  .refine((given) => Object.values(given).some((value) => value !== undefined), 'name at least one thing to silence');
export type SilenceMatches = z.infer<typeof silenceMatches>;

/** What an alert is about, as silences see it. */
export interface Silenceable {
  ruleId: string;
  crisisId: string | null;
  metric: string | null;
  placeIds: readonly string[];
  claimantId: string | null;
  sourceId: string | null;
}

export function covers(matches: SilenceMatches, alert: Silenceable): boolean {
  const { placeId, ...others } = matches;
  if (placeId !== undefined && !alert.placeIds.includes(placeId)) return false;
  return (Object.keys(others) as (keyof typeof others)[]).every(
    (key) => others[key] === undefined || others[key] === alert[key],
  );
}
