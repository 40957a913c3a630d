/** The title: the heading that the page's own <title> or og:title repeats, else those without the site's name. */
import { articlesOf, type Head, textValue } from './head.js';
import { type ElementNode, elements, textOf, tidy } from './tree.js';

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Longer headings are not titles. Characters. */
const LONGEST = 300;

/** Finds the title, or null. */
export function readTitle(root: ElementNode, head: Head): string | null {
  const named = [
    head.meta.get('og:title'),
    textValue(articlesOf(head)[0]?.['headline']),
    head.titleTag,
    head.meta.get('twitter:title'),
  ]
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map(tidy);
  const folded = named.map(fold);
  const headings: { level: string; text: string }[] = [];
  for (const element of elements(root)) {
    if ((element.name === 'h1' || element.name === 'h2') && headings.length < 50) {
      const text = tidy(textOf(element));
      if (text !== '' && text.length <= LONGEST) headings.push({ level: element.name, text });
    }
  }
  for (const level of ['h1', 'h2']) {
    let best: string | null = null;
    for (const heading of headings) {
      const wanted = fold(heading.text);
      if (heading.level !== level || wanted.length < 4 || !folded.some((text) => ` ${text} `.includes(` ${wanted} `)))
        continue;
      if (best === null || heading.text.length > best.length) best = heading.text;
    }
    if (best) return best;
  }
  const first = headings.find((heading) => heading.level === 'h1');
  if (named.length === 0) return first?.text ?? headings[0]?.text ?? null;
  return withoutSite(named[0]!);
}

/** `Floods cut off villages | Example News` without what stands behind the last separator, where enough is left. */
function withoutSite(title: string): string {
  const parts = title.split(/\s+[|–—»·-]\s+|\s*::\s*/u);
  if (parts.length < 2) return title;
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  return longest.length >= 15 ? longest : title;
}
