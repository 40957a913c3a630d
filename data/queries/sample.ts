/** The sample crisis as rows: put in at once, taken out at once with everything that hangs on it. */
import type { Transaction } from 'kysely';
import type { Claimant, Place } from '../../engine/extraction/types.js';
import { chunks } from '../chunks.js';
import { reader, writer } from '../handle.js';
import { newId } from '../ids.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';
import type { Viewer } from '../viewer.js';
import { addAudit } from './audit.js';
import { saveClaimants } from './claimants.js';
import { addEvents } from './events.js';
import { setPlacesOf } from './membership.js';
import { savePlaces } from './places.js';
import { refreshClaims } from './refreshClaims.js';
import { insertRule, type RuleDraft } from './rules.js';
import { insertSampleSource, type SourceDraft } from './sources.js';

export interface SampleRows {
  crisis: {
    slug: string;
    name: string;
    places: readonly Place[];
    from: string;
    to: string;
    milestones: readonly { day: string; label: string }[];
    /** Most trusted first. They get the first slots of the palette, so that the sample always has the same colours. */
    precedence: readonly Claimant[];
    /** Days after which a stock no longer counts. */
    expiryDays: number;
  };
  sources: readonly SourceDraft[];
  /** Its alerts go to the channel that comes with it. */
  rule: Omit<RuleDraft, 'channels' | 'enabled'>;
  channelName: string;
}

/** Whether nothing has been set up, ever: a new database. A sample that was removed has left its trail and stays away. */
export async function isUntouched(store: Store): Promise<boolean> {
  const db = reader(store);
  const source = await db.selectFrom('source').select('id').limit(1).executeTakeFirst();
  const crisis = await db.selectFrom('crisis').select('id').limit(1).executeTakeFirst();
  const audit = await db.selectFrom('audit').select('id').limit(1).executeTakeFirst();
  return !source && !crisis && !audit;
}

/** Puts the sample in, in one transaction. Its rule judges what comes from the first event on. */
export async function installSampleRows(store: Store, viewer: Viewer, rows: SampleRows): Promise<void> {
  const { crisis, sources, rule, channelName } = rows;
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const made = { actor_id: viewer.actorId, created_at: at, updated_at: at };
      const id = newId();
      await savePlaces(trx, crisis.places);
      await saveClaimants(trx, at, crisis.precedence);
      await trx
        .insertInto('crisis')
        .values({
          id,
          slug: crisis.slug,
          name: crisis.name,
          place_ids: JSON.stringify(crisis.places.map((place) => place.id)),
          from_day: crisis.from,
          to_day: crisis.to,
          metrics: '[]',
          keywords: '[]',
          milestones: JSON.stringify(crisis.milestones),
          precedence: JSON.stringify(crisis.precedence.map((claimant) => claimant.id)),
          expiry_days: crisis.expiryDays,
          is_sample: 1,
          ...made,
        })
        .execute();
      await setPlacesOf(
        trx,
        id,
        crisis.places.map((place) => place.id),
      );
      for (const source of sources) await insertSampleSource(trx, at, viewer, source);
      const channelId = newId();
      await trx
        .insertInto('channel')
        .values({ id: channelId, kind: 'log', name: channelName, config: '{}', enabled: 1, ...made })
        .execute();
      await insertRule(trx, at, viewer, { ...rule, channels: [channelId], enabled: true }, 0);
      await addEvents(trx, at, viewer.actorId, [{ kind: 'crisis_changed', crisisId: id }]);
      await addAudit(trx, at, viewer.actorId, {
        action: 'sample.install',
        subject: 'crisis',
        subjectId: id,
        after: { slug: crisis.slug },
      });
    });
}

/**
 * Takes the sample out, in one transaction: its crisis with rules and alerts, its sources with runs, articles, figures
 * and claims, and what was kept for them alone. Without a sample it does nothing.
 */
