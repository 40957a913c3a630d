/** Words of the settings page. */
import { inLanguage } from './language.js';
export const settings = inLanguage('settings', {
  title: 'Settings',
  note: 'What you choose here stays in this browser. What the whole instance is set to stands below.',
  you: 'You',
  name: 'Your name',
  nameHint: 'Stands beside what you review, correct and assign. There are no accounts yet, so nobody proves it.',
  save: 'Save',
  saved: 'Saved.',
  keys: 'Single letters are shortcuts',
  keysHint: 'Switch off where they get in the way of speech input.',
  language: 'Language',
  languageOfBrowser: 'as the browser',
  theme: 'Light or dark',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  instance: 'This instance',
  instanceUnit: 'set by environment variables when it starts',
  version: (v: string) => `Figurewatch ${v}`,
  counts: (sources: string, articles: string, figures: string, claims: string) =>
    `${sources} sources, ${articles} articles, ${figures} figures in ${claims} claims`,
  columns: { name: 'Variable', value: 'Value', help: 'What it does' },
  usual: (value: string) => (value === '' ? 'empty, as usual' : `${value}, as usual`),
  secret: 'set, not shown',
  failed: 'The settings could not be loaded.',
  hidden: 'What the instance is set to is not for you to see.',
});
