import { describe, expect, it } from 'vitest';
import { type SaidValue, said } from '../../../engine/exports/said.js';

const value = (fields: Partial<SaidValue>): SaidValue => ({
  low: 18_000,
  high: null,
  bound: 'minimum',
  text: '18,000',
  quote: 'More than 18,000 fled.',
  review: 'unreviewed',
  ...fields,
});

describe('said', () => {
  it.each([
    ['More than 18,000', value({})],
    ['at least 18,000', value({ quote: 'Of these, at least 18,000 fled.' })],
    ['at least 18,000', value({ quote: 'Around the city 18,000 fled.' })],
    [
      'up to 1.5 million',
      value({ low: null, high: 1.5e6, bound: 'maximum', text: '1.5 million', quote: 'up to 1.5 million' }),
    ],
    [
      '3,000 to 5,000',
      value({ low: 3000, high: 5000, bound: 'range', text: '3,000 to 5,000', quote: '3,000 to 5,000 men' }),
    ],
    [
      'between 85,000 and 90,000',
      value({
        low: 85_000,
        high: 90_000,
        bound: 'range',
        text: '85,000 and 90,000',
        quote: 'Between 85,000 and 90,000 fled.',
      }),
    ],
    ['hundreds', value({ low: 100, bound: 'vague', text: 'hundreds', quote: 'hundreds fled' })],
    [
      'about 300',
      value({ low: 300, high: 300, bound: 'approximate', text: '300', quote: 'Of 1,300, about 300 fled.' }),
    ],
    ['300 or so', value({ low: 300, high: 300, bound: 'approximate', text: '300', quote: 'Some left: 300 or so.' })],
    [
      'more than $196 million',
      value({ low: 196e6, text: '196 million', quote: 'It asked for more than $196 million.' }),
    ],
  ])('%s', (words, given) => {
    expect(said(given)).toBe(words);
  });

  it('takes no qualifier of a longer number', () => {
    const quote = 'More than 18,000 fled; 18 of them, or more, died.';
    expect(said(value({ low: 18, text: '18', quote }))).toBe('at least 18');
  });

  it('writes out what a reviewer corrected', () => {
    expect(said(value({ low: 20_000, review: 'corrected' }))).toBe('at least 20,000');
    expect(said(value({ low: 4000, high: 5000, bound: 'range', review: 'corrected' }))).toBe('4,000–5,000');
  });

  it('is linear in sentences made of the number', () => {
    const time = (count: number) => {
      const quote = '300 '.repeat(count);
      const begin = performance.now();
      said(value({ low: 300, text: '300', quote }));
      return performance.now() - begin;
    };
    time(2000);
    const once = Math.max(time(2000), 1);
    expect(time(16_000) / once).toBeLessThan(24);
  });
});
