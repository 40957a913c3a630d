import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, thresholdEnd } from '../../../engine/alerts/judge.js';
import { RuleIndex } from '../../../engine/alerts/ruleIndex.js';
import type { Fact, JudgedClaim, Value } from '../../../engine/alerts/types.js';
import { claim, exactly, fact, MOSUL, rule } from './build.js';

const atLeast = (n: number): Value => ({ low: n, high: null, bound: 'minimum', text: n.toLocaleString('en') });
const upTo = (n: number): Value => ({ low: null, high: n, bound: 'maximum', text: n.toLocaleString('en') });

const fired = (...given: Parameters<typeof judge>) =>
  judge(...given).flatMap((verdict) => (verdict.kind === 'fires' ? [verdict] : []));
const whys = (...given: Parameters<typeof judge>) => fired(...given).map(({ message }) => message.why);

describe('a threshold', () => {
  const above = (possibly: boolean) => rule({ kind: 'threshold', direction: 'above', value: 20_000, possibly });

  it.each<[string, Value, number, number]>([
    ['a number above', exactly(20_001), 1, 1],
    ['the number itself', exactly(20_000), 0, 0],
    ['at least less', atLeast(18_000), 0, 1],
    ['at least more', atLeast(21_000), 1, 1],
    ['up to more', upTo(1_500_000), 0, 1],
    ['up to less', upTo(15_000), 0, 0],
    ['a range across it', { low: 15_000, high: 25_000, bound: 'range', text: '15,000–25,000' }, 0, 1],
  ])('takes %s as the words allow', (_, value, certainly, possibly) => {
    expect(fired(above(false), fact(claim(value)))).toHaveLength(certainly);
    expect(fired(above(true), fact(claim(value)))).toHaveLength(possibly);
  });

  it('is over when the claimant’s newest number no longer passes', () => {
    const revised = fact(claim(exactly(12_000)), { kind: 'claim_revised', before: exactly(21_000) });
    expect(thresholdEnd(above(false), revised)).toMatchObject({
      subject: 'displaced|people|unhcr',
      why: 'UNHCR now says “12,000”.',
    });
    expect(thresholdEnd(above(false), fact(claim(exactly(30_000))))).toBeNull();
  });

  it('says what it knows', () => {
    const [alert] = fired(above(false), fact(claim(atLeast(34_000)), { before: exactly(18_000) }));
    expect(alert!.message).toMatchObject({
      title: 'Mosul: displaced 18,000 → at least 34,000 (UNHCR, 3 Nov 2016)',
      why: '“at least 34,000” is above 20,000.',
      quote: 'They fled, UNHCR said.',
      path: '/crises/mosul?figure=figure-1',
    });
  });
});

describe('a change', () => {
  const cases: [string, object, Value, Value, string[]][] = [
    [
      'by per cent',
      { percent: 20 },
      exactly(100),
      exactly(121),
      ['The same claimant said “100” before: a change of more than 20 per cent.'],
    ],
    ['by less', { percent: 20 }, exactly(100), exactly(120), []],
    [
      'down',
      { percent: 20 },
      exactly(100),
      exactly(79),
      ['The same claimant said “100” before: a change of more than 20 per cent.'],
    ],
    [
      'by an amount',
      { absolute: 5_000 },
      atLeast(18_000),
      atLeast(24_000),
      ['The same claimant said “at least 18,000” before: a change of more than 5,000.'],
    ],
    ['by less than the amount', { absolute: 6_000 }, atLeast(18_000), atLeast(24_000), []],
    ['that is only possible', { absolute: 5_000 }, exactly(10), upTo(90_000), []],
    [
      'that is possible, where that is wanted',
      { absolute: 5_000, possibly: true },
      exactly(10),
      upTo(90_000),
      ['The same claimant said “10” before: a change of possibly more than 5,000.'],
    ],
  ];
  it.each(cases)('%s', (_, by, before, after, expected) => {
    const changed = fact(claim(after), { kind: 'claim_revised', before });
    expect(whys(rule({ kind: 'change', ...by }), changed)).toEqual(expected);
  });

  it('can be against the recommended number', () => {
    const against = rule({ kind: 'change', percent: 50, against: 'recommended' }, { crisisId: MOSUL.id });
    expect(fired(against, fact(claim(exactly(40_000))))).toEqual([]);
    const recommended = new Map([[MOSUL.id, exactly(20_000)]]);
    expect(whys(against, fact(claim(exactly(40_000)), { recommended }))).toEqual([
      'The recommended number was “20,000” before: a change of more than 50 per cent.',
    ]);
  });

  it('is given either in per cent or as an amount', () => {
    expect(() => rule({ kind: 'change' })).toThrow('either percent or absolute');
    expect(() => rule({ kind: 'change', percent: 1, absolute: 1 })).toThrow('either percent or absolute');
  });
});

