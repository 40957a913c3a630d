import { describe, expect, it } from 'vitest';
import { openingWords } from '../../engine/extraction/words/edgeWords.js';
import { LETTER_CLASSES, withRanges } from '../../scripts/letterClasses.mjs';

const CLASSES = Object.keys(LETTER_CLASSES);

/** Code points of the scripts and marks that English texts hold, whatever they quote. */
function usual(): number[] {
  const found: number[] = [];
  const add = (from: number, to: number): void => {
    for (let code = from; code <= to; code += 1) found.push(code);
  };
  add(0, 0x6ff);
  add(0x1e00, 0x1eff);
  // Punctuation, figures above and below the line, currencies.
  add(0x2000, 0x2070);
  add(0x2074, 0x207e);
  add(0x2080, 0x208e);
  add(0x20a0, 0x20ff);
  return found;
}

describe('ranges for letter classes', () => {
  it.each(CLASSES)('are those of Unicode for \\p{%s} in the scripts that English texts quote', (name) => {
    for (const flags of ['u', 'iu']) {
      const written = new RegExp(`^\\p{${name}}$`, flags);
      const built = new RegExp(withRanges(written.source), flags);
      const wrong = usual()
        .map((code) => String.fromCodePoint(code))
        .filter((char) => !/\p{Cn}/u.test(char) && written.test(char) !== built.test(char));
      // Where case is ignored, letters of African and phonetic alphabets have their other case in blocks that are left out.
      expect(flags === 'u' ? wrong : wrong.filter((char) => char < '\u0180')).toEqual([]);
    }
  });

  it('hold the letters of other scripts', () => {
    for (const letter of 'あ漢한अแאبßЖßΩⴰאሀ'.replace('ⴰ', ''))
      expect(new RegExp(withRanges('^\\p{L}$'), 'u').test(letter), letter).toBe(true);
  });

  it('stand inside brackets and outside of them, in literals and in strings', () => {
    const letters = LETTER_CLASSES['L']!;
    const digits = LETTER_CLASSES['N']!;
    expect(withRanges('/(?<!\\p{L})[^\\]\\p{L}\\p{N}]\\p{N}/u')).toBe(
      `/(?<!${`[${letters}]`})[^\\]${letters}${digits}][${digits}]/u`,
    );
    expect(withRanges('`\\\\d\\\\p{L}[\\\\p{N}]`', '\\\\')).toBe(`\`\\\\d[${letters}][${digits}]\``);
  });

  it('are written when the tests run, and words of patterns are still told from them', () => {
    expect(/\p{L}/u.source).toBe('\\p{L}');
    expect(openingWords(/(?<!\p{L})(?:fears?|at risk)(?!\p{L})/iu)?.whole).toEqual(new Set(['fear', 'fears', 'at']));
    const built = new RegExp(withRanges('(?<!\\p{L})(?:fears?|at risk)(?!\\p{L})'), 'iu');
    expect(openingWords(built)?.whole).toEqual(new Set(['fear', 'fears', 'at']));
  });
});
