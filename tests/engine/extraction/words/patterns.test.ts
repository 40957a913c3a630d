import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closingWords, leadingWords, openingWords } from '../../../../engine/extraction/words/edgeWords.js';
import { EndPattern, PatternGroup, StartPattern } from '../../../../engine/extraction/words/patterns.js';
import { cutsWord, textWords } from '../../../../engine/extraction/words/textWords.js';

const START = '(?<![\\p{L}\\p{N}])';

describe('the words of a pattern', () => {
  const whole = (words: ReturnType<typeof openingWords>) => words && [...words.whole].sort();

  it('are those that its matches begin with', () => {
    expect(whole(openingWords(/(?<!\p{L})(?:fear(?:s|ed)?|at risk)(?!\p{L})/iu))).toEqual([
      'at',
      'fear',
      'feared',
      'fears',
    ]);
    expect(openingWords(/(?<!\p{L})evacuat/iu)?.parts).toEqual(['evacuat']);
    expect(openingWords(/(?<!\p{L})(?:\d{1,2} May|May)(?!\p{L})/u)?.digit).toBe(true);
    expect(whole(openingWords(/(?<![\p{L}\p{N}])(?:have|['’]ve) (?:fled|left)/iu))).toEqual(["'", 'have', '’']);
  });

  it('are those that end it before `$`, and those that begin it behind `^`', () => {
    expect(whole(closingWords(/(?<!\p{L})(?:aged|out of)\s{0,3}$/iu))).toEqual(['aged', 'of']);
    expect(leadingWords(/^\s{0,3}(?:a|per)\s{1,3}day|%/iu)).toBeNull();
    expect(whole(leadingWords(/^\s{0,3}(?:(?:a|per)\s{1,3}day|%)/iu))).toEqual(['%', 'a', 'per']);
  });

  it('are unknown where the pattern may begin inside a word, with any word or with any mark', () => {
    for (const pattern of [/killed/u, /(?<!\p{L})\p{L}+ killed/u, /(?<!\p{L})[^.]{0,3}killed/u, /(?<![a-z])killed/u])
      expect(openingWords(pattern)).toBeNull();
  });
});

const SOURCES = [
  `${START}(?:were|are|was) (?:killed|hurt)(?!\\p{L})`,
  `${START}(?:have|has|['’]ve) (?:\\p{L}+ly )?(?:fled|left)`,
  `${START}(?:evacuat|flood)\\p{L}*`,
  `${START}(?:\\d{1,2}(?:st)? )?(?:May|June)(?!\\p{L})`,
  `${START}[Ii]n (?:May|the)`,
  'killed',
  `${START}(?:said|say)s?(?= that)`,
];
const PIECES =
  "were |are |killed|hurt |have |’ve|'ve|fled|left|lately |evacuated|floods|12|1st |May|June|in |In |IN |the |said|says| that|, |. |ſaid |Kay|é|́|“|”|—|\u00a0|x|7|👍|٣".split(
    '|',
  );
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map((pieces) => pieces.join(''));

it('finds what the plain pattern finds, in a whole stretch and in parts of it', () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(...SOURCES),
      fc.nat(60),
      fc.nat(60),
      fc.boolean(),
      (text, source, a, b, fold) => {
        const plain = new RegExp(source, fold ? 'giu' : 'gu');
        const pattern = new PatternGroup().pattern(plain);
        const words = textWords(text, 0, text.length);
        const found = (matches: Iterable<RegExpMatchArray>) => [...matches].map((match) => [match.index, match[0]]);
        expect(found(pattern.all(words))).toEqual(found(text.matchAll(plain)));
        expect(pattern.exec(words)?.index).toBe(found(text.matchAll(plain))[0]?.[0]);
        const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        expect(pattern.execIn(words, from, to)?.index).toBe(found(text.slice(from, to).matchAll(plain))[0]?.[0]);
      },
    ),
    { numRuns: 600 },
  );
});

it('finds what a pattern for the words before or behind a place finds', () => {
  const before = /(?<!\p{L})(?:were|are|said that|May|%|['’]ve)(?: the)?\s{0,3}$/iu;
  const behind = /^\s{0,3}(?:(?:were|are)(?!\p{L})|\d{1,2}|evacuat|%|said that)/iu;
  fc.assert(
    fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
      const [from, to] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
      expect(new EndPattern(before).test(text, from, to)).toBe(before.test(text.slice(from, to)));
      expect(new StartPattern(behind).test(text, from, to)).toBe(behind.test(text.slice(from, to)));
    }),
    { numRuns: 600 },
  );
});

it('knows where a stretch cuts a word', () => {
  expect([0, 3, 6, 7].map((at) => cutsWord('killed 12', at))).toEqual([false, true, false, false]);
});
