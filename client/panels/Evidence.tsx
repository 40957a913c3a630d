/**
 * The evidence of a figure, over the page: the page below is inert, focus stays inside, Escape closes and returns focus
 * to what opened it. K and J go to the series's claim before and after.
 */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import { setFilters } from '../address.js';
import { getEvidence } from '../api.js';
import { inTime } from '../charts/select.js';
import { evidenceWords as text } from '../format/evidence.en.js';
import { seriesTitle } from '../format/series.js';
import { useLoad } from '../load.js';
import { EvidenceBody } from './EvidenceBody.js';
import { SeriesOfPage } from './evidence/series.js';
import { Icon } from './Icon.js';
import { ErrorNotice } from './Notices.js';

export function Evidence({ figureId, series }: { figureId: string; series: SeriesJson[] }) {
  const loaded = useLoad(`evidence ${figureId}`, () => getEvidence(figureId));
  const drawer = useRef<HTMLDivElement>(null);
  // A print that does not stand for its claim is found by the claim.
  const claimId = loaded.data?.claim?.id;
  const isShown = (c: ClaimJson): boolean => c.figureId === figureId || c.id === claimId;
  const own = series.find((s) => s.claims.some(isShown));
  const claims = own ? inTime(own.claims) : [];
  const at = claims.findIndex(isShown);
  const close = (): void => setFilters({ figure: null });
  const show = (claim: ClaimJson | undefined): void => {
    if (claim) setFilters({ figure: claim.figureId });
  };

  useLayoutEffect(() => {
    const opener = document.activeElement as HTMLElement | null;
    const below = [...document.querySelectorAll<HTMLElement>('.inert-below, .top, .sample')];
    for (const element of below) element.inert = true;
    drawer.current?.focus();
    document.documentElement.classList.add('locked');
    return () => {
      for (const element of below) element.inert = false;
      document.documentElement.classList.remove('locked');
      if (opener?.isConnected) opener.focus();
    };
  }, []);
  // In the layout phase: a key that follows at once must walk from the claim that is shown.
  useLayoutEffect(() => {
    const keyDown = (event: KeyboardEvent): void => {
      const field = event.target instanceof HTMLElement && event.target.closest('input, select, textarea');
      if (event.key === 'Escape') close();
      else if (field || event.ctrlKey || event.metaKey || event.altKey) return;
      else if (event.key === 'k' || event.key === 'K') show(claims[at - 1]);
      else if (event.key === 'j' || event.key === 'J') show(claims[at + 1]);
      else if (event.key === 'Tab') trap(event, drawer.current);
    };
    addEventListener('keydown', keyDown);
    return () => removeEventListener('keydown', keyDown);
  });

  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Escape does the same */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the close button is the control; this only helps the mouse */}
      <div class="scrim" onClick={close} />
      <div class="drawer" role="dialog" aria-modal="true" aria-labelledby="evidence-title" tabIndex={-1} ref={drawer}>
        <header>
          <span class="muted small">{own && text.position(seriesTitle(own), at + 1, claims.length)}</span>
          <span class="end">
            <button type="button" class="btn plain" disabled={at <= 0} onClick={() => show(claims[at - 1])}>
              <Icon name="up" />
              {text.earlier} <kbd>K</kbd>
            </button>
            <button
              type="button"
              class="btn plain"
              disabled={at < 0 || at >= claims.length - 1}
              onClick={() => show(claims[at + 1])}
            >
              <Icon name="down" />
              {text.later} <kbd>J</kbd>
            </button>
            <button type="button" class="iconbtn" aria-label={text.close} onClick={close}>
              <Icon name="close" />
            </button>
          </span>
        </header>
        <div class="body" aria-busy={loaded.busy}>
          {loaded.data ? (
            <SeriesOfPage.Provider value={series}>
              <EvidenceBody key={loaded.data.figure.id} evidence={loaded.data} />
            </SeriesOfPage.Provider>
          ) : loaded.error ? (
            <>
              <h2 id="evidence-title">{text.failed}</h2>
              <ErrorNotice title={text.failed} loaded={loaded} />
            </>
          ) : (
            <>
              <h2 id="evidence-title">{text.loading}</h2>
              <div class="skel wide gap" />
              <div class="skel half gap-s" />
            </>
          )}
        </div>
      </div>
    </>
  );
}

/** Keeps Tab inside the drawer. */
function trap(event: KeyboardEvent, drawer: HTMLElement | null): void {
  const stops = [
    ...(drawer?.querySelectorAll<HTMLElement>(
      'a[href], button:not([disabled]), input:not([disabled]), select, textarea, [tabindex="0"]',
    ) ?? []),
  ];
  const first = stops[0];
  const last = stops.at(-1);
  const active = document.activeElement;
  if (event.shiftKey && (active === first || active === drawer)) last?.focus();
  else if (!event.shiftKey && active === last) first?.focus();
  else return;
  event.preventDefault();
}
