/** Gulf Bulletin: microdata and a time element, a mega menu, a cookie bar, related stories, a poll and comments. */
import { writeRss } from '../feeds.js';
import { bodyElements, DISCLAIMER, dateParts, escapeMarkup } from '../html.js';
import { gulfBulletinArticles } from '../pages/gulfBulletin.js';
import type { Outlet, ServedArticle, Site } from '../types.js';

const FEED_PATH = '/gulf-bulletin/rss/middle-east.xml';

const SECTIONS = [
  ['News', ['Top stories', 'Gulf', 'Middle East', 'Asia', 'Europe', 'Americas', 'Africa']],
  ['Business', ['Oil at $47', 'Banking', 'Property', 'Aviation', '100 most powerful']],
  ['Sport', ['Football', 'Cricket', 'Racing', 'Six Nations', 'Formula 1']],
  ['Life', ['Food', '50 best beaches', 'Health', 'Motoring', 'Horoscope']],
  ['Watch', ['Live', 'Headlines in 60 seconds', 'Documentaries']],
] as const;

function menu(): string {
  const columns = SECTIONS.map(
    ([name, items]) =>
      `<li class="mega"><a href="/gulf-bulletin/${name.toLowerCase()}">${name}</a><ul>${items
        .map((item) => `<li><a href="/gulf-bulletin/go">${item}</a></li>`)
        .join('')}</ul></li>`,
  );
  return `<ul class="mega-menu">${columns.join('\n')}</ul>`;
}

function page(article: ServedArticle, site: Site): string {
  const { year, month, day, time } = dateParts(article.published);
  const elements = bodyElements(article.body);
  elements.splice(
    3,
    0,
    `<aside class="related"><h3>Related</h3><ul>
<li><a href="/gulf-bulletin/world/asia/landslide.html">Landslide buries 60 homes, 28 missing</a></li>
<li><a href="/gulf-bulletin/subscribers/inside-the-tunnels.html">For subscribers: 48 hours in the tunnels</a></li>
</ul></aside>`,
  );
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(article.title)} | Middle East | Gulf Bulletin</title>
<link rel="canonical" href="${site.url}${article.path}">
<link rel="alternate" type="application/rss+xml" href="${FEED_PATH}">
</head>
<body itemscope itemtype="http://schema.org/WebPage">
<div id="cookie-bar" role="dialog">We and our 142 partners store cookies. <button>Accept all</button></div>
<div class="masthead"><a href="/gulf-bulletin/">Gulf Bulletin</a> <span>Dubai 31°C</span> <span>1,200,000 followers</span></div>
<nav>${menu()}</nav>
<div class="breadcrumb"><a href="/gulf-bulletin/">Home</a> &rsaquo; <a href="/gulf-bulletin/world">World</a> &rsaquo; Middle East</div>
<div id="content">
<div itemscope itemtype="http://schema.org/NewsArticle" class="story">
<h1 itemprop="headline">${escapeMarkup(article.title)}</h1>
<div class="credit"><span itemprop="author">${escapeMarkup(article.byline ?? '')}</span>, <span itemprop="publisher">Gulf Bulletin</span>
<time itemprop="datePublished" datetime="${article.published}">${month} ${day}, ${year} ${time}</time>
<a href="#comments">14 comments</a> <span class="views">8,311 views</span></div>
<figure><img src="/gulf-bulletin/media/road.jpg" alt=""><figcaption>The road east of the city, in a file picture</figcaption></figure>
<div itemprop="articleBody">
${elements.join('\n')}
</div>
</div>
<div class="poll"><h4>Poll</h4><p>Will the city be free by spring? Yes 61% No 39% (4,120 votes)</p></div>
<div id="comments" class="comments">
<h3>14 comments</h3>
<div class="comment"><span class="who">desertfox77</span><div class="text">They said 30,000 fled in the other city too and it was closer to 90,000 people.</div></div>
<div class="comment"><span class="who">Mariam</span><div class="text">My cousin's village lost 12 men in one night. Nobody reports it.</div></div>
<div class="comment"><span class="who">realist_1</span><div class="text">10,000 fighters at least, you will see.</div></div>
</div>
</div>
<div class="rail">
<h4>Trending now</h4>
<ul>
<li><a href="/gulf-bulletin/world/asia/typhoon.html">Typhoon forces 80,000 from their homes</a></li>
<li><a href="/gulf-bulletin/life/tower.html">1,000-room hotel opens in the clouds</a></li>
<li><a href="/gulf-bulletin/world/africa/mine.html">Mine collapse: 9 dead, dozens trapped</a></li>
</ul>
<div class="app">Get the app, rated 4.7 by 22,500 users</div>
</div>
<footer><p>${DISCLAIMER}</p></footer>
</body>
</html>
`;
}

export const gulfBulletin: Outlet = {
  name: 'Gulf Bulletin',
  folder: 'gulf-bulletin',
  articles: gulfBulletinArticles,
  encoding: 'utf-8',
  page,
  feed: {
    path: FEED_PATH,
    type: 'application/xml; charset=utf-8',
    write: (articles, site) =>
      writeRss(articles, site, { title: 'Gulf Bulletin', folder: 'gulf-bulletin', path: FEED_PATH, dated: true }),
  },
};
