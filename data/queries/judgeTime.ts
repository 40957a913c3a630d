/** What comes about by time alone: claims that go stale, quoted numbers whose last day is over. Told as events, once each. */
import type { Transaction } from 'kysely';
import { writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';
import { JOBS } from '../viewer.js';
import { markExpired } from './adoptionWarnings.js';
import { addEvents, type NewEvent } from './events.js';

const DAY_MS = 86_400_000;
/** How many claims of one crisis are told of at most in one judgement; a crisis that has more has been asleep. */
const MOST_STALE = 1_000;

/**
 * Judges what has come about up to now; resolves to how many events that gave. A kill in between repeats nothing: each
 * event is written together with what remembers it.
 */
export async function judgeTime(store: Store): Promise<number> {
  const at = store.instant();
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      const events = [...(await markExpired(trx, at)), ...(await goneStale(trx, at))];
      await addEvents(trx, at, JOBS.actorId, events);
      return events.length;
    });
}

/**
 * Each claim that nothing replaced and that is as of a day further back than its crisis lets it count. What was as old when
 * the crisis was first judged, or when it was found, never stood and is not told of.
 */
async function goneStale(trx: Transaction<Database>, at: string): Promise<NewEvent[]> {
  const crises = await trx
    .selectFrom('crisis')
    .select(['id', 'expiry_days', 'stale_before'])
    .where('archived_at', 'is', null)
    .execute();
  const events: NewEvent[] = [];
  for (const { id, expiry_days, stale_before } of crises) {
    const before = new Date(Date.parse(at) - expiry_days * DAY_MS + DAY_MS).toISOString().slice(0, 10);
    if (stale_before !== null && stale_before >= before) continue;
    if (stale_before !== null) events.push(...(await staleBetween(trx, id, stale_before, before)));
    await trx.updateTable('crisis').set({ stale_before: before }).where('id', '=', id).execute();
  }
  return events;
}

/** Claims of a crisis as of a day from `from` on and before `before`. Single flows count for their period and never go stale. */
async function staleBetween(
  trx: Transaction<Database>,
  crisisId: string,
  from: string,
  before: string,
): Promise<NewEvent[]> {
  const rows = await trx
    .selectFrom('crisis_claim')
    .innerJoin('claim', 'claim.id', 'crisis_claim.claim_id')
    .select('claim.id')
    .where('crisis_claim.crisis_id', '=', crisisId)
    .where('crisis_claim.day', '>=', from)
    .where('crisis_claim.day', '<', before)
    .where('claim.superseded_by', 'is', null)
    .where('claim.projected', '=', 0)
    .where((eb) => eb.or([eb('claim.kind', '=', 'stock'), eb('claim.since_day', 'is not', null)]))
    .orderBy('crisis_claim.day')
    .orderBy('crisis_claim.claim_id')
    .limit(MOST_STALE)
    .execute();
  return rows.map((row) => ({ kind: 'claim_stale', crisisId, claimId: row.id }));
}
