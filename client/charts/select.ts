/** Which series stand where on a crisis page, and which claim speaks for a series. */
import type { ClaimantJson, ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { timeOf } from '../format/locale.js';
import { isStepped } from '../format/series.js';

const MOST_CHARTS = 9;
/** So many charts are shown even where a series has a single claim. */
const LEAST_CHARTS = 4;

/** When a claim counts for: the last day of a month, but the day of publication where that lies within (as in engine/claims/days.ts). */
export function time({ asOf, firstPublished }: ClaimJson): number {
  const last = timeOf(asOf ?? firstPublished) ?? 0;
  const published = timeOf(firstPublished);
  return published !== null && published < last && published >= (timeOf(asOf, 'first') ?? last) ? published : last;
}

/** How much a series has to show: its claims; states and totals before single periods, numbers before vague words. */
function weight(series: SeriesJson): number {
  const vague = series.claims.every((c) => c.bound === 'vague');
  return series.claims.length * (isStepped(series) ? 2 : 1) * (vague ? 0.5 : 1);
}

/** Displaced people first, then by weight, then the newest; expected numbers after counted ones. */
function inOrder(series: readonly SeriesJson[]): SeriesJson[] {
  const ranked = series.map((one) => ({
    one,
    weight: weight(one),
    leads: Number(one.metric === 'displaced' && one.unit === 'people' && !one.projected),
    newest: one.claims.reduce((newest, claim) => Math.max(newest, time(claim)), 0),
  }));
  const first = [...ranked].sort((a, b) => b.leads - a.leads || b.weight - a.weight)[0];
  ranked.sort(
    (a, b) =>
      Number(b === first) - Number(a === first) ||
      Number(a.one.projected) - Number(b.one.projected) ||
      b.weight - a.weight ||
      b.newest - a.newest,
  );
  return ranked.map(({ one }) => one);
}

export interface Arranged {
  /** Drawn as charts, the first one large. */
  charts: SeriesJson[];
  /** In the table of other figures. */
  others: SeriesJson[];
}

export function arrange(series: readonly SeriesJson[]): Arranged {
  const ordered = inOrder(series.filter((s) => s.claims.length > 0));
  const charts = ordered.filter((s, i) => i < MOST_CHARTS && (s.claims.length > 1 || i < LEAST_CHARTS));
  return { charts, others: ordered.filter((s) => !charts.includes(s)) };
}

/** The claim that the recommended line follows last; where it follows none, the newest. */
export function headlineOf(series: SeriesJson): ClaimJson {
  const last = [...series.recommended].sort((a, b) => (a.to < b.to ? -1 : 1)).at(-1);
  const recommended = last && series.claims.find((c) => c.id === last.claimId);
  const printed = series.claims.filter((claim) => claim.retractedAt === null);
  // They come in as-of order.
  return recommended ?? (printed.length > 0 ? printed : series.claims).at(-1)!;
}

/** The claim that contradicts this one: of a state or total on the page's last day, of a period at any time. */
export function rivalOf(series: SeriesJson, claim: ClaimJson, until: string): ClaimJson | null {
  const always = !isStepped(series);
  const now = series.contested.findLast((c) => (always || c.to >= until) && c.claimIds.includes(claim.id));
  const other = now?.claimIds.find((id) => id !== claim.id);
  return series.claims.find((c) => c.id === other) ?? null;
}

/** The same claimant's claim before this one. */
export function beforeOf(series: SeriesJson, claim: ClaimJson): ClaimJson | null {
  const own = series.claims.filter((c) => c.claimant.id === claim.claimant.id && time(c) < time(claim));
  return own.sort((a, b) => time(a) - time(b)).at(-1) ?? null;
}

/** Claims of a series in as-of order: how the keyboard walks them. */
export const inTime = (claims: readonly ClaimJson[]): ClaimJson[] => [...claims].sort((a, b) => time(a) - time(b));

/** The `most` newest claims, the newest first, without putting thousands in order for the few that are shown. */
export function newestOf(claims: readonly ClaimJson[], most: number): ClaimJson[] {
  if (claims.length <= most) return inTime(claims).reverse();
  const times = Float64Array.from(claims, time).sort();
  const oldest = times[times.length - most]!;
  return inTime(claims.filter((claim) => time(claim) >= oldest))
    .reverse()
    .slice(0, most);
}

/** Colours and shapes tell so many claimants apart. */
export const MOST_TOGETHER = 6;

/** The claimants of a series that are not switched off, those with most claims first. */
export function claimantsOf(series: SeriesJson, hidden: ReadonlySet<string>): ClaimantJson[] {
  const found = new Map<string, { claimant: ClaimantJson; claims: number }>();
  for (const { claimant } of series.claims) {
    const known = found.get(claimant.id);
    if (known) known.claims++;
    else if (!hidden.has(claimant.id)) found.set(claimant.id, { claimant, claims: 1 });
  }
  return [...found.values()].sort((a, b) => b.claims - a.claims).map(({ claimant }) => claimant);
}
