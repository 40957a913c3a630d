import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import type { Row } from '../schema.js';
import { seesWorkings, type Viewer } from '../viewer.js';
import { visibleEvent } from './findEvents.js';

export interface AlertFilter extends PageRequest {
  crisisId?: string | undefined;
  ruleId?: string | undefined;
}

export interface FoundAlert {
  id: string;
  ruleId: string;
  ruleName: string;
  title: string;
  claimId: string | null;
  createdAt: string;
  /** `channel` is its name. */
  deliveries: { channel: string; state: Row<'delivery'>['state']; attempts: number; lastError: string | null }[];
}

/** Alerts whose event the viewer may see, newest first, with what became of their deliveries. */
export async function findAlerts(store: Store, viewer: Viewer, filter: AlertFilter): Promise<Page<FoundAlert>> {
  if (!seesWorkings(viewer)) return { items: [], next: null };
  let query = reader(store)
    .selectFrom('alert')
    .innerJoin('rule', 'rule.id', 'alert.rule_id')
    .innerJoin('event', 'event.id', 'alert.event_id')
    .selectAll('alert')
    .select('rule.name as rule_name')
    .where(visibleEvent(viewer));
  if (filter.crisisId !== undefined) query = query.where('alert.crisis_id', '=', filter.crisisId);
  if (filter.ruleId !== undefined) query = query.where('alert.rule_id', '=', filter.ruleId);
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
    (row) => ({
      id: row.id,
      ruleId: row.rule_id,
      ruleName: row.rule_name,
      title: row.title,
      claimId: row.claim_id,
      createdAt: row.created_at,
      deliveries: deliveries.get(row.id) ?? [],
    }),
  );
}

async function deliveriesOf(store: Store, alertIds: string[]): Promise<Map<string, FoundAlert['deliveries']>> {
  const byAlert = new Map<string, FoundAlert['deliveries']>(alertIds.map((id) => [id, []]));
  if (alertIds.length === 0) return byAlert;
  const rows = await reader(store)
    .selectFrom('delivery')
    .innerJoin('channel', 'channel.id', 'delivery.channel_id')
    .select(['delivery.alert_id', 'delivery.state', 'delivery.attempts', 'delivery.last_error', 'channel.name'])
    .where('delivery.alert_id', 'in', alertIds)
    .orderBy('delivery.id')
    .execute();
  for (const row of rows)
    byAlert
      .get(row.alert_id)
      ?.push({ channel: row.name, state: row.state, attempts: row.attempts, lastError: row.last_error });
  return byAlert;
}
