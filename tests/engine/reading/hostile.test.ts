/** Reading must end, soon, whatever the bytes are. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { read } from '../../../engine/reading/read.js';
import { OUTCOMES } from '../../../engine/reading/types.js';

// Slow machines may take their time; what counts is the ratio.
vi.setConfig({ testTimeout: 60_000 });

const WORDS = 'word and more of it, the next sentence. ';

/** Milliseconds that reading takes, the best of five. */
function time(body: string): number {
  return Math.min(
    ...[1, 2, 3, 4, 5].map(() => {
      const start = performance.now();
      read({ body, url: 'https://a.example/x' });
      return performance.now() - start;
    }),
  );
}

describe('hostile pages', () => {
  it.each<[string, (n: number) => string]>([
    ['one long line', (n) => `<html lang=en><p>${WORDS.repeat(n * 50)}`],
    ['nested tags', (n) => `<html lang=en>${'<div>'.repeat(n * 12)}text${'</div>'.repeat(n * 12)}`],
    ['nested inline tags', (n) => `<html lang=en>${'<b><i>'.repeat(n * 6)}text`],
    ['nested tables', (n) => `<html lang=en>${'<table><tr><td>'.repeat(n * 4)}`],
    ['stray end tags', (n) => `<html lang=en>${'<div>'.repeat(300)}${'</span></b></td>'.repeat(n * 4)}`],
    ['many paragraphs', (n) => `<html lang=en>${`<p>${WORDS}</p>`.repeat(n * 10)}`],
    ['many headings', (n) => `<html lang=en><title>${WORDS}</title>${`<h2>${WORDS}</h2>`.repeat(n * 4)}`],
    ['many dates', (n) => `<html lang=en>${'<time>3 May 2016</time> 4.5.2016 '.repeat(n * 4)}`],
    [
      'long texts in nested marks',
      (n) => `<html lang=en>${'<time><sup><span class=author>'.repeat(100)}${WORDS.repeat(n)}`,
    ],
    ['many rows', (n) => `<html lang=en><table>${'<tr><td>1<td>2'.repeat(n * 10)}`],
    ['one long class', (n) => `<html lang=en><div class="${'a-b_c '.repeat(n * 20)}">x</div>`],
    ['many attributes', (n) => `<html lang=en><div ${'a=b '.repeat(n * 20)}>x</div>`],
    ['white space', (n) => `<html lang=en><p>${' \n'.repeat(n * 100)}x`],
    ['open brackets', (n) => '<'.repeat(n * 100)],
    ['nested JSON-LD', (n) => `<html lang=en><script type="application/ld+json">${'['.repeat(n * 50)}</script>`],
  ])('reads %s in linear time', (_name, make) => {
    time(make(100));
    const small = time(make(250));
    const large = time(make(2000));
    // Below some milliseconds a clock measures chance.
    expect(large).toBeLessThan(24 * Math.max(small, 4));
  });

  it('reads one line of 20 MB', () => {
    const text = WORDS.repeat(20_000_000 / WORDS.length).trim();
    expect(read({ body: Buffer.from(`<html lang=en><p>${text}</p>`), url: null }).text).toHaveLength(text.length);
  });

  it('reads 100,000 nested tags', () => {
    const page = `<html lang=en><body>${'<div>'.repeat(100_000)}<p>${WORDS.repeat(5)}</p>${'</div>'.repeat(100_000)}`;
    expect(read({ body: page, url: null }).text).toBe(WORDS.repeat(5).trim());
  });
});

const tag = fc.constantFrom(
  'p',
  'div',
  'table',
  'tr',
  'td',
  'h1',
  'a href="/x"',
  'ul',
  'li',
  'script',
  'title',
  'time',
  'article',
  'br',
  'form',
  'sup',
  'svg',
  'span',
);
const piece = fc.oneof(
  tag.map((name) => `<${name}>`),
  tag.map((name) => `</${name.split(' ')[0]}>`),
  fc.string(),
  fc.lorem({ maxCount: 20 }),
  fc.constantFrom(
    '3 May 2016',
    '&nbsp;',
    '<!--',
    '-->',
    '<![CDATA[',
    '\u0000',
    '{"@type":"NewsArticle"}',
    'By Ann Example',
    '©',
  ),
);

describe('any page', () => {
  it('reads any markup to an article in its form', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const article = read({
          body: `<html lang="en">${pieces.join('')}`,
          url: 'https://a.example/x',
          fetchedAt: '2020-01-01T00:00:00Z',
        });
        expect(OUTCOMES).toContain(article.outcome);
        expect(article.note === null).toBe(article.outcome === 'article');
        expect(article.text).toBe(article.text.trim());
        if (article.published) expect(article.published.value.slice(0, 10) <= '2020-01-02').toBe(true);
        for (const line of article.text.split('\n')) expect(line).not.toMatch(/\s{2}/u);
      }),
      { numRuns: 300 },
    );
  });

  it('reads any bytes', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.option(fc.constantFrom('text/html', 'text/plain', 'text/html; charset=shift_jis', 'image/png')),
        (bytes, contentType) => {
          expect(OUTCOMES).toContain(read({ body: bytes, url: null, contentType }).outcome);
        },
      ),
      { numRuns: 300 },
    );
  });
});
