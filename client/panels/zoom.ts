/** The days that the charts of a page show, for whatever stands in the page: the whole period, and how to show a part. */
import { createContext } from 'preact';
import { setFilters } from '../address.js';
import type { Stretch } from '../charts/drawing.js';

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The whole period of a crisis page; null where charts are not to be zoomed. */
export const WholePeriod = createContext<Stretch | null>(null);

/** Shows these days in all charts of the page; the whole period is no zoom. */
export function showDays(days: Stretch | null, whole: Stretch): void {
  const all = days === null || (days.from <= whole.from && days.to >= whole.to);
  setFilters({ zoom: all ? null : { from: dayOf(days.from), to: dayOf(days.to) } });
}

/** The part of the period that an address asks for; the whole where they do not meet. */
export function shownDays(zoom: { from: string; to: string } | null, whole: Stretch): Stretch {
  if (!zoom) return whole;
  const from = Math.max(whole.from, Date.parse(zoom.from));
  const to = Math.min(whole.to, Date.parse(zoom.to));
  return from < to ? { from, to } : whole;
}
