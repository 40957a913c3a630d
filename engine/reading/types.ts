/** What reading takes and gives: the bytes of a page in, the article and nothing else out. */

/** A fetched page or file. */
export interface PageInput {
  /** The bytes as served, or a string that is decoded already. */
  body: Uint8Array | string;
  /** The address it came from (after redirects); null for a file without one. */
  url: string | null;
  /** The Content-Type header as served, where there was one. */
  contentType?: string | null;
  /** When it was fetched, ISO instant: no publication date is later than this (plus a day for time zones). */
  fetchedAt?: string | null;
}

/** What a page turned out to be. Only `article` and `partial` hold text worth reading. */
export const OUTCOMES = [
  'article',
  'partial',
  'consent_wall',
  'bot_wall',
  'needs_javascript',
  'index',
  'empty',
  'not_a_page',
] as const;
export type ReadOutcome = (typeof OUTCOMES)[number];

/** A date as the page gives it, with where it was found. */
export interface FoundDate {
  /** ISO date or date-time with the page's own offset (`2016-11-03T07:42:00+03:00`); cut to what is known. */
  value: string;
  precision: 'minute' | 'day' | 'month' | 'year';
  /** Where: `json-ld`, `meta article:published_time`, `microdata`, `time element`, `url`, `visible text` … */
  foundIn: string;
}

/** The article of a page. Text is plain: paragraphs, headings, list items and table rows are lines. */
export interface Article {
  outcome: ReadOutcome;
  /** One sentence for a person where the outcome is not `article`: what was found instead. */
  note: string | null;
  title: string | null;
  text: string;
  /** Captions of pictures, kept apart from the text. */
  captions: string[];
  byline: string | null;
  /** The outlet as the page names itself. */
  publisher: string | null;
  published: FoundDate | null;
  modified: FoundDate | null;
  /** BCP 47, as the page says or as detected. */
  lang: string | null;
  canonicalUrl: string | null;
  /** Names of the site rules that applied, for "why does it read like this". */
  rules: string[];
}
