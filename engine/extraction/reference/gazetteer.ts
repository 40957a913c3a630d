/**
 * Places by name: countries, their divisions and towns, and the regions that people in the field speak of.
 * Sources, licence and the form of the data: README.md. Some 40,000 places: their text is searched as it stands, since to
 * read all of it would be most of what a short run of the command line costs.
 */
import type { Place } from '../types.js';
import { AREAS, LOCALITIES } from './areas.data.js';
import { BUILT_GAZETTEER, type BuiltGazetteer } from './built.js';
import { COUNTRIES } from './countries.data.js';
import { foldName } from './fold.js';
import { NAMES, PLACES } from './gazetteer.data.js';
import { rowFrom, valueIn } from './sortedText.js';

export const PLACE_LEVELS = ['country', 'area', 'division', 'district', 'town'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** A place as the gazetteer holds it. */
export interface GazetteerEntry {
  place: Place;
  level: PlaceLevel;
  /** How likely a bare name means this one: inhabitants in thousands, or what a division or country of that name outweighs. */
  weight: number;
}

interface Gazetteer {
  /** Our own rows, countries and areas. A row's number goes on behind those of {@link PLACES}, which are their offsets. */
  own: string[];
  /** The place that holds a row of ours; -1 for a country. */
  ownParents: number[];
  /** Rows by folded name, countries before areas. */
  ownNames: Map<string, number[]>;
  ownIds: Map<string, number>;
  /** Countries by ISO code, two letters and three. */
  countries: Map<string, number>;
  demonyms: Map<string, string>;
  entries: Map<number, GazetteerEntry>;
  /** What was found under a folded name: a text asks for the same names again and again. */
  found: Map<string, readonly GazetteerEntry[]>;
  /** Rows that a row of ours names: weightier than their namesakes. */
  ours: Set<number>;
  /** Offsets of the rows of countries and their first-level divisions in {@link PLACES}, in order. */
  owners: number[];
  /** First words of the names of several words among ours, and of such demonyms. */
  ownOpenings: Set<string>;
  demonymOpenings: Set<string>;
}

/** A bare name means the country, or the known area, rather than any town but the largest. */
const COUNTRY_WEIGHT = 1_000_000;
const AREA_WEIGHT = 3_000;
const DIVISION_WEIGHT = 1_000;
const DISTRICT_WEIGHT = 8;
/** Thousands of inhabitants from which an area's row means the town of that name. */
const KNOWN_TOWN = 10;

let loaded: Gazetteer | null = null;

function gazetteer(): Gazetteer {
  loaded ??= BUILT_GAZETTEER === null ? load() : revived(BUILT_GAZETTEER);
  return loaded;
}

/** What is made of our own rows: the build writes it down, since reading them takes longer than the rest of a short run's places. */
export function builtGazetteer(): BuiltGazetteer {
  const { own, ownParents, ownNames, ownIds, countries, demonyms, ours, owners, ownOpenings, demonymOpenings } = load();
  return {
    own,
    ownParents,
    ownNames: [...ownNames],
    ownIds: [...ownIds],
    countries: [...countries],
    demonyms: [...demonyms],
    ours: [...ours],
    owners,
    ownOpenings: [...ownOpenings],
    demonymOpenings: [...demonymOpenings],
  };
}

function revived(built: BuiltGazetteer): Gazetteer {
  return {
    own: built.own,
    ownParents: built.ownParents,
    ownNames: new Map(built.ownNames),
    ownIds: new Map(built.ownIds),
    countries: new Map(built.countries),
    demonyms: new Map(built.demonyms),
    entries: new Map(),
    found: new Map(),
    ours: new Set(built.ours),
    owners: built.owners,
    ownOpenings: new Set(built.ownOpenings),
    demonymOpenings: new Set(built.demonymOpenings),
  };
}

/** Reads our own rows; those of the data are searched where they stand. */
function load(): Gazetteer {
  const gaz: Gazetteer = {
    own: [],
    ownParents: [],
    ownNames: new Map(),
    ownIds: new Map(),
    countries: new Map(),
    demonyms: new Map(),
    entries: new Map(),
    found: new Map(),
    ours: new Set(),
    owners: [],
    ownOpenings: new Set(),
    demonymOpenings: new Set(),
  };
  const add = (row: string, id: string, parent: number): number => {
    const number = PLACES.length + gaz.own.push(row) - 1;
    gaz.ownParents.push(parent);
    gaz.ownIds.set(id, number);
    return number;
  };
  const addName = (name: string, row: number): void => {
    const folded = foldName(name);
    addOpening(gaz.ownOpenings, folded);
    const others = gaz.ownNames.get(folded);
    if (others === undefined) gaz.ownNames.set(folded, [row]);
    else if (!others.includes(row)) others.push(row);
  };
  for (const line of COUNTRIES.split('\n')) {
    const [alpha2, alpha3, name, others, people] = line.split('|') as [string, string, string, string, string];
    const row = add(`=${alpha2}|${name}|${alpha3}`, `iso:${alpha3}`, -1);
    gaz.countries.set(alpha2, row).set(alpha3, row);
    for (const one of [name, ...listOf(others)]) addName(one, row);
    for (const demonym of listOf(people)) {
      const folded = foldName(demonym);
      gaz.demonyms.set(folded, alpha3);
      addOpening(gaz.demonymOpenings, folded);
    }
  }
  gaz.owners = findOwners();
  const addOurs = (lines: string, mark: '~' | '^'): void => {
    for (const line of lines.split('\n')) {
      const [key, name, alpha3, others] = line.split('|') as [string, string, string, string];
      const country = gaz.countries.get(alpha3) ?? -1;
      const known = country < 0 ? -1 : findKnown(gaz, foldName(name), country);
      const row = known >= 0 ? known : add(`${mark}${key}|${name}`, `area:${key}`, country);
      if (known >= 0) gaz.ours.add(known);
      else addName(name, row);
      for (const other of listOf(others)) addName(other, row);
    }
  };
  addOurs(AREAS, '~');
  addOurs(LOCALITIES, '^');
  return gaz;
}

function listOf(written: string): string[] {
  return written === '' ? [] : written.split(',');
}

function addOpening(openings: Set<string>, folded: string): void {
  const space = folded.indexOf(' ');
  if (space > 0) openings.add(folded.slice(0, space));
}

/** Their marks stand nowhere else in the data. */
function findOwners(): number[] {
  const owners: number[] = [];
  for (const mark of ['=', '+'])
    for (let at = PLACES.indexOf(mark); at >= 0; at = PLACES.indexOf(mark, at + 1)) owners.push(at);
  return owners.sort((a, b) => a - b);
}

/** The row of a division or sizeable town of that name in that country, divisions first; -1 if there is none. */
function findKnown(gaz: Gazetteer, folded: string, country: number): number {
  let town = -1;
  for (const row of rowsOf(gaz, folded)) {
    const text = textOf(gaz, row);
    if (countryRowOf(gaz, row) !== country || text[0] === '=') continue;
    if (text[0] === '+') return row;
    if (!'-~^'.includes(text[0]!) && Number.parseInt(text.split('|')[1]!, 36) >= KNOWN_TOWN) town = row;
  }
  return town;
}

function textOf({ own }: Gazetteer, row: number): string {
  if (row >= PLACES.length) return own[row - PLACES.length]!;
  const end = PLACES.indexOf('\n', row);
  return end < 0 ? PLACES.slice(row) : PLACES.slice(row, end);
}

const NO_ROWS: readonly number[] = [];

/** The rows of that folded name: countries, then the data's, then areas. */
function rowsOf(gaz: Gazetteer, folded: string): readonly number[] {
  const own = gaz.ownNames.get(folded) ?? NO_ROWS;
  const written = valueIn(NAMES, encode(folded));
  if (written === null) return own;
  const rows = written.split(',').map((row) => Number.parseInt(row, 36));
  if (own === NO_ROWS) return rows;
  const isCountry = (row: number): boolean => row >= PLACES.length && textOf(gaz, row)[0] === '=';
  return [...new Set([...own.filter(isCountry), ...rows, ...own])];
}

/** The data is ASCII, so that it is half as large: other letters stand in braces, `{e9}`. */
function encode(name: string): string {
  if (isAscii(name)) return name;
  return name.replace(/[^\0-\x7f]/g, (letter) => `{${letter.charCodeAt(0).toString(16)}}`);
}

function isAscii(name: string): boolean {
  for (let at = 0; at < name.length; at += 1) if (name.charCodeAt(at) >= 128) return false;
  return true;
}

function decode(written: string): string {
  return written.includes('{')
    ? written.replace(/\{([\da-f]+)\}/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : written;
}

/** The row of the place that holds the row's place; -1 for a country. */
function parentOf({ ownParents, owners, countries }: Gazetteer, row: number): number {
  if (row >= PLACES.length) return ownParents[row - PLACES.length]!;
  const mark = PLACES[row];
  let low = 0;
  let high = owners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (owners[middle]! < row) low = middle + 1;
    else high = middle;
  }
  // The last country or division before it.
  let owner = low - 1;
  if (mark === '+') while (owner > 0 && PLACES[owners[owner]!] !== '=') owner -= 1;
  const before = owners[owner]!;
  if (PLACES[before] === '=') {
    const code = PLACES.slice(before + 1, PLACES.indexOf('\n', before));
    return countries.get(code) ?? -1;
  }
  if (mark === '-') return before;
  const district = PLACES.slice(before, row).lastIndexOf('\n-');
  return district < 0 ? before : before + district + 1;
}

function countryRowOf(gaz: Gazetteer, row: number): number {
  let at = row;
  while (at >= 0 && textOf(gaz, at)[0] !== '=') at = parentOf(gaz, at);
  return at;
}

function idOf(gaz: Gazetteer, row: number): string {
  const text = textOf(gaz, row);
  const parts = text.split('|');
  switch (text[0]) {
    case '=':
      return `iso:${parts[2]}`;
    case '~':
    case '^':
      return `area:${parts[0]!.slice(1)}`;
    case '+':
      return `admin:${alpha2Of(gaz, row)}.${parts[0]!.slice(1)}`;
    case '-':
      return `${idOf(gaz, parentOf(gaz, row))}.${parts[0]!.slice(1)}`;
    default:
      return `geonames:${Number.parseInt(parts[0]!, 36)}`;
  }
}

function alpha2Of(gaz: Gazetteer, row: number): string {
  const country = countryRowOf(gaz, row);
  return country < 0 ? '' : textOf(gaz, country).split('|')[0]!.slice(1);
}

function entryOf(gaz: Gazetteer, row: number): GazetteerEntry {
  const known = gaz.entries.get(row);
  if (known !== undefined) return known;
  const parts = textOf(gaz, row).split('|');
  const within: string[] = [];
  for (let owner = parentOf(gaz, row); owner >= 0; owner = parentOf(gaz, owner)) within.push(idOf(gaz, owner));
  const countryRow = countryRowOf(gaz, row);
  const country = countryRow < 0 ? null : textOf(gaz, countryRow).split('|')[2]!;
  const [level, ownWeight] = levelOf(parts);
  const weight = gaz.ours.has(row) ? Math.max(ownWeight, AREA_WEIGHT) : ownWeight;
  const isTown = parts.length > 4;
  const entry: GazetteerEntry = {
    level,
    weight,
    place: {
      id: idOf(gaz, row),
      name: decode(isTown ? parts[4]! : parts[1]!),
      country,
      latitude: isTown ? Number(parts[2]) / 100 : null,
      longitude: isTown ? Number(parts[3]) / 100 : null,
      within,
    },
  };
  gaz.entries.set(row, entry);
  return entry;
}

function levelOf(parts: readonly string[]): [PlaceLevel, number] {
  switch (parts[0]![0]) {
    case '=':
      return ['country', COUNTRY_WEIGHT];
    case '~':
      return ['area', AREA_WEIGHT];
    case '^':
      return ['town', AREA_WEIGHT];
    case '+':
      return ['division', DIVISION_WEIGHT];
    case '-':
      return ['district', DISTRICT_WEIGHT];
    default:
      return ['town', Number.parseInt(parts[1]!, 36)];
  }
}

const NOWHERE: readonly GazetteerEntry[] = [];

/** Arabic articles as English writes them: "al-Raqqa", "Ar Raqqah", "el-Fasher". */
const ARTICLE = /^(?:al|el|ad|ar|as|ash|at|az|an|adh) (?=\p{L}{3})/u;

/**
 * All places of that name, the likeliest first; none gives an empty list. Case, diacritics, apostrophes and hyphens
 * make no difference, nor does a leading Arabic article: `lookupPlaces("Cox’s Bazar")`, `lookupPlaces("al-Hasakah")`.
 */
export function lookupPlaces(name: string): readonly GazetteerEntry[] {
  const gaz = gazetteer();
  const folded = foldName(name);
  const known = gaz.found.get(folded);
  if (known !== undefined) return known;
  let rows = rowsOf(gaz, folded);
  if (rows.length === 0 && (folded[2] === ' ' || folded[3] === ' ') && ARTICLE.test(folded))
    rows = rowsOf(gaz, folded.replace(ARTICLE, ''));
  if (rows.length === 0) return NOWHERE;
  const entries = rows.map((row) => entryOf(gaz, row)).sort((a, b) => b.weight - a.weight);
  gaz.found.set(folded, entries);
  return entries;
}

/** The place with that id; null if there is none (any more). */
export function placeById(id: string): Place | null {
  const gaz = gazetteer();
  const row = gaz.ownIds.get(id) ?? townRow(id) ?? divisionRow(id);
  return row === undefined ? null : entryOf(gaz, row).place;
}

/** The row of a town, found by its number at the start of a line. */
function townRow(id: string): number | undefined {
  const number = /^geonames:(\d+)$/u.exec(id)?.[1];
  if (number === undefined) return undefined;
  const at = PLACES.indexOf(`\n${Number(number).toString(36)}|`);
  return at < 0 ? undefined : at + 1;
}

/** The row of a division, found among those of its country. */
function divisionRow(id: string): number | undefined {
  const [, alpha2, first, second] = /^admin:(\w+)\.([^.]+)(?:\.(.+))?$/u.exec(id) ?? [];
  if (alpha2 === undefined) return undefined;
  const country = PLACES.startsWith(`=${alpha2}\n`) ? 0 : PLACES.indexOf(`\n=${alpha2}\n`);
  if (country < 0) return undefined;
  const find = (mark: string, from: number, stop: string): number => {
    const at = PLACES.indexOf(`\n${mark}|`, from);
    const end = PLACES.indexOf(stop, from + 2);
    return at < 0 || (end >= 0 && end < at) ? -1 : at + 1;
  };
  const found = find(`+${first}`, country, '\n=');
  if (found < 0 || second === undefined) return found < 0 ? undefined : found;
  const next = PLACES.slice(found).search(/\n[=+]/u);
  const inner = PLACES.slice(found, next < 0 ? PLACES.length : found + next).indexOf(`\n-${second}|`);
  return inner < 0 ? undefined : found + inner + 1;
}

/** Whether a place is that other place or lies in it, by the divisions that hold it. */
export function isInside(place: Place, ancestorId: string): boolean {
  return place.id === ancestorId || place.within.includes(ancestorId);
}

/** Places whose name, or another name of theirs, begins with the prefix; likeliest first. For choosing a place by typing. */
export function searchPlaces(prefix: string, limit = 10): Place[] {
  const gaz = gazetteer();
  const folded = foldName(prefix);
  if (folded === '') return [];
  const names = new Set([...gaz.ownNames.keys()].filter((name) => name.startsWith(folded)));
  const written = encode(folded);
  for (let at = rowFrom(NAMES, written); NAMES.startsWith(written, at); at = NAMES.indexOf('\n', at) + 1) {
    names.add(decode(NAMES.slice(at, NAMES.indexOf('|', at))));
    if (!NAMES.includes('\n', at)) break;
  }
  const found = new Map<string, GazetteerEntry>();
  for (const name of [...names].sort()) {
    for (const row of rowsOf(gaz, name)) {
      const entry = entryOf(gaz, row);
      found.set(entry.place.id, entry);
    }
  }
  return [...found.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, limit)
    .map((entry) => entry.place);
}

/** Whether a demonym of several words begins with that word, folded. */
export function opensDemonym(word: string): boolean {
  return gazetteer().demonymOpenings.has(word);
}

/** Whether a place's name of several words begins with that word, folded; an Arabic article may open any. */
export function opensPlaceName(word: string): boolean {
  const written = `${encode(word)} `;
  return (
    gazetteer().ownOpenings.has(word) ||
    ARTICLE.test(`${word} xyz`) ||
    NAMES.startsWith(written, rowFrom(NAMES, written))
  );
}

/** The country (ISO alpha-3) whose people or things a word names: "Iraqi" → IRQ; null for any other word. */
export function countryOfDemonym(word: string): string | null {
  return gazetteer().demonyms.get(foldName(word)) ?? null;
}
