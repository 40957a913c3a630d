import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../engine/extraction/extract.js';
import { type CorpusEntry, checkShort, inShort } from './corpus.js';

const folder = new URL('./en/', import.meta.url);
const modules = await Promise.all(
  readdirSync(folder)
    .filter((name) => name.endsWith('.corpus.ts'))
    .map(async (name) => ({
      name,
      entries: (await import(new URL(name, folder).href)).default as readonly CorpusEntry[],
    })),
);
// Corpora of single fields (places, periods …) have a form and a test of their own, and no default export.
const corpora = modules.filter(({ entries }) => entries !== undefined);

it('finds the corpora', () => {
  expect(corpora.map(({ name }) => name)).toEqual(expect.arrayContaining(['displaced.corpus.ts', 'never.corpus.ts']));
});

describe.each(corpora)('$name', ({ entries }) => {
  for (const [figures, phrases] of entries) {
    figures.forEach(checkShort);
    it.each(phrases)(`reads ${figures.join(' · ') || 'nothing'} from: %s`, (phrase) => {
      const found = extract(phrase, { published: '2016-11-03', lang: 'en' });
      const trace = found.map((figure) => `${figure.text}: ${JSON.stringify(figure.rules)}`).join('\n');
      expect(
        found.map((figure, i) => inShort(figure, figures[i])),
        trace,
      ).toEqual(figures);
    });
  }
});
