/**
 * What it costs to place an article in its story as the archive grows: 100,000 articles of invented words, one in ten a
 * lightly edited copy of an earlier one. Prints the time per article for each tenth of them: it should stay the same.
 * CPU time beside the wall's, since other programs may share the machine; CPU time counts the process's other threads too.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writer } from '../../data/handle.js';
import { openStore } from '../../data/open.js';
import { placeInStory } from '../../data/queries/stories.js';
import { useClaimRules } from '../../data/rules.js';
import { claimRules } from '../../engine/claims/rules.js';
import { signatureBytes, signatureOf } from '../../engine/stories/signature.js';

const ARTICLES = Number(process.argv[2] ?? 100_000);
const WORDS = 300;
const PUBLISHERS = 50;

/** mulberry32: the same numbers every time. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

useClaimRules(claimRules);
const next = random(1);
/** Words by Zipf's law, as in prose: phrases come again in unrelated texts. */
const word = (): string => `w${Math.floor(20_000 ** next())}`;
const textOf = (): string => Array.from({ length: WORDS }, word).join(' ');
const edited = (text: string): string => {
  const words = text.split(' ');
  for (let i = 0; i < 3; i += 1) words[Math.floor(next() * words.length)] = word();
  return words.join(' ');
};

const folder = await mkdtemp(join(tmpdir(), 'figurewatch-bench-'));
const store = await openStore(join(folder, 'stories.db'));
const recent: string[] = [];
let copies = 0;
const tenth = Math.max(1, ARTICLES / 10);
/** Microseconds of the processor that this process took so far. */
const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
console.log('µs an article    signature: wall   CPU    placing: wall   CPU    whole: CPU');
for (let from = 0; from < ARTICLES; from += tenth) {
  const signing = { wall: 0, cpu: 0 };
  const placing = { wall: 0, cpu: 0 };
  const cpuBefore = cpu();
  let made = 0;
  for (let n = from; n < from + tenth; n += 1) {
    const isCopy = recent.length > 0 && next() < 0.1;
    const text = isCopy ? edited(recent[Math.floor(next() * recent.length)]!) : textOf();
    if (isCopy) made += 1;
    else recent.push(text);
    if (recent.length > 200) recent.shift();
    const [started, startedCpu] = [performance.now(), cpu()];
    const signature = signatureBytes(signatureOf(text));
    signing.wall += performance.now() - started;
    signing.cpu += cpu() - startedCpu;
    const id = String(n).padStart(8, '0');
    const at = new Date(Date.UTC(2016, 9, 1) + (n / ARTICLES) * 300 * 86_400_000).toISOString();
    const publisher = `Outlet ${Math.floor(next() * PUBLISHERS)}`;
    await writer(store)
      .transaction()
      .execute(async (trx) => {
        await trx
          .insertInto('article')
          .values({
            id,
            canonical_url: id,
            source_id: null,
            publisher,
            confidentiality: 'public',
            story_id: null,
            first_seen_at: at,
          })
          .execute();
        await trx
          .insertInto('article_version')
          .values({
            id,
            article_id: id,
            number: 1,
            snapshot_id: null,
            title: null,
            text: '',
            byline: null,
            language: 'en',
            published: at,
            published_day: at.slice(0, 10),
            published_found_in: null,
            modified: null,
            text_hash: id,
            reader_version: 'bench',
            seen_at: at,
          })
          .execute();
        const claimant = { id: `name:${publisher}`, name: publisher, kind: 'media' } as const;
        const [wall, before] = [performance.now(), cpu()];
        await placeInStory(
          trx,
          at,
          { articleId: id, versionId: id, isFirst: true },
          { signature, credit: null, publisher: claimant },
        );
        placing.wall += performance.now() - wall;
        placing.cpu += cpu() - before;
      });
  }
  const { found } = await writer(store)
    .selectFrom('article')
    .select((eb) => eb.fn.count<number>('story_id').as('found'))
    .where('id', '>=', String(from).padStart(8, '0'))
    .executeTakeFirstOrThrow();
  copies += made;
  const whole = cpu() - cpuBefore;
  const per = (us: number) => String(Math.round(us / tenth)).padStart(6);
  console.log(
    `${String(from + tenth).padStart(8)}              ${per(signing.wall * 1000)}${per(signing.cpu)}          ` +
      `${per(placing.wall * 1000)}${per(placing.cpu)}        ${per(whole)}    in stories ${found}, copies made ${made}`,
  );
}
console.log(`${copies} copies in all`);
await store.close();
await rm(folder, { recursive: true });
