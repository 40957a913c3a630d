/**
 * Histories by chance: a refresh looks at what says the same and at its neighbours alone, and yet leaves what a rebuild
 * of everything gives; and what it tells is what a look at the whole series before and after would tell.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reader, writer } from '../../../data/handle.js';
import { mergeClaims, splitClaim } from '../../../data/queries/claimEdits.js';
import { findClaims, rebuildClaims } from '../../../data/queries/claims.js';
import { mergeClaimant } from '../../../data/queries/editClaimants.js';
import { saveReview } from '../../../data/queries/reviews.js';
import { LOCAL } from '../../../data/viewer.js';
import { whatChanged } from '../../../engine/claims/whatChanged.js';
import { AGENCY, MINISTRY, type Printed, printAll, type Said } from './record.js';
import { type Open, testStore } from './testStore.js';

/** How many histories; more of them by hand, for example `CHANCE_RUNS=500`. */
const RUNS = Number(process.env['CHANCE_RUNS'] ?? 60);

const day = (n: number) => new Date(Date.UTC(2016, 9, 20) + n * 86_400_000).toISOString().slice(0, 10);
const anyDay = fc.integer({ min: 0, max: 40 }).map(day);

/** Few values, so that what matters happens often: the same number, the same sentence, the same day. */
const said: fc.Arbitrary<Said> = fc
  .record({
    low: fc.constantFrom(5, 9, 20),
    high: fc.constantFrom(null, 9, 20),
    by: fc.constantFrom(AGENCY, MINISTRY, null),
    quote: fc.constantFrom('One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.'),
    kind: fc.constantFrom('stock' as const, 'flow' as const),
    cumulative: fc.boolean(),
    from: fc.constantFrom(null, '2016-10-17', '2016-11-01', '2016-11'),
    to: fc.option(anyDay, { nil: null }),
  })
  .map(({ high, low, from, to, ...rest }) => ({
    ...rest,
    low,
    high: high === null ? null : Math.max(low, high),
    from: rest.kind === 'flow' && from !== null && (to === null || from <= to) ? from : null,
    to,
  }));

type Step =
  | { kind: 'print'; printed: Printed[] }
  | { kind: 'review'; nth: number; verdict: 'reject' | 'confirm' | 'undo' | number }
  | { kind: 'merge' | 'split'; nth: number; other: number }
  | { kind: 'claimant' };

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    // Several at once: of runs that bring pages at the same time.
    arbitrary: fc
      .array(
        fc.record({
          publisher: fc.constantFrom('Harbour Herald', 'Tigris Wire', 'Coast Mail'),
          published: anyDay,
          url: fc.option(fc.constantFrom('https://herald.test/1', 'https://wire.test/2'), { nil: undefined }),
          figures: fc.uniqueArray(said, { minLength: 1, maxLength: 3, selector: ({ quote }) => quote! }),
        }),
        { minLength: 1, maxLength: 3 },
      )
      .map((pages) => ({
        kind: 'print' as const,
        printed: pages.map(({ url, ...printed }) => (url === undefined ? printed : { ...printed, url })),
      })),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('review' as const),
      nth: fc.nat(30),
      verdict: fc.constantFrom('reject' as const, 'confirm' as const, 'undo' as const, 9, 20),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom('merge' as const, 'split' as const),
      nth: fc.nat(30),
      other: fc.nat(30),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'claimant' as const }) },
);

export function byChance(name: string, open: Open): void {
  describe(`claims in ${name}: histories by chance`, () => {
    const t = testStore(open);

    const evidenceAt = async (nth: number) => {
      const rows = await reader(t.store).selectFrom('evidence').select('id').orderBy('id').execute();
      return rows[nth % Math.max(1, rows.length)]?.id;
    };
    const claims = async () => (await findClaims(t.store, LOCAL, { limit: 200 })).items;

    /** Steps that make no sense are refused, which changes nothing. */
    async function act(one: Step): Promise<void> {
      if (one.kind === 'print') {
        await printAll(t.store, one.printed);
        return;
      }
      if (one.kind === 'claimant') return await mergeClaimant(t.store, LOCAL, MINISTRY.id, AGENCY.id);
      if (one.kind === 'review') {
        const evidenceId = (await evidenceAt(one.nth)) ?? '';
        const last = await reader(t.store)
          .selectFrom('review')
          .select((eb) => eb.fn.max('revision').as('revision'))
          .where('evidence_id', '=', evidenceId)
          .executeTakeFirst();
        const seenRevision = last?.revision ?? 0;
        const decided =
          typeof one.verdict === 'number'
            ? ({ verdict: 'correct', changes: { low: one.verdict, high: one.verdict, bound: 'exact' } } as const)
            : { verdict: one.verdict };
        await saveReview(t.store, LOCAL, { evidenceId, seenRevision, ...decided });
        return;
      }
      const all = (await claims()).sort((a, b) => (a.id < b.id ? -1 : 1));
      const claim = all[one.nth % Math.max(1, all.length)];
      const other = all[one.other % Math.max(1, all.length)];
      if (!claim || !other) return;
      const reason = null;
      if (one.kind === 'merge') await mergeClaims(t.store, LOCAL, { claimIds: [claim.id, other.id], reason });
      else await splitClaim(t.store, LOCAL, { claimId: claim.id, figureIds: [claim.figureId], reason });
    }

    it('leave what a rebuild gives, and tell what the whole would tell', async () => {
      await t.addCrisis();
      await fc.assert(
        fc
          .asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (steps) => {
            for (const one of steps) {
              const [before, told] = [await claims(), (await t.events()).length];
              await act(one).catch((error: Error) => {
                if (error.name !== 'AppError') throw error;
              });
              const events = (await t.events()).slice(told).filter(({ kind }) => kind !== 'claims_edited');
              if (one.kind !== 'claimant') expect(events.map(key).sort()).toEqual(whole(before, await claims()));
            }
            const refreshed = await t.projection();
            await writer(t.store).deleteFrom('claim').execute();
            await rebuildClaims(t.store, { atOnce: 2 });
            expect(await t.projection()).toEqual(refreshed);
          })
          .afterEach(async () => {
            for (const table of ['claim_edit', 'article'] as const) await writer(t.store).deleteFrom(table).execute();
            await writer(t.store).deleteFrom('claim').execute();
            await writer(t.store).deleteFrom('event').execute();
            await writer(t.store).updateTable('claimant').set({ merged_into: null, stands_for: null }).execute();
          }),
        { numRuns: RUNS },
      );
    }, 400_000);
  });
}

const key = ({
  kind,
  claimId,
  data,
}: {
  kind: string;
  claimId: string | null;
  data: Record<string, unknown>;
}): string => [kind, claimId, data['otherClaimId'] ?? data['previousClaimId'] ?? ''].join(' ');

/** The events that a comparison of all claims gives. */
function whole(before: Parameters<typeof whatChanged>[0], after: typeof before): string[] {
  return whatChanged(before, after)
    .filter(({ kind }) => kind !== 'gone')
    .map((change) =>
      [
        `claim_${change.kind}`,
        change.claimId,
        'otherClaimId' in change ? (change.otherClaimId ?? '') : 'previous' in change ? change.previous.id : '',
      ].join(' '),
    )
    .sort();
}
