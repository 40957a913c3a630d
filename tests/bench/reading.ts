/**
 * How fast pages are read: the bare htmlparser2 tree, ours, and @mozilla/readability on linkedom and on jsdom, each in a
 * process of its own (one's garbage is not another's work), one after the other, the best of some rounds.
 * `npx tsx tests/bench/reading.ts [PAGES.jsonl]`, lines of {"html_base64"}; without a file pages of common sizes are made
 * up. The peers are installed apart: `npm ci --prefix tests/bench/peers`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { madeUpPages } from './readingPages.js';

type Reader = (page: Buffer) => unknown;

const ROUNDS = 7;
/** Peers need long: some rounds of some pages tell enough. */
const SLOW_ROUNDS = 3;
const SLOW_SAMPLE = 40;

const peers = createRequire(new URL('./peers/package.json', import.meta.url));

/** What is measured; a reader's library is loaded in its own process only. */
const READERS: Record<string, () => Promise<Reader>> = {
  'bare htmlparser2 tree': async () => {
    const { parseDocument } = await import('htmlparser2');
    return (page) => parseDocument(page.toString('utf8'));
  },
  figurewatch: async () => {
    const { read } = await import('../../engine/reading/read.js');
    return (page) => read({ body: page, url: 'https://bench.example/story' });
  },
  'readability on linkedom': async () => {
    const { Readability } = peers('@mozilla/readability');
    const { parseHTML } = peers('linkedom');
    return (page) => new Readability(parseHTML(page.toString('utf8')).document).parse();
  },
  'readability on jsdom': async () => {
    const { Readability } = peers('@mozilla/readability');
    const { JSDOM } = peers('jsdom');
    return (page) => new Readability(new JSDOM(page.toString('utf8')).window.document).parse();
  },
};

const pagesOf = (file: string | undefined): Buffer[] =>
  file === undefined ? madeUpPages() : readFileSync(file, 'utf8').split('\n').filter(Boolean).map(pageOf);

function pageOf(line: string): Buffer {
  return Buffer.from((JSON.parse(line) as { html_base64: string }).html_base64, 'base64');
}

/** Pages a second in the best round, and the process's resident memory at its highest, in MB. */
async function measure(name: string, file: string | undefined): Promise<{ rate: number; memory: number }> {
  const reader = await READERS[name]!();
  const slow = name.startsWith('readability');
  const pages = pagesOf(file).slice(0, slow ? SLOW_SAMPLE : undefined);
  let rate = 0;
  for (let round = 0; round < (slow ? SLOW_ROUNDS : ROUNDS); round += 1) {
    const start = performance.now();
    for (const page of pages) {
      try {
        reader(page);
      } catch {
        // linkedom throws on pages without a root element: they count as read.
      }
    }
    rate = Math.max(rate, (pages.length / (performance.now() - start)) * 1000);
  }
  return { rate, memory: Math.round(process.resourceUsage().maxRSS / 1000) };
}

function measureApart(name: string, file: string | undefined): { rate: number; memory: number } {
  const args = [
    ...process.execArgv,
    fileURLToPath(import.meta.url),
    `--only=${name}`,
    ...(file === undefined ? [] : [file]),
  ];
  const child = spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (child.status !== 0) throw new Error(`${name}: the measuring process ended with ${child.status}`);
  return JSON.parse(child.stdout);
}

const [file] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
if (only !== undefined) {
  console.log(JSON.stringify(await measure(only, file)));
} else {
  const installed = existsSync(new URL('./peers/node_modules', import.meta.url));
  if (!installed)
    console.error('The peers are not installed (npm ci --prefix tests/bench/peers): ours alone is measured.');
  const pages = pagesOf(file);
  const size = pages.reduce((sum, page) => sum + page.length, 0) / pages.length;
  console.log(`${pages.length} pages of ${Math.round(size / 1000)} kB on average`);
  const ours = measureApart('figurewatch', file);
  for (const name of Object.keys(READERS)) {
    if (!installed && name.startsWith('readability')) continue;
    const { rate, memory } = name === 'figurewatch' ? ours : measureApart(name, file);
    const factor = (ours.rate / rate).toFixed(2);
    console.log(
      `${name.padEnd(26)} ${rate.toFixed(0).padStart(5)} pages/s  ours is ${factor.padStart(6)} x  ${memory} MB`,
    );
  }
}
