/** A site for the benchmark of collecting: ten outlets with a feed each. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { goldDocuments } from '../newsroom/gold.js';
import { newsStory, type Story } from './collectingNews.js';

export const OUTLETS = 10;

/** What the articles are: invented news, or `forms`: twenty texts of our own with other numbers, all prints of each other. */
export type Corpus = 'news' | 'forms';

/** Paragraphs between those with figures, as articles have them. */
const QUIET = [
  'Trucks with water and blankets stood at the checkpoint from early morning, and drivers waited for the word to move on. The road behind them was quiet, and few spoke.',
  'Aid agencies said that they had prepared for the winter, and that their stores in the north were filled. Nobody could say when the fighting would end, or who would be let through.',
  'In the afternoon a meeting of the council was broken off without a result. Its members are to meet again in the coming days, a spokesman said, and would then decide on the crossing.',
  'The hospital’s director asked for fuel and for calm. The old part of the town has been without power since the line across the river was cut, and the mills stand still.',
];

const texts = goldDocuments()
  .filter(({ lang }) => (lang ?? 'en') === 'en')
  .map(({ text, title }) => ({ text, title: title ?? 'Report' }));

/** Digits that stand alone or in groups become others, by page: the same sentence with a number of its own. */
const vary = (text: string, page: number): string =>
  text.replace(/\b\d{2,3}\b(?!\d{2})/g, (digits) =>
    String(10 + ((Number(digits) + page * 7) % (digits.length === 2 ? 90 : 990))),
  );

const MENU = Array.from(
  { length: 60 },
  (_, at) => `<li class="menu-item"><a href="/section/${at}">Section ${at}</a></li>`,
).join('');
const TEASERS = Array.from(
  { length: 24 },
  (_, at) =>
    `<div class="teaser"><a href="/other/${at}"><img src="/i/${at}.jpg" alt="Picture ${at}"><h3>A story about something else, of some length ${at}</h3></a><p>What it is about in one line that ends here.</p></div>`,
).join('');
const SCRIPT = Array.from(
  { length: 90 },
  (_, at) => `window.dataLayer.push({"event":"e${at}","slot":"top ${at}"});`,
).join('');

function formStory(page: number): Story {
  const { text, title } = texts[page % texts.length]!;
  const n = Math.floor(page / OUTLETS);
  const day = new Date(Date.UTC(2016, 0, 1 + (n % 365))).toISOString().slice(0, 10);
  const paragraphs = vary(text, page)
    .split(/\n+/)
    .flatMap((paragraph, i) => [paragraph, QUIET[(i + n) % QUIET.length]!]);
  return { title, day, paragraphs };
}

/** Page `n` of an outlet, about 17 kB. */
export function benchPage(corpus: Corpus, outlet: number, n: number): string {
  const { title, day, paragraphs } = (corpus === 'news' ? newsStory : formStory)(n * OUTLETS + outlet);
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>\n`).join('');
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${title} ${n} | Outlet ${outlet}</title>
<meta property="og:title" content="${title} ${n}"><meta property="og:site_name" content="Outlet ${outlet}">
<meta property="article:published_time" content="${day}T08:00:00.000Z"><script>${SCRIPT}</script></head>
<body><header><nav><ul>${MENU}</ul></nav></header><main><article><h1>${title} ${n}</h1><p class="byline">By Ann Example</p>
${body}</article><aside>${TEASERS}</aside></main><footer><ul>${MENU.slice(0, 900)}</ul></footer></body></html>`;
}

/** Serves `pages` articles an outlet; resolves to the port. */
export async function serveOutlets(corpus: Corpus, pages: number): Promise<number> {
  const server = createServer((request, response) => {
    const [, outlet = '', what = ''] = (request.url ?? '').split('/');
    if (what === 'feed') {
      const items = Array.from(
        { length: pages },
        (_, n) => `<item><link>http://${request.headers.host}/${outlet}/${n}</link></item>`,
      );
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      // As feeds do: the newest first.
      response.end(
        `<rss version="2.0"><channel><title>Outlet ${outlet}</title>${items.reverse().join('')}</channel></rss>`,
      );
    } else if (/^\d+$/.test(what)) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', etag: `"${outlet}-${what}"` });
      response.end(benchPage(corpus, Number(outlet), Number(what)));
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  return (server.address() as AddressInfo).port;
}
