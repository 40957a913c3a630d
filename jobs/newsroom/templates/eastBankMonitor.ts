/** East Bank Monitor: blog software's markup; the date in a line above the post, tags, replies, an archive list. */
import { writeAtom } from '../feeds.js';
import { bodyElements, DISCLAIMER, dateParts, escapeMarkup } from '../html.js';
import { eastBankMonitorArticles } from '../pages/eastBankMonitor.js';
import type { Outlet, ServedArticle, Site } from '../types.js';

const FEED_PATH = '/east-bank-monitor/feed/atom/';

function page(article: ServedArticle, site: Site): string {
  const { year, month, day, time } = dateParts(article.published);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<title>${escapeMarkup(article.title)} &#8211; East Bank Monitor</title>
<meta name="generator" content="Pressed Flower 4.6">
<link rel="canonical" href="${site.url}${article.path}">
</head>
<body class="post-template-default single single-post">
<div id="page">
<header id="masthead"><p class="site-title"><a href="/east-bank-monitor/">East Bank Monitor</a></p><p class="site-description">Notes from this side of the river</p></header>
<div id="primary" class="content-area">
<main id="main" class="site-main">
<article class="post hentry">
<header class="entry-header"><h1 class="entry-title">${escapeMarkup(article.title)}</h1>
<div class="entry-meta">Posted on ${month} ${day}, ${year} at ${time} by <span class="author vcard">${escapeMarkup(article.byline ?? '')}</span></div></header>
<div class="entry-content">
${bodyElements(article.body).join('\n')}
</div>
<footer class="entry-footer">Filed under <a href="/east-bank-monitor/category/counts/">Counts</a></footer>
</article>
<div id="comments" class="comments-area">
<h2 class="comments-title">3 thoughts on &ldquo;${escapeMarkup(article.title)}&rdquo;</h2>
<ol class="comment-list">
<li class="comment"><div class="comment-author">Yunus</div><div class="comment-content"><p>I was told 2,000 were killed in one day near the bridge. Can you check?</p></div></li>
<li class="comment"><div class="comment-author">a reader in Erbil</div><div class="comment-content"><p>We host 16 relatives in 2 rooms. God keep you.</p></div></li>
<li class="comment"><div class="comment-author">Yunus</div><div class="comment-content"><p>Correction: 200 killed.</p></div></li>
</ol>
</div>
</main>
</div>
<aside id="secondary" class="widget-area">
<section class="widget"><h2>Archive</h2><ul><li><a href="/east-bank-monitor/2016/12/">December 2016</a> (2)</li><li><a href="/east-bank-monitor/2016/11/">November 2016</a> (1)</li></ul></section>
<section class="widget"><h2>Follow</h2><p>Join 3,480 other followers</p></section>
</aside>
<footer id="colophon">${DISCLAIMER}</footer>
</div>
</body>
</html>
`;
}

export const eastBankMonitor: Outlet = {
  name: 'East Bank Monitor',
  folder: 'east-bank-monitor',
  articles: eastBankMonitorArticles,
  encoding: 'utf-8',
  page,
  feed: {
    path: FEED_PATH,
    type: 'application/atom+xml; charset=utf-8',
    write: (articles, site) =>
      writeAtom(articles, site, { title: 'East Bank Monitor', folder: 'east-bank-monitor', path: FEED_PATH }),
  },
};
