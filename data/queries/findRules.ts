import { AppError } from '../errors.js';
import { reader } from '../handle.js';
import type { Store } from '../open.js';
import { decodeCursor, type Page, type PageRequest, pageOf } from '../paging.js';
import { seesWorkings, type Viewer } from '../viewer.js';
import { visibleEvent } from './findEvents.js';

/** Rules with the slug of their crisis and when they last fired on something that the viewer may see. */
const rules = (store: Store, viewer: Viewer) =>
  reader(store)
    .selectFrom('rule')
    .leftJoin('crisis', 'crisis.id', 'rule.crisis_id')
    .select((eb) => [
      'rule.id',
      'rule.name',
      'rule.condition',
      'rule.scope',
      'rule.sending',
      'rule.hold',
      'rule.enabled',
      'crisis.slug',
      eb
        .selectFrom('alert')
        .innerJoin('event', 'event.id', 'alert.event_id')
        .whereRef('alert.rule_id', '=', 'rule.id')
        .where(visibleEvent(viewer))
        .select((e) => e.fn.max('alert.created_at').as('at'))
        .as('last_fired_at'),
    ]);

type RuleRow = Awaited<ReturnType<ReturnType<typeof rules>['execute']>>[number];

/** Rules in the order in which they were made; none for a viewer who {@link seesWorkings} not. */
export async function findRules(
  store: Store,
  viewer: Viewer,
  { cursor, limit }: PageRequest,
): Promise<Page<FoundRule>> {
  if (!seesWorkings(viewer)) return { items: [], next: null };
  let query = rules(store, viewer);
  if (cursor !== undefined) query = query.where('rule.id', '>', decodeCursor(cursor, ['string'])[0]);
  const rows = await query
    .orderBy('rule.id')
    .limit(limit + 1)
    .execute();
  const channels = await channelsOf(store, rows);
  return pageOf(
    rows,
    limit,
    (row) => [row.id],
    (row) => toRule(row, channels.get(row.id) ?? []),
  );
}

/** A rule by its id. Throws `not_found`. */
export async function getRule(store: Store, viewer: Viewer, id: string): Promise<FoundRule> {
  const row = await rules(store, viewer).where('rule.id', '=', id).executeTakeFirst();
  if (!row || !seesWorkings(viewer)) throw new AppError('not_found', `there is no rule ${id}`);
  const channels = await channelsOf(store, [row]);
  return toRule(row, channels.get(id) ?? []);
}

async function channelsOf(store: Store, rows: readonly RuleRow[]): Promise<Map<string, string[]>> {
  const byRule = new Map<string, string[]>(rows.map((row) => [row.id, []]));
  if (rows.length === 0) return byRule;
  const links = await reader(store)
    .selectFrom('rule_channel')
    .selectAll()
    .where('rule_id', 'in', [...byRule.keys()])
    .orderBy('channel_id')
    .execute();
  for (const link of links) byRule.get(link.rule_id)?.push(link.channel_id);
  return byRule;
}

export type FoundRule = ReturnType<typeof toRule>;

const toRule = (row: RuleRow, channels: string[]) => ({
  id: row.id,
  name: row.name,
  crisis: row.slug,
  /** As they were written; the API's schemas say what is in them. */
  condition: JSON.parse(row.condition) as unknown,
  scope: JSON.parse(row.scope) as unknown,
  sending: JSON.parse(row.sending) as unknown,
  hold: row.hold === 1,
  channels,
  enabled: row.enabled === 1,
  lastFiredAt: row.last_fired_at,
});
