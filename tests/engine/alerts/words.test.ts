import { describe, expect, it } from 'vitest';
import { asSaid } from '../../../engine/alerts/words.js';

describe('a value in a message', () => {
  it.each([
    ['at least 18,000', { bound: 'minimum', text: '18,000' }],
    ['3,000 to 5,000', { bound: 'range', text: '3,000 to 5,000' }],
    ['between 85,000 and 90,000', { bound: 'range', text: '85,000 and 90,000' }],
  ] as const)('%s', (words, value) => {
    expect(asSaid(value)).toBe(words);
  });
});
