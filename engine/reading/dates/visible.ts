/** Dates in the text that a reader sees: near the title, in <time>, in lines that say "published". */
import type { Line, Lines } from '../body/lines.js';
import { attribute, type ElementNode } from '../tree.js';
import { type DateOrder, daysIn } from './parseDate.js';
import { dateOfElement } from './structured.js';
import { MODIFIED_WORD, PUBLISHED_WORD } from './words.js';

/** A visible date with what speaks for it. */
export interface VisibleDate {
  value: string;
  precision: 'minute' | 'day' | 'month' | 'year';
  foundIn: string;
  score: number;
  modified: boolean;
}

/** Where the article stands on its page. */
export interface Place {
  /** The line of the title, or null. */
  title: number | null;
  from: number;
  to: number;
}

/** Longer lines are prose: their dates are those of what they tell. */
const LONGEST = 160;

/** Parts of a page whose dates belong to other texts. */
const FOREIGN =
  /<nav>|<aside>|<dialog>|comment|respond|repl|related|recommend|recirc|trending|popular|teaser|sidebar|widget|carousel|slider|slick|swiper|most-|more-|latest|navigation|menu|complementary|also|cookie|consent|outbrain|taboola|newsletter|ticker|promo|up-next|read-next/u;

const DATE_CLASS = /date|time|publish|posted|submitted|byline|meta|datum|fecha|stamp/iu;

function namedAfterDate(element: ElementNode): boolean {
  for (let at: ElementNode | null = element, up = 0; at !== null && up < 3; at = at.parent, up += 1) {
    if (DATE_CLASS.test(attribute(at, 'class') ?? '') || at.name === 'time') return true;
  }
  return false;
}

/** Candidates in the visible text, best first. `suspects` says for each line why it is probably not article. */
export function visibleDates(
  page: Lines,
  suspects: readonly (string | null)[],
  place: Place,
  order: DateOrder,
): VisibleDate[] {
  const candidates: VisibleDate[] = [];
  const nearness = (at: number): number => {
    const anchor = place.title ?? place.from;
    if (at >= anchor && at <= place.from + 1) return 3 - Math.min(2, (at - anchor) / 20);
    // Right below the title a date is the page's own, wherever the body was found.
    if (place.title !== null && at >= place.title && at - place.title <= 8) return 2;
    if (at < anchor && anchor - at <= 8) return anchor - at <= 3 ? 1.5 : 1;
    if (at > place.from && at < place.to) return at - place.from < 4 ? 1.5 : 0;
    if (at >= place.to && at - place.to <= 6) return 0.4;
    return -1;
  };
  for (const { element, at, about } of page.marks) {
    if (about !== 'date') continue;
    const suspect = suspects[Math.min(at, suspects.length - 1)];
    if (suspect && FOREIGN.test(suspect)) continue;
    const date = dateOfElement(element, order);
    if (!date || date.precision === 'year') continue;
    const itemprop = attribute(element, 'itemprop') ?? '';
    const line = page.lines[at];
    const modified =
      /modified|updated/iu.test(`${itemprop} ${attribute(element, 'class') ?? ''}`) ||
      (line !== undefined && saysModified(line, element));
    const score =
      nearness(at) +
      2.6 +
      (/datepublished|datecreated/iu.test(itemprop) ? 2 : 0) +
      (/pubdate|published|entry-date/iu.test(element.attributes.join(' ')) ? 1 : 0);
    candidates.push({ ...date, score, modified });
  }
  page.lines.forEach((line, at) => {
    if (line.text.length > LONGEST && !PUBLISHED_WORD.test(line.text.slice(0, 60))) return;
    const suspect = suspects[at];
    if (suspect && FOREIGN.test(suspect)) return;
    for (const candidate of ofLine(line, order)) {
      const score =
        nearness(at) +
        candidate.score +
        (namedAfterDate(line.element) ? 1 : 0) -
        (line.linked > 0.7 * line.text.length ? 1 : 0);
      candidates.push({ ...candidate, score });
    }
  });
  return candidates.sort((a, b) => b.score - a.score);
}

const saysModified = (line: Line, element: ElementNode): boolean =>
  line.text.length <= LONGEST &&
  line.element === element.parent &&
  MODIFIED_WORD.test(line.text) &&
  !PUBLISHED_WORD.test(line.text);

/** The dates of one line; the words before each say which kind it is. */
function ofLine(line: Line, order: DateOrder): VisibleDate[] {
  const text = line.text.slice(0, 400);
  const days = daysIn(text, order);
  let before = 0;
  return days.map(({ day, at, length }) => {
    const words = text.slice(before, at);
    before = at + length;
    const published = PUBLISHED_WORD.test(words);
    const modified = !published && MODIFIED_WORD.test(words);
    // A line that is little else than the date is made for it.
    const share = Math.min(1, (length * 2) / line.text.length);
    const prose = /[.!?]$/u.test(line.text) && line.text.length > 80 ? -2 : 0;
    return {
      value: day,
      precision: 'day',
      foundIn: 'visible text',
      score: share * 1.5 + (published ? 2.2 : 0) + (at <= 1 ? 0.6 : 0) + prose,
      modified,
    };
  });
}
