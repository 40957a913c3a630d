import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** Versions that are read again, claims that a page takes back, stories, and what retention dropped. */
export const archive: Migration = {
  name: '0003_archive',
  async up(db, dialect) {
    await db.schema.alterTable('blob').addColumn('dropped_at', 'text').execute();
    await db.schema
      .alterTable('article_version')
      .addColumn('current', 'integer', (c) => c.notNull().defaultTo(1))
      .execute();
    await db.schema.alterTable('article_version').addColumn('replaces_id', 'text').execute();
    await db.schema.alterTable('article_version').addColumn('reprocessing_id', 'text').execute();
    await db.schema.alterTable('extraction').addColumn('replaces_id', 'text').execute();
    await db.schema.alterTable('extraction').addColumn('reprocessing_id', 'text').execute();
    await db.schema.alterTable('claim').addColumn('withdrawn_at', 'text').execute();
    await db.schema.alterTable('claim').addColumn('retracted_at', 'text').execute();
    // Of the readings of a version exactly one is current.
    await db.schema.dropIndex('article_version_article_id_number').execute();
    await db.schema
      .createIndex('article_version_current')
      .on('article_version')
      .columns(['article_id', 'number'])
      .unique()
      .where(sql.ref('current'), '=', 1)
      .execute();
    await db.schema
      .createIndex('article_version_article_id_number')
      .on('article_version')
      .columns(['article_id', 'number'])
      .execute();
    await db.schema.createIndex('article_version_snapshot_id').on('article_version').column('snapshot_id').execute();
    await db.schema
      .createTable('story_signature')
      .addColumn('id', dialect.serial, (c) =>
        dialect.serial === 'integer' ? c.primaryKey().autoIncrement() : c.primaryKey(),
      )
      .addColumn('article_id', 'text', (c) => c.notNull().unique().references('article.id').onDelete('cascade'))
      .addColumn('article_version_id', 'text', (c) => c.notNull())
      .addColumn('signature', dialect.bytes, (c) => c.notNull())
      .addColumn('credit', 'text')
      .addColumn('credit_claimant_id', 'text', (c) => c.references('claimant.id'))
      .addColumn('credit_kind', 'text')
      .addColumn('publisher_claimant_id', 'text', (c) => c.notNull().references('claimant.id'))
      .addColumn('published_at', 'text', (c) => c.notNull())
      .modifyEnd(dialect.tableEnd)
      .execute();
    await db.schema
      .createTable('story_band')
      .addColumn('band', dialect.serial === 'integer' ? 'integer' : 'bigint', (c) => c.notNull())
      // No foreign key: it would need an index as large as the table. A row that points at nothing is never looked at.
      .addColumn('signature_id', dialect.serial === 'integer' ? 'integer' : 'bigint', (c) => c.notNull())
      .addPrimaryKeyConstraint('story_band_key', ['band', 'signature_id'])
      .modifyEnd(dialect.keyedTableEnd)
      .execute();
    await db.schema
      .createTable('reprocessing')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('state', 'text', (c) => c.notNull())
      .addColumn('reader', 'integer', (c) => c.notNull())
      .addColumn('source_id', 'text')
      .addColumn('reader_version', 'text', (c) => c.notNull())
      .addColumn('extractor_version', 'text', (c) => c.notNull())
      .addColumn('cursor', 'text', (c) => c.notNull())
      .addColumn('done', 'integer', (c) => c.notNull())
      .addColumn('total', 'integer', (c) => c.notNull())
      .addColumn('figures_new', 'integer', (c) => c.notNull())
      .addColumn('figures_changed', 'integer', (c) => c.notNull())
      .addColumn('figures_gone', 'integer', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('started_at', 'text', (c) => c.notNull())
      .addColumn('ended_at', 'text')
      .modifyEnd(dialect.tableEnd)
      .execute();
    for (const table of ['extraction', 'article_version'] as const) {
      await db.schema.createIndex(`${table}_reprocessing_id`).on(table).column('reprocessing_id').execute();
    }
  },
};
