/**
 * The language of the dashboard. English stands in the `*.en.ts` files and is there always; another language is one file or
 * a few of the same shape, loaded before anything is shown, and only by those who read it. It is chosen by the address
 * (`?lang=fr`), by the reader's choice in this browser, or by what the browser asks for, in this order.
 *
 * A new language: its line in `LANGUAGES`, and a file beside this one that gives parts of `Catalogue`, each of which lacks
 * nothing or does not compile. Of what stands here it imports types alone, or what needs none of this: all else waits for it.
 */
import type { alerts, ruleSentence } from './alerts.en.js';
import type { archive } from './archive.en.js';
import type { actorsPage, crisesPage } from './desk.en.js';
import type { evidenceWords } from './evidence.en.js';
import type { exportWords } from './exports.en.js';
import type { orphanWords } from './orphans.en.js';
import type { placeLevels } from './places.en.js';
import type { notes, quoted } from './quoted.en.js';
import type { review } from './review.en.js';
import type { search } from './search.en.js';
import type { sentences } from './sentences.en.js';
import type { settings } from './settings.en.js';
import type { shortcuts } from './shortcuts.en.js';
import type { setup, setupSentences } from './sourceSetup.en.js';
import type { sourcesPage } from './sources.en.js';
import type { start } from './start.en.js';
import type { ui } from './ui.en.js';
import type { confidenceReasons, ruleWords, whyWords } from './why.en.js';
import type { words } from './words.en.js';

/** Every text of the dashboard, part by part. */
export interface Catalogue {
  ui: typeof ui;
  words: typeof words;
  sentences: typeof sentences;
  start: typeof start;
  review: typeof review;
  search: typeof search;
  settings: typeof settings;
  shortcuts: typeof shortcuts;
  placeLevels: typeof placeLevels;
  setup: typeof setup;
  setupSentences: typeof setupSentences;
  quoted: typeof quoted;
  notes: typeof notes;
  alerts: typeof alerts;
  rule: typeof ruleSentence;
  archive: typeof archive;
  orphans: typeof orphanWords;
  evidence: typeof evidenceWords;
  sources: typeof sourcesPage;
  exports: typeof exportWords;
  crises: typeof crisesPage;
  claimants: typeof actorsPage;
  why: typeof whyWords;
  whyRules: typeof ruleWords;
  whyReasons: typeof confidenceReasons;
}

/** Gives a part of the catalogue in its language. `english`, for what it does not translate. */
export type Translate = (part: keyof Catalogue, english: unknown) => unknown;

interface Language {
  /** In itself. */
  name: string;
  /** BCP 47 tag that numbers and days follow. */
  locale: string;
  direction: 'ltr' | 'rtl';
  /** Null for English. */
  load: (() => Promise<Translate>) | null;
  /** Made by machine to look at the layout and to find what is not in the catalogue; not offered for choice. */
  pseudo?: true;
}

export const LANGUAGES = {
  en: { name: 'English', locale: 'en-GB', direction: 'ltr', load: null },
  fr: { name: 'Français', locale: 'fr-FR', direction: 'ltr', load: async () => (await import('./french.js')).french },
  'en-XA': {
    name: 'English, accented',
    locale: 'en-GB',
    direction: 'ltr',
    load: async () => (await import('./pseudo.js')).accented,
    pseudo: true,
  },
  'ar-XB': {
    name: 'English, right to left',
    locale: 'ar-EG',
    direction: 'rtl',
    load: async () => (await import('./pseudo.js')).mirrored,
    pseudo: true,
  },
} satisfies Record<string, Language>;

export type LanguageCode = keyof typeof LANGUAGES;

const STORED = 'language';
const known = (code: string | null | undefined): LanguageCode | null =>
  code && Object.hasOwn(LANGUAGES, code) ? (code as LanguageCode) : null;

/** The browser as far as this file needs it; tests in Node have none. */
const browser = globalThis as {
  location?: { search: string };
  navigator?: { languages?: readonly string[] };
  localStorage?: { getItem: (key: string) => string | null; setItem: (key: string, value: string) => void };
};

/** What the reader chose in this browser; null where she leaves it to the browser. */
export function chosenLanguage(): LanguageCode | null {
  try {
    return known(browser.localStorage?.getItem(STORED));
  } catch {
    return null;
  }
}

/** Keeps a choice; it holds from the next time the page is loaded. */
export function chooseLanguage(code: LanguageCode | ''): void {
  try {
    browser.localStorage?.setItem(STORED, code);
  } catch {
    // Private windows may refuse; the address still can say it.
  }
}

/** The first of the wanted languages that there is; `fr-CA` is content with `fr`. */
export const firstKnown = (wanted: readonly string[]): LanguageCode =>
  wanted.map((code) => known(code) ?? known(code.split('-')[0])).find((code) => code !== null) ?? 'en';

/** The language of this page. */
export const language: LanguageCode =
  known(new URLSearchParams(browser.location?.search ?? '').get('lang')) ??
  chosenLanguage() ??
  (browser.location ? firstKnown(browser.navigator?.languages ?? []) : 'en');

const { load }: Language = LANGUAGES[language];
// Every part of the catalogue imports this file, so nothing is shown before its language is there.
const translate: Translate | null = load ? await load() : null;

/** A part of the catalogue in the language of this page. */
export const inLanguage = <T>(part: keyof Catalogue, english: T): T =>
  translate ? (translate(part, english) as T) : english;
