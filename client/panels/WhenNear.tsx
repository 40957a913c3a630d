/**
 * What lies below the screen is made when the reader comes near it, or one part after the other when nothing else is to
 * do: the first chart never waits for the tenth, and a printed page has them all.
 */
import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const AHEAD = '600px 0px';
const waiting: (() => void)[] = [];

const atRest = (work: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work, { timeout: 3_000 });
  else setTimeout(work, 200);
};

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) atRest(next);
}

/** Calls back when it is this part's turn; the result gives the turn up. */
function inTurn(make: () => void): () => void {
  waiting.push(make);
  if (waiting.length === 1) atRest(next);
  return () => {
    const at = waiting.indexOf(make);
    if (at >= 0) waiting.splice(at, 1);
  };
}

/** @param height Room in px that is kept until the part is made. */
export function WhenNear({ height, children }: { height: number; children: () => VNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [made, setMade] = useState(false);
  useEffect(() => {
    if (made) return;
    const make = (): void => setMade(true);
    const stop = inTurn(make);
    const observer = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && make(), {
      rootMargin: AHEAD,
    });
    observer.observe(place.current!);
    addEventListener('beforeprint', make);
    return () => {
      stop();
      observer.disconnect();
      removeEventListener('beforeprint', make);
    };
  }, [made]);
  if (made) return children();
  return <div ref={place} aria-hidden="true" style={{ minHeight: `${height}px` }} />;
}
