/**
 * What judging a figure costs while rules grow: 10,000 rules over 100,000 new claims in one pass, beside the same claims
 * held against each rule (a part of them, since that is slow). CPU time, in one process, in turns.
 *
 *     npx tsx tests/bench/alerts.ts
 */
import { judge } from '../../engine/alerts/judge.js';
import { type Rule, ruleCondition, ruleScope, ruleSending } from '../../engine/alerts/rule.js';
import { RuleIndex } from '../../engine/alerts/ruleIndex.js';
import type { Fact } from '../../engine/alerts/types.js';
import { METRICS } from '../../engine/extraction/types.js';

const FACTS = 100_000;
const SCANNED = 300;
const CRISES = 200;
const CLAIMANTS = 500;
const ROUNDS = 5;

/** Numbers that are the same at each run. */
let seed = 1;
const random = (below: number): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed % below;
};

/** A mix as organisations have it: most watch a crisis and a metric, some a claimant, a few anything. */
const ruleOf = (i: number): Rule => ({
  id: `rule-${i}`,
  name: `Rule ${i}`,
  crisisId: i % 10 === 9 ? null : `crisis-${random(CRISES)}`,
  hold: false,
  since: 0,
  condition: ruleCondition.parse(
    i % 4 === 3
      ? { kind: 'change', percent: 20 }
      : { kind: 'threshold', direction: 'above', value: 1_000_000 + random(9_000_000) },
  ),
  scope: ruleScope.parse({
    metrics: [METRICS[random(METRICS.length)]],
    ...(i % 10 === 9 ? { claimantIds: [`claimant-${random(CLAIMANTS)}`] } : {}),
  }),
  sending: ruleSending.parse({}),
});

function factOf(i: number): Fact {
  const n = 1 + random(1_200_000);
  const crisis = `crisis-${random(CRISES)}`;
  const value = { low: n, high: n, bound: 'exact' as const, text: String(n) };
  return {
    eventId: i + 1,
    at: '2026-01-01T00:00:00.000Z',
    kind: 'claim_new',
    before: null,
    other: null,
    firstOf: { metric: [], place: [] },
    recommended: new Map(),
    claim: {
      ...value,
      id: `claim-${i}`,
      series: `series-${random(5_000)}`,
      metric: METRICS[random(METRICS.length)]!,
      group: 'people',
      unit: 'people',
      projected: false,
      placeKey: `place-${random(1_000)}`,
      placeIds: [`place-${random(1_000)}`, 'iso:XXX'],
      placeName: 'Somewhere',
      country: 'XXX',
      claimantId: `claimant-${random(CLAIMANTS)}`,
      claimantName: 'Somebody',
      reliability: null,
      asOf: '2026-01-01',
      asOfBasis: 'stated',
      confidence: 0.9,
      review: 'unreviewed',
      crises: [{ id: crisis, slug: crisis, name: crisis }],
      firstStored: `evidence-${i}`,
      figureId: `figure-${i}`,
      quote: 'So many, somebody said.',
      url: 'https://outlet.example/',
      publisher: 'Outlet',
      published: '2026-01-01',
    },
  };
}

const cpuMs = (work: () => void): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const median = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

const facts = Array.from({ length: FACTS }, (_, i) => factOf(i));
console.log(`| rules | µs a claim, by the index | µs a claim, each rule asked | alerts |\n|---|---|---|---|`);
for (const count of [10, 100, 1_000, 10_000]) {
  const rules = Array.from({ length: count }, (_, i) => ruleOf(i));
  const index = new RuleIndex(rules);
  const indexed: number[] = [];
  const scanned: number[] = [];
  let alerts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    alerts = 0;
    indexed.push(
      cpuMs(() => {
        for (const fact of facts) for (const rule of index.candidates(fact)) alerts += judge(rule, fact).length;
      }) / FACTS,
    );
    scanned.push(
      cpuMs(() => {
        for (const fact of facts.slice(0, SCANNED)) for (const rule of rules) judge(rule, fact);
      }) / SCANNED,
    );
  }
  console.log(
    `| ${count} | ${(median(indexed) * 1000).toFixed(2)} | ${(median(scanned) * 1000).toFixed(2)} | ${alerts} |`,
  );
}
