/**
 * The pages of the dashboard beside the crisis page. Each is loaded when it is first opened, so that the first page stays
 * small: a page's panels, words (`format/<page>.en.ts`) and styles are imported by its own file alone. A new page: its
 * path in `PAGE_PATHS` (filters.ts), its line here, its word in `ui.nav`.
 */
import type { ComponentType } from 'preact';
import type { CrisisJson, SourceJson, StatusJson } from '../server/api/schemas.js';
import type { PageName } from './filters.js';
import { ui } from './format/ui.en.js';
import type { Loaded } from './load.js';

/** What every page is given; it takes what it needs. */
export interface PageProps {
  /** What follows the page's own path, without the slash: `a1` of `/actors/a1`; empty at the page itself. */
  rest: string;
  query: URLSearchParams;
  crises: Loaded<CrisisJson[]>;
  sources: Loaded<SourceJson[]>;
  status: StatusJson | null;
}

interface PageEntry {
  /** Its word in the navigation, in the order of this table; null for a page that is reached otherwise. */
  nav: string | null;
  /** Whether it waits under "More" where the bar is narrow. */
  more?: true;
  load: () => Promise<ComponentType<PageProps>>;
}

export const PAGES: Record<PageName, PageEntry> = {
  review: { nav: ui.nav.review, load: async () => (await import('./panels/review/ReviewPage.js')).ReviewPage },
  desk: {
    nav: ui.nav.crises,
    more: true,
    load: async () => (await import('./panels/crises/CrisesPage.js')).CrisesPage,
  },
  claimants: {
    nav: ui.nav.claimants,
    more: true,
    load: async () => (await import('./panels/actors/ClaimantsPage.js')).ClaimantsPage,
  },
  sources: { nav: ui.nav.sources, load: async () => (await import('./panels/SourcesPage.js')).SourcesPage },
  alerts: { nav: ui.nav.alerts, load: async () => (await import('./panels/alerts/AlertsPage.js')).AlertsPage },
  search: { nav: null, load: async () => (await import('./panels/SearchPage.js')).SearchPage },
  settings: {
    nav: ui.nav.settings,
    more: true,
    load: async () => (await import('./panels/SettingsPage.js')).SettingsPage,
  },
  start: { nav: null, load: async () => (await import('./panels/StartPage.js')).StartPage },
};
