/** Which country a text is about, and which of several places of one name it means. */
import type { GazetteerEntry } from '../reference/gazetteer.js';
import { countriesOfSmallPlace } from '../reference/smallPlaces.js';
import type { Place } from '../types.js';
import type { PlaceScan } from './placeMentions.js';

/** Evidence for a country: what one mention of each sort weighs. */
const WEIGHTS = { country: 3, demonym: 2, certainPlace: 2, body: 1, smallPlace: 0.3, told: 1 };
/** Mentions in the title weigh this many times as much. */
const TITLE_FACTOR = 3;
/** A place this much weightier than its namesakes is certain by itself. */
const CERTAIN_FACTOR = 20;

/** Places below this weight tell little about the country: their names are many. */
const WELL_KNOWN = 60;
/** Evidence from which a text's countries are clear enough to leave out small places elsewhere. */
const SETTLED = 4;
/** Evidence from which a text speaks of a country. */
const NAMED = 1;
/** Places of this weight are meant wherever the text is about. */
const KNOWN_ANYWHERE = 300;

/** Weights by country, ISO alpha-3. */
export type CountryEvidence = ReadonlyMap<string, number>;

/** Adds up what title and text say about countries. */
export function weighCountries(title: PlaceScan | null, sentences: Iterable<PlaceScan>): CountryEvidence {
  const weights = new Map<string, number>();
  const add = (country: string | null, weight: number): void => {
    if (country !== null) weights.set(country, (weights.get(country) ?? 0) + weight);
  };
  const addScan = ({ mentions, demonyms, told }: PlaceScan, factor: number): void => {
    for (const country of demonyms) add(country, WEIGHTS.demonym * factor);
    for (const country of told) add(country, WEIGHTS.told * factor);
    for (const { entries, strong } of mentions) {
      const first = entries[0];
      if (first === undefined) continue;
      if (first.level === 'country') add(first.place.country, (strong ? WEIGHTS.country : WEIGHTS.body) * factor);
      else if (first.weight < WELL_KNOWN) add(first.place.country, WEIGHTS.smallPlace * factor);
      else if (isCertain(entries)) add(first.place.country, (strong ? WEIGHTS.certainPlace : WEIGHTS.body) * factor);
    }
  };
  if (title !== null) addScan(title, TITLE_FACTOR);
  for (const scan of sentences) addScan(scan, 1);
  return weights;
}

/** All places of that name lie in one country, or one of them outweighs the rest by far. */
function isCertain(entries: readonly GazetteerEntry[]): boolean {
  const first = entries[0]!;
  const rival = entries.find((entry) => entry.place.country !== first.place.country);
  return rival === undefined || first.weight > CERTAIN_FACTOR * rival.weight;
}

/**
 * The place that a name means: the weight of the place itself and of its country in the text decide.
 * `near` are countries that the words right beside the name settle ("Tripoli, Lebanon").
 */
export function resolvePlace(
  entries: readonly GazetteerEntry[],
  evidence: CountryEvidence,
  near: readonly string[],
): Place | null {
  let best: Place | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let total = 1;
  for (const weight of evidence.values()) total += weight;
  const isSettled = near.length > 0 || total > SETTLED;
  for (const { place, weight } of entries) {
    const isNamed =
      place.country === null ||
      near.includes(place.country) ||
      (near.length === 0 && (evidence.get(place.country) ?? 0) >= NAMED);
    // A small namesake in a country that the text never speaks of: rather a place that we don't know.
    if (isSettled && !isNamed && weight < KNOWN_ANYWHERE) continue;
    const share = place.country === null ? 0.3 : (evidence.get(place.country) ?? 0) / total;
    const beside = place.country !== null && near.includes(place.country) ? 1 : 0;
    const score = Math.log10(weight + 1) + (share > 0 ? 2 : 0) + 4 * share + 8 * beside;
    if (score > bestScore) {
      bestScore = score;
      best = place;
    }
  }
  return best;
}

/** The country that most of the text's evidence points to; null where it points nowhere. */
export function mainCountry(evidence: CountryEvidence): string | null {
  let best: string | null = null;
  for (const [country, weight] of evidence) if (best === null || weight > evidence.get(best)!) best = country;
  return best;
}

/** The country of places that the gazetteer lacks: that which the text is about, unless only others have small places of that name. */
export function countryOfUnknown(names: readonly string[], evidence: CountryEvidence): string | null {
  const main = mainCountry(evidence);
  const countries = names.flatMap(countriesOfSmallPlace);
  if (countries.length === 0 || (main !== null && (countries.includes(main) || evidence.get(main)! >= WEIGHTS.demonym)))
    return main;
  return countries.find((country) => evidence.has(country)) ?? countries[0]!;
}

/**
 * The one country of a list of places: that in which most of its names have a place, since neighbours stand together;
 * null for countries listed together and for lists that no country holds half of.
 */
export function countryOfList(
  members: readonly (readonly GazetteerEntry[])[],
  evidence: CountryEvidence,
): string | null {
  const votes = new Map<string, number>();
  for (const entries of members) {
    const own = entries[0]?.level === 'country' ? entries.slice(0, 1) : entries;
    const countries = new Set(own.map(({ place }) => place.country).filter((country) => country !== null));
    for (const country of countries) votes.set(country, (votes.get(country) ?? 0) + 1);
  }
  let best: string | null = null;
  let most = 0;
  for (const [country, count] of votes) {
    const score = count + Math.min(evidence.get(country) ?? 0, 20) / 40;
    if (score > most) {
      most = score;
      best = country;
    }
  }
  if (best === null) return null;
  return (votes.get(best) ?? 0) * 2 >= members.filter((entries) => entries.length > 0).length + 1 || votes.size === 1
    ? best
    : null;
}
