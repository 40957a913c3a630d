/**
 * How fast pages are read, one core: the bare htmlparser2 tree, ours, and @mozilla/readability on linkedom and on jsdom, page by
 * page in one run. `npx tsx tests/bench/reading.ts [PAGES.jsonl]`, lines of {"html_base64"}; without a file
 * pages of common sizes are made up. The peers are installed apart: `npm ci --prefix tests/bench/peers`.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseDocument } from 'htmlparser2';
import { read } from '../../engine/reading/read.js';
import { madeUpPages } from './readingPages.js';

type Reader = (page: Buffer) => unknown;

const ROUNDS = 5;
/** jsdom needs a second for ten pages. */
const SLOW_SAMPLE = 12;

const [file] = process.argv.slice(2);
const pages = file === undefined ? madeUpPages() : readFileSync(file, 'utf8').split('\n').filter(Boolean).map(pageOf);

function pageOf(line: string): Buffer {
  return Buffer.from((JSON.parse(line) as { html_base64: string }).html_base64, 'base64');
}

const readers: Record<string, Reader> = {
  'bare htmlparser2 tree': (page) => parseDocument(page.toString('utf8')),
  figurewatch: (page) => read({ body: page, url: 'https://bench.example/story' }),
  ...peers(),
};

/** The peers, where they are installed. */
function peers(): Record<string, Reader> {
  const require = createRequire(new URL('./peers/package.json', import.meta.url));
  try {
    const { Readability } = require('@mozilla/readability');
    const { parseHTML } = require('linkedom');
    const { JSDOM } = require('jsdom');
    return {
      'readability on linkedom': (page) => new Readability(parseHTML(page.toString('utf8')).document).parse(),
      'readability on jsdom': (page) => new Readability(new JSDOM(page.toString('utf8')).window.document).parse(),
    };
  } catch {
    console.error('The peers are not installed (npm ci --prefix tests/bench/peers): ours alone is measured.');
    return {};
  }
}

/** Seconds that one reader takes for one page; a page that it throws on counts as read (linkedom needs a root element). */
function seconds(reader: Reader, page: Buffer): number {
  const start = performance.now();
  try {
    reader(page);
  } catch {
    // Counted all the same.
  }
  return (performance.now() - start) / 1000;
}

// Page by page in turn, so that whatever else the machine does meets all readers alike.
const rates = new Map<string, number[]>(Object.keys(readers).map((name) => [name, []]));
for (let round = 0; round <= ROUNDS; round += 1) {
  const spent = new Map<string, { seconds: number; pages: number }>();
  pages.forEach((page, at) => {
    for (const [name, reader] of Object.entries(readers)) {
      if (name.endsWith('jsdom') && at >= SLOW_SAMPLE) continue;
      const sum = spent.get(name) ?? { seconds: 0, pages: 0 };
      spent.set(name, { seconds: sum.seconds + seconds(reader, page), pages: sum.pages + 1 });
    }
  });
  // The first round warms up.
  if (round > 0) for (const [name, sum] of spent) rates.get(name)!.push(sum.pages / sum.seconds);
}

const median = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
const ours = median(rates.get('figurewatch')!);
const bytes = pages.reduce((sum, page) => sum + page.length, 0);
console.log(
  `${pages.length} pages of ${Math.round(bytes / pages.length / 1000)} kB on average, median of ${ROUNDS} rounds`,
);
for (const [name, values] of rates) {
  const value = median(values);
  console.log(`${name.padEnd(26)} ${value.toFixed(0).padStart(6)} pages/s   ours is ${(ours / value).toFixed(2)} x`);
}
console.log(`resident memory ${Math.round(process.memoryUsage.rss() / 1e6)} MB`);
