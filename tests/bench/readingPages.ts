/** Pages for the benchmark: an article between the navigation, scripts, teasers and comments that real pages carry. */

const WORDS =
  'the council said river road families water school bridge night convoy market about after before village people north army relief camp'.split(
    ' ',
  );

/** A small generator of numbers between 0 and 1, the same in each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** 60 pages between 20 and 300 kB. */
export function madeUpPages(): Buffer[] {
  return Array.from({ length: 60 }, (_, index) => Buffer.from(page(index)));
}

function page(index: number): string {
  const next = numbers(index + 1);
  const size = 1 + (index % 10);
  const words = (count: number) =>
    Array.from({ length: count }, () => WORDS[Math.floor(next() * WORDS.length)]).join(' ');
  const list = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at)).join('\n');
  const title = words(9);
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} | Bench Herald</title>
<meta property="og:title" content="${title}"><meta property="article:published_time" content="2019-05-0${1 + (index % 9)}T10:00:00+02:00">
<script>${list(60 * size, (at) => `window.dataLayer.push({"event":"e${at}","slot":"${words(4)}","consent":[${at},${at + 1}]});`)}</script>
<style>${list(60 * size, (at) => `.c-${at}{margin:${at}px;padding:0 ${at}px;color:#${String(100000 + at)}}`)}</style></head>
<body class="single-post has-sidebar"><header class="site-header"><nav class="main-nav"><ul>${list(30 * size, (at) => `<li class="menu-item menu-item-${at}"><a href="/section/${at}" data-track="nav-${at}">${words(2)}</a></li>`)}</ul></nav></header>
<main class="layout"><article class="story"><h1 class="headline">${title}</h1><div class="meta"><span class="byline">By Ann Example</span> <time datetime="2019-05-01">1 May 2019</time></div>
<div class="article-body">${list(8 + 3 * size, () => `<p class="paragraph">${words(45)}, <a href="/tag/x">${words(2)}</a> ${words(20)}.</p>`)}
<div class="share-bar">${list(6, () => '<a class="share-button" href="#"><svg width="1" height="1"><path d="M0 0h24v24H0z"></path></svg></a>')}</div></div></article>
<aside class="sidebar">${list(15 * size, (at) => `<div class="teaser card card--small"><a href="/story/${at}"><img src="/i/${at}.jpg" alt="${words(3)}" srcset="/i/${at}-1.jpg 1x, /i/${at}-2.jpg 2x"><h3 class="teaser__title">${words(9)}</h3></a><p class="teaser__text">${words(18)}</p></div>`)}</aside>
<section id="comments" class="comments">${list(6 * size, (at) => `<div class="comment" id="c${at}"><b>${words(1)}</b><p>${words(40)}</p></div>`)}</section></main>
<footer class="site-footer"><ul>${list(20, (at) => `<li><a href="/f/${at}">${words(2)}</a></li>`)}</ul></footer></body></html>`;
}
