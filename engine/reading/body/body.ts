/** The article's text and captions from a page's lines: the block that holds the article, then what to drop of it. */
import { cleanLines, folded, isProse } from './clean.js';
import type { Line, Lines } from './lines.js';
import { CREDIT } from './phrases.js';
import { selectBlock } from './select.js';

/** What the body stage found. */
export interface Body {
  text: string;
  captions: string[];
  /** The lines of the page that the body was made from. */
  from: number;
  to: number;
}

/** What a suspect line costs the blocks around it, so that a tight block wins over the whole page. */
const SUSPECT = -3;

/** Reads the article's body out of a page's lines; `title` is the page's title, which is no part of it. */
export function readBody(
  all: Lines,
  worth: readonly number[],
  suspects: readonly (string | null)[],
  title: string | null,
): Body {
  const selection = selectBlock(
    all,
    worth.map((value, at) => (suspects[at] === null ? value : SUSPECT)),
  );
  if (!selection) return { text: '', captions: [], from: 0, to: 0 };
  const head = standfirst(all.lines, selection.from, title, suspects);
  const lines = all.lines.filter((_, at) => at >= selection.from && at < selection.to && suspects[at] === null);
  const cleaned = cleanLines(lines, title);
  return {
    text: [...head, ...cleaned].map((line) => line.text).join('\n'),
    captions: [],
    from: selection.from,
    to: selection.to,
  };
}

/** How far above the body its title is looked for, and how far below the title a standfirst. Lines. */
const HEAD_LINES = 40;
const STANDFIRST_LINES = 6;

/** The standfirst where it stands between the title and the body, outside the body's block: as a paragraph or a long heading. */
function standfirst(
  lines: readonly Line[],
  from: number,
  title: string | null,
  suspects: readonly (string | null)[],
): Line[] {
  if (title === null) return [];
  const wanted = folded(title);
  for (let at = from - 1; at >= 0 && at >= from - HEAD_LINES; at -= 1) {
    if (lines[at]!.kind !== 'heading' || folded(lines[at]!.text) !== wanted) continue;
    const found = lines.slice(at + 1, Math.min(from, at + 1 + STANDFIRST_LINES)).find((line, index) => {
      if (suspects[at + 1 + index] !== null || line.linked > 0) return false;
      return line.text.length >= 60 && (isProse(line) || line.kind === 'heading');
    });
    return found && !CREDIT.test(found.text) ? [found] : [];
  }
  return [];
}
