import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extract } from '../../../engine/extraction/extract.js';
import { type CorpusEntry, checkShort, inShort } from './corpus.js';

const folder = new URL('./en/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.corpus.ts'));

describe.each(files)('%s', async (file) => {
  const { default: entries } = (await import(new URL(file, folder).href)) as { default: readonly CorpusEntry[] };
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
