/** Tigris Wire: a clean modern page with JSON-LD; the date stands there, in a time element and in the address. */
import { writeAtom } from '../feeds.js';
import { bodyElements, DISCLAIMER, dateParts, escapeMarkup } from '../html.js';
import { tigrisWireArticles } from '../pages/tigrisWire.js';
import type { Outlet, ServedArticle, Site } from '../types.js';

const FEED_PATH = '/tigris-wire/feed.atom';

function page(article: ServedArticle, site: Site): string {
  const { year, month, day, time } = dateParts(article.published);
  const address = site.url + article.path;
  const structured = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: address,
    headline: article.title,
    datePublished: article.published,
    dateModified: article.modified,
    description: article.summary,
    author: { '@type': 'Person', name: article.byline },
    publisher: { '@type': 'NewsMediaOrganization', name: 'Tigris Wire' },
  };
  const elements = bodyElements(article.body);
  if (article.notice) elements.push(`<p class="correction"><em>${escapeMarkup(article.notice)}</em></p>`);
  elements.splice(
    3,
    0,
    `<aside class="signup" aria-label="Newsletter">
<h3>The Morning File</h3>
<p>Join 250,000 readers who start the day with our 5-minute briefing.</p>
<form action="/tigris-wire/newsletter" method="post"><input type="email" name="email"><button>Sign up</button></form>
</aside>`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(article.title)} | Tigris Wire</title>
<link rel="canonical" href="${address}">
<link rel="alternate" type="application/atom+xml" href="${FEED_PATH}" title="Tigris Wire">
<meta name="description" content="${escapeMarkup(article.summary)}">
<script type="application/ld+json">${JSON.stringify(structured).replaceAll('<', '\\u003c')}</script>
<style>body{font:1.1rem/1.6 Georgia,serif;max-width:42rem;margin:0 auto;padding:0 1rem}nav a{margin-right:1rem}aside{background:#eef;padding:1rem}</style>
</head>
<body>
<header>
<a class="brand" href="/tigris-wire/">Tigris Wire</a>
<nav aria-label="Sections"><a href="/tigris-wire/iraq">Iraq</a><a href="/tigris-wire/region">Region</a><a href="/tigris-wire/markets">Markets +1.2%</a><a href="/tigris-wire/live">Live (3)</a></nav>
</header>
<main>
<article>
<h1>${escapeMarkup(article.title)}</h1>
<p class="meta">By <span class="author">${escapeMarkup(article.byline ?? 'Tigris Wire')}</span> · <time datetime="${article.published}">${day} ${month} ${year}, ${time}</time></p>
<div class="story">
${elements.join('\n')}
</div>
</article>
<section class="more" aria-label="More stories">
<h2>More from Tigris Wire</h2>
<ul>
<li><a href="/tigris-wire/quake">Quake kills 41 in northern hills, 200 hurt</a></li>
<li><a href="/tigris-wire/dam">5 things to know about the dam</a></li>
<li><a href="/tigris-wire/ferry">Ferry with 320 passengers runs aground</a></li>
</ul>
</section>
</main>
<footer><p>${DISCLAIMER}</p></footer>
</body>
</html>
`;
}

export const tigrisWire: Outlet = {
  name: 'Tigris Wire',
  folder: 'tigris-wire',
  articles: tigrisWireArticles,
  encoding: 'utf-8',
  page,
  feed: {
    path: FEED_PATH,
    type: 'application/atom+xml; charset=utf-8',
    write: (articles, site) =>
      writeAtom(articles, site, { title: 'Tigris Wire', folder: 'tigris-wire', path: FEED_PATH }),
  },
};
