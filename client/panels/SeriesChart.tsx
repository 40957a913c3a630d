/**
 * A chart: the canvas, the words at the pointer, and the keyboard. One tab stop; left and right walk the claims in as-of
 * order, up and down change the claimant, Enter opens the evidence.
 */
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CrisisJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { chartConfig, isDirect } from '../charts/config.js';
import { type Drawing, marksOf } from '../charts/drawing.js';
import type { Mark } from '../charts/marks.js';
import type { Mounted } from '../charts/mount.js';
import { inTurn } from '../charts/turns.js';
import { claimAloud, said } from '../format/claim.js';
import { day, timeOf } from '../format/locale.js';
import { ui } from '../format/ui.en.js';
import { readPalette, useTheme } from '../theme.js';
import { ChartSkeleton } from './Notices.js';
import { Who } from './Who.js';
import { showDays, WholePeriod } from './zoom.js';

interface Props {
  drawing: Drawing;
  title: string;
  size: 'large' | 'small';
  milestones: CrisisJson['milestones'];
  /** Tells whether milestones are drawn as letters, whose words then stand below. */
  onLetters?: (letters: boolean) => void;
  /** A claim that is ringed while nothing else has the focus. */
  ring?: string;
}

const loadZoom = () => import('../charts/zoom.js');
const loadGestures = () => import('./zoomGestures.js');

type Library = typeof import('../charts/mount.js');
let library: Library | null = null;
/** Loads what draws the charts; a page that will have some asks for it while its data are on their way. */
export const loadLibrary = async (): Promise<Library> => {
  library ??= await import('../charts/mount.js');
  return library;
};

let pen: CanvasRenderingContext2D | null = null;
const measure = (text: string): number => {
  pen ??= document.createElement('canvas').getContext('2d');
  pen!.font = `12px ${getComputedStyle(document.documentElement).getPropertyValue('--sans')}`;
  return pen!.measureText(text).width;
};

export function SeriesChart({ drawing, title, size, milestones, onLetters, ring }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const mounted = useRef<Mounted | null>(null);
  const [ready, setReady] = useState(library !== null);
  const [width, setWidth] = useState(0);
  const [focus, setFocus] = useState<{ id: string; byKey: boolean } | null>(null);
  const theme = useTheme();
  const marks: Mark[] = useMemo(() => marksOf(drawing), [drawing]);

  useEffect(() => {
    if (!ready) void loadLibrary().then(() => setReady(true));
  }, [ready]);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    // The width as it is now: the observer tells it a frame later.
    setWidth(Math.floor(box.current!.getBoundingClientRect().width));
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (!ready || !library || width < 100 || !canvas.current) return;
    const times = milestones.map((m) => ({ time: timeOf(m.day) ?? 0, label: m.label }));
    // Colours as they are now: while the page is printed they are not those that `theme` was told last.
    const draw = (): void => {
      mounted.current?.destroy();
      const made = chartConfig(drawing, { width, size, milestones: times, measure }, readPalette());
      mounted.current = library!.mount(canvas.current!, made, width);
      onLetters?.(made.grammar.letters);
      mounted.current.focus(ring ?? null);
    };
    const stop = inTurn(() => mounted.current === null && draw());
    // Before a print the colours are those of paper, in time for the picture that the printer takes.
    const print = matchMedia('print');
    print.addEventListener('change', draw);
    return () => {
      stop();
      print.removeEventListener('change', draw);
      mounted.current?.destroy();
      mounted.current = null;
    };
  }, [ready, width, drawing, theme, size, milestones]);
  useEffect(() => mounted.current?.focus(focus?.id ?? ring ?? null), [focus, ring]);

  const whole = useContext(WholePeriod);
  const [touched, setTouched] = useState(false);
  const latest = useRef(drawing);
  latest.current = drawing;
  // Zooming is loaded when the chart is first pointed at, touched or focused.
  useEffect(() => {
    if (!touched || !whole) return;
    let stop: (() => void) | null = null;
    let gone = false;
    void loadGestures().then(({ listen }) => {
      if (gone || !canvas.current) return;
      stop = listen(canvas.current.parentElement!, {
        whole,
        shown: () => latest.current,
        area: () => mounted.current?.area() ?? null,
        preview: (days) => mounted.current?.show(days),
        settle: (days) => showDays(days, whole),
      });
    });
    return () => {
      gone = true;
      stop?.();
    };
  }, [touched, whole]);
  const current = marks.find((m) => m.claim.id === focus?.id) ?? null;
  const open = (mark: Mark): void => setFilters({ figure: mark.claim.figureId });
  const keyDown = (event: KeyboardEvent): void => {
    const next = event.shiftKey ? null : walk(marks, current, event.key);
    if (whole && isZoom(event)) zoomBy(event);
    else if (next) setFocus({ id: next.claim.id, byKey: true });
    else if (event.key === 'Enter' && current) open(current);
    else if (event.key === 'Escape' && focus) setFocus(null);
    else return;
    event.preventDefault();
  };
  const zoomBy = ({ key }: KeyboardEvent): void =>
    void loadZoom().then(({ zoomed, panned }) => {
      if (!whole) return;
      const span = drawing.to - drawing.from;
      const at = current?.x ?? drawing.from + span / 2;
      if (key === '0') showDays(null, whole);
      else if (key === 'ArrowRight') showDays(panned(drawing, whole, span / 4), whole);
      else if (key === 'ArrowLeft') showDays(panned(drawing, whole, -span / 4), whole);
      else showDays(zoomed(drawing, whole, key === '-' ? 2 : 0.5, at), whole);
    });
  const pointer = (event: MouseEvent): void => {
    const id = mounted.current?.claimAt(event) ?? null;
    if (id) setFocus({ id, byKey: false });
    else if (focus && !focus.byKey) setFocus(null);
    canvas.current!.style.cursor = id ? 'pointer' : '';
  };
  const place = focus && mounted.current?.placeOf(focus.id);
  return (
    <div class="chartbox" ref={box}>
      <div
        class="chart"
        role="application"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: an application takes the keyboard itself
        tabIndex={0}
        aria-label={ui.chartAloud(title, marks.length)}
        onKeyDown={keyDown}
        onPointerEnter={() => setTouched(true)}
        onFocus={() => !focus && marks[0] && setFocus({ id: marks.at(-1)!.claim.id, byKey: true })}
        onBlur={() => setFocus(null)}
        onMouseMove={pointer}
        onMouseLeave={() => focus && !focus.byKey && setFocus(null)}
        onClick={(event) => {
          const id = mounted.current?.claimAt(event);
          const hit = marks.find((m) => m.claim.id === id);
          if (hit) open(hit);
        }}
      >
        {!ready && <ChartSkeleton />}
        <canvas ref={canvas} />
        {current && place && (
          <span
            class={`tip${place.x > width / 2 ? ' before' : ''}`}
            style={{ left: `${place.x}px`, top: `${place.y}px` }}
          >
            <Who claimant={current.claim.claimant} />
            <b>{said(current.claim)}</b>
            <span class="muted">{claimAloud(current.claim).split(', ').slice(1).join(', ')}</span>
          </span>
        )}
        <span class="sr" aria-live="polite">
          {focus?.byKey && current ? claimAloud(current.claim) : ''}
        </span>
      </div>
      {width > 0 && !isDirect(drawing, width) && <Latest drawing={drawing} marks={marks} />}
    </div>
  );
}

