/** An alert rule as one sentence, and where its alerts go. */
import type { AlertJson, RuleJson } from '../../server/api/alerts.js';
import { alerts as text } from './alerts.en.js';
import type { Piece } from './claim.js';
import { number } from './locale.js';
import { countedIn } from './series.js';
import { words } from './words.en.js';

const strong = (text: string): Piece => ({ text, strong: true });

/** `When **displaced** by **any claimant** goes **above 20,000**`. Names stand in for ids where they are known. */
export function ruleWords(rule: Pick<RuleJson, 'condition' | 'scope'>, names: ReadonlyMap<string, string>): Piece[] {
  const { condition, scope } = rule;
  if (condition.kind === 'source') {
    const which = scope.sourceIds.map((id) => names.get(id) ?? id).join(' or ') || 'any source';
    const what = [
      condition.broken ? `fails ${number(condition.failures)} times in a row` : '',
      condition.silent ? 'is silent for long' : '',
    ];
    return [{ text: 'When ' }, strong(which), { text: ' ' }, strong(what.filter(Boolean).join(' or '))];
  }
  if (condition.kind === 'queue')
    return [{ text: 'When ' }, strong(`more than ${number(condition.above)} claims`), { text: ' wait for review' }];
  return [...scopeWords(scope, names, condition.kind), ...conditionWords(condition), ...limits(scope)];
}

function scopeWords(scope: RuleJson['scope'], names: ReadonlyMap<string, string>, kind: string): Piece[] {
  const metrics = scope.metrics.map((m) => words.metrics[m].title.toLowerCase());
  const groups = scope.groups.map((g) => words.groups[g]);
  const units = scope.units.map((unit) => countedIn({ group: 'people', unit }));
  const places = scope.placeIds.map((id) => names.get(id) ?? id);
  const by = scope.claimantIds.map((id) => names.get(id) ?? id);
  const what = metrics.join(' or ') || 'any metric';
  const pieces: Piece[] =
    kind === 'adopted' ? [{ text: 'When the number you quote for ' }, strong(what)] : [{ text: 'When ' }, strong(what)];
  if (groups.length || units.length) pieces.push({ text: ' of ' }, strong([...groups, ...units].join(' or ')));
  if (places.length > 0) pieces.push({ text: ' at ' }, strong(places.join(' or ')));
  if (kind !== 'adopted') pieces.push({ text: ' by ' }, strong(by.join(' or ') || 'any claimant'));
  return pieces;
}

function conditionWords(condition: RuleJson['condition']): Piece[] {
  switch (condition.kind) {
    case 'threshold':
      return [
        { text: condition.possibly ? ' may go ' : ' goes ' },
        strong(`${condition.direction} ${number(condition.value)}`),
      ];
    case 'change': {
      const by = condition.percent === undefined ? number(condition.absolute ?? 0) : `${number(condition.percent)} %`;
      const against = condition.against === 'recommended' ? ' against the recommended number' : '';
      return [
        { text: condition.possibly ? ' may change by ' : ' changes by ' },
        strong(`more than ${by}`),
        { text: against },
      ];
    }
    case 'new_claim':
      return [{ text: ' has ' }, strong('a new claim')];
    case 'first':
      return [{ text: ' has ' }, strong(`its first figure ${condition.of === 'place' ? 'at a place' : 'of a kind'}`)];
    case 'contested':
      return [{ text: ' is ' }, strong('contested'), { text: ', and when that is resolved' }];
    case 'revised':
      return [{ text: ' is ' }, strong('revised or retracted')];
    case 'adopted':
      return [{ text: ' is ' }, strong('contradicted or expires')];
    case 'stale':
      return [{ text: ' has ' }, strong(`nothing new for ${number(condition.days)} days`)];
    default:
      return [];
  }
}

function limits(scope: RuleJson['scope']): Piece[] {
  const pieces: Piece[] = [];
  if (scope.minimumConfidence > 0)
    pieces.push({ text: `, read with a confidence of ${scope.minimumConfidence} or more` });
  if (scope.minimumReliability)
    pieces.push({ text: `, by a claimant of ${scope.minimumReliability} reliability or better` });
  if (scope.confirmedOnly) pieces.push({ text: ', once a person has confirmed it' });
  return pieces;
}

/** When a rule's alerts leave, and to where. */
export function sendingWords(
  { sending, hold, channels, enabled }: RuleJson,
  names: ReadonlyMap<string, string>,
): string {
  const to = channels.map((id) => names.get(id) ?? id).join(', ') || text.nowhere;
  const when = {
    now: '',
    daily: text.daily(sending.at, sending.timeZone),
    weekly: text.weekly(sending.weekday, sending.at, sending.timeZone),
  }[sending.when];
  const repeat = sending.repeatHours === null ? '' : text.repeats(sending.repeatHours);
  return [to, when, repeat, hold ? text.held : '', enabled ? '' : text.off].filter(Boolean).join(' · ');
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
    .map((d) => `${d.channel}: ${text.tries(d.attempts, d.lastError!)}`);
