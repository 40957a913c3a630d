import { describe, expect, it } from 'vitest';
import { bylineOf } from '../../../engine/reading/byline.js';
import { read } from '../../../engine/reading/read.js';

const story =
  '<p>The river fell by half a metre on Monday, and the first of the four hundred families went home to clean up.</p>'.repeat(
    3,
  );
const bylineOn = (head: string, body: string, after = '') =>
  read({
    body: `<html lang="en"><head><title>River falls at last</title>${head}</head><body><h1>River falls at last</h1>${body}${story}${after}</body></html>`,
    url: 'https://a.example/river',
  }).byline;

describe('a line that says by whom', () => {
  it.each([
    ['By Ann Example | 3 May 2016', null, 'Ann Example'],
    ['By Ann Example Sunday, March 14, 2021', null, 'Ann Example'],
    ['By Ann Example, Staff Writer', null, 'Ann Example'],
    ['Erstellt von Anna Muster am 3. Mai 2016', 'de', 'Anna Muster'],
    ['بقلم: آن مثال الأحد 14 آذار/مارس 2021', 'ar', 'آن مثال'],
    ['Di Anna Esempio', 'it', 'Anna Esempio'],
    ['Di Press, press@office.example, +41 22 000 00 00', 'en', null],
    ['Di Example', 'en', null],
    ['Por Ana Ejemplo', 'es', 'Ana Ejemplo'],
    ['Posted by admin', null, null],
    ['By then the river had fallen.', null, null],
    ['Von Donnerstag, 3. Mai 2016', 'de', null],
  ])('%s (%s): %s', (line, lang, name) => {
    expect(bylineOf(line, lang)).toBe(name);
  });
});

describe('the byline of a page', () => {
  it('is no reading time', () => {
    const card = (label: string, data: string) =>
      `<meta name="twitter:label1" content="${label}"><meta name="twitter:data1" content="${data}">`;
    expect(bylineOn(card('Est. reading time', '3 minutes'), '')).toBeNull();
    expect(bylineOn(card('Written by', 'Ann Example'), '')).toBe('Ann Example');
  });

  it('is a person where one signs, else the outlet', () => {
    const ld =
      '<script type="application/ld+json">{"@type":"NewsArticle","author":{"@type":"Organization","name":"Example Times"}}</script>';
    expect(bylineOn(ld, '<p>By Ann Example</p>')).toBe('Ann Example');
    expect(bylineOn(ld, '')).toBe('Example Times');
  });

  it('stands below the text on some pages', () => {
    expect(bylineOn('', '', '<ul><li><a href="/t">floods</a></li></ul><p>Written by Ann Example</p>')).toBe(
      'Ann Example',
    );
    expect(
      bylineOn('', '', '<div class="post-footer"><span class="post-author">Posted by Ann Example</span></div>'),
    ).toBe('Ann Example');
  });
});
