/** All outlets of the sample newsroom, and their articles as they are served before or after the correction. */
import { eastBankMonitor } from './templates/eastBankMonitor.js';
import { gulfBulletin } from './templates/gulfBulletin.js';
import { levantCourier } from './templates/levantCourier.js';
import { ninevehLedger } from './templates/ninevehLedger.js';
import { responseDesk } from './templates/responseDesk.js';
import { tigrisWire } from './templates/tigrisWire.js';
import type { Block, NewsArticle, Outlet, ServedArticle } from './types.js';

export const OUTLETS: readonly Outlet[] = [
  tigrisWire,
  levantCourier,
  ninevehLedger,
  gulfBulletin,
  eastBankMonitor,
  responseDesk,
];

/** The article as readers see it; where it has an erratum, with the error until it is `corrected`. */
export function served(article: NewsArticle, corrected: boolean): ServedArticle {
  const { erratum } = article;
  if (!erratum) return { ...article, modified: article.published, notice: null };
  if (corrected) return { ...article, modified: erratum.at, notice: erratum.notice };
  const misprint = (text: string): string => text.replaceAll(erratum.right, erratum.wrong);
  const misprintBlock = (block: Block): Block => {
    if (typeof block === 'string') return misprint(block);
    return 'heading' in block ? { heading: misprint(block.heading) } : { list: block.list.map(misprint) };
  };
  return { ...article, body: article.body.map(misprintBlock), modified: article.published, notice: null };
}
