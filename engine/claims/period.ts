import { firstDay, lastDay } from './days.js';
import type { Claim } from './types.js';

/** Whether a claim counts what happened in one period alone: a flow that doesn't add up from a beginning on. */
export const isSingleFlow = ({ kind, since }: Pick<Claim, 'kind' | 'since'>): boolean =>
  kind === 'flow' && since === null;

/** First and last day of what a single flow counts; without a stated beginning its as-of day alone. */
export const periodOf = ({ from, asOf, day }: Claim): { from: string; to: string } =>
  from === null ? { from: day, to: day } : { from: firstDay(from), to: asOf === null ? day : lastDay(asOf) };

/**
 * What two claims of a series must share to speak of the same thing, so that one can replace or contradict the other:
 * nothing for stocks and for flows that add up; the stated period for single flows. Single flows that state none share
 * `unstated`, and speak of the same event only within CLAIM_DAYS, since such numbers mostly follow one event.
 */
export function periodKey(claim: Claim): string {
  if (!isSingleFlow(claim)) return '';
  if (claim.from === null) return 'unstated';
  const { from, to } = periodOf(claim);
  return `${from}/${to}`;
}
