/** Dates in the state that a page's scripts start from: the last place to look. */
import type { FoundDate } from '../types.js';
import { parseMachineDate } from './parseDate.js';

/** Keys that mean the publication in the state of publishing systems, with the value as an ISO date. */
const KEY =
  /\\?"(?:datePublished|date_?published|published_?(?:at|date|time|on)?|publish_?(?:at|date|time|ed)|publication_?(?:date|time)|first_?published?_?(?:at|date)?|display_?date|pub_?date|article_?date)\\?"\s?:\s?\\?"(\d{4}-\d{2}-\d{2}[^"\\]{0,25})/giu;

/** Characters searched. */
const WINDOW = 2_000_000;

/** The publication date in inline scripts where all that they name is one day; lists of other articles name many. */
export function dateInScripts(html: string): FoundDate | null {
  let found: FoundDate | null = null;
  for (const match of html.slice(0, WINDOW).matchAll(KEY)) {
    const date = parseMachineDate(match[1]!);
    if (!date) continue;
    if (found && found.value.slice(0, 10) !== date.value.slice(0, 10)) return null;
    found ??= { ...date, foundIn: 'script' };
  }
  return found;
}
