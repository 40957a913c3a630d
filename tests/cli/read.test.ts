import { PassThrough } from 'node:stream';
import iconv from 'iconv-lite';
import { expect, it } from 'vitest';
import { mapLines } from '../../cli/jsonl.js';
import { readRow } from '../../cli/read.js';

/** What the command prints for some input lines. */
async function run(...rows: unknown[]): Promise<{ code: number; lines: Record<string, unknown>[]; errors: string }> {
  const output = new PassThrough();
  const errors = new PassThrough();
  const input = new PassThrough();
  input.end(rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n'));
  const code = await mapLines(readRow, input, output, errors);
  const printed = String(output.read() ?? '')
    .split('\n')
    .filter(Boolean);
  return { code, lines: printed.map((line) => JSON.parse(line)), errors: String(errors.read() ?? '') };
}

const STORY =
  '<p>The bridge over the Asna was opened again on Monday, and some 300 families crossed it before noon.</p>'.repeat(3);
const page = (head: string) =>
  `<html lang="en"><head><title>Bridge open again</title>${head}</head><body><h1>Bridge open again</h1>${STORY}</body></html>`;

it('prints an article for a page, in input order', async () => {
  const html = page(
    '<meta property="article:published_time" content="2016-11-03T07:42:00+03:00"><meta name="author" content="Ann Example">',
  );
  const { code, lines } = await run(
    { id: 'a', url: 'https://a.example/bridge?x=1', html },
    { id: 'b', url: 'https://a.example/b', html: '' },
  );
  expect(code).toBe(0);
  expect(lines[0]).toMatchObject({
    id: 'a',
    title: 'Bridge open again',
    published: '2016-11-03T07:42:00+03:00',
    byline: 'Ann Example',
    lang: 'en',
    canonical_url: 'https://a.example/bridge?x=1',
    outcome: 'article',
  });
  expect(lines[0]!['text']).toMatch(/^The bridge over the Asna/u);
  expect(lines[1]).toMatchObject({ id: 'b', text: '', published: null, outcome: 'empty' });
});

it('decodes raw bytes by the header', async () => {
  const bytes = iconv.encode(page('').replace('Monday', 'понедельник'), 'koi8-r').toString('base64');
  const { lines } = await run({
    id: 1,
    url: 'https://a.example/',
    html_base64: bytes,
    content_type: 'text/html; charset=koi8-r',
  });
  expect(lines[0]!['text']).toContain('понедельник');
});

it('believes no date behind the fetch, nor behind today', async () => {
  const html = page('<meta property="article:published_time" content="2024-05-05">');
  const { lines } = await run(
    { id: 1, url: null, html, fetched_at: '2020-01-01T00:00:00Z' },
    { id: 2, url: null, html: html.replace('2024', '2190') },
  );
  expect(lines.map((line) => line['published'])).toEqual([null, null]);
});

it('prints no month for a day', async () => {
  const html = page('<meta property="article:published_time" content="2018-05-05">');
  const { lines } = await run({ id: 1, url: 'https://a.example/2016/11/bridge', html });
  expect(lines[0]!['published']).toBeNull();
});

it('reports lines that are not usable and goes on', async () => {
  const { code, lines, errors } = await run({ id: 1 }, 'not json', { id: 2, html: page('') });
  expect(code).toBe(1);
  expect(lines).toHaveLength(1);
  expect(errors).toMatch(/line 1: .*html_base64/u);
  expect(errors).toMatch(/line 2: /u);
});
