/** The country of places too small for the gazetteer, by their name alone. Source, licence and form of the data: README.md. */
import { COUNTRIES } from './countries.data.js';
import { foldName } from './fold.js';
import { smallPlaces } from './smallPlaces.data.js';
import { valueIn } from './sortedText.js';

/** Longer names stand in no row. */
const LONGEST = 25;

/** The countries (ISO alpha-3) that have a small place of that name, the largest place first; none gives an empty list. */
export function countriesOfSmallPlace(name: string): string[] {
  const folded = foldName(name);
  if (folded === '' || folded.length > LONGEST) return [];
  return (valueIn(smallPlaces(), folded)?.match(/../g) ?? []).map(alpha3Of);
}

function alpha3Of(alpha2: string): string {
  const at = COUNTRIES.startsWith(`${alpha2}|`) ? 0 : COUNTRIES.indexOf(`\n${alpha2}|`) + 1;
  return COUNTRIES.slice(at + 3, at + 6);
}
