/** Rules and facts for tests, with nothing in them but what a test says. */
import { type Rule, ruleCondition, ruleScope, ruleSending } from '../../../engine/alerts/rule.js';
import type { Fact, JudgedClaim, Value } from '../../../engine/alerts/types.js';

export const MOSUL = { id: 'crisis-mosul', slug: 'mosul', name: 'Battle for Mosul' };

export const exactly = (n: number): Value => ({ low: n, high: n, bound: 'exact', text: n.toLocaleString('en') });

export const rule = (
  condition: unknown,
  more: Partial<Omit<Rule, 'scope' | 'sending'>> & { scope?: unknown; sending?: unknown } = {},
): Rule => ({
  id: 'rule-1',
  name: 'A rule',
  crisisId: null,
  hold: false,
  since: 0,
  ...more,
  condition: ruleCondition.parse(condition),
  scope: ruleScope.parse(more.scope ?? {}),
  sending: ruleSending.parse(more.sending ?? {}),
});

export const claim = (value: Value, more: Partial<JudgedClaim> = {}): JudgedClaim => ({
  ...value,
  id: 'claim-1',
  series: 'displaced|people',
  metric: 'displaced',
  group: 'people',
  unit: 'people',
  projected: false,
  placeKey: 'geonames:99072',
  placeIds: ['geonames:99072', 'iso:IRQ'],
  placeName: 'Mosul',
  country: 'IRQ',
  claimantId: 'unhcr',
  claimantName: 'UNHCR',
  reliability: 'high',
  asOf: '2016-11-03',
  asOfBasis: 'stated',
  confidence: 0.9,
  review: 'unreviewed',
  crises: [MOSUL],
  firstStored: 'evidence-1',
  figureId: 'figure-1',
  quote: 'They fled, UNHCR said.',
  url: 'https://outlet.example/1',
  publisher: 'Outlet',
  published: '2016-11-03T08:00:00+03:00',
  ...more,
});

export const fact = (of: JudgedClaim, more: Partial<Fact> = {}): Fact => ({
  eventId: 1,
  at: '2016-11-03T09:00:00.000Z',
  kind: 'claim_new',
  claim: of,
  before: null,
  other: null,
  firstOf: { metric: [], place: [] },
  recommended: new Map(),
  ...more,
});
