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

  it('keeps null where there is nothing to read', () => {
    expect(readLanguage([null], '12')).toBeNull();
  });
});
