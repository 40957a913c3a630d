import { describe, expect, it } from 'vitest';
import { attributionReader } from '../../../../engine/extraction/rules/attribution.js';
import { attributionCorpus } from './attribution.corpus.js';
import { draftOf } from './support.js';

describe('claimants', () => {
  for (const [expected, phrases] of attributionCorpus) {
    it.each(phrases)(`${expected}: %s`, (phrase) => {
      const { doc, draft } = draftOf(phrase);
      const answer = attributionReader(doc)(draft);
      expect(answer?.value.attribution ?? null, answer?.rules.join(', ')).toBe(expected);
    });
  }

  it.each([
    ['The aid group Relief Bridge said [40] families had moved.', 'ngo'],
    ['Relief Bridge, an aid group in the valley, said [40] families had moved.', 'ngo'],
    ['Relief Bridge said [40] families had moved. The charity Relief Bridge runs two clinics.', 'ngo'],
    ['Relief Bridge said [40] families had moved.', 'unknown'],
    ['Hassan Juma, a spokesman for the charity, said [40] families had moved.', 'person'],
    ['The rebel group Ansar said [40] families had moved.', 'armed_group'],
  ])('tells the kind of a claimant from what the text calls it: %s', (phrase, kind) => {
    const { doc, draft } = draftOf(phrase);
    expect(attributionReader(doc)(draft)?.value.claimant.kind).toBe(kind);
  });
});
