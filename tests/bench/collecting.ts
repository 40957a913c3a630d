/**
 * How fast pages become stored figures: HTML over loopback, read, extracted, saved with claims, in one process; and each
 * stage alone beside it. Rates are pages a second of this process's CPU time, so that the server (a process of its own)
 * and a busy machine do not count. `npx tsx tests/bench/collecting.ts [PAGES] [news|forms]`, 10,000 of invented news without.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { importSources } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { extract } from '../../engine/extraction/extract.js';
import { read } from '../../engine/reading/read.js';
import { collectAll } from '../../jobs/collectAll.js';
import { Fetcher } from '../../jobs/fetching/fetcher.js';
import { openForWriting } from '../../jobs/openStore.js';
import { benchPage, type Corpus, OUTLETS, serveOutlets } from './collectingPages.js';

const ALONE = 600;
const MB = 1024 * 1024;

async function main(pages: number, corpus: Corpus): Promise<void> {
  const server = fork(fileURLToPath(import.meta.url), ['--serve', String(pages / OUTLETS), corpus]);
  const [port] = (await once(server, 'message')) as [number];
  const signal = new AbortController().signal;
  const fetcher = new Fetcher({ userAgent: 'Figurewatch/bench', allowPrivate: true, delayMs: 0, mostBytes: 10 * MB });
  const folder = mkdtempSync(join(tmpdir(), 'figurewatch-bench-'));
  const db = join(folder, 'bench.db');
  const store = await openForWriting(db);
  try {
    await alone(corpus, fetcher, port, signal);
    const drafts = Array.from({ length: OUTLETS }, (_, o) => ({
      name: `Outlet ${o}`,
      kind: 'feed' as const,
      url: `http://127.0.0.${o + 1}:${port}/${o}/feed`,
      publisher: `Outlet ${o}`,
    }));
    await importSources(store, LOCAL, drafts);
    let done = 0;
    let figures = 0;
    const counts = new Map<string, { done: number; figures: number }>();
    let last = { done: 0, cpu: process.cpuUsage() };
    const begin = { cpu: process.cpuUsage(), at: performance.now() };
    console.log('\npages   figures  pages/s of CPU (these / all)   by the clock   resident MB   heap MB   database MB');
    const onProgress = (source: { name: string }, progress: { done: number; figures: number }) => {
      counts.set(source.name, progress);
      done = [...counts.values()].reduce((sum, each) => sum + each.done, 0);
      figures = [...counts.values()].reduce((sum, each) => sum + each.figures, 0);
      if (done - last.done < pages / 10) return;
      const these = (done - last.done) / seconds(process.cpuUsage(last.cpu));
      const all = done / seconds(process.cpuUsage(begin.cpu));
      // With --expose-gc: what is held, not what waits to be cleared.
      globalThis.gc?.();
      const memory = process.memoryUsage();
      console.log(
        [
          String(done).padEnd(7),
          String(figures).padEnd(8),
          `${these.toFixed(0).padStart(5)} / ${all.toFixed(0)}`.padEnd(30),
          (done / ((performance.now() - begin.at) / 1000)).toFixed(0).padEnd(14),
          (memory.rss / MB).toFixed(0).padEnd(13),
          (memory.heapUsed / MB).toFixed(0).padEnd(9),
          (statSync(db).size / MB).toFixed(0),
        ].join(' '),
      );
      last = { done, cpu: process.cpuUsage() };
    };
    const collecting = {
      store,
      fetcher,
      limits: { mostBytes: 10 * MB, folders: [], keepPagesDays: 0, recheck: 'all' as const },
      log: pino({ level: 'warn' }),
      signal,
      onProgress,
    };
    const runs = await collectAll(collecting, { atOnce: OUTLETS, only: null, dueOnly: false }, () => {});
    const cpu = seconds(process.cpuUsage(begin.cpu));
    const failed = runs.reduce((sum, { run }) => sum + (run?.failed ?? 0), 0);
    const wall = (performance.now() - begin.at) / 1000;
    for (const { run } of runs) if (run && run.failed > 0) console.log(run.message);
    console.log(
      `\nHTML to stored figures: ${done} pages, ${figures} figures, ${failed} failed: ${(done / cpu).toFixed(0)} pages a second and core (CPU time), ${(done / wall).toFixed(0)} by the clock.`,
    );
  } finally {
    await fetcher.close();
    await store.close();
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

const seconds = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1e6;

/** Each stage by itself, on the same pages. Saving alone is what is left: its rate follows from the whole. */
async function alone(corpus: Corpus, fetcher: Fetcher, port: number, signal: AbortSignal): Promise<void> {
  const pages = Array.from({ length: ALONE }, (_, i) => benchPage(corpus, i % OUTLETS, Math.floor(i / OUTLETS)));
  const bodies = pages.map((page) => Buffer.from(page));
  const url = 'https://bench.example/story';
  const articles = bodies.map((body) => read({ body, url }));
  const bytes = bodies.reduce((sum, body) => sum + body.length, 0) / ALONE;
  console.log(
    `${ALONE} pages of ${corpus}, ${Math.round(bytes / 1000)} kB on average; each stage alone, pages a second of CPU time:`,
  );
  const stages: [string, (i: number) => unknown][] = [
    [
      'fetch',
      (i) =>
        fetcher.get(`http://127.0.1.${i % OUTLETS}:${port}/${i % OUTLETS}/${Math.floor(i / OUTLETS)}`, {
          wanted: 'page',
          signal,
        }),
    ],
    ['read', (i) => read({ body: bodies[i]!, url })],
    [
      'extract',
      (i) => {
        const { text, title, published } = articles[i]!;
        return extract(text, { title, published: published?.value ?? null, publisher: 'Outlet', lang: 'en' });
      },
    ],
  ];
  for (const [name, stage] of stages) {
    for (let i = 0; i < ALONE / 3; i++) await stage(i);
    const before = process.cpuUsage();
    for (let i = 0; i < ALONE; i++) await stage(i);
    console.log(`  ${name.padEnd(8)} ${(ALONE / seconds(process.cpuUsage(before))).toFixed(0).padStart(6)}`);
  }
}

const [first, second, third] = process.argv.slice(2);
const corpusOf = (word = 'news'): Corpus => (word === 'forms' ? 'forms' : 'news');
if (first === '--serve') process.send!(await serveOutlets(corpusOf(third), Number(second)));
else await main(Number(first ?? 10_000), corpusOf(second));
