/** What a kind of source needs to know beside its address: `source.options`, as JSON. */

/**
 * How a JSON API's answer names its entries. A path is a JSON pointer (RFC 6901) such as `/data` or `/fields/title`; the
 * empty one is the whole. `url` may also be a template with pointers in braces: `https://site.example/item/{/slug}`.
 */
export interface ApiMapping {
  /** From the answer to its list. */
  list: string;
  /** From an entry. Without `text`, the page at this address is what is read. */
  url: string;
  title?: string | undefined;
  published?: string | undefined;
  updated?: string | undefined;
  /** What names the entry for good. */
  id?: string | undefined;
  /** Text or HTML that the answer holds itself: it is read, and the page is not asked for. */
  text?: string | undefined;
  /** From the answer to the address of its next page. */
  next?: string | undefined;
  /** Else the query parameter that counts pages or entries. */
  page?: { parameter: string; first: number; step: number } | undefined;
  /** Pages asked for in a run, at most 20; default 1 without paging, 5 with it. */
  mostPages?: number | undefined;
}

export interface SourceOptions {
  /** Of an index page: a CSS selector of the links, or of what holds them. */
  links?: string | undefined;
  api?: ApiMapping | undefined;
  /** Where a source's key goes. */
  key?: { name: string; in: 'query' | 'header' } | undefined;
  /** Whether more of its texts may be shown than the sentences that hold figures: what its terms say, for people. */
  fullText?: boolean | undefined;
  /** It is not asked more often, whatever its schedule or rhythm says: its terms, or a quota. */
  leastMinutes?: number | undefined;
}
