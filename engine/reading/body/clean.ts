/** What is dropped of the selected block, line by line: what stands around and between the paragraphs and is not article. */

import { folded } from '../text.js';
import { PAYWALL } from '../walls.js';
import type { Line } from './lines.js';
import { BYLINE_START, CAPTION_END, CREDIT, LABEL, LEFTOVER, POINTER, SECTION_AFTER } from './phrases.js';
import { worthOf } from './select.js';

/** Phrases are looked for in lines up to these lengths. Characters. */
const SHORT = 160;
const LONG = 300;

/** A paragraph that is certainly text: what stands before the first and after the last one is looked at more closely. */
export const isProse = (line: Line): boolean =>
  line.kind !== 'heading' &&
  line.kind !== 'caption' &&
  line.text.length - line.linked >= 80 &&
  line.linked * 2 < line.text.length;

/** Drops what is not article. `title` is the line of the page's title, which is kept apart, with its text. */
export function cleanLines(lines: readonly Line[], title: { line: Line | null; text: string } | null): Line[] {
  return dropTail(
    dropHead(
      lines.filter((line, at) => !isNoise(line) && !headsLeftover(line, lines[at + 1])),
      title,
    ),
  );
}

/** "Get the morning briefing", above a form for a newsletter. */
const headsLeftover = (line: Line, next: Line | undefined): boolean =>
  line.kind === 'heading' && next !== undefined && next.text.length <= LONG && LEFTOVER.test(next.text);

function isNoise(line: Line): boolean {
  const { text } = line;
  if (line.kind === 'caption') return true;
  // What it heads goes with it: see dropTail.
  if (line.kind === 'heading' && text.length < 80 && SECTION_AFTER.test(text)) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > LONG) return false;
  if (LEFTOVER.test(text)) return true;
  if (text.length > SHORT) return false;
  if (LABEL.test(text) || CREDIT.test(text) || CAPTION_END.test(text)) return true;
  if (POINTER.test(text) && (line.linked > 0 || text.endsWith(':') || text.length < 60)) return true;
  // A paragraph that is one link points elsewhere; a list or table of links may be what the article is about.
  return line.kind === 'text' && line.linked >= text.length * 0.9;
}

/** Drops the title and what stands above it, then the byline and date lines below it. */
function dropHead(lines: readonly Line[], title: { line: Line | null; text: string } | null): Line[] {
  const firstProse = lines.findIndex(isProse);
  const head = firstProse < 0 ? lines.length : firstProse;
  let start = 0;
  const wanted = title === null ? null : folded(title.text);
  for (let at = 0; at < Math.min(lines.length, head + 1); at += 1) {
    const line = lines[at]!;
    if (line === title?.line || (wanted && line.text.length <= LONG && folded(line.text) === wanted)) start = at + 1;
  }
  const kept: Line[] = [];
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (at < head && isHeadMatter(line)) continue;
    kept.push(line);
  }
  return kept;
}

function isHeadMatter(line: Line): boolean {
  const { text } = line;
  if (text.length > 120 || line.kind === 'row') return false;
  if (/[.!?…]["”»’]?$/u.test(text) && text.length > 40) return false;
  if (BYLINE_START.test(text)) return true;
  // Short lines with a date or a time of day.
  return (
    (/(?<!\p{N})(?:19|20)\d\d(?!\p{N})/u.test(text) && text.length < 60) ||
    /(?<!\p{N})\d{1,2}[:.]\d\d(?!\p{N})/u.test(text) ||
    (line.kind === 'text' && text.length < 25)
  );
}

/** A heading of what comes after an article ends it where this share of the text stands before it. */
const BEFORE_END = 0.65;

/** "See also" stands between the chapters of long texts as well. */
const BEFORE_POINTER = 0.8;

/** Drops the parts after the article, and short lines without an end that trail it. */
function dropTail(lines: readonly Line[]): Line[] {
  const worth = lines.map((line) => Math.max(0, worthOf(line)));
  const total = worth.reduce((sum, value) => sum + value, 0);
  let seen = 0;
  let end = lines.length;
  const kept: Line[] = [];
  for (let at = 0; at < end; at += 1) {
    const line = lines[at]!;
    if (
      (line.text.length < 80 && SECTION_AFTER.test(line.text)) ||
      (line.text.length < 200 && PAYWALL.test(line.text))
    ) {
      if (seen > total * (POINTER.test(line.text) ? BEFORE_POINTER : BEFORE_END)) {
        end = at;
        break;
      }
      // In the middle of the text only the box itself goes: what follows as links.
      while (at + 1 < end && lines[at + 1]!.linked * 2 > lines[at + 1]!.text.length) at += 1;
      continue;
    }
    seen += worth[at]!;
    kept.push(line);
  }
  while (kept.length > 0 && isTrailing(kept[kept.length - 1]!)) kept.pop();
  return kept;
}

function isTrailing(line: Line): boolean {
  if (line.kind === 'heading') return true;
  if (line.linked * 2 > line.text.length) return true;
  if (line.kind === 'text' && line.text.length < 60 && BYLINE_START.test(line.text)) return true;
  return line.kind === 'text' && line.text.length < 40 && !/[.!?…"”»’)\]。؟।]$/u.test(line.text);
}
