import { describe, expect, it } from 'vitest';
import { languageTag, readLanguage } from '../../../engine/reading/language.js';

describe('language', () => {
  it('writes tags as BCP 47 does', () => {
    expect(languageTag('en_us')).toBe('en-US');
    expect(languageTag(' DE ')).toBe('de');
    expect(languageTag('not a tag!')).toBeNull();
  });

  it('believes the page', () => {
    expect(readLanguage([null, 'fr'], 'Les pluies ont coupé la route du village.')).toBe('fr');
  });

  it('reads the text where the page says nothing', () => {
    expect(
      readLanguage([null], 'Por lo menos doce familias dejaron sus casas después de las lluvias de esta semana.'),
    ).toBe('es');
    expect(readLanguage([], 'Понад сорок родин залишили свої домівки після повені, кажуть рятувальники.')).toBe('uk');
  });

  it('does not believe a Latin language of an Arabic text', () => {
    expect(readLanguage(['en'], 'غادرت عشرات العائلات منازلها بعد الفيضانات التي ضربت القرية هذا الأسبوع')).toBe('ar');
  });

  it('does not believe a page in another language that it is English', () => {
    const german =
      'Die Feuerwehr hat am Montag vierzig Familien aus ihren Häusern gebracht, weil der Fluss über die Ufer getreten war. Die Straße ins Dorf bleibt gesperrt.';
    expect(readLanguage(['en-US'], german)).toBe('de');
    expect(readLanguage(['de'], german)).toBe('de');
    const english =
      'The fire brigade took forty families out of their homes on Monday because the river had risen over its banks. The road to the village stays closed.';
    expect(readLanguage(['en-US'], english)).toBe('en-US');
    // Too little to tell, and a list of names: the page is believed.
    expect(readLanguage(['en'], 'Aleppo 12 Homs 7')).toBe('en');
  });

  it('keeps null where there is nothing to read', () => {
    expect(readLanguage([null], '12')).toBeNull();
  });
});
