/** `GET /brief/:crisis`: a crisis on one A4 page, at an address that stays, for reports and the wall. */
import { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { Store } from '../data/open.js';
import type { FoundClaim } from '../data/queries/claims.js';
import { type FoundCrisis, getCrisis } from '../data/queries/crises.js';
import { findPrintingSources, lastReadAt } from '../data/queries/exports.js';
import { type FoundAdoption, findAdoptions } from '../data/queries/findAdoptions.js';
import { addDays, daysBetween } from '../engine/claims/days.js';
import { headlineOf, inOrderOfWeight, othersOf, rivalOf } from '../engine/claims/headline.js';
import { METHOD_VERSION } from '../engine/claims/methodVersion.js';
import { isSingleFlow } from '../engine/claims/period.js';
import { type Brief, type BriefFigure, briefHtml } from '../engine/exports/brief.js';
import { BRIEF_STYLE } from '../engine/exports/briefStyle.js';
import { changesTable } from '../engine/exports/changesTable.js';
import { windowOf } from '../engine/exports/chart/axis.js';
import { keyInWords } from '../engine/exports/chart/caption.js';
import { plotSvg } from '../engine/exports/chart/chartSvg.js';
import { type ChartSeries, claimantsOf, drawingOf } from '../engine/exports/chart/drawing.js';
import { signsOf } from '../engine/exports/chart/palette.js';
import { capital, titleOf, unitOf } from '../engine/exports/chart/titles.js';
import { valueInLine } from '../engine/exports/citation.js';
import { asOfInWords, counted, spanInWords } from '../engine/exports/counted.js';
import { day } from './api/schemas.js';
import { check } from './route.js';
import { madeSeries } from './routes/series.js';
import type { ViewerOf } from './viewer.js';

/** What one page has room for. */
const MOST_FIGURES = 7;
const MOST_CHARTS = 3;
const MOST_CHANGES = 4;
const MOST_CLAIMANTS = 8;
const MOST_SOURCES = 10;
/** Where nothing else is said, a report is a week old. */
const REPORT_DAYS = 7;

const params = z.strictObject({ crisis: z.string().max(200) });
const query = z.strictObject({ since: day.optional() });

type Made = ChartSeries & { claims: FoundClaim[] };

export const briefPage = (store: Store, viewerOf: ViewerOf): RequestHandler =>
  Router().get('/:crisis', async (req, res) => {
    const viewer = viewerOf(req);
    const asked = check(params, req.params, 'address');
    const { since } = check(query, req.query, 'query');
    const crisis = await getCrisis(store, viewer, asked.crisis);
    const { until, series } = await madeSeries({ store, viewer }, crisis, {});
    const address = `${req.protocol}://${req.get('host')}/crises/${encodeURIComponent(crisis.slug)}`;
    const adoptions = await findAdoptions(store, viewer, { crisisId: crisis.id, standing: true });
    const sources = await findPrintingSources(store, viewer, { crisisId: crisis.id });
    const brief: Brief = {
      ...contentOf(crisis, series, { until, adoptions, since: since ?? addDays(until, 1 - REPORT_DAYS) }),
      ...{ name: crisis.name, isSample: crisis.isSample, from: crisis.from, until, address },
      ...{ counts: crisis.counts, expiryDays: crisis.expiryDays, methodVersion: METHOD_VERSION },
      madeAt: store.instant(),
      readAt: await lastReadAt(store, viewer, { crisisId: crisis.id }),
      sources: byPublisher(sources).slice(0, MOST_SOURCES),
    };
    res.set('Cache-Control', 'private, no-cache').type('html').send(briefHtml(brief));
  });

export const briefStyle: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'no-cache').type('css').send(BRIEF_STYLE);
};

/** Outlets with all that they printed, whichever source it came by. */
function byPublisher(sources: readonly { publisher: string | null; prints: number }[]) {
  const prints = new Map<string, number>();
  for (const one of sources) {
    const publisher = one.publisher ?? 'unnamed';
    prints.set(publisher, (prints.get(publisher) ?? 0) + one.prints);
  }
  return [...prints].map(([publisher, count]) => ({ publisher, prints: count })).sort((a, b) => b.prints - a.prints);
}

interface Moment {
  until: string;
  since: string;
  adoptions: readonly FoundAdoption[];
}

