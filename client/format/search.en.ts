/** Words of the search over sentences. */

import { inLanguage } from './language.js';
import { count } from './ui.en.js';

export const search = inLanguage('search', {
  title: 'Search',
  note: 'In the sentences that figures were read from, in the names of claimants and of places.',
  words: 'Words',
  find: 'Search',
  crisis: 'Crisis',
  metric: 'Metric',
  all: 'all',
  review: 'State',
  reviews: { '': 'any', unreviewed: 'unreviewed', 'confirmed,corrected': 'reviewed', rejected: 'rejected' } as Record<
    string,
    string
  >,
  from: 'As of, from',
  to: 'to',
  found: (n: number, more: boolean) => (more ? `The newest ${n}` : count(n, 'figure', 'figures')),
  none: 'No sentence has these words with these filters.',
  noneHint: 'Try fewer words, or the beginning of one: what is typed must occur as it stands.',
  clear: 'Clear the filters',
  start: 'Type words of a sentence: a place, an outlet’s phrase, a claimant.',
  failed: 'The search did not work.',
  more: 'More',
  open: (what: string) => `Evidence: ${what}`,
});
