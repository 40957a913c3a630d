/** Putting a claim out of a crisis ("not about us") or into it, and taking that back. */
import type { Transaction } from 'kysely';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row } from '../schema.js';
import { type Viewer, visible } from '../viewer.js';
import { addAudit } from './audit.js';
import { addEvents } from './events.js';
import { refreshCrisesOf } from './membership.js';

export interface OverrideDraft {
  crisisId: string;
  /** Of a figure of the claim: the whole claim goes, reprints too. */
  evidenceId: string;
  verdict: Row<'crisis_override'>['verdict'];
  reason: string | null;
}

/** Saves the decision, which takes effect at once; resolves to its id. Throws `not_found` for what the viewer may not see. */
export async function saveOverride(store: Store, viewer: Viewer, draft: OverrideDraft): Promise<string> {
  const { crisisId, evidenceId, verdict, reason } = draft;
  const at = store.instant();
  const id = newId();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await checkVisible(trx, viewer, evidenceId);
      await trx
        .insertInto('crisis_override')
        .values({
          ...{ id, crisis_id: crisisId, evidence_id: evidenceId, verdict, reason },
          ...{ actor_id: viewer.actorId, created_at: at },
        })
        .execute();
      await applyTo(trx, at, viewer, { crisis_id: crisisId, evidence_id: evidenceId });
      await addAudit(trx, at, viewer.actorId, {
        action: verdict === 'out' ? 'crisis.put_out' : 'crisis.put_in',
        subject: 'crisis_override',
        subjectId: id,
        after: { crisisId, evidenceId, reason },
      });
    });
  return id;
}

/** Takes a decision back: what was decided before it, or the crisis's rule, holds again. Throws `not_found`, `conflict`. */
export async function undoOverride(store: Store, viewer: Viewer, id: string): Promise<void> {
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const row = await trx.selectFrom('crisis_override').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) throw new AppError('not_found', `there is no decision ${id}`);
      await checkVisible(trx, viewer, row.evidence_id);
      if (row.undone_at !== null) throw new AppError('conflict', 'this decision has been taken back already');
      await trx
        .updateTable('crisis_override')
        .set({ undone_at: at, undone_by: viewer.actorId })
        .where('id', '=', id)
        .execute();
      await applyTo(trx, at, viewer, row);
      await addAudit(trx, at, viewer.actorId, {
        action: 'crisis.undo_override',
        subject: 'crisis_override',
        subjectId: id,
        before: { verdict: row.verdict },
      });
    });
}

async function checkVisible(trx: Transaction<Database>, viewer: Viewer, evidenceId: string): Promise<void> {
  const seen = await trx
    .selectFrom('evidence')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .select('evidence.id')
    .where('evidence.id', '=', evidenceId)
    .where(visible(viewer))
    .executeTakeFirst();
  if (!seen) throw new AppError('not_found', `there is no figure with evidence ${evidenceId}`);
}

async function applyTo(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  { crisis_id, evidence_id }: Pick<Row<'crisis_override'>, 'crisis_id' | 'evidence_id'>,
): Promise<void> {
  const claim = await trx
    .selectFrom('claim_evidence')
    .select('claim_id')
    .where('evidence_id', '=', evidence_id)
    .executeTakeFirst();
  if (claim) await refreshCrisesOf(trx, [claim.claim_id]);
  await addEvents(trx, at, viewer.actorId, [{ kind: 'crisis_changed', crisisId: crisis_id }]);
}

export interface FoundOverride {
  id: string;
  verdict: Row<'crisis_override'>['verdict'];
  reason: string | null;
  actorId: string;
  createdAt: string;
  undoneAt: string | null;
  evidenceId: string;
  /** The newest figure of that evidence, its sentence and where it stands. */
  figureId: string;
  text: string;
  quote: string;
  url: string;
}

const MOST = 200;

/** What people decided about a crisis's figures, newest first, taken back or not; of what the viewer may see. */
export async function findOverrides(store: Store, viewer: Viewer, crisisId: string): Promise<FoundOverride[]> {
  return await overrides(store, viewer)
    .where('crisis_override.crisis_id', '=', crisisId)
    .orderBy('crisis_override.created_at', 'desc')
    .orderBy('crisis_override.id', 'desc')
    .limit(MOST)
    .execute();
}

/** One of them. Throws `not_found`. */
export async function getOverride(store: Store, viewer: Viewer, id: string): Promise<FoundOverride> {
  const found = await overrides(store, viewer).where('crisis_override.id', '=', id).executeTakeFirst();
  if (!found) throw new AppError('not_found', `there is no decision ${id}`);
  return found;
}

const overrides = (store: Store, viewer: Viewer) =>
  reader(store)
    .selectFrom('crisis_override')
    .innerJoin('figure', (join) =>
      join.on((eb) =>
        eb(
          'figure.id',
          '=',
          eb
            .selectFrom('figure as newest')
            .whereRef('newest.evidence_id', '=', 'crisis_override.evidence_id')
            .select((e) => e.fn.max('newest.id').as('id')),
        ),
      ),
    )
    .innerJoin('article', 'article.id', 'figure.article_id')
    .where(visible(viewer))
    .select((eb) => [
      'crisis_override.id',
      'crisis_override.verdict',
      'crisis_override.reason',
      'crisis_override.actor_id as actorId',
      'crisis_override.created_at as createdAt',
      'crisis_override.undone_at as undoneAt',
      'crisis_override.evidence_id as evidenceId',
      'figure.id as figureId',
      'figure.text',
      'figure.quote',
      eb.fn.coalesce('figure.source_url', 'article.canonical_url').as('url'),
    ]);
