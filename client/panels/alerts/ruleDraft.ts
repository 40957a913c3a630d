/** A rule as a form holds it, all fields as typed; from a rule, and to what the server takes. */
import type { RuleCondition, RuleInput, RuleJson } from '../../../server/api/alerts.js';

export interface RuleDraft {
  name: string;
  kind: RuleCondition['kind'];
  /** Slug; empty: any. */
  crisis: string;
  metric: string;
  placeId: string;
  placeName: string;
  claimantId: string;
  claimantName: string;
  confidence: string;
  reliability: string;
  confirmedOnly: boolean;
  hold: boolean;
  direction: 'above' | 'below';
  /** The number of the condition, whatever it counts. */
  value: string;
  possibly: boolean;
  unit: 'percent' | 'absolute';
  against: 'claimant' | 'recommended';
  of: 'metric' | 'place';
  broken: boolean;
  silent: boolean;
  channels: string[];
  when: 'now' | 'daily' | 'weekly';
  at: string;
  weekday: string;
  timeZone: string;
  groupBy: 'rule' | 'place' | 'series';
  repeat: string;
  enabled: boolean;
  /** What the form does not show and a change must not lose. */
  kept: RuleJson | null;
}

const EMPTY: RuleDraft = {
  name: '',
  kind: 'threshold',
  crisis: '',
  metric: '',
  placeId: '',
  placeName: '',
  claimantId: '',
  claimantName: '',
  confidence: '0',
  reliability: '',
  confirmedOnly: false,
  hold: false,
  direction: 'above',
  value: '',
  possibly: false,
  unit: 'percent',
  against: 'claimant',
  of: 'metric',
  broken: true,
  silent: true,
  channels: [],
  when: 'now',
  at: '08:00',
  weekday: '1',
  timeZone: 'UTC',
  groupBy: 'rule',
  repeat: '',
  enabled: true,
  kept: null,
};

/** The draft of a rule that is there, or of a new one that begins with what a chart shows (`crisis`, `metric`). */
export function draftOf(rule: RuleJson | null, begin: URLSearchParams): RuleDraft {
  if (!rule) {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    return { ...EMPTY, timeZone, crisis: begin.get('crisis') ?? '', metric: begin.get('metric') ?? '' };
  }
  const { condition, scope, sending } = rule;
  return {
    ...EMPTY,
    ...valuesOf(condition),
    name: rule.name,
    kind: condition.kind,
    crisis: rule.crisis ?? '',
    metric: scope.metrics[0] ?? '',
    placeId: scope.placeIds[0] ?? '',
    placeName: scope.placeIds[0] ?? '',
    claimantId: scope.claimantIds[0] ?? '',
    claimantName: scope.claimantIds[0] ?? '',
    confidence: String(scope.minimumConfidence),
    reliability: scope.minimumReliability ?? '',
    confirmedOnly: scope.confirmedOnly,
    hold: rule.hold,
    channels: rule.channels,
    when: sending.when,
    at: sending.at,
    weekday: String(sending.weekday),
    timeZone: sending.timeZone,
    groupBy: sending.groupBy,
    repeat: sending.repeatHours === null ? '' : String(sending.repeatHours),
    enabled: rule.enabled,
    kept: rule,
  };
}

function valuesOf(condition: RuleCondition): Partial<RuleDraft> {
  switch (condition.kind) {
    case 'threshold':
      return { direction: condition.direction, value: String(condition.value), possibly: condition.possibly };
    case 'change':
      return {
        value: String(condition.percent ?? condition.absolute),
        unit: condition.percent === undefined ? 'absolute' : 'percent',
        against: condition.against,
        possibly: condition.possibly,
      };
    case 'first':
      return { of: condition.of };
    case 'stale':
      return { value: String(condition.days) };
    case 'queue':
      return { value: String(condition.above) };
    case 'source':
      return { broken: condition.broken, silent: condition.silent, value: String(condition.failures) };
    default:
      return {};
  }
}

function conditionOf(draft: RuleDraft): RuleCondition {
  const value = Number(draft.value);
  const { kind, possibly } = draft;
  switch (kind) {
    case 'threshold':
      return { kind, direction: draft.direction, value, possibly };
    case 'change':
      return { kind, [draft.unit]: value, against: draft.against, possibly };
    case 'first':
      return { kind, of: draft.of };
    case 'stale':
      return { kind, days: value };
    case 'queue':
      return { kind, above: value };
    case 'source':
      return { kind, broken: draft.broken, silent: draft.silent, failures: draft.broken ? value : 3 };
    default:
      return { kind };
  }
}

/** A list that the form shows one of: what it shows stands for the first, the others stay. */
const withFirst = (shown: string, known: readonly string[] | undefined): string[] =>
  shown === '' ? [] : known?.[0] === shown ? [...known] : [shown];

/** What the server takes; it says itself what is wrong with it. */
export function inputOf(draft: RuleDraft): RuleInput {
  const { kept } = draft;
  return {
    name: draft.name.trim(),
    crisis: draft.kind === 'source' ? null : draft.crisis || null,
    condition: conditionOf(draft),
    scope: {
      metrics: withFirst(draft.metric, kept?.scope.metrics) as RuleInput['scope']['metrics'],
      groups: kept?.scope.groups ?? [],
      units: kept?.scope.units ?? [],
      placeIds: withFirst(draft.placeId, kept?.scope.placeIds),
      claimantIds: withFirst(draft.claimantId, kept?.scope.claimantIds),
      sourceIds: kept?.scope.sourceIds ?? [],
      minimumConfidence: Number(draft.confidence),
      minimumReliability: (draft.reliability || null) as RuleInput['scope']['minimumReliability'],
      confirmedOnly: draft.confirmedOnly,
    },
    sending: {
      when: draft.when,
      at: draft.at,
      weekday: Number(draft.weekday),
      timeZone: draft.timeZone.trim(),
      groupBy: draft.groupBy,
      waitSeconds: kept?.sending.waitSeconds ?? 30,
      intervalSeconds: kept?.sending.intervalSeconds ?? 300,
      repeatHours: draft.repeat === '' ? null : Number(draft.repeat),
    },
    hold: draft.hold,
    channels: draft.channels,
    enabled: draft.enabled,
  };
}
