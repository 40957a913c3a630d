/** Feeds of the outlets: Atom (RFC 4287) and RSS 2.0 (https://www.rssboard.org/rss-specification). */
import { escapeMarkup, rfc822 } from './html.js';
import type { ServedArticle, Site } from './types.js';

interface FeedOptions {
  title: string;
  /** Folder of the outlet, for its home page and the feed's own identity. */
  folder: string;
  /** Address of the feed itself. */
  path: string;
}

/** An Atom feed whose entries carry `published` and `updated`: a correction moves `updated`. */
export function writeAtom(articles: readonly ServedArticle[], site: Site, options: FeedOptions): string {
  const entries = articles.map(
    (article) => `  <entry>
    <title>${escapeMarkup(article.title)}</title>
    <id>tag:newsroom.example,2016:${escapeMarkup(article.path)}</id>
    <link rel="alternate" type="text/html" href="${escapeMarkup(site.url + article.path)}"/>
    <published>${article.published}</published>
    <updated>${article.modified}</updated>
    <summary>${escapeMarkup(article.summary)}</summary>
    ${article.byline ? `<author><name>${escapeMarkup(article.byline)}</name></author>` : ''}
  </entry>`,
  );
  const updated = articles.map((article) => new Date(article.modified).toISOString()).sort();
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>${escapeMarkup(options.title)}</title>
  <id>tag:newsroom.example,2016:/${options.folder}/</id>
  <link rel="alternate" href="${site.url}/${options.folder}/"/>
  <link rel="self" type="application/atom+xml" href="${site.url}${options.path}"/>
  <author><name>${escapeMarkup(options.title)}</name></author>
  <updated>${updated.at(-1)}</updated>
${entries.join('\n')}
</feed>
`;
}

/** An RSS 2.0 feed; `dated: false` leaves `pubDate` out, as old software does. */
export function writeRss(
  articles: readonly ServedArticle[],
  site: Site,
  options: FeedOptions & { encoding?: string; dated: boolean },
): string {
  const items = articles.map(
    (article) => `    <item>
      <title>${escapeMarkup(article.title)}</title>
      <link>${escapeMarkup(site.url + article.path)}</link>
      <description>${escapeMarkup(article.summary)}</description>
      ${options.dated ? `<pubDate>${rfc822(article.published)}</pubDate>` : ''}
      <guid isPermaLink="false">${escapeMarkup(article.path)}</guid>
    </item>`,
  );
  return `<?xml version="1.0" encoding="${options.encoding ?? 'utf-8'}"?>
<rss version="2.0">
  <channel>
    <title>${escapeMarkup(options.title)}</title>
    <link>${site.url}/${options.folder}/</link>
    <description>News from ${escapeMarkup(options.title)}</description>
    <language>en</language>
${items.join('\n')}
  </channel>
</rss>
`;
}
