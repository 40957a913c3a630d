/** Shows a collection: one bar for all sources on a terminal, a line for each finished source elsewhere. */
import { SingleBar } from 'cli-progress';

export interface Counts {
  /** Pages that the listings named so far, and how many of them are done. */
  found: number;
  done: number;
  figures: number;
  new: number;
  changed: number;
  unchanged: number;
  failed: number;
}

export class ProgressDisplay {
  readonly #bar: SingleBar | null;
  #shown = false;

  constructor(readonly stream: NodeJS.WriteStream = process.stderr) {
    this.#bar = stream.isTTY
      ? new SingleBar({
          format:
            '  {bar} {value}/{total} pages · {news} new, {changed} changed, {unchanged} unchanged, {failed} failed · {figures} figures · {sources}',
          stream,
          hideCursor: true,
          clearOnComplete: true,
          fps: 8,
          barsize: 24,
        })
      : null;
  }

  /** What the sources that are being collected have reached, by their names. */
  show(sources: ReadonlyMap<string, Counts>): void {
    if (!this.#bar || sources.size === 0) return;
    const all = [...sources.values()];
    const sum = (of: keyof Counts) => all.reduce((total, counts) => total + counts[of], 0);
    const active = [...sources].filter(([, counts]) => counts.done < counts.found || counts.found === 0);
    const names = active.map(([name]) => name).join(', ');
    const payload = {
      figures: sum('figures'),
      news: sum('new'),
      changed: sum('changed'),
      unchanged: sum('unchanged'),
      failed: sum('failed'),
      sources: names.length > 60 ? `${names.slice(0, 59)}…` : names,
    };
    const total = Math.max(sum('found'), 1);
    if (!this.#shown) this.#bar.start(total, sum('done'), payload);
    this.#shown = true;
    this.#bar.setTotal(total);
    this.#bar.update(sum('done'), payload);
  }

  /** A line that stays, above the bar. */
  line(text: string): void {
    this.end();
    this.stream.write(`${text}\n`);
  }

  /** Takes the bar away. */
  end(): void {
    if (this.#shown) this.#bar?.stop();
    this.#shown = false;
  }
}

/** One finished run as a line: `Tigris Wire: 4 pages: 4 new, 0 changed, 0 unchanged. 12 figures.` */
export function runLine(name: string, run: { state: string; message: string | null; figures: number } | null): string {
  if (!run) return `${name}: another process is collecting it.`;
  const figures = run.figures === 1 ? ' 1 figure.' : run.figures > 0 ? ` ${run.figures} figures.` : '';
  const state = run.state === 'ok' || run.state === 'partly' ? '' : `${run.state}: `;
  return `${name}: ${state}${run.message ?? run.state}${figures}`;
}
