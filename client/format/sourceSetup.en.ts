/** Words of setting sources up: presets, previews, pages and texts by hand, a source's rhythm and its runs. */
import { inLanguage } from './language.js';
import { number } from './locale.js';

const count = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;

export const setup = inLanguage('setup', {
  presets: 'Presets',
  presetsUnit: 'two clicks: preview, add',
  presetsFailed: 'The presets could not be loaded.',
  added: 'Added',
  notCollected: 'What cannot be collected, and why',
  preview: 'Preview',
  previewOf: (name: string) => `Preview: ${name}`,
  looking: 'Looking. The site is asked politely, so this may take some seconds.',
  key: 'Key',
  keyFrom: 'Where to get one',
  keyNeeded: 'needs a key',
  add: 'Add',
  addSource: 'Add this source',
  addPage: 'Keep this page alone',
  close: 'Close',
  name: 'Name',
  publisher: 'Publisher (may be left out)',
  isAdded: (name: string, paused: boolean) =>
    paused
      ? `${name} is added, paused: switch it on when you have read its terms.`
      : `${name} is added and will be read within a minute.`,
  addFailed: 'Nothing was added.',
  previewFailed: 'It gives nothing that can be read.',
  link: 'Paste a link',
  linkHelp:
    'A feed, a page of links, a sitemap, an article, or the path of a folder. The preview shows the first figures before anything is saved.',
  address: 'Address or path',
  kind: 'Kind',
  kindAuto: 'what it turns out to be',
  selector: 'Links of the page, as a CSS selector (may be left out)',
  options: 'Options',
  mapping: 'Options of a JSON API, as JSON',
  badOptions: 'The options are no JSON.',
  text: 'Paste a text',
  textHelp: 'A statement or message that stands nowhere on the web. It is kept as evidence under “Added by hand”.',
  textTitle: 'Title',
  textDay: 'Day of publication',
  textBody: 'Text',
  textLink: 'Its address (may be left out)',
  textAdd: 'Read and keep',
  kept: (figures: number) => `It is kept, with ${count(figures, 'figure', 'figures')}.`,
  notKept: 'It was not kept.',
  links: 'Links, the newest first',
  skipped: 'Skipped',
  noFigures: 'No figures on this page.',
  figures: (n: number) => count(n, 'figure', 'figures'),
  untitled: 'Without a title',
  readText: 'The text as it was read',
  allLinks: (n: number) => `All ${number(n)} links`,
  leftOut: (n: number, most: boolean) => `${most ? 'The first ' : ''}${count(n, 'link', 'links')} left out, and why`,
  whyLeftOut: {
    other_host: 'leads to another site',
    not_article: 'its address is unlike an article’s',
    no_headline: 'its words are shorter than a headline',
    too_many: 'enough came before it',
  },
  history: 'Runs, newest first',
  historyColumns: { when: 'When, UTC', how: 'How it ended' },
  pages: 'Pages of this run',
  rhythm: 'About this source',
});

/** What the sentences about a preset, a preview and a source (sourceSetup.ts) are made of; days and numbers come written out. */
export const setupSentences = inLanguage('setupSentences', {
  doubtful: 'doubtful',
  noFullTexts: 'No full texts.',
  knownState: (day: string) => `Known state of ${day}.`,
  notDated: 'Not dated.',
  atMostEvery: (minutes: number) => `At most every ${count(minutes, 'minute', 'minutes')}.`,
  found: (what: string, pages: number) => `${what}, ${count(pages, 'page', 'pages')}.`,
  answered: (status: number) => `It answered ${status}.`,
  minutes: (n: number) => count(n, 'minute', 'minutes'),
  hours: (n: number) => count(n, 'hour', 'hours'),
  days: (n: number) => count(n, 'day', 'days'),
  failingSince: (when: string, times: number) =>
    `Its runs have failed since ${when}, ${count(times, 'time', 'times')} in a row.`,
  lastWorked: (when: string) => `It last worked on ${when}.`,
  neverWorked: 'It has not worked yet.',
  silentSince: (when: string) => `It can be read, but nothing new has come since ${when}, far longer than usual.`,
  lastNews: (when: string, usually: string | null) =>
    `Something new last came on ${when}${usually ? `, usually every ${usually}` : ''}.`,
  adaptive: 'It is looked at as often as it publishes, from every 5 minutes to once a day.',
  movedTo: (address: string) =>
    `Its address redirects for good to ${address}; that becomes its address once it has proved itself.`,
  guidsUnstable: 'The ids of its entries change, so articles are told apart by their addresses alone.',
  hasKey: 'A key is stored for it.',
});
