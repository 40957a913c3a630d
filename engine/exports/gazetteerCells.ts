/** What the gazetteer adds to a row: the place's usual name, its first-level division, its country, where it lies. */
import { placeById } from '../extraction/reference/gazetteer.js';
import { valueIn } from '../extraction/reference/sortedText.js';
import { DIVISION_CODES } from './divisionCodes.data.js';

export interface GazetteerCells {
  place: string | null;
  admin1: string | null;
  /** ISO 3166-2, where it is known for sure. */
  admin1Code: string | null;
  country: string | null;
  countryName: string | null;
  latitude: number | null;
  longitude: number | null;
}

const NOTHING: GazetteerCells = {
  place: null,
  admin1: null,
  admin1Code: null,
  country: null,
  countryName: null,
  latitude: null,
  longitude: null,
};

/** Looking a division up is slow, and an export names the same places over and over. */
const known = new Map<string, GazetteerCells>();

/** The cells for a gazetteer id; all null for one that it does not have. */
export function gazetteerCells(id: string | null): GazetteerCells {
  if (id === null) return NOTHING;
  const before = known.get(id);
  if (before !== undefined) return before;
  const place = placeById(id);
  // Only ids of the gazetteer are kept, so what is kept is bounded by it.
  if (place === null) return NOTHING;
  // Divisions are `admin:IQ.15`, districts in them `admin:IQ.15.3`.
  const division = [place.id, ...place.within].find((held) => /^admin:[^.]+\.[^.]+$/.test(held));
  const cells = {
    place: place.name,
    admin1: division === undefined ? null : (placeById(division)?.name ?? null),
    admin1Code: division === undefined ? null : valueIn(DIVISION_CODES, division.slice('admin:'.length)),
    country: place.country,
    countryName: place.country === null ? null : (placeById(`iso:${place.country}`)?.name ?? null),
    latitude: place.latitude,
    longitude: place.longitude,
  };
  known.set(id, cells);
  return cells;
}
