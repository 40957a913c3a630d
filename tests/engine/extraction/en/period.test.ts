import { describe, expect, it } from 'vitest';
import { extract } from '../../../../engine/extraction/extract.js';
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

describe('totals', () => {
  const periodOf = (text: string): (string | null)[] => {
    const { from, to } = extract(text, { published: PUBLISHED }).at(-1)!;
    return [from, to];
  };

  it('add up from the event on whose dead they count', () => {
    const text =
      'The number of people killed by the quake that struck the coast, east of town, on Monday has reached 272.';
    expect(periodOf(text)).toEqual(['2016-10-31', PUBLISHED]);
  });

  it('stand as they were on the day of the count', () => {
    expect(periodOf('The death toll on Monday reached 272.')).toEqual([null, '2016-10-31']);
  });

  it('of a year that goes on run to the day of publication', () => {
    expect(periodOf('Refugee arrivals by sea stand at 16,090 this year.')).toEqual(['2016', PUBLISHED]);
    expect(periodOf('16,090 refugees arrived by sea this year.')).toEqual(['2016', '2016']);
  });
});
