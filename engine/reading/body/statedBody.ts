/** The text that a page's JSON-LD holds, for pages that show it only when their scripts run. */
import { articlesOf, type Head } from '../head.js';
import { parseTree } from '../tree.js';
import { linesOf } from './lines.js';

/** A stated body counts where it is this long and the visible one is a smaller share of it. */
const LEAST = 500;
const SHARE = 0.4;

/** The `articleBody` of the page's JSON-LD where the visible text is only a beginning of it, else null. */
export function statedBody(head: Head, visible: string): string | null {
  for (const article of articlesOf(head)) {
    const stated = article['articleBody'];
    if (typeof stated !== 'string' || stated.length < LEAST || visible.length > stated.length * SHARE) continue;
    const text = linesOf(parseTree(stated.replace(/\r?\n/gu, '<br>')))
      .lines.map((line) => line.text)
      .join('\n');
    if (text.length >= LEAST) return text;
  }
  return null;
}
