/** What claims and figures are narrowed by, alike: docs/api.md lists it as one table. */
import type { Bound, Group, Metric } from '../../engine/extraction/types.js';
import type { Reliability } from '../schema.js';

/** All of them must hold; of a list, one. */
export interface RecordFilter {
  crisisId?: string | undefined;
  metric?: readonly Metric[] | undefined;
  group?: readonly Group[] | undefined;
  /** Keys of places; a place stands for all inside it. */
  placeKey?: readonly string[] | undefined;
  claimantId?: readonly string[] | undefined;
  /** Outlets. A claim is let through by one print that this, the days of publication, reliability and words all hold for. */
  publisher?: readonly string[] | undefined;
  /** As-of days, both included: those of the claim, also for a figure that is part of one. */
  from?: string | undefined;
  to?: string | undefined;
  /** Days of publication, both included. */
  publishedFrom?: string | undefined;
  publishedTo?: string | undefined;
  bound?: readonly Bound[] | undefined;
  /** The least. */
  confidence?: number | undefined;
  /** The claimant's where somebody has set it, else that of the source that printed it. */
  reliability?: readonly Reliability[] | undefined;
  /** Words of a sentence, of the claimant's or of the place's name. */
  q?: string | undefined;
}
