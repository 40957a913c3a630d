/**
 * All claims anew out of figures and reviews: after the rules of claims have changed, or when in doubt. Every part is
 * brought to its new state in a transaction of its own, so claims stay readable all the while, and a rebuild that was
 * interrupted may go on where it stopped. It tells nothing: events are for what sources and reviewers did.
 */
import { reader, writer } from '../handle.js';
import type { Store } from '../open.js';
import { remakeClaims } from './refreshClaims.js';

export interface RebuildOptions {
  /** Where an interrupted rebuild goes on: the last part that `onPart` was told of. */
  after?: string;
  /** How many figures a transaction takes before the next one begins. */
  atOnce?: number;
  /** Called after each transaction, with the last part that is done and how many of how many are. */
  onPart?(part: string, done: number, total: number): void;
}

/**
 * Rebuilds all claims. The time is linear in the figures: each is read once or, where a correction or people join it with
 * others of another part, a few times.
 */
export async function rebuildClaims(
  store: Store,
  { after = '', atOnce = 2000, onPart }: RebuildOptions = {},
): Promise<void> {
  const parts = await partsOf(store);
  let evidence: string[] = [];
  for (const [i, part] of parts.entries()) {
    if (part.name <= after) continue;
    evidence.push(...(await evidenceOf(store, part)));
    if (evidence.length < atOnce && i < parts.length - 1) continue;
    await remake(store, evidence);
    evidence = [];
    onPart?.(part.name, i + 1, parts.length);
  }
  await removeEmpty(store);
}

const remake = async (store: Store, evidenceIds: readonly string[]): Promise<void> => {
  await writer(store)
    .transaction()
    .execute(async (trx) => await remakeClaims(trx, store.instant(), evidenceIds, { anew: true }));
};

/** Claims that no evidence makes: nothing has written them that is still there. */
async function removeEmpty(store: Store): Promise<void> {
  await writer(store)
    .deleteFrom('claim')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('claim_evidence').select('evidence_id').whereRef('claim_id', '=', 'claim.id'))),
    )
    .execute();
}

/** Figures that were read as counting the same at the same place: mostly one bucket. In order of their names. */
async function partsOf(store: Store) {
  const rows = await reader(store)
    .selectFrom('figure')
    .select(['metric', 'group', 'unit', 'kind', 'projected', 'place_id'])
    .distinct()
    .execute();
  return rows
    .map((row) => ({ ...row, name: JSON.stringify(Object.values(row)) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

type Part = Awaited<ReturnType<typeof partsOf>>[number];

async function evidenceOf(store: Store, { metric, group, unit, kind, projected, place_id }: Part): Promise<string[]> {
  const rows = await reader(store)
    .selectFrom('figure')
    .select('evidence_id')
    .distinct()
    .where('metric', '=', metric)
    .where('group', '=', group)
    .where('unit', '=', unit)
    .where('kind', '=', kind)
    .where('projected', '=', projected)
    .where('place_id', place_id === null ? 'is' : '=', place_id)
    .execute();
  return rows.map((row) => row.evidence_id);
}
