import { describe, expect, it } from 'vitest';
import { countsWords, cutsOf, pageName, paragraphsOf, piecesOf } from '../../../client/format/evidence.js';
import { evidence } from '../../browser/support/fixtures.js';

const shown = evidence('figure-displaced-1')!;
const { text } = shown.article;

describe('evidence in pieces', () => {
  it('cuts the sentence at its marks and loses no character', () => {
    const { start, end } = shown.quoteSpan!;
    const pieces = piecesOf(text, start, end, cutsOf(shown));
    expect(pieces.map((p) => p.text).join('')).toBe(shown.figure.quote);
    expect(pieces.filter((p) => p.field).map((p) => [p.field, p.text])).toEqual([
      ['number', '18,000'],
      ['unit', 'people'],
      ['place', 'Mosul'],
      ['date', 'since October 17'],
      ['claimant', 'the UN agency'],
    ]);
  });

  it('marks the other figures of the article, and keeps every paragraph as it is', () => {
    const paragraphs = paragraphsOf(text);
    expect(paragraphs.map(({ start, end }) => text.slice(start, end)).join('\n')).toBe(text);
    const all = paragraphs.flatMap(({ start, end }) => piecesOf(text, start, end, cutsOf(shown)));
    expect(all.filter((p) => p.field === 'other').map((p) => p.text)).toEqual(['1.5 million', '3,000 to 5,000']);
    expect(
      all
        .map((p) => p.text)
        .join('\n')
        .replaceAll('\n', ''),
    ).toBe(text.replaceAll('\n', ''));
  });

  it('leaves out a mark that overlaps another, or has no offsets', () => {
    const odd = {
      ...shown,
      figure: { ...shown.figure, start: null, end: null },
      marks: { unit: { start: 0, end: 9 }, place: { start: 5, end: 12 } },
    };
    expect(cutsOf(odd).filter((cut) => cut.field !== 'other')).toEqual([{ start: 0, end: 9, field: 'unit' }]);
  });

  it('names a page by its site, and a file by its name', () => {
    expect(pageName('https://tigris-wire.example/a/b?c')).toBe('tigris-wire.example');
    expect(pageName('file:///srv/notes/visit.txt')).toBe('visit.txt');
    expect(pageName('nonsense')).toBe('nonsense');
  });

  it('says what was counted', () => {
    expect(countsWords(shown.figure)).toEqual({
      what: 'people displaced',
      how: 'counts what happened, 17 Oct – 2 Nov 2016',
    });
  });
});
