/**
 * Bakes ISO 3166-2 codes of first-level divisions: our gazetteer's divisions, and names by code → engine/exports/divisionCodes.data.ts.
 *
 *   npx tsx scripts/build-division-codes.ts FOLDER
 *
 * FOLDER holds, as npm publishes them (`npm pack NAME`, unpacked): `en.json` of cldr-subdivisions-full (English names by code)
 * and `2.js` of iso-3166 (names as ISO prints them), renamed to `2.mjs`. Only confident matches are kept: one name, one code, in one country.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PLACES } from '../engine/extraction/reference/gazetteer.data.js';

const folder = process.argv[2] ?? '';
if (folder === '') throw new Error('usage: npx tsx scripts/build-division-codes.ts FOLDER');

/** Words that one list writes and the other does not. */
const HEADS =
  /\b(?:al|an|as|ash|ad|adh|az|ar|at|ath|el|de|del|du|la|le|les|of|the|and|y|et|province|provincia|governorate|region|state|district|department|departamento|oblast|county|prefecture|municipality|parish|republic|autonomous|capital|territory|voblasc|voblast|muhafazat|iqlim)\b/gu;
/** Endings of adjectives and of "land of" in Slavic names: Kharkivska, Kharkivshchyna. */
const ENDINGS = /(?:shchyna|skaya|ska|skyi|sky|ski)$/u;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ʼ’'‘`ʻʿʾ]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const bare = (name: string): string => {
  const words = plain(name)
    .replace(/\b(north|south|east|west)ern\b/gu, '$1')
    .replace(HEADS, ' ')
    .replace(/\s+/gu, '');
  return words === '' ? plain(name).replace(/\s+/gu, '') : words;
};
const COMPASS: readonly [string, RegExp][] = [
  ['N', /\b(?:north|northern|nord)\b/gu],
  ['S', /\b(?:south|southern|sud)\b/gu],
  ['E', /\b(?:east|eastern|est)\b/gu],
  ['W', /\b(?:west|western|ouest)\b/gu],
];
/** Consonants alone, since transliterations differ in vowels, doubled letters and h; beside which half of a place it is. */
const skeleton = (name: string): string => {
  const sides = COMPASS.filter(([, words]) => plain(name).search(words) >= 0).map(([side]) => side);
  const rest = COMPASS.reduce((text, [, words]) => text.replace(words, ' '), plain(name));
  const letters = consonants(rest);
  return letters.length < 3 ? '' : [letters, ...sides].join(' ');
};
const consonants = (name: string): string =>
  bare(name)
    .replace(/q/gu, 'k')
    .replace(/[aeiouyh]/gu, '')
    .replace(/(.)\1+/gu, '$1');

interface Entry {
  code: string;
  names: string[];
}
const entries = new Map<string, Entry[]>();
const add = (code: string, name: string): void => {
  const country = code.slice(0, 2);
  const own = entries.get(country) ?? [];
  entries.set(country, own);
  const known = own.find((entry) => entry.code === code);
  const parts = [name, ...name.split(/\s*[[\](),/;]\s*/u)].filter((part) => part !== '');
  if (known) known.names.push(...parts);
  else own.push({ code, names: parts });
};
const { iso31662 } = (await import(pathToFileURL(join(folder, '2.mjs')).href)) as {
  iso31662: { code: string; name: string }[];
};
for (const { code, name } of iso31662) add(code, name);
const valid = new Set(iso31662.map(({ code }) => code));
const cldr = JSON.parse(readFileSync(join(folder, 'en.json'), 'utf8'));
const english = cldr.subdivisions.localeDisplayNames.subdivisions as Record<string, string>;
for (const [key, name] of Object.entries(english)) {
  const code = `${key.slice(0, 2)}-${key.slice(2)}`.toUpperCase();
  // CLDR keeps codes that ISO has withdrawn.
  if (valid.has(code)) add(code, name);
}

