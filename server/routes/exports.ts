/** The downloads: a crisis's claims, its figures and each series in every format, the feeds, the table for reports, the sidecars. */
import { z } from 'zod';
import { findSeriesClaims } from '../../data/queries/claims.js';
import { getCrisis } from '../../data/queries/crises.js';
import { claimBatches, figureBatches } from '../../data/queries/exports.js';
import { changesHtml, changesTable, changesTsv } from '../../engine/exports/changesTable.js';
import { CLAIM_COLUMNS, type ExportedClaim } from '../../engine/exports/claimColumns.js';
import { type Batches, type Cell, type Column, recordOf } from '../../engine/exports/column.js';
import { csv } from '../../engine/exports/csv.js';
import { FIGURE_COLUMNS, figureLine } from '../../engine/exports/figureColumns.js';
import { json, jsonl } from '../../engine/exports/json.js';
import { metadata } from '../../engine/exports/metadata.js';
import { workbook } from '../../engine/exports/workbook.js';
import { chartOf } from '../chart.js';
import { aboutOf, feedOf, filters, type Params, type Selection, select, selectFigures } from '../claimSelection.js';
import { type AskedFile, type Download, download } from '../download.js';
import { pngOf } from '../png.js';
import { alertFeeds } from './alertFeeds.js';
import { claimFilters, toClaimFilter } from './claims.js';
import { bySlug } from './crises.js';
import { figureFilters, toFigureFilter } from './figures.js';

/** More claims than a table for a report has room for. */
const MOST_TABLE_CLAIMS = 10_000;

const flag = z.enum(['1']).optional();
const csvOptions = {
  hxl: flag.describe('1: a row of HXL hashtags under the header.'),
  bom: flag.describe('1: a byte order mark first, for Excel.'),
};
const bySeries = bySlug.extend({ key: z.string().min(1).max(1_000).describe('Key of a series.') });
// What would part a claimant's number from the one before it is none of them.
const { metric, group, place, claimant, from, to } = claimFilters;
const tableFilters = z.strictObject({ metric, group, place, claimant, from, to });

const MEDIA = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/x-ndjson; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  atom: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  html: 'text/html; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
} as const;

/** What is exported as a table: which rows, and what a format has of each. */
interface Table<R, Q extends z.ZodObject> {
  /** Address without its ending. */
  base: string;
  params: typeof bySlug;
  query: Q;
  /** In a summary, and as the name of a workbook's sheet: `The claims of a crisis`, `claim`, `Claims`. */
  what: string;
  row: string;
  sheet: string;
  select(asked: AskedFile<Params, z.output<Q>>): Promise<Selection>;
  rows(asked: AskedFile<Params, z.output<Q>>, selection: Selection): Batches<R>;
  columns: readonly Column<R>[];
  /** In JSON. */
  record(row: R): Record<string, Cell>;
}

/** A table's sidecar and its formats. */
function tableDownloads<R, Q extends z.ZodObject>(table: Table<R, Q>): Download[] {
  const { base, params, query, what, row, sheet, select, rows, columns, record } = table;
  return [
    // Before `.json`, which its ending holds.
    download({
      path: `${base}.metadata.json`,
      summary: `The sidecar of ${what}: query, time, versions, columns, sources, licence notes.`,
      ...{ params, query, mediaType: MEDIA.json },
      open: async (asked) => {
        const selection = await select(asked);
        const sidecar = metadata(await aboutOf(asked, selection), columns, selection.scope);
        return { name: null, content: `${JSON.stringify(sidecar, null, 2)}\n` };
      },
    }),
    download({
      path: `${base}.csv`,
      summary: `${what} as CSV, a row a ${row}.`,
      ...{ params, query: query.extend(csvOptions), mediaType: MEDIA.csv },
      open: async (asked) => {
        const { hxl, bom, ...narrowed } = asked.query as z.output<z.ZodObject<typeof csvOptions>>;
        const of = { ...asked, query: narrowed as z.output<Q> };
        const selection = await select(of);
        const options = { hxl: hxl ? selection.scope : null, bom: bom !== undefined };
        return { name: `${selection.name}.csv`, content: csv(rows(of, selection), columns, options) };
      },
    }),
    download({
      path: `${base}.json`,
      summary: `${what} as one JSON array, a record a ${row}.`,
      ...{ params, query, mediaType: MEDIA.json },
      open: async (asked) => ({ name: null, content: json(rows(asked, await select(asked)), record) }),
    }),
    download({
      path: `${base}.jsonl`,
      summary: `${what} as JSON Lines, a line a ${row}.`,
      ...{ params, query, mediaType: MEDIA.jsonl },
      open: async (asked) => {
        const selection = await select(asked);
        return { name: `${selection.name}.jsonl`, content: jsonl(rows(asked, selection), record) };
      },
    }),
    download({
      path: `${base}.xlsx`,
      summary: `${what} as a workbook with typed cells and a sheet of sources.`,
      ...{ params, query, mediaType: MEDIA.xlsx },
      open: async (asked) => {
        const selection = await select(asked);
        const about = await aboutOf(asked, selection);
        return { name: `${selection.name}.xlsx`, content: workbook(sheet, rows(asked, selection), columns, about) };
      },
    }),
  ];
}

