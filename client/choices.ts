/** What a reader chose for this browser alone: her name, single-letter keys, light or dark. Nothing of it leaves but the name. */
import { useEffect, useState } from 'preact/hooks';

export interface Choices {
  /** What she calls herself; writes carry it (api.ts). Empty: nothing. */
  name: string;
  /** Whether single letters are shortcuts. */
  keys: boolean;
  theme: 'system' | 'light' | 'dark';
}

const NAME = 'choices';
const USUAL: Choices = { name: '', keys: true, theme: 'system' };
const listeners = new Set<() => void>();

function stored(): Choices {
  try {
    const { name, keys, theme } = { ...USUAL, ...(JSON.parse(localStorage.getItem(NAME) ?? '{}') as Partial<Choices>) };
    return {
      name: typeof name === 'string' ? name : '',
      keys: keys !== false,
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    };
  } catch {
    return USUAL;
  }
}

let now = stored();

/** The choices as they are now. */
export const choices = (): Choices => now;

/** Changes some choices and keeps them; in a browser that keeps nothing they hold until the page is left. */
export function choose(change: Partial<Choices>): void {
  now = { ...now, ...change };
  try {
    localStorage.setItem(NAME, JSON.stringify(now));
  } catch {
    // Private windows may refuse; the choice still holds here.
  }
  applyTheme();
  for (const listener of listeners) listener();
}

/** Sets the theme that was chosen over the system's. */
export function applyTheme(): void {
  const { theme } = now;
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

export function useChoices(): Choices {
  const [state, setState] = useState(now);
  useEffect(() => {
    const update = (): void => setState(now);
    listeners.add(update);
    return () => {
      listeners.delete(update);
    };
  }, []);
  return state;
}

/** The reader as the record names her before there are accounts. */
export const youAs = (name: string): string => (name ? `local:${name}` : 'local');
