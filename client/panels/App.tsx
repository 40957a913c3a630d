/** The page that the address names, below the bar that every page has. */
import { useState } from 'preact/hooks';
import { useAddress, visit } from '../address.js';
import { getCrises, getSources, getStatus } from '../api.js';
import type { Address } from '../filters.js';
import { ui } from '../format/ui.en.js';
import { useChords, useKeys } from '../keys.js';
import { useLive, useLoad, useOffline, useSeenAt } from '../load.js';
import { PAGES } from '../pages.js';
import { Boundary } from './Boundary.js';
import { Lazy } from './Lazy.js';
import { Missing } from './Missing.js';
import { OfflineBanner, PageError, PageSkeleton } from './Notices.js';
import { SampleBanner, TopBar } from './TopBar.js';

const loadShortcuts = async () => (await import('./Shortcuts.js')).Shortcuts;
const loadCrisisPage = async () => (await import('./CrisisPage.js')).CrisisPage;

export function App() {
  const address = useAddress();
  const offline = useOffline();
  const seenAt = useSeenAt();
  useLive();
  const status = useLoad('status', getStatus);
  const crises = useLoad('crises', getCrises);
  const sources = useLoad('sources', getSources);
  const failing = sources.data?.filter((s) => s.health === 'failing').length ?? 0;

  const [sheet, setSheet] = useState(false);
  useKeys({ '?': () => setSheet(true), '/': () => visit('/search') });
  useChords('g', {
    f: () => visit('/'),
    r: () => visit('/review'),
    s: () => visit('/sources'),
    a: () => visit('/alerts'),
  });
  const waiting = crises.data?.reduce((sum, crisis) => sum + crisis.counts.unreviewed, 0) ?? 0;

  const page = (address: Address) => {
    if (address.page === 'missing') return <Missing title={ui.noSuchPage} />;
    if (address.page !== 'crisis') {
      const { rest, query } = address;
      const props = { rest, query, crises, sources, status: status.data };
      return <Lazy page part={address.page} load={PAGES[address.page].load} props={props} />;
    }
    const slug = address.slug ?? crises.data?.[0]?.slug ?? null;
    if (slug) {
      const { filters } = address;
      const props = { slug, filters, crises: crises.data ?? [], sources, status: status.data };
      return <Lazy key={slug} page part="crisis" load={loadCrisisPage} props={props} />;
    }
    if (crises.data) {
      const props = { rest: '', query: new URLSearchParams(), crises, sources, status: status.data };
      return <Lazy page part="start" load={PAGES.start.load} props={props} />;
    }
    return crises.error ? (
      <PageError title={ui.nav.figures} failed={ui.claimsFailed} loaded={crises} />
    ) : (
      <PageSkeleton />
    );
  };

  return (
    <>
      <a class="sr skip" href="#main">
        {ui.skip}
      </a>
      <TopBar page={address.page} failing={failing} waiting={waiting} />
      {status.data?.sample && <SampleBanner />}
      <main class="page" id="main" tabIndex={-1}>
        {(offline || seenAt) && <OfflineBanner since={offline} seenAt={seenAt} />}
        <Boundary page={address.page}>{page(address)}</Boundary>
      </main>
      {sheet && <Lazy part="shortcuts" load={loadShortcuts} props={{ onClose: () => setSheet(false) }} />}
      <footer class="colophon">
        <a href="https://www.geonames.org/" rel="noreferrer">
          {ui.foot.places}
        </a>
        <a href="/api/docs">{ui.foot.api}</a>
        <button type="button" class="linkbtn" onClick={() => setSheet(true)}>
          {ui.shortcuts} <kbd>?</kbd>
        </button>
      </footer>
    </>
  );
}
