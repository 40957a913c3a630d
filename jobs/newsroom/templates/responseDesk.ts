/** Mosul Response Desk: one situation report at a fixed address, with key figures; no feed. */
import { bodyElements, DISCLAIMER, dateParts, escapeMarkup } from '../html.js';
import { responseDeskArticles } from '../pages/responseDesk.js';
import type { Outlet, ServedArticle, Site } from '../types.js';

function page(article: ServedArticle, site: Site): string {
  const { year, month, day, time } = dateParts(article.published);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(article.title)}</title>
<meta name="DC.date" content="${article.published.slice(0, 10)}">
<meta name="DC.publisher" content="Mosul Response Desk">
<link rel="canonical" href="${site.url}${article.path}">
</head>
<body>
<div class="banner"><a href="/response-desk/">Mosul Response Desk</a> <span>Partners: 47</span> <span>Maps: 112</span></div>
<main id="report">
<h1>${escapeMarkup(article.title)}</h1>
<p class="as-of">As of ${day} ${month} ${year}, ${time} hrs</p>
${bodyElements(article.body).join('\n')}
</main>
<div class="downloads"><h4>Downloads</h4><ul><li><a href="/response-desk/update.pdf">PDF, 840 kB</a></li><li><a href="/response-desk/camps.csv">Camp list, 21 rows</a></li></ul></div>
<div class="contact">Write to the desk to be put on the list of 1,650 recipients.</div>
<footer>${DISCLAIMER}</footer>
</body>
</html>
`;
}

export const responseDesk: Outlet = {
  name: 'Mosul Response Desk',
  folder: 'response-desk',
  articles: responseDeskArticles,
  encoding: 'utf-8',
  page,
  feed: null,
};
