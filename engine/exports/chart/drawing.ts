/**
 * A series as things to draw, before any picture: which claim stands from when to when, which bar counts which days, and
 * the stretches that the method derives (docs/method.md). Times are milliseconds UTC; a day goes on until the next begins.
 */
import { isSingleFlow, periodOf } from '../../claims/period.js';
import { standing } from '../../claims/standing.js';
import type { Claim, Series } from '../../claims/types.js';
import type { ExportedClaim } from '../claimColumns.js';
import { DAY_MS, timeOf } from './axis.js';
import { type Sign, signsOf } from './palette.js';

export type ChartClaim = Claim & ExportedClaim & { claimant: { slot: number | null } };
export type ChartSeries = Omit<Series, 'claims'> & { claims: ChartClaim[] };

export interface Span {
  from: number;
  to: number;
}

/** One claim to draw: its step from `from` to `to`, or the days that its bar counts. */
export interface Drawn extends Span {
  claim: ChartClaim;
  sign: Sign;
  /** Where its mark stands; before the window it has none, though its line goes on. */
  at: number;
  /** Of a step: the claim that replaces it where the two meet; its line leads there. */
  next: ChartClaim | null;
  /** Of a bar: its place among claimants that count overlapping days. */
  lane: number;
  lanes: number;
}

export interface Drawing extends Span {
  /** Steps for states and running totals, bars for periods. */
  stepped: boolean;
  /** The highest number that is drawn. */
  top: number;
  drawn: Drawn[];
  recommended: (Span & { claim: ChartClaim })[];
  envelope: (Span & { low: number; high: number; lowOpen: boolean; highOpen: boolean })[];
  contested: (Span & { claimIds: readonly string[] })[];
}

export interface ChartWindow {
  /** First and last day that is drawn, both included. */
  from: string;
  to: string;
  expiryDays: number;
}

/** The end of an interval that is drawn where only one was said. */
export const baseOf = ({ low, high }: Pick<Claim, 'low' | 'high'>): number => low ?? high ?? 0;

/** Everything of a series that is to be seen in a window; `signs` where several charts share them. */
export function drawingOf(
  series: ChartSeries,
  { from, to, expiryDays }: ChartWindow,
  signs: ReadonlyMap<string, Sign> = signsOf(claimantsOf(series.claims)),
): Drawing {
  const window = { from: timeOf(from), to: timeOf(to) + DAY_MS };
  const cut = <T extends { from: string; to: string }>(stretch: T): T & Span => ({
    ...stretch,
    from: Math.max(window.from, timeOf(stretch.from)),
    to: Math.min(window.to, timeOf(stretch.to) + DAY_MS),
  });
  const seen = (span: Span): boolean => span.from < span.to;
  const byId = new Map(series.claims.map((claim) => [claim.id, claim]));
  const stepped = !isSingleFlow(series.parts);
  const shown = (claim: ChartClaim): boolean => timeOf(claim.day) < window.to;
  const drawn = stepped ? stepsOf(series, { to, expiryDays }, signs) : barsOf(series.claims.filter(shown), signs);
  const visible = drawn
    .filter((one) => shown(one.claim) && one.to > window.from && one.from < window.to)
    .map((one) => ({ ...one, from: Math.max(one.from, window.from), to: Math.min(one.to, window.to) }));
  return {
    stepped,
    ...window,
    top: visible.reduce((top, { claim }) => Math.max(top, claim.high ?? claim.low ?? 0), 1),
    drawn: visible,
    recommended: stepped
      ? series.recommended
          .map(cut)
          .filter(seen)
          .flatMap((stretch) => {
            const claim = byId.get(stretch.claimId);
            return claim ? [{ ...stretch, claim }] : [];
          })
      : [],
    envelope: stepped ? envelopeOf(series.envelope.map(cut).filter(seen), visible) : [],
    contested: series.contested.map(cut).filter(seen),
  };
}

