/** What stands against a number that the organisation quotes. */
import { describe, expect, it } from 'vitest';
import { standsAgainst } from '../../../engine/claims/adopted.js';
import { makeClaims } from '../../../engine/claims/makeClaims.js';
import type { EffectiveFigure } from '../../../engine/claims/types.js';
import { figure } from './build.js';

const exact = (n: number) => ({ low: n, high: n, bound: 'exact' as const });
const claimOf = (given: Partial<EffectiveFigure>) => makeClaims([figure(given)])[0]!;

const stock = { metric: 'fighters', kind: 'stock' } as const;
const total = { kind: 'flow', cumulative: true, from: '2016-10-17' } as const;
const event = { metric: 'killed', kind: 'flow' } as const;

const at = (evidenceId: string, claimantId: string, to: string, given: Partial<EffectiveFigure>) =>
  claimOf({ evidenceId, claimantId, to, publishedDay: to, ...given });

describe('against an adopted number stands', () => {
  it.each<[string, Partial<EffectiveFigure>, [string, string, Partial<EffectiveFigure>], string[]]>([
    // what is quoted (the agency's, as of 2 Nov), the newer claim, the warnings
    [
      'another number of its claimant',
      { ...stock, ...exact(5) },
      ['agency', '2016-11-20', { ...stock, ...exact(6) }],
      ['revised'],
    ],
    ['not the same number again', { ...stock, ...exact(5) }, ['agency', '2016-11-20', { ...stock, ...exact(5) }], []],
    [
      'not what its claimant said before',
      { ...stock, ...exact(5) },
      ['agency', '2016-10-20', { ...stock, ...exact(6) }],
      [],
    ],
    [
      'a number that excludes it',
      { ...stock, ...exact(5) },
      ['ministry', '2016-12-20', { ...stock, ...exact(9) }],
      ['contradicted'],
    ],
    [
      'one of the same day',
      { ...stock, ...exact(5) },
      ['ministry', '2016-11-02', { ...stock, ...exact(9) }],
      ['contradicted'],
    ],
    ['not an older one', { ...stock, ...exact(5) }, ['ministry', '2016-11-01', { ...stock, ...exact(9) }], []],
    [
      'not one that it may agree with',
      { ...stock, low: 5, high: null, bound: 'minimum' },
      ['ministry', '2016-11-20', { ...stock, ...exact(9) }],
      [],
    ],
    [
      'a higher later total',
      { ...total, ...exact(5) },
      ['ministry', '2016-11-20', { ...total, ...exact(9) }],
      ['overtaken'],
    ],
    [
      'a lower later total',
      { ...total, ...exact(5) },
      ['ministry', '2016-11-20', { ...total, ...exact(4) }],
      ['contradicted'],
    ],
    [
      'no total since another day',
      { ...total, ...exact(5) },
      ['ministry', '2016-11-20', { ...total, from: '2016-11-01', ...exact(9) }],
      [],
    ],
    [
      'no number of another period',
      { ...event, from: '2016-11-02', ...exact(5) },
      ['ministry', '2016-11-05', { ...event, from: '2016-11-05', ...exact(9) }],
      [],
    ],
    [
      'a number of the same period',
      { ...event, from: '2016-11-02', ...exact(5) },
      ['ministry', '2016-11-02', { ...event, from: '2016-11-02', ...exact(9) }],
      ['contradicted'],
    ],
    [
      'an event without a period within a week',
      { ...event, ...exact(5) },
      ['ministry', '2016-11-09', { ...event, ...exact(9) }],
      ['contradicted'],
    ],
    ['none of a later week', { ...event, ...exact(5) }, ['ministry', '2016-11-10', { ...event, ...exact(9) }], []],
  ])('%s', (_, quoted, [claimant, day, given], expected) => {
    const adopted = at('e1', 'agency', '2016-11-02', quoted);
    const found = standsAgainst(adopted, adopted, [at('e2', claimant, day, given)]);
    expect(found.map(({ warning, claim }) => [warning, claim?.id])).toEqual(expected.map((warning) => [warning, 'e2']));
  });

  it('that nobody says it any more', () => {
    const adopted = at('e1', 'agency', '2016-11-02', stock);
    expect(standsAgainst(adopted, null, [])).toEqual([{ warning: 'gone', claim: null }]);
    expect(standsAgainst(adopted, { ...adopted, series: 'another' }, [])).toEqual([{ warning: 'gone', claim: null }]);
  });

  it('its own correction', () => {
    const adopted = at('e1', 'agency', '2016-11-02', { ...stock, ...exact(5) });
    const corrected = at('e1', 'agency', '2016-11-02', { ...stock, ...exact(50) });
    expect(standsAgainst(adopted, corrected, [corrected])).toEqual([{ warning: 'revised', claim: corrected }]);
  });
});
