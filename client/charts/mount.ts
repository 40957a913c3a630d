/** Puts a configuration on a canvas. The only file that imports Chart.js itself; loaded when the first chart is needed. */
import { Chart, LinearScale, LineController, LineElement, PointElement, ScatterController } from 'chart.js';
import { PointWithErrorBar, ScatterWithErrorBarsController } from 'chartjs-chart-error-bars';
import type { GrammarChart } from './config.js';
import type { Box } from './labels.js';
import { grammarPlugin, grammars } from './paint.js';
import { barBox } from './paintMarks.js';

Chart.register(
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  ScatterController,
  ScatterWithErrorBarsController,
  PointWithErrorBar,
);

export interface Mounted {
  /** Rings a claim, or none. */
  focus: (claimId: string | null) => void;
  /** The claim under a pointer, null where there is none. */
  claimAt: (event: { offsetX: number; offsetY: number }) => string | null;
  /** Where a claim stands on the canvas, in px. */
  placeOf: (claimId: string) => { x: number; y: number } | null;
  destroy: () => void;
}

const inside = (box: Box, at: { offsetX: number; offsetY: number }): boolean =>
  at.offsetX >= box.x && at.offsetX <= box.x + box.width && at.offsetY >= box.y && at.offsetY <= box.y + box.height;

/** Draws a chart of that width on the canvas. */
export function mount(canvas: HTMLCanvasElement, { config, grammar, height }: GrammarChart, width: number): Mounted {
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  canvas.width = width;
  canvas.height = height;
  const chart = new Chart(canvas, {
    ...config,
    plugins: [
      {
        id: 'attach',
        beforeInit: (made) => {
          grammars.set(made, grammar);
        },
      },
      grammarPlugin,
    ],
  });
  const points = chart.data.datasets.flatMap((set, datasetIndex) =>
    set.data.map((point, index) => ({
      id: (point as { claimId?: string } | null)?.claimId ?? null,
      datasetIndex,
      index,
    })),
  );
  const idOf = (datasetIndex: number, index: number): string | null =>
    points.find((p) => p.datasetIndex === datasetIndex && p.index === index)?.id ?? null;
  const { x, y } = chart.scales;
  const scales = { x: (time: number) => x!.getPixelForValue(time), y: (value: number) => y!.getPixelForValue(value) };
  return {
    focus: (claimId) => {
      if (grammar.focus === claimId) return;
      grammar.focus = claimId;
      chart.draw();
    },
    claimAt: (event) => {
      const bar = grammar.drawing.bars.findLast((b) => inside(barBox(b, scales), event));
      if (bar) return bar.claim.id;
      const at = { x: event.offsetX, y: event.offsetY, native: event, type: 'mousemove' };
      const found = chart.getElementsAtEventForMode(at as unknown as Event, 'nearest', { intersect: true }, false);
      for (const hit of found) {
        const id = idOf(hit.datasetIndex, hit.index);
        if (id) return id;
      }
      return null;
    },
    placeOf: (claimId) => {
      const point = points.find((p) => p.id === claimId);
      if (!point) return null;
      const at = chart.getDatasetMeta(point.datasetIndex).data[point.index]!;
      return { x: at.x, y: at.y };
    },
    destroy: () => chart.destroy(),
  };
}
