/** The article's text and captions from a page's lines: the block that holds the article, then what to drop of it. */

import { isCorrection } from '../../versions/correction.js';
import { fits } from '../sites.js';
import type { FoundTitle } from '../title.js';
import { cleanLines, isProse } from './clean.js';
import type { Line, Lines } from './lines.js';
import { CREDIT } from './phrases.js';
import { type Selection, selectBlock } from './select.js';

/** What the body stage found. */
export interface Body {
  text: string;
  captions: string[];
}

/** What a suspect line costs the blocks around it, so that a tight block wins over the whole page. */
const SUSPECT = -3;

/** Selects the block of a page that holds its article, or null. `named` are a site rule's selectors for it. */
export function selectBody(
  all: Lines,
  worth: readonly number[],
  suspects: readonly (string | null)[],
  named: readonly string[] = [],
): Selection | null {
  for (const selector of named) {
    const block = all.blocks.find((each) => fits(each.element, selector));
    if (block) return { block, from: block.from, to: block.to };
  }
  return selectBlock(
    all,
    worth.map((value, at) => (suspects[at] === null ? value : SUSPECT)),
  );
}

/** The article's text and captions in a selected block; `title` is no part of it. */
export function readBody(
  all: Lines,
  suspects: readonly (string | null)[],
  selection: Selection,
  title: FoundTitle | null,
): Body {
  const head = title?.at == null ? [] : standfirst(all.lines, suspects, title.at, selection.from);
  const lines = all.lines.filter(
    (line, at) => at >= selection.from && at < selection.to && (suspects[at] === null || isNotice(line, suspects[at]!)),
  );
  const cleaned = cleanLines(
    lines,
    title && { line: title.at === null ? null : all.lines[title.at]!, text: title.text },
  );
  return {
    text: [...head, ...cleaned].map((line) => line.text).join('\n'),
    captions: captionsIn(all.lines, suspects, selection),
  };
}

/** Outlets set what they corrected apart, in an `aside` or a box. What readers write below an article is another matter. */
const isNotice = ({ text, linked }: Line, suspicion: string): boolean =>
  !OF_READERS.test(suspicion) && linked * 2 < text.length && isCorrection(text);

const OF_READERS = /comment|disqus|respond|repl/u;

/** Captions stand in the body's block or shortly above it. */
const CAPTION_LINES = 12;

function captionsIn(lines: readonly Line[], suspects: readonly (string | null)[], { from, to }: Selection): string[] {
  const captions = new Set<string>();
  for (let at = Math.max(0, from - CAPTION_LINES); at < to; at += 1) {
    const line = lines[at]!;
    const isCaption = line.kind === 'caption' || CAPTION.test(suspects[at] ?? '');
    if (isCaption && line.text.length >= 15 && line.linked * 2 < line.text.length) captions.add(line.text);
  }
  return [...captions];
}

const CAPTION = /caption|class image/u;

/** How far below the title a standfirst is looked for. Lines. */
const STANDFIRST_LINES = 6;

/** The standfirst where it stands between the title and the body, outside the body's block: as a paragraph or a long heading. */
function standfirst(lines: readonly Line[], suspects: readonly (string | null)[], title: number, from: number): Line[] {
  const found = lines.slice(title + 1, Math.min(from, title + 1 + STANDFIRST_LINES)).find((line, index) => {
    if (suspects[title + 1 + index] !== null || line.linked > 0) return false;
    return line.text.length >= 60 && (isProse(line) || line.kind === 'heading');
  });
  return found && !CREDIT.test(found.text) ? [found] : [];
}
