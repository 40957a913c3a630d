/** An empty store for each test, with what tests of claims look at. */
import { afterEach, beforeEach } from 'vitest';
import { reader, writer } from '../../../data/handle.js';
import { newId } from '../../../data/ids.js';
import type { Store } from '../../../data/open.js';
import { findClaims } from '../../../data/queries/claims.js';
import { refreshCrisis, setPlacesOf } from '../../../data/queries/membership.js';
import type { Row } from '../../../data/schema.js';
import { LOCAL } from '../../../data/viewer.js';

/** How a contract opens an empty store of the database that it is for. */
export type Open = () => Promise<Store>;

/** To be called inside `describe`: opens and closes the store around each test. */
export function testStore(open: Open) {
  const t = { store: undefined as unknown as Store, all, events, kinds, projection, addCrisis };
  beforeEach(async () => {
    t.store = await open();
  });
  afterEach(async () => {
    await t.store.close();
  });

  /** All claims that a viewer sees, newest first. */
  async function all(viewer = LOCAL) {
    return (await findClaims(t.store, viewer, { limit: 100 })).items;
  }
  /** Events about claims, in order. */
  async function events() {
    return (await reader(t.store).selectFrom('event').selectAll().orderBy('id').execute())
      .filter((event) => event.kind.startsWith('claim_'))
      .map((event) => ({ kind: event.kind, claimId: event.claim_id, data: JSON.parse(event.data) }));
  }
  async function kinds() {
    return (await events()).map((event) => event.kind);
  }

  /** The projection as it is stored, without the moments of its writing. */
  async function projection() {
    const claims = await reader(t.store).selectFrom('claim').selectAll().orderBy('id').execute();
    return {
      claims: claims.map(({ created_at: _, updated_at: __, ...row }) => row),
      evidence: await reader(t.store).selectFrom('claim_evidence').selectAll().orderBy('evidence_id').execute(),
      crises: await reader(t.store)
        .selectFrom('crisis_claim')
        .selectAll()
        .orderBy('crisis_id')
        .orderBy('claim_id')
        .execute(),
    };
  }

  async function addCrisis(given: Partial<Row<'crisis'>> = {}): Promise<string> {
    const id = newId();
    await writer(t.store)
      .transaction()
      .execute(async (trx) => {
        await trx
          .insertInto('crisis')
          .values({
            id,
            slug: id,
            name: 'Riverton',
            place_ids: JSON.stringify(['geonames:2']),
            from_day: '2016-10-01',
            to_day: '2016-12',
            metrics: '[]',
            keywords: '[]',
            milestones: '[]',
            precedence: '[]',
            expiry_days: 30,
            is_sample: 0,
            actor_id: 'local',
            created_at: t.store.instant(),
            updated_at: t.store.instant(),
            ...given,
          })
          .execute();
        await setPlacesOf(trx, id, JSON.parse(given.place_ids ?? '["geonames:2"]'));
        await refreshCrisis(trx, id);
      });
    return id;
  }
  return t;
}
