/** Flow or stock where the sentence says other than the sense does: "are displaced", "as of … were", "remain". */
import type { Candidate } from '../candidate.js';
import {
  AS_OF_DAY,
  AT_PEAK,
  BY_END,
  CAME_BETWEEN,
  HAS_REGISTERED,
  HOLDS,
  LIVING,
  MOVED_BY_OTHERS,
  REGISTERED,
  STOCK_CUES,
  STOCK_OPENINGS,
  WERE_INTERNALLY,
  WERE_LODGED,
  WERE_MOVED,
  WERE_REGISTERED,
  WHO,
} from '../languages/en/cues.js';
import type { Sense } from '../languages/en/senses.js';
import type { Kind } from '../types.js';
import { PatternGroup } from '../words/patterns.js';
import { wordsOf } from '../words/textWords.js';

interface KindAnswer {
  kind: Kind;
  rule: string;
}

const group = new PatternGroup();
const CUES = {
  registered: group.pattern(REGISTERED),
  openings: group.pattern(STOCK_OPENINGS),
  state: group.pattern(STOCK_CUES),
  were: group.pattern(WERE_MOVED),
  asOf: group.pattern(AS_OF_DAY),
  byEnd: group.pattern(BY_END),
  internally: group.pattern(WERE_INTERNALLY),
  lodged: group.pattern(WERE_LODGED),
  counted: group.pattern(WERE_REGISTERED),
};

const MOVED: ReadonlySet<Sense> = new Set(['displaced', 'displacement', 'displacedNow', 'idps']);

/** The kind of a candidate with the rule that gave it; null where it has no metric. */
export function kindRule(candidate: Candidate, text: string): KindAnswer | null {
  const { choice, parsed, at, phrase } = candidate;
  if (!choice) return null;
  const { tokens, sentence } = parsed;
  const number = tokens[at]!;
  const noun = tokens[Math.max(phrase.end - 1, at)]!;
  const words = wordsOf(text, sentence);
  const opening = (): string | undefined => CUES.openings.execIn(words, sentence.start, number.start)?.[0];
  if (MOVED.has(choice.sense)) {
    // "registered 42,000 displaced households": counted as they come.
    const come = CUES.registered.execIn(words, Math.max(sentence.start, number.start - 40), noun.end + 40);
    if (come && choice.trigger?.side !== 'after') return { kind: 'flow', rule: `kind: ${come[0].toLowerCase()}` };
    const to = Math.min(sentence.end, number.end + 90);
    if (
      choice.trigger?.side === 'label' &&
      choice.sense === 'displacedNow' &&
      CAME_BETWEEN.test(text.slice(tokens[choice.trigger.end - 1]!.end, number.start))
    )
      return { kind: 'flow', rule: 'kind: came' };
    if (choice.sense === 'displacedNow' && choice.trigger?.side === 'after') {
      const lodged = CUES.lodged.execIn(words, number.end, to)?.[0];
      if (lodged !== undefined) return { kind: 'flow', rule: `kind: ${lodged.toLowerCase()}` };
      const counted = CUES.counted.execIn(words, number.end, to)?.[0];
      if (counted !== undefined) return { kind: 'flow', rule: `kind: ${counted.toLowerCase()}` };
    }
    // "hosts 24,000 people who had fled"
    if (
      choice.trigger?.side === 'after' &&
      WHO.test(text.slice(noun.end, to)) &&
      HOLDS.test(text.slice(Math.max(sentence.start, number.start - 60), number.start))
    )
      return { kind: 'stock', rule: 'kind: are there' };
    const stock =
      stockCue(candidate, text) ?? opening() ?? AT_PEAK.exec(text.slice(noun.end, noun.end + 40))?.[0].trim();
    const reach = Math.min(sentence.end, number.end + 90);
    const isState = choice.trigger?.side !== 'before' && CUES.were.testIn(words, number.end, reach);
    if (isState && CUES.asOf.testIn(words, sentence.start, reach))
      return { kind: 'stock', rule: 'kind: were, as of a day' };
    if (CUES.internally.testIn(words, number.end, reach) && CUES.byEnd.testIn(words, sentence.start, reach))
      return { kind: 'stock', rule: 'kind: were, as of a day' };
    if (stock) return { kind: 'stock', rule: `kind: ${stock.toLowerCase().replace(/\s+/gu, ' ')}` };
  }
  // "hosts 11,300 refugees who have arrived since 2014"
  if (
    choice.metric === 'refugees' &&
    choice.trigger?.side === 'after' &&
    WHO.test(text.slice(noun.end, sentence.end)) &&
    HOLDS.test(text.slice(Math.max(sentence.start, number.start - 60), number.start))
  )
    return { kind: 'stock', rule: 'kind: are there' };
  if (
    choice.metric === 'refugees' &&
    choice.kind === 'stock' &&
    HAS_REGISTERED.test(text.slice(Math.max(sentence.start, number.start - 60), number.start))
  )
    return { kind: 'flow', rule: 'kind: registered' };
  if (choice.sense === 'returnees' && LIVING.test(text.slice(noun.end, noun.end + 40))) {
    return { kind: 'stock', rule: 'kind: returnees who live there' };
  }
  if (choice.metric === 'returned' && choice.trigger?.side === 'label' && opening() !== undefined) {
    return { kind: 'stock', rule: 'kind: brings the number to' };
  }
  return { kind: choice.kind, rule: `kind: ${choice.sense} is a ${choice.kind}` };
}

/** Words that make a state of a displacement: "80 displaced families", "are displaced". */
function stockCue({ choice, parsed, at, phrase }: Candidate, text: string): string | undefined {
  const trigger = choice?.trigger;
  if (!trigger || trigger.start < at) return undefined;
  if (
    trigger.side === 'adjective' &&
    phrase.noun &&
    trigger.start < phrase.noun.start &&
    !MOVED_BY_OTHERS.test(parsed.tokens[trigger.start]!.lower)
  )
    return 'displaced before the noun';
  const to = parsed.tokens[trigger.end - 1]!.end;
  return CUES.state.execIn(wordsOf(text, parsed.sentence), parsed.tokens[at]!.end, to)?.[0];
}
