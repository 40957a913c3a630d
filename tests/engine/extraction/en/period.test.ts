import { describe, expect, it } from 'vitest';
import { periodReader } from '../../../../engine/extraction/rules/period.js';
import { PUBLISHED, periodCorpus } from './period.corpus.js';
import { draftOf } from './support.js';

describe('periods', () => {
  for (const { from, to, kind = 'flow', metric = 'displaced', published = PUBLISHED, phrases } of periodCorpus) {
    it.each(phrases)(`${kind} ${from} to ${to}: %s`, (phrase) => {
      const { doc, draft } = draftOf(phrase, { kind, metric }, { published });
      const { value, rules } = periodReader(doc)(draft);
      expect({ from: value.from, to: value.to }, rules.join(', ')).toEqual({ from, to });
    });
  }
});
