/** Flow or stock where the sentence says other than the sense does: "are displaced", "as of … were", "remain". */

import type { Candidate } from '../candidate.js';
import { STOCK_CUES, STOCK_OPENINGS } from '../languages/en/cues.js';
import type { Kind } from '../types.js';

/** The kind of a candidate with the rule that gave it. */
export function kindRule(candidate: Candidate, text: string): { kind: Kind; rule: string } {
  const { choice, parsed, at, phrase } = candidate;
  if (!choice) return { kind: 'flow', rule: 'kind: default' };
  const { sense, trigger } = choice;
  if (sense === 'displaced' || sense === 'displacement') {
    // "80 displaced families": the participle inside the phrase is a state, unless they are counted as they come.
    if (trigger?.side === 'adjective' && phrase.noun && trigger.start < phrase.noun.start && trigger.start > at) {
      const newly = /^(?:newly|new)$/u.test(parsed.tokens[trigger.start - 1]?.lower ?? '');
      return newly
        ? { kind: 'flow', rule: 'kind: newly displaced' }
        : { kind: 'stock', rule: 'kind: displaced before the noun' };
    }
    const words = trigger ? text.slice(parsed.tokens[at]!.end, parsed.tokens[trigger.end - 1]!.end) : '';
    const cue = STOCK_CUES.exec(words);
    if (trigger && trigger.start > at && cue) return { kind: 'stock', rule: `kind: ${cue[0].toLowerCase()}` };
    const opening = STOCK_OPENINGS.exec(text.slice(parsed.sentence.start, parsed.tokens[at]!.start));
    if (opening) return { kind: 'stock', rule: `kind: ${opening[0].toLowerCase()}` };
  }
  return { kind: choice.kind, rule: `kind: ${sense} is a ${choice.kind}` };
}
