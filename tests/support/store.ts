/**
 * A small record to test against, made through the same writes that the programs use: a crisis at Mosul, three sources
 * (one of them internal), five articles, one of them a reprint, with figures that revise and contradict each other.
 * The sentences are ours; the numbers those of the autumn of 2016.
 */
import { brotliCompressSync } from 'node:zlib';
import { sha256 } from '../../data/hashes.js';
import { openStore, type Store } from '../../data/open.js';
import { savePage } from '../../data/queries/archive.js';
import { createCrisis, getCrisis } from '../../data/queries/crises.js';
import { finishRun, startRun } from '../../data/queries/runs.js';
import { createSource, type SourceDraft } from '../../data/queries/sources.js';
import { useClaimRules } from '../../data/rules.js';
import { LOCAL } from '../../data/viewer.js';
import { publisherClaimant } from '../../engine/claims/publisherClaimant.js';
import { claimRules } from '../../engine/claims/rules.js';
import { placeById } from '../../engine/extraction/reference/gazetteer.js';
import type { Claimant, Figure, Place } from '../../engine/extraction/types.js';

/** What "now" is in the seeded record. */
export const NOW = new Date('2016-12-20T08:00:00Z');

export const MOSUL: Place = placeById('geonames:99072')!;

const UNHCR: Claimant = { id: 'unhcr', name: 'UNHCR', kind: 'un' };
const MINISTRY: Claimant = { id: 'iraq-migration-ministry', name: 'Iraqi migration ministry', kind: 'government' };
const COALITION: Claimant = { id: 'us-led-coalition', name: 'US-led coalition', kind: 'military' };
const RELIEF: Claimant = { id: 'name:river relief', name: 'River Relief', kind: 'ngo' };

/** A sentence with its figure, for {@link page}. */
export interface Said {
  sentence: string;
  /** The number as the sentence has it. */
  number: string;
  fields: Partial<Figure> & Pick<Figure, 'low' | 'high' | 'bound'>;
}

const SINCE_OCTOBER = { kind: 'flow', from: '2016-10-17', cumulative: true } as const;

const FLED: Said = {
  sentence: 'More than 18,000 people have left their homes around Mosul since 17 October, UNHCR said.',
  number: '18,000',
  fields: {
    low: 18_000,
    high: null,
    bound: 'minimum',
    ...SINCE_OCTOBER,
    to: '2016-11-03',
    attribution: 'UNHCR',
    claimant: UNHCR,
  },
};

interface PageSeed {
  source: string;
  published: string;
  title: string;
  said: readonly Said[];
}

const PAGES: readonly PageSeed[] = [
  {
    source: 'Tigris Wire',
    published: '2016-11-03',
    title: 'Villages around Mosul empty',
    said: [
      FLED,
      {
        sentence: 'It fears for up to 1.5 million people inside the city.',
        number: '1.5 million',
        fields: {
          low: null,
          high: 1_500_000,
          bound: 'maximum',
          metric: 'trapped',
          kind: 'stock',
          to: '2016-11-03',
          attribution: 'It',
          claimant: UNHCR,
        },
      },
      {
        sentence: 'The US-led coalition counts 3,000 to 5,000 fighters in Mosul.',
        number: '3,000 to 5,000',
        fields: {
          low: 3_000,
          high: 5_000,
          bound: 'range',
          metric: 'fighters',
          group: 'fighters',
          kind: 'stock',
          to: '2016-11-02',
          attribution: 'The US-led coalition',
          claimant: COALITION,
        },
      },
    ],
  },
  { source: 'Harbour Herald', published: '2016-11-04', title: 'Thousands on the road', said: [FLED] },
  {
    source: 'Tigris Wire',
    published: '2016-11-10',
    title: 'Camps fill up east of Mosul',
    said: [
      {
        sentence: 'UNHCR now speaks of 42,000 people who left Mosul since 17 October.',
        number: '42,000',
        fields: {
          low: 42_000,
          high: 42_000,
          bound: 'exact',
          ...SINCE_OCTOBER,
          to: '2016-11-10',
          attribution: 'UNHCR',
          claimant: UNHCR,
        },
      },
      {
        sentence: 'The migration ministry registered 30,000 people from Mosul since 17 October.',
        number: '30,000',
        fields: {
          low: 30_000,
          high: 30_000,
          bound: 'exact',
          ...SINCE_OCTOBER,
          to: '2016-11-10',
          attribution: 'The migration ministry',
          claimant: MINISTRY,
        },
      },
    ],
  },
  {
    source: 'Field notes',
    published: '2016-11-12',
    title: 'Visit to the camps',
    said: [
      {
        sentence: 'River Relief expects that 55,000 people from Mosul left since 17 October.',
        number: '55,000',
        fields: {
          low: 55_000,
          high: 55_000,
          bound: 'exact',
          ...SINCE_OCTOBER,
          to: '2016-11-12',
          attribution: 'River Relief',
          claimant: RELIEF,
        },
      },
    ],
  },
  // The internal print of a claim that is public elsewhere.
  { source: 'Field notes', published: '2016-11-05', title: 'Press review', said: [FLED] },
];

