/** How texts of pages are cleaned and compared. */

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/gu;
const UNTIDY = /[^\S ]| {2}/u;
/** A replacement keeps a piece for each match: long texts are done in parts to bound the memory. Characters. */
const PART = 100_000;

/**
 * Words with single spaces between them and none around. Invisible hints where a word may break (soft hyphens, zero-width
 * spaces) are left out: they would hide the word from every search.
 */
export function tidy(text: string): string {
  if (text.length > PART) return tidyLong(text);
  const visible = text.search(INVISIBLE) >= 0 ? text.replace(INVISIBLE, '') : text;
  return (UNTIDY.test(visible) ? visible.replace(/\s+/gu, ' ') : visible).trim();
}

function tidyLong(text: string): string {
  const parts: string[] = [];
  for (let at = 0; at < text.length; at += PART) {
    const part = text
      .slice(at, at + PART)
      .replace(INVISIBLE, '')
      .replace(/\s+/gu, ' ');
    const doubled = part.startsWith(' ') && parts.length > 0 && parts[parts.length - 1]!.endsWith(' ');
    parts.push(doubled ? part.slice(1) : part);
  }
  return parts.join('').trim();
}

/** Text for comparison: lower case, punctuation and white space as one space. */
export const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
