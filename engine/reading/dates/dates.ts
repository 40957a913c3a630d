/**
 * When a page was published and last changed. Sources are asked in an order of trust, and those that cannot be right
 * (the future, before the web) are passed over. What none of them gives stays null: a page is never dated "now".
 */
import type { Lines } from '../body/lines.js';
import type { Head } from '../head.js';
import type { FoundDate } from '../types.js';
import { choosePublished, dayOf, isWhole, strip } from './choose.js';
import { dateOrder } from './order.js';
import { dateInScripts } from './scripts.js';
import { statedModified, statedPublished, vaguelyPublished } from './structured.js';
import { dateOfUrl, monthOfUrl, type UrlDate } from './url.js';
import { type Place, type VisibleDate, visibleDates } from './visible.js';
import { dateWithoutYear } from './withoutYear.js';

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

/** A visible date needs this much speaking for it where nothing else gives one. */
const ENOUGH = 2;

/** Finds both dates; each is null where the page does not give it. */
export function readDates(sources: DateSources): { published: FoundDate | null; modified: FoundDate | null } {
  const { head, html, url, page, suspects, place, latest } = sources;
  const order = dateOrder(sources);
  const possible = (date: FoundDate | VisibleDate): boolean => latest === null || date.value.slice(0, 10) <= latest;

  const modified = statedModified(head, order).filter(possible).find(isWhole) ?? null;
  const visible = visibleDates(page, suspects, place, order).filter(possible);
  const urls = [url, head.link.get('canonical') ?? null, head.meta.get('og:url') ?? null];
  const inUrl = urls.map(dateOfUrl).find((date): date is UrlDate => date !== null && possible(date)) ?? null;
  const month = urls.map(monthOfUrl).find((value) => value !== null) ?? null;
  return {
    published:
      choosePublished({
        stated: statedPublished(head, order).filter(possible),
        modified,
        visible: visible.filter((date) => date.score >= ENOUGH),
        inUrl,
        month,
      }) ??
      [...vaguelyPublished(head, order), dateInScripts(html)].find((date) => date !== null && possible(date)) ??
      dateWithoutYear(page, suspects, place, { month, modified: modified && dayOf(modified) }) ??
      null,
    modified: modified ?? strip(visible.find((date) => date.modified && date.score >= ENOUGH)),
  };
}
