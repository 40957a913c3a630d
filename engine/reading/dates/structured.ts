/** Dates that a page states for programs: JSON-LD, <meta>, microdata and <time>, and its address. */
import { articlesOf, type Head, typesOf } from '../head.js';
import { attribute, type ElementNode, textOf } from '../tree.js';
import type { FoundDate } from '../types.js';
import { isoDay, parseMachineDate } from './parseDate.js';

/** Names of <meta> that give the publication, most trusted first. */
const PUBLISHED_META =
  `article:published_time og:article:published_time article:published og:published_time og:pubdate datepublished
  date_published article.published publishdate publish-date publish_date published published_at publication_date publication-date pubdate
  article_date_original originalpublicationdate citation_online_date citation_publication_date citation_date dc.date.issued dcterms.issued
  dc.date.created dcterms.created dc.date.published sailthru.date parsely-pub-date cxenseparse:recs:publishtime rnews:datepublished
  iso-8601-publish-date bt:pubdate vr:published_time shareaholic:article_published_time content_create_date ptime article.created
  article:create_time article:post_date`.split(/\s+/u);

/** Names that may as well mean the last change or the day of the crawl. */
const VAGUE_META =
  `displaydate datecreated creation_date created pdate dc.date dcterms.date date release_date search_date og:release_date
  video:release_date timestamp last_published`.split(/\s+/u);

const MODIFIED_META =
  `article:modified_time og:updated_time og:article:modified_time datemodified article.updated dc.date.modified
  dcterms.modified last-modified lastmod modified revision_date updated_at`.split(/\s+/u);

const found = (text: unknown, foundIn: string): FoundDate | null => {
  if (typeof text !== 'string') return null;
  const date = parseMachineDate(text);
  return date && { ...date, foundIn };
};

function fromMeta(head: Head, names: readonly string[]): FoundDate[] {
  return names.flatMap((name) => found(head.meta.get(name), `meta ${name}`) ?? []);
}

const PAGE_TYPE = /^(?:WebPage|ItemPage|VideoObject|PodcastEpisode|Recipe|Dataset|CreativeWork)$/u;

function fromPages(head: Head, key: string): FoundDate[] {
  const pages = head.jsonLd.filter((object) => typesOf(object).some((type) => PAGE_TYPE.test(type)));
  return pages.flatMap((object) => found(object[key], 'json-ld') ?? []);
}

const fromArticles = (head: Head, key: string): FoundDate[] =>
  articlesOf(head).flatMap((object) => found(object[key], 'json-ld') ?? []);

/** Publication dates that a page states for programs, most trusted first. */
export const statedPublished = (head: Head): FoundDate[] => [
  ...fromArticles(head, 'datePublished'),
  ...fromMeta(head, PUBLISHED_META),
  ...fromPages(head, 'datePublished'),
];

/** Dates that may be the publication: asked after what a reader sees. */
export const vaguelyPublished = (head: Head): FoundDate[] => [
  ...fromMeta(head, VAGUE_META),
  ...fromArticles(head, 'dateCreated'),
  ...fromPages(head, 'dateCreated'),
  ...fromPages(head, 'uploadDate'),
];

/** Modification dates in <meta> and JSON-LD, most trusted first. */
export const statedModified = (head: Head): FoundDate[] => [
  ...fromArticles(head, 'dateModified'),
  ...fromMeta(head, MODIFIED_META),
];

/** What an element that is made for a date says: its attribute, else its text. */
export function dateOfElement(element: ElementNode): FoundDate | null {
  const foundIn = /date/iu.test(attribute(element, 'itemprop') ?? '') ? 'microdata' : 'time element';
  for (const name of ['datetime', 'content', 'title']) {
    const date = found(attribute(element, name), foundIn);
    if (date) return date;
  }
  return found(textOf(element), foundIn);
}

/** A date in an address; `folders` where it is a path of its own, which only a publishing system makes. */
export interface UrlDate extends FoundDate {
  folders: boolean;
}

/** The date in an address: `/2016/11/03/`, `/2016/nov/03/`, `/2016-11-03/`, `/20161103`, `-03-11-2016`; whole days only. */
export function dateOfUrl(url: string | null): UrlDate | null {
  if (url === null) return null;
  const path = url.replace(/^[a-z]+:\/\/[^/]*/iu, '').split(/[?#]/u)[0]!;
  const urlDate = (year: string, month: number, day: string, folders: boolean): UrlDate | null => {
    const value = isoDay(Number(year), month, Number(day));
    return value === null ? null : { value, precision: 'day', foundIn: 'url', folders };
  };
  const named =
    /\/((?:19|20)\d\d)\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(\d{1,2})(?!\d)/iu.exec(path);
  if (named)
    return urlDate(
      named[1]!,
      'janfebmaraprmayjunjulaugsepoctnovdec'.indexOf(named[2]!.toLowerCase()) / 3 + 1,
      named[3]!,
      true,
    );
  const folders = /\/((?:19|20)\d\d)\/(\d{1,2})[/-](\d{1,2})(?!\d)/u.exec(path);
  if (folders) return urlDate(folders[1]!, Number(folders[2]), folders[3]!, true);
  const slug =
    /(?<!\d)((?:19|20)\d\d)[-_/.](\d{2})[-_/.](\d{2})(?!\d)/u.exec(path) ??
    /(?<!\d)(20[012]\d)([01]\d)([0-3]\d)(?!\d)/u.exec(path);
  if (slug) return urlDate(slug[1]!, Number(slug[2]), slug[3]!, false);
  const reversed = /(?<!\d)([0-3]?\d)[-_]([01]?\d)[-_](20[012]\d)(?!\d)/u.exec(path);
  return reversed && urlDate(reversed[3]!, Number(reversed[2]), reversed[1]!, false);
}
