/** The page that the address names, below the bar that every page has. */
import { useEffect } from 'preact/hooks';
import { useAddress } from '../address.js';
import { getCrises, getSources, getStatus } from '../api.js';
import type { Address } from '../filters.js';
import { ui } from '../format/ui.en.js';
import { useLive, useLoad, useOffline } from '../load.js';
import { AlertsPage } from './AlertsPage.js';
import { Boundary } from './Boundary.js';
import { CrisisPage } from './CrisisPage.js';
import { Link } from './Link.js';
import { OfflineBanner, PageError, PageSkeleton } from './Notices.js';
import { SourcesPage } from './SourcesPage.js';
import { SampleBanner, TopBar } from './TopBar.js';

export function App() {
  const address = useAddress();
  const offline = useOffline();
  useLive();
  const status = useLoad('status', getStatus);
  const crises = useLoad('crises', getCrises);
  const sources = useLoad('sources', getSources);
  const failing = sources.data?.filter((s) => s.health === 'failing').length ?? 0;

  const page = (address: Address) => {
    if (address.page === 'sources') return <SourcesPage sources={sources} status={status.data} />;
    if (address.page === 'alerts') return <AlertsPage />;
    if (address.page === 'missing') return <Missing title={ui.noSuchPage} />;
    const slug = address.slug ?? crises.data?.[0]?.slug ?? null;
    if (slug) {
      return (
        <CrisisPage
          key={slug}
          slug={slug}
          filters={address.filters}
          crises={crises.data ?? []}
          sources={sources}
          status={status.data}
        />
      );
    }
    if (crises.data) return <Missing title={ui.noCrisis} note={ui.noCrisisNote} sources />;
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
      <TopBar page={address.page} failing={failing} />
      {status.data?.sample && <SampleBanner />}
      <main class="page" id="main" tabIndex={-1}>
        {offline && <OfflineBanner since={offline} />}
        <Boundary page={address.page}>{page(address)}</Boundary>
      </main>
      <footer class="colophon">
        <a href="https://www.geonames.org/" rel="noreferrer">
          {ui.foot.places}
        </a>
        <a href="/api/docs">{ui.foot.api}</a>
      </footer>
    </>
  );
}

/** A page without content that says where to go instead. */
export function Missing({ title, note, sources }: { title: string; note?: string; sources?: boolean }) {
  useEffect(() => {
    document.title = `${title} · ${ui.product}`;
  }, [title]);
  return (
    <>
      <div class="head">
        <div>
          <h1>{title}</h1>
          {note && <p>{note}</p>}
        </div>
      </div>
      <p>
        <Link class="btn" href={sources ? '/sources' : '/'}>
          {sources ? ui.noCrisisSources : ui.toFigures}
        </Link>
      </p>
    </>
  );
}
