/** What stands on the pages of a report beside its text: headers, footers, page numbers, tables of contents. */
import type { Paragraph } from './paragraphs.js';

/** A page's paragraphs with its height in points. */
export interface PageText {
  height: number;
  paragraphs: Paragraph[];
}

/** Headers and footers stand in these shares of the page, from above and from below. */
const TOP = 0.12;
const BOTTOM = 0.88;

/** A number alone is a page's where it stands still nearer to the edge. */
const EDGE = 0.08;

const atEdge = ({ y }: Paragraph, height: number): boolean => y < EDGE * height || y > (1 - EDGE) * height;

const inMargin = ({ y }: Paragraph, height: number): boolean => y < TOP * height || y > BOTTOM * height;

/** Running numbers do not make two footers different. */
const keyOf = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\p{Nd}+/gu, '0')
    .replace(/\s+/gu, ' ')
    .trim();

const PAGE_NUMBER =
  /^(?:[|–—-]\s?)?(?:(?:page|seite|página|pagina|pág\.|p\.|стр\.?|сторінка|صفحة|sayfa)\s?)?\p{Nd}{1,4}(?:\s?(?:\/|of|de|von|sur|из|з|من)\s?\p{Nd}{1,4})?(?:\s?[|–—-])?$/iu;
const LEADERS = /(?:[.…_]\s?){5,}\s?\p{Nd}{1,4}$/u;

/** Drops them. */
export function withoutFurniture(pages: readonly PageText[]): Paragraph[][] {
  const seen = new Map<string, number>();
  for (const { height, paragraphs } of pages) {
    const keys = new Set(paragraphs.filter((each) => inMargin(each, height)).map((each) => keyOf(each.text)));
    for (const key of keys) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.min(3, pages.length));
  return pages.map(({ height, paragraphs }) =>
    paragraphs.filter((each) => {
      if (LEADERS.test(each.text)) return false;
      if (!inMargin(each, height)) return true;
      if (atEdge(each, height) && each.size < 16 && PAGE_NUMBER.test(each.text)) return false;
      return (seen.get(keyOf(each.text)) ?? 0) < often;
    }),
  );
}
