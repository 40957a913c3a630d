/**
 * How fast numbers and figures are read from prose: a bare scan for numbers, ours with all fields, and the peers that
 * read numbers or dates, on the same documents in one process. Rounds go over all of them in turn, so that a busy machine
 * slows them alike; a rate is CPU time's, and the median of its rounds counts. `npx tsx tests/bench/extraction.ts
 * [DOCUMENTS.jsonl …]`, lines of {"text", "title"?, "published"?}, a table for each file; without one our own accuracy
 * texts and the sample newsroom's articles. Ours is what `npm run build` made; the peers are installed apart: `npm ci --prefix tests/bench/peers`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
const TURN = 1000;
/** Before the first round: V8 goes on compiling for many seconds. */
const WARM_UP = 10_000;
const OURS = 'figurewatch, all fields';

/** As it is built: the build makes patterns that compile faster. */
const { extract }: typeof import('../../engine/extraction/extract.js') = await import(
  new URL('../../dist/engine/extract.js', import.meta.url).href
);
const peers = createRequire(new URL('./peers/package.json', import.meta.url));

/** What is aimed at: ours is at least so many times as fast. */
const AIMS: Readonly<Record<string, number>> = {
  'bare scan for numbers': 1 / 18,
  'chrono-node, dates': 1.5,
  'recognizers-text, numbers': 20,
};

/** The floor: every number in digits with its span, by a plain pattern. */
function numbersOf(text: string): { start: number; end: number; text: string }[] {
  const found = [];
  for (const match of text.matchAll(/\d[\d,.]*/g))
    found.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  return found;
}

function contenders(): Contender[] {
  const found: Contender[] = [
    { name: 'bare scan for numbers', read: ({ text }) => numbersOf(text), rates: [] },
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
  const wink = peers('wink-nlp')(peers('wink-eng-lite-web-model'), ['sbd', 'ner']);
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
    {
      name: 'wink-nlp, entities',
      read: ({ text }) => wink.readDoc(text).entities().out(wink.its.detail),
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

/** Measures all contenders on the documents and prints their table. */
function table(name: string, documents: readonly Prose[]): void {
  const size = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const measured = contenders();
  for (const { read } of measured) rateOf(read, documents, size, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { read, rates } of measured) rates.push(rateOf(read, documents, size, TURN));
  }
  const figures = documents.reduce((sum, { text }) => sum + extract(text).length, 0);
  const ours = median(measured.find(({ name }) => name === OURS)!.rates);
  const each = figures === 0 ? 'no figure' : `a figure in ${Math.round(size / figures)} bytes`;
  console.log(`\n${name}: ${documents.length} documents, ${Math.round(size / 1000)} kB, ${each}`);
  console.log(
    `${`medians of ${ROUNDS} rounds`.padEnd(28)} ${'MB/s'.padStart(9)} ${'slowest–best'.padStart(17)} ${'ours is'.padStart(10)} ${'aim'.padStart(9)}`,
  );
  for (const { name, rates } of measured) {
    const [low, high] = [Math.min(...rates), Math.max(...rates)].map((rate) => rate.toFixed(2));
    const factor = `${shortOf(ours / median(rates))} x`;
    const aim = AIMS[name] === undefined ? '' : `${shortOf(AIMS[name])} x`;
    console.log(
      `${name.padEnd(28)} ${median(rates).toFixed(2).padStart(9)} ${`${low}–${high}`.padStart(17)} ${factor.padStart(10)} ${aim.padStart(9)}`,
    );
  }
}

function shortOf(factor: number): string {
  return factor.toFixed(factor < 0.1 ? 4 : 2);
}

const files = process.argv.slice(2);
for (const file of files.length === 0 ? [undefined] : files) table(file ?? 'our own prose', proseOf(file));
