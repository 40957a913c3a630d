import { sql } from 'kysely';
import type { Migration } from '../migrate.js';

/**
 * What a split leaves behind: an evidence of the claim that the prints were taken out of, so that its history tells of it too. Null
 * for merges, and for splits from before this migration.
 */
export const splitOrigin: Migration = {
  name: '0008_split_origin',
  async up(db) {
    await db.schema.alterTable('claim_edit').addColumn('stays_evidence_id', 'text').execute();
    await db.schema
      .createIndex('claim_edit_stays')
      .on('claim_edit')
      .column('stays_evidence_id')
      .where(sql.ref('stays_evidence_id'), 'is not', null)
      .execute();
  },
};
