import { describe, expect, it } from 'vitest';
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
