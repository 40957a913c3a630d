/** A record of any size for the bench of claims: 200 crises, each with its place and 25 series of some claimants. */
import SQLite from 'better-sqlite3';
import { openStore } from '../../data/open.js';
import { savePage } from '../../data/queries/archive.js';
import { finishRun, startRun } from '../../data/queries/runs.js';
import { createSource } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';
import { PLACES } from '../../engine/extraction/reference/gazetteer.data.js';
import type { Figure } from '../../engine/extraction/types.js';

export const CRISES = 200;
const CLAIMANTS = 24;
const METRICS = ['killed', 'injured', 'displaced', 'missing', 'trapped'] as const;
const GROUPS = ['people', 'children', 'women', 'civilians', 'aid_workers'] as const;
/** Figures of one article. */
const TOGETHER = 5;
const DAYS = 400;

/** The first towns of the gazetteer, one a crisis: a place that it doesn't have is looked for in all of it. */
const TOWNS = [...PLACES.matchAll(/^(?<number>[0-9a-z]+)\|/gmu)]
  .slice(0, CRISES)
  .map(({ groups }) => `geonames:${Number.parseInt(groups!['number']!, 36)}`);

const AT = '2016-12-31T00:00:00.000Z';
const day = (n: number): string => new Date(Date.UTC(2015, 11, 1) + n * 86_400_000).toISOString().slice(0, 10);
/** The same numbers at each run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Fills an empty, migrated file with figures, bare, without claims. */
export function generate(file: string, figures: number): void {
  const db = new SQLite(file);
  const insert = (table: string, columns: string[]) =>
    db.prepare(
      `insert into "${table}" (${columns.map((c) => `"${c}"`).join()}) values (${columns.map(() => '?').join()})`,
    );
  const id = (kind: string, n: number): string => `${kind}${String(n).padStart(12, '0')}`;
  const pick = chance(42);
  const upTo = (n: number): number => Math.floor(pick() * n);
  const row = {
    place: insert('place', ['id', 'name']),
    claimant: insert('claimant', ['id', 'name', 'kind', 'created_at']),
    crisis: insert('crisis', [
      ...['id', 'slug', 'name', 'place_ids', 'metrics', 'keywords', 'milestones', 'precedence', 'expiry_days'],
      ...['is_sample', 'actor_id', 'created_at', 'updated_at'],
    ]),
    crisisPlace: insert('crisis_place', ['place_id', 'crisis_id']),
    article: insert('article', ['id', 'canonical_url', 'publisher', 'confidentiality', 'first_seen_at']),
    version: insert('article_version', [
      ...['id', 'article_id', 'number', 'published', 'published_day', 'text_hash', 'reader_version', 'seen_at', 'text'],
    ]),
    extraction: insert('extraction', ['id', 'article_version_id', 'extractor_version', 'current', 'created_at']),
    evidence: insert('evidence', ['id', 'article_id', 'quote_hash', 'occurrence', 'created_at']),
    figure: insert('figure', [
      ...['id', 'evidence_id', 'article_id', 'extraction_id', 'article_version_id', 'origin', 'text', 'low', 'high'],
      ...['bound', 'metric', 'group', 'unit', 'kind', 'to_day', 'cumulative', 'projected', 'location', 'place_id'],
      ...['attribution', 'claimant_id', 'quote', 'marks', 'rules', 'confidence', 'actor_id', 'created_at'],
    ]),
  };
  db.transaction(() => {
    for (let n = 0; n < CLAIMANTS; n += 1) row.claimant.run(id('c', n), `Claimant ${n}`, 'ngo', AT);
    for (let n = 0; n < CRISES; n += 1) {
      row.place.run(TOWNS[n], `Town ${n}`);
      row.crisis.run(
        ...[id('k', n), `town-${n}`, `Town ${n}`, JSON.stringify([TOWNS[n]]), '[]', '[]', '[]', '[]', 30],
        ...[0, 'local', AT, AT],
      );
      row.crisisPlace.run(TOWNS[n], id('k', n));
    }
    for (let n = 0; n < figures; n += 1) {
      const article = Math.floor(n / TOGETHER);
      const town = article % CRISES;
      const published = day(Math.floor(((n / figures) * DAYS + upTo(3)) % DAYS));
      if (n % TOGETHER === 0) {
        row.article.run(id('a', article), `https://bench.example/${article}`, `Outlet ${upTo(30)}`, 'public', AT);
        row.version.run(id('v', article), id('a', article), 1, published, published, id('h', article), '1', AT, '');
        row.extraction.run(id('x', article), id('v', article), '1', 1, AT);
      }
      const value = (1 + upTo(40)) * 25;
      const who = upTo(CLAIMANTS);
      // A third of the sentences are reprints of others.
      const hash = upTo(3) === 0 ? `s${town}-${value}-${upTo(10)}` : id('q', n);
      row.evidence.run(id('e', n), id('a', article), hash, n % TOGETHER, AT);
      row.figure.run(
        ...[id('f', n), id('e', n), id('a', article), id('x', article), id('v', article), 'extracted', String(value)],
        ...[value, value, 'exact', METRICS[upTo(5)]!, GROUPS[upTo(5)]!, 'people', 'stock', published, 0, 0],
        ...[`Town ${town}`, TOWNS[town]!, `Claimant ${who}`, id('c', who), `Claimant ${who} counts ${value}.`],
        ...['{}', '{}', 0.8, 'jobs', AT],
      );
    }
  })();
  db.exec('analyze');
  db.close();
}

