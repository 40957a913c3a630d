/** Every route of /api/v1 but the live stream (eventStream.ts), in the order in which they are described. */
import type { Route } from '../route.js';
import { adoptions } from './adoptions.js';
import { alerts } from './alerts.js';
import { archive } from './archive.js';
import { articles } from './articles.js';
import { changes } from './changes.js';
import { channels } from './channels.js';
import { claimants } from './claimants.js';
import { claims } from './claims.js';
import { crises } from './crises.js';
import { edits } from './edits.js';
import { evidence } from './evidence.js';
import { figures } from './figures.js';
import { jobs } from './jobs.js';
import { manualFigures } from './manualFigures.js';
import { notes } from './notes.js';
import { notifications } from './notifications.js';
import { overrides } from './overrides.js';
import { places } from './places.js';
import { requests } from './requests.js';
import { reviewQueue } from './reviewQueue.js';
import { reviews } from './reviews.js';
import { rules } from './rules.js';
import { runs } from './runs.js';
import { sample } from './sample.js';
import { series } from './series.js';
import { settings } from './settings.js';
import { silences } from './silences.js';
import { sourceSetup } from './sourceSetup.js';
import { sources } from './sources.js';
import { status } from './status.js';

export const ROUTES: readonly Route[] = [
  ...status,
  ...crises,
  ...series,
  ...changes,
  ...adoptions,
  ...overrides,
  ...claims,
  ...edits,
  ...notes,
  ...claimants,
  ...figures,
  ...manualFigures,
  ...evidence,
  ...reviews,
  ...reviewQueue,
  ...articles,
  ...archive,
  ...sources,
  ...sourceSetup,
  ...runs,
  ...requests,
  ...rules,
  ...channels,
  ...alerts,
  ...silences,
  ...notifications,
  ...jobs,
  ...places,
  ...sample,
  ...settings,
];
