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
});
