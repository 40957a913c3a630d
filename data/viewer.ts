import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { CONFIDENTIALITY, type Confidentiality, type Database } from './schema.js';

/**
 * Who asks. Every reading query takes one; channels, feeds and embeds are viewers with their own clearance.
 * `actorId` is what writes of this viewer are recorded under.
 */
export interface Viewer {
  actorId: string;
  clearance: Confidentiality;
}

/** The only person there is before accounts: whoever reaches the server sees everything. */
export const LOCAL: Viewer = { actorId: 'local', clearance: 'restricted' };

/** The collector. */
export const JOBS: Viewer = { actorId: 'jobs', clearance: 'restricted' };

/** The levels that a viewer may see. */
export function clearedLevels(viewer: Viewer): Confidentiality[] {
  return CONFIDENTIALITY.slice(0, CONFIDENTIALITY.indexOf(viewer.clearance) + 1);
}

/** Whether nothing is hidden from the viewer, so that what is stored for all needs no second look. */
export const seesEverything = (viewer: Viewer): boolean => viewer.clearance === CONFIDENTIALITY.at(-1);

/**
 * The one filter of what a viewer may see, for any query that has `article` in it:
 * `.where(visible(viewer))`. Counts, claims and envelopes are made after it.
 */
export function visible(viewer: Viewer) {
  return <DB extends Pick<Database, 'article'>, TB extends 'article' & keyof DB>(
    eb: ExpressionBuilder<DB, TB>,
  ): ExpressionWrapper<DB, TB, SqlBool> =>
    (eb as unknown as ExpressionBuilder<Database, 'article'>)(
      'article.confidentiality',
      'in',
      clearedLevels(viewer),
    ) as unknown as ExpressionWrapper<DB, TB, SqlBool>;
}

/**
 * Whether the viewer may know what the organisation does with figures: its alert rules, channels and deliveries. They are
 * no article's, so that no source's confidentiality covers them; what is public is what outlets say.
 */
export const seesWorkings = (viewer: Viewer): boolean => viewer.clearance !== 'public';
