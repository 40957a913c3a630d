/** The article's text and captions from the tree: lines, then the block that holds the article, then what to drop of it. */
import type { ElementNode } from '../tree.js';
import { cleanLines } from './clean.js';
import { linesOf } from './lines.js';
import { selectBlock, suspectsOf, worthOf } from './select.js';

/** What the body stage found. */
export interface Body {
  text: string;
  captions: string[];
}

/** Reads the article's body; `title` is the page's title, which is no part of it. */
export function readBody(root: ElementNode, title: string | null): Body {
  const all = linesOf(root);
  const worth = all.lines.map(worthOf);
  const suspects = suspectsOf(all, worth);
  const selection = selectBlock(
    all,
    worth.map((value, at) => (suspects[at] === null ? value : 0)),
  );
  if (!selection) return { text: '', captions: [] };
  const lines = all.lines.filter((_, at) => at >= selection.from && at < selection.to && suspects[at] === null);
  return {
    text: cleanLines(lines, title)
      .map((line) => line.text)
      .join('\n'),
    captions: [],
  };
}
