import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correctionsIn } from '../../../engine/versions/correction.js';
import { wordDiff } from '../../../engine/versions/wordDiff.js';

const notices = (text: string) => correctionsIn(text).map(({ start, end }) => text.slice(start, end).trim());

describe('a correction notice', () => {
  it.each([
    'Correction: The toll given earlier was too low.',
    'CORRECTION, Nov. 5: The ferry is registered in Dorran.',
    'An earlier version of this story said that 41 people were killed.',
    'This article was amended on 5 November to correct the number of dead.',
    'This story has been corrected.',
    'This version of the story corrects the death toll to 57.',
    'We incorrectly reported that the bridge was closed.',
  ])('is %j', (sentence) => {
    const text = `Boats were out all night.\n${sentence}\nThe port opened again.`;
    expect(notices(text)).toEqual([sentence]);
  });

  it.each([
    'The ministry issued a correction to its budget.',
    'The army corrected its fire, a witness said.',
    'Officials said that the earlier toll was wrong.',
    'The corrections department: a view from inside.',
    'This story was told at the pier.',
  ])('is not %j', (sentence) => {
    expect(notices(`Boats were out all night. ${sentence} The port opened again.`)).toEqual([]);
  });
});

describe('the difference of two texts', () => {
  it('is words in and words out', () => {
    expect(wordDiff('The accident killed 41 people.', 'The accident killed 57 people.')).toEqual([
      { kind: 'same', text: 'The accident killed ' },
      { kind: 'out', text: '41' },
      { kind: 'in', text: '57' },
      { kind: 'same', text: ' people.' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = wordDiff(before, after);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('');
        expect([without('in'), without('out')]).toEqual([before, after]);
      }),
    );
  });

  it('of long texts that share nothing is one out, one in, and does not take long', () => {
    const [a, b] = ['a', 'b'].map((c) => Array.from({ length: 30_000 }, (_, i) => `${c}${i}`).join(' '));
    expect(wordDiff(a!, b!).map((run) => run.kind)).toEqual(['out', 'in']);
  });
});
