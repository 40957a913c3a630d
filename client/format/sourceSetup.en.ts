/** Words of setting sources up: presets, previews, pages and texts by hand, a source's rhythm and its runs. */
import type { SourceJson } from '../../server/api/schemas.js';
import type { PresetJson, PreviewJson } from '../../server/api/sourceSetup.js';
import { inLanguage } from './language.js';
import { instant, number } from './locale.js';
import { scheduleWords } from './source.js';
import { words } from './words.en.js';

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

/** `RSS · every 3 hours, not more often than hourly`. */
const presetLine = (preset: PresetJson): string =>
  [
    words.sourceKinds[preset.kind],
    scheduleWords(preset.schedule),
    preset.key && setup.keyNeeded,
    preset.state === 'doubtful' && 'doubtful',
  ]
    .filter(Boolean)
    .join(' · ');

/** Terms, state and when that was known. */
const presetNote = (preset: PresetJson): string =>
  [
    preset.licence,
    preset.fullText ? '' : 'No full texts.',
    preset.stateNote,
    preset.checkedOn ? `Known state of ${instant(`${preset.checkedOn}T00:00:00Z`).split(',')[0]}.` : 'Not dated.',
    `At most every ${preset.leastMinutes} minutes.`,
  ]
    .filter(Boolean)
    .join(' ');

/** `A feed of 30 pages. It answered 200.` */
function previewLine({ kind, found, status, moved }: PreviewJson): string {
  const what = words.sourceKinds[kind];
  const answered = status === null ? '' : ` It answered ${status}.`;
  return `${what[0]!.toUpperCase()}${what.slice(1)}, ${count(found, 'page', 'pages')}.${answered}${moved ? ` ${moved}` : ''}`;
}

const HOUR_MS = 3_600_000;

function spanWords(ms: number): string {
  if (ms < HOUR_MS) return count(Math.max(1, Math.round(ms / 60_000)), 'minute', 'minutes');
  if (ms < 48 * HOUR_MS) return count(Math.round(ms / HOUR_MS), 'hour', 'hours');
  return count(Math.round(ms / (24 * HOUR_MS)), 'day', 'days');
}

/** What is known of a source beside its runs, as sentences. */
function aboutSource(source: SourceJson): string[] {
  const { failingSince, silentSince, lastNewsAt, usualGapMs, schedule, movedTo, guidsUnstable, hasKey, termsNote } =
    source;
  return [
    source.url,
    failingSince &&
      `Its runs have failed since ${instant(failingSince)}, ${count(source.failures, 'time', 'times')} in a row.`,
    source.lastSuccessAt ? `It last worked on ${instant(source.lastSuccessAt)}.` : 'It has not worked yet.',
    silentSince &&
      `It can be read, but nothing new has come since ${instant(lastNewsAt ?? silentSince)}, far longer than usual.`,
    !silentSince &&
      lastNewsAt &&
      `Something new last came on ${instant(lastNewsAt)}${usualGapMs ? `, usually every ${spanWords(usualGapMs)}` : ''}.`,
    schedule === null && 'It is looked at as often as it publishes, from every 5 minutes to once a day.',
    movedTo && `Its address redirects for good to ${movedTo}; that becomes its address once it has proved itself.`,
    guidsUnstable && 'The ids of its entries change, so articles are told apart by their addresses alone.',
    hasKey && 'A key is stored for it.',
    termsNote,
  ].filter((line): line is string => Boolean(line));
}

export const setupSentences = inLanguage('setupSentences', { presetLine, presetNote, previewLine, aboutSource });
