/** Elements made for a date or a byline, wherever they stand in a line. */
import { DATA_ATTRIBUTES } from '../dates/structured.js';
import { attribute, type ElementNode } from '../tree.js';
import { remembered } from './suspects.js';

/** What an element is made for, with the index of the line that it stands in. */
export interface Mark {
  element: ElementNode;
  at: number;
  about: 'date' | 'author';
}

const kinds = new Map<string, 'date' | 'author' | 'none'>();

function kindOfClass(value: string): 'date' | 'author' | 'none' {
  if (
    /(?:^|[\s_-])(?:author|authors|autor|autora|auteur|autore|firma|byline|writer|redakteur|redactor|reporter|journalist)(?:$|[\s_-]|name)/iu.test(
      value,
    )
  )
    return 'author';
  return /published|updated|date|time/iu.test(value) ? 'date' : 'none';
}

/** What an element is made for: `<time>`, `itemprop="datePublished"`, `rel="author"`, a class that says so; null for most. */
export function markOf(element: ElementNode): Mark['about'] | null {
  if (element.name === 'time') return 'date';
  if (element.attributes.length === 0) return null;
  const itemprop = attribute(element, 'itemprop');
  if (itemprop !== null) {
    if (/^date(?:published|created|modified)$|uploaddate/iu.test(itemprop)) return 'date';
    if (/^(?:author|creator)$/u.test(itemprop)) return 'author';
  }
  if (element.name === 'a' && attribute(element, 'rel') === 'author') return 'author';
  const value = attribute(element, 'class');
  const kind = value ? remembered(kinds, value, kindOfClass) : 'none';
  if (kind !== 'date') return kind === 'author' ? 'author' : null;
  const isMade = element.name === 'abbr' || DATA_ATTRIBUTES.some((name) => attribute(element, name) !== null);
  return isMade ? 'date' : null;
}
