/** What an internal source adds must not show to who may see public things alone: not as a row, a count, a print, an ETag. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importSources } from '../../data/queries/sources.js';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import type { Claimant } from '../../engine/extraction/types.js';
import type { ChangeJson } from '../../server/api/schemas.js';
import { collectPage, openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

const PUBLIC: Viewer = { actorId: 'embed', clearance: 'public' };

/** The record with the internal source's articles, and the same one without them. */
let full: Seeded;
let without: Seeded;
beforeAll(async () => {
  full = await openSeeded();
  without = await openSeeded({ without: 'Field notes' });
});
afterAll(async () => {
  await full.store.close();
  await without.store.close();
});

const get = async ({ store }: Seeded, viewer: Viewer, path: string) =>
  (await request(appOf(store, viewer)).get(`/api/v1${path}`)).body;

/** Ids and hashes differ from record to record, events' numbers too; everything else must be equal. */
const comparable = (body: unknown): unknown =>
  JSON.parse(
    JSON.stringify(body, (key, value) =>
      /^(id|next|resume|.*[a-z]Ids?|at|storedAt|startedAt|supersededBy)$/.test(key) && value !== null ? '…' : value,
    ),
  );

const LISTS = [
  '/status',
  '/crises',
  '/crises/mosul',
  '/crises/mosul/series',
  '/crises/mosul/changes',
  '/changes',
  '/claims',
  '/claims?q=river%20relief',
  '/figures',
  '/articles',
  '/sources',
  '/alerts',
];

