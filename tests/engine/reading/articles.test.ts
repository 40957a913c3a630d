/** Pages written for this project, each with the article that must come out: tests/articles/<slug>/. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../engine/reading/pdf/readPdf.js';
import { read } from '../../../engine/reading/read.js';

const folder = new URL('../../articles/', import.meta.url);

/** Reads a page as the command line would, with a clock that stands still. */
async function readPage(slug: string) {
  const [name] = readdirSync(new URL(`${slug}/`, folder)).filter((file) => file.startsWith('source.'));
  const body = readFileSync(new URL(`${slug}/${name}`, folder));
  const input = { body, url: `https://site.example/${slug}`, fetchedAt: '2026-01-01T00:00:00Z' };
  return name!.endsWith('.pdf') ? readPdf(input) : read(input);
}

describe('articles', () => {
  const slugs = readdirSync(folder).filter((slug) => existsSync(new URL(`${slug}/article.json`, folder)));

  it('finds the pages', () => {
    expect(slugs.length).toBeGreaterThanOrEqual(15);
  });

  it.each(slugs)('reads %s', async (slug) => {
    const article = await readPage(slug);
    const changed = new URL(`${slug}/article.changed.json`, folder);
    const expected = JSON.parse(readFileSync(new URL(`${slug}/article.json`, folder), 'utf8'));
    const actual = { ...article, text: article.text.split('\n') };
    // A changed article is written beside the expected one, to be looked at as a diff.
    if (JSON.stringify(actual) === JSON.stringify(expected)) rmSync(changed, { force: true });
    else writeFileSync(changed, `${JSON.stringify(actual, null, 2)}\n`);
    expect(actual).toEqual(expected);
  });
});
