/** Real processes of the built program, a site for them to collect, and what a record holds apart from ids and times. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import SQLite from 'better-sqlite3';
import { createChannel } from '../../data/queries/channels.js';
import { createRule } from '../../data/queries/rules.js';
import { importSources } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { openForWriting } from '../../jobs/openStore.js';
import { articlePage, type Handler, openSite, rss, type Site } from '../jobs/support/site.js';

/** FIGUREWATCH_DIST lets a developer try another build than the one that `npm test` makes. */
const DIST = process.env['FIGUREWATCH_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const MAIN = `${DIST}/cli/main.js`;
if (!existsSync(MAIN)) throw new Error('these tests run the built program: npm run build');

export interface Running {
  child: ChildProcess;
  /** Everything on standard error so far. */
  stderr(): string;
  stdout(): string;
  ended: Promise<number | null>;
}

/** Starts `figurewatch ARGS`. */
export function run(args: string[], environment: Record<string, string>): Running {
  const child = spawn(process.execPath, [MAIN, ...args], {
    env: {
      PATH: process.env['PATH'],
      FIGUREWATCH_ALLOW_PRIVATE_ADDRESSES: '1',
      FIGUREWATCH_DELAY_MS: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout!.on('data', (part) => {
    output.stdout += part;
  });
  child.stderr!.on('data', (part) => {
    output.stderr += part;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', (code) => resolve(code)));
  return { child, ended, stderr: () => output.stderr, stdout: () => output.stdout };
}

/** Waits until it holds; fails after 30 seconds. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 600; i++) {
    if (await holds()) return;
    await sleep(50);
  }
  throw new Error(`still not after 30 seconds: ${what}`);
}

const OUTLETS = ['Harbour Herald', 'River Post', 'Hill Gazette'];
export const PAGES_EACH = 8;

export interface Newspapers extends Site {
  /** Each message that the receiver took: its webhook-id, and the alerts that it told. */
  received: { id: string; alerts: string[] }[];
  /** Called after each request for a page, with how many there were. */
  onPage: (count: number) => void;
}

/** Three outlets with a feed each; some sentences stand in all of them. Pages answer after a few milliseconds. */
export async function openNewspapers(): Promise<Newspapers> {
  const handlers: Record<string, Handler> = {};
  const papers: Newspapers = Object.assign(await openSite(handlers), { received: [], onPage: () => {} });
  let pages = 0;
  OUTLETS.forEach((outlet, o) => {
    const links: string[] = [];
    for (let i = 0; i < PAGES_EACH; i++) {
      const day = String(1 + i * 3 + o).padStart(2, '0');
      const own = `At least ${12 + i * 7 + o} civilians were killed in Mosul on Monday, officials said.`;
      const wire = `More than ${18 + i},000 people have fled their homes in Mosul since October 17, the United Nations said.`;
      const html = articlePage(`${outlet} report ${i}`, `${wire} ${own}`, `2016-11-${day}T08:00:00+03:00`);
      links.push(`${papers.url}/${o}/${i}`);
      handlers[`/${o}/${i}`] = (_request, response) => {
        pages += 1;
        papers.onPage(pages);
        setTimeout(() => {
          response.writeHead(200, { 'content-type': 'text/html', etag: `"${o}-${i}"` }).end(html);
        }, 12);
      };
    }
    handlers[`/${o}/feed`] = (request, response) => {
      if (request.headers['if-none-match']) response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' }).end(rss(links));
    };
  });
  handlers['/hook'] = (request, response, body) => {
    const { data } = JSON.parse(body) as { data: { alerts: { id: string }[] } };
    papers.received.push({ id: String(request.headers['webhook-id']), alerts: data.alerts.map(({ id }) => id) });
    response.writeHead(200).end();
  };
  return papers;
}

/** Makes a database with the papers as sources, and a rule with a webhook. */
export async function prepare(db: string, papers: Newspapers): Promise<void> {
  const store = await openForWriting(db);
  await importSources(
    store,
    LOCAL,
    OUTLETS.map((name, o) => ({ name, kind: 'feed', url: `${papers.url}/${o}/feed`, publisher: name, delayMs: 0 })),
  );
  const channel = await createChannel(store, LOCAL, {
    kind: 'webhook',
    name: 'Hook',
    config: { url: `${papers.url}/hook` },
  });
  await createRule(store, LOCAL, {
    name: 'Many fled',
    condition: { kind: 'threshold', direction: 'above', value: 20_000 },
    scope: { metrics: ['displaced'] },
    sending: { waitSeconds: 0, intervalSeconds: 0 },
    channels: [channel],
    enabled: true,
  });
  await store.close();
}

// An alert names the claim by the id that it had then: an earlier print that came later gave the claim another one, but
// the evidence of that id stays with it.
const CONTENT = {
  articles: 'select canonical_url, publisher from article',
  versions:
    'select a.canonical_url, v.number, v.text_hash, v.published from article_version v join article a on a.id = v.article_id',
  figures: `select a.canonical_url, f.start, f.end, f.text, f.low, f.high, f.bound, f.metric, f.claimant_id, e.quote_hash, e.occurrence, x.current
    from figure f join article a on a.id = f.article_id join evidence e on e.id = f.evidence_id join extraction x on x.id = f.extraction_id`,
  claims: `select c.series, c.claimant_id, c.low, c.high, c.bound, c.text, c.as_of_day,
    (select group_concat(k, ' ') from (select a.canonical_url || e.quote_hash as k from claim_evidence ce join evidence e on e.id = ce.evidence_id
      join article a on a.id = e.article_id where ce.claim_id = c.id order by k)) as evidence from claim c`,
  snapshots: 'select s.url, s.blob_hash from snapshot s',
  blobs: 'select hash, size from blob',
  validators: 'select url, etag, blob_hash from resource',
  articleEvents: `select e.kind, a.canonical_url from event e join article a on a.id = e.article_id
    where e.kind in ('article_new', 'article_changed')`,
  figureEvents: `select e.kind, q.quote_hash, a.canonical_url from event e join figure f on f.id = e.figure_id
    join evidence q on q.id = f.evidence_id join article a on a.id = f.article_id where e.kind = 'figure_new'`,
  alerts: `select r.name, c.text, c.claimant_id, (select count(*) from dispatch d join notification n on n.id = d.notification_id where d.alert_id = a.id and n.state = 'delivered') as delivered
    from alert a join rule r on r.id = a.rule_id join claim_evidence e on e.evidence_id = a.claim_id join claim c on c.id = e.claim_id`,
} as const;

export type Content = Record<keyof typeof CONTENT, string[]>;

/** What the record holds, row for row, in an order of its own, without ids and times. */
export function contentOf(db: string): Content {
  const file = new SQLite(db, { readonly: true });
  const content = Object.fromEntries(
    Object.entries(CONTENT).map(([name, query]) => [
      name,
      (file.prepare(query).all() as object[]).map((row) => JSON.stringify(row)).sort(),
    ]),
  ) as Content;
  file.close();
  return content;
}

/** What must hold of any record at rest: whole, nothing running, no lease held. */
export function problemsOf(db: string): string[] {
  const file = new SQLite(db);
  const problems = (file.pragma('integrity_check') as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((line) => line !== 'ok');
  for (const row of file.pragma('foreign_key_check') as object[]) problems.push(`foreign key: ${JSON.stringify(row)}`);
  const count = (query: string) => (file.prepare(query).get() as { n: number }).n;
  if (count("select count(*) as n from run where state = 'running'") > 0) problems.push('a run is still running');
  if (count('select count(*) as n from lease') > 0) problems.push('a lease is still held');
  if (count("select count(*) as n from notification where state <> 'delivered'") > 0)
    problems.push('a message is open');
  if (count("select count(*) as n from dispatch where state = 'pending'") > 0)
    problems.push('an alert waits to be told');
  file.close();
  return problems;
}

/** Whether every source was collected, and nothing runs or waits to be judged or sent. */
export function isDone(db: string): boolean {
  const file = new SQLite(db, { readonly: true });
  const row = file
    .prepare(
      `select (select count(*) from source where last_success_at is null)
        + (select count(*) from run where state = 'running')
        + (select count(*) from progress where position < (select max(id) from event where kind like 'claim_%'))
        + (select count(*) from dispatch where state = 'pending')
        + (select count(*) from notification where state = 'waiting') as n`,
    )
    .get() as { n: number };
  file.close();
  return row.n === 0;
}