function contentOf(crisis: FoundCrisis, all: readonly Made[], { until, since, adoptions }: Moment) {
  const series = inOrderOfWeight(all);
  const table = changesTable(
    series.flatMap(({ claims }) =>
      [...claims]
        .sort((a, b) => (a.day < b.day ? 1 : -1))
        .map((claim) => ({ ...claim, placeName: shownPlace(crisis, claim.placeName) })),
    ),
    since,
  );
  const changed = table.filter(({ change }) => change !== 'First report' && !change.startsWith('Unchanged'));
  const changes = changed.length > 0 ? changed : table;
  const shown = series.filter(({ claims }) => claims.length > 1).slice(0, MOST_CHARTS);
  const claimants = claimantsOf(shown.flatMap(({ claims }) => claims));
  const signs = signsOf(claimants);
  const days = windowOf(
    shown.flatMap(({ claims }) => claims),
    { until },
  );
  const window = { ...days, expiryDays: crisis.expiryDays };
  const quoted = adoptions.map((adoption) => quotedFigure(adoption, crisis));
  const taken = new Set(adoptions.map((adoption) => adoption.series));
  const leading = series.filter(({ key }) => !taken.has(key)).map((one) => leadingFigure(one, crisis, until));
  return {
    figures: [...quoted, ...leading].slice(0, MOST_FIGURES),
    charts: shown.map((one, i) => ({
      ...{ title: titleOf({ ...one, placeName: shownPlace(crisis, one.placeName) }), unit: unitOf(one) },
      svg: plotSvg(one, window, {
        ...{ signs, prefix: `c${i}-` },
        ...(i === 0 ? { width: 700, height: 172 } : { width: 345, height: 128 }),
      }),
    })),
    claimants: claimants.slice(0, MOST_CLAIMANTS),
    signs,
    key: keyInWords(...shown.map((one) => drawingOf(one, window, signs))),
    changedSince: since,
    changes: changes.slice(0, MOST_CHANGES),
    changeCount: changes.length,
  };
}

/** A place that the crisis's name says goes without saying. */
const shownPlace = ({ name }: FoundCrisis, place: string | null): string | null =>
  place !== null && name.toLowerCase().includes(place.toLowerCase()) ? null : place;

/** A number that the organisation quotes, as it was when it was adopted, with what stands against it since. */
function quotedFigure({ said, against, expired }: FoundAdoption, crisis: FoundCrisis): BriefFigure {
  const { claim, claimantName, publisher, quote, url } = said;
  const words = { gone: 'No longer said', revised: 'Revised', contradicted: 'Contested', overtaken: 'Overtaken' };
  return {
    quoted: true,
    counts: capital(counted({ ...claim, placeName: shownPlace(crisis, claim.placeName) })),
    said: valueInLine({ ...claim, quote }),
    claimant: claimantName,
    asOf: asOfInWords(claim),
    via: publisher,
    url,
    notes: [
      ...against.map(({ warning, claim: other }) =>
        other === null ? words[warning] : `${words[warning]}: ${lastWord(other)}`,
      ),
      ...(expired ? ['Its day to be quoted has passed'] : []),
      ...(claim.review === 'unreviewed' ? ['unreviewed'] : []),
    ],
  };
}

/** The claim that leads its series, and beside it another claimant's last word. */
function leadingFigure(series: Made, crisis: FoundCrisis, until: string): BriefFigure {
  const claim = headlineOf(series);
  const rival = rivalOf(series, claim, until);
  const others = othersOf(series, claim);
  const other = rival ?? others[0];
  const more = others.filter(({ claimantId }) => claimantId !== other?.claimantId).length;
  const old = daysBetween(claim.day, until);
  const stale = !isSingleFlow(series.parts) && old >= crisis.expiryDays;
  return {
    quoted: false,
    counts: capital(counted({ ...claim, placeName: shownPlace(crisis, claim.placeName) })),
    said: valueInLine(claim),
    claimant: claim.claimant.name,
    asOf: asOfInWords(claim),
    via: claim.firstPrintedBy,
    url: claim.url,
    notes: [
      ...(other ? [`${rival ? 'Contested: ' : ''}${lastWord(other)}${more > 0 ? ` and ${more} more` : ''}`] : []),
      ...(stale ? [`stale, ${old} days old`] : []),
      ...(claim.retractedAt ? ['no longer printed'] : []),
      ...(claim.review === 'unreviewed' ? ['unreviewed'] : []),
    ],
  };
}

/** `UNHCR 42,000 (10 Nov 2016)`, of a period `UNHCR 42,000 (4–10 Nov 2016)`. */
const lastWord = (claim: FoundClaim): string =>
  `${claim.claimant.name} ${valueInLine(claim)} (${isSingleFlow(claim) && claim.from && claim.asOf ? spanInWords(claim.from, claim.asOf) : asOfInWords(claim)})`;
