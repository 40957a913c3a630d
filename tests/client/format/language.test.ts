import { describe, expect, it } from 'vitest';
import { firstKnown, LANGUAGES } from '../../../client/format/language.js';
import { accented, mirrored } from '../../../client/format/pseudo.js';
import { ui } from '../../../client/format/ui.en.js';

describe('languages', () => {
  it('are the first that the browser asks for and that there is, else English', () => {
    expect(firstKnown(['fr-CA', 'en'])).toBe('fr');
    expect(firstKnown(['sw', 'en-US', 'fr'])).toBe('en');
    expect(firstKnown(['sw'])).toBe('en');
    expect(firstKnown(['toString'])).toBe('en');
  });

  it('give whole parts, and English for the parts that they lack', async () => {
    const french = await LANGUAGES.fr.load();
    const texts = french('ui', ui) as typeof ui;
    expect(texts.nav.figures).toBe('Chiffres');
    expect(texts.inArticles(1, 2_000)).toBe('1 déclaration dans 2\u202f000 articles');
    expect(french('archive', 'English')).toBe('English');
  });

  it('reach every text of a part, also those that functions make', () => {
    const texts = accented('ui', ui) as typeof ui;
    expect(texts.nav.figures).toBe('[Fígúrés~~~]');
    expect(texts.asOfDay('2 Nov 2016')).toMatch(/^\[ás óf 2 Nóv 2016~+\]$/);
    expect((mirrored('ui', ui) as typeof ui).export.label).toMatch(/^[\u0600-\u06ff]+$/);
  });
});
