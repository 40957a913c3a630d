/** What reading knows about HTML's elements. */

/** Elements that have no content and no end tag. */
export const VOID = new Set(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr'.split(
    ' ',
  ),
);

/** Elements whose content is not text of the page. */
export const RAW_TEXT = new Set(
  'script style title noscript template svg math iframe object canvas select textarea'.split(' '),
);

const P = new Set(['p']);
const HEADING = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p']);

/** Opening the key closes the innermost open element where its name is one of the values (HTML's implied end tags). */
export const CLOSED_BY_OPENING = new Map<string, ReadonlySet<string>>([
  ['tr', new Set(['tr', 'th', 'td', 'p'])],
  ['th', new Set(['th', 'td', 'p'])],
  ['td', new Set(['th', 'td', 'p'])],
  ['tbody', new Set(['thead', 'tbody'])],
  ['tfoot', new Set(['thead', 'tbody'])],
  ['body', new Set(['head', 'link', 'script'])],
  ['a', new Set(['a'])],
  ['li', new Set(['li', 'p'])],
  ['dd', new Set(['dd', 'dt', 'p'])],
  ['dt', new Set(['dd', 'dt', 'p'])],
  ['option', new Set(['option'])],
  ...'h1 h2 h3 h4 h5 h6'.split(' ').map((name) => [name, HEADING] as const),
  ...'p address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul'
    .split(' ')
    .map((name) => [name, P] as const),
]);

const SCOPE = new Set(['table', 'td', 'th', 'caption', 'object', 'template']);
const END_TAG_BLOCK = new Set([
  ...SCOPE,
  ...'address article aside blockquote center dd details div dl dt fieldset figure footer form header li main nav ol section tbody tr ul'.split(
    ' ',
  ),
]);
const FORMATTING = new Set(
  'a abbr b big cite code em font i label nobr s small span strike strong sub sup time tt u'.split(' '),
);
const TABLE_PARTS = new Set(['table', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th']);
const TABLE = new Set(['table']);
const NOTHING = new Set<string>();

/**
 * The elements that an end tag does not reach across: a stray `</div>` inside a table cell leaves the `<div>` around the
 * table open, a stray `</b>` closes no block (HTML's "in scope", and a short form of its adoption agency).
 */
export function endTagStopsAt(name: string): ReadonlySet<string> {
  if (FORMATTING.has(name)) return END_TAG_BLOCK;
  if (name === 'table' || name === 'body' || name === 'html') return NOTHING;
  return TABLE_PARTS.has(name) ? TABLE : SCOPE;
}

/** Elements that begin and end a line. */
export const BLOCK = new Set(
  `#document html head body address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul caption
  button label video audio amp-img amp-iframe amp-video amp-carousel`.split(/\s+/u),
);
