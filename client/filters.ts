/** What an address says: which page, which filters, which evidence is open. Pure, so that links can be tested. */

/** What the reader chose on a crisis page. */
export interface Filters {
  from: string | null;
  to: string | null;
  place: string | null;
  review: 'unreviewed' | 'reviewed' | null;
  axis: 'asOf' | 'published';
  recommended: boolean;
  envelope: boolean;
  /** Households are shown in people, as derived. */
  people: boolean;
  /** Claimants that are switched off. */
  hidden: string[];
  /** The days that the charts show, where they are not all. */
  zoom: { from: string; to: string } | null;
  /** Figure whose evidence is open. */
  figure: string | null;
}

/** Where each page beside the crisis page stands; what follows a path (`/actors/a1`) is the page's own business. */
const PAGE_PATHS = {
  review: '/review',
  desk: '/desk',
  claimants: '/claimants',
  sources: '/sources',
  alerts: '/alerts',
  search: '/search',
  settings: '/settings',
  start: '/start',
} as const;

export type PageName = keyof typeof PAGE_PATHS;

export const pagePath = (page: PageName): string => PAGE_PATHS[page];

export type Address =
  | { page: 'crisis'; slug: string | null; filters: Filters }
  | { page: PageName; rest: string; query: URLSearchParams }
  | { page: 'missing' };

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

export function readFilters(query: URLSearchParams): Filters {
  const day = (name: string): string | null => {
    const value = query.get(name);
    return value && DAY.test(value) ? value : null;
  };
  const review = query.get('review');
  return {
    from: day('from'),
    to: day('to'),
    place: query.get('place'),
    review: review === 'unreviewed' || review === 'reviewed' ? review : null,
    axis: query.get('axis') === 'published' ? 'published' : 'asOf',
    recommended: query.get('recommended') !== 'off',
    envelope: query.get('envelope') !== 'off',
    people: query.get('households') === 'people',
    hidden: query.getAll('hide'),
    zoom: readZoom(query.get('zoom')),
    figure: query.get('figure'),
  };
}

/** `2016-11-01..2016-11-20` */
function readZoom(text: string | null): Filters['zoom'] {
  const [from = '', to = '', ...rest] = text?.split('..') ?? [];
  return DAY.test(from) && DAY.test(to) && from < to && rest.length === 0 ? { from, to } : null;
}

/** Only what differs from the default is written. */
export function writeFilters(filters: Filters): string {
  const query = new URLSearchParams();
  if (filters.from) query.set('from', filters.from);
  if (filters.to) query.set('to', filters.to);
  if (filters.place) query.set('place', filters.place);
  if (filters.review) query.set('review', filters.review);
  if (filters.axis === 'published') query.set('axis', 'published');
  if (!filters.recommended) query.set('recommended', 'off');
  if (!filters.envelope) query.set('envelope', 'off');
  if (filters.people) query.set('households', 'people');
  for (const id of filters.hidden) query.append('hide', id);
  if (filters.zoom) query.set('zoom', `${filters.zoom.from}..${filters.zoom.to}`);
  if (filters.figure) query.set('figure', filters.figure);
  const text = query.toString();
  return text && `?${text}`;
}

export function readAddress(path: string, search: string): Address {
  const query = new URLSearchParams(search);
  try {
    const [first = '', ...rest] = path.split('/').slice(1).map(decodeURIComponent);
    const below = rest.join('/').replace(/\/$/, '');
    if (path === '/') return { page: 'crisis', slug: null, filters: readFilters(query) };
    if (first === 'crises' && below !== '' && !below.includes('/')) {
      return { page: 'crisis', slug: below, filters: readFilters(query) };
    }
    // What people guess: the list that `/crises/mosul` seems to stand in, and another word for claimants.
    if (first === 'crises') return { page: 'desk', rest: '', query };
    if (first === 'actors') return { page: 'claimants', rest: below, query };
    const page = (Object.keys(PAGE_PATHS) as PageName[]).find((name) => PAGE_PATHS[name] === `/${first}`);
    return page ? { page, rest: below, query } : { page: 'missing' };
  } catch {
    // A percent sign that encodes nothing.
    return { page: 'missing' };
  }
}
