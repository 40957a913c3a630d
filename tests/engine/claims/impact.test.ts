import { describe, expect, it } from 'vitest';
import { impactOf } from '../../../engine/claims/impact.js';
import { seriesOf } from '../../../engine/claims/seriesOf.js';
import type { Claim } from '../../../engine/claims/types.js';
import { claim } from './build.js';

const OPTIONS = { precedence: ['un'], expiryDays: 30, until: '2016-11-30' };
const impacts = (claims: Claim[]) => impactOf(seriesOf(claims, OPTIONS)[0]!);
const kinds = (claims: Claim[], id: string) =>
  impacts(claims)
    .get(id)!
    .reasons.map((reason) => reason.kind);

describe('what hangs on a claim', () => {
  const first = claim('a', '2016-11-10', { claimantId: 'un', low: 10_000, high: 10_000 });
  const newest = claim('b', '2016-11-20', { claimantId: 'un', low: 15_000, high: 15_000 });

  it('is the headline for the claim that the recommended line ends on', () => {
    expect(kinds([first, newest], 'b')).toEqual(['headline', 'change']);
    expect(kinds([first, newest], 'a')).toEqual([]);
  });

  it('counts a change by its share of the number before', () => {
    expect(impacts([first, newest]).get('b')!.reasons).toContainEqual({ kind: 'change', by: 0.5 });
  });

  it('is a contradiction for both sides, and the end of the envelope for who says it alone', () => {
    const other = claim('c', '2016-11-21', { claimantId: 'gov', low: 40_000, high: 40_000 });
    expect(kinds([first, newest, other], 'c')).toEqual(['contested', 'envelope']);
    expect(kinds([first, newest, other], 'b')).toContain('contested');
  });

  it('orders headlines before contradictions before changes', () => {
    const other = claim('c', '2016-11-21', { claimantId: 'gov', low: 40_000, high: 40_000 });
    const all = impacts([first, newest, other]);
    const order = [...all].sort((a, b) => b[1].score - a[1].score).map(([id]) => id);
    expect(order).toEqual(['b', 'c', 'a']);
  });
});
