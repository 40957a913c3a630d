/**
 * The one entry of reading: the bytes of a page in, the article and nothing else out. Pure: no network, no clock.
 *
 * The stages: bytes -> text (decode.ts) -> tree (tree.ts) -> what the page says of itself (head.ts) -> lines
 * (body/lines.ts) -> the block that holds the article (body/select.ts) -> title -> what is dropped of the block
 * (body/clean.ts) -> dates, byline, language -> what kind of page it was (outcome.ts).
 */
import { readBody, selectBody } from './body/body.js';
import { linesOf } from './body/lines.js';
import { suspectsOf, worths } from './body/select.js';
import { stateBody } from './body/stateBody.js';
import { statedBody } from './body/statedBody.js';
import { readByline } from './byline.js';
import { readDates } from './dates/dates.js';
import { decodeBytes } from './decode.js';
import { kindOfFile } from './fileKind.js';
import { type Head, readHead } from './head.js';
import { readCanonicalUrl, readPublisher } from './identity.js';
import { readLanguage } from './language.js';
import { decideOutcome, outcomeOf } from './outcome.js';
import { readTextFile } from './plainText.js';
import { type SiteRule, siteRuleFor } from './sites.js';
import { readTitle } from './title.js';
import { type ElementNode, parseTree } from './tree.js';
import type { Article, PageInput } from './types.js';

/** Changes whenever the same page may read differently. */
export const READER_VERSION = '1.2.0';

/** What pages of these outcomes hold is the wall's own, dates and names included. */
const WALLS: ReadonlySet<string> = new Set(['bot_wall', 'consent_wall']);

/** With less text than this the suspects are looked at again. Characters. */
const LEAST_TEXT = 120;

const DAY_MS = 86_400_000;

/** The last ISO day that a date may name, null for any. A day of tolerance: it may already be tomorrow where the page was written. */
export const lastDayOf = ({ fetchedAt }: PageInput): string | null =>
  fetchedAt ? new Date(Date.parse(fetchedAt) + DAY_MS).toISOString().slice(0, 10) : null;

/** Reads a page or a text file; PDF is read by readPdf (pdf/readPdf.ts). Never throws on what it holds; see {@link Article.outcome} for those that hold no article. */
export function read(input: PageInput): Article {
  const kind = kindOfFile(input.body, input.contentType ?? null);
  if (kind === 'other' || kind === 'pdf') return unread(input.url);
  const html = typeof input.body === 'string' ? input.body : decodeBytes(input.body, input.contentType).text;
  const latest = lastDayOf(input);
  return kind === 'text' ? readTextFile(html, input.url, latest) : readHtml(html, input.url, latest);
}

const NOTHING: Omit<Article, 'outcome' | 'note' | 'canonicalUrl'> = {
  title: null,
  text: '',
  captions: [],
  byline: null,
  publisher: null,
  published: null,
  modified: null,
  lang: null,
  rules: [],
};

/** What a file gives that is no page, with a sentence that says more than that. */
export const unread = (url: string | null, note: string | null = null): Article => ({
  ...NOTHING,
  outcome: 'not_a_page',
  note: note ?? outcomeOf('not_a_page').note,
  canonicalUrl: url,
});

/** The lines of a page with its title and body in them. */
function findArticle(root: ElementNode, head: Head, rule: SiteRule) {
  const find = (hidden: boolean, lenient: boolean) => {
    const page = linesOf(root, { drop: rule.drop, hidden });
    const worth = worths(page.lines);
    const suspects = suspectsOf(page, worth, lenient);
    const selection = selectBody(page, worth, suspects, rule.body);
    const title = readTitle(head, page, suspects, selection?.from ?? 0);
    const body = selection ? readBody(page, suspects, selection, title) : { text: '', captions: [] };
    return { page, suspects, selection, title, body };
  };
  const strict = find(false, false);
  if (strict.body.text.length >= LEAST_TEXT) return strict;
  // What calls itself something else, then what scripts would show: only where nothing else is there.
  const others = [find(false, true), find(true, false)];
  return others.find(({ body }) => body.text.length >= LEAST_TEXT) ?? strict;
}

function readHtml(html: string, url: string | null, latest: string | null): Article {
  const site = siteRuleFor(url);
  const root = parseTree(html);
  const head = readHead(root);
  const { page, suspects, selection, title, body } = findArticle(root, head, site?.rule ?? {});
  const place = { title: title?.at ?? null, from: selection?.from ?? 0, to: selection?.to ?? 0 };
  const stated = statedBody(head, body.text) ?? body.text;
  const text = stated.length < LEAST_TEXT ? (stateBody(root, head) ?? stated) : stated;
  const decided = decideOutcome(text, html, head, page, url);
  const lang = readLanguage([head.lang, head.meta.get('og:locale'), head.meta.get('content-language')], text);
  const isWall = WALLS.has(decided.outcome);
  const hasText = !isWall && decided.outcome !== 'needs_javascript';
  return {
    ...decided,
    title: title?.text ?? null,
    text: hasText ? text : '',
    captions: hasText ? body.captions : [],
    byline: isWall ? null : readByline(head, page, suspects, place, lang),
    publisher: readPublisher(head),
    ...(isWall
      ? { published: null, modified: null }
      : readDates({ head, html, url, page, suspects, place, lang, latest })),
    lang,
    canonicalUrl: readCanonicalUrl(head, url),
    rules: site ? [`site ${site.host}`] : [],
  };
}
