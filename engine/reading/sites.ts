/**
 * Rules for single sites, where the general reader fails: data, alphabetical by host. A rule names elements by simple
 * selectors: `figure`, `.infobox`, `#text`, `div.story.long`, `section[data-role=lead]`; several stand in a list.
 */
import { attribute, type ElementNode } from './tree.js';

/** What is different on one site; both parts are optional. */
export interface SiteRule {
  /** Elements that hold the article, best first; the first that is on the page counts. */
  body?: readonly string[];
  /** Elements that are not article, wherever they stand. */
  drop?: readonly string[];
}

/** Host (and everything below it) -> rule. */
export const SITE_RULES: Readonly<Record<string, SiteRule>> = {
  // Boxes, edit links and notes stand between the paragraphs under names that mean nothing elsewhere.
  'wikipedia.org': {
    body: ['div.mw-parser-output', '#mw-content-text'],
    drop: [
      '.infobox',
      '.navbox',
      '.hatnote',
      '.reflist',
      '.mw-editsection',
      '.metadata',
      '#toc',
      '.toc',
      '.thumb',
      '.sistersitebox',
      '#catlinks',
    ],
  },
};

/** The rule for an address with the host that it is kept under, or null. */
export function siteRuleFor(url: string | null): { host: string; rule: SiteRule } | null {
  const host = url === null ? undefined : /^https?:\/\/([^/:?#]+)/iu.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  for (let name = host; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (Object.hasOwn(SITE_RULES, name)) return { host: name, rule: SITE_RULES[name]! };
  }
  return null;
}

/** Whether an element fits a simple selector. Throws on anything that is not one: rules are code, not input. */
export function fits(element: ElementNode, selector: string): boolean {
  const parts = selector.match(/^[\p{L}\d-]+|[.#][\p{L}\d_-]+|\[[\p{L}\d_-]+(?:=[^\]]+)?\]/gu);
  if (parts === null || parts.join('') !== selector) throw new Error(`invalid selector: ${selector}`);
  return parts.every((part) => {
    if (part.startsWith('.')) return (attribute(element, 'class') ?? '').split(/\s+/u).includes(part.slice(1));
    if (part.startsWith('#')) return attribute(element, 'id') === part.slice(1);
    if (part.startsWith('[')) {
      const [name, value] = part.slice(1, -1).split('=');
      return value === undefined ? attribute(element, name!) !== null : attribute(element, name!) === value;
    }
    return element.name === part;
  });
}
