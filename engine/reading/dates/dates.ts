/**
 * When a page was published and last changed. Sources are asked in an order of trust, and those that cannot be right
 * (the future, before the web) are passed over. What none of them gives stays null: a page is never dated "now".
 */
import type { Lines } from '../body/lines.js';
import type { Head } from '../head.js';
import type { FoundDate } from '../types.js';
import type { DateOrder } from './parseDate.js';
import { dateInScripts } from './scripts.js';
import { statedModified, statedPublished, vaguelyPublished } from './structured.js';
import { dateOfUrl, type UrlDate } from './url.js';
import { type Place, type VisibleDate, visibleDates } from './visible.js';

/** What the dates of a page are found from. */
export interface DateSources {
  head: Head;
  html: string;
  url: string | null;
  page: Lines;
  suspects: readonly (string | null)[];
  place: Place;
  /** The language of the text. */
  lang: string | null;
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
  const { head, html, url, page, suspects, place, latest } = sources;
  const order = dateOrder(sources);
  const possible = (date: FoundDate | VisibleDate): boolean => latest === null || date.value.slice(0, 10) <= latest;

  const stated = statedPublished(head, order).filter(possible);
  const visible = visibleDates(page, suspects, place, order).filter(possible);
  const inUrl = [
    dateOfUrl(url),
    dateOfUrl(head.link.get('canonical') ?? null),
    dateOfUrl(head.meta.get('og:url') ?? null),
  ].find((date): date is UrlDate => date !== null && possible(date));
  return {
    published:
      published(stated, visible, inUrl ?? null) ??
      [...vaguelyPublished(head, order), dateInScripts(html)].find((date) => date !== null && possible(date)) ??
      null,
    modified:
      statedModified(head, order).filter(possible).find(whole) ??
      strip(visible.find((date) => date.modified && date.score >= ENOUGH)),
  };
}

const strip = (date: FoundDate | VisibleDate | null | undefined): FoundDate | null =>
  date ? { value: date.value, precision: date.precision, foundIn: date.foundIn } : null;

function published(stated: FoundDate[], visible: VisibleDate[], inUrl: UrlDate | null): FoundDate | null {
  const first = withOwnOffset(stated.filter(whole));
  const seen = visible.find((date) => !date.modified && whole(date) && date.score >= ENOUGH) ?? null;
  if (inUrl?.folders) {
    const same = [first, seen].find((date) => date && dayOf(date) === dayOf(inUrl));
    return strip(same ?? inUrl);
  }
  if (first) {
    // An instant in UTC, or without an offset, may name the day before or after the one that the page's readers see.
    const other = seen?.precision === 'day' && daysApart(dayOf(first), dayOf(seen)) === 1;
    return strip(other && first.precision === 'minute' && !hasOffset(first) ? seen : first);
  }
  return strip(seen ?? inUrl ?? visible.find((date) => whole(date) && date.score >= ENOUGH)) ?? stated[0] ?? null;
}

const hasOffset = (date: FoundDate): boolean => /[+-](?!00:00)\d\d:\d\d$/u.test(date.value);

/** The first date; where it is in UTC and another names the same time with the page's own offset, that one. */
function withOwnOffset([first, ...others]: FoundDate[]): FoundDate | null {
  if (first === undefined) return null;
  if (first.precision !== 'minute' || !first.value.endsWith('Z')) return first;
  return (
    others.find((date) => hasOffset(date) && Math.abs(Date.parse(date.value) - Date.parse(first.value)) < 60_000) ??
    first
  );
}

/** English without a country on a host of no country is mostly American; elsewhere the day comes first. */
function dateOrder({ url, head, lang }: DateSources): DateOrder {
  const language = (/^en[-_]/iu.test(head.meta.get('og:locale') ?? '') ? head.meta.get('og:locale')! : (lang ?? ''))
    .toLowerCase()
    .replace('_', '-');
  const host = url ? (/^[a-z]+:\/\/([^/:?#]+)/iu.exec(url)?.[1] ?? '') : '';
  if (language === 'en-us' || /\.(?:us|gov|mil|edu)$/iu.test(host)) return { monthFirst: true };
  return { monthFirst: language === 'en' && /\.(?:com|net|org|info|news|tv|co)$/iu.test(host) };
}
