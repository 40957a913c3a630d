import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/** What saving a page looks up: a story's origin without reading all of its prints, and the crises of a place. */
export const lookups: Migration = {
  name: '0007_lookups',
  async up(db, dialect) {
    await db.schema.alterTable('story_signature').addColumn('story_id', 'text').execute();
    await db.schema
      .alterTable('story_signature')
      .addColumn('origin_rank', 'integer', (c) => c.notNull().defaultTo(2))
      .execute();
    await sql`
      update story_signature set
        story_id = (select article.story_id from article where article.id = story_signature.article_id),
        origin_rank = case credit_kind when 'source' then 0 when 'contribution' then 1 else 2 end`.execute(db);
    await db.schema
      .createIndex('story_signature_origin')
      .on('story_signature')
      .columns(['story_id', 'origin_rank', 'published_at', 'article_id'])
      .where(sql.ref('story_id'), 'is not', null)
      .execute();
    // Nothing is looked up by it, and every new claim writes it.
    await db.schema.dropIndex('claim_bucket').execute();
    await db.schema
      .createTable('crisis_place')
      .addColumn('place_id', 'text', (c) => c.notNull())
      .addColumn('crisis_id', 'text', (c) => c.notNull().references('crisis.id').onDelete('cascade'))
      .addPrimaryKeyConstraint('crisis_place_key', ['place_id', 'crisis_id'])
      .modifyEnd(dialect.keyedTableEnd)
      .execute();
    await db.schema.createIndex('crisis_place_crisis_id').on('crisis_place').column('crisis_id').execute();
    for (const { id, place_ids } of await db.selectFrom('crisis').select(['id', 'place_ids']).execute()) {
      const places = new Set<string>(JSON.parse(place_ids));
      for (const place_id of places.size === 0 ? [''] : places)
        await db.insertInto('crisis_place').values({ place_id, crisis_id: id }).execute();
    }
  },
};
