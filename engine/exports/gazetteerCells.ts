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

/** Looking a place up is slow, most of all one that is not there, and an export names the same places over and over. */
const known = new Map<string, GazetteerCells>();
/** More are not kept: ids come from the record, which may hold any number of places that the gazetteer lacks. */
const MOST_KNOWN = 20_000;

/** The cells for a gazetteer id; all null for one that it does not have. */
export function gazetteerCells(id: string | null): GazetteerCells {
  if (id === null) return NOTHING;
  const before = known.get(id);
  if (before !== undefined) return before;
  const cells = lookUp(id);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(id, cells);
  return cells;
}

function lookUp(id: string): GazetteerCells {
  const place = placeById(id);
  if (place === null) return NOTHING;
  // Divisions are `admin:IQ.15`, districts in them `admin:IQ.15.3`.
  const division = [place.id, ...place.within].find((held) => /^admin:[^.]+\.[^.]+$/.test(held));
  return {
    place: place.name,
    admin1: division === undefined ? null : (placeById(division)?.name ?? null),
    admin1Code: division === undefined ? null : valueIn(DIVISION_CODES, division.slice('admin:'.length)),
    country: place.country,
    countryName: place.country === null ? null : (placeById(`iso:${place.country}`)?.name ?? null),
    latitude: place.latitude,
    longitude: place.longitude,
  };
}
