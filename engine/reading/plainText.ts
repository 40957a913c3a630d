/** Articles in plain text files: the first line is the title, dates and bylines are looked for in the lines below it. */

import { bylineOf } from './byline.js';
import { daysIn, parseMachineDate } from './dates/parseDate.js';
import { MODIFIED_WORD } from './dates/words.js';
import { readLanguage } from './language.js';
import { tidy } from './text.js';

import type { Article, FoundDate } from './types.js';

/** A longer first line is a paragraph, not a title. Characters. */
const LONGEST_TITLE = 250;
/** A date or a byline stands in the first lines, in a short one. */
const HEAD_LINES = 6;
const LONGEST_HEAD = 120;

/** Reads a plain text. `latest` is the last ISO day that a date may name, null for any. */
export function readTextFile(content: string, url: string | null, latest: string | null): Article {
  const lines = content
    .replace(/^\ufeff/u, '')
    .replace(/\r\n?/gu, '\n')
    .split('\n');
  const first = lines.findIndex((line) => line.trim() !== '');
  const hasTitle =
    first >= 0 &&
    lines[first]!.trim().length <= LONGEST_TITLE &&
    lines.slice(first + 1).some((line) => line.trim() !== '');
  const title = hasTitle ? tidy(lines[first]!.replace(/^#{1,6}\s/u, '')) : null;
  const text = lines
    .slice(hasTitle ? first + 1 : Math.max(first, 0))
    .join('\n')
    .trim();
  const head = text.split('\n', HEAD_LINES).filter((line) => line.trim() !== '' && line.length <= LONGEST_HEAD);
  return {
    outcome: text === '' ? 'empty' : 'article',
    note: text === '' ? 'The file holds no text.' : null,
    title,
    text,
    captions: [],
    byline: head.map((line) => bylineOf(line)).find((name) => name !== null) ?? null,
    publisher: null,
    published: head.map((line) => dateOf(line, latest)).find((date) => date !== null) ?? null,
    modified: null,
    lang: readLanguage([], text),
    canonicalUrl: url,
    rules: [],
  };
}

/** The first day that a line of the head names and that is not in the future; lines about changes are passed over. */
function dateOf(line: string, latest: string | null): FoundDate | null {
  if (MODIFIED_WORD.test(line)) return null;
  const machine = /\d{4}-\d{2}-\d{2}/u.test(line)
    ? parseMachineDate(line.slice(line.search(/\d{4}-\d{2}-\d{2}/u)))
    : null;
  const day = daysIn(line, { monthFirst: true })[0]?.day;
  const found = machine ?? (day === undefined ? null : { value: day, precision: 'day' as const });
  return found && (latest === null || found.value.slice(0, 10) <= latest)
    ? { ...found, foundIn: 'visible text' }
    : null;
}
