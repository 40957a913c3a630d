/** What people write to figures and claims: threads of notes and questions, append-only. They are the organisation's own. */

import type { NoteKind } from '../decisionTables.js';
import { anyOf } from '../dialect/anyOf.js';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Row } from '../schema.js';
import { seesWorkings, type Viewer, visible } from '../viewer.js';
import { addAudit } from './audit.js';
import { addEvents } from './events.js';

export interface NoteDraft {
  evidenceId: string;
  about: Row<'note'>['about'];
  kind: 'note' | 'question';
  text: string;
}

/** A thread: what it began with and what came after. */
export interface FoundThread {
  id: string;
  evidenceId: string;
  about: Row<'note'>['about'];
  kind: 'note' | 'question';
  /** Whether it has been resolved; the last `resolve` or `reopen` says so. */
  resolved: boolean;
  entries: { id: string; kind: NoteKind; text: string; actorId: string; at: string }[];
}

/** Begins a thread; resolves to its id. Throws `not_found` for evidence that the viewer may not see. */
export async function addNote(store: Store, viewer: Viewer, draft: NoteDraft): Promise<string> {
  if ((await visibleEvidence(store, viewer, [draft.evidenceId])).length === 0) {
    throw new AppError('not_found', `there is no figure with evidence ${draft.evidenceId}`);
  }
  const id = newId();
  await save(store, viewer, { id, thread_id: id, evidence_id: draft.evidenceId, about: draft.about }, draft);
  return id;
}

/** Adds to a thread. Throws `not_found`, and `conflict` for what is resolved, or open, already. */
export async function answerNote(
  store: Store,
  viewer: Viewer,
  threadId: string,
  answer: { kind: 'reply' | 'resolve' | 'reopen'; text: string },
): Promise<void> {
  const thread = await getThread(store, viewer, threadId);
  if (answer.kind === 'resolve' && thread.resolved) throw new AppError('conflict', 'this has been resolved already');
  if (answer.kind === 'reopen' && !thread.resolved) throw new AppError('conflict', 'this is open already');
  const of = { id: newId(), thread_id: threadId, evidence_id: thread.evidenceId, about: thread.about };
  await save(store, viewer, of, answer);
}

async function save(
  store: Store,
  viewer: Viewer,
  of: Pick<Row<'note'>, 'id' | 'thread_id' | 'evidence_id' | 'about'>,
  { kind, text }: { kind: NoteKind; text: string },
): Promise<void> {
  const at = store.instant();
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await trx
        .insertInto('note')
        .values({ ...of, kind, text, actor_id: viewer.actorId, created_at: at })
        .execute();
      await addEvents(trx, at, viewer.actorId, [
        { kind: 'note_made', claimId: of.evidence_id, data: { threadId: of.thread_id, note: kind } },
      ]);
      await addAudit(trx, at, viewer.actorId, {
        action: `note.${kind}`,
        subject: 'note',
        subjectId: of.thread_id,
        after: { evidenceId: of.evidence_id, text },
      });
    });
}

/** Threads about these pieces of evidence, those begun first first. */
export async function findThreads(
  store: Store,
  viewer: Viewer,
  evidenceIds: readonly string[],
): Promise<FoundThread[]> {
  if (!seesWorkings(viewer)) return [];
  const seen = await visibleEvidence(store, viewer, evidenceIds);
  const rows = await reader(store)
    .selectFrom('note')
    .selectAll()
    .where(anyOf('evidence_id', seen))
    .orderBy('id')
    .execute();
  return threadsOf(rows);
}

/** So many questions are looked at; people write them one by one. */
const MOST_QUESTIONS = 1_000;

/** The questions about claims of a crisis that nobody has resolved, the newest first, each with its claim's id. */
export async function findOpenQuestions(
  store: Store,
  viewer: Viewer,
  crisisId: string,
): Promise<(FoundThread & { claimId: string })[]> {
  if (!seesWorkings(viewer)) return [];
  const asked = await reader(store)
    .selectFrom('note')
    .innerJoin('claim_evidence', 'claim_evidence.evidence_id', 'note.evidence_id')
    .innerJoin('crisis_claim', 'crisis_claim.claim_id', 'claim_evidence.claim_id')
    .select(['note.evidence_id', 'claim_evidence.claim_id'])
    .where('note.kind', '=', 'question')
    .where('crisis_claim.crisis_id', '=', crisisId)
    .orderBy('note.id', 'desc')
    .limit(MOST_QUESTIONS)
    .execute();
  const claimOf = new Map(asked.map((row) => [row.evidence_id, row.claim_id]));
  const threads = await findThreads(store, viewer, [...claimOf.keys()]);
  return threads
    .filter((thread) => thread.kind === 'question' && !thread.resolved)
    .map((thread) => ({ ...thread, claimId: claimOf.get(thread.evidenceId)! }))
    .reverse();
}

/** A thread by its id. Throws `not_found`. */
export async function getThread(store: Store, viewer: Viewer, id: string): Promise<FoundThread> {
  const rows = await reader(store).selectFrom('note').selectAll().where('thread_id', '=', id).orderBy('id').execute();
  const seen = rows[0] && seesWorkings(viewer) ? await visibleEvidence(store, viewer, [rows[0].evidence_id]) : [];
  if (seen.length === 0) throw new AppError('not_found', `there is no note ${id}`);
  return threadsOf(rows)[0]!;
}

function threadsOf(rows: readonly Row<'note'>[]): FoundThread[] {
  const threads = new Map<string, FoundThread>();
  for (const { id, thread_id, evidence_id, about, kind, text, actor_id, created_at } of rows) {
    const thread = threads.get(thread_id) ?? {
      ...{ id: thread_id, evidenceId: evidence_id, about },
      ...{ kind: kind === 'question' ? ('question' as const) : ('note' as const), resolved: false, entries: [] },
    };
    if (kind === 'resolve' || kind === 'reopen') thread.resolved = kind === 'resolve';
    thread.entries.push({ id, kind, text, actorId: actor_id, at: created_at });
    threads.set(thread_id, thread);
  }
  return [...threads.values()];
}

async function visibleEvidence(store: Store, viewer: Viewer, ids: readonly string[]): Promise<string[]> {
  const rows = await reader(store)
    .selectFrom('evidence')
    .innerJoin('article', 'article.id', 'evidence.article_id')
    .select('evidence.id')
    .where(anyOf('evidence.id', ids))
    .where(visible(viewer))
    .execute();
  return rows.map((row) => row.id);
}