describe('other conditions', () => {
  it('tell each new claim once', () => {
    const one = fired(rule({ kind: 'new_claim' }), fact(claim(exactly(5))));
    const again = fired(rule({ kind: 'new_claim' }), fact(claim(exactly(5)), { eventId: 9 }));
    expect(one[0]!.fingerprint).toBe(again[0]!.fingerprint);
  });

  it('tell the first of a metric or at a place', () => {
    const first = fact(claim(exactly(5)), { firstOf: { metric: [MOSUL.id], place: [] } });
    expect(fired(rule({ kind: 'first', of: 'metric' }), first)).toHaveLength(1);
    expect(fired(rule({ kind: 'first', of: 'place' }), first)).toHaveLength(0);
  });

  it('tell who contradicts whom, and that it is over', () => {
    const other = claim(exactly(9_000), {
      id: 'claim-2',
      claimantId: 'army',
      claimantName: 'Army',
      firstStored: 'evidence-2',
    });
    const contested = rule({ kind: 'contested' });
    const [alert] = fired(contested, fact(claim(exactly(30_000)), { kind: 'claim_contested', other }));
    expect(alert).toMatchObject({ lasting: true, subject: 'displaced|people|army|unhcr' });
    expect(alert!.message.why).toBe('Army says “9,000”, 3 Nov 2016: both cannot be right.');
    const [end] = judge(contested, fact(claim(exactly(9_500)), { kind: 'claim_resolved', other }));
    expect(end).toMatchObject({ kind: 'ends', subject: alert!.subject, mayRecur: true });
  });

  it('tell revisions and what is no longer printed', () => {
    const revised = rule({ kind: 'revised' });
    expect(whys(revised, fact(claim(exactly(57)), { kind: 'claim_revised', before: exactly(41) }))).toEqual([
      'UNHCR said “41” before.',
    ]);
    expect(fired(revised, fact(claim(exactly(57)), { kind: 'claim_retracted' }))[0]!.message.title).toMatch(
      /^Retracted: /,
    );
    expect(fired(revised, fact(claim(exactly(57))))).toEqual([]);
  });

  it('tell that the quoted number is contradicted or past its day', () => {
    const adopted = rule({ kind: 'adopted' });
    const other = claim(exactly(9), { claimantName: 'Army' });
    expect(whys(adopted, fact(claim(exactly(5)), { kind: 'adoption_contradicted', other }))).toEqual([
      'You quote “5”; Army now says “9”.',
    ]);
    expect(fired(adopted, fact(claim(exactly(5)), { kind: 'adoption_expired' }))).toHaveLength(1);
  });
});

