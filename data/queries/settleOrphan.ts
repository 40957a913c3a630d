/** What becomes of a review whose number nothing reads any more: given to a number that is read, or set aside. */
import type { Transaction } from 'kysely';
import { AppError } from '../errors.js';
import { writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import { type Viewer, visible } from '../viewer.js';
import { addAudit } from './audit.js';
import { type Changes, type CorrectableField, reviewedFigures } from './effective.js';
import { addEvents } from './events.js';
import { orphanReviews } from './orphans.js';
import { refreshClaims } from './refreshClaims.js';
import { addReviews } from './reviews.js';

export interface Settlement {
  evidenceId: string;
  /** The revision that the reviewer saw. */
  seenRevision: number;
  /** A figure of the same article that the decision is about now, with the revision of its own that was seen; null: it is set aside. */
  attach: { figureId: string; seenRevision: number } | null;
  reason: string | null;
}

/**
 * Ends an orphaned review, in one transaction: with `attach` the same decision is made about another figure of the article;
 * either way the orphan's own is taken back, and the history keeps it. Throws `not_found` where it is no orphan or not to be
 * seen, `conflict` where somebody was faster, `invalid` for a figure of another article.
 */
export async function settleOrphan(store: Store, viewer: Viewer, settlement: Settlement): Promise<void> {
  const { evidenceId, seenRevision, attach, reason } = settlement;
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const orphan = await orphanReviews(trx, viewer)
        .where('review.evidence_id', '=', evidenceId)
        .selectAll('review')
        .select('article.id as articleId')
        .executeTakeFirst();
      if (!orphan) throw new AppError('not_found', `there is no orphaned review of evidence ${evidenceId}`);
      if (orphan.revision !== seenRevision)
        throw new AppError('conflict', 'somebody decided about this review in the meantime; look at it again');
      const changes = JSON.parse(orphan.changes) as Changes;
      if (attach) await decideAgain(trx, at, viewer, orphan, attach);
      await trx
        .insertInto('review')
        .values({
          id: newId(),
          evidence_id: evidenceId,
          revision: orphan.revision + 1,
          verdict: 'undo',
          changes: '{}',
          reason,
          figure_id: orphan.figure_id,
          actor_id: viewer.actorId,
          created_at: at,
        })
        .execute();
      await refreshClaims(trx, at, viewer.actorId, [evidenceId]);
      const data = { evidenceId, verdict: 'undo' as const, revision: orphan.revision + 1 };
      await addEvents(trx, at, viewer.actorId, [
        { kind: 'review_made', articleId: orphan.articleId, figureId: orphan.figure_id, claimId: null, data },
      ]);
      await addAudit(trx, at, viewer.actorId, {
        action: attach ? 'orphan.attach' : 'orphan.set_aside',
        subject: 'evidence',
        subjectId: evidenceId,
        before: { verdict: orphan.verdict, changes },
        after: { figureId: attach?.figureId ?? null, reason },
      });
    });
}

/** What is corrected together: one of them alone may make no sense beside the others of another number. */
const TOGETHER: readonly (readonly CorrectableField[])[] = [
  ['low', 'high', 'bound'],
  ['from', 'to'],
  ['location', 'placeId', 'country'],
];

type Orphaned = Pick<Row<'review'>, 'evidence_id' | 'verdict' | 'reason'> & { articleId: string };

/** The orphan's decision about a figure that is read today. */
async function decideAgain(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  { articleId, verdict, reason, ...orphan }: Orphaned,
  { figureId, seenRevision }: NonNullable<Settlement['attach']>,
): Promise<void> {
  const chosen = await trx
    .selectFrom('figure')
    .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
    .innerJoin('article_version', 'article_version.id', 'figure.article_version_id')
    .innerJoin('article', 'article.id', 'figure.article_id')
    .select(['figure.evidence_id', 'figure.article_id'])
    .where('figure.id', '=', figureId)
    .where('extraction.current', '=', 1)
    .where('article_version.current', '=', 1)
    .where(visible(viewer))
    .executeTakeFirst();
  if (!chosen) throw new AppError('not_found', `there is no figure ${figureId} that is read today`);
  if (chosen.article_id !== articleId)
    throw new AppError('invalid', 'the review can go to a figure of the same article only');
  const changes = verdict === 'correct' ? await correctionOf(trx, orphan.evidence_id, chosen.evidence_id) : {};
  const draft = { evidenceId: chosen.evidence_id, seenRevision, reason };
  await addReviews(trx, at, viewer, [
    verdict === 'correct' && Object.keys(changes).length === 0
      ? { ...draft, verdict: 'confirm' }
      : { ...draft, verdict, changes },
  ]);
}

/** What a correction of one figure makes of another: without what that one says by itself. */
async function correctionOf(trx: Transaction<Database>, from: string, to: string) {
  const found = await reviewedFigures(trx, [from, to]);
  const [corrected, other] = [from, to].map((id) => found.find((one) => one.figure.evidenceId === id)!);
  const fields = new Set(
    (Object.keys(corrected!.changes) as CorrectableField[]).flatMap(
      (field) => TOGETHER.find((all) => all.includes(field)) ?? [field],
    ),
  );
  return Object.fromEntries(
    [...fields]
      .filter((field) => corrected!.figure[field] !== other!.figure[field])
      .map((field) => [field, corrected!.figure[field]]),
  );
}
