import { findPlaces } from '../../api.js';
import { whereWords } from '../../format/places.en.js';
import type { Suggestion } from './Suggest.js';

/** Places to choose from, each with what tells it from others of its name. */
export const findPlaceChoices = async (words: string): Promise<Suggestion[]> =>
  (await findPlaces(words)).map((place) => ({ id: place.id, name: place.name, note: whereWords(place) }));
