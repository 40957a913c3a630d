/** What signatures measure, on our own pairs of texts; docs/archive.md has the numbers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SAME_STORY, storyRules } from '../../../engine/stories/choosePrint.js';
import {
  bandsOf,
  shinglesOf,
  signatureBytes,
  signatureFrom,
  signatureOf,
  similarity,
} from '../../../engine/stories/signature.js';
import { cutByATenth, lightlyEdited, PRINTS, TEXTS, withNewNumbers } from './pairs.js';

const alike = (a: string, b: string) => similarity(signatureOf(a), signatureOf(b));
const least = (edit: (text: string) => string) => Math.min(...TEXTS.map((text) => alike(text, edit(text))));

describe('signatures', () => {
  it('of copies lie above the cut, those of other stories far below', () => {
    expect(TEXTS.length).toBeGreaterThan(15);
    const unrelated = TEXTS.flatMap((a, i) => TEXTS.slice(i + 1).map((b) => alike(a, b)));
    const measured = {
      same: least((text) => text),
      lightlyEdited: least(lightlyEdited),
      cutByATenth: least(cutByATenth),
      reprinted: Math.min(...PRINTS.map((text) => alike(text, PRINTS[0]!))),
      unrelated: Math.max(...unrelated),
    };
    expect(measured.same).toBe(1);
    expect(measured.lightlyEdited).toBeGreaterThan(0.8);
    expect(measured.cutByATenth).toBeGreaterThan(0.8);
    expect(PRINTS).toHaveLength(3);
    expect(measured.reprinted).toBeGreaterThan(0.65);
    expect(measured.unrelated).toBeLessThan(0.14);
    expect(SAME_STORY).toBeGreaterThan(measured.unrelated * 2);
  });

  it('share a band wherever texts are above the cut, and hardly ever where they are unrelated', () => {
    const shares = (a: string, b: string) => {
      const bands = new Set(bandsOf(signatureOf(a)));
      return bandsOf(signatureOf(b)).some((band) => bands.has(band));
    };
    for (const text of TEXTS) {
      expect(shares(text, lightlyEdited(text))).toBe(true);
      expect(shares(text, cutByATenth(text))).toBe(true);
    }
    const pairs = TEXTS.flatMap((a, i) => TEXTS.slice(i + 1).map((b) => shares(a, b)));
    expect(pairs.filter(Boolean).length / pairs.length).toBeLessThan(0.05);
  });

  it('estimate the share of shingles in common', () => {
    const word = fc.integer({ min: 0, max: 400 }).map((n) => `w${n}`);
    fc.assert(
      fc.property(fc.array(word, { minLength: 60, maxLength: 200 }), fc.nat(100), (words, cut) => {
        const [a, b] = [words.join(' '), words.slice(cut % 40).join(' ')];
        const [own, other] = [shinglesOf(a), shinglesOf(b)];
        const common = [...own].filter((shingle) => other.has(shingle)).length;
        const exact = common / (own.size + other.size - common);
        // Five standard errors.
        expect(Math.abs(alike(a, b) - exact)).toBeLessThan(0.22);
      }),
      { numRuns: 60 },
    );
  });

  it('are none for a text too short to compare, which is like nothing', () => {
    expect(signatureOf('Forty-one people were killed, the ministry said.')).toHaveLength(0);
    expect(alike('One. Two. Three. Four.', 'One. Two. Three. Four.')).toBe(0);
    expect(bandsOf(new Uint32Array(0))).toEqual([]);
  });

  it('are the same after storing, and whatever the case and the typesetting', () => {
    const text = TEXTS[0]!;
    const own = signatureOf(text);
    expect(signatureFrom(signatureBytes(own))).toEqual(own);
    expect(alike(text, text.toUpperCase().replaceAll(' ', ' \n').replaceAll(',', ' ,'))).toBe(1);
  });
});

describe('the print that an article is chosen for', () => {
  const print = (id: string, text: string, publisher: string, day: string) => ({
    id,
    signature: signatureBytes(signatureOf(text)),
    publisher,
    day,
  });
  const [text, other] = [TEXTS[0]!, TEXTS[1]!];
  const wire = print('wire', text, 'Tigris Wire', '2016-11-03');

  it.each([
    ['the same text in another outlet', print('', text, 'Coast Mail', '2016-11-05'), 'wire'],
    ['a cut copy', print('', cutByATenth(text), 'Coast Mail', '2016-11-05'), 'wire'],
    ['none of another story', print('', TEXTS[2]!, 'Coast Mail', '2016-11-03'), undefined],
    ['none printed months apart', print('', text, 'Coast Mail', '2017-03-01'), undefined],
    ['the outlet’s own second address on the same day', print('', text, 'Tigris Wire', '2016-11-03'), 'wire'],
    [
      'none of the outlet’s own form filled in a week later',
      print('', withNewNumbers(text), 'Tigris Wire', '2016-11-10'),
      undefined,
    ],
  ])('is %s', (_, article, expected) => {
    expect(storyRules.choosePrint(article, [print('far', other, 'Gulf', '2016-11-03'), wire])?.id).toBe(expected);
  });

  it('is the most similar one, of equals the earliest', () => {
    const cut = print('cut', cutByATenth(text), 'Gulf Bulletin', '2016-11-01');
    const later = print('later', text, 'Ledger', '2016-11-06');
    expect(storyRules.choosePrint(print('', text, 'Coast Mail', '2016-11-07'), [cut, later, wire])?.id).toBe('wire');
  });
});
