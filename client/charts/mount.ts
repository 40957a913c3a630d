/** Puts a configuration on a canvas. The only file that imports Chart.js itself; loaded when the first chart is needed. */
import { Chart, LinearScale, LineController, LineElement, PointElement, ScatterController } from 'chart.js';
import { PointWithErrorBar, ScatterWithErrorBarsController } from 'chartjs-chart-error-bars';
import type { GrammarChart } from './config.js';
import type { Stretch } from './drawing.js';
import type { Box } from './labels.js';
import { baseOf, type Step } from './marks.js';
import { grammarPlugin, grammars } from './paint.js';
import { barBox, type Scales } from './paintMarks.js';

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
  /** Left and right end of the plot in px. */
  area: () => { left: number; right: number };
  /** Shows other days of the same drawing, for as long as a gesture goes on. */
  show: (days: Stretch) => void;
  destroy: () => void;
}

const inside = (box: Box, at: { offsetX: number; offsetY: number }): boolean =>
  at.offsetX >= box.x && at.offsetX <= box.x + box.width && at.offsetY >= box.y && at.offsetY <= box.y + box.height;

/** The mark under a pointer: the nearest of its ends within reach. Of marks at one place the one painted last. */
function nearest(steps: readonly Step[], at: Scales, event: { offsetX: number; offsetY: number }): Step | null {
  let [found, least]: [Step | null, number] = [null, REACH];
  for (const step of steps) {
    const dx = at.x(step.x) - event.offsetX;
    if (Math.abs(dx) > REACH) continue;
    const ends = step.bound === 'range' && step.high !== null ? [baseOf(step), step.high] : [baseOf(step)];
    for (const end of ends) {
      const distance = Math.hypot(dx, at.y(end) - event.offsetY);
      if (distance <= least) [found, least] = [step, distance];
    }
  }
  return found;
}

const REACH = 12;

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
      return nearest(grammar.drawing.steps, scales, event)?.claim.id ?? null;
    },
    placeOf: (claimId) => {
      const bar = grammar.drawing.bars.find((b) => b.claim.id === claimId);
      if (bar) {
        const box = barBox(bar, scales);
        return { x: box.x + box.width / 2, y: scales.y(baseOf(bar)) };
      }
      const step = grammar.drawing.steps.find((s) => s.claim.id === claimId);
      return step ? { x: scales.x(step.x), y: scales.y(baseOf(step)) } : null;
    },
    area: () => chart.chartArea,
    show: ({ from, to }) => {
      Object.assign(chart.options.scales!['x']!, { min: from, max: to });
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}
