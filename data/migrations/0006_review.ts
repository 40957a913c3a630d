import type { Migration } from '../migrate.js';

/** Who is to look at what in the review queue. */
export const review: Migration = {
  name: '0006_review',
  async up(db, { tableEnd }) {
    await db.schema
      .createTable('assignment')
      .addColumn('evidence_id', 'text', (c) => c.primaryKey().references('evidence.id').onDelete('cascade'))
      .addColumn('assignee', 'text', (c) => c.notNull())
      .addColumn('actor_id', 'text', (c) => c.notNull())
      .addColumn('created_at', 'text', (c) => c.notNull())
      .modifyEnd(tableEnd)
      .execute();
    await db.schema.createIndex('review_created_at').on('review').column('created_at').execute();
  },
};
