/** A button that opens a small box below it; Escape, a click elsewhere or going on by Tab closes it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  summary: ComponentChildren;
  /** Class of the button; `here` marks that what is open stands in it. */
  look: 'btn' | 'select' | 'plain' | 'here';
  end?: boolean;
  /** Only where the screen is narrow. */
  narrow?: boolean;
  children: ComponentChildren;
}

export function Menu({ summary, look, end = false, narrow = false, children }: Props) {
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const close = (event: Event): void => {
      if (!menu.current?.open || menu.current.contains(event.target as Node)) return;
      menu.current.open = false;
    };
    addEventListener('pointerdown', close);
    addEventListener('focusin', close);
    return () => {
      removeEventListener('pointerdown', close);
      removeEventListener('focusin', close);
    };
  }, []);
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    menu.current.open = false;
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details class={`menu${end ? ' end-menu' : ''}${narrow ? ' narrow' : ''}`} ref={menu} onKeyDown={keyDown}>
      <summary class={look}>{summary}</summary>
      {children}
    </details>
  );
}
