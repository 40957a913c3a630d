/** What claims promise, for any database: called with a way to open an empty one. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader, writer } from '../../data/handle.js';
import { newId } from '../../data/ids.js';
import type { Store } from '../../data/open.js';
import {
  claimHistory,
  findClaims,
  findPrints,
  findSeriesClaims,
  getClaim,
  rebuildClaims,
  refreshClaims,
} from '../../data/queries/claims.js';
import { refreshCrisis } from '../../data/queries/membership.js';
import { saveReview } from '../../data/queries/reviews.js';
import type { Row } from '../../data/schema.js';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import { CITY, MINISTRY, type Printed, print, type Said } from './claimRecord.js';

const PUBLIC: Viewer = { actorId: 'embed', clearance: 'public' };

export function claimsContract(name: string, open: () => Promise<Store>): void {
  describe(`claims in ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(async () => {
      await store.close();
    });

    const all = async (viewer = LOCAL) => (await findClaims(store, viewer, { limit: 100 })).items;
    const events = async () =>
      (await reader(store).selectFrom('event').selectAll().orderBy('id').execute())
        .filter((event) => event.kind.startsWith('claim_'))
        .map((event) => ({ kind: event.kind, claimId: event.claim_id, data: JSON.parse(event.data) }));
    const kinds = async () => (await events()).map((event) => event.kind);

    /** The projection as it is stored, without the moments of its writing. */
    async function projection() {
      const claims = await reader(store).selectFrom('claim').selectAll().orderBy('id').execute();
      return {
        claims: claims.map(({ created_at: _, updated_at: __, ...row }) => row),
        evidence: await reader(store).selectFrom('claim_evidence').selectAll().orderBy('evidence_id').execute(),
        crises: await reader(store)
          .selectFrom('crisis_claim')
          .selectAll()
          .orderBy('crisis_id')
          .orderBy('claim_id')
          .execute(),
      };
    }

    async function addCrisis(given: Partial<Row<'crisis'>> = {}): Promise<string> {
      const id = newId();
      await writer(store)
        .transaction()
        .execute(async (trx) => {
          await trx
            .insertInto('crisis')
            .values({
              id,
              slug: id,
              name: 'Riverton',
              place_ids: JSON.stringify(['geonames:2']),
              from_day: '2016-10-01',
              to_day: '2016-12',
              metrics: '[]',
              keywords: '[]',
              milestones: '[]',
              precedence: '[]',
              expiry_days: 30,
              is_sample: 0,
              actor_id: 'local',
              created_at: store.instant(),
              updated_at: store.instant(),
              ...given,
            })
            .execute();
          await refreshCrisis(trx, id);
        });
      return id;
    }

    describe('refreshing', () => {
      it('makes one claim of reprints, with who printed it first', async () => {
        await print(store, { publisher: 'Coast Mail', published: '2016-11-04', figures: [{ quote: 'Same words.' }] });
        const first = await print(store, { published: '2016-11-03', figures: [{ quote: 'Same words.' }] });
        const [claim, ...others] = await all();
        expect(others).toEqual([]);
        expect(claim).toMatchObject({
          id: first.evidenceIds[0],
          claimantId: 'agency',
          firstPrintedBy: 'Harbour Herald',
          firstPublishedDay: '2016-11-03',
          reprints: 1,
          quote: 'Same words.',
          placeName: 'Riverton',
          low: 18_000,
          high: null,
          bound: 'minimum',
        });
        expect((await findPrints(store, LOCAL, claim!.id)).map((p) => [p.publisher, p.published])).toEqual([
          ['Harbour Herald', '2016-11-03'],
          ['Coast Mail', '2016-11-04'],
        ]);
      });

      it('tells each thing once: new, revised, contested, resolved', async () => {
        const a = await print(store, { figures: [{ low: 100, high: 100, to: '2016-11-01' }] });
        const b = await print(store, { figures: [{ low: 300, high: 300, to: '2016-11-02', by: MINISTRY }] });
        const c = await print(store, { figures: [{ low: 300, high: 300, to: '2016-11-04' }] });
        const [claimA, claimB, claimC] = [a, b, c].map(({ evidenceIds }) => evidenceIds[0]);
        const told = [
          { kind: 'claim_new', claimId: claimA, data: {} },
          { kind: 'claim_new', claimId: claimB, data: {} },
          { kind: 'claim_contested', claimId: claimB, data: { otherClaimId: claimA } },
          {
            kind: 'claim_revised',
            claimId: claimC,
            data: { before: { low: 100, high: 100, bound: 'exact', text: '100' }, previousClaimId: claimA },
          },
          { kind: 'claim_resolved', claimId: claimC, data: { otherClaimId: claimB } },
        ];
        expect(await events()).toEqual(told);

        const before = await projection();
        await writer(store)
          .transaction()
          .execute((trx) => refreshClaims(trx, store.instant(), 'jobs', [claimA!, claimB!, claimC!, 'nothing']));
        expect(await events()).toEqual(told);
        expect(await projection()).toEqual(before);
      });

      it('keeps a claim whose id changes with an earlier print from being new', async () => {
        const first = await print(store, { published: '2016-11-04', figures: [{}] });
        const earlier = await print(store, { published: '2016-11-02', figures: [{}] });
        expect((await all()).map((claim) => claim.id)).toEqual([earlier.evidenceIds[0]]);
        expect(await kinds()).toEqual(['claim_new']);
        const former = first.evidenceIds[0]!;
        expect((await getClaim(store, LOCAL, former)).id).toBe(earlier.evidenceIds[0]);
        expect(await findPrints(store, LOCAL, former)).toHaveLength(2);
      });

      it('drops what a corrected article no longer says, and keeps what it still says', async () => {
        const url = 'https://herald.test/corrected';
        const kept = { quote: 'Kept.', metric: 'trapped' as const };
        const { evidenceIds } = await print(store, { url, figures: [{ low: 100, high: 100 }, kept] });
        await print(store, { url, figures: [{ low: 200, high: 200 }, kept] });
        const claims = await all();
        expect(claims.map((claim) => [claim.metric, claim.low]).sort()).toEqual([
          ['displaced', 200],
          ['trapped', 18_000],
        ]);
        expect(claims.map((claim) => claim.id)).toContain(evidenceIds[1]);
      });

      it('counts a manual figure', async () => {
        await print(store, { figures: [{ manual: true }] });
        expect(await all()).toHaveLength(1);
      });

      it('keeps a figure without a claimant under "Unknown"', async () => {
        await print(store, { figures: [{}] });
        await writer(store).updateTable('figure').set({ claimant_id: null, attribution: null }).execute();
        await rebuildClaims(store);
        expect((await all()).map((claim) => claim.claimant)).toMatchObject([{ id: 'unknown', slot: null }]);
      });
    });

    describe('reviews', () => {
      const review = (evidenceId: string, seenRevision: number, given: Partial<Parameters<typeof saveReview>[2]>) =>
        saveReview(store, LOCAL, { evidenceId, seenRevision, verdict: 'confirm', ...given });
      const one = async (said: Said = {}, printed: Partial<Printed> = {}) =>
        (await print(store, { ...printed, figures: [said] })).evidenceIds[0]!;

      it('confirm a claim, without events of claims', async () => {
        const id = await one();
        expect(await review(id, 0, {})).toEqual({ revision: 1 });
        expect((await all()).map((claim) => claim.review)).toEqual(['confirmed']);
        expect(await kinds()).toEqual(['claim_new']);
      });

      it('take a rejected figure out, and an undo brings it back unreviewed', async () => {
        const id = await one();
        await review(id, 0, { verdict: 'reject', reason: ' an old number ' });
        expect(await all()).toEqual([]);
        await review(id, 1, { verdict: 'undo' });
        expect((await all()).map((claim) => [claim.id, claim.review])).toEqual([[id, 'unreviewed']]);
        const rows = await reader(store).selectFrom('review').selectAll().orderBy('revision').execute();
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
          (await all()).map(({ low, high, text, metric, review: state }) => [low, high, text, metric, state]),
        ).toEqual([[150, 150, '150', 'trapped', 'corrected']]);
        const last = await reader(store).selectFrom('review').selectAll().where('revision', '=', 3).executeTakeFirst();
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
        expect((await all()).map((claim) => claim.evidenceIds)).toEqual([[a, b]]);
      });

      it('reject one print of a claim and leave the other', async () => {
        const a = await one({}, { published: '2016-11-03' });
        const b = await one({}, { published: '2016-11-04' });
        await review(a, 0, { verdict: 'reject' });
        expect((await all()).map((claim) => [claim.id, claim.evidenceIds])).toEqual([[b, [b]]]);
        const c = await one({}, { published: '2016-11-05' });
        await review(c, 0, { verdict: 'reject' });
        expect((await all()).map((claim) => [claim.id, claim.evidenceIds])).toEqual([[b, [b]]]);
      });

      it('keep a confirmed figure that the article no longer has, and drop it when it is rejected before', async () => {
        const url = 'https://herald.test/gone';
        const { evidenceIds } = await print(store, { url, figures: [{}, { metric: 'trapped' }, { metric: 'killed' }] });
        await review(evidenceIds[0]!, 0, { verdict: 'confirm' });
        await review(evidenceIds[1]!, 0, { verdict: 'reject' });
        await print(store, { url, figures: [] });
        expect((await all()).map((claim) => [claim.id, claim.review])).toEqual([[evidenceIds[0], 'confirmed']]);
      });

      it('survive a new extraction, and the loss of the figure by it', async () => {
        const url = 'https://herald.test/again';
        const said = { quote: 'Once.', low: 100, high: 100 };
        const id = await one(said, { url });
        await review(id, 0, { verdict: 'correct', changes: { low: 150, high: 150 } });
        await print(store, { url, figures: [said] });
        expect((await all()).map((claim) => [claim.id, claim.low])).toEqual([[id, 150]]);
        await print(store, { url, figures: [] });
        expect((await all()).map((claim) => [claim.id, claim.low])).toEqual([[id, 150]]);
      });

      it('refuse what somebody else reviewed in the meantime', async () => {
        const id = await one();
        await review(id, 0, {});
        await expect(review(id, 0, { verdict: 'reject' })).rejects.toMatchObject({
          code: 'conflict',
          details: { revision: 1 },
        });
        expect((await all()).map((claim) => claim.review)).toEqual(['confirmed']);
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
        expect(await reader(store).selectFrom('review').selectAll().execute()).toEqual([]);
      });

      it('are for those who may see the article', async () => {
        const id = await one({}, { confidentiality: 'internal' });
        const draft = { evidenceId: id, seenRevision: 0, verdict: 'confirm' as const };
        await expect(saveReview(store, PUBLIC, draft)).rejects.toMatchObject({ code: 'not_found' });
      });

      it('leave an event and an audit row', async () => {
        const id = await one();
        await review(id, 0, { verdict: 'reject', reason: 'old' });
        const event = await reader(store)
          .selectFrom('event')
          .selectAll()
          .where('kind', '=', 'review_made')
          .executeTakeFirst();
        expect(event).toMatchObject({ actor_id: 'local', claim_id: null });
        expect(JSON.parse(event!.data)).toEqual({ evidenceId: id, verdict: 'reject', revision: 1 });
        const audit = await reader(store).selectFrom('audit').selectAll().executeTakeFirst();
        expect(audit).toMatchObject({
          action: 'review.reject',
          subject: 'evidence',
          subject_id: id,
          actor_id: 'local',
        });
      });
    });

    describe('crises', () => {
      const shown = async (crisisId: string) =>
        (await findSeriesClaims(store, LOCAL, crisisId)).map((claim) => `${claim.metric} ${claim.day}`);

      it.each<[string, Partial<Row<'crisis'>>, number]>([
        ['its place', { place_ids: JSON.stringify([CITY.id]) }, 1],
        ['a place that holds it', { place_ids: JSON.stringify(['iso:XYA']) }, 1],
        ['one of several places', { place_ids: JSON.stringify(['geonames:9', CITY.id]) }, 1],
        ['no other place', { place_ids: JSON.stringify(['geonames:9']) }, 0],
        ['every place', { place_ids: '[]' }, 1],
        ['its metric', { metrics: '["displaced"]' }, 1],
        ['no other metric', { metrics: '["killed"]' }, 0],
        ['the first day of its window', { from_day: '2016-11-03' }, 1],
        ['nothing before it', { from_day: '2016-11-04' }, 0],
        ['the last month of its window', { to_day: '2016-11' }, 1],
        ['nothing after it', { to_day: '2016-11-02' }, 0],
        ['a keyword of the text', { keywords: '["nobody", "old bridge"]' }, 1],
        ['a keyword of the title, whatever its case', { keywords: '["RIVER fighting"]' }, 1],
        ['no part of a word', { keywords: '["bridg"]' }, 0],
        ['no pattern', { keywords: '["b.*e"]' }, 0],
      ])('show by %s, made before or after the figures', async (_, given, expected) => {
        const printed = { title: 'River fighting', text: 'Near the Old Bridge.', figures: [{}] };
        const early = await addCrisis(given);
        await print(store, printed);
        const late = await addCrisis(given);
        expect(await shown(early)).toHaveLength(expected);
        expect(await shown(late)).toHaveLength(expected);
      });

      it('follow a correction of the metric, and a change of their settings', async () => {
        const id = await addCrisis({ metrics: '["displaced"]' });
        const { evidenceIds } = await print(store, { figures: [{}] });
        expect(await shown(id)).toEqual(['displaced 2016-11-03']);
        await saveReview(store, LOCAL, {
          evidenceId: evidenceIds[0]!,
          seenRevision: 0,
          verdict: 'correct',
          changes: { metric: 'trapped' },
        });
        expect(await shown(id)).toEqual([]);
        await writer(store)
          .transaction()
          .execute(async (trx) => {
            await trx.updateTable('crisis').set({ metrics: '["trapped"]' }).where('id', '=', id).execute();
            await refreshCrisis(trx, id);
          });
        expect(await shown(id)).toEqual(['trapped 2016-11-03']);
      });
    });

    describe('rebuilding', () => {
      /** A history with all that makes claims move. */
      async function history() {
        await addCrisis();
        await addCrisis({ place_ids: '[]', keywords: '["bridge"]' });
        const url = 'https://herald.test/changing';
        await print(store, {
          published: '2016-11-05',
          text: 'A bridge.',
          figures: [{ quote: 'Same.' }, { metric: 'killed', kind: 'flow' }],
        });
        await print(store, {
          url,
          figures: [
            { low: 100, high: 100 },
            { placeId: null, location: 'the old town' },
          ],
        });
        await print(store, {
          published: '2016-11-01',
          figures: [{ quote: 'Same.' }, { placeId: null, location: null }],
        });
        const moved = await print(store, {
          figures: [{ metric: 'missing' }, { low: 7, high: 7 }, { metric: 'injured' }],
        });
        await print(store, { url, figures: [{ low: 200, high: 200, by: MINISTRY }] });
        const [a, b, c] = moved.evidenceIds;
        const review = (evidenceId: string, given: Pick<Parameters<typeof saveReview>[2], 'verdict' | 'changes'>) =>
          saveReview(store, LOCAL, { evidenceId, seenRevision: 0, ...given });
        await review(a!, { verdict: 'correct', changes: { metric: 'abducted' } });
        await review(b!, { verdict: 'reject' });
        await review(c!, {
          verdict: 'correct',
          changes: { placeId: null, location: 'The Old Town', metric: 'displaced' },
        });
      }

      it('from nothing gives what the refreshes gave, and tells nothing', async () => {
        await history();
        const [before, told] = [await projection(), await events()];
        expect(before.claims).toHaveLength(6);
        expect(before.crises.length).toBeGreaterThan(0);
        await writer(store).deleteFrom('claim').execute();
        await rebuildClaims(store);
        expect(await projection()).toEqual(before);
        expect(await events()).toEqual(told);
      });

      it('and refreshing article by article agree, whichever came first', async () => {
        const pages: Printed[] = [
          {
            published: '2016-11-02',
            publisher: 'Tigris Wire',
            figures: [
              { quote: 'A.', by: null },
              { quote: 'B.', low: 5 },
            ],
          },
          {
            published: '2016-11-03',
            publisher: 'Coast Mail',
            figures: [
              { quote: 'A.', by: null },
              { quote: 'C.', low: 5 },
            ],
          },
          {
            published: '2016-11-03',
            publisher: 'Harbour Herald',
            figures: [{ quote: 'A.' }, { quote: 'D.', low: 7, high: 9 }],
          },
          { published: '2016-11-09', publisher: 'Tigris Wire', figures: [{ quote: 'E.', low: 5, to: '2016-11-08' }] },
          { published: '2016-11-14', publisher: 'Coast Mail', figures: [{ quote: 'F.', low: 5, to: '2016-11-14' }] },
          {
            published: '2016-11-10',
            publisher: 'Coast Mail',
            figures: [{ quote: 'G.', low: 20, high: 20, by: MINISTRY }],
          },
        ];
        const read = async (order: number[]) => {
          const other = await open();
          for (const i of order) await print(other, { ...pages[i]!, at: '2016-12-01T00:00:00.000Z' });
          const found = (await findClaims(other, LOCAL, { limit: 100 })).items;
          const replaced = new Map(found.map((claim) => [claim.id, claim.quote]));
          await other.close();
          return found
            .map(({ claimantId, low, high, day, quote, reprints, firstPrintedBy, supersededBy }) =>
              [claimantId, low, high, day, quote, reprints, firstPrintedBy, replaced.get(supersededBy ?? '')].join(' '),
            )
            .sort();
        };
        const expected = await read([0, 1, 2, 3, 4, 5]);
        expect(expected).toEqual([
          'agency 18000  2016-11-02 A. 2 Tigris Wire D.',
          'agency 5  2016-11-02 B. 2 Tigris Wire D.',
          'agency 5  2016-11-14 F. 0 Coast Mail ',
          'agency 7 9 2016-11-03 D. 0 Harbour Herald F.',
          'ministry 20 20 2016-11-10 G. 0 Coast Mail ',
        ]);
        for (const order of [
          [5, 4, 3, 2, 1, 0],
          [3, 0, 5, 2, 4, 1],
          [2, 4, 1, 5, 0, 3],
        ]) {
          expect(await read(order)).toEqual(expected);
        }
      });

      it('mends claims that no figure makes', async () => {
        await history();
        const before = await projection();
        const [row] = await reader(store).selectFrom('claim').selectAll().limit(1).execute();
        await writer(store)
          .insertInto('claim')
          .values({ ...row!, id: newId(), bucket: 'nothing', series: 'nothing' })
          .execute();
        await writer(store).updateTable('claim').set({ low: 1, review: 'confirmed' }).execute();
        await rebuildClaims(store);
        expect(await projection()).toEqual(before);
      });

      it('goes on where it was interrupted', async () => {
        await history();
        const before = await projection();
        await writer(store).deleteFrom('claim').execute();
        const parts: string[] = [];
        const stop = new Error('killed');
        const interrupted = rebuildClaims(store, {
          atOnce: 1,
          onPart: (part) => {
            parts.push(part);
            if (parts.length === 3) throw stop;
          },
        });
        await expect(interrupted).rejects.toBe(stop);
        const rest: string[] = [];
        await rebuildClaims(store, {
          atOnce: 1,
          after: parts.at(-1)!,
          onPart: (part, done, total) => rest.push(`${part} ${done}/${total}`),
        });
        expect(rest[0]).toMatch(/ 4\/\d+$/);
        expect(await projection()).toEqual(before);
      });
    });

    describe('reading', () => {
      it('pages by as-of day without repeating or skipping while claims come in', async () => {
        for (let day = 1; day <= 9; day += 1) {
          await print(store, { figures: [{ low: day, high: day, to: `2016-11-0${day}` }] });
        }
        const first = await findClaims(store, LOCAL, { limit: 4 });
        expect(first.items.map((claim) => claim.low)).toEqual([9, 8, 7, 6]);
        await print(store, { figures: [{ low: 10, high: 10, to: '2016-11-10' }] });
        const second = await findClaims(store, LOCAL, { limit: 4, cursor: first.next! });
        expect(second.items.map((claim) => claim.low)).toEqual([5, 4, 3, 2]);
        const third = await findClaims(store, LOCAL, { limit: 4, cursor: second.next! });
        expect(third).toMatchObject({ items: [{ low: 1 }], next: null });
        await expect(findClaims(store, LOCAL, { limit: 4, cursor: 'x' })).rejects.toMatchObject({ code: 'invalid' });
      });

      it('filters by what the claim says, who says it and the words of its sentence', async () => {
        await print(store, { figures: [{ quote: 'The 100% sure one.', to: '2016-11-01' }] });
        await print(store, { figures: [{ metric: 'trapped', by: MINISTRY, to: '2016-11-05', placeId: 'geonames:2' }] });
        const found = async (filter: Partial<Parameters<typeof findClaims>[2]>) =>
          (await findClaims(store, LOCAL, { limit: 10, ...filter })).items.map((claim) => claim.metric);
        expect(await found({})).toEqual(['trapped', 'displaced']);
        expect(await found({ metric: ['displaced', 'killed'] })).toEqual(['displaced']);
        expect(await found({ claimantId: ['ministry'] })).toEqual(['trapped']);
        expect(await found({ placeKey: ['geonames:1'] })).toEqual(['displaced']);
        expect(await found({ from: '2016-11-02' })).toEqual(['trapped']);
        expect(await found({ to: '2016-11-01' })).toEqual(['displaced']);
        expect(await found({ review: ['confirmed'] })).toEqual([]);
        expect(await found({ q: '100% SURE' })).toEqual(['displaced']);
        expect(await found({ q: 'minist' })).toEqual(['trapped']);
        expect(await found({ q: '100_ sure' })).toEqual([]);
        const crisis = await addCrisis({ metrics: '["trapped"]', place_ids: '[]' });
        expect(await found({ crisisId: crisis })).toEqual(['trapped']);
      });

      it('gives a claimant’s history in as-of order, each with what replaced it', async () => {
        const b = await print(store, { figures: [{ low: 2, high: 2, to: '2016-11-05' }] });
        const a = await print(store, { figures: [{ low: 1, high: 1, to: '2016-11-01' }] });
        await print(store, { figures: [{ low: 3, high: 3, to: '2016-11-03', by: MINISTRY }] });
        const history = await claimHistory(store, LOCAL, b.evidenceIds[0]!);
        expect(history.map((claim) => [claim.id, claim.supersededBy])).toEqual([
          [a.evidenceIds[0], b.evidenceIds[0]],
          [b.evidenceIds[0], null],
        ]);
      });

      it('shows a viewer only the prints within its clearance, and counts only those', async () => {
        const hidden: Printed = {
          confidentiality: 'restricted',
          publisher: 'Secret Desk',
          published: '2016-11-01',
          figures: [{}],
        };
        const { evidenceIds } = await print(store, { ...hidden, figures: [{ confidence: 0.99, to: '2016-11-01' }] });
        await print(store, { publisher: 'Coast Mail', published: '2016-11-04', figures: [{ confidence: 0.5 }] });
        await print(store, { ...hidden, figures: [{ metric: 'trapped' }] });
        await print(store, { ...hidden, published: '2016-11-06', figures: [{ low: 30_000, to: '2016-11-06' }] });
        const seen = await all(PUBLIC);
        expect(seen).toHaveLength(1);
        expect(seen[0]).toMatchObject({
          id: evidenceIds[0],
          firstPrintedBy: 'Coast Mail',
          firstPublishedDay: '2016-11-04',
          reprints: 0,
          supersededBy: null,
          // Stated in the hidden print alone.
          asOf: '2016-11-04',
          asOfBasis: 'published',
          confidence: 0.5,
        });
        expect(await getClaim(store, LOCAL, evidenceIds[0]!)).toMatchObject({ asOf: '2016-11-01', confidence: 0.99 });
        expect(seen[0]!.evidenceIds).toHaveLength(1);
        expect((await getClaim(store, LOCAL, evidenceIds[0]!)).supersededBy).not.toBeNull();
        expect(await findPrints(store, PUBLIC, evidenceIds[0]!)).toHaveLength(1);
        expect(await claimHistory(store, PUBLIC, evidenceIds[0]!)).toHaveLength(1);
        const trapped = (await all()).find((claim) => claim.metric === 'trapped')!;
        await expect(getClaim(store, PUBLIC, trapped.id)).rejects.toMatchObject({ code: 'not_found' });
        expect(await findPrints(store, PUBLIC, trapped.id)).toEqual([]);
        expect((await findClaims(store, PUBLIC, { limit: 9, q: 'Secret' })).items).toEqual([]);
      });
    });
  });
}
