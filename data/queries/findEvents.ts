import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';

import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Database, EventKind, Row } from '../schema.js';
import { clearedLevels, type Viewer, visible } from '../viewer.js';

/**
 * What a viewer may see of `event`: everything that a row names must be visible, and a claim needs a visible print.
 * For any query that has `event` in it: `.where(visibleEvent(viewer))`.
 */
export const visibleEvent =
  (viewer: Viewer) =>
  <DB extends Database, TB extends 'event' & keyof DB>(generic: ExpressionBuilder<DB, TB>): Expression<SqlBool> => {
    const eb = generic as unknown as ExpressionBuilder<Database, 'event'>;
    const ofFigure = eb
      .selectFrom('figure')
      .innerJoin('article', 'article.id', 'figure.article_id')
      .select('figure.id')
      .whereRef('figure.id', '=', 'event.figure_id')
      .where(visible(viewer));
    const ofClaim = eb
      .selectFrom('evidence')
      .innerJoin('article', 'article.id', 'evidence.article_id')
      .leftJoin('claim_evidence', 'claim_evidence.evidence_id', 'evidence.id')
      .select('evidence.id')
      // A claim that a rebuild took away is still known by its first evidence, whose id it had.
      .where((e) =>
        e.or([
          e('claim_evidence.claim_id', '=', e.ref('event.claim_id')),
          e('evidence.id', '=', e.ref('event.claim_id')),
        ]),
      )
      .where(visible(viewer));
    const ofArticle = eb
      .selectFrom('article')
      .select('article.id')
      .whereRef('article.id', '=', 'event.article_id')
      .where(visible(viewer));
    const ofSource = eb
      .selectFrom('source')
      .select('source.id')
      .whereRef('source.id', '=', 'event.source_id')
      .where('source.confidentiality', 'in', clearedLevels(viewer));
    return eb.and([
      eb.or([eb('event.figure_id', 'is', null), eb.exists(ofFigure)]),
      eb.or([eb('event.claim_id', 'is', null), eb.exists(ofClaim)]),
      eb.or([eb('event.article_id', 'is', null), eb.exists(ofArticle)]),
      eb.or([eb('event.source_id', 'is', null), eb.exists(ofSource)]),
    ]);
  };

export interface EventFilter {
  /** Events after this id. */
  after: number;
  limit: number;
}

/** Events after an id, oldest first: what the live stream sends. */
export async function findEvents(store: Store, viewer: Viewer, { after, limit }: EventFilter): Promise<Row<'event'>[]> {
  return await reader(store)
    .selectFrom('event')
    .selectAll()
    .where('event.id', '>', after)
    .where(visibleEvent(viewer))
    .orderBy('event.id')
    .limit(limit)
    .execute();
}

/** The highest id of all events, 0 where there is none. */
export async function latestEventId(store: Store): Promise<number> {
  const row = await reader(store)
    .selectFrom('event')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

export interface ChangeFilter {
  crisisId: string;
  kinds: readonly EventKind[];
  /** Either everything after an event, or after an instant. */
  since: { id: number } | { at: string };
  order: 'asc' | 'desc';
  /** Id of the event after which (in `order`) the page begins. */
  cursor?: number | undefined;
  limit: number;
}

/** Events of a crisis: those that name it and those of its claims. */
export async function findChanges(store: Store, viewer: Viewer, filter: ChangeFilter): Promise<Row<'event'>[]> {
  let query = reader(store)
    .selectFrom('event')
    .selectAll('event')
    .where('event.kind', 'in', filter.kinds)
    .where((eb) =>
      eb.or([
        eb('event.crisis_id', '=', filter.crisisId),
        eb(
          'event.claim_id',
          'in',
          eb.selectFrom('crisis_claim').select('crisis_claim.claim_id').where('crisis_id', '=', filter.crisisId),
        ),
      ]),
    )
    .where(visibleEvent(viewer));
  query =
    'id' in filter.since
      ? query.where('event.id', '>', filter.since.id)
      : query.where('event.at', '>', filter.since.at);
  if (filter.cursor !== undefined) query = query.where('event.id', filter.order === 'asc' ? '>' : '<', filter.cursor);
  return await query.orderBy('event.id', filter.order).limit(filter.limit).execute();
}
