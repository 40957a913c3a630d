import type { Migration } from '../migrate.js';
import { record } from './0001_record.js';

/** In order; append only. */
export const MIGRATIONS: readonly Migration[] = [record];
