/** Brand, the pages that there are, and the line that says when a crisis is the invented one. */
import { useState } from 'preact/hooks';
import { go } from '../address.js';
import { removeSample } from '../api.js';
import { useChoices } from '../choices.js';
import { type Address, type PageName, pagePath } from '../filters.js';
import { initials } from '../format/actor.js';
import { number } from '../format/locale.js';
import { ui } from '../format/ui.en.js';
import { refresh } from '../load.js';
import { PAGES } from '../pages.js';
import { Icon } from './Icon.js';
import { Link } from './Link.js';
import { Menu } from './Menu.js';

const names = (Object.keys(PAGES) as PageName[]).filter((name) => PAGES[name].nav !== null);
const others = names.filter((name) => PAGES[name].more);

interface Props {
  page: Address['page'];
  /** Sources that fail, claims that wait for review. */
  failing: number;
  waiting: number;
}

export function TopBar({ page, failing, waiting }: Props) {
  const { name } = useChoices();
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
            <Link key={name} href={pagePath(name)} {...(PAGES[name].more && { class: 'wide' })} {...current(name)}>
              {PAGES[name].nav}
              {name === 'review' && waiting > 0 && (
                <span class="count">
                  {number(waiting)}
                  <span class="sr">{ui.waitingAloud}</span>
                </span>
              )}
              {name === 'sources' && failing > 0 && (
                <span class="count bad">
                  {failing}
                  <span class="sr">{ui.failing}</span>
                </span>
              )}
            </Link>
          ))}
          <Menu
            key={page}
            narrow
            look={others.some((name) => name === page) ? 'here' : 'plain'}
            summary={
              <>
                {ui.more} <Icon name="down" />
              </>
            }
          >
            <ul class="menu-box">
              {others.map((name) => (
                <li key={name}>
                  <Link href={pagePath(name)} {...current(name)}>
                    {PAGES[name].nav}
                  </Link>
                </li>
              ))}
            </ul>
          </Menu>
        </nav>
        <div class="end">
          <Link class="search" href="/search" {...current('search')} aria-label={ui.search}>
            <Icon name="search" />
            <span>{ui.search}</span>
            <kbd>/</kbd>
          </Link>
          {name && (
            <Link class="me wide" href="/settings" aria-label={ui.youAre(name)}>
              {initials(name)}
            </Link>
          )}
        </div>
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
