import { settledDay } from './days.js';
import { placeKey } from './placeKey.js';
import { bucketKey, seriesKey } from './seriesKey.js';
import type { Claim, EffectiveFigure, SeriesKey } from './types.js';

/** A figure with what the rules of claims compare. */
export interface Dated {
  figure: EffectiveFigure;
  parts: SeriesKey;
  bucket: string;
  /** {@link saysKey} */
  says: string;
  /** The as-of day as said, what it rests on, and settled to one day. */
  asOf: string;
  basis: Claim['asOfBasis'];
  day: string;
}

/** What was worked out of figures before: the record hands over the same ones with every page that says the same. */
const known = new WeakMap<EffectiveFigure, Dated>();

/** Dates a figure: as of the day that it states, else of its publication, else of its first storing. */
export function date(figure: EffectiveFigure): Dated {
  const before = known.get(figure);
  if (before !== undefined) return before;
  const dated = dateAnew(figure);
  known.set(figure, dated);
  return dated;
}

function dateAnew(figure: EffectiveFigure): Dated {
  const seen = figure.seenAt.slice(0, 10);
  const [asOf, basis] =
    figure.to !== null
      ? ([figure.to, 'stated'] as const)
      : figure.publishedDay !== null
        ? ([figure.publishedDay, 'published'] as const)
        : ([seen, 'seen'] as const);
  const parts = partsOf(figure);
  const day = settledDay(asOf, figure.publishedDay ?? seen);
  const saying = [seriesKey(parts), figure.low, figure.high, figure.bound === 'vague'].join('|');
  return { figure, parts, bucket: bucketKey(parts), says: saying, asOf, basis, day };
}

/**
 * All that must be equal in the figures of a claim, but for the claimant: the series and the number. Figures that differ
 * in it have nothing to do with each other unless people merge their claims; the record keeps it beside each evidence.
 */
export const saysKey = ({ says: key }: Dated): string => key;

const partsOf = (figure: EffectiveFigure): SeriesKey => ({
  metric: figure.metric,
  group: figure.group,
  unit: figure.unit,
  placeKey: placeKey(figure),
  kind: figure.kind,
  projected: figure.projected,
  since: figure.kind === 'flow' && figure.cumulative ? figure.from : null,
});

/** {@link saysKey} of a figure by itself. */
export const says = (figure: EffectiveFigure): string => date(figure).says;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const publishedOn = ({ publishedDay, seenAt }: EffectiveFigure): string => publishedDay ?? seenAt.slice(0, 10);

/** Within a day, what gives its hour stands before what gives none. */
const publishedAt = (figure: EffectiveFigure): string => figure.publishedAt ?? '~';

/** Who came first as people see it: id and order of a claim's evidence. Depends on when the figures were stored. */
export const byArrival = (a: EffectiveFigure, b: EffectiveFigure): number =>
  compare(publishedOn(a), publishedOn(b)) ||
  compare(publishedAt(a), publishedAt(b)) ||
  compare(a.seenAt, b.seenAt) ||
  compare(a.evidenceId, b.evidenceId);

/** Who was published first, by what the figures say alone: two readings of one history agree. */
export const byPublication = ({ figure: a }: Dated, { figure: b }: Dated): number =>
  compare(publishedOn(a), publishedOn(b)) ||
  compare(publishedAt(a), publishedAt(b)) ||
  compare(a.publisher ?? '', b.publisher ?? '') ||
  compare(a.claimantId, b.claimantId) ||
  compare(a.text, b.text) ||
  compare(a.bound, b.bound) ||
  compare(a.location ?? '', b.location ?? '') ||
  compare(a.country ?? '', b.country ?? '');

/** By as-of day. */
export const byDay = (a: Dated, b: Dated): number => compare(a.day, b.day) || byPublication(a, b);

const BASIS_ORDER = { stated: 0, published: 1, seen: 2 } as const;
const hasNoPeriod = ({ figure: { kind, from } }: Dated): number => (kind === 'flow' && from === null ? 1 : 0);

/** The figure that dates a claim: of flows one with a period, then the earliest, then one that states its day. */
export const byLead = (a: Dated, b: Dated): number =>
  hasNoPeriod(a) - hasNoPeriod(b) ||
  compare(a.day, b.day) ||
  BASIS_ORDER[a.basis] - BASIS_ORDER[b.basis] ||
  byPublication(a, b);
