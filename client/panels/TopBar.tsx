/** Brand, the pages that there are, and the line that says when a crisis is the invented one. */
import { useState } from 'preact/hooks';
import { go } from '../address.js';
import { removeSample } from '../api.js';
import { type Address, type PageName, pagePath } from '../filters.js';
import { ui } from '../format/ui.en.js';
import { refresh } from '../load.js';
import { PAGES } from '../pages.js';
import { Link } from './Link.js';

const names = (Object.keys(PAGES) as PageName[]).filter((name) => PAGES[name].nav !== null);

export function TopBar({ page, failing }: { page: Address['page']; failing: number }) {
  const current = (name: Address['page']) => (page === name ? { 'aria-current': 'page' as const } : {});
  return (
    <header class="top">
      <div class="top-in">
        <Link class="brand" href="/">
          <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
            <path d="M5 2.5h10M5 17.5h10M10 2.5v15" />
            <circle cx="10" cy="10" r="3.6" fill="currentColor" stroke="var(--bg)" stroke-width="1.5" />
          </svg>
          {ui.product}
        </Link>
        <nav class="nav" aria-label={ui.nav.label}>
          <Link href="/" {...current('crisis')}>
            {ui.nav.figures}
          </Link>
          {names.map((name) => (
            <Link key={name} href={pagePath(name)} {...current(name)}>
              {PAGES[name].nav}
              {name === 'sources' && failing > 0 && (
                <span class="count bad">
                  {failing}
                  <span class="sr">{ui.failing}</span>
                </span>
              )}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  );
}

/** The sample goes with one click and one confirmation. */
export function SampleBanner() {
  const [sure, setSure] = useState(false);
  const remove = async (): Promise<void> => {
    await removeSample();
    setSure(false);
    go('/');
    refresh();
  };
  return (
    <section class="sample" aria-label={ui.sampleLabel}>
      <div>
        {ui.sample}{' '}
        {sure ? (
          <>
            {ui.removeSampleSure}{' '}
            <button type="button" class="linkbtn" onClick={() => void remove()}>
              {ui.remove}
            </button>{' '}
            <button type="button" class="linkbtn" onClick={() => setSure(false)}>
              {ui.keep}
            </button>
          </>
        ) : (
          <button type="button" class="linkbtn" onClick={() => setSure(true)}>
            {ui.removeSample}
          </button>
        )}
      </div>
    </section>
  );
}