describe('a scope', () => {
  const any = { kind: 'new_claim' };
  it.each<[string, object, Partial<JudgedClaim>, boolean]>([
    ['a metric', { metrics: ['killed'] }, {}, false],
    ['a place that holds it', { placeIds: ['iso:IRQ'] }, {}, true],
    ['a place elsewhere', { placeIds: ['iso:SYR'] }, {}, false],
    ['a claimant', { claimantIds: ['unhcr'] }, {}, true],
    ['too low a confidence', { minimumConfidence: 0.95 }, {}, false],
    ['reliable enough', { minimumReliability: 'medium' }, {}, true],
    ['not reliable enough', { minimumReliability: 'medium' }, { reliability: 'low' }, false],
    ['of no grade', { minimumReliability: 'low' }, { reliability: null }, false],
    ['only expected', {}, { projected: true }, false],
  ])('%s', (_, scope, more, expected) => {
    expect(fired(rule(any, { scope }), fact(claim(exactly(5), more)))).toHaveLength(expected ? 1 : 0);
  });

  it('of confirmed numbers judges when they are confirmed', () => {
    const confirmed = rule(any, { scope: { confirmedOnly: true } });
    expect(fired(confirmed, fact(claim(exactly(5))))).toEqual([]);
    const reviewed = fact(claim(exactly(5), { review: 'confirmed' }), { kind: 'review_made' });
    expect(fired(confirmed, reviewed)).toHaveLength(1);
    expect(fired(rule(any), reviewed)).toEqual([]);
  });

  it('of a crisis leaves out what is not in it, and what happened before the rule was made', () => {
    expect(fired(rule(any, { crisisId: 'other' }), fact(claim(exactly(5))))).toEqual([]);
    expect(fired(rule(any, { since: 1 }), fact(claim(exactly(5)), { eventId: 1 }))).toEqual([]);
  });
});

describe('the index of rules', () => {
  const pick = <T>(...of: T[]) => fc.constantFrom(...of);
  const subset = <T>(...of: T[]) => fc.subarray(of, { maxLength: 2 });
  const rules = fc.array(
    fc.record({
      condition: fc.oneof(
        fc.record({
          kind: fc.constant('threshold'),
          direction: pick('above', 'below'),
          value: fc.nat(100),
          possibly: fc.boolean(),
        }),
        pick({ kind: 'new_claim' }, { kind: 'contested' }, { kind: 'revised' }, { kind: 'change', percent: 10 }),
      ),
      scope: fc.record({
        metrics: subset('displaced', 'killed'),
        placeIds: subset('geonames:99072', 'iso:IRQ', 'iso:SYR'),
        claimantIds: subset('unhcr', 'army'),
      }),
      crisisId: pick(null, MOSUL.id, 'other'),
    }),
    { maxLength: 30 },
  );
  const facts = fc.record({
    low: fc.option(fc.nat(100)),
    high: fc.nat(100),
    metric: pick('displaced' as const, 'killed' as const),
    claimantId: pick('unhcr', 'army'),
    placeIds: pick(['geonames:99072', 'iso:IRQ'], ['iso:SYR'], []),
    kind: pick<Fact['kind']>('claim_new', 'claim_revised', 'claim_contested', 'claim_retracted'),
  });

  it('leaves out no rule that has something to say', () => {
    fc.assert(
      fc.property(rules, facts, (drafts, { kind, low, high, ...parts }) => {
        const all = drafts.map((draft, i) =>
          rule(draft.condition, { id: `rule-${i}`, crisisId: draft.crisisId, scope: draft.scope }),
        );
        const value = { low, high: Math.max(low ?? 0, high), bound: 'range' as const, text: 'some' };
        const happened = fact(claim(value, parts), {
          kind,
          before: exactly(50),
          other: claim(exactly(3), { claimantId: 'ngo', firstStored: 'evidence-2' }),
        });
        const says = (of: typeof all) => of.flatMap((one) => judge(one, happened).map(() => one.id)).sort();
        expect(says(new RuleIndex(all).candidates(happened))).toEqual(says(all));
      }),
    );
  });

  it('meets few of ten thousand rules', () => {
    const all = Array.from({ length: 10_000 }, (_, i) =>
      rule(
        { kind: 'threshold', direction: 'above', value: 1_000 * i },
        { id: `rule-${i}`, scope: { claimantIds: [`actor-${i % 500}`] } },
      ),
    );
    const met = new RuleIndex(all).candidates(fact(claim(exactly(20_000), { claimantId: 'actor-3' })));
    expect(met.map(({ id }) => id)).toEqual(['rule-3']);
  });
});
