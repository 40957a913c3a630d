/** SIGKILL of `reprocess` at random moments: the same command goes on, and the record is that of a run nobody disturbed. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writer } from '../../data/handle.js';
import { findFigures } from '../../data/queries/figures.js';
import { saveReview } from '../../data/queries/reviews.js';
import { LOCAL } from '../../data/viewer.js';
import { extract } from '../../engine/extraction/extract.js';
import { openForWriting } from '../../jobs/openStore.js';
import { savePageOf } from '../jobs/support/archive.js';
import { articlePage } from '../jobs/support/site.js';
import { problemsOf, run } from './support.js';

const ARTICLES = 40;
const COMMAND = ['reprocess', '--reader', '--json'];

let folder: string;
/** As a former program read it: other texts of the same pages, another number in each, one that is none. */
let former: string;
/** As this program reads it, in one go; and that taken back. */
let applied: string;
let undone: string;
let report: Report;

interface Report {
  articles: number;
  metrics: Record<string, { new: number; changed: number; gone: number; examples: { kind: string; quote: string }[] }>;
  orphans: { text: string }[];
}

async function succeed(db: string, ...args: string[]): Promise<Report> {
  const started = run([...COMMAND.filter((arg) => !args.includes('--undo') || arg !== '--reader'), ...args], {
    FIGUREWATCH_DB: db,
  });
  expect(await started.ended, started.stderr()).toBe(0);
  return JSON.parse(started.stdout()) as Report;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-reprocess-'));
  former = join(folder, 'former.db');
  const store = await openForWriting(former);
  for (let i = 0; i < ARTICLES; i += 1) {
    const killed = `At least ${20 + i} people were killed in Mosul on Monday, officials said.`;
    const fled = `More than ${18 + i},000 people have fled Mosul since October 17, the United Nations said.`;
    const { articleId } = await savePageOf(store, {
      url: `https://herald.test/${i}`,
      html: articlePage(`Report ${i}`, `${fled} ${killed}`, `2016-11-0${1 + (i % 9)}T08:00:00+03:00`),
      text: `A line of the menu: ${500 + i} people were injured in Mosul. ${fled}`,
      extractor: {
        version: 'former',
        extract: (...given) =>
          extract(...given).map((figure) => (figure.metric === 'displaced' ? { ...figure, low: 1_000 } : figure)),
      },
    });
    if (i % 4 > 0) continue;
    const { items } = await findFigures(store, LOCAL, { limit: 9, articleId });
    for (const { evidenceId } of items)
      await saveReview(store, LOCAL, { evidenceId, seenRevision: 0, verdict: 'confirm' });
  }
  // The pages came without a collection that would end its runs.
  await writer(store).updateTable('run').set({ state: 'ok', ended_at: store.instant() }).execute();
  await store.close();
  applied = await copyOf(former);
  report = await succeed(applied, '--apply');
  undone = await copyOf(applied);
  await succeed(undone, '--undo');
});
afterAll(() => rm(folder, { recursive: true }));

let copies = 0;
async function copyOf(db: string): Promise<string> {
  const file = new SQLite(db);
  file.pragma('wal_checkpoint(truncate)');
  file.close();
  const copy = join(folder, `copy-${copies++}.db`);
  await copyFile(db, copy);
  return copy;
}

/** Everything that is said and decided, without ids and times: whatever a person or a program can see of it. */
const CONTENT = {
  versions: `select a.canonical_url, v.number, v.current, v.text, v.title, v.published from article_version v
    join article a on a.id = v.article_id`,
  figures: `select a.canonical_url, v.text_hash, v.current as reading, x.extractor_version, x.current, f.start, f.end, f.text, f.low, f.metric,
    e.quote_hash, e.occurrence from figure f join article a on a.id = f.article_id join article_version v on v.id = f.article_version_id
    join extraction x on x.id = f.extraction_id join evidence e on e.id = f.evidence_id`,
  reviews: `select a.canonical_url, e.quote_hash, e.occurrence, r.revision, r.verdict from review r
    join evidence e on e.id = r.evidence_id join article a on a.id = e.article_id`,
  claims: `select c.series, c.claimant_id, c.low, c.high, c.bound, c.text, c.as_of_day, c.review, c.withdrawn_at is null as printed,
    (select group_concat(k, ' ') from (select a.canonical_url || e.quote_hash as k from claim_evidence ce join evidence e on e.id = ce.evidence_id
      join article a on a.id = e.article_id where ce.claim_id = c.id order by k)) as evidence from claim c`,
  events: 'select kind, count(*) as n from event group by kind',
  reprocessing: 'select state, done, total, figures_new, figures_changed, figures_gone from reprocessing',
} as const;