/** `+` `-` and `0`, and the arrows with Shift; with Ctrl they are the browser's own. */
const isZoom = ({ key, shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && (/^[-+=0]$/u.test(key) || (shiftKey && /^Arrow(?:Left|Right)$/u.test(key)));

/** The claim that an arrow key leads to. */
function walk(marks: Mark[], current: Mark | null, key: string): Mark | null {
  const at = current ? marks.indexOf(current) : -1;
  if (key === 'ArrowRight') return marks[Math.min(marks.length - 1, at + 1)] ?? null;
  if (key === 'ArrowLeft') return marks[Math.max(0, at - 1)] ?? null;
  if (key === 'Home') return marks[0] ?? null;
  if (key === 'End') return marks.at(-1) ?? null;
  if ((key !== 'ArrowUp' && key !== 'ArrowDown') || !current) return null;
  const claimants = [...new Map(marks.map((m) => [m.claim.claimant.id, m.slot])).entries()].sort((a, b) => a[1] - b[1]);
  const own = claimants.findIndex(([id]) => id === current.claim.claimant.id);
  const next = claimants[(own + (key === 'ArrowDown' ? 1 : claimants.length - 1)) % claimants.length]!;
  const theirs = marks.filter((m) => m.claim.claimant.id === next[0]);
  return theirs.sort((a, b) => Math.abs(a.x - current.x) - Math.abs(b.x - current.x))[0] ?? null;
}

/** Names and last values as a list, where they have no room at the lines' ends. */
function Latest({ drawing, marks }: { drawing: Drawing; marks: Mark[] }) {
  const last = new Map<string, Mark>();
  for (const mark of marks) last.set(mark.claim.claimant.id, mark);
  return (
    <ul class="latest">
      {[...last.values()].map((mark) => {
        const live = !drawing.stepped || ('live' in mark && mark.live === true);
        const when = mark.claim.asOf ? day(mark.claim.asOf, false) : '';
        return (
          <li key={mark.claim.id} class={live ? '' : 'gone'}>
            <Who claimant={mark.claim.claimant} />
            <span>
              <b>{said(mark.claim)}</b>{' '}
              <span class="muted">
                {drawing.stepped ? when : ui.toDay(when)}
                {live ? '' : `, ${ui.expired}`}
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
