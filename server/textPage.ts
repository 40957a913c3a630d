/**
 * A crisis as plain HTML that needs no script and no style sheet: for a line that carries nothing else, an old phone, a
 * text browser. The newest claims of each series as said, each with its sentence and where it was printed.
 */
import { type RequestHandler, Router } from 'express';
import type { Store } from '../data/open.js';
import { getCrisis } from '../data/queries/crises.js';
import { asOfInWords, counted } from '../engine/exports/counted.js';
import { escapeMarkup } from '../engine/exports/markup.js';
import { said } from '../engine/exports/said.js';
import type { ClaimJson, SeriesJson } from './api/schemas.js';
import { seriesIn } from './routes/series.js';
import type { ViewerOf } from './viewer.js';

/** Newest claims of a series; the rest is in the files. */
const MOST_EACH = 20;

const STATES = { unreviewed: 'unreviewed', confirmed: 'confirmed', corrected: 'corrected' } as const;

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function row(claim: ClaimJson, contested: ReadonlySet<string>): string {
  const url = /^https?:/.test(claim.url) ? claim.url : null;
  const printed = escapeMarkup(claim.firstPrintedBy ?? claim.url);
  const state = `${STATES[claim.review]}${contested.has(claim.id) ? ', contested' : ''}`;
  return `<li><b>${escapeMarkup(capital(said(claim)))}</b> · ${escapeMarkup(claim.claimant.name)} · as of ${escapeMarkup(asOfInWords({ ...claim, day: claim.firstPublished ?? 'unsettled' }))} · ${state}<br>
“${escapeMarkup(claim.quote)}” ${url ? `<a href="${escapeMarkup(url)}" rel="noreferrer">${printed}</a>` : printed}</li>`;
}

function section(series: SeriesJson): string {
  const contested = new Set(series.contested.flatMap(({ claimIds }) => claimIds));
  const newest = [...series.claims].reverse();
  const title = counted({ ...series.claims[0]!, placeName: series.place.name, from: null });
  const more = newest.length > MOST_EACH ? `<p>${newest.length - MOST_EACH} earlier claims are in the files.</p>` : '';
  return `<h2>${escapeMarkup(capital(title))}</h2>
<ul>
${newest
  .slice(0, MOST_EACH)
  .map((claim) => row(claim, contested))
  .join('\n')}
</ul>${more}`;
}

/** `GET /text/:crisis`. */
export const textPage = (store: Store, viewerOf: ViewerOf): RequestHandler =>
  Router().get('/:crisis', async (req, res) => {
    const viewer = viewerOf(req);
    const crisis = await getCrisis(store, viewer, req.params.crisis);
    const { until, series } = await seriesIn({ store, viewer }, crisis, { contested: 'claims' });
    const shown = series.filter((one) => one.claims.length > 0).sort((a, b) => b.claims.length - a.claims.length);
    const name = escapeMarkup(crisis.name);
    const base = `/api/v1/crises/${encodeURIComponent(crisis.slug)}`;
    res
      .set('Cache-Control', 'private, no-cache')
      .type('html')
      .send(`<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name} · Figurewatch</title>
<h1>${name}</h1>
<p>As of ${until}. ${crisis.isSample ? 'Sample crisis: outlets and claims are invented. ' : ''}Figures of different claimants are never added up.</p>
<p><a href="/crises/${encodeURIComponent(crisis.slug)}">With charts</a> · <a href="${base}/claims.csv">CSV</a> · <a href="${base}/claims.atom">Atom feed</a></p>
${shown.map(section).join('\n') || '<p>No claims yet. They appear here as the sources are read.</p>'}
</html>
`);
  });
