/** What the review queue shows beside claims: what was decided about each print, who is to look, what is done today. */
import { anyOf } from '../dialect/anyOf.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { type Viewer, visible } from '../viewer.js';

/** A print of a claim as a review names it. */
export interface ReviewState {
  evidenceId: string;
  figureId: string;
  /** Of its last review, 0 where there is none: what a decision gives as `seenRevision`. */
  revision: number;
  assignee: string | null;
}

/** The state of evidence that claims hold, for those that the viewer may see, in no order. */
export async function findReviewStates(
  store: Store,
  viewer: Viewer,
  evidenceIds: readonly string[],
): Promise<ReviewState[]> {
  return await reader(store)
    .selectFrom('claim_evidence')
    .innerJoin('article', 'article.id', 'claim_evidence.article_id')
    .leftJoin('assignment', 'assignment.evidence_id', 'claim_evidence.evidence_id')
    .where(anyOf('claim_evidence.evidence_id', evidenceIds))
    .where(visible(viewer))
    .select((eb) => [
      'claim_evidence.evidence_id as evidenceId',
      'claim_evidence.figure_id as figureId',
      'assignment.assignee',
      eb.fn
        .coalesce(
          eb
            .selectFrom('review')
            .whereRef('review.evidence_id', '=', 'claim_evidence.evidence_id')
            .select((e) => e.fn.max('review.revision').as('revision')),
          eb.val(0),
        )
        .$castTo<number>()
        .as('revision'),
    ])
    .execute();
}

/** Pieces of evidence that people decided about since an instant, and how many of those decisions were corrections. */
export async function countDecided(
  store: Store,
  viewer: Viewer,
  since: string,
): Promise<{ decided: number; corrected: number }> {
  const rows = await reader(store)
    .selectFrom('review')
    .innerJoin('evidence', 'evidence.id', 'review.evidence_id')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .where('review.created_at', '>=', since)
    .where(visible(viewer))
    .select(['review.evidence_id', 'review.verdict'])
    .orderBy('review.created_at')
    .orderBy('review.revision')
    .execute();
  const last = new Map(rows.map((row) => [row.evidence_id, row.verdict]));
  const verdicts = [...last.values()].filter((verdict) => verdict !== 'undo');
  return { decided: verdicts.length, corrected: verdicts.filter((verdict) => verdict === 'correct').length };
}

/** Everybody that evidence is assigned to, in order of their ids. */
export async function findAssignees(store: Store): Promise<string[]> {
  const rows = await reader(store).selectFrom('assignment').select('assignee').distinct().orderBy('assignee').execute();
  return rows.map((row) => row.assignee);
}
