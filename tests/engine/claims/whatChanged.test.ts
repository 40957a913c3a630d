import { describe, expect, it } from 'vitest';
import type { Claim, ClaimChange } from '../../../engine/claims/types.js';
import { whatChanged } from '../../../engine/claims/whatChanged.js';
import { claim } from './build.js';

const ministry = (id: string, day: string, low: number) => claim(id, day, { claimantId: 'ministry', low, high: low });

/** A change in one word: `revised c<a`, `contested b/a`. */
function word(change: ClaimChange): string {
  switch (change.kind) {
    case 'revised':
      return `revised ${change.claimId}<${change.previous.id}`;
    case 'contested':
    case 'resolved':
      return `${change.kind} ${change.claimId}/${change.otherClaimId}`;
    default:
      return `${change.kind} ${change.claimId}`;
  }
}

describe('whatChanged', () => {
  it.each<[string, Claim[], Claim[], string[]]>([
    ['nothing, where nothing did', [claim('a', '2016-11-01')], [claim('a', '2016-11-01')], []],
    ['a first claim', [], [claim('a', '2016-11-01')], ['new a']],
    [
      'a reprint is nothing new',
      [claim('a', '2016-11-01')],
      [claim('a', '2016-11-01', { evidenceIds: ['a', 'reprint'] })],
      [],
    ],
    [
      'an earlier print gives another id, and nothing new',
      [claim('a', '2016-11-01')],
      [claim('earlier', '2016-11-01', { evidenceIds: ['earlier', 'a'] })],
      [],
    ],
    [
      'a correction by a reviewer is nothing new',
      [claim('a', '2016-11-01')],
      [claim('a', '2016-11-01', { low: 150, high: 150 })],
      [],
    ],
    [
      'another number of the same claimant',
      [claim('a', '2016-11-01')],
      [claim('a', '2016-11-01'), claim('b', '2016-11-05', { low: 150, high: 150 })],
      ['revised b<a'],
    ],
    [
      'its number said again weeks later',
      [claim('a', '2016-11-01')],
      [claim('a', '2016-11-01'), claim('b', '2016-11-25')],
      ['new b'],
    ],
    [
      'an old number that was found late',
      [claim('b', '2016-11-05')],
      [claim('a', '2016-11-01', { low: 50, high: 50 }), claim('b', '2016-11-05')],
      ['new a'],
    ],
    [
      'an old number between two known ones',
      [claim('a', '2016-11-01'), claim('c', '2016-11-05')],
      [claim('a', '2016-11-01'), claim('b', '2016-11-03', { low: 50, high: 50 }), claim('c', '2016-11-05')],
      ['new b'],
    ],
    [
      'a contradiction',
      [claim('a', '2016-11-01')],
      [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300)],
      ['new b', 'contested b/a'],
    ],
    [
      'a contradiction that went on, told once',
      [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300)],
      [
        claim('a', '2016-11-01'),
        ministry('b', '2016-11-05', 300),
        claim('c', '2016-11-02', { claimantId: 'monitors' }),
      ],
      ['new c', 'contested b/c'],
    ],
    [
      'a contradiction with a new number',
      [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300)],
      [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300), ministry('c', '2016-11-07', 200)],
      ['revised c<b', 'contested c/a'],
    ],
    [
      'an agreement',
      [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300)],
      [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300), ministry('c', '2016-11-07', 100)],
      ['revised c<b', 'resolved c/a'],
    ],
    [
      'a contradiction whose one side was rejected',
      [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300)],
      [claim('a', '2016-11-01')],
      ['resolved a/null', 'gone b'],
    ],
    ['a claim that nobody prints any more', [claim('a', '2016-11-01')], [], ['gone a']],
    [
      'a contradiction that an old number could not make',
      [claim('b', '2016-11-05')],
      [ministry('a', '2016-11-01', 300), ministry('c', '2016-11-04', 100), claim('b', '2016-11-05')],
      ['new a', 'revised c<a'],
    ],
  ])('tells %s', (_, before, after, expected) => {
    expect(whatChanged(before, after).map(word)).toEqual(expected);
  });

  it('does not take for a contradiction what cites the other', () => {
    const [a, b] = [claim('a', '2016-11-01'), ministry('b', '2016-11-05', 300)];
    expect(whatChanged([a], [a, b], { ministry: ['agency'] }).map(word)).toEqual(['new b']);
  });
});
