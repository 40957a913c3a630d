/**
 * The text in the state that a page's scripts start from, for pages that show nothing until they run. Only an object that
 * bears the page's own title counts: the state holds other articles as well.
 */
import { type Head, isObject, type JsonObject, parseLoosely } from '../head.js';
import { folded } from '../text.js';
import { attribute, type ElementNode, parseTree, walkElements } from '../tree.js';
import { linesOf } from './lines.js';

/** Less is a description, not a text. Characters. */
const LEAST = 400;
/** Larger states are passed over. Characters. */
const LARGEST = 5_000_000;
/** Values looked at, over all states of a page. */
const MOST_VALUES = 200_000;
const DEEPEST = 40;

const TITLES = ['headline', 'title', 'name', 'heading', 'seoTitle', 'pageTitle'];
const BODIES =
  /^(?:article_?body|body_?(?:html|text|content)?|content_?(?:html|body|elements)?|contents|text|html|full_?text|story|paragraphs|blocks|components|elements|sections|description_?html|markdown|raw|rendered|value)$/iu;
/** Keys of blocks that are no text: pictures' captions, links, what others wrote. */
const NO_BODIES =
  /caption|credit|related|comment|author|teaser|promo|recommend|newsletter|byline|image|media|video|link|ads?$/iu;

/** The text of the page's article in its scripts' state, or null. */
export function stateBody(root: ElementNode, head: Head): string | null {
  const own = [head.meta.get('og:title'), head.titleTag].filter((title) => title != null).map(folded);
  if (own.length === 0) return null;
  let best = '';
  const budget = { left: MOST_VALUES };
  walkElements(root, (element) => {
    const state = element.name === 'script' ? stateOf(element) : null;
    if (state === null) return;
    for (const article of titled(state, own, budget)) {
      const text = textOfState(article, budget);
      if (text.length > best.length) best = text;
    }
  });
  return best.length >= LEAST ? best : null;
}

/** The state in a script: a JSON block, or what a script assigns to the window as JSON. */
function stateOf(element: ElementNode): unknown {
  const type = attribute(element, 'type') ?? '';
  if (/ld\+json/iu.test(type)) return null;
  const source = element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
  if (source.length < LEAST || source.length > LARGEST) return null;
  const isState =
    /json/iu.test(type) ||
    /^[\s;]{0,20}(?:window|self|globalThis)[.[]["']?[\w$]{1,60}["']?\]?\s{0,5}=\s{0,5}\{/u.test(source);
  return isState ? parseLoosely(source) : null;
}

/** Objects whose title is the page's own. */
function titled(state: unknown, own: readonly string[], budget: { left: number }): JsonObject[] {
  const found: JsonObject[] = [];
  const visit = (value: unknown, depth: number): void => {
    budget.left -= 1;
    if (depth > DEEPEST || budget.left <= 0) return;
    if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    else if (isObject(value)) {
      const title = TITLES.map((key) => plainTitle(value[key])).find((each) => each.length >= 12) ?? '';
      if (title !== '' && own.some((name) => name.startsWith(title) || title === name)) found.push(value);
      for (const each of Object.values(value)) if (typeof each === 'object') visit(each, depth + 1);
    }
  };
  visit(state, 0);
  return found;
}

/** `"…"`, or `{"rendered": "…"}` as WordPress writes it. */
function plainTitle(value: unknown): string {
  const text = isObject(value) ? value['rendered'] : value;
  return typeof text === 'string' && text.length < 400 ? folded(text.replace(/&#?\w{1,8};/gu, ' ')) : '';
}

/** The text under an article's keys for text, in their order. */
function textOfState(article: JsonObject, budget: { left: number }): string {
  const parts: string[] = [];
  const visit = (value: unknown, depth: number): void => {
    budget.left -= 1;
    if (depth > DEEPEST || budget.left <= 0) return;
    if (typeof value === 'string') {
      if (isText(value)) parts.push(linesOfMarkup(value));
    } else if (Array.isArray(value)) for (const each of value) visit(each, depth + 1);
    else if (isObject(value)) {
      if (typeof value['type'] === 'string' && NO_BODIES.test(value['type'])) return;
      for (const [key, each] of Object.entries(value)) {
        if (BODIES.test(key) && !NO_BODIES.test(key)) visit(each, depth + 1);
        else if (/^(?:children|items|nodes|data|props|model|attributes)$/u.test(key)) visit(each, depth + 1);
      }
    }
  };
  for (const [key, value] of Object.entries(article)) if (BODIES.test(key) && !NO_BODIES.test(key)) visit(value, 0);
  // The same text often stands there twice, as markup and as plain text.
  return [...new Set(parts.flatMap((part) => part.split('\n')))].join('\n').trim();
}

/** Sentences, not names of types, addresses or scraps. */
const isText = (value: string): boolean =>
  /\s/u.test(value.trim()) && !/^(?:https?:|\/|\{|\[|data:)/u.test(value.trim()) && /\p{L}{2}/u.test(value);

const linesOfMarkup = (markup: string): string =>
  linesOf(parseTree(markup.replace(/\r?\n/gu, '<br>')))
    .lines.filter((line) => line.kind !== 'caption')
    .map((line) => line.text)
    .join('\n');
