/** The alerts that rules give: written with the place in the event log and what waits to be sent, in one transaction. */
import type { Transaction } from 'kysely';
import type { Rule } from '../../engine/alerts/rule.js';
import type { Ends, Fires } from '../../engine/alerts/types.js';
import { compiled } from '../compiled.js';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { sha256 } from '../hashes.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import { JOBS, type Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { addDispatches, type DueAt } from './dispatches.js';
import { addEvents } from './events.js';

/** How far rules have been judged: the name of their place in {@link Database.progress}. */
const RULES = 'rules';

/** Id of the last event that rules have judged. */
export async function judgedUpTo(store: Store): Promise<number> {
  const [row] = await placeOf(reader(store), { name: RULES });
  return row?.position ?? 0;
}

const placeOf = compiled((db, { name }: { name: string }) =>
  db.selectFrom('progress').select('position').where('name', '=', name),
);

/**
 * Writes what judging events up to `to` gave and moves the place in the log from `from`, all or nothing. An alert whose
 * fingerprint its rule has given before is left out. Resolves to how many were written; 0 also where another process
 * judged these events in the meantime. Without `move` it is about how things stand, and no event.
 */
export async function saveVerdicts(
  store: Store,
  { fires, ends }: { fires: readonly Fires[]; ends: readonly Ends[] },
  dueAt: DueAt,
  move: { from: number; to: number } | null,
): Promise<number> {
  if (move === null && fires.length === 0 && ends.length === 0) return 0;
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      if (move !== null && !(await moveTo(trx, move))) return 0;
      for (const end of ends) await endAlerts(trx, at, end, dueAt);
      let written = 0;
      for (const fired of fires) if (await addAlert(trx, at, fired, dueAt)) written += 1;
      return written;
    });
}

async function moveTo(trx: Transaction<Database>, { from, to }: { from: number; to: number }): Promise<boolean> {
  const moved = await trx
    .insertInto('progress')
    .values({ name: RULES, position: to })
    .onConflict((oc) => oc.column('name').doUpdateSet({ position: to }).where('progress.position', '=', from))
    .executeTakeFirst();
  return moved.numInsertedOrUpdatedRows === 1n;
}

async function addAlert(trx: Transaction<Database>, at: string, fired: Fires, dueAt: DueAt): Promise<boolean> {
  const { rule, subject, lasting, crisisId, claimId, sourceId, message } = fired;
  const fingerprint = sha256(fired.fingerprint);
  const known = await trx
    .selectFrom('alert')
    .select('id')
    .where('rule_id', '=', rule.id)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  if (known) return false;
  const id = newId();
  await addEvents(trx, at, JOBS.actorId, [
    { kind: 'alert_fired', crisisId, claimId, sourceId, data: { alertId: id, title: message.title } },
  ]);
  if (lasting) await replace(trx, at, rule.id, subject);
  const alert: Row<'alert'> = {
    id,
    rule_id: rule.id,
    fingerprint,
    subject,
    group_key: `${rule.id}|${crisisId ?? ''}|${fired.groupOf}`,
    state: lasting ? 'firing' : 'said',
    approval: rule.hold ? 'waiting' : 'none',
    crisis_id: crisisId,
    claim_id: claimId,
    source_id: sourceId,
    event_id: fired.eventId ?? (await lastEvent(trx)),
    title: message.title,
    message: JSON.stringify(message),
    ended_at: null,
    end_why: null,
    decided_by: null,
    decided_at: null,
    decision_reason: null,
    created_at: at,
  };
  await trx.insertInto('alert').values(alert).execute();
  if (!rule.hold) await addDispatches(trx, at, rule, alert, 'fired', dueAt);
  return true;
}

async function lastEvent(trx: Transaction<Database>): Promise<number> {
  const { id } = await trx
    .selectFrom('event')
    .select((eb) => eb.fn.max('id').as('id'))
    .executeTakeFirstOrThrow();
  return id;
}

/** A new value of the same subject stands for it from now on; nothing is said of the old one's end. */
async function replace(trx: Transaction<Database>, at: string, ruleId: string, subject: string): Promise<void> {
  await trx
    .updateTable('alert')
    .set({ state: 'replaced', ended_at: at })
    .where('state', '=', 'firing')
    .where('subject', '=', subject)
    .where('rule_id', '=', ruleId)
    .execute();
}

async function endAlerts(trx: Transaction<Database>, at: string, end: Ends, dueAt: DueAt): Promise<void> {
  const { rule, subject, why, mayRecur } = end;
  const open = await trx
    .selectFrom('alert')
    .selectAll()
    .where('state', '=', 'firing')
    .where('rule_id', '=', rule.id)
    // The subject itself, or what begins with it and "|": "}" is the character after that.
    .where((eb) =>
      eb.or([
        eb('subject', '=', subject),
        eb.and([eb('subject', '>', `${subject}|`), eb('subject', '<', `${subject}}`)]),
      ]),
    )
    .execute();
  for (const alert of open) {
    await trx
      .updateTable('alert')
      .set({
        state: 'resolved',
        ended_at: at,
        end_why: why,
        ...(mayRecur ? { fingerprint: `${alert.fingerprint}#${alert.id}` } : {}),
      })
      .where('id', '=', alert.id)
      .execute();
    if (alert.approval !== 'waiting') await addDispatches(trx, at, rule, alert, 'resolved', dueAt);
  }
}

/** What lasts: open alerts of some rules, or of some subjects. */
export async function findFiring(
  store: Store,
  by: { ruleIds: readonly string[] } | { subjects: readonly string[] },
): Promise<Pick<Row<'alert'>, 'rule_id' | 'subject'>[]> {
  const [column, values] = 'ruleIds' in by ? (['rule_id', by.ruleIds] as const) : (['subject', by.subjects] as const);
  if (values.length === 0) return [];
  return await reader(store)
    .selectFrom('alert')
    .select(['rule_id', 'subject'])
    .where('state', '=', 'firing')
    .where(column, 'in', [...values])
    .execute();
}

/**
 * A person's word on an alert that waits for it: approved, it goes to its rule's channels. Throws `not_found`, or
 * `conflict` where somebody has decided already.
 */
export async function decideAlert(
  store: Store,
  viewer: Viewer,
  id: string,
  { approve, reason }: { approve: boolean; reason: string | null },
  rule: Rule,
  dueAt: DueAt,
): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const alert = await trx.selectFrom('alert').selectAll().where('id', '=', id).executeTakeFirst();
      if (!alert) throw new AppError('not_found', `there is no alert ${id}`);
      if (alert.approval !== 'waiting')
        throw new AppError('conflict', `this alert does not wait for a decision: ${alert.approval}`);
      const approval = approve ? 'approved' : 'dismissed';
      await trx
        .updateTable('alert')
        .set({ approval, decided_by: viewer.actorId, decided_at: at, decision_reason: reason })
        .where('id', '=', id)
        .execute();
      if (approve) await addDispatches(trx, at, rule, alert, 'fired', dueAt);
      await addAudit(trx, at, viewer.actorId, {
        action: approve ? 'alert.approve' : 'alert.dismiss',
        subject: 'alert',
        subjectId: id,
        after: { reason },
      });
    });
}
