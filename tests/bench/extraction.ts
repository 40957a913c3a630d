/**
 * How fast numbers and figures are read from prose: a bare pattern for digits, ours with all fields, and the peers that
 * read numbers or dates, on the same documents in one process. Rounds go over all of them in turn, so that a busy machine
 * slows them alike; a rate is CPU time's, and the median of its rounds counts. `npx tsx tests/bench/extraction.ts
 * [DOCUMENTS.jsonl]`, lines of {"text", "title"?, "published"?}; without a file our own accuracy texts and the sample
 * newsroom's articles. The peers are installed apart: `npm ci --prefix tests/bench/peers`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extract } from '../../engine/extraction/extract.js';
import { goldDocuments } from '../newsroom/gold.js';

interface Prose {
  text: string;
  title?: string | null;
  published?: string | null;
}

interface Contender {
  name: string;
  read: (document: Prose) => unknown;
  rates: number[];
}

const ROUNDS = 7;
/** A contender's turn lasts at least so long, in milliseconds of CPU time: short passes are repeated. */
const TURN = 250;
/** Before the first round, so that all has been compiled. */
const WARM_UP = 3000;
const OURS = 'figurewatch, all fields';

const peers = createRequire(new URL('./peers/package.json', import.meta.url));

function contenders(): Contender[] {
  const scan = /\d[\d,.]*/gu;
  const found: Contender[] = [
    { name: 'bare pattern for digits', read: ({ text }) => text.match(scan), rates: [] },
    {
      name: OURS,
      read: ({ text, title, published }) =>
        extract(text, { title: title ?? undefined, published: published ?? undefined }),
      rates: [],
    },
  ];
  if (!existsSync(new URL('./peers/node_modules/chrono-node', import.meta.url))) {
    console.error('The peers are not installed (npm ci --prefix tests/bench/peers): ours alone is measured.');
    return found;
  }
  const chrono = peers('chrono-node');
  const nlp = peers('compromise');
  const recognizers = peers('@microsoft/recognizers-text-suite');
  const day = new Date('2020-01-01T00:00:00Z');
  return [
    ...found,
    { name: 'chrono-node, dates', read: ({ text }) => chrono.parse(text, day), rates: [] },
    {
      name: 'recognizers-text, numbers',
      read: ({ text }) => recognizers.recognizeNumber(text, recognizers.Culture.English),
      rates: [],
    },
    { name: 'compromise, numbers', read: ({ text }) => nlp(text).numbers().json(), rates: [] },
  ];
}

function proseOf(file: string | undefined): Prose[] {
  const own = (path: URL | string): Prose[] =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  return file === undefined
    ? [...own(new URL('../accuracy/own.jsonl', import.meta.url)), ...goldDocuments()]
    : own(file);
}

/** CPU time of this process so far, in milliseconds. */
function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** MB of text a second of CPU time. */
function rateOf(read: Contender['read'], documents: readonly Prose[], size: number, turn: number): number {
  const start = cpuTime();
  let passes = 0;
  do {
    for (const document of documents) read(document);
    passes += 1;
  } while (cpuTime() - start < turn);
  return (passes * size) / 1000 / (cpuTime() - start);
}

function median(rates: readonly number[]): number {
  return [...rates].sort((a, b) => a - b)[rates.length >> 1]!;
}

const documents = proseOf(process.argv[2]);
const size = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
const measured = contenders();
for (const { read } of measured) rateOf(read, documents, size, WARM_UP);
for (let round = 0; round < ROUNDS; round += 1) {
  for (const { read, rates } of measured) rates.push(rateOf(read, documents, size, TURN));
}
const figures = documents.reduce((sum, { text }) => sum + extract(text).length, 0);
const ours = median(measured.find(({ name }) => name === OURS)!.rates);
console.log(
  `${documents.length} documents, ${Math.round(size / 1000)} kB, a figure in ${Math.round(size / figures)} bytes`,
);
console.log(
  `${`medians of ${ROUNDS} rounds`.padEnd(28)} ${'MB/s'.padStart(9)} ${'slowest–best'.padStart(17)}  ours is`,
);
for (const { name, rates } of measured) {
  const [low, high] = [Math.min(...rates), Math.max(...rates)].map((rate) => rate.toFixed(2));
  const factor = ours / median(rates);
  console.log(
    `${name.padEnd(28)} ${median(rates).toFixed(2).padStart(9)} ${`${low}–${high}`.padStart(17)}  ${factor.toFixed(factor < 0.1 ? 4 : 2).padStart(7)} x`,
  );
}
