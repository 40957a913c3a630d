import type { FoundCrisis } from '../data/queries/crises.js';
import { placeById } from '../engine/extraction/reference/gazetteer.js';
import type { CrisisJson } from './api/schemas.js';

/** A crisis as the API shows it: its places with their names. */
export const toCrisisJson = ({ placeIds, lastPublished: _, ...crisis }: FoundCrisis): CrisisJson => ({
  ...crisis,
  places: placeIds.map((id) => {
    const place = placeById(id);
    return { id, name: place?.name ?? id, country: place?.country ?? null };
  }),
});
