/** SIGKILL in the middle of a collection, up to three times in a row; the next one completes it. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import {
  type Content,
  contentOf,
  type Newspapers,
  openNewspapers,
  PAGES_EACH,
  prepare,
  problemsOf,
  type Running,
  run,
} from '../processes/support.js';
import type { Scenario } from './scenario.js';

const OUTLETS = 3;
/** A database that has been killed so often is completed and compared; then comes a fresh one. */
const MOST_KILLS = 3;
const MOST_TRIES = 4;

export function collections(): Scenario {
  let folder = '';
  let papers: Newspapers;
  let undisturbed: Content;
  let db: string | null = null;
  let kills = 0;
  let databases = 0;
  const collect = (file: string): Running => run(['collect', '--once'], { FIGUREWATCH_DB: file });

  async function fresh(): Promise<string> {
    databases += 1;
    const file = join(folder, `${databases}.db`);
    await prepare(file, papers);
    return file;
  }

  /** Collects until no page failed: on a machine that is busy one may run out of time, and is asked for again then. */
  async function complete(file: string): Promise<string[]> {
    for (let tries = 1; ; tries++) {
      const last = collect(file);
      const code = await last.ended;
      if (code !== 0) return [`the collection after it ended with ${code}: ${last.stderr().slice(-300)}`];
      if (!/pages failed/.test(last.stderr())) return [];
      if (tries === MOST_TRIES) return [`pages failed ${tries} times: ${last.stderr().slice(-300)}`];
    }
  }

  /** After a page of chance, and a few milliseconds; or when the collection ended before that. */
  async function randomMoment(ended: Promise<unknown>): Promise<string> {
    const after = 1 + Math.floor(Math.random() * (OUTLETS * PAGES_EACH - 2));
    const ms = Math.floor(Math.random() * 40);
    let first: number | null = null;
    const reached = new Promise<void>((resolve) => {
      papers.onPage = (count) => {
        first ??= count;
        if (count - first >= after) resolve();
      };
    });
    await Promise.race([reached, ended]);
    papers.onPage = () => {};
    await sleep(ms);
    return `after ${after} pages and ${ms} ms`;
  }

  return {
    name: 'collections',
    async open(given) {
      folder = given;
      papers = await openNewspapers();
      const file = await fresh();
      const quiet = collect(file);
      if ((await quiet.ended) !== 0) throw new Error(`an undisturbed collection failed: ${quiet.stderr()}`);
      undisturbed = contentOf(file);
    },
    async kill() {
      db ??= await fresh();
      const running = collect(db);
      const when = await randomMoment(running.ended);
      running.child.kill('SIGKILL');
      await running.ended;
      kills += 1;
      const problems = wholeness(db).map((problem) => `killed ${when}: ${problem}`);
      // Two of three times the next collection is killed as well.
      if (kills % MOST_KILLS !== 0 && Math.random() < 0.66) return { when, problems };
      problems.push(...(await complete(db)), ...problemsOf(db), ...differences(undisturbed, contentOf(db)));
      if (problems.length === 0) for (const end of ['', '-wal', '-shm']) await rm(db + end, { force: true });
      db = null;
      return { when: `${when}, completed`, problems };
    },
    async close() {
      await papers.close();
    },
  };
}

/** The file right after the kill, as another program would find it. */
function wholeness(db: string): string[] {
  const file = new SQLite(db, { readonly: true });
  const rows = file.pragma('integrity_check') as { integrity_check: string }[];
  file.close();
  return rows.map((row) => row.integrity_check).filter((line) => line !== 'ok');
}

/** What is lost, and what is there that should not be or twice. */
function differences(expected: Content, found: Content): string[] {
  return (Object.keys(expected) as (keyof Content)[]).flatMap((table) => {
    const left = [...found[table]];
    const lost = expected[table].filter((row) => {
      const at = left.indexOf(row);
      if (at !== -1) left.splice(at, 1);
      return at === -1;
    });
    return [
      ...lost.map((row) => `lost from ${table}: ${row.slice(0, 200)}`),
      ...left.map((row) => `too many in ${table}: ${row.slice(0, 200)}`),
    ];
  });
}
