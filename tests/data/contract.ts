/**
 * What the record promises whichever database holds it. A database's own test file calls it with a way to open an empty,
 * migrated store.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contains } from '../../data/dialect/contains.js';
import { jsonText } from '../../data/dialect/jsonText.js';
import { reader, writer } from '../../data/handle.js';
import { newId } from '../../data/ids.js';
import type { Store } from '../../data/open.js';
import { addEvents } from '../../data/queries/events.js';
import { findEvents, latestEventId } from '../../data/queries/findEvents.js';
import { releaseLease, renewLease, takeLease } from '../../data/queries/leases.js';
import { answerRequest, createRequest, findOpenRequests, getRequest, markTaken } from '../../data/queries/requests.js';
import { createSource, importSources } from '../../data/queries/sources.js';
import type { NewRow } from '../../data/schema.js';
import { LOCAL } from '../../data/viewer.js';

const AT = '2016-11-03T08:00:00.000Z';

const article = (id: string): NewRow<'article'> => ({
  id,
  canonical_url: `https://wire.example/${id}`,
  source_id: null,
  publisher: 'Wire',
  confidentiality: 'public',
  story_id: null,
  first_seen_at: AT,
});

const version = (articleId: string, number: number): NewRow<'article_version'> => ({
  id: `${articleId}-${number}`,
  article_id: articleId,
  number,
  snapshot_id: null,
  title: 'Title',
  text: 'Text',
  byline: null,
  language: 'en',
  published: null,
  published_day: null,
  published_found_in: null,
  modified: null,
  text_hash: `${number}`,
  reader_version: '1',
  seen_at: AT,
});

export function contract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the record`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const insertArticle = (id = newId()) => writer(store).insertInto('article').values(article(id)).execute();

    it('refuses a row that points at nothing', async () => {
      await expect(
        writer(store).insertInto('article_version').values(version('nobody', 1)).execute(),
      ).rejects.toThrow();
    });

    it('refuses a value of another type', async () => {
      const wrong = { ...article('a'), first_seen_at: null as unknown as string };
      await expect(writer(store).insertInto('article').values(wrong).execute()).rejects.toThrow();
    });

    it('takes what hangs on an article away with it', async () => {
      await insertArticle('a');
      await writer(store).insertInto('article_version').values(version('a', 1)).execute();
      await writer(store).deleteFrom('article').execute();
      expect(await reader(store).selectFrom('article_version').selectAll().execute()).toEqual([]);
    });

    it('holds one current extraction a version, and each number of a version once', async () => {
      await insertArticle('a');
      const versions = writer(store).insertInto('article_version');
      await versions.values(version('a', 1)).execute();
      await expect(versions.values({ ...version('a', 1), id: 'other' }).execute()).rejects.toThrow();
      const extraction = { article_version_id: 'a-1', current: 1 as const, created_at: AT };
      const extractions = writer(store).insertInto('extraction');
      await extractions.values({ ...extraction, id: '1', extractor_version: '1' }).execute();
      await extractions.values({ ...extraction, id: '2', extractor_version: '2', current: 0 }).execute();
      await expect(extractions.values({ ...extraction, id: '3', extractor_version: '3' }).execute()).rejects.toThrow();
    });

    it('undoes all of a transaction that fails', async () => {
      const failing = writer(store)
        .transaction()
        .execute(async (trx) => {
          await trx.insertInto('article').values(article('a')).execute();
          throw new Error('in the middle');
        });
      await expect(failing).rejects.toThrow('in the middle');
      expect(await reader(store).selectFrom('article').selectAll().execute()).toEqual([]);
    });

    it('runs transactions that begin at once one after the other', async () => {
      await insertArticle('a');
      const addVersion = () =>
        writer(store)
          .transaction()
          .execute(async (trx) => {
            const last = await trx
              .selectFrom('article_version')
              .select((eb) => eb.fn.max('number').as('number'))
              .executeTakeFirst();
            await trx
              .insertInto('article_version')
              .values(version('a', (last?.number ?? 0) + 1))
              .execute();
          });
      await Promise.all(Array.from({ length: 5 }, addVersion));
      const rows = await reader(store).selectFrom('article_version').select('number').orderBy('number').execute();
      expect(rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5]);
    });

    it('gives numbers, bytes and long texts back as they went in', async () => {
      const text = `${'Mosul — الموصل — 𝟭'.repeat(10_000)}\u0000end`;
      await insertArticle('a');
      await writer(store)
        .insertInto('article_version')
        .values({ ...version('a', 1), text })
        .execute();
      const bytes = new Uint8Array([0, 255, 10, 13]);
      await writer(store)
        .insertInto('blob')
        .values({ hash: 'h', bytes, size: 2 ** 40 })
        .execute();
      const stored = await reader(store).selectFrom('article_version').select('text').executeTakeFirstOrThrow();
      const blob = await reader(store).selectFrom('blob').selectAll().executeTakeFirstOrThrow();
      expect(stored.text === text).toBe(true);
      expect([[...blob.bytes], blob.size]).toEqual([[...bytes], 2 ** 40]);
    });

    it('finds words as they are, whatever their case', async () => {
      for (const title of ['100% of Homes', '1000 of homes', 'under_score', 'back\\slash']) {
        await insertArticle(title);
        await writer(store)
          .insertInto('article_version')
          .values({ ...version(title, 1), title })
          .execute();
      }
      const found = async (words: string) =>
        (
          await reader(store)
            .selectFrom('article_version')
            .select('title')
            .where((eb) => contains(eb.ref('title'), words))
            .orderBy('title')
            .execute()
        ).map((row) => row.title);
      expect(await found('100% of')).toEqual(['100% of Homes']);
      expect(await found('OF HOMES')).toEqual(['100% of Homes', '1000 of homes']);
      expect(await found('under_')).toEqual(['under_score']);
      expect(await found('k\\s')).toEqual(['back\\slash']);
    });

    it('reads a key of a JSON column', async () => {
      await writer(store)
        .transaction()
        .execute((trx) =>
          addEvents(trx, AT, 'local', [
            { kind: 'claim_contested', data: { otherClaimId: 'b' } },
            { kind: 'claim_resolved', data: { otherClaimId: null } },
            { kind: 'claim_new' },
          ]),
        );
      const rows = await reader(store)
        .selectFrom('event')
        .select((eb) => jsonText(eb.ref('event.data'), 'otherClaimId').as('other'))
        .orderBy('event.id')
        .execute();
      expect(rows.map((row) => row.other)).toEqual(['b', null, null]);
    });

    it('numbers events upwards, also after the newest are gone', async () => {
      const add = () =>
        writer(store)
          .transaction()
          .execute((trx) => addEvents(trx, AT, 'local', [{ kind: 'crisis_changed' }, { kind: 'crisis_changed' }]));
      await add();
      const first = await latestEventId(store);
      await writer(store).deleteFrom('event').execute();
      await add();
      const events = await findEvents(store, LOCAL, { after: 0, limit: 10 });
      expect(events.map(({ id }) => id > first)).toEqual([true, true]);
      expect(events[1]!.id).toBeGreaterThan(events[0]!.id);
    });

    it('lends a lease to one holder until it runs out', async () => {
      store.now = () => new Date(AT);
      expect(await takeLease(store, 'collect', 'one', 1_000)).toBe(true);
      expect(await takeLease(store, 'collect', 'one', 1_000)).toBe(true);
      expect(await takeLease(store, 'collect', 'two', 1_000)).toBe(false);
      store.now = () => new Date(Date.parse(AT) + 2_000);
      expect(await takeLease(store, 'collect', 'two', 1_000)).toBe(true);
      expect(await renewLease(store, 'collect', 'one', 1_000)).toBe(false);
      await releaseLease(store, 'collect', 'one');
      expect(await takeLease(store, 'collect', 'three', 1_000)).toBe(false);
      await releaseLease(store, 'collect', 'two');
      expect(await takeLease(store, 'collect', 'three', 1_000)).toBe(true);
    });

    it('keeps a request open until it is answered', async () => {
      const id = await createRequest(store, LOCAL, 'preview_url', { url: 'https://wire.example' });
      await markTaken(store, id);
      expect((await findOpenRequests(store, ['preview_url'], 10)).map((row) => row.id)).toEqual([id]);
      expect(await findOpenRequests(store, ['collect_source'], 10)).toEqual([]);
      await answerRequest(store, id, 'done', { title: 'Wire' });
      expect(await findOpenRequests(store, ['preview_url'], 10)).toEqual([]);
      expect((await getRequest(store, LOCAL, id)).output).toBe('{"title":"Wire"}');
      await expect(getRequest(store, { ...LOCAL, actorId: 'other' }, id)).rejects.toThrow('there is no request');
    });

    it('imports a list of sources once, all of it or nothing', async () => {
      const drafts = [1, 2, 3].map((n) => ({
        name: `Wire ${n}`,
        kind: 'feed' as const,
        url: `https://wire.example/${n}`,
      }));
      expect(await importSources(store, LOCAL, drafts)).toEqual({ added: 3, changed: 0, unchanged: 0 });
      expect(await importSources(store, LOCAL, drafts)).toEqual({ added: 0, changed: 0, unchanged: 3 });
      const wrong = [
        { name: 'New', kind: 'feed' as const, url: 'https://new.example' },
        { name: 'x', kind: 'feed' as const, url: 'nowhere' },
      ];
      await expect(importSources(store, LOCAL, wrong)).rejects.toThrow();
      expect(await reader(store).selectFrom('source').select('id').execute()).toHaveLength(3);
      await expect(createSource(store, LOCAL, drafts[0]!)).rejects.toThrow('collects https://wire.example/1 already');
    });
  });
}
