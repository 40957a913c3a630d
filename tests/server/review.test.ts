import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import type { ReviewQueueJson } from '../../server/api/review.js';
import { localViewer } from '../../server/viewer.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
beforeEach(async () => {
  seeded = await openSeeded();
});
afterEach(() => seeded.store.close());

/** Two people at one instance: each request says what its reader calls herself. */
const as = (name: string | null) => {
  const app = () => request(appOf(seeded.store, undefined, { viewerOf: localViewer }));
  const named = (test: request.Test) =>
    name === null ? test : test.set('X-Figurewatch-Name', encodeURIComponent(name));
  return {
    get: async (path: string) => (await named(app().get(`/api/v1${path}`))).body,
    post: (path: string, body: object) => named(app().post(`/api/v1${path}`)).send(body),
  };
};
const amal = as('Amal Ó Néill');
const queue = (query = ''): Promise<ReviewQueueJson> => amal.get(`/review-queue?crisis=mosul${query}`);
const decisionOf = ({ prints }: ReviewQueueJson['items'][number]) =>
  prints.map(({ figureId, revision }) => ({ figureId, seenRevision: revision }));

describe('the review queue', () => {
  it('holds what nobody decided about, those first on which most hangs, and says why', async () => {
    const { items, waiting, fitting } = await queue();
    expect([items.length, waiting, fitting]).toEqual([waiting, waiting, waiting]);
    expect(items.every((item) => item.claim.review === 'unreviewed')).toBe(true);
    const scores = items.map((item) => item.impact.score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(items[0]!.impact.reasons.map((r) => r.kind)).toContain('headline');
    expect(items.some((item) => item.impact.reasons.some((r) => r.kind === 'contested'))).toBe(true);
  });

  it('is narrowed by metric, confidence and person, and ordered otherwise', async () => {
    const all = await queue();
    const fighters = await queue('&metric=fighters');
    expect(fighters.items.map((item) => item.claim.metric)).toEqual(['fighters']);
    expect([fighters.waiting, fighters.fitting]).toEqual([all.waiting, 1]);
    expect((await queue('&confidence=0.1')).items).toEqual([]);
    const { items } = await queue('&order=confidence&limit=2');
    expect(items).toHaveLength(2);
    const evidence = all.items[0]!.prints.map((print) => print.evidenceId);
    expect((await amal.post('/assignments', { evidence, assignee: 'local:Omar' })).status).toBe(204);
    const mine = await queue(`&assignee=${encodeURIComponent('local:Amal Ó Néill')}`);
    expect(mine.items.map((i) => i.claim.id)).not.toContain(all.items[0]!.claim.id);
    const omars = await queue('&assignee=local:Omar');
    expect(omars.items.map((i) => i.claim.id)).toContain(all.items[0]!.claim.id);
    expect([omars.assignees, omars.items[0]!.assignee]).toEqual([['local:Omar'], 'local:Omar']);
    await amal.post('/assignments', { evidence, assignee: null });
    expect((await queue()).assignees).toEqual([]);
    expect((await amal.post('/assignments', { evidence: ['none'], assignee: null })).status).toBe(404);
  });

  it('is worked through: confirm, correct, reject and undo take a claim with all its prints', async () => {
    const before = await queue();
    const reprinted = before.items.find((item) => item.prints.length > 1)!;
    expect(reprinted).toBeDefined();
    const rejected = await amal.post('/reviews', {
      figures: decisionOf(reprinted),
      verdict: 'reject',
      reason: 'a budget',
    });
    expect(rejected.status).toBe(201);
    const after = await queue();
    expect([after.waiting, after.today]).toEqual([
      before.waiting - 1,
      { decided: reprinted.prints.length, corrected: 0 },
    ]);
    const undone = await amal.post('/reviews', {
      figures: rejected.body.figures.map((one: { figureId: string; revision: number }) => ({
        figureId: one.figureId,
        seenRevision: one.revision,
      })),
      verdict: 'undo',
    });
    expect(undone.status).toBe(201);
    expect((await queue()).waiting).toBe(before.waiting);
    expect((await queue()).today.decided).toBe(0);
  });
});

describe('two people at once', () => {
  it('are told who decided what, and nothing of the second decision is saved', async () => {
    const { items } = await queue();
    const [first, second] = items as [(typeof items)[0], (typeof items)[0]];
    await as('Omar').post('/reviews', {
      figures: decisionOf(second),
      verdict: 'reject',
      reason: 'same as the bulletin',
    });
    const late = await amal.post('/reviews', {
      figures: [...decisionOf(first), ...decisionOf(second)],
      verdict: 'confirm',
    });
    expect(late.status).toBe(409);
    expect(late.body.error.details.decided[0]).toMatchObject({
      figureId: second.prints[0]!.figureId,
      revision: 1,
      verdict: 'reject',
      reason: 'same as the bulletin',
      actorId: 'local:Omar',
    });
    const claims = (await queue()).items.map((item) => item.claim.id);
    expect(claims).toContain(first.claim.id);
  });

  it('are recorded by the names they give, which nobody proved', async () => {
    const { items } = await queue();
    await amal.post('/reviews', { figures: decisionOf(items[0]!), verdict: 'confirm' });
    await as(null).post('/reviews', { figures: decisionOf(items[1]!), verdict: 'confirm' });
    const rows = await reader(seeded.store).selectFrom('review').select('actor_id').orderBy('id').execute();
    expect(new Set(rows.map((row) => row.actor_id))).toEqual(new Set(['local:Amal Ó Néill', 'local']));
    for (const bad of ['x'.repeat(61), 'a\u202eb', '\u0000']) {
      expect((await as(bad).post('/reviews', { figures: decisionOf(items[2]!), verdict: 'confirm' })).status).toBe(400);
    }
  });
});

describe('a correction', () => {
  it('may name a claimant that nothing was said by yet', async () => {
    const item = (await queue('&metric=fighters')).items[0]!;
    const changes = { claimant: 'Nineveh Health Directorate', low: 4_000 };
    const made = await amal.post('/reviews', { figures: decisionOf(item), verdict: 'correct', changes });
    expect(made.status).toBe(201);
    const { series } = await amal.get('/crises/mosul/series?metric=fighters');
    expect(series[0].claims[0]).toMatchObject({
      low: 4_000,
      review: 'corrected',
      claimant: { name: 'Nineveh Health Directorate' },
    });
    const found = await amal.get('/claimants?q=health');
    expect(found.items.map((one: { name: string }) => one.name)).toEqual(['Nineveh Health Directorate']);
    const both = { ...changes, claimantId: 'unhcr' };
    expect((await amal.post('/reviews', { figures: decisionOf(item), verdict: 'correct', changes: both })).status).toBe(
      400,
    );
  });
});

describe('a figure entered by hand', () => {
  const entered = {
    low: 1_900,
    high: 1_900,
    bound: 'approximate',
    text: 'about 1,900',
    metric: 'killed',
    kind: 'flow',
    from: '2016-11-01',
    to: '2016-11-30',
    placeId: 'geonames:99072',
    claimant: 'UNHCR',
    sourceUrl: 'https://briefing.example/2016-11-30',
    publisher: 'Briefing',
    note: 'Said at the press briefing; the page has no text.',
  };

  it('is a claim with a link and a note, confirmed by the one who enters it', async () => {
    const made = await amal.post('/figures', entered);
    expect([made.status, made.body.origin, made.body.review]).toEqual([201, 'manual', 'confirmed']);
    expect(made.body).toMatchObject({ start: null, url: entered.sourceUrl, claimant: { id: 'unhcr' } });
    const { series } = await amal.get('/crises/mosul/series?metric=killed');
    expect(series.flatMap((s: { claims: object[] }) => s.claims)).toContainEqual(
      expect.objectContaining({ low: 1_900, review: 'confirmed', figureId: made.body.id }),
    );
    const evidence = await amal.get(`/figures/${made.body.id}/evidence`);
    expect(evidence).toMatchObject({ note: entered.note, quoteSpan: null, article: { text: '', versions: 0 } });
    expect(evidence.reviews).toMatchObject([
      { verdict: 'confirm', actorId: 'local:Amal Ó Néill', reason: entered.note },
    ]);
    const undone = await amal.post(`/figures/${made.body.id}/reviews`, {
      seenRevision: 1,
      verdict: 'reject',
      reason: 'x',
    });
    expect(undone.status).toBe(201);
  });

  it('needs a link, a note and a day, and words that fit its numbers', async () => {
    for (const field of ['sourceUrl', 'note', 'to', 'claimant'] as const) {
      expect((await amal.post('/figures', { ...entered, [field]: undefined })).status).toBe(400);
    }
    expect((await amal.post('/figures', { ...entered, sourceUrl: 'javascript:alert(1)' })).status).toBe(400);
    expect((await amal.post('/figures', { ...entered, high: 2_000 })).body.error.message).toMatch(/does not fit/);
    expect((await amal.post('/figures', { ...entered, placeId: 'geonames:0' })).status).toBe(400);
  });
});