export async function removeSample(store: Store, viewer: Viewer): Promise<void> {
  await writer(store)
    .transaction()
    .execute(async (trx) => {
      const at = store.instant();
      const crises = await trx.selectFrom('crisis').select(['id', 'slug']).where('is_sample', '=', 1).execute();
      const sources = await trx.selectFrom('source').select(['id', 'url']).where('is_sample', '=', 1).execute();
      if (crises.length === 0 && sources.length === 0) return;
      for (const { id } of crises) await removeCrisis(trx, id);
      for (const { id, url } of sources) await removeSource(trx, at, viewer, id, new URL(url).origin);
      await removeUnused(trx);
      for (const { id, slug } of crises) {
        await addEvents(trx, at, viewer.actorId, [{ kind: 'crisis_changed', crisisId: id }]);
        await addAudit(trx, at, viewer.actorId, {
          action: 'sample.remove',
          subject: 'crisis',
          subjectId: id,
          before: { slug },
        });
      }
    });
}

/** The crisis with its rules, and the channels that only these rules used. */
async function removeCrisis(trx: Transaction<Database>, id: string): Promise<void> {
  const channels = await trx
    .selectFrom('rule_channel')
    .innerJoin('rule', 'rule.id', 'rule_channel.rule_id')
    .select('rule_channel.channel_id')
    .distinct()
    .where('rule.crisis_id', '=', id)
    .execute();
  await trx.deleteFrom('crisis').where('id', '=', id).execute();
  for (const { channel_id } of channels) {
    const used = await trx
      .selectFrom('rule_channel')
      .select('rule_id')
      .where('channel_id', '=', channel_id)
      .executeTakeFirst();
    if (!used) await trx.deleteFrom('channel').where('id', '=', channel_id).execute();
  }
}

async function removeSource(
  trx: Transaction<Database>,
  at: string,
  viewer: Viewer,
  sourceId: string,
  origin: string,
): Promise<void> {
  const articles = trx.selectFrom('article').select('article.id').where('source_id', '=', sourceId);
  const evidence = await trx.selectFrom('evidence').select('id').where('article_id', 'in', articles).execute();
  // Figures first: claims are remade without them while it is still known which claims they stood in.
  await trx.deleteFrom('figure').where('article_id', 'in', articles).execute();
  await refreshClaims(
    trx,
    at,
    viewer.actorId,
    evidence.map((row) => row.id),
  );
  const snapshots = await trx
    .selectFrom('article_version')
    .select('snapshot_id as id')
    .where('article_id', 'in', articles)
    .where('snapshot_id', 'is not', null)
    .execute();
  await trx.deleteFrom('article').where('source_id', '=', sourceId).execute();
  for (const some of chunks(snapshots.flatMap((row) => row.id ?? [])))
    await trx.deleteFrom('snapshot').where('id', 'in', some).execute();
  await trx.deleteFrom('resource').where('url', '>=', `${origin}/`).where('url', '<', `${origin}0`).execute();
  await trx.deleteFrom('source').where('id', '=', sourceId).execute();
}

/** Bytes that nothing refers to, and claimants that nobody quotes: these would keep their colours. */
async function removeUnused(trx: Transaction<Database>): Promise<void> {
  await trx
    .deleteFrom('blob')
    .where('hash', 'not in', (eb) => eb.selectFrom('snapshot').select('blob_hash'))
    .where('hash', 'not in', (eb) =>
      eb
        .selectFrom('resource')
        .select((e) => e.ref('blob_hash').$notNull().as('hash'))
        .where('blob_hash', 'is not', null),
    )
    .execute();
  await trx
    .deleteFrom('story')
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('article')
        .select((e) => e.ref('story_id').$notNull().as('id'))
        .where('story_id', 'is not', null),
    )
    .execute();
  await trx
    .deleteFrom('story_band')
    .where('signature_id', 'not in', (eb) => eb.selectFrom('story_signature').select('id'))
    .execute();
  await trx
    .deleteFrom('claimant')
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('figure')
        .select((e) => e.ref('claimant_id').$notNull().as('id'))
        .where('claimant_id', 'is not', null),
    )
    .where('id', 'not in', (eb) => eb.selectFrom('claim').select('claimant_id'))
    .where('id', 'not in', (eb) =>
      eb
        .selectFrom('story_signature')
        .select((e) => e.ref('credit_claimant_id').$notNull().as('id'))
        .where('credit_claimant_id', 'is not', null),
    )
    .where('id', 'not in', (eb) => eb.selectFrom('story_signature').select('publisher_claimant_id'))
    .execute();
}
