import { AppError } from '../data/errors.js';
import { placeById } from '../engine/extraction/reference/gazetteer.js';
import type { Place } from '../engine/extraction/types.js';

/** The place of the gazetteer with that id. Throws `invalid`. */
export function placeNamed(id: string): Place {
  const place = placeById(id);
  if (!place) throw new AppError('invalid', `there is no place "${id}"; GET /api/v1/places?q=… gives the ids`);
  return place;
}
