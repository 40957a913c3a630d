import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { AdoptionWarning } from '../decisionTables.js';
import { jsonText } from '../dialect/jsonText.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import type { Database, EventKind, Row } from '../schema.js';
import { clearedLevels, seesEverything, seesWorkings, type Viewer, visible } from '../viewer.js';

type Builder = ExpressionBuilder<Database, 'event'>;

/** Whether a viewer may see a print of the claim. One that a rebuild took away is known by its first evidence, whose id it had. */
const visibleClaim = (eb: Builder, viewer: Viewer, claimId: Expression<string | null>) =>
  eb.or([
    eb.exists(
      eb
        .selectFrom('claim_evidence')
        .innerJoin('article', 'article.id', 'claim_evidence.article_id')
        .select('claim_evidence.evidence_id')
        .where('claim_evidence.claim_id', '=', claimId)
        .where(visible(viewer)),
    ),
    eb.exists(
      eb
        .selectFrom('evidence')
        .innerJoin('article', 'article.id', 'evidence.article_id')
        .select('evidence.id')
        .where('evidence.id', '=', claimId)
        .where(visible(viewer)),
    ),
  ]);

/**
 * What a viewer may see of `event`: everything that a row names must be visible, and a claim needs a visible print; that
 * two claims contradict each other shows to those who may see both. For any query that has `event` in it:
 * `.where(visibleEvent(viewer))`.
 */
export const visibleEvent =
  (viewer: Viewer) =>
  <DB extends Database, TB extends 'event' & keyof DB>(generic: ExpressionBuilder<DB, TB>): Expression<SqlBool> => {
    const eb = generic as unknown as Builder;
    const ofFigure = eb
      .selectFrom('figure')
      .innerJoin('article', 'article.id', 'figure.article_id')
      .select('figure.id')
      .whereRef('figure.id', '=', 'event.figure_id')
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
      eb.or([eb('event.claim_id', 'is', null), visibleClaim(eb, viewer, eb.ref('event.claim_id'))]),
      eb.or([eb('event.article_id', 'is', null), eb.exists(ofArticle)]),
      eb.or([eb('event.source_id', 'is', null), eb.exists(ofSource)]),
      ...(seesWorkings(viewer) ? [] : [eb('event.kind', '<>', 'alert_fired')]),
      ...(seesEverything(viewer)
        ? []
        : [
            eb.or([
              eb('event.kind', 'not in', ['claim_contested', 'claim_resolved', 'adoption_contradicted']),
              eb.and([
                eb('event.kind', '=', 'adoption_contradicted'),
                eb(jsonText(eb.ref('event.data'), 'otherClaimId'), 'is', null),
              ]),
              visibleClaim(eb, viewer, jsonText(eb.ref('event.data'), 'otherClaimId')),
            ]),
          ]),
    ]);
  };

/** An event as its viewer may know it. */
export interface FoundEvent extends Omit<Row<'event'>, 'data'> {
  data: EventData;
}

/** What `data` may hold; refreshClaims.ts and archive.ts write it. */
export interface EventData {
  /** `claim_revised`: the claim before, and what it said. */
  previousClaimId?: string;
  before?: Pick<Row<'claim'>, 'low' | 'high' | 'bound' | 'text'>;
  /** `claim_contested`, `claim_resolved`, `adoption_contradicted`. */
  otherClaimId?: string | null;
  /** Of adoptions; `replaces` is the one that an `adoption_made` ended. */
  adoptionId?: string;
  replaces?: string;
  warning?: AdoptionWarning;
  /** `figure_gone`. */
  evidenceId?: string;
  /** `article_corrected`: what the page says of it. */
  message?: string | null;
}

/** Visible events. What revises a number that the viewer may not see is new to that viewer. */
const events = (store: Store, viewer: Viewer) =>
  reader(store)
    .selectFrom('event')
    .selectAll('event')
    .$if(!seesEverything(viewer), (query) =>
      query.select((eb) =>
        eb
          .case()
          .when('event.kind', '<>', 'claim_revised')
          .then(1)
          .when(visibleClaim(eb as never, viewer, jsonText(eb.ref('event.data'), 'previousClaimId')))
          .then(1)
          .else(0)
          .end()
          .as('knows_previous'),
      ),
    )
    .where(visibleEvent(viewer));

