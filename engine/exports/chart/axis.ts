/** Round ticks: four to seven gridlines from zero, and days spaced so that their words do not meet. */

export const DAY_MS = 86_400_000;

/** 00:00 UTC of a whole day. */
export const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

/** Gridlines from zero; the last one is at or above `top`. */
export function valueTicks(top: number): number[] {
  const raw = Math.max(top, 1) / 6;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((m) => m * power >= raw) ?? 10) * power);
  return Array.from({ length: Math.ceil(Math.max(top, 1) / step) + 1 }, (_, i) => i * step);
}

/** The times below an axis of `width` px: every day, week, fortnight …, whatever leaves 96 px each. */
export function dayTicks(from: number, to: number, width: number): number[] {
  const days = Math.max(1, (to - from) / DAY_MS);
  const most = Math.max(2, Math.floor(width / 96));
  const every = [1, 2, 7, 14, 21, 28, 56, 91, 182, 365, 730].find((n) => days / n <= most) ?? Math.ceil(days / most);
  const ticks: number[] = [];
  for (let time = from; time < to; time += every * DAY_MS) ticks.push(time);
  return ticks;
}

/** `1.5M` and `2B` where the scale goes that far, only on axes; else the whole number. */
export function axisNumber(value: number, top: number): string {
  const grouped = (n: number): string => n.toLocaleString('en-GB', { maximumFractionDigits: 2 });
  if (value === 0 || top < 1e6) return grouped(value);
  return top >= 1e9 ? `${grouped(value / 1e9)}B` : `${grouped(value / 1e6)}M`;
}

/** The first and last day of a chart: the claims' own, with a little room before, up to `until`. */
export function windowOf(
  claims: readonly { day: string }[],
  { from, to, until }: { from?: string | undefined; to?: string | undefined; until: string },
): { from: string; to: string } {
  const days = claims.map(({ day }) => day).sort();
  const last = to ?? [until, days.at(-1) ?? until].sort().at(-1)!;
  const first = from ?? days[0] ?? last;
  const span = Math.max(7, Math.round((timeOf(last) - timeOf(first)) / DAY_MS));
  const before = from === undefined ? Math.max(1, Math.round(span / 22)) : 0;
  const start = Math.min(timeOf(first) - before * DAY_MS, timeOf(last) - 7 * DAY_MS);
  return { from: from ?? new Date(start).toISOString().slice(0, 10), to: last };
}
