/** The sample newsroom's articles with their gold figures, in the form of a gold file: text, and figures with offsets. */
import { readFileSync } from 'node:fs';
import type { Bound, Group, Kind, Metric } from '../../engine/extraction/types.js';
import { OUTLETS, served } from '../../jobs/newsroom/outlets.js';
import type { Block, Outlet, ServedArticle } from '../../jobs/newsroom/types.js';

export interface GoldFigure {
  /** The sentence, exactly as the article prints it. */
  quote: string;
  text: string;
  low: number | null;
  high: number | null;
  bound: Bound;
  metric: Metric;
  group: Group;
  unit: string;
  kind: Kind;
  from: string | null;
  to: string | null;
  location: string | null;
  country: string | null;
  attribution: string | null;
  projected?: true;
}

export interface GoldEntry {
  path: string;
  /** For the article that is corrected later. */
  version?: 'before' | 'corrected';
  figures: GoldFigure[];
}

export interface GoldDocument {
  id: string;
  path: string;
  corrected: boolean;
  lang: 'en';
  title: string;
  published: string;
  publisher: string;
  /** Paragraphs, headings and points, a line each. */
  text: string;
  figures: (GoldFigure & { start: number; end: number })[];
}

/** The lines that a reader sees between headline and footer. */
export function linesOf(body: readonly Block[]): string[] {
  return body.flatMap((block) => {
    if (typeof block === 'string') return [block];
    return 'heading' in block ? [block.heading] : [...block.list];
  });
}

/** The article's own text, the correction notice included. */
export function textOf(article: ServedArticle): string {
  return [...linesOf(article.body), ...(article.notice ? [article.notice] : [])].join('\n');
}

/** What stands in gold/ for an outlet. */
export function goldEntries(outlet: Outlet): GoldEntry[] {
  const file = new URL(`../../jobs/newsroom/gold/${outlet.folder}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as GoldEntry[];
}

/** Every served article with its gold; the one with an erratum comes twice. Throws where a quote does not fit the text. */
export function goldDocuments(): GoldDocument[] {
  return OUTLETS.flatMap((outlet) =>
    goldEntries(outlet).map((entry) => {
      const article = outlet.articles.find((one) => one.path === entry.path);
      if (!article) throw new Error(`gold for an article that is not there: ${entry.path}`);
      const corrected = entry.version !== 'before';
      const text = textOf(served(article, corrected));
      return {
        id: entry.path + (entry.version === 'before' ? ' (before)' : ''),
        path: entry.path,
        corrected,
        lang: 'en' as const,
        title: article.title,
        published: article.published.slice(0, 10),
        publisher: outlet.name,
        text,
        figures: entry.figures.map((figure) => ({ ...figure, ...offsetsOf(figure, text, entry.path) })),
      };
    }),
  );
}

function offsetsOf(figure: GoldFigure, text: string, path: string): { start: number; end: number } {
  const quoteStart = onlyIndex(text, figure.quote, path);
  const start = quoteStart + onlyIndex(figure.quote, figure.text, path);
  return { start, end: start + figure.text.length };
}

function onlyIndex(text: string, part: string, path: string): number {
  const at = text.indexOf(part);
  if (at === -1 || text.indexOf(part, at + 1) !== -1) throw new Error(`${path}: not there exactly once: ${part}`);
  return at;
}
