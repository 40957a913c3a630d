/**
 * Places by name: countries, their divisions and towns, and the regions that people in the field speak of.
 * Sources, licence and the form of the data: README.md. Parsed on first use (some 40,000 places), then kept.
 */
import type { Place } from '../types.js';
import { AREAS } from './areas.data.js';
import { COUNTRIES } from './countries.data.js';
import { foldName, isPlain } from './fold.js';
import { PLACES } from './gazetteer.data.js';

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
  lines: string[];
  /** Line of the place that holds the line's place, -1 for a country. */
  parents: Int32Array;
  /** Lines by folded name; one line bare, since most names have but one. */
  names: Map<string, number | number[]>;
  ids: Map<string, number>;
  demonyms: Map<string, string>;
  entries: Map<number, GazetteerEntry>;
  /** What was found under a folded name: a text asks for the same names again and again. */
  found: Map<string, readonly GazetteerEntry[]>;
  /** Lines that a row of ours names: weightier than their namesakes. */
  ours: Set<number>;
  sortedNames: string[] | null;
  /** First words of the names and demonyms of several words. */
  nameOpenings: Set<string>;
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
  loaded ??= load();
  return loaded;
}

function load(): Gazetteer {
  const lines = PLACES.split('\n');
  const names: Gazetteer['names'] = new Map();
  const ids = new Map<string, number>();
  const demonyms = new Map<string, string>();
  const nameOpenings = new Set<string>();
  const demonymOpenings = new Set<string>();
  const addName = (folded: string, line: number): void => {
    const space = folded.indexOf(' ');
    if (space > 0) nameOpenings.add(folded.slice(0, space));
    const others = names.get(folded);
    if (others === undefined) names.set(folded, line);
    else if (typeof others === 'number') {
      if (others !== line) names.set(folded, [others, line]);
    } else if (!others.includes(line)) others.push(line);
  };
  const countryLines = new Map<string, number>();
  for (const row of COUNTRIES.split('\n')) {
    const [alpha2, alpha3, name, others, people] = row.split('|') as [string, string, string, string, string];
    const line = lines.push(`=${alpha2}|${name}|${alpha3}`) - 1;
    countryLines.set(alpha2, line).set(alpha3, line);
    ids.set(`iso:${alpha3}`, line);
    addName(foldName(name), line);
    if (others !== '') for (const other of others.split(',')) addName(foldName(other), line);
    if (people !== '')
      for (const demonym of people.split(',')) {
        const folded = foldName(demonym);
        demonyms.set(folded, alpha3);
        if (folded.includes(' ')) demonymOpenings.add(folded.slice(0, folded.indexOf(' ')));
      }
  }
  const parents = new Int32Array(lines.length + AREAS.length / 8).fill(-1);
  let country = -1;
  let first = -1;
  let second = -1;
  const townCount = lines.length;
  for (let line = 0; line < townCount; line++) {
    const row = lines[line]!;
    const mark = row[0];
    if (mark === '=') {
      if (row.includes('|')) break;
      country = countryLines.get(row.slice(1)) ?? -1;
      first = second = -1;
      continue;
    }
    let owner = country;
    if (mark === '+') {
      first = line;
      second = -1;
    } else if (mark === '-') {
      owner = first;
      second = line;
    } else if (second >= 0) owner = second;
    else if (first >= 0) owner = first;
    parents[line] = owner;
    // Cut by hand: taking each line apart would double the time that loading takes.
    let from = 0;
    for (let bar = mark === '+' || mark === '-' ? 1 : 4; bar > 0; bar--) from = row.indexOf('|', from) + 1;
    const bar = row.indexOf('|', from);
    const name = bar < 0 ? row.slice(from) : row.slice(from, bar);
    // Where folding is more than lower case, the data holds the folded name first among the others.
    if (isPlain(name)) addName(name.toLowerCase(), line);
    if (bar < 0) continue;
    for (let at = bar + 1; at > 0; ) {
      const comma = row.indexOf(',', at);
      addName(comma < 0 ? row.slice(at) : row.slice(at, comma), line);
      at = comma + 1;
    }
  }
  const gaz: Gazetteer = {
    lines,
    parents,
    names,
    ids,
    demonyms,
    entries: new Map(),
    found: new Map(),
    ours: new Set(),
    sortedNames: null,
    nameOpenings,
    demonymOpenings,
  };
  for (const row of AREAS.split('\n')) {
    const [key, name, alpha3, others] = row.split('|') as [string, string, string, string];
    const known = alpha3 === '' ? -1 : findKnown(gaz, foldName(name), countryLines.get(alpha3) ?? -1);
    const line = known >= 0 ? known : lines.push(`~${key}|${name}`) - 1;
    if (known >= 0) gaz.ours.add(known);
    else {
      parents[line] = countryLines.get(alpha3) ?? -1;
      ids.set(`area:${key}`, line);
      addName(foldName(name), line);
    }
    if (others !== '') for (const other of others.split(',')) addName(foldName(other), line);
  }
  return gaz;
}

/** The line of a division or sizeable town of that name in that country, divisions first; -1 if there is none. */
function findKnown(gaz: Gazetteer, folded: string, country: number): number {
  let town = -1;
  for (const line of linesOf(gaz, folded)) {
    const row = gaz.lines[line]!;
    if (countryLineOf(gaz, line) !== country || row[0] === '=') continue;
    if (row[0] === '+') return line;
    if (row[0] !== '-' && row[0] !== '~' && Number.parseInt(row.split('|')[1]!, 36) >= KNOWN_TOWN) town = line;
  }
  return town;
}

