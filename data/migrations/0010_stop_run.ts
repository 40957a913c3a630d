import type { Migration } from '../migrate.js';

/** When a person asked that a collection in progress be stopped. */
export const stopRun: Migration = {
  name: '0010_stop_run',
  async up(db) {
    await db.schema.alterTable('run').addColumn('stop_asked_at', 'text').execute();
  },
};
