/** What becomes of reviews whose number nothing reads any more: given to another number of the article, or set aside. */
import supertest from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import type { Store } from '../../data/open.js';
import { rebuildClaims } from '../../data/queries/claims.js';
import { LOCAL } from '../../data/viewer.js';
import { extract } from '../../engine/extraction/extract.js';
import { applyToArchive, undoReprocessing } from '../../jobs/archive/reprocess.js';
import { openForWriting } from '../../jobs/openStore.js';
import type { SettlementInput } from '../../server/api/archive.js';
import type { EvidenceJson, FigureJson, ReviewInput } from '../../server/api/schemas.js';
import { savePageOf } from '../jobs/support/archive.js';
import { appOf } from './support.js';

const TEXT =
  'At least 40 people were killed in Mosul on Wednesday, officials said. Some 60 people were injured in Mosul, officials said.';

let store: Store;
let api: ReturnType<typeof supertest>;
let articleId: string;
beforeEach(async () => {
  store = await openForWriting(':memory:');
  api = supertest(appOf(store));
  ({ articleId } = await savePageOf(store, { text: TEXT }));
});
afterEach(() => store.close());

const figures = async (article = articleId): Promise<FigureJson[]> =>
  (await api.get(`/api/v1/figures?article=${article}`).expect(200)).body.items;
const figure = async (text: string, article = articleId): Promise<FigureJson> =>
  (await figures(article)).find((one) => one.text === text)!;
const orphans = async () => (await api.get('/api/v1/orphans').expect(200)).body.items;
const evidence = async ({ id }: FigureJson): Promise<EvidenceJson> =>
  (await api.get(`/api/v1/figures/${id}/evidence`).expect(200)).body;
const review = (one: FigureJson, made: Partial<ReviewInput>) =>
  api
    .post(`/api/v1/figures/${one.id}/reviews`)
    .send({ seenRevision: 0, verdict: 'confirm', ...made })
    .expect(201);
const settle = (evidenceId: string, settlement: SettlementInput) =>
  api.post(`/api/v1/orphans/${evidenceId}/settle`).send(settlement);

/** A review of the 40, and then an extractor that does not read it. */
async function orphaned(made: Partial<ReviewInput> = {}): Promise<FigureJson> {
  const forty = await figure('40');
  await review(forty, made);
  await applyToArchive(store, LOCAL, {
    reader: false,
    sourceId: null,
    extractor: { version: 'blind', extract: (...given) => extract(...given).filter(({ text }) => text !== '40') },
  });
  return forty;
}

describe('an orphaned review', () => {
  it('stays in force and is listed until somebody settles it', async () => {
    const forty = await orphaned({ reason: 'as the ministry says' });
    expect(await orphans()).toMatchObject([
      { evidenceId: forty.evidenceId, articleId, text: '40', verdict: 'confirm', revision: 1 },
    ]);
    expect((await figure('40')).review).toBe('confirmed');
  });

  it('is given to a number that is read today: the same decision with its reason, on record', async () => {
    const forty = await orphaned({ reason: 'as the ministry says' });
    const sixty = await figure('60');
    await settle(forty.evidenceId, { seenRevision: 1, figure: { id: sixty.id, seenRevision: 0 } }).expect(204);
    expect(await orphans()).toEqual([]);
    expect((await figures()).map(({ text, review }) => [text, review])).toEqual([['60', 'confirmed']]);
    expect((await evidence(sixty)).reviews).toMatchObject([
      { revision: 1, verdict: 'confirm', reason: 'as the ministry says', actorId: 'local' },
    ]);
    const told = await reader(store).selectFrom('event').select('data').where('kind', '=', 'review_made').execute();
    expect(told.map(({ data }) => JSON.parse(data))).toMatchObject([
      { evidenceId: forty.evidenceId, verdict: 'confirm', revision: 1 },
      { evidenceId: sixty.evidenceId, verdict: 'confirm', revision: 1 },
      { evidenceId: forty.evidenceId, verdict: 'undo', revision: 2 },
    ]);
    const actions = await reader(store).selectFrom('audit').select('action').orderBy('id').execute();
    expect(actions.map(({ action }) => action).slice(-2)).toEqual(['review.confirm', 'orphan.attach']);
    const before = await figures();
    await rebuildClaims(store);
    expect((await figures()).map(({ text, review }) => [text, review])).toEqual(
      before.map(({ text, review }) => [text, review]),
    );
  });

  it('takes its correction along, whole values where a part would make no sense', async () => {
    const forty = await orphaned({ verdict: 'correct', changes: { low: 45, metric: 'injured' } });
    const sixty = await figure('60');
    expect(sixty).toMatchObject({ low: 60, high: 60, bound: 'approximate', metric: 'injured' });
    await settle(forty.evidenceId, { seenRevision: 1, figure: { id: sixty.id, seenRevision: 0 } }).expect(204);
    expect(await figure('60')).toMatchObject({ review: 'corrected', low: 45, high: null, bound: 'minimum' });
    // What the number says by itself is no correction of it.
    expect(Object.keys((await evidence(sixty)).reviews[0]!.changes).sort()).toEqual(['bound', 'high', 'low']);
  });

  it('is a plain confirmation of a number that says by itself what had been corrected', async () => {
    const forty = await orphaned({ verdict: 'correct', changes: { metric: 'injured' } });
    const sixty = await figure('60');
    await settle(forty.evidenceId, { seenRevision: 1, figure: { id: sixty.id, seenRevision: 0 } }).expect(204);
    expect((await figure('60')).review).toBe('confirmed');
  });

  it('is set aside: no longer in force, and its history says why', async () => {
    const forty = await orphaned();
    await settle(forty.evidenceId, { seenRevision: 1, reason: 'read twice' }).expect(204);
    expect(await orphans()).toEqual([]);
    expect((await figures()).map(({ text }) => text)).toEqual(['60']);
    const rows = await reader(store).selectFrom('review').selectAll().orderBy('revision').execute();
    expect(rows.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['confirm', null],
      ['undo', 'read twice'],
    ]);
    // The number itself comes back with the former extractor, as nobody's decision.
    await undoReprocessing(store, LOCAL);
    expect((await figure('40')).review).toBe('unreviewed');
  });

  it('also a rejection can be set aside or given on', async () => {
    const forty = await orphaned({ verdict: 'reject', reason: 'a budget' });
    expect(await orphans()).toMatchObject([{ text: '40', verdict: 'reject' }]);
    const sixty = await figure('60');
    await settle(forty.evidenceId, { seenRevision: 1, figure: { id: sixty.id, seenRevision: 0 } }).expect(204);
    expect((await figures()).map(({ text, review }) => [text, review])).toEqual([['60', 'rejected']]);
    expect(await orphans()).toEqual([]);
  });
});

