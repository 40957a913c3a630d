/** Words of the sources page. */
import { inLanguage } from './language.js';
import { count } from './ui.en.js';

export const sourcesPage = inLanguage('sources', {
  title: 'Sources',
  summary: (n: number, failing: number, late: number) =>
    [count(n, 'source', 'sources'), failing && `${failing} failing`, late && `${late} late`, 'times in UTC']
      .filter(Boolean)
      .join(' · '),
  runAll: 'Run all now',
  columns: {
    source: 'Source',
    health: 'Health',
    runs: 'Last 14 runs, figures',
    last: 'Last run',
    next: 'Next run',
    figures: 'Figures, 30 days',
  },
  counts: {
    fetched: 'Fetched',
    new: 'New',
    changed: 'Changed',
    unchanged: 'Unchanged',
    failed: 'Failed',
    figures: 'Figures',
  },
  moreRunning: (n: number) => `${count(n, 'more source is', 'more sources are')} being collected.`,
  stop: 'Stop',
  stopOf: (name: string) => `Stop collecting ${name}`,
  stopping: 'Stopping…',
  notStopped: 'It could not be stopped.',
  run: 'Run now',
  asked: 'Asked for',
  pause: 'Pause',
  on: 'Switch on',
  actions: 'What can be done',
  never: 'never',
  none: 'none',
  collecting: (name: string) => `Collecting ${name}`,
  latest: (address: string) => `Last page: ${address}`,
  runsAloud: (runs: number, failed: number) => `Last ${count(runs, 'run', 'runs')}: ${failed} failed`,
  details: 'What happened',
  hide: 'Hide',
  failed: 'The sources could not be loaded.',
  empty: 'No sources yet. Add a feed, a page or a folder, and its figures appear by themselves.',
  add: 'Add a source',
  noFetches: 'The run stopped before anything was fetched.',
  noReason: 'The last run failed.',
  usualAdvice: 'It is tried again by itself; the other sources go on.',
  /** What to do about a failed run, by its outcome. What passes by itself has no entry. */
  advice: {
    robots: 'The site asks programs not to read this page. Choose another page of it, or switch the source off.',
    http_401: 'The page wants a login. Choose a public page, or switch the source off.',
    http_403:
      'The site may refuse automated reading. Open the page, read its terms, then ask its owner or switch the source off.',
    http_404: 'Open the address in a browser; the page may have moved.',
    http_410: 'The site has removed this page for good. Find its new address, or switch the source off.',
    dns: 'Check the address for a slip; if it is right, the site may be down and is tried again.',
    bad_address: 'Check the address for a slip.',
    private_address:
      'The address lies on this machine or its own network, which sources may not read unless that is allowed in the settings.',
    tls: 'The site’s certificate is not valid. Tell its owner; it is tried again by itself.',
    not_a_feed: 'The address does not give a feed. Look on the site for its feed, or add the page itself.',
    not_a_sitemap: 'The address does not give a sitemap. Look in the site’s robots.txt for it.',
    no_links: 'The page links to no articles. Choose the page that lists them, or add a single page.',
    content_type: 'The address gives something else than a page. Choose the page that it belongs to.',
    too_large: 'The page is larger than the limit. Choose a smaller page of the site.',
    redirects: 'The address leads on in a circle. Open it in a browser and take the address where it ends.',
    consent_wall: 'The site shows its pages after a consent only. Use its feed or another address of it.',
    bot_wall: 'The site keeps programs out. Ask its owner, or switch the source off.',
    needs_javascript: 'The page is empty without a browser. Use the site’s feed or another address of it.',
    empty: 'The page holds no text that could be read. Choose another page of the site.',
    no_folder: 'Check the path of the folder, and that it may be read.',
  } as Record<string, string>,
});
