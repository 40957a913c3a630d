import { describe, expect, it } from 'vitest';
import { read } from '../../../engine/reading/read.js';

const LINES = [
  'More than 18,000 people left the lower valley within two days, the council said.',
  'Officials expect between 3,000 and 5,000 more by Friday, when the dam at Orrin is opened.',
  'Two schools serve as shelters for 640 families, and a third one will be opened on Monday.',
  'The road to Hollen stays closed to all but the trucks that carry water and food to the villages.',
  'No one was hurt when the first wall broke, the mayor said, since the street had been cleared before.',
];
const MARKUP = LINES.map((line) => `<p>${line}</p>`).join('');
const OTHER = { headline: 'Another story entirely', body: 'Nothing of this belongs here, not a word. '.repeat(40) };

const page = (script: string) =>
  `<html lang="en"><head><title>River rises in Orrin | The Herald</title><meta property="og:title" content="River rises in Orrin"></head><body><div id="__next"></div>${script}</body></html>`;
const next = (state: unknown) =>
  page(`<script id="__NEXT_DATA__" type="application/json">${JSON.stringify(state)}</script>`);
const readState = (html: string) => read({ body: html, url: 'https://herald.example/river' });

describe('a page that holds its text in the state of its scripts', () => {
  it.each([
    ['as markup', next({ props: { article: { headline: 'River rises in Orrin', body: MARKUP }, more: [OTHER] } })],
    [
      'as blocks',
      next({
        post: {
          title: 'River rises in Orrin',
          content: LINES.map((text) => ({ type: 'paragraph', data: { text } })),
          more: [OTHER],
        },
      }),
    ],
    ['as WordPress gives it', next({ title: { rendered: 'River rises in Orrin' }, content: { rendered: MARKUP } })],
    [
      'assigned to the window',
      page(
        `<script>window.Fusion={"title":"River rises in Orrin","content_elements":${JSON.stringify(LINES.map((content) => ({ type: 'text', content })))}};</script>`,
      ),
    ],
  ])('is read: %s', (_name, html) => {
    const article = readState(html);
    expect(article.outcome).toBe('article');
    expect(article.text.split('\n')).toEqual(LINES);
  });

  it('is not read from an object that bears another title', () => {
    expect(readState(next({ more: [OTHER, { headline: 'River', body: MARKUP }] }))).toMatchObject({
      outcome: 'needs_javascript',
      text: '',
    });
  });

  it('ends for states that are deep or wide', () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    expect(readState(page(`<script type="application/json">${deep}</script>`)).text).toBe('');
    expect(readState(next(Array.from({ length: 300_000 }, () => ({ x: 'text of it' })))).text).toBe('');
  });
});
