/** A field that offers what fits as one types (WAI-ARIA combobox): arrows move, Enter takes, Escape closes. */
import { useEffect, useId, useState } from 'preact/hooks';
import { review as text } from '../../format/review.en.js';

export interface Suggestion {
  id: string;
  name: string;
  /** What tells it from its namesakes. */
  note?: string;
}

interface Props {
  label: string;
  hint: string;
  value: string;
  find: (words: string) => Promise<Suggestion[]>;
  /** Whether words that are none of the suggestions are a value too. */
  free?: boolean;
  onInput: (words: string) => void;
  onChoose: (chosen: Suggestion) => void;
}

const QUIET_MS = 150;

export function Suggest({ label, hint, value, find, free = false, onInput, onChoose }: Props) {
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [found, setFound] = useState<Suggestion[]>([]);
  const [at, setAt] = useState(-1);
  const words = typed?.trim() ?? '';
  const least = free ? 1 : 2;
  useEffect(() => {
    if (words.length < least) {
      setFound([]);
      return;
    }
    let gone = false;
    const timer = setTimeout(() => {
      find(words).then(
        (list) => {
          if (gone) return;
          setFound(list);
          setAt(-1);
        },
        () => {
          if (!gone) setFound([]);
        },
      );
    }, QUIET_MS);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [words]);
  const open = typed !== null && found.length > 0;
  const take = (chosen: Suggestion): void => {
    setTyped(null);
    setFound([]);
    onChoose(chosen);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setAt((n) => Math.min(found.length - 1, n + 1));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(-1, n - 1));
    else if (event.key === 'Enter' && open && found[at]) take(found[at]);
    else if (event.key === 'Escape' && open) setFound([]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div class="field suggest">
      <label for={id}>{label}</label>
      <input
        id={id}
        class="input"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-describedby={`${id}-hint`}
        aria-activedescendant={open && found[at] ? `${id}-${at}` : undefined}
        autocomplete="off"
        value={typed ?? value}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          onInput(event.currentTarget.value);
        }}
        onBlur={() => setTyped(null)}
        onKeyDown={keyDown}
      />
      <span class="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <span class="sr" role="status">
        {words.length >= least ? (found.length ? text.fields.suggestions(found.length) : text.fields.none) : ''}
      </span>
      <div class="suggestions" role="listbox" id={`${id}-list`} aria-label={label} hidden={!open}>
        {found.map((one, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keyboard, as the pattern says
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field, as the pattern says
          <div
            key={one.id}
            id={`${id}-${i}`}
            role="option"
            aria-selected={i === at}
            class={i === at ? 'on' : ''}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(one)}
          >
            {one.name} {one.note && <span class="muted small">{one.note}</span>}
          </div>
        ))}
      </div>
    </div>
  );
}
