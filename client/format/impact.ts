/** Why an item of the review queue matters, and what is doubtful about it, in words. */
import type { ReviewItemJson } from '../../server/api/review.js';
import { number } from './locale.js';
import { review as text } from './review.en.js';

export function impactWords({ claim, impact }: Pick<ReviewItemJson, 'claim' | 'impact'>): string[] {
  // Who leads or contradicts mostly sets an end of the envelope too; that says no more.
  const leads = impact.reasons.some(({ kind }) => kind === 'headline' || kind === 'contested');
  const told = impact.reasons.filter(({ kind }) => kind !== 'envelope' || !leads);
  const why = told.map((reason) => {
    if (reason.kind === 'contested') return text.reasons.contested(reason.other.name);
    if (reason.kind === 'change') return text.reasons.changed(number(Math.max(1, Math.round(reason.by * 100))));
    return text.reasons[reason.kind];
  });
  if (claim.unit === 'households') why.push(text.households);
  if (claim.asOfBasis !== 'stated') why.push(text.noDay);
  return why;
}
