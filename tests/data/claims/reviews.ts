/** What people decide about figures, and what becomes of the claims. */
import { describe, expect, it } from 'vitest';
import { reader } from '../../../data/handle.js';
import { saveReview } from '../../../data/queries/reviews.js';
import { LOCAL } from '../../../data/viewer.js';
import { type Printed, PUBLIC, print, type Said } from './record.js';
import { type Open, testStore } from './testStore.js';

export function reviews(name: string, open: Open): void {
  describe(`claims in ${name}: reviews`, () => {
    const t = testStore(open);
    const review = (evidenceId: string, seenRevision: number, given: Partial<Parameters<typeof saveReview>[2]>) =>
      saveReview(t.store, LOCAL, { evidenceId, seenRevision, verdict: 'confirm', ...given });
    const one = async (said: Said = {}, printed: Partial<Printed> = {}) =>
      (await print(t.store, { ...printed, figures: [said] })).evidenceIds[0]!;

    it('confirm a claim, without events of claims', async () => {
      const id = await one();
      expect(await review(id, 0, {})).toMatchObject({ revision: 1 });
      expect((await t.all()).map((claim) => claim.review)).toEqual(['confirmed']);
      expect(await t.kinds()).toEqual(['claim_new']);
    });

    it('take a rejected figure out, and an undo brings it back unreviewed', async () => {
      const id = await one();
      await review(id, 0, { verdict: 'reject', reason: ' an old number ' });
      expect(await t.all()).toEqual([]);
      await review(id, 1, { verdict: 'undo' });
      expect((await t.all()).map((claim) => [claim.id, claim.review])).toEqual([[id, 'unreviewed']]);
      const rows = await reader(t.store).selectFrom('review').selectAll().orderBy('revision').execute();
      expect(rows.map((row) => [row.revision, row.verdict, row.reason])).toEqual([
        [1, 'reject', 'an old number'],
        [2, 'undo', null],
      ]);
    });

    it('correct field by field over what was read; a later correction comes on top, a confirmation keeps both', async () => {
      const id = await one({ low: 100, high: 100 });
      await review(id, 0, { verdict: 'correct', changes: { low: 150, high: 150, text: '150' } });
      await review(id, 1, { verdict: 'correct', changes: { metric: 'trapped' } });
      await review(id, 2, { verdict: 'confirm' });
      expect(
        (await t.all()).map(({ low, high, text, metric, review: state }) => [low, high, text, metric, state]),
      ).toEqual([[150, 150, '150', 'trapped', 'corrected']]);
      const last = await reader(t.store).selectFrom('review').selectAll().where('revision', '=', 3).executeTakeFirst();
      expect(JSON.parse(last!.changes)).toEqual({
        low: { old: 100, new: 150 },
        high: { old: 100, new: 150 },
        text: { old: '100', new: '150' },
        metric: { old: 'displaced', new: 'trapped' },
      });
    });

    it('move a figure to the claim that it then says the same as', async () => {
      const a = await one({ low: 100, high: 100 });
      const b = await one({ low: 1000, high: 1000 }, { published: '2016-11-04' });
      await review(b, 0, { verdict: 'correct', changes: { low: 100, high: 100 } });
      expect((await t.all()).map((claim) => claim.evidenceIds)).toEqual([[a, b]]);
    });

    it('reject one print of a claim and leave the other', async () => {
      const a = await one({}, { published: '2016-11-03' });
      const b = await one({}, { published: '2016-11-04' });
      await review(a, 0, { verdict: 'reject' });
      expect((await t.all()).map((claim) => [claim.id, claim.evidenceIds])).toEqual([[b, [b]]]);
      const c = await one({}, { published: '2016-11-05' });
      await review(c, 0, { verdict: 'reject' });
      expect((await t.all()).map((claim) => [claim.id, claim.evidenceIds])).toEqual([[b, [b]]]);
    });

    it('stay with a figure that the article no longer has: a rejected one stays out', async () => {
      const url = 'https://herald.test/gone';
      const { evidenceIds } = await print(t.store, { url, figures: [{}, { metric: 'trapped' }, { metric: 'killed' }] });
      await review(evidenceIds[0]!, 0, { verdict: 'confirm' });
      await review(evidenceIds[1]!, 0, { verdict: 'reject' });
      await print(t.store, { url, figures: [] });
      expect((await t.all()).map((claim) => [claim.id, claim.review, claim.retractedAt !== null]).sort()).toEqual([
        [evidenceIds[0], 'confirmed', true],
        [evidenceIds[2], 'unreviewed', true],
      ]);
    });

    it('survive a new extraction, and the loss of the figure by it', async () => {
      const url = 'https://herald.test/again';
      const said = { quote: 'Once.', low: 100, high: 100 };
      const id = await one(said, { url });
      await review(id, 0, { verdict: 'correct', changes: { low: 150, high: 150 } });
      await print(t.store, { url, figures: [said] });
      expect((await t.all()).map((claim) => [claim.id, claim.low])).toEqual([[id, 150]]);
      await print(t.store, { url, figures: [] });
      expect((await t.all()).map((claim) => [claim.id, claim.low])).toEqual([[id, 150]]);
    });

    it('refuse what somebody else reviewed in the meantime', async () => {
      const id = await one();
      await review(id, 0, {});
      await expect(review(id, 0, { verdict: 'reject' })).rejects.toMatchObject({
        code: 'conflict',
        details: { revision: 1 },
      });
      expect((await t.all()).map((claim) => claim.review)).toEqual(['confirmed']);
    });

    it.each([
      ['a correction of nothing', { verdict: 'correct', changes: { low: 18_000 } }, 'changes nothing'],
      ['no number at all', { verdict: 'correct', changes: { low: null } }, 'lowest or a highest'],
      ['a low end above the high one', { verdict: 'correct', changes: { high: 5 } }, 'above the highest'],
      ['a bound that does not fit', { verdict: 'correct', changes: { bound: 'exact' } }, 'does not fit'],
      ['a claimant that is not there', { verdict: 'correct', changes: { claimantId: 'nobody' } }, 'no claimant'],
      ['an undo of nothing', { verdict: 'undo' }, 'no review'],
    ] as const)('refuse %s', async (_, given, message) => {
      const id = await one();
      await expect(review(id, 0, given)).rejects.toMatchObject({
        code: 'invalid',
        message: expect.stringContaining(message),
      });
      expect(await reader(t.store).selectFrom('review').selectAll().execute()).toEqual([]);
    });

    it('are for those who may see the article', async () => {
      const id = await one({}, { confidentiality: 'internal' });
      const draft = { evidenceId: id, seenRevision: 0, verdict: 'confirm' as const };
      await expect(saveReview(t.store, PUBLIC, draft)).rejects.toMatchObject({ code: 'not_found' });
    });

    it('leave an event and an audit row', async () => {
      const id = await one();
      await review(id, 0, { verdict: 'reject', reason: 'old' });
      const event = await reader(t.store)
        .selectFrom('event')
        .selectAll()
        .where('kind', '=', 'review_made')
        .executeTakeFirst();
      expect(event).toMatchObject({ actor_id: 'local', claim_id: null });
      expect(JSON.parse(event!.data)).toEqual({ evidenceId: id, verdict: 'reject', revision: 1 });
      const audit = await reader(t.store).selectFrom('audit').selectAll().executeTakeFirst();
      expect(audit).toMatchObject({
        action: 'review.reject',
        subject: 'evidence',
        subject_id: id,
        actor_id: 'local',
      });
    });
  });
}
