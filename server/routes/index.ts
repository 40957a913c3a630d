/** Every route of /api/v1 but the live stream (eventStream.ts), in the order in which they are described. */
import type { Route } from '../route.js';
import { alerts } from './alerts.js';
import { articles } from './articles.js';
import { crises } from './crises.js';
import { figures } from './figures.js';
import { places } from './places.js';
import { requests } from './requests.js';
import { runs } from './runs.js';
import { sources } from './sources.js';
import { status } from './status.js';

export const ROUTES: readonly Route[] = [
  ...status,
  ...crises,
  ...figures,
  ...articles,
  ...sources,
  ...runs,
  ...requests,
  ...alerts,
  ...places,
];
