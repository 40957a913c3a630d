import { describe, expect, it } from 'vitest';
import { alertState, deliveryTroubles, ruleWords } from '../../../client/format/rule.js';
import { alerts, rules } from '../../browser/support/fixtures.js';

const sentence = (index: number): string =>
  ruleWords(rules[index]!, new Map([['un', 'UN agency']]))
    .map((piece) => piece.text)
    .join('');

describe('alert rules and alerts in words', () => {
  it('makes a sentence of a rule', () => {
    expect(sentence(0)).toBe('When displaced by any claimant changes by more than 5 %');
    expect(sentence(1)).toBe('When displaced of people by any claimant goes above 100,000');
  });

  it('says of an alert whether it arrived', () => {
    expect(alerts.map(alertState)).toEqual(['delivered', 'dead']);
    expect(alertState({ ...alerts[0]!, deliveries: [] })).toBe('none');
    expect(deliveryTroubles(alerts[1]!)).toEqual(['Duty desk: 503 after 6 tries']);
  });
});
