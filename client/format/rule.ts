/** An alert rule as one sentence, and where its alerts go. */
import type { AlertJson, RuleJson } from '../../server/api/schemas.js';
import type { Piece } from './claim.js';
import { number } from './locale.js';
import { countedIn } from './series.js';
import { ui } from './ui.en.js';
import { words } from './words.en.js';

/** `When **displaced** by **any claimant** goes **above 20,000**`. */
export function ruleWords(rule: RuleJson, claimantNames: ReadonlyMap<string, string>): Piece[] {
  const { condition, scope } = rule;
  const strong = (text: string): Piece => ({ text, strong: true });
  const metrics = scope.metrics.map((m) => words.metrics[m].title.toLowerCase());
  const groups = scope.groups.map((g) => words.groups[g]);
  const units = scope.units.map((unit) => countedIn({ group: 'people', unit }));
  const by = scope.claimantIds.map((id) => claimantNames.get(id) ?? id);
  const pieces: Piece[] = [{ text: 'When ' }, strong(metrics.join(' or ') || 'any metric')];
  if (groups.length || units.length) pieces.push({ text: ' of ' }, strong([...groups, ...units].join(' or ')));
  pieces.push({ text: ' by ' }, strong(by.join(' or ') || 'any claimant'));
  if (condition.kind === 'threshold') {
    pieces.push(
      { text: condition.possibly ? ' may go ' : ' goes ' },
      strong(`${condition.direction} ${number(condition.value)}`),
    );
  } else pieces.push({ text: ' changes by ' }, strong(`more than ${number(condition.percent)} %`));
  if (scope.minimumConfidence > 0)
    pieces.push({ text: `, read with a confidence of ${scope.minimumConfidence} or more` });
  return pieces;
}

/** How an alert's deliveries stand, as one state. */
export function alertState(alert: AlertJson): 'delivered' | 'waiting' | 'dead' | 'none' {
  const states = alert.deliveries.map((d) => d.state);
  if (states.length === 0) return 'none';
  if (states.includes('dead')) return 'dead';
  return states.includes('waiting') ? 'waiting' : 'delivered';
}

/** What went wrong with its deliveries, one sentence each. */
export const deliveryTroubles = (alert: AlertJson): string[] =>
  alert.deliveries
    .filter((d) => d.state !== 'delivered' && d.lastError)
    .map((d) => `${d.channel}: ${ui.alertsPage.tries(d.attempts, d.lastError!)}`);
