import { foldName } from '../extraction/reference/fold.js';
import type { EffectiveFigure } from './types.js';

/**
 * What places are told apart by: the gazetteer's id; else the words, folded (`name:old town`); else the country
 * (`iso:IRQ`, as the gazetteer names countries); else `unknown`.
 */
export function placeKey({
  placeId,
  location,
  country,
}: Pick<EffectiveFigure, 'placeId' | 'location' | 'country'>): string {
  if (placeId !== null) return placeId;
  const folded = location === null ? '' : foldName(location);
  if (folded !== '') return `name:${folded}`;
  return country === null ? 'unknown' : `iso:${country}`;
}
