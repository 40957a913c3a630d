/** The chart of a series as an image, with everything that stands below it: for the API, the brief and the command line. */

import { AppError } from '../data/errors.js';
import type { Store } from '../data/open.js';
import type { ClaimFilter } from '../data/queries/claims.js';
import type { FoundCrisis } from '../data/queries/crises.js';
import { lastReadAt } from '../data/queries/exports.js';
import type { Viewer } from '../data/viewer.js';
import { METHOD_VERSION } from '../engine/claims/methodVersion.js';
import { windowOf } from '../engine/exports/chart/axis.js';
import { chartSvg } from '../engine/exports/chart/chartSvg.js';
import { madeSeries } from './routes/series.js';

export interface AskedChart {
  store: Store;
  viewer: Viewer;
  crisis: FoundCrisis;
  key: string;
  /** Which claims; `from` and `to` are the days that are drawn. */
  filter: Omit<ClaimFilter, 'crisisId' | 'series'>;
  /** Scheme and host of the instance; null where there is none. */
  host: string | null;
}

/** An SVG image of one series, and its metric for the file's name. Throws `not_found` where nothing is to be drawn. */
export async function chartOf({ store, viewer, crisis, key, filter, host }: AskedChart) {
  const { from, to, ...others } = filter;
  const { until, series } = await madeSeries({ store, viewer }, crisis, { ...others, series: key });
  const [one] = series;
  if (!one) throw new AppError('not_found', `there is no series "${key}" in ${crisis.slug}, or nothing of it fits`);
  const svg = chartSvg(one, {
    ...windowOf(one.claims, { from, to, until }),
    expiryDays: crisis.expiryDays,
    milestones: crisis.milestones,
    origin: {
      readAt: await lastReadAt(store, viewer, { crisisId: crisis.id, series: key }),
      methodVersion: METHOD_VERSION,
      address: host === null ? null : `${host}/crises/${encodeURIComponent(crisis.slug)}`,
      isSample: crisis.isSample,
    },
  });
  return { svg, metric: one.parts.metric };
}