interface Division {
  id: string;
  names: string[];
}
const decoded = (text: string): string =>
  text.replace(/\{([0-9a-f]+)\}/gu, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
const divisions = new Map<string, Division[]>();
let country = '';
for (const line of PLACES.split('\n')) {
  if (line.startsWith('=')) {
    country = line.slice(1, 3);
    divisions.set(country, []);
  } else if (line.startsWith('+')) {
    const [code, name, others] = line.slice(1).split('|');
    const names = [name!, ...(others ? others.split(',') : [])].map(decoded);
    divisions.get(country)!.push({ id: `${country}.${code}`, names });
  }
}

/** Divisions of crises whose names the lists write too differently; each was looked up in ISO's list by hand. */
const BY_HAND: Record<string, string> = {
  'IQ.08': 'IQ-DA',
  'SY.04': 'SY-RA',
  'YE.02': 'YE-AD',
  'YE.26': 'YE-SA',
  'YE.28': 'YE-SU',
  'SD.60': 'SD-DE',
  'UA.12': 'UA-30',
  'UA.13': 'UA-32',
  'UA.01': 'UA-71',
  'UA.17': 'UA-51',
  'UA.18': 'UA-53',
  'UA.19': 'UA-56',
  'UA.21': 'UA-59',
  'UA.23': 'UA-05',
  'AF.09': 'AF-GHO',
  'AF.37': 'AF-KHO',
  'NG.11': 'NG-FC',
  'CD.04': 'CD-KE',
  'LB.08': 'LB-BI',
  'LB.09': 'LB-AS',
};
const codes = new Map(Object.entries(BY_HAND));
for (const code of codes.values()) if (!valid.has(code)) throw new Error(`no such code: ${code}`);
/** Joins what one key alone names on both sides; returns the pairs. */
function match(keyOf: (name: string) => string, least: number): string[] {
  const pairs: string[] = [];
  for (const [alpha2, all] of divisions) {
    const open = all.filter(({ id }) => !codes.has(id));
    const taken = new Set(codes.values());
    const free = (entries.get(alpha2) ?? []).filter(({ code }) => !taken.has(code));
    const keys = (names: readonly string[]) => new Set(names.map(keyOf).filter((key) => key.length >= least));
    const sides = open.map((division) => ({ division, keys: keys(division.names) }));
    const others = free.map((entry) => ({ entry, keys: keys(entry.names) }));
    const agree = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => [...a].some((key) => b.has(key));
    for (const { division, keys: own } of sides) {
      const found = others.filter((other) => agree(own, other.keys));
      const [only] = found;
      if (found.length !== 1 || !only || sides.filter((side) => agree(side.keys, only.keys)).length !== 1) continue;
      codes.set(division.id, only.entry.code);
      pairs.push(`${division.names[0]} = ${only.entry.code} ${only.entry.names[0]}`);
    }
  }
  return pairs;
}
const counts = [match(plain, 2), match(bare, 3), match((name) => bare(name).replace(ENDINGS, ''), 4)].map(
  (p) => p.length,
);
const doubtful = match(skeleton, 3);
// For the eye of whoever bakes: transliterations that differ.
console.log(doubtful.join('\n'));
// In the order of their names alone: a row is found by halving.
const rows = [...codes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, code]) => `${id}|${code}`);
writeFileSync(
  new URL('../engine/exports/divisionCodes.data.ts', import.meta.url),
  `/** ISO 3166-2 codes of first-level divisions by GeoNames' codes; baked by scripts/build-division-codes.ts. */\nexport const DIVISION_CODES = \`${rows.join('\n')}\`;\n`,
);
const all = [...divisions.values()].reduce((sum, own) => sum + own.length, 0);
console.log(`${codes.size} of ${all} divisions (${counts.join(' + ')} + ${doubtful.length})`);
for (const wanted of (process.argv[3] ?? '').split(',').filter(Boolean)) {
  for (const { id, names } of divisions.get(wanted) ?? []) if (!codes.has(id)) console.log('no code:', id, names[0]);
}
