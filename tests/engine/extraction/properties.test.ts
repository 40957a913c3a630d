import fc from 'fast-check';
import { expect, it } from 'vitest';
import { extract } from '../../../engine/extraction/extract.js';
import { readNumbers } from '../../../engine/extraction/numbers.js';
import { splitSentences } from '../../../engine/extraction/sentences.js';

const WORDS =
  'at least|more than|up to|about|12|18,000|1.5 million|hundreds|tens of thousands|20-25,000|two|one|people|families|houses|soldiers|children|were killed|fled|displaced|injured|killed|destroyed|in|Mosul|Monday|since|October 17|2016|said|according to|OCHA|and|,|.|\n|(|)|“|”|;|:|–|$|%|of whom|including|from|to|between|rose|the toll|another|camp|IDPs|needs|%|-|million|\u00a0|٣|é|👍'.split(
    '|',
  );

/** Texts made of the words that the rules look at, and texts of anything. */
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
const context = { published: '2016-11-03', title: 'Mosul', lang: 'en' };

it('gives spans that slice to their text, in order and without overlap', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let end = 0;
      for (const figure of extract(text, context)) {
        expect(text.slice(figure.start, figure.end)).toBe(figure.text);
        expect(figure.start).toBeGreaterThanOrEqual(end);
        end = figure.end;
        expect(text.slice(figure.quoteSpan.start, figure.quoteSpan.end)).toBe(figure.quote);
        expect(figure.quote).toContain(figure.text);
        for (const mark of Object.values(figure.marks)) expect(mark.end).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 300 },
  );
});

it('gives intervals that fit their bound', () => {
  fc.assert(
    fc.property(texts, (text) => {
      for (const { low, high, bound } of [...extract(text, context), ...readNumbers(text)]) {
        expect(low === null && high === null).toBe(false);
        if (bound === 'exact' || bound === 'approximate') expect(low).toBe(high);
        else if (bound === 'minimum' || bound === 'vague') expect(high).toBeNull();
        else if (bound === 'maximum') expect(low).toBeNull();
        else expect(low as number).toBeLessThan(high as number);
      }
    }),
    { numRuns: 300 },
  );
});

it('gives the same figures for the same text, whatever was read before', () => {
  fc.assert(
    fc.property(texts, texts, (text, other) => {
      const first = JSON.stringify(extract(text, context));
      extract(other, { published: '2001-01-01' });
      expect(JSON.stringify(extract(text, context))).toBe(first);
    }),
    { numRuns: 150 },
  );
});

it('reads the numbers of two texts that stand one after the other as it reads each alone', () => {
  fc.assert(
    fc.property(texts, texts, (first, second) => {
      const gap = ' .\n\nMeanwhile.\n\n';
      const alone = [first, second].map((text) =>
        readNumbers(`${text} .`).map(({ text, low, high }) => [text, low, high]),
      );
      const joined = readNumbers(`${first}${gap}${second} .`).map(({ text, low, high }) => [text, low, high]);
      expect(joined).toEqual(alone.flat());
    }),
    { numRuns: 200 },
  );
});

it('splits every text into sentences that follow each other and leave out white space alone', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let at = 0;
      for (const { start, end } of splitSentences(text)) {
        expect(text.slice(at, start).trim()).toBe('');
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(text.slice(at).trim()).toBe('');
    }),
    { numRuns: 300 },
  );
});
