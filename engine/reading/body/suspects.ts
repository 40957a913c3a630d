/**
 * Which elements are probably not part of the article, by what they call themselves: tag, role, class and id. Words are
 * matched whole (`ad`, not `shadow`), after splitting at hyphens, underscores and capitals.
 */
import { attribute, type ElementNode } from '../tree.js';

const TAGS = new Set([
  'nav',
  'footer',
  'aside',
  'form',
  'button',
  'dialog',
  'menu',
  'figcaption',
  'fieldset',
  'label',
  'video',
  'audio',
]);
const ROLES = new Set([
  'navigation',
  'complementary',
  'contentinfo',
  'search',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'banner',
  'alert',
]);

/** One word of a class or id is enough. */
const WORDS = new Set(
  `comment comments commentlist disqus respond replies reply
  related recommended recommendation recommendations recommend recirc recirculation trending popular teaser teasers outbrain taboola zergnet
  promo promos promotion sponsored sponsor sponsors ad ads advert adverts advertisement advertising advertorial adsense dfp mpu
  share sharing shares social socials sharedaddy addthis addtoany sharethis follow
  newsletter newsletters subscribe subscription signup optin
  cookie cookies consent gdpr onetrust cmp
  sidebar widget widgets rail
  nav navi navigation navbar menu submenu breadcrumb breadcrumbs crumbs pagination pager paging
  footer masthead toolbar topbar
  bio byline tags taglist tagcloud keywords timestamp
  caption captions credit credits copyright
  popup modal overlay lightbox tooltip dropdown offcanvas flyout
  login register search searchform
  carousel slideshow slider slick swiper jwplayer vjs
  poll quiz donate donation
  pullquote print printonly skip skiplink noprint toc feedback rating ratings
  autor author authors authorbox metadata postmeta
  ticker`.split(/\s+/u),
);

/** Words that are written together with what follows: `relatedposts`, `commentform`. */
const STEM =
  /^(?:related|newsletter|breadcrumb|sidebar|cookie|outbrain|taboola|recommend|recirc)|^comment(?:s|list|area|form|box|section|wrap)|^shar(?:e|ing)(?:bar|box|buttons?|tools?|links?|icons?|this)|^social(?:bar|media|share|links?|icons?|buttons?|tools?)/u;

/** Words of pictures: what stands in such an element is a caption where it is short, and an article with a big picture where it is long. */
const PICTURE = new Set('image images img photo photos picture imagen foto bild thumbnail thumb media'.split(' '));

/** Two words in a row. */
const PAIRS = new Set(
  `read-more most-read most-viewed most-popular also-read more-from more-stories more-news read-next up-next
  sign-up post-meta entry-meta article-meta author-box about-author post-tags entry-footer post-footer article-footer post-navigation
  sr-only screen-reader visually-hidden pull-quote latest-news top-stories you-may may-like
  image-credit photo-credit entry-utility post-info article-info article-tools story-tools page-header site-header global-header`.split(
    /\s+/u,
  ),
);

/** Words before another that turn its meaning round: `has-sidebar`, `no-comments`. */
const MODIFIERS = new Set(['has', 'no', 'with', 'without', 'not', 'is', 'hide', 'wp', 'js']);

/** Pages repeat their classes hundreds of times, and a site's pages share them. Entries; all are dropped when it is full. */
const REMEMBERED = 5_000;
/** Longer keys are computed each time. Characters. */
const LONGEST_KEY = 300;

/** `make(key)`, kept for the next time: the answers depend on nothing but the key. */
export function remembered<T>(known: Map<string, T>, key: string, make: (key: string) => T): T {
  if (key.length > LONGEST_KEY) return make(key);
  let value = known.get(key);
  if (value === undefined) {
    // A slice keeps the whole page that it was cut from in memory: the copy does not.
    const copy = Buffer.from(key).toString();
    value = make(copy);
    if (known.size >= REMEMBERED) known.clear();
    known.set(copy, value);
  }
  return value;
}

