/**
 * The projection of figures into claims. A bucket (metric, group, unit, kind, projected, place) is remade as a whole, so
 * the result depends on what the figures say and never on the order of the refreshes: a rebuild gives the same.
 */
import type { Transaction } from 'kysely';
import type { Claim, ClaimChange, EffectiveFigure } from '../../engine/claims/types.js';
import { chunks } from '../chunks.js';
import { anyOf } from '../dialect/anyOf.js';
import { claimRules } from '../rules.js';
import type { Database, Row } from '../schema.js';
import { checkAdoptions } from './adoptionWarnings.js';
import { saveClaimants } from './claimants.js';
import { type ClaimColumns, claimColumns, toClaim } from './claimRows.js';
import { effectiveFigures } from './effective.js';
import { addEvents, type NewEvent } from './events.js';
import { refreshCrisesOf } from './membership.js';

/**
 * Brings claims to what the figures of this evidence say now, in the transaction that changed them: after saving an
 * article's figures (with the evidence that it had before) and after a review. Writes the claims, what crises show of
 * them, and one event for each that is new, revised, contested or resolved. A second call with nothing new writes nothing.
 */
export async function refreshClaims(
  trx: Transaction<Database>,
  at: string,
  actorId: string,
  evidenceIds: readonly string[],
): Promise<void> {
  const { before, after } = await remakeClaims(trx, at, evidenceIds);
  await addEvents(trx, at, actorId, claimRules().whatChanged(before, after).flatMap(eventOf));
  await checkAdoptions(trx, at, actorId, [...new Set([...before, ...after].map((claim) => claim.series))]);
}

/** {@link refreshClaims} without events: remakes each bucket that holds this evidence or held it; resolves to what was and is. */
export async function remakeClaims(
  trx: Transaction<Database>,
  at: string,
  evidenceIds: readonly string[],
): Promise<{ before: Claim[]; after: Claim[]; buckets: Set<string> }> {
  const ids = new Set(evidenceIds);
  const figures = await effectiveFigures(trx, [...ids]);
  const buckets = new Set([...(await bucketsOf(trx, [...ids])), ...figures.map(bucketOf)]);
  return { ...(await remakeBuckets(trx, at, [...buckets], { ids, figures })), buckets };
}

/** The bucket that a figure falls in. */
function bucketOf(figure: EffectiveFigure): string {
  const rules = claimRules();
  return rules.bucketKey({ ...figure, placeKey: rules.placeKey(figure) });
}

/** The buckets in which claims hold this evidence now. */
async function bucketsOf(trx: Transaction<Database>, evidenceIds: readonly string[]): Promise<string[]> {
  const rows = await trx
    .selectFrom('claim_evidence')
    .innerJoin('claim', 'claim.id', 'claim_evidence.claim_id')
    .select('claim.bucket')
    .distinct()
    .where(anyOf('claim_evidence.evidence_id', evidenceIds))
    .execute();
  return rows.map((row) => row.bucket);
}

interface Stored {
  rows: Row<'claim'>[];
  evidence: Row<'claim_evidence'>[];
}

/** Remakes the claims of some buckets out of what they hold and of the figures given; resolves to before and after. */
export async function remakeBuckets(
  trx: Transaction<Database>,
  at: string,
  buckets: readonly string[],
  touched: { ids: ReadonlySet<string>; figures: readonly EffectiveFigure[] },
): Promise<{ before: Claim[]; after: Claim[] }> {
  const rules = claimRules();
  const stored = await storedClaims(trx, buckets);
  const untouched = stored.evidence.map((row) => row.evidence_id).filter((id) => !touched.ids.has(id));
  const inBuckets = new Set(buckets);
  const figures = [...touched.figures, ...(await effectiveFigures(trx, untouched))].filter((figure) =>
    inBuckets.has(bucketOf(figure)),
  );
  const after = rules.makeClaims(figures);
  await writeClaims(trx, at, stored, after, figures);
  const evidenceOf = new Map<string, string[]>(stored.rows.map((row) => [row.id, []]));
  for (const row of stored.evidence) evidenceOf.get(row.claim_id)!.push(row.evidence_id);
  return { before: stored.rows.map((row) => toClaim(row, evidenceOf.get(row.id)!)), after };
}

async function storedClaims(trx: Transaction<Database>, buckets: readonly string[]): Promise<Stored> {
  return {
    rows: await trx.selectFrom('claim').selectAll().where(anyOf('bucket', buckets)).execute(),
    evidence: await trx
      .selectFrom('claim_evidence')
      .innerJoin('claim', 'claim.id', 'claim_evidence.claim_id')
      .selectAll('claim_evidence')
      .where(anyOf('claim.bucket', buckets))
      .orderBy('claim_evidence.claim_id')
      .orderBy('claim_evidence.rank')
      .execute(),
  };
}

