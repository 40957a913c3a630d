import type { Migration } from '../migrate.js';
import { record } from './0001_record.js';
import { sources } from './0002_sources.js';
import { archive } from './0003_archive.js';
import { claims } from './0004_claims.js';
import { alerts } from './0005_alerts.js';
import { review } from './0006_review.js';
import { lookups } from './0007_lookups.js';
import { splitOrigin } from './0008_split_origin.js';
import { periods } from './0009_periods.js';
import { stopRun } from './0010_stop_run.js';
import { latestPage } from './0011_latest_page.js';

/** In order; append only. */
export const MIGRATIONS: readonly Migration[] = [
  record,
  sources,
  archive,
  claims,
  alerts,
  review,
  lookups,
  splitOrigin,
  periods,
  stopRun,
  latestPage,
];