/** The claims below an address in every format; those of a series have the same columns as those of a crisis. */
const claimDownloads = (base: string, params: typeof bySlug, what: string): Download[] => [
  ...tableDownloads({
    ...{ base, params, what, row: 'claim', sheet: 'Claims', query: filters, select },
    rows: ({ store, viewer }, { filter }) => claimBatches(store, viewer, filter),
    columns: CLAIM_COLUMNS,
    record: (claim: ExportedClaim) => recordOf(CLAIM_COLUMNS, claim),
  }),
  download({
    path: `${base}.atom`,
    summary: `${what} as an Atom feed: the hundred that something became of last.`,
    ...{ params, query: filters, mediaType: MEDIA.atom },
    open: async (asked) => {
      const selection = await select(asked);
      return { name: null, content: await feedOf(asked, selection) };
    },
  }),
];

type AskedSeries = AskedFile<{ slug: string; key: string }, z.output<typeof filters>>;

/** The chart of a series as SVG. */
async function chart({ store, viewer, params, query, address }: AskedSeries) {
  const crisis = await getCrisis(store, viewer, params.slug);
  const host = new URL(address).origin;
  const { svg } = await chartOf({ store, viewer, crisis, key: params.key, filter: toClaimFilter(query), host });
  return svg;
}

/** The last word of each claimant in each series, series by series; what it said before counts, also before the window. */
async function tableOf({
  store,
  viewer,
  params,
  query: { from, to, ...query },
}: AskedFile<Params, z.output<typeof tableFilters>>) {
  const { id: crisisId } = await getCrisis(store, viewer, params.slug);
  const filter = { ...toClaimFilter(query), to, most: MOST_TABLE_CLAIMS };
  const claims = await findSeriesClaims(store, viewer, crisisId, filter);
  return changesTable(
    claims.sort((a, b) => (a.series === b.series ? (a.day < b.day ? 1 : -1) : a.series < b.series ? -1 : 1)),
    from,
  );
}

export const downloads: readonly Download[] = [
  ...alertFeeds,
  ...claimDownloads('/crises/:slug/claims', bySlug, 'The claims of a crisis'),
  ...claimDownloads('/crises/:slug/series/:key', bySeries, 'One series of a crisis'),
  ...tableDownloads({
    ...{ base: '/crises/:slug/figures', params: bySlug, query: z.strictObject(figureFilters) },
    ...{ what: 'The figures of a crisis', row: 'figure', sheet: 'Figures', select: selectFigures },
    rows: ({ store, viewer, query }, { filter: { crisisId } }) =>
      figureBatches(store, viewer, { ...toFigureFilter(query), crisisId }),
    columns: FIGURE_COLUMNS,
    record: figureLine,
  }),
  download({
    path: '/crises/:slug/series/:key.svg',
    summary: 'The chart of a series as an image for documents, with its sources below it.',
    ...{ params: bySeries, query: filters, mediaType: MEDIA.svg },
    open: async (asked) => ({ name: null, content: await chart(asked) }),
  }),
  download({
    path: '/crises/:slug/series/:key.png',
    summary: 'The same in pixels, 1,920 wide.',
    ...{ params: bySeries, query: filters, mediaType: MEDIA.png },
    open: async (asked) => ({ name: null, content: await pngOf(await chart(asked)) }),
  }),
  download({
    path: '/crises/:slug/changes.html',
    summary: 'Figure, source, as of, change since last report: an HTML table that pastes into Word and Excel.',
    ...{ params: bySlug, query: tableFilters, mediaType: MEDIA.html },
    open: async (asked) => ({ name: null, content: changesHtml(await tableOf(asked)) }),
  }),
  download({
    path: '/crises/:slug/changes.tsv',
    summary: 'The same table, tab-separated.',
    ...{ params: bySlug, query: tableFilters, mediaType: MEDIA.tsv },
    open: async (asked) => ({ name: null, content: changesTsv(await tableOf(asked)) }),
  }),
];
