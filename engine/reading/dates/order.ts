/** Whether 3/11 is March or November on a page. */
import type { Lines } from '../body/lines.js';
import type { Head } from '../head.js';
import type { DateOrder } from './parseDate.js';

/** Lines that are looked at for dates that can be read in one way only. */
const LINES = 400;
const LONGEST = 200;

const SLASHED = /(?<![\p{N}./-])(\d{1,2})([/-])(\d{1,2})\2(?:19|20)?\d\d(?!\p{N})/gu;

/**
 * The order of a page's dates: what its other dates show, else what its language and country write. English without a
 * country on a host of no country is mostly American; elsewhere the day comes first.
 */
export function dateOrder({
  url,
  head,
  lang,
  page,
}: {
  url: string | null;
  head: Head;
  lang: string | null;
  page: Lines;
}): DateOrder {
  const language = (/^en[-_]/iu.test(head.meta.get('og:locale') ?? '') ? head.meta.get('og:locale')! : (lang ?? ''))
    .toLowerCase()
    .replace('_', '-');
  const host = url ? (/^[a-z]+:\/\/([^/:?#]+)/iu.exec(url)?.[1] ?? '') : '';
  if (language !== '' && !/^en(?:-us)?$/u.test(language)) return { monthFirst: false };
  const shown = shownOrder(page);
  if (shown !== null) return { monthFirst: shown };
  if (language === 'en-us' || /\.(?:us|gov|mil|edu)$/iu.test(host)) return { monthFirst: true };
  return { monthFirst: language === 'en' && /\.(?:com|net|org|info|news|tv|co)$/iu.test(host) };
}

/** True where a date of the page has a day above twelve in the second place, false where in the first; null without one or with both. */
function shownOrder(page: Lines): boolean | null {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const { text } of page.lines.slice(0, LINES)) {
    if (text.length > LONGEST || !/\d[/-]\d/u.test(text)) continue;
    for (const [, first, , second] of text.matchAll(SLASHED)) {
      if (Number(first) > 12 && Number(second) <= 12) dayFirst += 1;
      else if (Number(second) > 12 && Number(first) <= 12) monthFirst += 1;
    }
  }
  if (dayFirst > 0 === monthFirst > 0) return null;
  return monthFirst > 0;
}
