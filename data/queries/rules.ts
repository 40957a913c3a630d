/** Alert rules: made, changed and removed by people. How one is judged is jobs/alerts'; what one says, the API's. */
import type { Transaction } from 'kysely';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Flag, Row } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';

/** A rule as the API's schema gives it. */
export interface RuleDraft {
  name: string;
  /** Slug of the crisis whose claims it watches; null: all. */
  crisis?: string | null;
  condition: unknown;
  scope: unknown;
  sending?: unknown;
  /** Its alerts wait for a person's word. */
  hold?: boolean;
  /** Ids of the channels that its alerts go to. */
  channels: readonly string[];
  enabled: boolean;
}

const flag = (value: boolean): Flag => (value ? 1 : 0);

async function crisisIdOf(trx: Transaction<Database>, slug: string | null | undefined): Promise<string | null> {
  if (slug === null || slug === undefined) return null;
  const crisis = await trx.selectFrom('crisis').select('id').where('slug', '=', slug).executeTakeFirst();
  if (!crisis) throw new AppError('invalid', `there is no crisis "${slug}"`);
  return crisis.id;
}

async function setChannels(trx: Transaction<Database>, ruleId: string, channels: readonly string[]): Promise<void> {
  await trx.deleteFrom('rule_channel').where('rule_id', '=', ruleId).execute();
  for (const channelId of new Set(channels)) {
    const known = await trx.selectFrom('channel').select('id').where('id', '=', channelId).executeTakeFirst();
    if (!known) throw new AppError('invalid', `there is no channel ${channelId}`);
    await trx.insertInto('rule_channel').values({ rule_id: ruleId, channel_id: channelId }).execute();
  }
}

/** Makes a rule inside a transaction; it judges events with ids above `cursor`. */
export async function insertRule(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  draft: RuleDraft,
  cursor: number,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('rule')
    .values({
      id,
      crisis_id: await crisisIdOf(trx, draft.crisis),
      name: draft.name,
      condition: JSON.stringify(draft.condition),
      scope: JSON.stringify(draft.scope),
      sending: JSON.stringify(draft.sending ?? {}),
      hold: flag(draft.hold ?? false),
      enabled: flag(draft.enabled),
      event_cursor: cursor,
      actor_id: viewer.actorId,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await setChannels(trx, id, draft.channels);
  await addAudit(trx, at, viewer.actorId, { action: 'rule.create', subject: 'rule', subjectId: id, after: draft });
  return id;
}

/** Id of the newest event; 0 before the first. */
export async function newestEvent(trx: Transaction<Database>): Promise<number> {
  const row = await trx
    .selectFrom('event')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirst();
  return row?.id ?? 0;
}

/** Makes a rule that judges what happens from now on; resolves to its id. Throws `invalid` for an unknown crisis or channel. */
export async function createRule(store: Store, viewer: Viewer, draft: RuleDraft): Promise<string> {
  return await writer(store)
    .transaction()
    .execute(async (trx) => await insertRule(trx, store.instant(), viewer, draft, await newestEvent(trx)));
}

async function ruleOf(trx: Transaction<Database>, id: string): Promise<Row<'rule'>> {
  const known = await trx.selectFrom('rule').selectAll().where('id', '=', id).executeTakeFirst();
  if (!known) throw new AppError('not_found', `there is no rule ${id}`);
  return known;
}

/**
 * Changes what is given of a rule. One that is switched on again judges what happens from then on. Throws `not_found`,
 * or `invalid` for an unknown crisis or channel.
 */
export async function updateRule(store: Store, viewer: Viewer, id: string, change: Partial<RuleDraft>): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const known = await ruleOf(trx, id);
      const wakes = change.enabled === true && known.enabled === 0;
      const changed = {
        ...(change.name === undefined ? {} : { name: change.name }),
        ...(change.crisis === undefined ? {} : { crisis_id: await crisisIdOf(trx, change.crisis) }),
        ...(change.condition === undefined ? {} : { condition: JSON.stringify(change.condition) }),
        ...(change.scope === undefined ? {} : { scope: JSON.stringify(change.scope) }),
        ...(change.sending === undefined ? {} : { sending: JSON.stringify(change.sending) }),
        ...(change.hold === undefined ? {} : { hold: flag(change.hold) }),
        ...(change.enabled === undefined ? {} : { enabled: flag(change.enabled) }),
        ...(wakes ? { event_cursor: await newestEvent(trx) } : {}),
      };
      await trx
        .updateTable('rule')
        .set({ ...changed, updated_at: at })
        .where('id', '=', id)
        .execute();
      if (change.channels) await setChannels(trx, id, change.channels);
      await addAudit(trx, at, viewer.actorId, {
        action: 'rule.update',
        subject: 'rule',
        subjectId: id,
        before: known,
        after: change,
      });
    });
}

/** Removes a rule with its alerts. Throws `not_found`. */
export async function deleteRule(store: Store, viewer: Viewer, id: string): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const before = await ruleOf(trx, id);
      await trx.deleteFrom('rule').where('id', '=', id).execute();
      await addAudit(trx, store.instant(), viewer.actorId, {
        action: 'rule.delete',
        subject: 'rule',
        subjectId: id,
        before,
      });
    });
}

/** Rules that are switched on, whole, for judging. */
export async function findActiveRules(store: Store): Promise<Row<'rule'>[]> {
  return await reader(store).selectFrom('rule').selectAll().where('enabled', '=', 1).orderBy('id').execute();
}

/** Rules by their ids, whole, also those that are switched off: what they fired may still be on its way. */
export async function findRulesById(store: Store, ids: readonly string[]): Promise<Row<'rule'>[]> {
  if (ids.length === 0) return [];
  return await reader(store)
    .selectFrom('rule')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute();
}