/** Who makes claims, and how many: those with a palette slot by it, then those with most claims. */
export function claimantsOf(
  claims: readonly ChartClaim[],
): { id: string; name: string; slot: number | null; claims: number }[] {
  const counts = new Map<string, number>();
  for (const { claimantId } of claims) counts.set(claimantId, (counts.get(claimantId) ?? 0) + 1);
  const known = new Map(claims.map((claim) => [claim.claimantId, claim.claimant]));
  return [...counts]
    .map(([id, count]) => ({ id, claims: count, name: known.get(id)!.name, slot: known.get(id)!.slot }))
    .sort((a, b) => (a.slot ?? 7) - (b.slot ?? 7) || b.claims - a.claims || (a.name < b.name ? -1 : 1));
}

/** Claims as steps for as long as they stand; one that never stood (replaced on its own day) keeps its mark. */
function stepsOf(
  { claims, superseded }: ChartSeries,
  { to, expiryDays }: { to: string; expiryDays: number },
  signs: ReadonlyMap<string, Sign>,
): Drawn[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const ends = new Map(
    standing(claims, superseded, { expiryDays, until: to }).map((stands) => [
      stands.claim.id,
      timeOf(stands.to) + DAY_MS,
    ]),
  );
  return claims.map((claim) => {
    const at = timeOf(claim.day);
    const end = ends.get(claim.id) ?? at;
    const next = byId.get(superseded[claim.id] ?? '');
    const meets = next !== undefined && timeOf(next.day) === end && end > at;
    return {
      ...{ claim, sign: signs.get(claim.claimantId)!, at, from: at, to: Math.max(end, at + 1) },
      ...{ next: meets ? next : null, lane: 0, lanes: 1 },
    };
  });
}

/** Claims as bars over the days that they count, the longest first, so that a shorter one stands before it. */
function barsOf(claims: readonly ChartClaim[], signs: ReadonlyMap<string, Sign>): Drawn[] {
  const bars = claims.map((claim): Drawn => {
    const { from, to } = periodOf(claim);
    const sign = signs.get(claim.claimantId)!;
    const [begin, end] = [timeOf(from), timeOf(to) + DAY_MS];
    return { claim, sign, at: begin, from: Math.min(begin, end - DAY_MS), to: end, next: null, lane: 0, lanes: 1 };
  });
  bars.sort((a, b) => a.from - b.from);
  const longest = Math.max(0, ...bars.map((bar) => bar.to - bar.from));
  const order = [...signs.keys()];
  let first = 0;
  for (const bar of bars) {
    // In the order of their beginnings, what overlaps a bar lies in a stretch around it.
    while (bars[first]!.from < bar.from - longest) first++;
    const beside = new Set<string>();
    for (let i = first; i < bars.length && bars[i]!.from < bar.to; i++) {
      if (bars[i]!.to > bar.from) beside.add(bars[i]!.claim.claimantId);
    }
    bar.lanes = beside.size;
    bar.lane = order.filter((id) => beside.has(id)).indexOf(bar.claim.claimantId);
  }
  return bars.sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** Where two or more claimants stand: one alone has no span. An end that all leave open stands at the outermost number said. */
function envelopeOf(
  stretches: readonly (Series['envelope'][number] extends infer E ? Omit<E, 'from' | 'to'> & Span : never)[],
  steps: readonly Drawn[],
): Drawing['envelope'] {
  const inOrder = [...steps].sort((a, b) => a.from - b.from);
  let next = 0;
  let live: Drawn[] = [];
  return stretches.flatMap(({ from, to, low, high, lowOpen, highOpen }) => {
    while (next < inOrder.length && inOrder[next]!.from < to) live.push(inOrder[next++]!);
    live = live.filter((step) => step.to > from);
    if (new Set(live.map(({ claim }) => claim.claimantId)).size < 2) return [];
    const said = live.map(({ claim }) => baseOf(claim));
    return [{ from, to, low: low ?? Math.min(...said), high: high ?? Math.max(...said), lowOpen, highOpen }];
  });
}
