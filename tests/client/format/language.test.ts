import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type Catalogue, firstKnown, LANGUAGES } from '../../../client/format/language.js';
import { accented, mirrored } from '../../../client/format/pseudo.js';
import type { sentences } from '../../../client/format/sentences.en.js';
import { ui } from '../../../client/format/ui.en.js';
import { confidenceReasons, ruleWords } from '../../../client/format/why.en.js';
import type { words } from '../../../client/format/words.en.js';

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
    expect((french('evidence', null) as { written: (text: string) => string }).written('18 000')).toBe(
      'écrit «\u00a018 000\u00a0»',
    );
    expect(french('a part of no catalogue' as keyof Catalogue, 'English')).toBe('English');
  });

  it('lack no part in French', async () => {
    const french = await LANGUAGES.fr.load();
    const parts = readdirSync(FORMAT)
      .filter((file) => file.endsWith('.en.ts'))
      .flatMap((file) => [...readFileSync(join(FORMAT, file), 'utf8').matchAll(/inLanguage(?:<[^(]*>)?\(\s*'(\w+)'/gu)])
      .map(([, part]) => part as keyof Catalogue);
    expect(parts.length).toBeGreaterThan(20);
    const lacking = parts.filter((part) => french(part, null) === null);
    expect(lacking).toEqual([]);
  });

  it('have words for the same rules and reasons in French', async () => {
    const french = await LANGUAGES.fr.load();
    const own = french('whyRules', null) as typeof ruleWords;
    const patterns = (rules: typeof ruleWords): Record<string, string[]> =>
      Object.fromEntries(Object.entries(rules).map(([field, some]) => [field, some.map(([{ source }]) => source)]));
    expect(patterns(own)).toEqual(patterns(ruleWords));
    expect(Object.keys(french('whyReasons', null) as object)).toEqual(Object.keys(confidenceReasons));
    expect(own['period']!.at(-1)![1](/x/u.exec('x')!, '“Monday”')).toBe('d’après “Monday”');
  });

  it('write scales, vague numbers and what they count as French does', async () => {
    const french = await LANGUAGES.fr.load();
    const own = french('words', null) as typeof words;
    expect(own.scaled(1.5, '1,5', own.scale.million)).toBe('1,5 million');
    expect(own.scaled(128, '128', own.scale.million)).toBe('128 millions');
    expect(own.scaled(18, '18', own.scale.thousand)).toBe('18 mille');
    expect(own.vague['hundreds of thousands']).toBe('des centaines de milliers');
    const { afterValue, contradicted } = french('sentences', null) as typeof sentences;
    expect(afterValue('128 millions', 'personnes')).toBe('de personnes');
    expect(afterValue('des milliers', 'enfants')).toBe('d’enfants');
    expect(afterValue('18 000', 'personnes')).toBe('personnes');
    expect(contradicted('A', 'B', '25 nov.', '3 déc.')).toBe('A et B se sont contredits du 25 nov. au 3 déc.');
  });

  it('reach every text of a part, also those that functions make', () => {
    const texts = accented('ui', ui) as typeof ui;
    expect(texts.nav.figures).toBe('[Fígúrés~~~]');
    expect(texts.asOfDay('2 Nov 2016')).toMatch(/^\[ás óf 2 Nóv 2016~+\]$/);
    expect((mirrored('ui', ui) as typeof ui).export.label).toMatch(/^[\u0600-\u06ff]+$/);
  });
});
