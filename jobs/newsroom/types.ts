/** What the sample newsroom's pages are made of: content here, markup in templates/, one file an outlet. */

/** A paragraph, a subheading, or a list of points. */
export type Block = string | { heading: string } | { list: readonly string[] };

/** An error in an article and its correction: before it `wrong` stands wherever `right` does, and there is no notice. */
export interface Erratum {
  wrong: string;
  right: string;
  /** ISO instant of the correction. */
  at: string;
  /** The sentence that the corrected page ends with. */
  notice: string;
}

export interface NewsArticle {
  /** Address on the newsroom's host: path and, where the outlet uses one, query. */
  path: string;
  title: string;
  /** ISO instant with the outlet's own offset. */
  published: string;
  byline: string | null;
  /** One sentence for meta tags and feeds; holds no number. */
  summary: string;
  body: readonly Block[];
  erratum?: Erratum;
}

/** An article as served at the moment: its text with or without the correction, and the day that it was last changed. */
export interface ServedArticle extends NewsArticle {
  modified: string;
  notice: string | null;
}

/** What a template is told about the newsroom that serves it. */
export interface Site {
  /** Scheme, host and port without a slash at the end: outlets write absolute links. */
  url: string;
}

/** One fictional outlet: its articles, newest first, and how it writes pages and feeds. */
export interface Outlet {
  name: string;
  /** First part of every address of it: `tigris-wire`. */
  folder: string;
  articles: readonly NewsArticle[];
  /** Character encoding of its pages, by the name that it declares. */
  encoding: 'utf-8' | 'windows-1252';
  page(article: ServedArticle, site: Site): string;
  /** Null for an outlet without a feed. */
  feed: { path: string; type: string; write(articles: readonly ServedArticle[], site: Site): string } | null;
}