describe('a viewer with clearance for public things', () => {
  it.each(LISTS)('gets the same from %s with and without the internal articles', async (path) => {
    const seen = comparable(await get(full, PUBLIC, path));
    expect(seen).toEqual(comparable(await get(without, PUBLIC, path)));
    // Who may see everything gets something else, so that the comparison says something.
    if (!/sources|alerts/.test(path)) expect(comparable(await get(full, LOCAL, path))).not.toEqual(seen);
  });

  it('finds no internal source, article, figure, claim or run by its id', async () => {
    const source = full.sources['Field notes']!;
    const article = full.articles['Visit to the camps']!;
    const [figure] = (await get(full, LOCAL, `/figures?article=${article}`)).items;
    const [run] = (await get(full, LOCAL, `/sources/${source}/runs`)).items;
    const paths = [
      `/sources/${source}`,
      `/sources/${source}/runs`,
      `/runs/${run.id}`,
      `/articles/${article}`,
      `/figures/${figure.id}`,
      `/figures/${figure.id}/evidence`,
      `/claims/${figure.claimId}`,
    ];
    for (const path of paths) {
      expect((await get(full, LOCAL, path)).error).toBeUndefined();
      expect([path, (await get(full, PUBLIC, path)).error?.code]).toEqual([path, 'not_found']);
    }
  });

  it('sees a claim without its internal print', async () => {
    const fled = async (viewer: Viewer) => {
      const [claim] = (await get(full, viewer, '/claims?q=left%20their%20homes')).items;
      return { claim, evidence: await get(full, viewer, `/figures/${claim.figureId}/evidence`) };
    };
    const open = await fled(PUBLIC);
    expect(open.claim.reprints).toBe(1);
    expect(open.evidence.prints.map((p: { publisher: string }) => p.publisher)).toEqual([
      'Tigris Wire',
      'Harbour Herald',
    ]);
    expect((await fled(LOCAL)).claim.reprints).toBe(2);
  });

  it('gets the same ETag before and after something internal comes in', async () => {
    const seeded = await openSeeded({ without: 'Field notes' });
    const tags = async () =>
      Promise.all(
        LISTS.filter((path) => path !== '/sources').map(
          async (path) => (await request(appOf(seeded.store, PUBLIC)).get(`/api/v1${path}`)).get('ETag')!,
        ),
      );
    const before = await tags();
    await collectPage(seeded.store, seeded.sources['Field notes']!, {
      source: 'Field notes',
      published: '2016-11-12',
      title: 'Visit to the camps',
      said: [
        {
          sentence: 'River Relief expects that 55,000 people left Mosul.',
          number: '55,000',
          fields: { low: 55_000, high: 55_000, bound: 'exact', kind: 'stock', to: '2016-11-12' },
        },
      ],
    });
    expect(await tags()).toEqual(before);
    expect(before.every((tag) => tag.length > 0)).toBe(true);
    await seeded.store.close();
  });

  it('loses sight of a source that becomes internal, with all that came from it', async () => {
    const seeded = await openSeeded();
    const source = seeded.sources['Harbour Herald']!;
    const count = async () => (await get(seeded, PUBLIC, '/articles')).items.length as number;
    const before = await count();
    await request(appOf(seeded.store)).patch(`/api/v1/sources/${source}`).send({ confidentiality: 'internal' });
    expect([before, await count()]).toEqual([3, 2]);
    // A list that says nothing of it does not open it again.
    const draft = { name: 'Harbour Herald', kind: 'feed' as const, url: 'https://harbour-herald.example/feed' };
    await importSources(seeded.store, LOCAL, [draft]);
    expect(await count()).toBe(2);
    await request(appOf(seeded.store)).patch(`/api/v1/sources/${source}`).send({ confidentiality: 'public' });
    expect(await count()).toBe(3);
    await seeded.store.close();
  });

  it('does not learn who printed first inside', async () => {
    const seeded = await openSeeded();
    const said = [
      {
        sentence: 'Some 700 houses stand empty in Mosul.',
        number: '700',
        fields: { low: 700, high: 700, bound: 'approximate' as const, kind: 'stock' as const, unit: 'housing_units' },
      },
    ];
    await collectPage(seeded.store, seeded.sources['Field notes']!, {
      source: 'Field notes',
      published: '2016-11-14',
      title: 'Houses',
      said,
    });
    await collectPage(seeded.store, seeded.sources['Harbour Herald']!, {
      source: 'Harbour Herald',
      published: '2016-11-15',
      title: 'Empty',
      said,
    });
    const [inside] = (await get(seeded, LOCAL, '/claims?q=Field%20desk')).items;
    for (const query of [
      'q=Field%20desk',
      `claimant=${encodeURIComponent(inside.claimant.id)}`,
      'publisher=Field%20desk',
    ]) {
      expect([query, (await get(seeded, PUBLIC, `/claims?${query}`)).items]).toEqual([query, []]);
    }
    for (const path of [
      '/figures',
      '/claims',
      '/crises/mosul/series',
      '/crises/mosul/changes',
      '/changes',
      '/articles',
    ]) {
      expect(JSON.stringify(await get(seeded, LOCAL, path))).toContain('Field desk');
      expect([path, JSON.stringify(await get(seeded, PUBLIC, path))]).not.toEqual([
        path,
        expect.stringContaining('Field desk'),
      ]);
    }
    await seeded.store.close();
  });

  it('does not learn from a public claim that something internal contradicts or came before it', async () => {
    const seeded = await openSeeded();
    const say = (title: string, number: string, value: number, claimant: Claimant) =>
      collectPage(seeded.store, seeded.sources['Harbour Herald']!, {
        source: 'Harbour Herald',
        published: '2016-11-15',
        title,
        said: [
          {
            sentence: `${claimant.name} puts it at ${number} people from Mosul since 17 October.`,
            number,
            fields: {
              ...{ low: value, high: value, bound: 'exact', kind: 'flow', from: '2016-10-17', to: '2016-11-15' },
              ...{ cumulative: true, attribution: claimant.name, claimant },
            },
          },
        ],
      });
    const now = async () => (await get(seeded, PUBLIC, '/crises/mosul/changes')).items[0]?.id as number;
    const since = await now();
    // The internal source has 55,000 of River Relief, which no public page prints.
    await say('River Relief counts again', '61,000', 61_000, {
      id: 'name:river relief',
      name: 'River Relief',
      kind: 'ngo',
    });
    const changes = async (viewer: Viewer) =>
      (await get(seeded, viewer, `/crises/mosul/changes?since=${since}`)).items as ChangeJson[];
    const open = await changes(PUBLIC);
    expect(open.map(({ kind }) => kind)).toContain('claim_new');
    expect(open.map(({ kind }) => kind)).not.toContain('claim_revised');
    expect(open.filter(({ before }) => before !== null)).toEqual([]);
    expect(open.filter(({ kind, other }) => kind === 'claim_contested' && other === null)).toEqual([]);
    expect(JSON.stringify(open)).not.toMatch(/55,?000/);
    expect((await changes(LOCAL)).map(({ kind }) => kind)).toContain('claim_revised');
    await seeded.store.close();
  });
});
