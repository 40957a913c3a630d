import { Parser } from 'htmlparser2';
import type { RawItem } from './feed.js';

const ENTRIES = new Set(['item', 'entry']);
const FIELDS: Record<string, 'link' | 'title' | 'published' | 'updated'> = {
  link: 'link',
  guid: 'link',
  id: 'link',
  title: 'title',
  pubdate: 'published',
  published: 'published',
  'dc:date': 'published',
  updated: 'updated',
};

/**
 * The entries of a feed that is no well-formed XML: each item or entry element with an address, however broken the rest
 * is. Linear, and without entities of the document's own, so that none can multiply.
 */
export function salvageItems(text: string): RawItem[] {
  const items: RawItem[] = [];
  let item: Record<string, string> | null = null;
  let field: string | null = null;
  const end = () => {
    if (item?.['link']) items.push(item as unknown as RawItem);
    item = null;
    field = null;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (ENTRIES.has(name)) {
          end();
          item = {};
        } else if (item) {
          field = Object.hasOwn(FIELDS, name) ? FIELDS[name]! : null;
          if (name === 'link' && attributes['href'] && !item['link']) item['link'] = attributes['href'];
          // The first of link and guid that looks like an address wins; the others are not added to it.
          if (field && item[field]) field = null;
        }
      },
      ontext(part) {
        if (item && field && (field !== 'link' || part.trim().startsWith('http') || item['link']))
          item[field] = (item[field] ?? '') + part;
      },
      onclosetag(name) {
        if (ENTRIES.has(name)) end();
        else field = null;
      },
    },
    { xmlMode: true, lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true },
  );
  parser.end(text);
  end();
  return items;
}