const NO_LINES: readonly number[] = [];

function linesOf({ names }: Gazetteer, folded: string): readonly number[] {
  const lines = names.get(folded);
  return lines === undefined ? NO_LINES : typeof lines === 'number' ? [lines] : lines;
}

function countryLineOf(gaz: Gazetteer, line: number): number {
  let at = line;
  while (at >= 0 && gaz.lines[at]![0] !== '=') at = gaz.parents[at]!;
  return at;
}

function idOf(gaz: Gazetteer, line: number): string {
  const row = gaz.lines[line]!;
  const parts = row.split('|');
  switch (row[0]) {
    case '=':
      return `iso:${parts[2]}`;
    case '~':
      return `area:${parts[0]!.slice(1)}`;
    case '+':
      return `admin:${alpha2Of(gaz, line)}.${parts[0]!.slice(1)}`;
    case '-':
      return `${idOf(gaz, gaz.parents[line]!)}.${parts[0]!.slice(1)}`;
    default:
      return `geonames:${Number.parseInt(parts[0]!, 36)}`;
  }
}

function alpha2Of(gaz: Gazetteer, line: number): string {
  const country = countryLineOf(gaz, line);
  return country < 0 ? '' : gaz.lines[country]!.split('|')[0]!.slice(1);
}

function entryOf(gaz: Gazetteer, line: number): GazetteerEntry {
  const known = gaz.entries.get(line);
  if (known !== undefined) return known;
  const parts = gaz.lines[line]!.split('|');
  const within: string[] = [];
  for (let owner = gaz.parents[line]!; owner >= 0; owner = gaz.parents[owner]!) within.push(idOf(gaz, owner));
  const countryLine = countryLineOf(gaz, line);
  const country = countryLine < 0 ? null : gaz.lines[countryLine]!.split('|')[2]!;
  const [level, ownWeight] = levelOf(parts);
  const weight = gaz.ours.has(line) ? Math.max(ownWeight, AREA_WEIGHT) : ownWeight;
  const isTown = level === 'town';
  const entry: GazetteerEntry = {
    level,
    weight,
    place: {
      id: idOf(gaz, line),
      name: isTown ? parts[4]! : parts[1]!,
      country,
      latitude: isTown ? Number(parts[2]) / 100 : null,
      longitude: isTown ? Number(parts[3]) / 100 : null,
      within,
    },
  };
  gaz.entries.set(line, entry);
  return entry;
}

function levelOf(parts: readonly string[]): [PlaceLevel, number] {
  switch (parts[0]![0]) {
    case '=':
      return ['country', COUNTRY_WEIGHT];
    case '~':
      return ['area', AREA_WEIGHT];
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
  let lines = linesOf(gaz, folded);
  if (lines.length === 0 && ARTICLE.test(folded)) lines = linesOf(gaz, folded.replace(ARTICLE, ''));
  if (lines.length === 0) return NOWHERE;
  const entries = lines.map((line) => entryOf(gaz, line)).sort((a, b) => b.weight - a.weight);
  gaz.found.set(folded, entries);
  return entries;
}

/** The place with that id; null if there is none (any more). */
export function placeById(id: string): Place | null {
  const gaz = gazetteer();
  const line = gaz.ids.get(id) ?? townLine(gaz, id) ?? divisionLine(gaz, id);
  return line === undefined ? null : entryOf(gaz, line).place;
}

/** The line of a town, found by its number at the start of a line. */
function townLine(gaz: Gazetteer, id: string): number | undefined {
  const number = /^geonames:(\d+)$/u.exec(id)?.[1];
  if (number === undefined) return undefined;
  const start = `${Number(number).toString(36)}|`;
  const line = gaz.lines.findIndex((row) => row.startsWith(start));
  return line < 0 ? undefined : line;
}

/** Divisions are too many for a map that few ask for: their lines follow from those of their country. */
function divisionLine(gaz: Gazetteer, id: string): number | undefined {
  const [, alpha2, first, second] = /^admin:(\w+)\.([^.]+)(?:\.(.+))?$/u.exec(id) ?? [];
  if (alpha2 === undefined) return undefined;
  let line = gaz.lines.indexOf(`=${alpha2}`);
  if (line < 0) return undefined;
  const find = (start: string, stop: string): number => {
    do line++;
    while (line < gaz.lines.length && !gaz.lines[line]!.startsWith(start) && !stop.includes(gaz.lines[line]![0]!));
    return gaz.lines[line]?.startsWith(start) ? line : -1;
  };
  const found = find(`+${first}|`, '=');
  if (found < 0 || second === undefined) return found < 0 ? undefined : found;
  const inner = find(`-${second}|`, '=+');
  return inner < 0 ? undefined : inner;
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
  gaz.sortedNames ??= [...gaz.names.keys()].sort();
  const sorted = gaz.sortedNames;
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < folded) low = middle + 1;
    else high = middle;
  }
  const found = new Map<string, GazetteerEntry>();
  for (let at = low; at < sorted.length && sorted[at]!.startsWith(folded); at++) {
    for (const line of linesOf(gaz, sorted[at]!)) {
      const entry = entryOf(gaz, line);
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
  return gazetteer().nameOpenings.has(word) || ARTICLE.test(`${word} xyz`);
}

/** The country (ISO alpha-3) whose people or things a word names: "Iraqi" → IRQ; null for any other word. */
export function countryOfDemonym(word: string): string | null {
  return gazetteer().demonyms.get(foldName(word)) ?? null;
}
