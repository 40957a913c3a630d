/** The colours of the charts, read from the CSS tokens, and when they change. */
import { useEffect, useState } from 'preact/hooks';
import type { Palette } from './charts/palette.js';
import { useChoices } from './choices.js';

/** Reads the tokens as they are now. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    bg: token('bg'),
    ink: token('ink'),
    ink2: token('ink-2'),
    ink3: token('ink-3'),
    lineStrong: token('line-strong'),
    grid: token('grid'),
    envelope: token('envelope'),
    envelopeEdge: token('envelope-edge'),
    contested: token('contested'),
    contestedBand: token('contested-band'),
    contestedLine: token('contested-line'),
    rec: token('rec'),
    focus: token('focus'),
    font: token('sans'),
    slots: [token('ink-3'), ...[1, 2, 3, 4, 5, 6].map((slot) => token(`c${slot}`))],
  };
}

/** Changes whenever the theme does, by the system or by choice, so that what was painted by the tokens is painted anew. */
export function useTheme(): 'light' | 'dark' {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const [system, setSystem] = useState(dark.matches);
  const { theme } = useChoices();
  useEffect(() => {
    const update = (): void => setSystem(dark.matches);
    dark.addEventListener('change', update);
    return () => dark.removeEventListener('change', update);
  }, []);
  return theme === 'system' ? (system ? 'dark' : 'light') : theme;
}
