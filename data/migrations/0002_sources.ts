import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/**
 * Sources that run for a year: what a kind needs to know (link selector, API mapping), an API's key, how often a source
 * publishes, since when it fails or is silent, where it moves to; and which entry of a listing became which article.
 */
export const sources: Migration = {
  name: '0002_sources',
  async up(db, dialect) {
    const add = (column: string, type: 'text' | 'integer', standard?: string | number) =>
      db.schema
        .alterTable('source')
        .addColumn(column, type, (c) => (standard === undefined ? c : c.notNull().defaultTo(standard)))
        .execute();
    await add('options', 'text', '{}');
    await add('secret', 'text');
    await add('preset', 'text');
    await add('failing_since', 'text');
    await add('silent_since', 'text');
    await add('last_news_at', 'text');
    await add('usual_gap_ms', 'integer');
    await add('gaps', 'integer', 0);
    await add('moved_to', 'text');
    await add('moved_times', 'integer', 0);
    await add('guids_unstable', 'integer', 0);
    await sql`update source set failing_since = coalesce(last_success_at, created_at) where failures > 0`.execute(db);
    await db.schema.alterTable('resource').addColumn('content_type', 'text').execute();
    await db.schema
      .createTable('source_entry')
      .addColumn('source_id', 'text', (c) => c.notNull().references('source.id').onDelete('cascade'))
      .addColumn('guid', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addColumn('article_id', 'text', (c) => c.references('article.id').onDelete('set null'))
      .addColumn('seen_at', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('source_entry_key', ['source_id', 'guid'])
      .modifyEnd(dialect.tableEnd)
      .execute();
    await db.schema.createIndex('source_entry_url').on('source_entry').columns(['source_id', 'url']).execute();
    await db.schema.createIndex('source_entry_article_id').on('source_entry').column('article_id').execute();
  },
};
