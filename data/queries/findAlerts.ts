import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row } from '../schema.js';
import { seesWorkings, type Viewer } from '../viewer.js';
import { visibleEvent } from './findEvents.js';

export interface AlertFilter extends PageRequest {
  crisisId?: string | undefined;
  ruleId?: string | undefined;
  state?: Row<'alert'>['state'] | undefined;
  approval?: Row<'alert'>['approval'] | undefined;
}

export interface FoundAlert {
  id: string;
  ruleId: string;
  ruleName: string;
  title: string;
  /** As it was written: engine/alerts/message.ts. */
  message: unknown;
  state: Row<'alert'>['state'];
  approval: Row<'alert'>['approval'];
  crisis: string | null;
  claimId: string | null;
  sourceId: string | null;
  createdAt: string;
  endedAt: string | null;
  endWhy: string | null;
  decidedBy: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
  /** `channel` is its name; `pending`: it waits for its group's message. */
  deliveries: {
    channel: string;
    status: Row<'dispatch'>['status'];
    state: 'pending' | 'muted' | Row<'notification'>['state'];
    dueAt: string;
    attempts: number;
    lastError: string | null;
  }[];
}

/** Alerts whose event the viewer may see, newest first, with what became of their deliveries. */
export async function findAlerts(store: Store, viewer: Viewer, filter: AlertFilter): Promise<Page<FoundAlert>> {
  if (!seesWorkings(viewer)) return { items: [], next: null };
  let query = alerts(store, viewer);
  if (filter.crisisId !== undefined) query = query.where('alert.crisis_id', '=', filter.crisisId);
  if (filter.ruleId !== undefined) query = query.where('alert.rule_id', '=', filter.ruleId);
  if (filter.state !== undefined) query = query.where('alert.state', '=', filter.state);
  if (filter.approval !== undefined) query = query.where('alert.approval', '=', filter.approval);
  if (filter.cursor !== undefined) query = query.where('alert.id', '<', decodeCursor(filter.cursor, ['string'])[0]);
  const rows = await query
    .orderBy('alert.id', 'desc')
    .limit(filter.limit + 1)
    .execute();
  const deliveries = await deliveriesOf(
    store,
    rows.map((row) => row.id),
  );
  return pageOf(
    rows,
    filter.limit,
    (row) => [row.id],
    (row) => toAlert(row, deliveries),
  );
}

/** An alert by its id. Throws `not_found`. */
export async function getAlert(store: Store, viewer: Viewer, id: string): Promise<FoundAlert> {
  const row = await alerts(store, viewer).where('alert.id', '=', id).executeTakeFirst();
  if (!row || !seesWorkings(viewer)) throw new AppError('not_found', `there is no alert ${id}`);
  return toAlert(row, await deliveriesOf(store, [id]));
}

const alerts = (store: Store, viewer: Viewer) =>
  reader(store)
    .selectFrom('alert')
    .innerJoin('rule', 'rule.id', 'alert.rule_id')
    .innerJoin('event', 'event.id', 'alert.event_id')
    .leftJoin('crisis', 'crisis.id', 'alert.crisis_id')
    .selectAll('alert')
    .select(['rule.name as rule_name', 'crisis.slug'])
    .where(visibleEvent(viewer));

type AlertRow = Row<'alert'> & { rule_name: string; slug: string | null };

const toAlert = (row: AlertRow, deliveries: ReadonlyMap<string, FoundAlert['deliveries']>): FoundAlert => ({
  id: row.id,
  ruleId: row.rule_id,
  ruleName: row.rule_name,
  title: row.title,
  message: JSON.parse(row.message) as unknown,
  state: row.state,
  approval: row.approval,
  crisis: row.slug,
  claimId: row.claim_id,
  sourceId: row.source_id,
  createdAt: row.created_at,
  endedAt: row.ended_at,
  endWhy: row.end_why,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  decisionReason: row.decision_reason,
  deliveries: deliveries.get(row.id) ?? [],
});

async function deliveriesOf(store: Store, alertIds: string[]): Promise<Map<string, FoundAlert['deliveries']>> {
  const byAlert = new Map<string, FoundAlert['deliveries']>(alertIds.map((id) => [id, []]));
  if (alertIds.length === 0) return byAlert;
  const rows = await reader(store)
    .selectFrom('dispatch')
    .innerJoin('channel', 'channel.id', 'dispatch.channel_id')
    .leftJoin('notification', 'notification.id', 'dispatch.notification_id')
    .select(['dispatch.alert_id', 'dispatch.status', 'dispatch.state', 'dispatch.due_at', 'channel.name'])
    .select(['notification.state as sent', 'notification.attempts', 'notification.last_error'])
    .where('dispatch.alert_id', 'in', alertIds)
    .orderBy('dispatch.id')
    .execute();
  for (const row of rows)
    byAlert.get(row.alert_id)?.push({
      channel: row.name,
      status: row.status,
      state: row.state === 'sent' ? row.sent! : row.state,
      dueAt: row.due_at,
      attempts: row.attempts ?? 0,
      lastError: row.last_error,
    });
  return byAlert;
}
