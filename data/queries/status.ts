import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { clearedLevels, type Viewer, visible } from '../viewer.js';

export interface Status {
  /** Whether the sample crisis is there. */
  sample: boolean;
  /** The collection that has run longest; null while none runs. */
  collecting: { sourceName: string; done: number; total: number } | null;
  counts: { sources: number; articles: number; figures: number; claims: number };
}

/** What the dashboard asks first; counts are of what the viewer may see. */
export async function getStatus(store: Store, viewer: Viewer): Promise<Status> {
  const db = reader(store);
  const levels = clearedLevels(viewer);
  const sample = await db.selectFrom('crisis').select('id').where('is_sample', '=', 1).executeTakeFirst();
  const run = await db
    .selectFrom('run')
    .innerJoin('source', 'source.id', 'run.source_id')
    .select(['source.name', 'run.found', 'run.new', 'run.changed', 'run.unchanged', 'run.failed'])
    .where('run.state', '=', 'running')
    .where('source.confidentiality', 'in', levels)
    .orderBy('run.started_at')
    .executeTakeFirst();
  const sources = await db
    .selectFrom('source')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('confidentiality', 'in', levels)
    .executeTakeFirstOrThrow();
  const articles = await db
    .selectFrom('article')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where(visible(viewer))
    .executeTakeFirstOrThrow();
  const claimed = await db
    .selectFrom('claim_evidence')
    .innerJoin('evidence', 'evidence.id', 'claim_evidence.evidence_id')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .select((eb) => [
      eb.fn.countAll<number>().as('figures'),
      eb.fn.count<number>('claim_evidence.claim_id').distinct().as('claims'),
    ])
    .where(visible(viewer))
    .executeTakeFirstOrThrow();
  return {
    sample: sample !== undefined,
    collecting: run
      ? {
          sourceName: run.name,
          done: run.new + run.changed + run.unchanged + run.failed,
          total: run.found,
        }
      : null,
    counts: { sources: sources.n, articles: articles.n, figures: claimed.figures, claims: claimed.claims },
  };
}