/** Saves page after page, five figures each, until it is ended; prints how many a second it was. */
export async function collect(file: string): Promise<void> {
  const store = await openStore(file);
  const sourceId = await createSource(store, LOCAL, { name: 'Bench', kind: 'feed', url: 'https://bench.example/feed' });
  const runId = await startRun(store, sourceId);
  const pick = chance(7);
  const upTo = (n: number): number => Math.floor(pick() * n);
  let ended = false;
  process.on('SIGTERM', () => {
    ended = true;
  });
  process.stdout.write('collecting\n');
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let pages = 0;
  for (; !ended; pages += 1) {
    const town = upTo(CRISES);
    const figures = Array.from({ length: TOGETHER }, (_, i): Figure => {
      const value = (1 + upTo(40)) * 25;
      const who = upTo(CLAIMANTS);
      const name = `Claimant ${who}`;
      const quote = `${name} counts ${value} on page ${pages}.`;
      const place = {
        id: TOWNS[town]!,
        name: `Town ${town}`,
        country: null,
        latitude: 1,
        longitude: 1,
        within: [],
      };
      return {
        ...{ start: i * 100, end: i * 100 + 3, text: String(value), low: value, high: value, bound: 'exact' },
        ...{ metric: METRICS[upTo(5)]!, group: GROUPS[upTo(5)]!, unit: 'people', kind: 'stock' },
        ...{ from: null, to: '2017-01-05', location: place.name, country: null, attribution: name },
        ...{ cumulative: false, place, quote, quoteSpan: { start: i * 100, end: i * 100 + quote.length } },
        ...{
          claimant: { id: `c${String(who).padStart(12, '0')}`, name, kind: 'ngo' },
          marks: {},
          rules: {},
          confidence: 0.8,
        },
      } as unknown as Figure;
    });
    const url = `https://bench.example/live/${pages}`;
    await savePage(store, {
      ...{ runId, sourceId, validators: null, extractorVersion: '1', figures },
      fetch: {
        ...{ url, role: 'item', stage: 'alert', outcome: 'ok', message: null, status: 200, bytes: 1, durationMs: 1 },
        startedAt: AT,
      },
      snapshot: {
        ...{ url, finalUrl: url, status: 200, headers: {} },
        blob: { hash: `b${pages}`, compressed: new Uint8Array([1]), size: 1 },
      },
      article: { canonicalUrl: url, guid: null, publisher: 'Bench', confidentiality: 'public' },
      version: {
        ...{ title: null, text: `Page ${pages}`, byline: null, language: 'en', published: '2017-01-05' },
        ...{ publishedFoundIn: null, modified: null, readerVersion: '1' },
      },
      publisherClaimant: { id: 'name:bench', name: 'Bench', kind: 'media' },
    });
    await new Promise((resolve) => setImmediate(resolve));
  }
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  await finishRun(store, runId, { state: 'ok', outcome: 'ok', message: null }, 1);
  const each = ((user + system) / 1000 / pages).toFixed(1);
  process.stdout.write(
    `meanwhile ${(pages / seconds).toFixed(0)} pages a second were saved, ${TOGETHER} figures each: ${each} ms of CPU a page\n`,
  );
  await store.close();
}
