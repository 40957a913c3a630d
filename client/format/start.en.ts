/** Words of the first minutes: from an empty instance, or a new crisis, to the first figures. */

import { inLanguage } from './language.js';
import { count } from './ui.en.js';

export const start = inLanguage('start', {
  title: 'A new crisis',
  first: 'Watch what is said about a crisis in numbers',
  note: 'Three steps. Everything can be changed later.',
  steps: ['1. Name the crisis', '2. Choose sources', '3. See the first figures'],
  name: 'Name',
  nameHint: 'Battle for Mosul',
  place: 'Place',
  placeHint: 'A city, region or country; type, then choose. It stands for all inside it.',
  places: 'Chosen places',
  drop: (name: string) => `Leave out ${name}`,
  from: 'Since (may be left out)',
  fromHint: 'The day it began, such as 2016-10-17. Earlier figures are left out.',
  next: 'Next',
  noPlace: 'No place is chosen: figures of the whole world would fall in. Choose one, or go on without.',
  anywhere: 'Go on without a place',
  failed: 'The crisis was not made.',
  made: (name: string) => `${name} is made. What should be read for it?`,
  link: 'Paste a link',
  linkHint: 'https://…',
  linkHelp:
    'A feed (RSS, Atom), a page that lists articles, a sitemap, or one page that is updated. You see what it gives before anything is saved.',
  look: 'Look at it',
  add: 'Add',
  added: (name: string) => `${name} is added and is being read. Step 3, below, shows what it gives.`,
  addFailed: 'The source was not added.',
  presets: 'Or choose from known sources',
  presetsFailed: 'The list of known sources could not be loaded.',
  noPresets: 'There are none in this installation.',
  allSources: 'More sources, folders and texts: on the sources page',
  waiting: 'No source yet. Add one above.',
  reading: (n: number) =>
    `${count(n, 'source is', 'sources are')} read; figures about this crisis appear here by themselves.`,
  found: (claims: number, articles: number) =>
    `${count(claims, 'claim', 'claims')} in ${count(articles, 'article', 'articles')} so far.`,
  nothing:
    'What was read so far says no number about these places and days. Sources are read again on their schedule; widen the places, or add a source that writes about them.',
  see: 'See the figures',
  chosen: 'Added',
});
