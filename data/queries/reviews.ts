/** Decisions of people about figures: append-only, and each takes effect in the claims within its own transaction. */
import type { Transaction } from 'kysely';
import type { EffectiveFigure } from '../../engine/claims/types.js';
import { anyOf } from '../dialect/anyOf.js';
import { AppError } from '../errors.js';
import { writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import { type Viewer, visible } from '../viewer.js';
import { addAudit } from './audit.js';
import { type Changes, CORRECTABLE, type CorrectableField, type ReviewedFigure, reviewedFigures } from './effective.js';
import { addEvents } from './events.js';
import { refreshClaims } from './refreshClaims.js';

export interface ReviewDraft {
  evidenceId: string;
  /** The revision that the reviewer saw: 0 before the first review. */
  seenRevision: number;
  /**
   * `confirm`: as it stands; over a correction this restates the correction. `correct`: with `changes`, which come on top
   * of an earlier correction's. `reject`: no figure. `undo`: as the extractor read it, and unreviewed again.
   */
  verdict: Row<'review'>['verdict'];
  /** Corrected fields with their new values, validated for their types by the caller. */
  changes?: Partial<Pick<EffectiveFigure, CorrectableField>> | undefined;
  reason?: string | null | undefined;
}

/**
 * Adds a review and resolves to its revision. Throws `not_found` for evidence that is not there or not to be seen,
 * `conflict` when somebody reviewed it since `seenRevision`, `invalid` when the correction makes no sense.
 */
export async function saveReview(store: Store, viewer: Viewer, draft: ReviewDraft): Promise<{ revision: number }> {
  const [made] = await saveReviews(store, viewer, [draft]);
  return made!;
}

/**
 * {@link saveReview} for several pieces of evidence at once, in their order: all of them or, where one is refused, none.
 * `conflict` names in its details what was decided meanwhile, so that a person can choose.
 */
export async function saveReviews(
  store: Store,
  viewer: Viewer,
  drafts: readonly ReviewDraft[],
): Promise<{ evidenceId: string; revision: number }[]> {
  return await writer(store)
    .transaction()
    .execute((trx) => addReviews(trx, store.instant(), viewer, drafts));
}

/** {@link saveReviews} within a transaction that writes more. */
export async function addReviews(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  drafts: readonly ReviewDraft[],
): Promise<{ evidenceId: string; revision: number }[]> {
  const before = await reviewable(
    trx,
    viewer,
    drafts.map((draft) => draft.evidenceId),
  );
  await refuseOutdated(trx, drafts, before);
  const made: Made[] = [];
  for (const [i, draft] of drafts.entries()) {
    const { verdict, changes } = await decide(trx, before[i]!, draft);
    const revision = draft.seenRevision + 1;
    const reason = draft.reason?.trim() || null;
    await trx
      .insertInto('review')
      .values({
        id: newId(),
        evidence_id: draft.evidenceId,
        revision,
        verdict,
        changes: JSON.stringify(changes),
        reason,
        figure_id: before[i]!.figure.figureId,
        actor_id: viewer.actorId,
        created_at: at,
      })
      .execute();
    made.push({ verdict, revision, changes, reason });
  }
  await refreshClaims(
    trx,
    at,
    viewer.actorId,
    drafts.map((draft) => draft.evidenceId),
  );
  for (const [i, one] of made.entries()) await tellOf(trx, at, viewer, before[i]!, one);
  return drafts.map(({ evidenceId }, i) => ({ evidenceId, revision: made[i]!.revision }));
}

type Made = Pick<Row<'review'>, 'verdict' | 'revision' | 'reason'> & { changes: Changes };

/** Throws `conflict` where somebody decided since a draft's revision was seen. */
async function refuseOutdated(
  trx: Transaction<Database>,
  drafts: readonly ReviewDraft[],
  before: readonly ReviewedFigure[],
): Promise<void> {
  const late = drafts.flatMap((draft, i) => (before[i]!.revision === draft.seenRevision ? [] : [before[i]!]));
  if (late.length === 0) return;
  const last = await trx
    .selectFrom('review')
    .selectAll()
    .where(
      anyOf(
        'evidence_id',
        late.map((one) => one.figure.evidenceId),
      ),
    )
    .orderBy('revision')
    .execute();
  const lastOf = new Map(last.map((row) => [row.evidence_id, row]));
  throw new AppError('conflict', 'somebody reviewed this figure in the meantime; look at it again', {
    revision: late[0]!.revision,
    decided: late.map(({ figure, revision }) => {
      const row = lastOf.get(figure.evidenceId);
      return {
        evidenceId: figure.evidenceId,
        figureId: figure.figureId,
        revision,
        verdict: row?.verdict ?? null,
        reason: row?.reason ?? null,
        actorId: row?.actor_id ?? null,
        at: row?.created_at ?? null,
      };
    }),
  });
}

/** The figures that evidence stands for today, in the order of the ids. Rejected ones can be reviewed again. */
async function reviewable(
  trx: Transaction<Database>,
  viewer: Viewer,
  evidenceIds: readonly string[],
): Promise<ReviewedFigure[]> {
  const seen = await trx
    .selectFrom('evidence')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .select('evidence.id')
    .where(anyOf('evidence.id', evidenceIds))
    .where(visible(viewer))
    .execute();
  const found = await reviewedFigures(
    trx,
    seen.map((row) => row.id),
  );
  const figureOf = new Map(found.map((one) => [one.figure.evidenceId, one]));
  return evidenceIds.map((id) => {
    const one = figureOf.get(id);
    if (!one) throw new AppError('not_found', `there is no figure with evidence ${id}`);
    return one;
  });
}

/** What is written for a draft: a review says all that holds after it, so the last one alone decides. */
async function decide(
  trx: Transaction<Database>,
  before: ReviewedFigure,
  { verdict, changes = {} }: ReviewDraft,
): Promise<{ verdict: Row<'review'>['verdict']; changes: Changes }> {
  const standing = Object.keys(before.changes).length > 0;
  switch (verdict) {
    case 'confirm':
      return standing ? { verdict: 'correct', changes: before.changes } : { verdict, changes: {} };
    case 'correct': {
      const merged = mergeChanges(before, changes);
      if (Object.keys(merged).length === 0) {
        throw new AppError('invalid', 'the correction changes nothing; confirm the figure instead');
      }
      await checkCorrection(trx, { ...before.figure, ...changes });
      return { verdict, changes: merged };
    }
    case 'undo':
      if (before.review === 'unreviewed') throw new AppError('invalid', 'there is no review to take back');
      return { verdict, changes: {} };
    case 'reject':
      return { verdict, changes: {} };
  }
}

/** The correction over what the extractor read: fields set back to that are left out. */
function mergeChanges(
  { figure, changes: earlier }: ReviewedFigure,
  changes: NonNullable<ReviewDraft['changes']>,
): Changes {
  const merged: Changes = { ...earlier };
  for (const [name, value] of Object.entries(changes)) {
    const field = CORRECTABLE.find((one) => one === name);
    if (!field) throw new AppError('invalid', `"${name}" cannot be corrected`);
    const old = earlier[field] ? earlier[field].old : figure[field];
    if (old === value) delete merged[field];
    else merged[field] = { old, new: value };
  }
  return merged;
}

/** Throws `invalid` for a correction whose interval makes no sense, and for a claimant that is not there. */
async function checkCorrection(
  trx: Transaction<Database>,
  figure: Pick<ReviewedFigure['figure'], 'low' | 'high' | 'bound' | 'claimantId'>,
): Promise<void> {
  checkInterval(figure);
  const { claimantId } = figure;
  const claimant = await trx.selectFrom('claimant').select('id').where('id', '=', claimantId).executeTakeFirst();
  if (!claimant) throw new AppError('invalid', `there is no claimant ${claimantId}`);
}

/** Throws `invalid` for an interval that says nothing or contradicts its bound. */
export function checkInterval({ low, high, bound }: Pick<ReviewedFigure['figure'], 'low' | 'high' | 'bound'>): void {
  if (low === null && high === null) throw new AppError('invalid', 'a figure needs a lowest or a highest number');
  if (low !== null && high !== null && low > high) {
    throw new AppError('invalid', `the lowest number (${low}) is above the highest (${high})`);
  }
  const fits = {
    exact: low === high,
    approximate: low === high,
    minimum: low !== null && high === null,
    maximum: low === null && high !== null,
    range: low !== null && high !== null,
    vague: low !== null,
  }[bound];
  if (!fits)
    throw new AppError('invalid', `"${bound}" does not fit ${low ?? 'an open end'} to ${high ?? 'an open end'}`);
}

/** The event, for those who watch, and the audit row. */
async function tellOf(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  before: ReviewedFigure,
  made: Made,
): Promise<void> {
  const { evidenceId, figureId, articleId } = before.figure;
  const claim = await trx
    .selectFrom('claim_evidence')
    .select('claim_id')
    .where('evidence_id', '=', evidenceId)
    .executeTakeFirst();
  await addEvents(trx, at, viewer.actorId, [
    {
      kind: 'review_made',
      articleId,
      figureId,
      claimId: claim?.claim_id ?? null,
      data: { evidenceId, verdict: made.verdict, revision: made.revision },
    },
  ]);
  await addAudit(trx, at, viewer.actorId, {
    action: `review.${made.verdict}`,
    subject: 'evidence',
    subjectId: evidenceId,
    before: { review: before.review, changes: before.changes },
    after: { changes: made.changes, reason: made.reason },
  });
}
