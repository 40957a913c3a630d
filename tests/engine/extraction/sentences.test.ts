import { expect, it } from 'vitest';
import { splitSentences } from '../../../engine/extraction/sentences.js';

const split = (text: string): string[] => splitSentences(text).map(({ start, end }) => text.slice(start, end));

it('does not end a sentence after titles, initials and abbreviations', () => {
  const text = 'Col. A. B. Smith met Gov. Lee in the U.S. capital. No. 5 was hit, approx. 300 fled. They left.';
  expect(split(text)).toEqual([
    'Col. A. B. Smith met Gov. Lee in the U.S. capital.',
    'No. 5 was hit, approx. 300 fled.',
    'They left.',
  ]);
});

it('does not end a sentence inside a decimal', () => {
  expect(split('About 1.5 million fled. A 6.4 quake struck.')).toEqual([
    'About 1.5 million fled.',
    'A 6.4 quake struck.',
  ]);
});

it('keeps closing quotes with their sentence', () => {
  expect(split('“They left.” He stayed.')).toEqual(['“They left.”', 'He stayed.']);
});

it('ends a sentence with a headline, a bullet or a row, and goes on over a wrapped line', () => {
  expect(split('Floods hit the coast\nAt least 12 died\nin the flood.')).toEqual([
    'Floods hit the coast',
    'At least 12 died\nin the flood.',
  ]);
});

it('joins a number line of a key-figure block with its label, whichever comes first', () => {
  expect(split('18,000\npeople displaced\n12\nkilled')).toEqual(['18,000\npeople displaced', '12\nkilled']);
  expect(split('Killed\n12\nInjured\n30')).toEqual(['Killed\n12', 'Injured\n30']);
});

it('numbers sentences and lines', () => {
  const sentences = splitSentences('One. Two.\nThree.');
  expect(sentences.map(({ index }) => index)).toEqual([0, 1, 2]);
  expect(sentences.map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
});
