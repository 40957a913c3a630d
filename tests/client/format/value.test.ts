import { describe, expect, it } from 'vitest';
import { asSaid, intervalOf } from '../../../client/format/value.js';
import type { ValueJson } from '../../../server/api/schemas.js';

const value = (bound: ValueJson['bound'], low: number | null, high: number | null, text: string): ValueJson => ({
  bound,
  low,
  high,
  text,
});

describe('a value as it was said', () => {
  it.each<[string, ValueJson, string | undefined]>([
    ['34,300', value('exact', 34300, 34300, '34,300'), undefined],
    ['more than 18,000', value('minimum', 18000, null, '18,000'), undefined],
    ['up to 1.5 million', value('maximum', null, 1500000, '1.5 million'), undefined],
    ['3,000–5,000', value('range', 3000, 5000, '3,000 to 5,000'), undefined],
    ['1.2–1.3 million', value('range', 1200000, 1300000, '1.2 million to 1.3 million'), undefined],
    ['0.9–1.1 million', value('range', 900000, 1100000, '0.9 to 1.1 million'), undefined],
    ['about 49,000', value('approximate', 49000, 49000, '49,000'), undefined],
    ['hundreds', value('vague', 100, null, 'Hundreds'), undefined],
    ['tens of thousands', value('vague', 10000, null, 'tens of thousands'), undefined],
    ['921', value('exact', 921, 921, 'Nine hundred and twenty-one'), undefined],
    ['1 million', value('exact', 1000000, 1000000, 'one million'), undefined],
    ['0.5 million', value('exact', 500000, 500000, '0.5 million'), undefined],
    ['18 thousand', value('exact', 18000, 18000, '18 thousand'), undefined],
    ['2.14 lakh', value('exact', 214000, 214000, '2.14 lakh'), undefined],
    ['214,000', value('exact', 214000, 214000, '2,14,000'), undefined],
    ['1.5 million', value('exact', 1500000, 1500000, '1,5 million'), undefined],
    ['18,000', value('exact', 18000, 18000, '18 000'), undefined],
    ['110,000', value('exact', 110000, 110000, '110.000'), undefined],
    ['7', value('exact', 7, 7, 'seven'), undefined],
  ])('%s', (words, said, quote) => {
    expect(asSaid(said, quote)).toBe(words);
  });

  it("keeps the speaker's own qualifier where the sentence has it before this number", () => {
    const atLeast = value('minimum', 18000, null, '18,000');
    expect(asSaid(atLeast, 'Of 40,000 people at least 18,000 have left.')).toBe('at least 18,000');
    expect(asSaid(atLeast, 'At least 3,000 of them; over 18,000 have left.')).toBe('over 18,000');
    expect(asSaid(value('approximate', 60000, 60000, '60,000'), 'Nearly 60,000 fled.')).toBe('nearly 60,000');
  });

  it('does not take a qualifier from inside another word, or of another bound', () => {
    expect(asSaid(value('approximate', 40, 40, '40'), 'Lonesome 40 stayed.')).toBe('about 40');
    expect(asSaid(value('minimum', 40, null, '40'), 'About 40 stayed.')).toBe('more than 40');
  });

  it('says which end is open', () => {
    expect(intervalOf(value('minimum', 18000, null, '18,000'))).toBe('minimum: low 18,000, high open');
    expect(intervalOf(value('maximum', null, 1500000, '1.5 million'))).toBe('maximum: low open, high 1,500,000');
    expect(intervalOf(value('exact', 34300, 34300, '34,300'))).toBe('exact: 34,300');
  });
});
