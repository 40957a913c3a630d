/**
 * A crisis on one A4 page: the figures that are quoted or lead, the charts, what changed, sources and method. Pure: rows in,
 * HTML out. It needs no script; its style sheet is briefStyle.ts. Everything is bounded, so that the page stays one.
 */

import { instantInWords } from './chart/caption.js';
import { legendSvg } from './chart/legendSvg.js';
import type { Sign } from './chart/palette.js';
import { dayInWords } from './counted.js';
import { escapeMarkup } from './markup.js';

export interface BriefFigure {
  /** Whether the organisation quotes it, or it leads its series. */
  quoted: boolean;
  /** What it counts, `Displaced, since 17 Oct 2016`. */
  counts: string;
  said: string;
  claimant: string;
  asOf: string;
  /** Outlet that printed it first, and when. */
  via: string | null;
  url: string;
  /** Contested, stale, unreviewed, what stands against it. */
  notes: readonly string[];
}

export interface BriefChart {
  title: string;
  unit: string;
  svg: string;
}

export interface BriefChange {
  figure: string;
  source: string;
  asOf: string;
  change: string;
}

export interface Brief {
  name: string;
  isSample: boolean;
  /** First day, null where none is set, and the last that is spoken of. */
  from: string | null;
  until: string;
  /** ISO instants: now; the last reading of a page. */
  madeAt: string;
  readAt: string | null;
  address: string;
  figures: readonly BriefFigure[];
  charts: readonly BriefChart[];
  claimants: readonly { id: string; name: string }[];
  signs: ReadonlyMap<string, Sign>;
  /** What the marks in the charts mean. */
  key: string;
  changedSince: string;
  changes: readonly BriefChange[];
  /** How many changes there are in all. */
  changeCount: number;
  sources: readonly { publisher: string; prints: number }[];
  counts: { claims: number; articles: number; unreviewed: number };
  expiryDays: number;
  methodVersion: string;
}

const text = escapeMarkup;
const link = (url: string, words: string): string =>
  /^https?:\/\//i.test(url) ? `<a href="${text(url)}" rel="noreferrer">${words}</a>` : words;

/** The page. */
export function briefHtml(brief: Brief): string {
  const name = text(brief.name);
  const period = `${brief.from === null ? 'Up to ' : `${dayInWords(brief.from)} – `}${dayInWords(brief.until)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}: figures brief, ${dayInWords(brief.until)}</title>
<link rel="stylesheet" href="/brief.css">
</head>
<body>
<main>
<header>
<div><p>Figures brief${brief.isSample ? ' · sample: outlets and claims are invented' : ''}</p><h1>${name}</h1></div>
<p class="stamp">${period}<br>made ${instantInWords(brief.madeAt)}</p>
</header>
${figuresTable(brief.figures)}
${charts(brief)}
${changes(brief)}
${origin(brief)}
</main>
</body>
</html>
`;
}

function figuresTable(figures: readonly BriefFigure[]): string {
  if (figures.length === 0) return '<p>No claims yet.</p>';
  const rows = figures.map(
    ({ quoted, counts, said, claimant, asOf, via, url, notes }) =>
      `<tr><th scope="row">${text(counts)}${quoted ? ' <span class="quoted">we quote</span>' : ''}</th><td class="said">${text(said)}</td><td>${text(claimant)}</td><td class="day">${text(asOf)}</td><td>${link(url, text(via ?? 'entered by hand'))}</td><td>${text(notes.join(' · '))}</td></tr>`,
  );
  const heads = ['Figure', 'As said', 'Claimant', 'As of', 'Via', 'To know'];
  return `<section aria-labelledby="figures" tabindex="0"><h2 id="figures">Figures</h2>
<table><thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table></section>`;
}

function charts({ charts: all, claimants, signs, key }: Brief): string {
  if (all.length === 0) return '';
  const figures = all.map(
    ({ title, unit, svg }, i) =>
      `<figure${i === 0 ? ' class="wide"' : ''}><figcaption><b>${text(title)}</b> ${text(unit)}</figcaption>${svg}</figure>`,
  );
  return `<section aria-labelledby="charts" tabindex="0"><h2 id="charts">Over time, by claimant</h2>
<div class="charts">${figures.join('\n')}</div>
${legendSvg(claimants, signs)}
<p class="small">${text(key)}</p></section>`;
}

function changes({ changedSince, changes: rows, changeCount }: Brief): string {
  const items = rows.map(
    ({ figure, source, asOf, change }) =>
      `<li><b>${text(figure)}</b>, ${text(source)}, ${text(asOf)}: ${text(change.charAt(0).toLowerCase() + change.slice(1))}</li>`,
  );
  const more = changeCount - rows.length;
  return `<section aria-labelledby="changed"><h2 id="changed">Changed since the last report, about ${dayInWords(changedSince)} and later</h2>
${items.length === 0 ? '<p>Nothing.</p>' : `<ul>${items.join('\n')}</ul>`}${more > 0 ? `<p class="small">And ${more} more in the table for reports.</p>` : ''}</section>`;
}

function origin({ sources, counts, expiryDays, methodVersion, readAt, address }: Brief): string {
  const outlets = sources.map(({ publisher, prints }) => `${text(publisher)} (${prints})`).join(', ');
  return `<footer><p><b>Sources</b>, with how many printings of claims: ${outlets || 'none yet'}. ${readAt === null ? '' : `Pages read up to ${instantInWords(readAt)}. `}Each figure’s sentence, and the stored page that it stands in: ${link(address, text(address))}</p>
<p><b>Method ${text(methodVersion)}.</b> Figures are quoted as said, with their bounds, and those of different claimants are never added up. Reprints of one story count once. A state or total counts for ${expiryDays} days. Contested: two claimants’ intervals exclude each other within seven days. ${counts.unreviewed} of ${counts.claims} claims were confirmed by nobody yet.</p></footer>`;
}
