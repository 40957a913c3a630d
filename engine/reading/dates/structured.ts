/** Dates that a page states for programs: JSON-LD, <meta>, microdata and <time>. */
import { articlesOf, type Head, typesOf } from '../head.js';
import { attribute, type ElementNode, textOf } from '../tree.js';
import type { FoundDate } from '../types.js';
import { type DateOrder, parseStatedDate } from './parseDate.js';

/** Names of <meta> that give the publication, most trusted first. */
const PUBLISHED_META =
  `article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished
  date_published article.published publishdate publish-date publish_date published published_at publication_date publication-date pubdate
  article_date_original originalpublicationdate citation_online_date citation_publication_date citation_date dc.date.issued dcterms.issued
  dc.date.published sailthru.date parsely-pub-date cxenseparse:recs:publishtime rnews:datepublished
  iso-8601-publish-date bt:pubdate vr:published_time shareaholic:article_published_time ptime article:post_date`.split(
    /\s+/u,
  );

/** Names that may as well mean the last change or the day of the crawl. */
const VAGUE_META =
  `displaydate dc.date.created dcterms.created article.created article:create_time content_create_date datecreated creation_date created pdate dc.date dcterms.date date release_date search_date og:release_date
  video:release_date timestamp last_published`.split(/\s+/u);

const MODIFIED_META =
  `article:modified_time og:updated_time og:article:modified_time datemodified article.updated dc.date.modified
  dcterms.modified last-modified lastmod modified revision_date updated_at`.split(/\s+/u);

const found = (text: unknown, foundIn: string, order: DateOrder): FoundDate | null => {
  if (typeof text !== 'string' && typeof text !== 'number') return null;
  const date = parseStatedDate(String(text), order);
  return date && { ...date, foundIn };
};

function fromMeta(head: Head, names: readonly string[], order: DateOrder): FoundDate[] {
  return names.flatMap((name) => found(head.meta.get(name), `meta ${name}`, order) ?? []);
}

const PAGE_TYPE = /^(?:WebPage|ItemPage|VideoObject|PodcastEpisode|Recipe|Dataset|CreativeWork)$/u;

function fromPages(head: Head, key: string, order: DateOrder): FoundDate[] {
  const pages = head.jsonLd.filter((object) => typesOf(object).some((type) => PAGE_TYPE.test(type)));
  return pages.flatMap((object) => found(object[key], 'json-ld', order) ?? []);
}

const fromArticles = (head: Head, key: string, order: DateOrder): FoundDate[] =>
  articlesOf(head).flatMap((object) => found(object[key], 'json-ld', order) ?? []);

/** Publication dates that a page states for programs, most trusted first. */
export const statedPublished = (head: Head, order: DateOrder): FoundDate[] => [
  ...fromArticles(head, 'datePublished', order),
  ...fromMeta(head, PUBLISHED_META, order),
  ...fromPages(head, 'datePublished', order),
];

/** Dates that may be the publication: asked after what a reader sees. */
export const vaguelyPublished = (head: Head, order: DateOrder): FoundDate[] => [
  ...fromMeta(head, VAGUE_META, order),
  ...fromArticles(head, 'dateCreated', order),
  ...fromPages(head, 'dateCreated', order),
  ...fromPages(head, 'uploadDate', order),
];

/** Modification dates in <meta> and JSON-LD, most trusted first. */
export const statedModified = (head: Head, order: DateOrder): FoundDate[] => [
  ...fromArticles(head, 'dateModified', order),
  ...fromMeta(head, MODIFIED_META, order),
];

/** Attributes in which scripts find the date that they write. */
export const DATA_ATTRIBUTES = [
  'data-datetime',
  'data-date',
  'data-time',
  'data-timestamp',
  'data-published',
  'data-publish-date',
  'data-pubdate',
  'data-utc',
  'data-epoch',
];

/** What an element that is made for a date says: its attribute, else its text. */
export function dateOfElement(element: ElementNode, order: DateOrder): FoundDate | null {
  const foundIn = /date/iu.test(attribute(element, 'itemprop') ?? '') ? 'microdata' : 'time element';
  for (const name of ['datetime', 'content', 'title', ...DATA_ATTRIBUTES]) {
    const date = found(attribute(element, name), foundIn, order);
    if (date) return date;
  }
  return found(textOf(element, 100), foundIn, order);
}
