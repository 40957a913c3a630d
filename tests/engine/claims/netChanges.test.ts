/** What is different between two moments, out of what happened in between. */
import { describe, expect, it } from 'vitest';
import { type Happened, netChanges } from '../../../engine/claims/netChanges.js';

/** `revised b from a` · `contested a with b` · `new a` */
const event = (text: string): Happened => {
  const [kind, claimId, word, other] = text.split(' ');
  return {
    kind: `claim_${kind}`,
    claimId: claimId!,
    previousClaimId: word === 'from' ? other! : null,
    articleId: null,
    otherClaimId: word === 'with' ? other! : null,
  };
};
const words = ({ kind, claimId }: Happened) => `${kind.slice('claim_'.length)} ${claimId}`;

describe('the difference', () => {
  it('keeps what was said of each article', () => {
    const corrected = (articleId: string): Happened => ({
      ...{ kind: 'article_corrected', claimId: null, previousClaimId: null, otherClaimId: null },
      articleId,
    });
    const found = netChanges([corrected('a'), corrected('b'), corrected('a')]);
    expect(found.map(({ event }) => event.articleId)).toEqual(['a', 'b']);
  });

  it.each<[string[], string[]]>([
    [
      ['new a', 'new b'],
      ['new a', 'new b'],
    ],
    [['contested a with b', 'resolved b with a'], []],
    [['contested a with b', 'resolved b with a', 'contested a with b'], ['contested a']],
    [['resolved a with b', 'contested b with a'], []],
    [['revised b from a', 'revised c from b'], ['revised c over revised b']],
    [['revised b from a', 'revised c from b', 'revised d from c'], ['revised d over revised b']],
    [['new a', 'revised b from a'], ['revised b over new a']],
    [['stale a', 'revised b from a'], ['revised b']],
    [['new a', 'retracted a'], []],
    [['retracted a'], ['retracted a']],
    [['stale a', 'stale a'], ['stale a']],
  ])('of %j is %j', (events, expected) => {
    const found = netChanges(events.map(event));
    expect(found.map((one) => words(one.event) + (one.previous ? ` over ${words(one.previous)}` : ''))).toEqual(
      expected,
    );
  });
});
