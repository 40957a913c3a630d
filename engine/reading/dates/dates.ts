/**
 * When a page was published and last changed. Sources are asked in an order of trust, and those that cannot be right
 * (the future, before the web) are passed over. What none of them gives stays null: a page is never dated "now".
 */
import type { Lines } from '../body/lines.js';
import type { Head } from '../head.js';
import type { FoundDate } from '../types.js';
import type { DateOrder } from './parseDate.js';
import { dateOfUrl, statedModified, statedPublished, vaguelyPublished } from './structured.js';
import { type Place, type VisibleDate, visibleDates } from './visible.js';

/** What the dates of a page are found from. */
export interface DateSources {
  head: Head;
  url: string | null;
  page: Lines;
  suspects: readonly (string | null)[];
  place: Place;
  /** The last ISO day that a date may name; null for any. */
  latest: string | null;
}

const DAY_MS = 86_400_000;

/** A visible date needs this much speaking for it where nothing else gives one. */
const ENOUGH = 2;

const dayOf = (date: { value: string }): string => date.value.slice(0, 10);
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
const whole = (date: FoundDate): boolean => date.precision === 'day' || date.precision === 'minute';

/** Finds both dates; each is null where the page does not give it. */
export function readDates(sources: DateSources): { published: FoundDate | null; modified: FoundDate | null } {
  const { head, url, page, suspects, place, latest } = sources;
  const possible = (date: FoundDate | VisibleDate): boolean => latest === null || date.value.slice(0, 10) <= latest;

  const stated = statedPublished(head).filter(possible);
  const visible = visibleDates(page, suspects, place, dateOrder(sources)).filter(possible);
  const inUrl = [
    dateOfUrl(url),
    dateOfUrl(head.link.get('canonical') ?? null),
    dateOfUrl(head.meta.get('og:url') ?? null),
  ].find((date): date is FoundDate => date !== null && possible(date));
  return {
    published: published(stated, visible, inUrl ?? null) ?? vaguelyPublished(head).find(possible) ?? null,
    modified:
      statedModified(head).filter(possible).find(whole) ??
      strip(visible.find((date) => date.modified && date.score >= ENOUGH)),
  };
}

const strip = (date: VisibleDate | undefined): FoundDate | null =>
  date ? { value: date.value, precision: date.precision, foundIn: date.foundIn } : null;

function published(stated: FoundDate[], visible: VisibleDate[], inUrl: FoundDate | null): FoundDate | null {
  const first = stated.find(whole) ?? null;
  const seen = visible.find((date) => !date.modified && whole(date) && date.score >= ENOUGH) ?? null;
  if (inUrl) {
    const same = [first, seen].find((date) => date && dayOf(date) === dayOf(inUrl));
    return same ? { value: same.value, precision: same.precision, foundIn: same.foundIn } : inUrl;
  }
  if (first) {
    // An instant in UTC, or without an offset, may name the day before or after the one that the page's readers see.
    const vague = first.precision === 'minute' && !/[+-](?!00:00)\d\d:\d\d$/u.test(first.value);
    if (seen && vague && daysApart(dayOf(first), dayOf(seen)) === 1 && seen.foundIn === 'visible text')
      return strip(seen);
    return first;
  }
  return strip(seen ?? visible.find((date) => whole(date) && date.score >= ENOUGH)) ?? stated[0] ?? null;
}

/** Countries of the top-level domain that write the month first: none but these; `.com` follows the language. */
function dateOrder({ url, head }: DateSources): DateOrder {
  const language = (head.meta.get('og:locale') ?? head.lang ?? '').toLowerCase().replace('_', '-');
  const host = url ? (/^[a-z]+:\/\/([^/:?#]+)/iu.exec(url)?.[1] ?? '') : '';
  if (/\.(?:uk|au|nz|ie|in|za|ng|ke|gh|pk|lk|sg|my|eu|de|fr|es|it|br|mx|ar|tr|ru|ua|iq|sy|lb|eg)$/iu.test(host))
    return { monthFirst: false };
  return { monthFirst: language === 'en-us' || language === 'en' || language === '' || /\.us$/iu.test(host) };
}
