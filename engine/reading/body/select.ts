/** Which part of a page is its article: the block whose lines, good ones for it and bad ones against it, sum up highest. */
import { attribute } from '../tree.js';
import type { Block, Line, Lines } from './lines.js';
import { PICTURE_SUSPICION, remembered, wordsOf } from './suspects.js';

/** A range of a page's lines. */
export interface Selection {
  block: Block;
  from: number;
  to: number;
}

/** What a bad character costs against what a good one gives. */
const COST = 1;

/** Characters of a line that speak for (positive) or against (negative) the block around it being the article. */
export function worthOf(line: Line): number {
  const length = line.text.length;
  const own = length - line.linked;
  if (line.kind === 'caption') return 0;
  if (line.kind === 'heading') return line.linked > 0 ? -20 : 0;
  if (line.linked > own) return -COST * Math.min(length, 60);
  const sentence = /[.!?…:;»"”’')\]。؟।]$/u.test(line.text.slice(-1));
  if (own >= 60 || (own >= 25 && sentence))
    return line.kind === 'item' || line.kind === 'row' ? own * 0.5 : own - line.linked;
  return -COST * 10;
}

const BODY_WORDS = new Set([
  'articlebody',
  'storybody',
  'articletext',
  'storytext',
  'articlecontent',
  'entrycontent',
  'postcontent',
  'postbody',
  'storycontent',
  'newstext',
  'bodytext',
  'maincontent',
  'contentbody',
  'articulo',
  'artikel',
  'texte',
  'articulobody',
  'newsbody',
]);
const BODY_PAIRS = new Set(
  'article-body article-content article-text story-body story-content story-text entry-content post-content post-body post-text news-text news-body news-content body-text content-body body-content article-copy body-copy main-content article-main blog-content text-content single-content page-content'.split(
    ' ',
  ),
);

/** The highest that {@link favour} gives. */
const MOST_FAVOUR = 1.3;

/** How much the name of a block speaks for it: 1 where it says nothing. */
function favour({ element }: Block): number {
  if (/articlebody|reviewbody/iu.test(attribute(element, 'itemprop') ?? '')) return MOST_FAVOUR;
  for (const value of [attribute(element, 'class'), attribute(element, 'id')]) {
    if (value && remembered(bodyNames, value, isBodyName)) return 1.2;
  }
  if (element.name === 'article') return 1.15;
  return element.name === 'main' ? 1.05 : 1;
}

const bodyNames = new Map<string, boolean>();

const isBodyName = (value: string): boolean =>
  value.split(/\s+/u).some((token) => {
    const list = wordsOf(token);
    return list.some((word, at) => BODY_WORDS.has(word) || (at > 0 && BODY_PAIRS.has(`${list[at - 1]}-${word}`)));
  });

/** Sums over ranges of lines in constant time. */
function prefixSums(values: readonly number[]): (from: number, to: number) => number {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at += 1) sums[at + 1] = sums[at]! + values[at]!;
  return (from, to) => sums[to]! - sums[from]!;
}

/** An element named after a picture that holds more good text is more than a caption. Characters. */
const CAPTION_CHARACTERS = 400;

/** A suspicious block that holds more of the page's good text than this share is believed to be named badly. */
const PARDON = 0.55;
/** Pages with more comments, or a longer footer, than article are common. */
const NEVER_PARDONED = /comment|disqus|respond|repl|<footer>|<nav>/u;

/** Never an article, whatever else is on the page. */
const ALWAYS =
  /<nav>|<footer>|<button>|menu|nav|footer|cookie|consent|gdpr|breadcrumb|share|social|newsletter|login|search|contentinfo|banner/u;

/**
 * For each line why an element around it is probably not article, or null. A name that holds most of the good text is
 * pardoned, unless it says comments. `lenient` keeps only what is never
 * an article, for pages where nothing else was found (a forum is all comments).
 */
export function suspectsOf({ lines, blocks }: Lines, worth: readonly number[], lenient = false): (string | null)[] {
  const good = prefixSums(worth.map((value) => Math.max(0, value)));
  const outermost = (pardoned: ReadonlySet<string>): Block[] => {
    let until = 0;
    return blocks.filter((block) => {
      if (block.suspicion === null || block.from < until || pardoned.has(block.suspicion)) return false;
      if (lenient && !ALWAYS.test(block.suspicion)) return false;
      if (block.suspicion === PICTURE_SUSPICION && good(block.from, block.to) > CAPTION_CHARACTERS) return false;
      until = block.to;
      return true;
    });
  };
  const pardoned = new Set<string>();
  // A pardoned block may hold other suspects, which are then judged themselves.
  for (let round = 0; round < 4; round += 1) {
    const shares = new Map<string, number>();
    for (const block of outermost(pardoned)) {
      shares.set(block.suspicion!, (shares.get(block.suspicion!) ?? 0) + good(block.from, block.to));
    }
    const before = pardoned.size;
    for (const [reason, share] of shares) {
      if (share > PARDON * good(0, lines.length) && !NEVER_PARDONED.test(reason)) pardoned.add(reason);
    }
    if (pardoned.size === before) break;
  }
  const suspects: (string | null)[] = new Array(lines.length).fill(null);
  for (const block of outermost(pardoned)) suspects.fill(block.suspicion, block.from, block.to);
  return suspects;
}

/** Teasers: what follows a heading that is a link is somebody else's first sentence. */
const TEASER_LINES = 2;
const TEASER_CHARACTERS = 350;

/** The worth of each line of a page, teasers recognised. */
export function worths(lines: readonly Line[]): number[] {
  const worth = lines.map(worthOf);
  for (let at = 0; at < lines.length; at += 1) {
    const heading = lines[at]!;
    if (heading.kind !== 'heading' || heading.linked < heading.text.length * 0.9) continue;
    for (let next = at + 1; next <= at + TEASER_LINES && next < lines.length; next += 1) {
      if (lines[next]!.kind === 'heading' || lines[next]!.text.length > TEASER_CHARACTERS) break;
      worth[next] = Math.min(worth[next]!, -20);
    }
  }
  return worth;
}

/** Selects the article's block, or null where no line speaks for any. `worth` gives each line's value. */
export function selectBlock({ blocks }: Lines, worth: readonly number[]): Selection | null {
  const sum = prefixSums(worth);
  let best: Block | null = null;
  let bestScore = 0;
  for (const block of blocks) {
    const own = sum(block.from, block.to);
    if (own <= 0 || own * MOST_FAVOUR < bestScore) continue;
    const score = own * favour(block);
    // Children follow their parents, so an equal child wins.
    if (score >= bestScore) {
      best = block;
      bestScore = score;
    }
  }
  return best && { block: best, from: best.from, to: best.to };
}