/** Writes what differs from the stored rows, and brings the crises of the claims that changed up to date. */
async function writeClaims(
  trx: Transaction<Database>,
  at: string,
  stored: Stored,
  claims: readonly Claim[],
  figures: readonly EffectiveFigure[],
): Promise<void> {
  const replaced = claimRules().superseded(claims);
  const figureOf = new Map(figures.map((figure) => [figure.evidenceId, figure]));
  const columns = claims.map((claim) =>
    claimColumns(claim, {
      bucket: bucketOf(figureOf.get(claim.id)!),
      supersededBy: replaced[claim.id] ?? null,
    }),
  );
  const evidence = claims.flatMap((claim) =>
    claim.evidenceIds.map((id, rank): Row<'claim_evidence'> => {
      const figure = figureOf.get(id)!;
      const { figureId, articleId } = figure;
      const says = claimRules().says(figure);
      return { evidence_id: id, claim_id: claim.id, rank, figure_id: figureId, article_id: articleId, says };
    }),
  );
  const known = new Map(stored.rows.map((row) => [row.id, row]));
  const added = columns.filter((row) => !known.has(row.id));
  const changed = columns.filter((row) => known.has(row.id) && differs(row, known.get(row.id)!));
  const held = new Map(stored.evidence.map((row) => [row.evidence_id, row]));
  const moved = evidence.filter((row) => {
    const before = held.get(row.evidence_id);
    return before === undefined || differs(row, before);
  });
  const kept = new Set(evidence.map((row) => row.evidence_id));
  const lost = stored.evidence.map((row) => row.evidence_id).filter((id) => !kept.has(id));
  const ids = new Set(columns.map((row) => row.id));
  const gone = stored.rows.map((row) => row.id).filter((id) => !ids.has(id));

  if (columns.some((row) => row.claimant_id === UNKNOWN.id)) await saveClaimants(trx, at, [UNKNOWN]);
  for (const some of chunks(added)) {
    const rows = some.map((row) => ({ ...row, created_at: at, updated_at: at }));
    await trx.insertInto('claim').values(rows).execute();
  }
  for (const { id, ...row } of changed) {
    await trx
      .updateTable('claim')
      .set({ ...row, updated_at: at })
      .where('id', '=', id)
      .execute();
  }
  for (const some of chunks(moved)) {
    await trx
      .insertInto('claim_evidence')
      .values(some)
      .onConflict((oc) =>
        oc.column('evidence_id').doUpdateSet((eb) => ({
          claim_id: eb.ref('excluded.claim_id'),
          rank: eb.ref('excluded.rank'),
          figure_id: eb.ref('excluded.figure_id'),
          article_id: eb.ref('excluded.article_id'),
          says: eb.ref('excluded.says'),
        })),
      )
      .execute();
  }
  if (lost.length > 0) await trx.deleteFrom('claim_evidence').where(anyOf('evidence_id', lost)).execute();
  if (gone.length > 0) await trx.deleteFrom('claim').where(anyOf('id', gone)).execute();
  await refreshCrisesOf(trx, [
    ...new Set([...added, ...changed].map((row) => row.id).concat(moved.map((row) => row.claim_id))),
  ]);
}

/** Who claims what a text without a publisher says in its own voice. */
const UNKNOWN = { id: 'unknown', name: 'Unknown', kind: 'unknown' } as const;

const differs = <T extends ClaimColumns | Row<'claim_evidence'>>(row: T, stored: T): boolean =>
  (Object.keys(row) as (keyof T)[]).some((column) => row[column] !== stored[column]);

/** Events name the claim alone: whoever may see one of its prints may see the event. */
const eventOf = (change: ClaimChange): NewEvent[] => {
  switch (change.kind) {
    case 'new':
      return [{ kind: 'claim_new', claimId: change.claimId }];
    case 'revised': {
      const { claimId, previous } = change;
      const { low, high, bound, text } = previous;
      return [
        { kind: 'claim_revised', claimId, data: { before: { low, high, bound, text }, previousClaimId: previous.id } },
      ];
    }
    case 'contested':
    case 'resolved':
      return [
        {
          kind: change.kind === 'contested' ? 'claim_contested' : 'claim_resolved',
          claimId: change.claimId,
          data: { otherClaimId: change.otherClaimId },
        },
      ];
    case 'retracted':
      return [{ kind: 'claim_retracted', claimId: change.claimId }];
    case 'gone':
      // figure_gone tells it, written by who stored the article; a rejection is told by review_made.
      return [];
  }
};
