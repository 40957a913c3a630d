/** Which of the dates that a page gives is the one of its publication. */
import type { FoundDate } from '../types.js';
import type { UrlDate } from './url.js';
import type { VisibleDate } from './visible.js';

const DAY_MS = 86_400_000;

/** A date that is later than another by this much is one of a change. */
const LATE_MS = 4 * DAY_MS;

/** The ISO day of a date. */
export const dayOf = (date: { value: string }): string => date.value.slice(0, 10);
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;

/** Known to the day at least. */
export const isWhole = (date: Pick<FoundDate, 'precision'>): boolean =>
  date.precision === 'day' || date.precision === 'minute';

/** A date without what spoke for it. */
export const strip = (date: FoundDate | VisibleDate | null | undefined): FoundDate | null =>
  date ? { value: date.value, precision: date.precision, foundIn: date.foundIn } : null;

/** What a page gives, possible dates only, most trusted first. */
export interface Given {
  stated: readonly FoundDate[];
  /** The stated day of the last change. */
  modified: FoundDate | null;
  /** Those with enough speaking for them. */
  visible: readonly VisibleDate[];
  inUrl: UrlDate | null;
  /** `2016-11` of an address with folders for year and month. */
  month: string | null;
}

/** The date of publication, or null. */
export function choosePublished({ stated, modified, visible, inUrl, month }: Given): FoundDate | null {
  const changes = visible.filter((date) => date.modified && isWhole(date));
  const days = inMonth(stated.filter(isWhole), month);
  const seen = inMonth(
    visible.filter((date) => !date.modified && isWhole(date) && !isAfter(date, modified)),
    month,
  );
  const first = withOwnOffset(days, modified);
  if (inUrl?.folders) return fromFolders(first, seen, inUrl);
  const answer = first ? fromStated(first, days, seen) : strip(seen[0] ?? inUrl ?? changes[0]);
  // Of the same day, what tells the time as well.
  const chosen =
    answer?.precision === 'day'
      ? (strip([...days, ...seen].find((date) => date.precision === 'minute' && dayOf(date) === dayOf(answer))) ??
        answer)
      : answer;
  // An address is made once: what falls into another month is the date of something else.
  if (chosen && month !== null && inMonth([chosen], month, true).length === 0)
    return { value: month, precision: 'month', foundIn: 'url' };
  return chosen ?? stated[0] ?? null;
}

/** Nothing is published after it was last changed. */
const isAfter = (date: VisibleDate, modified: FoundDate | null): boolean =>
  modified !== null && Date.parse(dayOf(date)) - Date.parse(dayOf(modified)) > DAY_MS;

/** The dates of a month and the days beside it; all, where none is (unless `strictly`). */
function inMonth<T extends FoundDate | VisibleDate>(dates: T[], month: string | null, strictly = false): T[] {
  if (month === null) return dates;
  const within = dates.filter((date) =>
    [-DAY_MS, 0, DAY_MS].some((shift) => new Date(Date.parse(dayOf(date)) + shift).toISOString().startsWith(month)),
  );
  return within.length > 0 || strictly ? within : dates;
}

/** Folders of a day are made by the publishing system; what agrees with them may tell the time as well. */
function fromFolders(first: FoundDate | null, seen: readonly VisibleDate[], inUrl: UrlDate): FoundDate | null {
  const same = [first, ...seen].find((date) => date && dayOf(date) === dayOf(inUrl));
  if (same) return strip(same);
  // Some addresses are made in another time zone than the page.
  const agreed = first && seen[0] && !seen[0].unseen && dayOf(first) === dayOf(seen[0]);
  return strip(agreed && daysApart(dayOf(first), dayOf(inUrl)) === 1 ? first : inUrl);
}

function fromStated(first: FoundDate, days: readonly FoundDate[], seen: readonly VisibleDate[]): FoundDate | null {
  if (seen.some((date) => dayOf(date) === dayOf(first))) return first;
  const shown = seen.find((date) => !date.unseen);
  // Two places that agree are right against one, but much later they both name the last change.
  const agreeing = shown && days.find((date) => dayOf(date) === dayOf(shown));
  if (agreeing && Date.parse(dayOf(agreeing)) - Date.parse(dayOf(first)) < LATE_MS) return agreeing;
  // An instant in UTC, or without an offset, may name the day before or after the one that the page's readers see.
  const other = shown?.precision === 'day' && daysApart(dayOf(first), dayOf(shown)) === 1;
  return strip(other && first.precision === 'minute' && !hasOffset(first) ? shown : first);
}

const hasOffset = (date: FoundDate): boolean => /[+-](?!00:00)\d\d:\d\d$/u.test(date.value);
const isUtc = (date: FoundDate): boolean => date.precision === 'minute' && /(?:Z|[+-]00:00)$/u.test(date.value);

/** The first date; where it is in UTC and the page names the same time, or that of its last change, with its own offset, in that. */
function withOwnOffset([first, ...others]: readonly FoundDate[], modified: FoundDate | null): FoundDate | null {
  if (first === undefined) return null;
  if (!isUtc(first)) return first;
  const same = others.find(
    (date) => hasOffset(date) && Math.abs(Date.parse(date.value) - Date.parse(first.value)) < 60_000,
  );
  if (same) return same;
  return modified !== null && hasOffset(modified)
    ? { ...first, value: atOffset(first.value, modified.value.slice(-6)) }
    : first;
}

/** An instant as the clocks of an offset show it: `2016-11-04T03:10:00Z` at `-05:00` is `2016-11-03T22:10:00-05:00`. */
function atOffset(instant: string, offset: string): string {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4));
  const shifted = new Date(Date.parse(instant) + (offset.startsWith('-') ? -1 : 1) * minutes * 60_000);
  const length = instant.replace(/(?:Z|[+-]00:00)$/u, '').length;
  return shifted.toISOString().slice(0, length) + offset;
}