function toEvent({ knows_previous = 1, ...row }: Row<'event'> & { knows_previous?: number | undefined }): FoundEvent {
  const data = JSON.parse(row.data) as EventData;
  return knows_previous === 1 ? { ...row, data } : { ...row, kind: 'claim_new', data: {} };
}

/** Events after an id, oldest first: what the live stream sends. */
export async function findEvents(
  store: Store,
  viewer: Viewer,
  { after, limit }: { after: number; limit: number },
): Promise<FoundEvent[]> {
  const rows = await events(store, viewer).where('event.id', '>', after).orderBy('event.id').limit(limit).execute();
  return rows.map(toEvent);
}

/** The highest id of all events, 0 where there is none. */
export async function latestEventId(store: Store): Promise<number> {
  const row = await reader(store)
    .selectFrom('event')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** A moment: that of an event, or an instant. */
export type Moment = { id: number } | { at: string };

/**
 * What people count as a change, wherever changes are told: the page of a crisis, its feed, digests, `figurewatch changes`.
 * The live stream has the other events too.
 */
export const CHANGE_KINDS = [
  'claim_new',
  'claim_revised',
  'claim_retracted',
  'claim_contested',
  'claim_resolved',
  'claim_stale',
  'claims_edited',
  'article_corrected',
  'adoption_made',
  'adoption_ended',
  'adoption_contradicted',
  'adoption_expired',
  'review_made',
  'alert_fired',
] as const satisfies EventKind[];

export interface ChangeFilter {
  /** Without it, events of all crises and of none. */
  crisisId?: string | undefined;
  kinds: readonly EventKind[];
  /** Either everything after an event, or after an instant. */
  since: Moment;
  /** The last moment that counts; left out: now. */
  until?: Moment | undefined;
  order: 'asc' | 'desc';
  /** Id of the event after which (in `order`) the page begins. */
  cursor?: number | undefined;
  limit: number;
}

/** Events, where a crisis is named those that name it, those of its claims, and corrections of articles that print one. */
export async function findChanges(store: Store, viewer: Viewer, filter: ChangeFilter): Promise<FoundEvent[]> {
  const { crisisId, kinds, since, until, order, cursor } = filter;
  let query = events(store, viewer).where('event.kind', 'in', kinds);
  if (crisisId !== undefined) {
    query = query.where((eb) =>
      eb.or([
        eb('event.crisis_id', '=', crisisId),
        eb(
          'event.claim_id',
          'in',
          // An event names a claim by the id that it had then: that of one of its pieces of evidence.
          eb
            .selectFrom('crisis_claim')
            .innerJoin('claim_evidence', 'claim_evidence.claim_id', 'crisis_claim.claim_id')
            .select('claim_evidence.evidence_id')
            .where('crisis_claim.crisis_id', '=', crisisId),
        ),
        eb.and([
          eb('event.kind', '=', 'article_corrected'),
          eb(
            'event.article_id',
            'in',
            eb
              .selectFrom('crisis_claim')
              .innerJoin('claim_evidence', 'claim_evidence.claim_id', 'crisis_claim.claim_id')
              .select('claim_evidence.article_id')
              .where('crisis_claim.crisis_id', '=', crisisId),
          ),
        ]),
      ]),
    );
  }
  query = 'id' in since ? query.where('event.id', '>', since.id) : query.where('event.at', '>', since.at);
  if (until !== undefined) {
    query = 'id' in until ? query.where('event.id', '<=', until.id) : query.where('event.at', '<=', until.at);
  }
  if (cursor !== undefined) query = query.where('event.id', order === 'asc' ? '>' : '<', cursor);
  const rows = await query.orderBy('event.id', order).limit(filter.limit).execute();
  return rows.map(toEvent);
}

/**
 * The id after which what is later than an instant begins: to go on from there misses nothing, also where a clock was set
 * back in between. Of visible events alone: how many hidden ones there are shows to nobody.
 */
export async function changeIdAt(
  store: Store,
  viewer: Viewer,
  kinds: readonly EventKind[],
  at: string,
): Promise<number> {
  // In this order: what comes in between is found by the second.
  const [last] = await findChanges(store, viewer, { kinds, since: { id: 0 }, order: 'desc', limit: 1 });
  const [first] = await findChanges(store, viewer, { kinds, since: { at }, order: 'asc', limit: 1 });
  return first ? first.id - 1 : (last?.id ?? 0);
}
