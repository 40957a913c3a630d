import { storyRules } from '../stories/choosePrint.js';
import { standsAgainst } from './adopted.js';
import { says } from './dated.js';
import { makeClaims } from './makeClaims.js';
import { reachOf, replacedNear } from './near.js';
import { netChanges } from './netChanges.js';
import { periodKey } from './period.js';
import { placeKey } from './placeKey.js';
import { bucketKey } from './seriesKey.js';
import type { ClaimRules } from './types.js';
import { whatChanged } from './whatChanged.js';

/** What a program hands to the record at its start: `useClaimRules(claimRules)` (data/rules.ts). */
export const claimRules: ClaimRules = {
  makeClaims,
  reachOf,
  replacedNear,
  whatChanged,
  netChanges,
  bucketKey,
  placeKey,
  periodKey,
  says,
  standsAgainst,
  stories: storyRules,
};
