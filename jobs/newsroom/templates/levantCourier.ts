/** Levant Courier: meta tags in the head, teasers between paragraphs and beside the story, a few readers' letters below. */
import { writeRss } from '../feeds.js';
import { bodyElements, DISCLAIMER, dateParts, escapeMarkup } from '../html.js';
import { levantCourierArticles } from '../pages/levantCourier.js';
import type { Outlet, ServedArticle, Site } from '../types.js';

const FEED_PATH = '/levant-courier/rss.xml';

function page(article: ServedArticle, site: Site): string {
  const { year, month, day, weekday } = dateParts(article.published);
  const elements = bodyElements(article.body, 'h3');
  elements.splice(
    2,
    0,
    '<div class="teaser-inline"><strong>Read also:</strong> <a href="/levant-courier/news/world/flood-4410">Flood leaves 12,000 homeless on the coast</a></div>',
  );
  return `<!DOCTYPE html>
<html lang="en" prefix="og: http://ogp.me/ns#">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(article.title)} - Levant Courier</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="Levant Courier">
<meta property="og:title" content="${escapeMarkup(article.title)}">
<meta property="og:url" content="${escapeMarkup(site.url + article.path)}">
<meta property="og:description" content="${escapeMarkup(article.summary)}">
<meta property="article:published_time" content="${article.published}">
<meta property="article:modified_time" content="${article.modified}">
<meta name="author" content="${escapeMarkup(article.byline ?? 'Levant Courier')}">
<link rel="stylesheet" href="/levant-courier/courier.css">
</head>
<body class="single">
<div id="top"><div class="wrap">
<a href="/levant-courier/" class="logo">Levant Courier</a>
<ul class="menu"><li><a href="/levant-courier/news">News</a></li><li><a href="/levant-courier/opinion">Opinion</a></li><li><a href="/levant-courier/arts">Arts</a></li><li><a href="/levant-courier/top-10">Top 10 of the week</a></li></ul>
</div></div>
<div class="wrap columns">
<div class="column-main">
<h1 class="headline">${escapeMarkup(article.title)}</h1>
<div class="byline">${escapeMarkup(article.byline ?? '')} | ${weekday}, ${month.slice(0, 3)}. ${day}, ${year}</div>
<div class="share">Share: <a href="#fb">1.2K</a> <a href="#tw">385</a> <a href="#mail">Mail</a></div>
<div class="article-body">
${elements.join('\n')}
</div>
<div class="tags">Tags: <a href="/levant-courier/tag/iraq">Iraq</a>, <a href="/levant-courier/tag/mosul">Mosul</a></div>
<div id="letters">
<h2>Readers write</h2>
<div class="letter"><b>Samir T.</b><p>In our town we took in 300 families in 1991 and no one wrote an article about it.</p></div>
<div class="letter"><b>A. Khoury</b><p>Your paper said 5,000 dead last time and had to take it back.</p></div>
</div>
</div>
<div class="column-side">
<h4>Most read</h4>
<ol>
<li><a href="/levant-courier/news/world/bus-3991">Bus plunges from bridge, 17 dead</a></li>
<li><a href="/levant-courier/sport/derby-3987">Derby ends 3-2 before 40,000 fans</a></li>
<li><a href="/levant-courier/news/world/strike-3970">Strike strands 25,000 travellers</a></li>
</ol>
<div class="ad">Advertisement: 70 villas with sea view, from $180,000</div>
</div>
</div>
<div id="footer">${DISCLAIMER}</div>
</body>
</html>
`;
}

export const levantCourier: Outlet = {
  name: 'Levant Courier',
  folder: 'levant-courier',
  articles: levantCourierArticles,
  encoding: 'utf-8',
  page,
  feed: {
    path: FEED_PATH,
    type: 'application/rss+xml; charset=utf-8',
    write: (articles, site) =>
      writeRss(articles, site, { title: 'Levant Courier', folder: 'levant-courier', path: FEED_PATH, dated: true }),
  },
};
