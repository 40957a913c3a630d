import { type CreateTableBuilder, sql, type Transaction } from 'kysely';
import type { Dialect } from '../dialect/dialect.js';
import type { Migration } from '../migrate.js';
import type { Database } from '../schema.js';

/** The record as the first version ships it. schema.ts says what each column means. */
export const record: Migration = {
  name: '0001_record',
  async up(db, dialect) {
    for (const create of TABLES) await create(db, dialect);
    await createIndexes(db);
  },
};

type Create = (db: Transaction<Database>, dialect: Dialect) => Promise<void>;

/** Columns most tables begin with and end on: a text key, and required or optional text and integers. */
const id = <T extends string>(table: CreateTableBuilder<T>) => table.addColumn('id', 'text', (c) => c.primaryKey());

const TABLES: readonly Create[] = [
  (db, dialect) =>
    id(db.schema.createTable('crisis'))
      .addColumn('slug', 'text', (c) => c.notNull().unique())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('place_ids', 'text', (c) => c.notNull())
      .addColumn('from_day', 'text')
      .addColumn('to_day', 'text')
      .addColumn('metrics', 'text', (c) => c.notNull())
      .addColumn('keywords', 'text', (c) => c.notNull())
      .addColumn('milestones', 'text', (c) => c.notNull())
      .addColumn('precedence', 'text', (c) => c.notNull())
      .addColumn('expiry_days', 'integer', (c) => c.notNull())
      .addColumn('is_sample', 'integer', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('source'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('publisher', 'text')
      .addColumn('language', 'text')
      .addColumn('schedule', 'text')
      .addColumn('time_zone', 'text', (c) => c.notNull())
      .addColumn('default_published', 'text')
      .addColumn('reliability', 'text')
      .addColumn('confidentiality', 'text', (c) => c.notNull())
      .addColumn('delay_ms', 'integer')
      .addColumn('terms_note', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('failures', 'integer', (c) => c.notNull())
      .addColumn('last_success_at', 'text')
      .addColumn('last_outcome', 'text')
      .addColumn('last_message', 'text')
      .addColumn('next_due_at', 'text', (c) => c.notNull())
      .addColumn('is_sample', 'integer', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('run'))
      .addColumn('source_id', 'text', (c) => c.notNull().references('source.id').onDelete('cascade'))
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('found', 'integer', (c) => c.notNull())
      .addColumn('fetched', 'integer', (c) => c.notNull())
      .addColumn('new', 'integer', (c) => c.notNull())
      .addColumn('changed', 'integer', (c) => c.notNull())
      .addColumn('unchanged', 'integer', (c) => c.notNull())
      .addColumn('failed', 'integer', (c) => c.notNull())
      .addColumn('figures', 'integer', (c) => c.notNull())
      .addColumn('outcome', 'text')
      .addColumn('message', 'text')
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('resource')
      .addColumn('url', 'text', (c) => c.primaryKey())
      .addColumn('etag', 'text')
      .addColumn('last_modified', 'text')
      .addColumn('status', 'integer')
      .addColumn('blob_hash', 'text')
      .addColumn('fetched_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('blob')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('bytes', dialect.bytes, (c) => c.notNull())
      .addColumn('size', 'integer', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('snapshot'))
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('final_url', 'text', (c) => c.notNull())
      .addColumn('blob_hash', 'text', (c) => c.notNull().references('blob.hash'))
      .addColumn('status', 'integer')
      .addColumn('headers', 'text', (c) => c.notNull())
      .addColumn('fetched_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('story'))
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('article'))
      .addColumn('canonical_url', 'text', (c) => c.notNull().unique())
      .addColumn('source_id', 'text', (c) => c.references('source.id').onDelete('set null'))
      .addColumn('publisher', 'text')
      .addColumn('confidentiality', 'text', (c) => c.notNull())
      .addColumn('story_id', 'text', (c) => c.references('story.id'))
      .addColumn('first_seen_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('article_version'))
      .addColumn('article_id', 'text', (c) => c.notNull().references('article.id').onDelete('cascade'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('snapshot_id', 'text', (c) => c.references('snapshot.id'))
      .addColumn('title', 'text')
      .addColumn('byline', 'text')
      .addColumn('language', 'text')
      .addColumn('published', 'text')
      .addColumn('published_day', 'text')
      .addColumn('published_found_in', 'text')
      .addColumn('modified', 'text')
      .addColumn('text_hash', 'text', (c) => c.notNull())
      .addColumn('reader_version', 'text', (c) => c.notNull())
      .addColumn('seen_at', 'text', (c) => c.notNull())
      // Last: what stands after a long text in a row is reached only by reading past it.
      .addColumn('text', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('extraction'))
      .addColumn('article_version_id', 'text', (c) => c.notNull().references('article_version.id').onDelete('cascade'))
      .addColumn('extractor_version', 'text', (c) => c.notNull())
      .addColumn('current', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('evidence'))
      .addColumn('article_id', 'text', (c) => c.notNull().references('article.id').onDelete('cascade'))
      .addColumn('quote_hash', 'text', (c) => c.notNull())
      .addColumn('occurrence', 'integer', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('claimant'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('reliability', 'text')
      .addColumn('slot', 'integer')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('figure'))
      .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id').onDelete('cascade'))
      .addColumn('article_id', 'text', (c) => c.notNull().references('article.id').onDelete('cascade'))
      .addColumn('extraction_id', 'text', (c) => c.references('extraction.id').onDelete('cascade'))
      .addColumn('article_version_id', 'text', (c) => c.references('article_version.id').onDelete('cascade'))
      .addColumn('origin', 'text', (c) => c.notNull())
      .addColumn('start', 'integer')
      .addColumn('end', 'integer')
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('low', 'real')
      .addColumn('high', 'real')
      .addColumn('bound', 'text', (c) => c.notNull())
      .addColumn('metric', 'text', (c) => c.notNull())
      .addColumn('group', 'text', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('from_day', 'text')
      .addColumn('to_day', 'text')
      .addColumn('cumulative', 'integer', (c) => c.notNull())
      .addColumn('projected', 'integer', (c) => c.notNull())
      .addColumn('location', 'text')
      .addColumn('place_id', 'text')
      .addColumn('country', 'text')
      .addColumn('attribution', 'text')
      .addColumn('claimant_id', 'text', (c) => c.references('claimant.id'))
      .addColumn('quote', 'text', (c) => c.notNull())
      .addColumn('quote_start', 'integer')
      .addColumn('quote_end', 'integer')
      .addColumn('marks', 'text', (c) => c.notNull())
      .addColumn('rules', 'text', (c) => c.notNull())
      .addColumn('confidence', 'real', (c) => c.notNull())
      .addColumn('source_url', 'text')
      .addColumn('note', 'text')
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('review'))
      .addColumn('evidence_id', 'text', (c) => c.notNull().references('evidence.id').onDelete('cascade'))
      .addColumn('revision', 'integer', (c) => c.notNull())
      .addColumn('verdict', 'text', (c) => c.notNull())
      .addColumn('changes', 'text', (c) => c.notNull())
      .addColumn('reason', 'text')
      .addColumn('figure_id', 'text', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('claim'))
      .addColumn('series', 'text', (c) => c.notNull())
      .addColumn('bucket', 'text', (c) => c.notNull())
      .addColumn('claimant_id', 'text', (c) => c.notNull().references('claimant.id'))
      .addColumn('metric', 'text', (c) => c.notNull())
      .addColumn('group', 'text', (c) => c.notNull())
      .addColumn('unit', 'text', (c) => c.notNull())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('projected', 'integer', (c) => c.notNull())
      .addColumn('place_key', 'text', (c) => c.notNull())
      .addColumn('place_name', 'text')
      .addColumn('country', 'text')
      .addColumn('since_day', 'text')
      .addColumn('from_day', 'text')
      .addColumn('low', 'real')
      .addColumn('high', 'real')
      .addColumn('bound', 'text', (c) => c.notNull())
      .addColumn('text', 'text', (c) => c.notNull())
      .addColumn('as_of_day', 'text')
      .addColumn('as_of_basis', 'text', (c) => c.notNull())
      .addColumn('day', 'text', (c) => c.notNull())
      .addColumn('superseded_by', 'text')
      .addColumn('review', 'text', (c) => c.notNull())
      .addColumn('confidence', 'real', (c) => c.notNull())
      .addColumn('first_published_day', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('claim_evidence')
      .addColumn('evidence_id', 'text', (c) => c.primaryKey().references('evidence.id').onDelete('cascade'))
      .addColumn('claim_id', 'text', (c) => c.notNull().references('claim.id').onDelete('cascade'))
      .addColumn('rank', 'integer', (c) => c.notNull())
      .addColumn('figure_id', 'text', (c) => c.notNull())
      .addColumn('article_id', 'text', (c) => c.notNull().references('article.id').onDelete('cascade'))
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('crisis_claim')
      .addColumn('crisis_id', 'text', (c) => c.notNull().references('crisis.id').onDelete('cascade'))
      .addColumn('claim_id', 'text', (c) => c.notNull().references('claim.id').onDelete('cascade'))
      .addColumn('day', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('crisis_claim_key', ['crisis_id', 'claim_id'])
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('place'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('country', 'text')
      .addColumn('latitude', 'real')
      .addColumn('longitude', 'real')
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('place_within')
      .addColumn('place_id', 'text', (c) => c.notNull().references('place.id').onDelete('cascade'))
      .addColumn('ancestor_id', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('place_within_key', ['place_id', 'ancestor_id'])
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('fetch'))
      .addColumn('run_id', 'text', (c) => c.notNull().references('run.id').onDelete('cascade'))
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('stage', 'text', (c) => c.notNull())
      .addColumn('outcome', 'text', (c) => c.notNull())
      .addColumn('message', 'text')
      .addColumn('status', 'integer')
      .addColumn('bytes', 'integer')
      .addColumn('duration_ms', 'real')
      .addColumn('snapshot_id', 'text', (c) => c.references('snapshot.id').onDelete('set null'))
      .addColumn('article_id', 'text', (c) => c.references('article.id').onDelete('set null'))
      .addColumn('started_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('event')
      .addColumn('id', dialect.serial, (c) =>
        dialect.serial === 'integer' ? c.primaryKey().autoIncrement() : c.primaryKey(),
      )
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('crisis_id', 'text')
      .addColumn('source_id', 'text')
      .addColumn('run_id', 'text')
      .addColumn('article_id', 'text')
      .addColumn('figure_id', 'text')
      .addColumn('claim_id', 'text')
      .addColumn('data', 'text', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('request'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('input', 'text', (c) => c.notNull())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('output', 'text')
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('taken_at', 'text')
      .addColumn('done_at', 'text')
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('lease')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('holder', 'text', (c) => c.notNull())
      .addColumn('until_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('job')
      .addColumn('name', 'text', (c) => c.primaryKey())
      .addColumn('next_due_at', 'text', (c) => c.notNull())
      .addColumn('last_started_at', 'text')
      .addColumn('last_ended_at', 'text')
      .addColumn('last_outcome', 'text')
      .addColumn('last_message', 'text')
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('rule'))
      .addColumn('crisis_id', 'text', (c) => c.references('crisis.id').onDelete('cascade'))
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('condition', 'text', (c) => c.notNull())
      .addColumn('scope', 'text', (c) => c.notNull())
      .addColumn('enabled', 'integer', (c) => c.notNull())
      .addColumn('event_cursor', 'integer', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('alert'))
      .addColumn('rule_id', 'text', (c) => c.notNull().references('rule.id').onDelete('cascade'))
      .addColumn('fingerprint', 'text', (c) => c.notNull())
      .addColumn('crisis_id', 'text')
      .addColumn('claim_id', 'text')
      .addColumn('event_id', 'integer', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('message', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('channel'))
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('name', 'text', (c) => c.notNull())
      .addColumn('config', 'text', (c) => c.notNull())
      .addColumn('enabled', 'integer', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .addColumn('updated_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    db.schema
      .createTable('rule_channel')
      .addColumn('rule_id', 'text', (c) => c.notNull().references('rule.id').onDelete('cascade'))
      .addColumn('channel_id', 'text', (c) => c.notNull().references('channel.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('rule_channel_key', ['rule_id', 'channel_id'])
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('delivery'))
      .addColumn('alert_id', 'text', (c) => c.notNull().references('alert.id').onDelete('cascade'))
      .addColumn('channel_id', 'text', (c) => c.notNull().references('channel.id').onDelete('cascade'))
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('attempts', 'integer', (c) => c.notNull())
      .addColumn('next_attempt_at', 'text', (c) => c.notNull())
      .addColumn('last_status', 'integer')
      .addColumn('last_error', 'text')
      .addColumn('delivered_at', 'text')
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute(),
  (db, dialect) =>
    id(db.schema.createTable('audit'))
      .addColumn('at', 'text', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('action', 'text', (c) => c.notNull())
      .addColumn('subject', 'text', (c) => c.notNull())
      .addColumn('subject_id', 'text', (c) => c.notNull())
      .addColumn('before', 'text')
      .addColumn('after', 'text')
      .modifyEnd(dialect.tableEnd)
      .execute(),
];

async function createIndexes(db: Transaction<Database>): Promise<void> {
  const index = (table: string, columns: string[]) =>
    db.schema
      .createIndex(`${table}_${columns.join('_')}`)
      .on(table)
      .columns(columns);
  await index('source', ['kind', 'url']).unique().execute();
  await index('source', ['state', 'next_due_at']).execute();
  await index('run', ['source_id', 'started_at']).execute();
  await index('fetch', ['run_id']).execute();
  await index('snapshot', ['url', 'fetched_at']).execute();
  await index('snapshot', ['blob_hash']).execute();
  await index('article', ['source_id']).execute();
  await index('article', ['story_id']).execute();
  await index('article_version', ['article_id', 'number']).unique().execute();
  await index('article_version', ['text_hash']).execute();
  await index('article_version', ['published_day']).execute();
  await index('extraction', ['article_version_id', 'extractor_version']).unique().execute();
  // Exactly one extraction a version is current.
  await db.schema
    .createIndex('extraction_current')
    .on('extraction')
    .column('article_version_id')
    .unique()
    .where(sql.ref('current'), '=', 1)
    .execute();
  await index('evidence', ['article_id', 'quote_hash', 'occurrence']).unique().execute();
  await index('figure', ['evidence_id']).execute();
  await index('figure', ['article_id']).execute();
  await index('figure', ['extraction_id']).execute();
  await index('figure', ['article_version_id']).execute();
  await index('figure', ['metric', 'group', 'unit', 'kind', 'projected', 'place_id']).execute();
  await index('figure', ['claimant_id']).execute();
  await index('review', ['evidence_id', 'revision']).unique().execute();
  await index('claim', ['series', 'day']).execute();
  await index('claim', ['bucket']).execute();
  await index('claim', ['day', 'id']).execute();
  await index('claim', ['claimant_id', 'series']).execute();
  await index('claim', ['place_key']).execute();
  await index('claim_evidence', ['claim_id', 'rank']).execute();
  await index('claim_evidence', ['article_id']).execute();
  await index('crisis_claim', ['claim_id']).execute();
  await index('crisis_claim', ['crisis_id', 'day', 'claim_id']).execute();
  await index('place_within', ['ancestor_id']).execute();
  await index('event', ['claim_id']).execute();
  await index('event', ['source_id']).execute();
  await index('request', ['state', 'created_at']).execute();
  await index('alert', ['rule_id', 'fingerprint']).unique().execute();
  await index('delivery', ['alert_id', 'channel_id']).unique().execute();
  await index('delivery', ['state', 'next_attempt_at']).execute();
  await index('audit', ['subject', 'subject_id']).execute();
  await index('rule', ['crisis_id']).execute();
}
