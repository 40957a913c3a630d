/**
 * Bakes the names of small places: GeoNames tables (CC BY 4.0) → engine/extraction/reference/smallPlaces.data.ts.
 *
 *   npx tsx scripts/build-small-places.ts FOLDER
 *
 * FOLDER holds `cities1000.txt` and `admin2.json`, as scripts/build-gazetteer.ts takes them; run that first, since only names that
 * the gazetteer lacks are kept. What is kept stands in engine/extraction/reference/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName } from '../engine/extraction/reference/fold.js';
import { lookupPlaces } from '../engine/extraction/reference/gazetteer.js';

/** Countries where crises or disasters are frequent: other spellings count as well. */
const CLOSE = new Set(
  'AF AO BD BF BI BJ CD CF CG CM CO CU DJ DO EC EH ER ET FJ GE GM GN GT GW HN HT IQ JO KE KH LA LB LK LR LS LY MG ML MM MR MW MZ NE NG NI NP PG PK PS RW SB SD SL SN SO SS SV SY SZ TD TG TJ TL TO TZ UA UG VE VU WS YE ZM ZW AM AZ KG BO PE PH ID KM TN DZ IN TR IR TH MY VN'.split(
    ' ',
  ),
);
/** Countries with many villages and few crises: towns from 5,000 people on. */
const QUIET = new Set(
  'AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL NO PL PT RO SE SI SK IS RS BA AL MK ME BY MD RU BR MX'.split(
    ' ',
  ),
);
const SMALLEST_QUIET = 5_000;
/** Countries whose second-level divisions bear the names of their towns, or are too small to be named. */
const WITHOUT_DIVISIONS = new Set('DE FR RO CZ AT LV CY HR SE NO FI BG HU PT'.split(' '));
/** What a division weighs beside towns of its name. */
const DIVISION = 5_000;
const MOST_COUNTRIES = 4;

const HEADS =
  / (?:Province|Governorate|Region|District|State|Oblast|Municipality|County|Prefecture|Department|Regency|City|Township|Division|Kabupaten|Raion|Autonomous Region|Area|Local Government Area|Parish|Borough|Xian|Shi|Qu|Rayon|Okrug|Municipio)$/u;
const FRONT =
  /^(?:Muḩāfaz̧at|Wilāyat|Wilayat|Muhafazat|Ostān-e|Departamento de|Departamento del|Département de|Province of|Region of|Région de|Distrito de|Municipio de|Kabupaten|Kota|Woreda|Arrondissement de|Cercle de|Préfecture de|Préfecture de la|Province de|Province du|Territoire de|Shahrestān-e|Daïra de|Al Minţaqah|Partido de|Powiat|Opština|Obshtina|City of|Borough of|County of|Metropolitan Borough of|Shire of) /u;

const folder = process.argv[2] ?? '';
if (folder === '') throw new Error('usage: npx tsx scripts/build-small-places.ts FOLDER');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** Inhabitants by country, by folded name. */
const places = new Map<string, Map<string, number>>();

function add(name: string, country: string, population: number): void {
  const folded = foldName(name);
  if (!/^(?=.{4,25}$)[a-z]+(?:[ -][a-z]+){0,3}$/u.test(folded)) return;
  const byCountry = places.get(folded) ?? new Map<string, number>();
  byCountry.set(country, Math.max(byCountry.get(country) ?? 0, population));
  places.set(folded, byCountry);
}

for (const line of read('cities1000.txt').split('\n')) {
  const row = line.split('\t');
  const [, name, , alternates, , , , feature, country] = row;
  if (name === undefined || country === undefined) continue;
  const population = Number(row[14]);
  // Sections of a city, and what is abandoned, are no places of their own.
  if (feature === 'PPLX' || feature === 'PPLH' || feature === 'PPLQ') continue;
  if (QUIET.has(country) && population < SMALLEST_QUIET) continue;
  add(name, country, population);
  if (CLOSE.has(country))
    for (const other of (alternates ?? '').split(','))
      if (/^\p{Lu}[\p{Script=Latin}\p{M} '’ʼ-]+$/u.test(other)) add(other, country, population / 2);
}
for (const { code, name } of JSON.parse(read('admin2.json')) as { code: string; name: string }[]) {
  const country = code.slice(0, 2);
  if (/\d/u.test(name) || WITHOUT_DIVISIONS.has(country)) continue;
  add(name.replace(HEADS, '').replace(FRONT, ''), country, DIVISION);
}

const lines: string[] = [];
for (const [name, byCountry] of places) {
  if (lookupPlaces(name).length > 0) continue;
  const codes = [...byCountry].sort(([, a], [, b]) => b - a).map(([code]) => code);
  lines.push(`${name}|${codes.slice(0, MOST_COUNTRIES).join('')}`);
}
// By name, which no sign before a letter ends: sortedText.ts halves them.
lines.sort((a, b) => (a.replace('|', '\0') < b.replace('|', '\0') ? -1 : 1));
writeFileSync(
  new URL('../engine/extraction/reference/smallPlaces.data.ts', import.meta.url),
  `/** Small places' names with their countries, from GeoNames (geonames.org), CC BY 4.0; baked by scripts/build-small-places.ts. Form: README.md. */\nexport const smallPlaces = (): string => \`${lines.join('\n')}\`;\n`,
);
console.log(`${lines.length} names`);
