/**
 * What a page turned out to be. A challenge page stored as an article would put its own numbers on charts, so a page
 * with little text is searched for the words of walls before it counts as an article.
 */
import type { Lines } from './body/lines.js';
import { articlesOf, type Head } from './head.js';
import type { ReadOutcome } from './types.js';
import { BOT_WALL, CONSENT_WALL, ERROR_PAGE, NEEDS_JAVASCRIPT, PAYWALL } from './walls.js';

/** An outcome with its sentence for a person. */
export interface Outcome {
  outcome: ReadOutcome;
  note: string | null;
}

/** Walls say little; a longer text is an article that speaks of robots or cookies. Characters. */
const WALL_TEXT = 1500;
/** Less text than this is none. Characters. */
const LEAST = 40;
/** A page of a paid site with more free text than this is read as whole. Characters. */
const WHOLE = 3500;
/** Longer text counts as whole where only a line about subscriptions says otherwise. Characters. */
const SHORT_PART = 1200;

const NOTES: Record<Exclude<ReadOutcome, 'article'>, string> = {
  partial: 'Only the beginning is free: the rest stands behind a paywall.',
  consent_wall: 'The site asks for consent to cookies instead of showing the page.',
  bot_wall: 'The site asks to prove that a person is reading instead of showing the page.',
  needs_javascript: 'The page is empty until its scripts run.',
  index: 'The page lists other articles and holds none itself.',
  empty: 'No text was found on the page.',
  not_a_page: 'The file is no page: neither HTML nor plain text.',
};

/** An outcome with the sentence that goes with it. */
export const outcomeOf = (outcome: ReadOutcome): Outcome => ({
  outcome,
  note: outcome === 'article' ? null : NOTES[outcome],
});

/** Decides from the text that was found, the page's lines and its source. */
export function decideOutcome(text: string, html: string, head: Head, page: Lines, url: string | null): Outcome {
  if (text.length < WALL_TEXT) {
    const seen = seenOf(text, head, page);
    const own = `${head.titleTag ?? ''}\n${text}`;
    const declared = (articlesOf(head).length > 0 || ARTICLE_ITEM.test(html.slice(0, 500_000))) && text.length > 300;
    if (!declared && BOT_WALL.test(seen)) return outcomeOf('bot_wall');
    if (!declared && BOT_SCRIPT.test(html.slice(0, 200_000)) && text.length < 400) return outcomeOf('bot_wall');
    if (!declared && CONSENT_WALL.test(text.length < LITTLE ? seen : own)) return outcomeOf('consent_wall');
    // Hidden in <noscript> the sentence stands on every second page: there it counts only where nothing else was found.
    if (text.length < 120 && !declared && NEEDS_JAVASCRIPT.test(seen)) return outcomeOf('needs_javascript');
    if (text.length < 80 && needsJavascript(html, text)) return outcomeOf('needs_javascript');
  }
  if (isErrorPage(text, head, page))
    return { outcome: 'empty', note: 'The site says that there is no such page, or that it is away.' };
  if (isIndex(text, head, page, url)) return outcomeOf('index');
  if (text.length < LEAST) return outcomeOf(headlines(page) >= 8 ? 'index' : 'empty');
  return outcomeOf(isPartial(text, head, page) ? 'partial' : 'article');
}

/** With less text all lines of a page speak for what it is: a bar about cookies stands above many a short article. Characters. */
const LITTLE = 200;

function seenOf(text: string, head: Head, page: Lines): string {
  const lines = page.lines.slice(0, 60).filter((line) => text.length < LITTLE || line.kind === 'heading');
  return [head.titleTag ?? '', ...lines.map((line) => line.text.slice(0, 300)), text].join('\n');
}

/** Longer text is an article, whatever its title. Characters. */
const ERROR_TEXT = 700;

/** A page that is served as if it were there ("soft 404"): it says so in its title or in the heading above little text. */
function isErrorPage(text: string, head: Head, page: Lines): boolean {
  if (text.length >= ERROR_TEXT || articlesOf(head).length > 0) return false;
  const named = (head.titleTag ?? '').split(/\s[|–—-]\s/u);
  const headings = page.lines.filter((line) => line.kind === 'heading' && line.text.length < 80).slice(0, 3);
  return [...named, ...headings.map((line) => line.text)].some((name) => ERROR_PAGE.test(name.trim()));
}

/** An article as microdata: a page with a cookie bar and a short report says so, a wall does not. */
const ARTICLE_ITEM = /\sitemtype=["']https?:\/\/schema\.org\/\w{0,20}Article["']/u;

/** Scripts of bot protection that stand on challenge pages and hardly on others. */
const BOT_SCRIPT =
  /captcha-delivery\.com|_Incapsula_Resource|\/cdn-cgi\/challenge-platform\/h\/|px-captcha|cf-challenge|\/_sec\/cp_challenge|awsWafCookieDomainList|window\.KPSDK|_cf_chl_opt|ddos-guard\/js-challenge|\/\.well-known\/vercel\/security/u;

const needsJavascript = (html: string, text: string): boolean =>
  NEEDS_JAVASCRIPT.test(html.slice(0, 500_000)) ||
  (text.length < LEAST &&
    /<div[^>]{0,100}\sid=["']?(?:root|app|__next|__nuxt|react-root|main-app)["']?[^>]{0,100}>\s{0,20}<\/div>|<app-root/iu.test(
      html.slice(0, 500_000),
    ));

/** Lines that are one long link: the headlines of other articles. */
const headlines = (page: Lines): number =>
  page.lines.filter((line) => line.linked >= 30 && line.linked >= line.text.length * 0.8).length;

function isIndex(text: string, head: Head, page: Lines, url: string | null): boolean {
  if (articlesOf(head).length === 1 || /^article/u.test(head.meta.get('og:type') ?? '')) return false;
  const front = url !== null && /^[a-z]+:\/\/[^/]+\/?(?:index\.\p{L}{3,5})?$/iu.test(url);
  const links = headlines(page);
  const prose = text.split('\n').filter((line) => line.length >= 100).length;
  return links >= 10 && (front ? links > prose : text.length < 600 && links >= 15);
}

function isPartial(text: string, head: Head, page: Lines): boolean {
  const free = articlesOf(head).map((article) => article['isAccessibleForFree']);
  const paid = free.some((value) => value === false || /^false$/iu.test(String(value)));
  if (paid && text.length < WHOLE) return true;
  if (text.length > (paid ? 2 * WHOLE : SHORT_PART)) return false;
  return page.lines.some((line) => line.text.length < 200 && PAYWALL.test(line.text));
}
