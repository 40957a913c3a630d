/** What a download of claims or figures is made of: which of them, what all of them share, and what is said about them. */
import { z } from 'zod';
import { AppError } from '../data/errors.js';
import { type ClaimFilter, findClaims } from '../data/queries/claims.js';
import { type FoundCrisis, getCrisis } from '../data/queries/crises.js';
import { findExtractorVersions, findPrintingSources } from '../data/queries/exports.js';
import { findFeedEntries } from '../data/queries/feed.js';
import { METHOD_VERSION } from '../engine/claims/methodVersion.js';
import { atom } from '../engine/exports/atom.js';
import { MIXED, type Scope } from '../engine/exports/column.js';
import type { ExportAbout } from '../engine/exports/metadata.js';
import type { Metric } from '../engine/extraction/types.js';
import type { AskedFile } from './download.js';
import { claimFilters, toClaimFilter } from './routes/claims.js';
import { VERSION } from './version.js';

/** What a download of claims is asked for with: a crisis, a series of it perhaps, and filters. */
export type Params = { slug: string; key?: string };
export const filters = z.strictObject(claimFilters);
export type AskedClaims = AskedFile<Params, z.output<typeof filters>>;

type AskedFigures = AskedFile<Params, { metric?: Metric[] | undefined }>;

/** What all formats of one address share. */
export interface Selection {
  crisis: FoundCrisis;
  filter: ClaimFilter & { crisisId: string };
  scope: Scope;
  /** Of the file, without its ending. */
  name: string;
  title: string;
}

/** The crisis, or one series of it. Throws `not_found`, also for a series that has nothing for the viewer to see. */
export async function select({ store, viewer, params: { slug, key }, query }: AskedClaims): Promise<Selection> {
  const crisis = await getCrisis(store, viewer, slug);
  const filter = { ...toClaimFilter(query), crisisId: crisis.id, series: key };
  if (key === undefined) {
    const only = filter.metric?.length === 1 ? filter.metric[0]! : null;
    const scope = only === null ? MIXED : { metric: only, unit: null };
    return { crisis, filter, scope, name: `${slug}-claims`, title: `${crisis.name}: claims` };
  }
  const found = await findClaims(store, viewer, { crisisId: crisis.id, series: key, limit: 1 });
  const first = found.items[0];
  if (!first) throw new AppError('not_found', `there is no series "${key}" in ${slug}`);
  const name = `${slug}-${first.metric}`;
  const title = `${crisis.name}: ${first.metric}${first.placeName === null ? '' : `, ${first.placeName}`}`;
  return { crisis, filter, scope: { metric: first.metric, unit: first.unit }, name, title };
}

/** The figures of a crisis; the query's filters narrow them. */
export async function selectFigures({
  store,
  viewer,
  params: { slug },
  query: { metric },
}: AskedFigures): Promise<Selection> {
  const crisis = await getCrisis(store, viewer, slug);
  const scope = metric?.length === 1 ? { metric: metric[0]!, unit: null } : MIXED;
  const title = `${crisis.name}: figures`;
  return { crisis, filter: { crisisId: crisis.id }, scope, name: `${slug}-figures`, title };
}

/** What the sidecar and a workbook's last sheet say of it. */
export async function aboutOf(
  { store, viewer, query, path }: AskedFile<Params, Record<string, unknown>>,
  selection: Selection,
): Promise<ExportAbout> {
  const { crisisId, series } = selection.filter;
  return {
    title: selection.title,
    // The sidecar names the file that it stands beside.
    query: { from: path.replace('.metadata.json', '.csv'), filters: query },
    exportedAt: store.instant(),
    versions: { figurewatch: VERSION, method: METHOD_VERSION, extractors: await findExtractorVersions(store) },
    sources: await findPrintingSources(store, viewer, { crisisId, series }),
  };
}

/** Its feed. */
export async function feedOf({ store, viewer, address, params }: AskedClaims, selection: Selection): Promise<string> {
  const { crisis, filter, title } = selection;
  const entries = await findFeedEntries(store, viewer, filter);
  const { pathname, search, origin } = new URL(address);
  // Narrowed feeds are feeds of their own.
  const narrowed = [params.key === undefined ? '' : encodeURIComponent(params.key), search].join('');
  return atom({
    id: `urn:uuid:${crisis.id}${narrowed === '' ? '' : `#${narrowed}`}`,
    title,
    self: `${origin}${pathname}${search}`,
    page: `${origin}/crises/${params.slug}`,
    updated: entries[0]?.updated ?? '1970-01-01T00:00:00.000Z',
    entries,
  });
}
