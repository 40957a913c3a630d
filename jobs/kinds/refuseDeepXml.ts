import { CollectFailure } from '../failure.js';

/** No feed or sitemap nests deeper than a few dozen elements; parsers take quadratic time on what does. */
const DEEPEST = 5_000;

/** Throws CollectFailure `too_deep` where more elements are open at once than any listing needs. Linear. */
export function refuseDeepXml(text: string, url: string): void {
  let depth = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (text.startsWith('<![CDATA[', at) || text.startsWith('<!--', at)) {
      const end = text.indexOf(text[at + 2] === '[' ? ']]>' : '-->', at);
      if (end === -1) return;
      at = end;
    } else if (text[at + 1] === '/') {
      depth = Math.max(0, depth - 1);
    } else if (/[\p{L}_]/u.test(text[at + 1] ?? '')) {
      const end = text.indexOf('>', at);
      if (end === -1) return;
      if (text[end - 1] !== '/') depth += 1;
      if (depth > DEEPEST)
        throw new CollectFailure(
          'too_deep',
          `What ${new URL(url).host} sent nests elements more than ${DEEPEST} deep, which no feed or sitemap does.`,
        );
      at = end;
    }
  }
}