describe('what is refused', () => {
  it('a decision about an orphan that somebody settled meanwhile', async () => {
    const forty = await orphaned();
    await settle(forty.evidenceId, { seenRevision: 1 }).expect(204);
    await settle(forty.evidenceId, { seenRevision: 1 }).expect(404);
  });

  it('a decision about an orphan that was seen before its last review', async () => {
    const forty = await figure('40');
    await review(forty, {});
    await review(forty, { seenRevision: 1, verdict: 'reject' });
    await applyToArchive(store, LOCAL, {
      ...{ reader: false, sourceId: null },
      extractor: { version: 'blind', extract: () => [] },
    });
    await settle(forty.evidenceId, { seenRevision: 1 }).expect(409);
    expect(await orphans()).toMatchObject([{ verdict: 'reject', revision: 2 }]);
  });

  it('a number that somebody else decided about meanwhile: nothing of either changes', async () => {
    const forty = await orphaned();
    const sixty = await figure('60');
    await review(sixty, { verdict: 'reject', reason: 'not the same event' });
    const late = await settle(forty.evidenceId, { seenRevision: 1, figure: { id: sixty.id, seenRevision: 0 } });
    expect(late.status).toBe(409);
    expect(late.body.error.details.decided).toMatchObject([{ figureId: sixty.id, verdict: 'reject', revision: 1 }]);
    expect(await orphans()).toHaveLength(1);
    expect((await figure('40')).review).toBe('confirmed');
  });

  it('a number of another article, and one that is not read any more', async () => {
    const forty = await orphaned();
    const other = await savePageOf(store, {
      url: 'https://herald.test/other',
      text: 'More than 18,000 people have fled Mosul since October 17, the UN said.',
    });
    const [elsewhere] = await figures(other.articleId);
    const wrong = await settle(forty.evidenceId, { seenRevision: 1, figure: { id: elsewhere!.id, seenRevision: 0 } });
    expect([wrong.status, wrong.body.error.message]).toEqual([400, expect.stringContaining('same article')]);
    await settle(forty.evidenceId, { seenRevision: 1, figure: { id: forty.id, seenRevision: 1 } }).expect(404);
    expect(await orphans()).toHaveLength(1);
    expect((await figures(other.articleId))[0]!.review).toBe('unreviewed');
  });

  it('a review whose number is read, and one of an article that is not to be seen', async () => {
    const sixty = await figure('60');
    await review(sixty, {});
    await settle(sixty.evidenceId, { seenRevision: 1 }).expect(404);
    const { articleId: secret } = await savePageOf(store, {
      url: 'https://herald.test/secret',
      text: 'At least 40 people were killed in Mosul on Wednesday, they said in private.',
      confidentiality: 'restricted',
    });
    const hidden = await figure('40', secret);
    await review(hidden, {});
    await applyToArchive(store, LOCAL, {
      ...{ reader: false, sourceId: null },
      extractor: { version: 'blind', extract: () => [] },
    });
    const outsider = supertest(appOf(store, { actorId: 'embed', clearance: 'public' }));
    const path = `/api/v1/orphans/${hidden.evidenceId}/settle`;
    await outsider.post(path).send({ seenRevision: 1 }).expect(404);
    expect((await orphans()).map((one: { evidenceId: string }) => one.evidenceId)).toContain(hidden.evidenceId);
  });
});
