/** Dates in the text that a reader sees: near the title, in <time>, in lines that say "published". */
import type { Line, Lines } from '../body/lines.js';
import { attribute, type ElementNode } from '../tree.js';
import { type DateOrder, daysIn } from './parseDate.js';
import { dateOfElement } from './structured.js';
import { EVENT_WORD, FIRST_PUBLISHED_WORD, MODIFIED_WORD, PUBLISHED_WORD } from './words.js';

/** A visible date with what speaks for it. */
export interface VisibleDate {
  value: string;
  precision: 'minute' | 'day' | 'month' | 'year';
  foundIn: string;
  score: number;
  modified: boolean;
  /** Readers do not see it: it stands in a `<meta>` between what they see. */
  unseen?: boolean;
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
export const FOREIGN =
  /<nav>|<aside>|<dialog>|comment|respond|repl|related|recommend|recirc|trending|popular|teaser|sidebar|widget|carousel|slider|slick|swiper|most-|more-|latest|navigation|menu|complementary|also|cookie|consent|outbrain|taboola|newsletter|ticker|promo|up-next|read-next/u;

const DATE_CLASS = /date|time|publish|posted|submitted|byline|meta|datum|fecha|stamp/iu;

/** The element, or one close around it, is named after dates. */
export function namedAfterDate(element: ElementNode): boolean {
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
    if (at > place.from && at < place.to) return at - place.from < 4 ? 2 : 0;
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
    const label = labelBefore(page.lines[at - 1]);
    const modified =
      (MODIFIED_WORD.test(label) && !PUBLISHED_WORD.test(label)) ||
      /modified|updated/iu.test(`${itemprop} ${attribute(element, 'class') ?? ''}`) ||
      (line !== undefined && saysModified(line, element));
    const score =
      nearness(at) +
      2.6 -
      ofOthers(page, at, element, place) +
      (FIRST_PUBLISHED_WORD.test(label) ? 1 : 0) +
      (/datepublished|datecreated/iu.test(itemprop) ? 2 : 0) +
      (/pubdate|published|entry-date/iu.test(element.attributes.join(' ')) ? 1 : 0);
    candidates.push({ ...date, score, modified, unseen: element.name === 'meta' });
  }
  page.lines.forEach((line, at) => {
    if (line.text.length > LONGEST && !PUBLISHED_WORD.test(line.text.slice(0, 60))) return;
    const suspect = suspects[at];
    if (suspect && FOREIGN.test(suspect)) return;
    for (const candidate of ofLine(line, labelBefore(page.lines[at - 1]), order)) {
      const score =
        nearness(at) +
        candidate.score +
        (namedAfterDate(line.element) ? 1 : 0) -
        ofOthers(page, at, line.element, place) -
        (line.linked > 0.7 * line.text.length ? 1 : 0);
      candidates.push({ ...candidate, score });
    }
  });
  return candidates.sort((a, b) => b.score - a.score);
}

/** A headline that is a link: of another article. */
const isHeadline = (line: Line | undefined): boolean =>
  line !== undefined && line.linked >= 20 && line.linked >= line.text.length * 0.8;

/** What speaks for a date being of something else than the page: it stands in a quotation (posts of others) or beside another article's headline. */
function ofOthers(page: Lines, at: number, element: ElementNode, { title }: Place): number {
  for (let up: ElementNode | null = element, steps = 0; up !== null && steps < 5; up = up.parent, steps += 1) {
    if (up.name === 'blockquote') return 4;
  }
  if (title !== null && Math.abs(at - title) <= 3) return 0;
  return isHeadline(page.lines[at - 1]) || isHeadline(page.lines[at + 1]) ? 2 : 0;
}

const saysModified = (line: Line, element: ElementNode): boolean =>
  line.text.length <= LONGEST &&
  line.element === element.parent &&
  MODIFIED_WORD.test(line.text) &&
  !PUBLISHED_WORD.test(line.text);

/** A label in a line of its own: `Published:`, above the line with the date. */
const labelBefore = (line: Line | undefined): string =>
  line !== undefined &&
  line.text.length <= 40 &&
  /^\P{N}+$/u.test(line.text) &&
  (line.text.endsWith(':') || /^\p{L}+(?: \p{L}+){0,2}$/u.test(line.text))
    ? `${line.text} `
    : '';

/** The dates of one line; the words before each, or the label above the first, say which kind it is. */
function ofLine(line: Line, label: string, order: DateOrder): VisibleDate[] {
  const text = line.text.slice(0, 400);
  const days = daysIn(text, order);
  let before = 0;
  return days.map(({ day, at, length }) => {
    const words = (at <= 1 ? label : '') + text.slice(before, at);
    before = at + length;
    const published = PUBLISHED_WORD.test(words);
    const modified = !published && MODIFIED_WORD.test(words);
    // A line that is little else than the date is made for it.
    const share = Math.min(1, (length * 2) / line.text.length);
    const prose = /[.!?]$/u.test(line.text) && line.text.length > 80 ? -2 : 0;
    // Headings and captions tell when something happened; `Deadline: 3 May`, `since 3 May` as well.
    const isTold = (line.kind === 'heading' || line.kind === 'caption') && share < 0.9 && at > 1;
    const isEvent = !published && EVENT_WORD.test(words.slice(-25));
    return {
      value: day,
      precision: 'day',
      foundIn: 'visible text',
      score:
        share * 1.5 +
        (published ? 2.2 : 0) +
        (FIRST_PUBLISHED_WORD.test(words) ? 1 : 0) +
        (at <= 1 ? 0.6 : 0) +
        prose -
        (isTold ? 2 : 0) -
        (isEvent ? 4 : 0),
      modified,
    };
  });
}
