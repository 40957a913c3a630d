/** Writing events. They are written in the transaction of what they tell of, so that neither is there without the other. */
import type { Transaction } from 'kysely';
import { inserting } from '../compiled.js';
import type { Database, EventKind, NewRow } from '../schema.js';

export interface NewEvent {
  kind: EventKind;
  crisisId?: string | null;
  sourceId?: string | null;
  runId?: string | null;
  articleId?: string | null;
  figureId?: string | null;
  claimId?: string | null;
  data?: Record<string, unknown>;
}

export async function addEvents(
  trx: Transaction<Database>,
  at: string,
  actorId: string,
  events: readonly NewEvent[],
): Promise<void> {
  const rows: NewRow<'event'>[] = events.map((event) => ({
    kind: event.kind,
    at,
    crisis_id: event.crisisId ?? null,
    source_id: event.sourceId ?? null,
    run_id: event.runId ?? null,
    article_id: event.articleId ?? null,
    figure_id: event.figureId ?? null,
    claim_id: event.claimId ?? null,
    data: JSON.stringify(event.data ?? {}),
    actor_id: actorId,
  }));
  await insertEvents(trx, rows);
}

const insertEvents = inserting('event');
