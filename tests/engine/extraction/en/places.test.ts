import { describe, expect, it } from 'vitest';
import { extract } from '../../../../engine/extraction/extract.js';
import { placeReader } from '../../../../engine/extraction/rules/place.js';
import { placesCorpus } from './places.corpus.js';
import { draftOf } from './support.js';

describe('places', () => {
  for (const { location, country, metric = 'displaced', title = null, phrases } of placesCorpus) {
    it.each(phrases)(`${location}, ${country}: %s`, (phrase) => {
      const { doc, draft } = draftOf(phrase, { metric }, { title });
      const answer = placeReader(doc)(draft);
      expect(
        { location: answer?.value.location ?? null, country: answer?.value.country ?? null },
        answer?.rules.join(', '),
      ).toEqual({ location, country });
    });
  }
});

describe('places of several figures', () => {
  const placesOf = (text: string, title: string): (string | null)[] =>
    extract(text, { title }).map(({ location }) => location);

  it('goes on about the whole, not about the part named last', () => {
    const text = 'Cyclone Pam killed 11 people in Vanuatu, five of them in Tafea province. It displaced 3,370 people.';
    expect(placesOf(text, 'Pam one year on in Tanna')).toEqual(['Vanuatu', 'Tafea province', 'Vanuatu']);
  });

  it('comes back to what the text is about behind a sentence that counts in several places', () => {
    const title = 'Storm in Derna, Libya';
    const several = 'In Derna 30,000 people fled and in Al-Bayda 3,000 people fled. Another 40 people were killed.';
    expect(placesOf(several, title)).toEqual(['Derna', 'Al-Bayda', 'Derna']);
    const single = 'In Al-Bayda 3,000 people fled. Another 40 people were killed.';
    expect(placesOf(single, title)).toEqual(['Al-Bayda', 'Al-Bayda']);
  });
});