/** The words of a class or id, lower case: `relatedStories js_list-2` gives related, stories, js, list. */
export const wordsOf = (name: string): string[] =>
  name
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1-$2')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);

/** Words that mean something only where they are the whole class: WordPress writes `tag-floods` on the article itself. */
const ALONE = new Set('tag date time meta kicker published dateline location source'.split(' '));

/** Words of popups that stand inside the sentences they explain. */
const POPUP = new Set(['popup', 'popover', 'tooltip', 'rollover', 'hovercard', 'screen', 'visually']);

/** A bubble inside a line of text, shown only under the pointer: not part of the sentence. */
export function isInlinePopup(element: ElementNode): boolean {
  const value = element.name === 'span' ? attribute(element, 'class') : null;
  if (!value) return false;
  for (const token of value.split(/\s+/u)) {
    const list = wordsOf(token);
    if (list.length > 1 && list.some((word) => POPUP.has(word)))
      return /block|content|text|reader|hidden|body|inner/u.test(token);
  }
  return false;
}

/** The words above a headline that some pages put into its heading: "Floods", "Analysis". */
export const isKicker = (element: ElementNode): boolean =>
  /kicker|roofline|topline|overline|dachzeile|spitzmarke|eyebrow|volanta|surtitre/iu.test(
    attribute(element, 'class') ?? '',
  );

/** The suspicion of elements that are named after pictures. */
export const PICTURE_SUSPICION = 'class image';

const NEVER = new Set(['html', 'body', 'main', 'article', '#document', 'h1', 'p']);

const METADATA = /^class (?:.*meta.*|date|time|published|byline|authors?|timestamp|.*info)$/u;

/** Why an element is probably not part of an article, or null. */
export function suspicionOf(element: ElementNode): string | null {
  if (TAGS.has(element.name)) {
    // An <aside> of metadata says so: its dates are the article's own.
    const word = suspiciousWord(attribute(element, 'class'));
    return word !== null && METADATA.test(word) ? word : `<${element.name}>`;
  }
  const role = attribute(element, 'role');
  if (role && ROLES.has(role)) return `role ${role}`;
  if (NEVER.has(element.name)) return null;
  // Headings are named after where links jump to: only what they head can make them something else.
  if (/^h[2-6]$/u.test(element.name)) {
    const word = suspiciousWord(attribute(element, 'class'));
    return word !== null && /nav|toc|anchor|slide|widget/u.test(word) ? null : word;
  }
  return suspiciousWord(attribute(element, 'class')) ?? suspiciousWord(attribute(element, 'id'));
}

function suspiciousWord(value: string | null): string | null {
  return value ? remembered(suspicions, value, suspicionOfNames) : null;
}

const suspicions = new Map<string, string | null>();

function suspicionOfNames(value: string): string | null {
  for (const token of value.split(/\s+/u)) {
    const list = wordsOf(token);
    if (list.length > 0 && MODIFIERS.has(list[0]!)) continue;
    if (list.length === 1 && ALONE.has(list[0]!)) return `class ${list[0]}`;
    for (let at = 0; at < list.length; at += 1) {
      if (WORDS.has(list[at]!) || STEM.test(list[at]!)) return `class ${list[at]}`;
      if (PICTURE.has(list[at]!)) return PICTURE_SUSPICION;
      if (at > 0 && PAIRS.has(`${list[at - 1]}-${list[at]}`)) return `class ${list[at - 1]}-${list[at]}`;
    }
  }
  return null;
}

/** Not shown to anyone who looks at the page. */
export function isHidden(element: ElementNode): boolean {
  // Some pages hide themselves whole until their scripts have run.
  if (element.attributes.length === 0 || element.name === 'body' || element.name === 'html') return false;
  if (attribute(element, 'hidden') !== null || attribute(element, 'aria-hidden') === 'true') return true;
  const style = attribute(element, 'style');
  return style !== null && /display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden/iu.test(style);
}
