/** Whose text an article prints, by its credit line. Only names of agencies count: "MOSUL (Iraq) -" credits nobody. */
import { publisherClaimant } from '../claims/publisherClaimant.js';
import { AGENCIES } from './agencies.data.js';
import { CONTRIBUTION_LINES, CONTRIBUTION_WORDS, DATELINE, SOURCE_LINES } from './credits.en.js';
import type { Credit } from './types.js';

/** Words of a credit line -> the agency's name. */
const AGENCY = new Map(
  AGENCIES.split('\n').flatMap((line) => {
    const names = line.split('|');
    return names.map((name) => [name.toLowerCase(), names[0]!] as const);
  }),
);

const agencyOf = (words: string): string | null =>
  AGENCY.get(words.trim().replace(/^the /iu, '').replace(/\.$/u, '').toLowerCase()) ?? null;

const LONGEST_LINE = 160;

export interface Credited {
  text: string;
  byline: string | null;
  /** The page's markup, decoded: credit lines stand below the text as often as in it. Empty where there is none. */
  html: string;
}

/**
 * The agency or outlet that a text credits as its own, else as a contributor; null where it credits nobody.
 * "ERBIL (Reuters) - Aid groups …" -> Reuters, `source`; "AP contributed to this report" -> Associated Press, `contribution`.
 */
export function creditOf({ text, byline, html }: Credited): Credit | null {
  const closing = text.split('\n').slice(-CLOSING_LINES);
  const source =
    agencyOf(DATELINE.exec(text.slice(0, 200))?.[1] ?? '') ??
    agencyOf(byline ?? '') ??
    agencyOf((byline ?? '').split(/[/,|]/u).at(-1)!) ??
    firstOf(closing, SOURCE_LINES);
  if (source !== null) return credit(source, 'source');
  const contributor = firstOf([...closing, ...shortLines(html)], CONTRIBUTION_LINES);
  return contributor === null ? null : credit(contributor, 'contribution');
}

/** Where in a text a line says whose it is. */
const CLOSING_LINES = 4;

const credit = (name: string, kind: Credit['kind']): Credit => ({ name, claimant: publisherClaimant(name), kind });

/** The first agency that one of the lines names. */
function firstOf(lines: readonly string[], patterns: readonly RegExp[]): string | null {
  for (const line of lines.map((one) => one.trim())) {
    if (line.length === 0 || line.length > LONGEST_LINE) continue;
    for (const pattern of patterns) {
      const words = pattern.exec(line)?.[1];
      const agency = words === undefined ? null : agencyOf(words);
      if (agency !== null) return agency;
    }
  }
  return null;
}

const BLOCK =
  /<\/?(?:p|div|footer|br|li|section|article|aside|td|h[1-6]|figure|figcaption|blockquote)(?=[\s/>])[^<>]*>/giu;

/** Lines of a page that may hold a credit, without their markup. */
function shortLines(html: string): string[] {
  if (!CONTRIBUTION_WORDS.test(html)) return [];
  return html
    .split(BLOCK)
    .filter((part) => part.length < 600 && CONTRIBUTION_WORDS.test(part))
    .map((part) =>
      part
        .replace(/<[^<>]*>/gu, '')
        .replace(/&nbsp;|\s+/gu, ' ')
        .trim(),
    );
}
