/** Channels that alerts go to: made and removed by people. What sending means is jobs/channels'. */
import { randomBytes } from 'node:crypto';
import { AppError } from '../errors.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { ChannelKind, Row } from '../schema.js';
import { JOBS, type Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { addEvents } from './events.js';

/** A channel as the API's schema gives it: what its kind needs lies in `config`. */
export interface ChannelDraft {
  kind: ChannelKind;
  name: string;
  config?: Record<string, unknown>;
  quiet?: unknown;
}

/** A secret as Standard Webhooks writes it: `whsec_` and 24 random bytes in base64. */
export const newSecret = (): string => `whsec_${randomBytes(24).toString('base64')}`;

const quietJson = (quiet: unknown): string | null => (quiet ? JSON.stringify(quiet) : null);

/** Makes a channel; a webhook without a secret is given one. Resolves to its id. */
export async function createChannel(store: Store, viewer: Viewer, draft: ChannelDraft): Promise<string> {
  const id = newId();
  const at = store.instant();
  const config = {
    ...draft.config,
    ...(draft.kind === 'webhook' && !draft.config?.['secrets'] ? { secrets: [newSecret()] } : {}),
  };
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      await trx
        .insertInto('channel')
        .values({
          id,
          kind: draft.kind,
          name: draft.name,
          config: JSON.stringify(config),
          quiet: quietJson(draft.quiet),
          enabled: 1,
          off_reason: null,
          actor_id: viewer.actorId,
          created_at: at,
          updated_at: at,
        })
        .execute();
      // The trail holds no secret.
      await addAudit(trx, at, viewer.actorId, {
        action: 'channel.create',
        subject: 'channel',
        subjectId: id,
        after: { kind: draft.kind, name: draft.name },
      });
    });
  return id;
}

export interface ChannelChange {
  name?: string | undefined;
  /** Whole: what is left out of it is gone. */
  config?: Record<string, unknown> | undefined;
  quiet?: unknown;
  enabled?: boolean | undefined;
}

/** Changes what is given of a channel; one that is switched on again sends what has waited. Throws `not_found`. */
export async function updateChannel(store: Store, viewer: Viewer, id: string, change: ChannelChange): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const known = await trx.selectFrom('channel').select(['name', 'enabled']).where('id', '=', id).executeTakeFirst();
      if (!known) throw new AppError('not_found', `there is no channel ${id}`);
      await trx
        .updateTable('channel')
        .set({
          ...(change.name === undefined ? {} : { name: change.name }),
          ...(change.config === undefined ? {} : { config: JSON.stringify(change.config) }),
          ...(change.quiet === undefined ? {} : { quiet: quietJson(change.quiet) }),
          ...(change.enabled === undefined ? {} : { enabled: change.enabled ? 1 : 0, off_reason: null }),
          updated_at: at,
        })
        .where('id', '=', id)
        .execute();
      await addAudit(trx, at, viewer.actorId, {
        action: 'channel.update',
        subject: 'channel',
        subjectId: id,
        before: known,
        after: { name: change.name, enabled: change.enabled, config: change.config && Object.keys(change.config) },
      });
    });
}

/** The whole row with its secret, for sending and for showing a secret once when it is made. Throws `not_found`. */
export async function getChannelRow(store: Store, id: string): Promise<Row<'channel'>> {
  const row = await reader(store).selectFrom('channel').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw new AppError('not_found', `there is no channel ${id}`);
  return row;
}

/** Removes a channel with its deliveries. Throws `not_found`. */
export async function deleteChannel(store: Store, viewer: Viewer, id: string): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const gone = await trx.deleteFrom('channel').where('id', '=', id).returning(['kind', 'name']).executeTakeFirst();
      if (!gone) throw new AppError('not_found', `there is no channel ${id}`);
      await addAudit(trx, store.instant(), viewer.actorId, {
        action: 'channel.delete',
        subject: 'channel',
        subjectId: id,
        before: gone,
      });
    });
}

/** Switches a channel off because its receiver said that it is gone. */
export async function disableChannel(store: Store, id: string, reason: string): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      await trx
        .updateTable('channel')
        .set({ enabled: 0, off_reason: reason, updated_at: at })
        .where('id', '=', id)
        .execute();
      await addAudit(trx, at, JOBS.actorId, {
        action: 'channel.disable',
        subject: 'channel',
        subjectId: id,
        after: { reason },
      });
      await addEvents(trx, at, JOBS.actorId, [{ kind: 'channel_disabled', data: { channelId: id, message: reason } }]);
    });
}
