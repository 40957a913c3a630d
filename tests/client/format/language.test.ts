import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Catalogue, firstKnown, LANGUAGES } from '../../../client/format/language.js';
import { accented, mirrored } from '../../../client/format/pseudo.js';
import { ui } from '../../../client/format/ui.en.js';

const FORMAT = fileURLToPath(new URL('../../../client/format', import.meta.url));

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
    expect(french('alerts', 'English')).toBe('English');
  });

  it('lack no part in French but these', async () => {
    const french = await LANGUAGES.fr.load();
    const parts = readdirSync(FORMAT)
      .filter((file) => file.endsWith('.en.ts'))
      .flatMap((file) => [...readFileSync(join(FORMAT, file), 'utf8').matchAll(/inLanguage(?:<[^(]*>)?\(\s*'(\w+)'/gu)])
      .map(([, part]) => part as keyof Catalogue);
    expect(parts.length).toBeGreaterThan(20);
    const lacking = parts.filter((part) => french(part, null) === null);
    expect(lacking.sort()).toEqual(['alerts', 'setupSentences', 'why', 'whyReasons', 'whyRules']);
  });

  it('reach every text of a part, also those that functions make', () => {
    const texts = accented('ui', ui) as typeof ui;
    expect(texts.nav.figures).toBe('[Fígúrés~~~]');
    expect(texts.asOfDay('2 Nov 2016')).toMatch(/^\[ás óf 2 Nóv 2016~+\]$/);
    expect((mirrored('ui', ui) as typeof ui).export.label).toMatch(/^[\u0600-\u06ff]+$/);
  });
});
