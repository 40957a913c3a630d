/** The shortcut sheet, over the page; Escape or the button closes it, and focus goes back. */
import { useEffect, useRef } from 'preact/hooks';
import { shortcuts as text } from '../format/shortcuts.en.js';
import { Icon } from './Icon.js';

export function Shortcuts({ onClose }: { onClose: () => void }) {
  const sheet = useRef<HTMLDialogElement>(null);
  useEffect(() => sheet.current?.showModal(), []);
  return (
    <dialog class="sheet" ref={sheet} onClose={onClose} aria-labelledby="shortcuts-title">
      <header>
        <h2 id="shortcuts-title">{text.title}</h2>
        <button type="button" class="iconbtn" aria-label={text.close} onClick={() => sheet.current?.close()}>
          <Icon name="close" />
        </button>
      </header>
      <p class="small muted">{text.note}</p>
      {text.groups.map(({ name, keys }) => (
        <section key={name}>
          <h3>{name}</h3>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key}>
                <dt>
                  {key.split(' ').map((part) => (
                    <kbd key={part}>{part}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  );
}
