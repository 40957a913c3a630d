/** An alert rule as one sentence, and where its alerts go. */
import type { AlertJson, RuleJson } from '../../server/api/alerts.js';
import { alerts, ruleSentence as text } from './alerts.en.js';
import type { Piece } from './claim.js';
import { number } from './locale.js';
import { sentences } from './sentences.en.js';
import { countedIn } from './series.js';
import { words } from './words.en.js';

const piecesOf = (pieces: (typeof text)['newClaim']): Piece[] =>
  pieces
    .filter((piece) => piece !== '')
    .map((piece) => (typeof piece === 'string' ? { text: piece } : { text: piece.strong, strong: true }));

/** `When **displaced** by **any claimant** goes **above 20,000**`. Names stand in for ids where they are known. */
export function ruleWords(rule: Pick<RuleJson, 'condition' | 'scope'>, names: ReadonlyMap<string, string>): Piece[] {
  const { condition, scope } = rule;
  if (condition.kind === 'source') {
    const which = scope.sourceIds.map((id) => names.get(id) ?? id).join(sentences.or) || null;
    return piecesOf(text.source(which, condition.broken ? number(condition.failures) : null, condition.silent));
  }
  if (condition.kind === 'queue') return piecesOf(text.queue(number(condition.above)));
  return [...scopeWords(scope, names, condition.kind), ...conditionWords(condition), ...limits(scope)];
}

function scopeWords(scope: RuleJson['scope'], names: ReadonlyMap<string, string>, kind: string): Piece[] {
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? id).join(sentences.or);
  const metrics = scope.metrics.map((m) => words.metrics[m].title.toLowerCase()).join(sentences.or);
  const groups = scope.groups.map((g) => words.groups[g]);
  const units = scope.units.map((unit) => countedIn({ group: 'people', unit }));
  const whom = [...groups, ...units].join(sentences.or);
  return piecesOf([
    ...text.when(metrics || null, kind === 'adopted'),
    ...(whom ? text.of(whom) : []),
    ...(scope.placeIds.length > 0 ? text.at(named(scope.placeIds)) : []),
    ...(kind === 'adopted' ? [] : text.by(named(scope.claimantIds) || null)),
  ]);
}

function conditionWords(condition: RuleJson['condition']): Piece[] {
  switch (condition.kind) {
    case 'threshold':
      return piecesOf(text.passes(condition.direction, number(condition.value), condition.possibly));
    case 'change': {
      const by = condition.percent === undefined ? number(condition.absolute ?? 0) : `${number(condition.percent)} %`;
      return piecesOf(text.changes(by, condition.possibly, condition.against === 'recommended'));
    }
    case 'new_claim':
      return piecesOf(text.newClaim);
    case 'first':
      return piecesOf(text.first(condition.of === 'place'));
    case 'contested':
    case 'revised':
    case 'adopted':
      return piecesOf(text[condition.kind]);
    case 'stale':
      return piecesOf(text.stale(number(condition.days)));
    default:
      return [];
  }
}

function limits({ minimumConfidence, minimumReliability, confirmedOnly }: RuleJson['scope']): Piece[] {
  return piecesOf([
    minimumConfidence > 0 ? text.confidence(String(minimumConfidence)) : '',
    minimumReliability ? text.reliability(minimumReliability) : '',
    confirmedOnly ? text.confirmed : '',
  ]);
}

/** When a rule's alerts leave, and to where. */
export function sendingWords(
  { sending, hold, channels, enabled }: RuleJson,
  names: ReadonlyMap<string, string>,
): string {
  const to = channels.map((id) => names.get(id) ?? id).join(', ') || alerts.nowhere;
  const when = {
    now: '',
    daily: alerts.daily(sending.at, sending.timeZone),
    weekly: alerts.weekly(sending.weekday, sending.at, sending.timeZone),
  }[sending.when];
  const repeat = sending.repeatHours === null ? '' : alerts.repeats(sending.repeatHours);
  return [to, when, repeat, hold ? alerts.held : '', enabled ? '' : alerts.off].filter(Boolean).join(' · ');
}

/** How an alert's deliveries stand, as one state. */
export function alertState(alert: AlertJson): 'delivered' | 'waiting' | 'dead' | 'none' {
  const states = alert.deliveries.map((d) => d.state);
  if (states.length === 0 || states.every((state) => state === 'muted')) return 'none';
  if (states.includes('dead')) return 'dead';
  return states.includes('waiting') || states.includes('pending') ? 'waiting' : 'delivered';
}

/** What went wrong with its deliveries, one sentence each. */
export const deliveryTroubles = (alert: AlertJson): string[] =>
  alert.deliveries
    .filter((d) => d.state !== 'delivered' && d.lastError)
    .map((d) => `${d.channel}: ${alerts.tries(d.attempts, d.lastError!)}`);
