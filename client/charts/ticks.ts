/** Round axis ticks: four to seven gridlines from zero, and days spaced so that their words do not meet. */
import { DAY } from './marks.js';

/** Gridlines from zero; the last one is at or above `top`. */
export function valueTicks(top: number): number[] {
  const raw = top / 6;
  const power = 10 ** Math.floor(Math.log10(Math.max(raw, 1e-9)));
  const step = Math.max(1, ([1, 2, 2.5, 5, 10].find((m) => m * power >= raw) ?? 10) * power);
  const count = Math.ceil(top / step);
  return Array.from({ length: count + 1 }, (_, i) => i * step);
}

/** Days to write below the axis for a plot of `width` px: every day, week, fortnight … whatever leaves 96 px each: the first has its year, and begins at the axis. */
export function dayTicks(from: number, to: number, width: number): number[] {
  const days = Math.max(1, (to - from) / DAY);
  const most = Math.max(2, Math.floor(width / 96));
  const every = [1, 2, 7, 14, 21, 28, 56, 91, 182, 365, 730].find((n) => days / n <= most) ?? Math.ceil(days / most);
  const ticks: number[] = [];
  for (let t = from; t <= to; t += every * DAY) ticks.push(t);
  return ticks;
}
