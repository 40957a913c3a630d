/**
 * The title: the heading above the body that the page's own <title>, og:title or headline repeats; a lone heading right
 * above the body where none is repeated; else what the page calls itself, without the site's name.
 */

import type { Line, Lines } from './body/lines.js';
import { articlesOf, type Head, textValue } from './head.js';
import { folded, tidy } from './text.js';
import type { ElementNode } from './tree.js';

/** A title with the line that it stands in, null where no heading gave it. */
export interface FoundTitle {
  text: string;
  at: number | null;
}

/** Longer headings are not titles. Characters. */
const LONGEST = 300;

/** A heading needs this much speaking for it. */
const ENOUGH = 4;
/** What it weighs that the page repeats a heading whole. */
const LIKENESS = 4;

/** Finds the title; `from` is the line where the body begins. */
export function readTitle(
  head: Head,
  page: Lines,
  suspects: readonly (string | null)[],
  from: number,
): FoundTitle | null {
  const named = namesOf(head);
  const repeated = named.map(folded);
  let best: FoundTitle | null = null;
  let bestScore = ENOUGH - 0.01;
  page.lines.forEach((line, at) => {
    if (line.kind !== 'heading' || line.text.length > LONGEST || line.text.length < 4) return;
    const level = levelOf(line);
    if (level > 3) return;
    const standing =
      3 - level + nearness(at, from) - (suspects[at] === null ? 0 : 1.5) - (line.linked > 0 && level > 1 ? 1 : 0);
    // Comparing costs most: only where it can still decide.
    if (standing + LIKENESS <= bestScore) return;
    const score = standing + likeness(line.text, repeated) * LIKENESS;
    if (score > bestScore) {
      best = { text: line.text, at };
      bestScore = score;
    }
  });
  if (best) return { ...(best as FoundTitle), text: withoutKicker((best as FoundTitle).text, named) };
  const plain = plainTitle(page, suspects, from, repeated);
  if (plain !== null) return { text: page.lines[plain]!.text, at: plain };
  const [first] = named;
  return first === undefined ? null : { text: withoutSite(first, head), at: null };
}

/** The short line above the body that the page's names of itself repeat: a title in bold type instead of a heading. */
function plainTitle(
  page: Lines,
  suspects: readonly (string | null)[],
  from: number,
  repeated: readonly string[],
): number | null {
  for (let at = Math.max(0, from - 12); at < Math.min(page.lines.length, from + 4); at += 1) {
    const line = page.lines[at]!;
    if (suspects[at] !== null || line.linked > 0 || line.text.length > LONGEST) continue;
    const text = folded(line.text);
    if (text.length < 15) continue;
    if (repeated.some((name) => ` ${name} `.includes(` ${text} `) && text.length > name.length * 0.5)) return at;
  }
  return null;
}

/** What the page calls itself in its head, most trusted first. */
const namesOf = (head: Head): string[] =>
  [
    head.meta.get('og:title'),
    textValue(articlesOf(head)[0]?.['headline']),
    head.titleTag,
    head.meta.get('twitter:title'),
    head.meta.get('dc.title'),
  ]
    .filter((text): text is string => typeof text === 'string' && text.trim() !== '')
    .map((text) => tidy(text.slice(0, 2 * LONGEST)));

function levelOf(line: Line): number {
  for (let at: ElementNode | null = line.element, up = 0; at !== null && up < 4; at = at.parent, up += 1) {
    if (/^h[1-6]$/u.test(at.name)) return Number(at.name[1]);
  }
  return 6;
}

/** 0 to 1: how much of a heading the page's names of itself repeat; 1 where one of them holds it whole. */
function likeness(text: string, repeated: readonly string[]): number {
  const wanted = folded(text);
  if (wanted.length < 4) return 0;
  if (
    repeated.some(
      (name) => ` ${name} `.includes(` ${wanted} `) || (name.length >= 15 && ` ${wanted} `.includes(` ${name} `)),
    )
  ) {
    // A site's name in its logo is repeated as well: a short heading says less.
    return wanted.length < 12 ? 0.6 : 1;
  }
  const words = new Set(wanted.split(' '));
  const best = Math.max(
    0,
    ...repeated.map((name) => {
      const others = new Set(name.split(' '));
      const shared = [...words].filter((word) => others.has(word)).length;
      return words.size < 3 ? 0 : shared / words.size;
    }),
  );
  return best >= 0.5 ? best * 0.9 : 0;
}

/** The title stands a little above the body, or is its first line. */
function nearness(at: number, from: number): number {
  if (at > from + 3) return at > from + 30 ? -1 : 0;
  return from - at <= 12 ? 2 : from - at <= 40 ? 1 : 0;
}

/** `Floods: Villages cut off` -> `Villages cut off`, where the page itself calls the article that. */
function withoutKicker(heading: string, named: readonly string[]): string {
  const whole = folded(heading);
  const inner = named.find((name) => {
    const wanted = folded(name);
    return wanted.length >= 20 && wanted.length < whole.length && whole.endsWith(` ${wanted}`);
  });
  return inner ?? heading;
}

/** `Floods cut off villages | Example News` without the site's name, where enough is left. */
function withoutSite(title: string, head: Head): string {
  const site = folded(head.meta.get('og:site_name') ?? '');
  const parts = title.split(/\s+[|–—»·-]\s+|\s*::\s*|\s\|\s?|(?<=\p{Script=Han})[-_|](?=\p{Script=Han})/u).map(tidy);
  const kept = parts.filter(
    (part) => folded(part) !== site && !/^[\p{L}\p{N}-]+\.(?:com|org|net|de|fr|es|at|ch|info|co|uk)$/iu.test(part),
  );
  if (kept.length < parts.length && kept.length > 0)
    return kept.length === 1 ? kept[0]! : kept.reduce((best, part) => (part.length > best.length ? part : best));
  if (parts.length < 2) return title;
  const longest = parts.reduce((best, part) => (part.length > best.length ? part : best));
  return longest.length >= 12 ? longest : title;
}
