import type { Migration } from '../migrate.js';

/** The page that a collection in progress has just done, so that whoever watches it sees where it is. */
export const latestPage: Migration = {
  name: '0011_latest_page',
  async up(db) {
    await db.schema.alterTable('run').addColumn('latest_url', 'text').execute();
  },
};
