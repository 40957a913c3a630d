/** Whose page it is and where it lives: publisher and canonical address. */
import { articlesOf, type Head, textValue } from './head.js';

/** The outlet as the page names itself, or null. */
export function readPublisher(head: Head): string | null {
  const stated = [
    head.meta.get('og:site_name'),
    ...articlesOf(head).map((article) => textValue(article['publisher'])),
    head.meta.get('application-name'),
  ];
  const name = stated.find(
    (each): each is string => typeof each === 'string' && each.trim() !== '' && !/^https?:/iu.test(each.trim()),
  );
  return name?.trim().slice(0, 200) ?? null;
}

/**
 * The page's own address, absolute: what `rel=canonical` or og:url say where they can be right, else the address it came
 * from. A canonical that is the front page of an inner page is a template's mistake.
 */
export function readCanonicalUrl(head: Head, url: string | null): string | null {
  for (const stated of [head.link.get('canonical'), head.meta.get('og:url')]) {
    const absolute = stated === undefined ? null : maybeUrl(stated, url);
    if (absolute === null) continue;
    const from = url === null ? null : maybeUrl(url, null);
    if (from !== null && isFrontPage(absolute) && !isFrontPage(from)) continue;
    absolute.hash = '';
    return absolute.href;
  }
  return url;
}

const isFrontPage = (url: URL): boolean => url.pathname === '/' && url.search === '';

function maybeUrl(text: string, base: string | null): URL | null {
  try {
    const url = new URL(text, base ?? undefined);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null;
  } catch {
    return null;
  }
}