const SOURCES: readonly SourceDraft[] = [
  { name: 'Tigris Wire', kind: 'feed', url: 'https://tigris-wire.example/feed', publisher: 'Tigris Wire' },
  { name: 'Harbour Herald', kind: 'feed', url: 'https://harbour-herald.example/feed', publisher: 'Harbour Herald' },
  { name: 'Field notes', kind: 'folder', url: '/srv/notes', publisher: 'Field desk', confidentiality: 'internal' },
];

export interface Seeded {
  store: Store;
  crisisId: string;
  /** Name of a source -> its id. */
  sources: Record<string, string>;
  /** Title of an article -> its id. */
  articles: Record<string, string>;
}

/** An empty, migrated store whose clock stands at {@link NOW}. */
export async function openEmpty(path = ':memory:'): Promise<Store> {
  useClaimRules(claimRules);
  const store = await openStore(path);
  store.now = () => NOW;
  return store;
}

/** A store with the crisis. `without` leaves the pages of a source out. */
export async function openSeeded({
  path = ':memory:',
  without,
}: {
  path?: string;
  without?: string;
} = {}): Promise<Seeded> {
  const store = await openEmpty(path);
  store.now = () => new Date('2016-10-20T08:00:00Z');
  const sources: Record<string, string> = {};
  for (const draft of SOURCES) sources[draft.name] = await createSource(store, LOCAL, draft);
  await createCrisis(
    store,
    LOCAL,
    {
      slug: 'mosul',
      name: 'Mosul',
      placeIds: [MOSUL.id],
      from: '2016-10-17',
      to: '2016-12-31',
      metrics: [],
      keywords: [],
      milestones: [{ day: '2016-10-17', label: 'The battle begins' }],
      precedence: [],
      expiryDays: 30,
    },
    [MOSUL],
  );
  const articles: Record<string, string> = {};
  for (const seed of PAGES.filter((page) => page.source !== without)) {
    store.now = () => new Date(`${seed.published}T12:00:00Z`);
    articles[seed.title] = await collectPage(store, sources[seed.source]!, seed);
  }
  store.now = () => NOW;
  const crisisId = (await getCrisis(store, LOCAL, 'mosul')).id;
  return { store, crisisId, sources, articles };
}

/** One run of a source that finds one page; resolves to the article's id. */
export async function collectPage(store: Store, sourceId: string, seed: PageSeed): Promise<string> {
  const runId = await startRun(store, sourceId);
  const { text, figures } = page(seed.said);
  const bytes = Buffer.from(text);
  const url = `https://${seed.source.toLowerCase().replace(' ', '-')}.example/${seed.published}/${sha256(seed.title).slice(0, 8)}`;
  const draft = SOURCES.find((source) => source.name === seed.source)!;
  const { articleId } = await savePage(store, {
    runId,
    sourceId,
    fetch: {
      url,
      role: 'item',
      stage: 'alert',
      outcome: 'ok',
      message: null,
      status: 200,
      bytes: bytes.length,
      durationMs: 12,
      startedAt: store.instant(),
    },
    validators: null,
    snapshot: {
      url,
      finalUrl: url,
      status: 200,
      headers: { 'content-type': 'text/html' },
      blob: { hash: sha256(bytes), compressed: brotliCompressSync(bytes), size: bytes.length },
    },
    article: {
      canonicalUrl: url,
      publisher: draft.publisher ?? null,
      confidentiality: draft.confidentiality ?? 'public',
      guid: null,
    },
    version: {
      title: seed.title,
      text,
      byline: null,
      language: 'en',
      published: seed.published,
      publishedFoundIn: 'json-ld',
      modified: null,
      readerVersion: 'test',
    },
    extractorVersion: 'test-1',
    figures,
    publisherClaimant: publisherClaimant(draft.publisher ?? null),
  });
  await finishRun(store, runId, { state: 'ok', outcome: 'ok', message: null }, 0.5);
  return articleId;
}

/** An article's text of these sentences, with the figures at their places. */
export function page(said: readonly Said[]): { text: string; figures: Figure[] } {
  const text = said.map(({ sentence }) => sentence).join(' ');
  let from = 0;
  const figures = said.map(({ sentence, number, fields }): Figure => {
    const quoteSpan = { start: from, end: from + sentence.length };
    from = quoteSpan.end + 1;
    const start = quoteSpan.start + sentence.indexOf(number);
    const end = start + number.length;
    return {
      start,
      end,
      text: number,
      metric: 'displaced',
      group: 'people',
      unit: 'people',
      kind: 'flow',
      from: null,
      to: null,
      location: 'Mosul',
      country: 'IRQ',
      attribution: null,
      cumulative: false,
      place: MOSUL,
      claimant: null,
      quote: sentence,
      quoteSpan,
      marks: { unit: { start: end + 1, end: end + 7 } },
      rules: { number: ['<integer with separators>'] },
      confidence: 0.8,
      ...fields,
    };
  });
  return { text, figures };
}
