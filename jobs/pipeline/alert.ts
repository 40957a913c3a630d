/** Stage 5, alert: rules judge what saving changed. Delivery is a scheduled job's: no page waits for a channel. */
import type { Saved } from '../../data/queries/archive.js';
import { evaluateRules } from '../alerts/evaluate.js';
import type { RunContext } from '../context.js';

export async function alertOn(saved: Saved, { store, log }: RunContext): Promise<void> {
  if (saved.figures === 0) return;
  await evaluateRules(store, log);
}