function contentOf(db: string): Record<string, string[]> {
  const file = new SQLite(db, { readonly: true });
  const rows = (query: string) => (file.prepare(query).all() as object[]).map((row) => JSON.stringify(row)).sort();
  const content = Object.fromEntries(Object.entries(CONTENT).map(([name, query]) => [name, rows(query)]));
  file.close();
  return content;
}

const progressOf = (db: string): { state: string; done: number } | undefined => {
  const file = new SQLite(db, { readonly: true });
  const row = file.prepare('select state, done from reprocessing order by id desc limit 1').get();
  file.close();
  return row as { state: string; done: number } | undefined;
};

/** Runs the command again and again, each time killed a little after it did something; resolves to where it was killed. */
async function killedUntilDone(db: string, args: string[], during: string): Promise<number[]> {
  const killedAt: number[] = [];
  for (;;) {
    const started = run(args, { FIGUREWATCH_DB: db });
    let ended = false;
    void started.ended.then(() => {
      ended = true;
    });
    const before = progressOf(db);
    const from = before?.state === during ? before.done : 0;
    const further = from + 1 + Math.floor(Math.random() * (ARTICLES / 2));
    while (!ended) {
      const now = progressOf(db);
      if (now?.state === during && now.done >= further) break;
      await sleep(2);
    }
    if (!ended) await sleep(Math.random() * 20);
    started.child.kill('SIGKILL');
    const code = await started.ended;
    if (code === 0) return killedAt;
    expect(code, started.stderr()).toBeNull();
    killedAt.push(progressOf(db)!.done);
  }
}

describe('reading the archive again', () => {
  it('that nobody disturbs tells what is new, changed and gone a metric, with examples, and the orphans', () => {
    expect(report.articles).toBe(ARTICLES);
    expect(report.metrics).toMatchObject({
      killed: { new: ARTICLES, changed: 0, gone: 0 },
      displaced: { new: 0, changed: ARTICLES, gone: 0 },
      injured: { new: 0, changed: 0, gone: ARTICLES },
    });
    for (const { examples } of Object.values(report.metrics)) expect(examples.length).toBeGreaterThan(0);
    expect(report.metrics['killed']!.examples[0]!.quote).toMatch(/^At least \d+ people were killed/);
    expect(report.orphans.map(({ text }) => text).sort()).toEqual(
      Array.from({ length: ARTICLES / 4 }, (_, i) => String(500 + 4 * i)).sort(),
    );
  });

  it('shows the same before anything is written', async () => {
    const db = await copyOf(former);
    const before = contentOf(db);
    const shown = await succeed(db);
    expect([shown.articles, shown.metrics]).toEqual([report.articles, report.metrics]);
    expect(contentOf(db)).toEqual(before);
  });

  it('taken back is the record as it was', () => {
    const [before, after] = [contentOf(former), contentOf(undone)];
    for (const part of ['reviews', 'claims', 'events'] as const) expect(after[part]).toEqual(before[part]);
    const current = (rows: string[]) => rows.filter((row) => !/"(current|reading)":0/.test(row));
    for (const part of ['versions', 'figures'] as const) expect(current(after[part]!)).toEqual(current(before[part]!));
  });

  it('killed at random is completed by the same command, and so is taking it back', { timeout: 300_000 }, async () => {
    const db = await copyOf(former);
    const killedAt = await killedUntilDone(db, [...COMMAND, '--apply'], 'running');
    expect(killedAt.length, 'at least one kill in the middle').toBeGreaterThan(0);
    expect(problemsOf(db), killedAt.join(', ')).toEqual([]);
    expect(contentOf(db), killedAt.join(', ')).toEqual(contentOf(applied));
    const killedBack = await killedUntilDone(db, ['reprocess', '--json', '--undo'], 'undoing');
    expect(problemsOf(db), killedBack.join(', ')).toEqual([]);
    expect(contentOf(db), killedBack.join(', ')).toEqual(contentOf(undone));
  });
});
