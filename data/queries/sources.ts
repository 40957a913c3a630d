/** Sources: made, changed and imported by people; due, and how the last run went, for the collector. */
import type { Transaction } from 'kysely';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database, Row, SourceState } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { addEvents } from './events.js';
import { draftOf, type Settings, type SourceDraft, settingsOf } from './sourceSettings.js';

export type { SourceDraft } from './sourceSettings.js';

async function insertSource(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  settings: Settings,
  isSample: boolean,
): Promise<string> {
  const id = newId();
  await trx
    .insertInto('source')
    .values({
      id,
      ...settings,
      state: 'on',
      failures: 0,
      last_success_at: null,
      last_outcome: null,
      last_message: null,
      next_due_at: at,
      is_sample: isSample ? 1 : 0,
      actor_id: viewer.actorId,
      created_at: at,
      updated_at: at,
    })
    .execute();
  await addAudit(trx, at, viewer.actorId, {
    action: 'source.create',
    subject: 'source',
    subjectId: id,
    after: withoutSecret(settings),
  });
  await addEvents(trx, at, viewer.actorId, [{ kind: 'source_changed', sourceId: id }]);
  return id;
}

/** Throws `conflict` where another source than `id` has this kind and address. */
async function refuseTwin(trx: Transaction<Database>, { kind, url }: Settings, id: string | null): Promise<void> {
  const twin = await trx
    .selectFrom('source')
    .select(['id', 'name'])
    .where('kind', '=', kind)
    .where('url', '=', url)
    .executeTakeFirst();
  if (twin && twin.id !== id) throw new AppError('conflict', `the source "${twin.name}" collects ${url} already`);
}

/** For the sample's installation, which makes its sources inside a transaction of its own. Resolves to the id. */
export const insertSampleSource = (trx: Transaction<Database>, at: string, viewer: Viewer, draft: SourceDraft) =>
  insertSource(trx, at, viewer, settingsOf(draft), true);

/** Makes a source; it is due at once. Throws `invalid`, or `conflict` where this address is collected already. */
export async function createSource(store: Store, viewer: Viewer, draft: SourceDraft): Promise<string> {
  const settings = settingsOf(draft);
  return await writer(store)
    .transaction()
    .execute(async (trx) => {
      await refuseTwin(trx, settings, null);
      return await insertSource(trx, store.instant(), viewer, settings, false);
    });
}

/** The trail holds no key, only that one was set. */
const withoutSecret = <T extends object>(settings: T): T =>
  'secret' in settings && settings.secret !== null ? { ...settings, secret: '(set)' } : settings;

export interface Imported {
  added: number;
  changed: number;
  unchanged: number;
}

/** A change of these makes a source due at once. */
const DUE_AGAIN = new Set<keyof Settings>(['schedule', 'url', 'time_zone', 'options', 'secret']);

/** Changes the settings of a source inside a transaction; false where nothing differs. A new schedule is due at once. */
async function updateSettings(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  known: Row<'source'>,
  settings: Settings,
): Promise<boolean> {
  const keys = Object.keys(settings) as (keyof Settings)[];
  const different = keys.filter((key) => known[key] !== settings[key]);
  if (different.length === 0) return false;
  const before = Object.fromEntries(different.map((key) => [key, known[key]]));
  const after = Object.fromEntries(different.map((key) => [key, settings[key]]));
  const due = different.some((key) => DUE_AGAIN.has(key));
  await trx
    .updateTable('source')
    .set({ ...after, ...(due ? { next_due_at: at } : {}), updated_at: at })
    .where('id', '=', known.id)
    .execute();
  if (different.includes('confidentiality')) {
    await trx
      .updateTable('article')
      .set({ confidentiality: settings.confidentiality })
      .where('source_id', '=', known.id)
      .execute();
  }
  await addAudit(trx, at, viewer.actorId, {
    action: 'source.update',
    subject: 'source',
    subjectId: known.id,
    before: withoutSecret(before),
    after: withoutSecret(after),
  });
  await addEvents(trx, at, viewer.actorId, [{ kind: 'source_changed', sourceId: known.id }]);
  return true;
}

/**
 * Makes or changes sources, told apart by kind and address, all of them or none. What a list leaves out of a source that is
 * there stays as people set it (its confidentiality above all). Importing the same list again changes nothing.
 */
export async function importSources(store: Store, viewer: Viewer, drafts: readonly SourceDraft[]): Promise<Imported> {
  const all = drafts.map((draft) => ({ draft, settings: settingsOf(draft) }));
  const imported: Imported = { added: 0, changed: 0, unchanged: 0 };
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      for (const { draft, settings } of all) {
        const known = await trx
          .selectFrom('source')
          .selectAll()
          .where('kind', '=', settings.kind)
          .where('url', '=', settings.url)
          .executeTakeFirst();
        if (!known) {
          await insertSource(trx, at, viewer, settings, false);
          imported.added += 1;
        } else if (await updateSettings(trx, at, viewer, known, settingsOf({ ...draftOf(known), ...draft })))
          imported.changed += 1;
        else imported.unchanged += 1;
      }
    });
  return imported;
}

/** Changes what is given of a source. Throws `not_found`, `invalid`, or `conflict` where another has that address. */
export async function updateSource(
  store: Store,
  viewer: Viewer,
  id: string,
  change: Partial<SourceDraft>,
): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const known = await trx.selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
      if (!known) throw new AppError('not_found', `there is no source ${id}`);
      const settings = settingsOf({ ...draftOf(known), ...change });
      await refuseTwin(trx, settings, id);
      await updateSettings(trx, store.instant(), viewer, known, settings);
    });
}

/** Switches a source on, to paused or off. Switched on, it is due at once. Throws `not_found`. */
export async function setSourceState(store: Store, viewer: Viewer, id: string, state: SourceState): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const known = await trx.selectFrom('source').select('state').where('id', '=', id).executeTakeFirst();
      if (!known) throw new AppError('not_found', `there is no source ${id}`);
      if (known.state === state) return;
      await trx
        .updateTable('source')
        .set({
          state,
          updated_at: at,
          ...(state === 'on' ? { next_due_at: at, failures: 0, failing_since: null } : {}),
        })
        .where('id', '=', id)
        .execute();
      await addAudit(trx, at, viewer.actorId, {
        action: 'source.update',
        subject: 'source',
        subjectId: id,
        before: known,
        after: { state },
      });
      await addEvents(trx, at, viewer.actorId, [{ kind: 'source_changed', sourceId: id }]);
    });
}

/** The whole row of a source, for the collector. Throws `not_found`. */
export async function getSourceRow(store: Store, id: string): Promise<Row<'source'>> {
  const row = await reader(store).selectFrom('source').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no source ${id}`);
  return row;
}

/** All sources by name, or only those that are switched on and due by now, longest due first. */
export async function findSourceRows(store: Store, { dueOnly }: { dueOnly: boolean }): Promise<Row<'source'>[]> {
  let query = reader(store).selectFrom('source').selectAll();
  query = dueOnly
    ? query.where('state', '=', 'on').where('next_due_at', '<=', store.instant()).orderBy('next_due_at')
    : query.orderBy('name').orderBy('id');
  return await query.execute();
}
