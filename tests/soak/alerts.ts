/**
 * SIGKILL in the middle of judging and delivering, up to three times in a row; the next run completes it. Each alert must
 * arrive, and none under two ids.
 */
import { copyFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import { writer } from '../../data/handle.js';
import { createChannel } from '../../data/queries/channels.js';
import { createRule } from '../../data/queries/rules.js';
import { LOCAL } from '../../data/viewer.js';
import { openForWriting } from '../../jobs/openStore.js';
import { type Newspapers, openNewspapers, prepare, problemsOf, type Running, run } from '../processes/support.js';
import type { Scenario } from './scenario.js';

/** Messages of chance after which it is killed, at the most; where there are fewer, it is killed later or not at all. */
const MOST_MESSAGES = 12;
const MOST_KILLS = 3;

export function alerts(): Scenario {
  let folder = '';
  let template = '';
  let papers: Newspapers;
  let expected = 0;
  let databases = 0;
  const collect = (file: string): Running => run(['collect', '--once'], { FIGUREWATCH_DB: file });

  /** A record whose pages are all there and whose alerts are all to be judged and sent. */
  async function fresh(): Promise<string> {
    databases += 1;
    const file = join(folder, `${databases}.db`);
    await copyFile(template, file);
    papers.received.length = 0;
    return file;
  }

  async function makeTemplate(): Promise<void> {
    template = join(folder, 'template.db');
    await prepare(template, papers);
    const first = collect(template);
    if ((await first.ended) !== 0) throw new Error(`an undisturbed collection failed: ${first.stderr()}`);
    const store = await openForWriting(template);
    const config = { url: `${papers.url}/hook` };
    const channel = await createChannel(store, LOCAL, { kind: 'webhook', name: 'Soak', config });
    for (const groupBy of ['series', 'place', 'rule'])
      await createRule(store, LOCAL, {
        name: `New, by ${groupBy}`,
        condition: { kind: 'new_claim' },
        scope: {},
        sending: { groupBy, waitSeconds: 0, intervalSeconds: 0 },
        channels: [channel],
        enabled: true,
      });
    await writer(store).updateTable('rule').set({ event_cursor: 0 }).execute();
    await writer(store).updateTable('progress').set({ position: 0 }).execute();
    await store.close();
  }

  /** After some messages and a few milliseconds, or in the middle of judging, or when it ended before that. */
  async function randomMoment(ended: Promise<unknown>): Promise<string> {
    const before = papers.received.length;
    const after = Math.floor(Math.random() * MOST_MESSAGES);
    const ms = Math.floor(Math.random() * (after === 0 ? 1_500 : 15));
    let over = false;
    void ended.then(() => {
      over = true;
    });
    while (!over && papers.received.length < before + after) await sleep(1);
    await sleep(ms);
    return `after ${after} messages and ${ms} ms`;
  }

  return {
    name: 'alerts',
    async open(given) {
      folder = given;
      papers = await openNewspapers();
      await makeTemplate();
      const file = await fresh();
      const quiet = collect(file);
      if ((await quiet.ended) !== 0) throw new Error(`an undisturbed delivery failed: ${quiet.stderr()}`);
      const problems = told(file, papers);
      if (problems.length > 0) throw new Error(`an undisturbed delivery is not whole: ${problems.join('; ')}`);
      expected = count(file);
      if (expected < 10) throw new Error(`only ${expected} alerts to lose`);
    },
    async kill() {
      const file = await fresh();
      const moments: string[] = [];
      for (let kills = 1 + Math.floor(Math.random() * MOST_KILLS); kills > 0; kills--) {
        const running = collect(file);
        moments.push(await randomMoment(running.ended));
        running.child.kill('SIGKILL');
        await running.ended;
      }
      const last = collect(file);
      const code = await last.ended;
      const problems = code === 0 ? [] : [`the run after it ended with ${code}: ${last.stderr().slice(-300)}`];
      problems.push(...problemsOf(file), ...told(file, papers));
      if (count(file) !== expected) problems.push(`${count(file)} alerts instead of ${expected}`);
      if (problems.length === 0) for (const end of ['', '-wal', '-shm']) await rm(file + end, { force: true });
      return { when: moments.join(', then '), problems };
    },
    async close() {
      await papers.close();
    },
  };
}

/** Alerts of the record that were sent to a channel. */
function count(db: string): number {
  return read<{ n: number }>(db, "select count(distinct alert_id) as n from dispatch where state = 'sent'")[0]!.n;
}

/** What the receiver was not told, or under two ids. */
function told(db: string, { received }: Newspapers): string[] {
  const messagesOf = new Map<string, Set<string>>();
  for (const { id, alerts: ids } of received)
    for (const alert of ids) messagesOf.set(alert, (messagesOf.get(alert) ?? new Set()).add(id));
  const arrived = new Set(received.map(({ id }) => id));
  // What the template had sent before is no part of it. A message names some of its alerts and counts the rest.
  const due = read<{ alert_id: string; notification_id: string }>(
    db,
    `select d.alert_id, d.notification_id from dispatch d join rule r on r.id = d.rule_id where r.name like 'New, by %'`,
  );
  const silent = due
    .filter(({ notification_id }) => !arrived.has(notification_id))
    .map(({ alert_id }) => `not told: ${alert_id}`);
  const twice = [...messagesOf].filter(([, messages]) => messages.size > 1).map(([id]) => `told under two ids: ${id}`);
  return [...silent, ...twice];
}

function read<T>(db: string, query: string): T[] {
  const file = new SQLite(db, { readonly: true });
  const rows = file.prepare(query).all() as T[];
  file.close();
  return rows;
}
