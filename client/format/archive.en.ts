/** Words of the archive: versions of an article, the stored page, how much room it takes. */
import { inLanguage } from './language.js';

const plural = (n: number, one: string, more: string): string => (n === 1 ? one : more);

export const archive = inLanguage('archive', {
  title: (n: number) => plural(n, 'One version stored', `${n} versions stored`),
  version: (n: number) => `Version ${n}`,
  seen: (when: string) => `seen ${when}`,
  changes: 'What changed',
  changesOf: (n: number) => `What changed in version ${n}`,
  page: 'Look at the stored page',
  pageOf: (n: number) => `Look at the stored page of version ${n}`,
  dropped: (when: string) => `page dropped ${when}`,
  withdrawn: (when: string) => `The article no longer says this: it was found without it ${when}.`,
  gone: (status: number, when: string) =>
    `The original is gone: its address answered ${status} when it was last asked for, ${when}.`,
  correction: 'Correction notice:',
  failed: 'The version could not be loaded.',
  loading: 'Loading …',
  size: 'Archive',
  sizeUnit: 'stored pages and texts',
  holds: (articles: string, versions: string, pages: string) =>
    `${articles} articles in ${versions} versions; ${pages} stored pages`,
  room: (stored: string, size: string) => `${stored} MB on disk, ${size} MB as fetched`,
  keepsAll: 'Pages are kept for good.',
  keeps: (days: string) => `Pages without evidence are dropped after ${days} days; evidence stays.`,
  droppedPages: (n: string) => `${n} pages dropped so far`,
  reread: (when: string, added: string, changed: string, gone: string) =>
    `Read again ${when}: ${added} figures new, ${changed} changed, ${gone} gone`,
});
