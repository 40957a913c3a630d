/** Single keys as shortcuts: off while a field has focus, with a modifier, and where the reader switched them off. */
import { useEffect, useRef } from 'preact/hooks';
import { choices } from './choices.js';

/** What letters are typed into; a box that is ticked takes none. */
const FIELDS = 'input:not([type=checkbox]), select, textarea, [contenteditable]';

/** Whether a key press is meant for a field or for the browser. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.target instanceof HTMLElement && event.target.closest(FIELDS) !== null;
}

const CHORD_MS = 1_500;
/** When the first key of a chord was pressed; until the second comes, single keys rest. */
let chordAt = Number.NEGATIVE_INFINITY;
const inChord = (event: KeyboardEvent): boolean => event.timeStamp - chordAt < CHORD_MS;

/** Two keys one after the other: `first`, then one of the actions' keys. */
export function useChords(first: string, actions: Record<string, () => void>): void {
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      if (isTaken(event) || !choices().keys) return;
      const key = event.key.toLowerCase();
      const action = inChord(event) ? actions[key] : undefined;
      if (action) {
        chordAt = Number.NEGATIVE_INFINITY;
        event.preventDefault();
        action();
      } else if (key === first) chordAt = event.timeStamp;
    };
    addEventListener('keydown', keyDown);
    return () => removeEventListener('keydown', keyDown);
  });
}

/**
 * Calls what belongs to a key, by its lower-case name (`j`, ` `, `?`), while the component is there. The actions are those
 * of the last rendering: a key that follows at once must not act on the item before.
 */
export function useKeys(actions: Record<string, (() => void) | undefined>): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      if (isTaken(event) || inChord(event) || !choices().keys) return;
      const action = latest.current[event.key.toLowerCase()];
      const onButton =
        event.target instanceof HTMLElement && event.target.closest('button, a, summary, input') !== null;
      // Space and Enter belong to the button that has the focus.
      if (!action || (event.key === ' ' && onButton)) return;
      event.preventDefault();
      action();
    };
    addEventListener('keydown', keyDown);
    return () => removeEventListener('keydown', keyDown);
  }, []);
}
