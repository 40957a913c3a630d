import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { read } from '../../engine/reading/read.js';
import { type Newsroom, startNewsroom } from '../../jobs/newsroom/server.js';
import { goldDocuments } from './gold.js';

let newsrooms: { before: Newsroom; corrected: Newsroom };
beforeAll(async () => {
  newsrooms = {
    before: await startNewsroom({ port: 0 }),
    corrected: await startNewsroom({ port: 0, corrected: true }),
  };
});
afterAll(() => Promise.all([newsrooms.before.close(), newsrooms.corrected.close()]));

describe('reading the sample newsroom', () => {
  // Exact: so no number of a teaser, comment, menu or box can become a figure, and none of the article's is lost.
  it.each(goldDocuments().map((document) => [document.id, document] as const))(
    'finds the article of %s and nothing else',
    async (_id, document) => {
      const url = (document.corrected ? newsrooms.corrected : newsrooms.before).url + document.path;
      const response = await fetch(url);
      const article = read({
        body: new Uint8Array(await response.arrayBuffer()),
        url,
        contentType: response.headers.get('content-type'),
        fetchedAt: '2026-11-20T12:00:00Z',
      });
      expect(article.outcome).toBe('article');
      expect(article.text.split('\n').filter((line) => line.trim() !== '')).toEqual(document.text.split('\n'));
      expect(article.title).toBe(document.title);
      expect(article.published?.value.slice(0, 10)).toBe(document.published);
      expect(article.canonicalUrl).toBe(url);
    },
  );
});
