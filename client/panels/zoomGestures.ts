/** Zooming and moving through time by pointer, wheel and fingers. Loaded when a chart is first pointed at. */
import type { Stretch } from '../charts/drawing.js';
import { panned, zoomed } from '../charts/zoom.js';

const WHEEL_SPEED = 0.003;
/** A pointer that moves less is a click. */
const STILL_PX = 4;
const QUIET_MS = 250;

export interface ZoomTarget {
  shown: () => Stretch;
  whole: Stretch;
  /** Left and right end of the plot in px. */
  area: () => { left: number; right: number } | null;
  /** Shows days while a gesture goes on. */
  preview: (stretch: Stretch) => void;
  /** Keeps them at its end. */
  settle: (stretch: Stretch) => void;
}

/**
 * Ctrl and wheel, or two fingers on a trackpad or a screen, zoom; dragging and the sideways wheel move through time. The
 * wheel alone scrolls the page as everywhere. The result ends listening.
 */
export function listen(box: HTMLElement, target: ZoomTarget): () => void {
  const ending = new AbortController();
  const pointers = new Map<number, { x: number; y: number }>();
  let start: { shown: Stretch; x: number; spread: number } | null = null;
  let dragged = false;
  let latest: Stretch | null = null;
  let quiet: ReturnType<typeof setTimeout> | undefined;

  const timeAt = (shown: Stretch, clientX: number): number | null => {
    const area = target.area();
    if (!area) return null;
    const x = clientX - box.getBoundingClientRect().left - area.left;
    return shown.from + (x / (area.right - area.left)) * (shown.to - shown.from);
  };
  const settle = (): void => {
    clearTimeout(quiet);
    if (latest) target.settle(latest);
    latest = null;
  };
  const show = (stretch: Stretch): void => {
    latest = stretch;
    target.preview(stretch);
    clearTimeout(quiet);
    quiet = setTimeout(settle, QUIET_MS);
  };
  const begin = (): void => {
    const points = [...pointers.values()];
    const xs = points.map(({ x }) => x);
    const spread = points.length > 1 ? Math.abs(xs[0]! - xs[1]!) : 0;
    const x = xs.reduce((sum, one) => sum + one, 0) / Math.max(1, xs.length);
    start = points.length > 0 ? { shown: latest ?? target.shown(), x, spread } : null;
  };

  const { signal } = ending;
  box.addEventListener(
    'wheel',
    (event) => {
      const shown = latest ?? target.shown();
      const sideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const at = timeAt(shown, event.clientX);
      const area = target.area();
      if (!area || at === null || (!event.ctrlKey && !event.metaKey && !sideways)) return;
      event.preventDefault();
      const msPerPx = (shown.to - shown.from) / (area.right - area.left);
      show(
        sideways
          ? panned(shown, target.whole, event.deltaX * msPerPx)
          : zoomed(shown, target.whole, Math.exp(event.deltaY * WHEEL_SPEED), at),
      );
    },
    { signal, passive: false },
  );
  box.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      dragged = false;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      begin();
    },
    { signal },
  );
  box.addEventListener(
    'pointermove',
    (event) => {
      if (!pointers.has(event.pointerId) || !start) return;
      pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const area = target.area();
      if (!area) return;
      const xs = [...pointers.values()].map(({ x }) => x);
      const x = xs.reduce((sum, one) => sum + one, 0) / xs.length;
      if (!dragged && Math.abs(x - start.x) < STILL_PX && xs.length === 1) return;
      if (!dragged) box.setPointerCapture(event.pointerId);
      dragged = true;
      const { shown } = start;
      const spread = xs.length > 1 ? Math.max(12, Math.abs(xs[0]! - xs[1]!)) : 0;
      const nearer =
        spread && start.spread ? zoomed(shown, target.whole, start.spread / spread, timeAt(shown, start.x)!) : shown;
      const msPerPx = (nearer.to - nearer.from) / (area.right - area.left);
      show(panned(nearer, target.whole, (start.x - x) * msPerPx));
    },
    { signal },
  );
  const end = (event: PointerEvent): void => {
    if (!pointers.delete(event.pointerId)) return;
    begin();
    if (pointers.size === 0) settle();
  };
  box.addEventListener('pointerup', end, { signal });
  box.addEventListener('pointercancel', end, { signal });
  // What was dragged was not clicked.
  box.addEventListener(
    'click',
    (event) => {
      if (!dragged) return;
      dragged = false;
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  return () => {
    ending.abort();
    clearTimeout(quiet);
  };
}
