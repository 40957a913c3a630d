/** Finds the words of the language data that say what happened to the counted. */

import type { Sense } from '../languages/en/senses.js';
import { TRIGGERS } from '../languages/en/triggers/index.js';
import type { TriggerRow } from '../languages/en/triggers/row.js';
import { LEAVE_VERBS, NAMES, REACH_VERBS, TIME_NOUNS } from '../languages/en/words.js';
import type { Token } from '../parse.js';
import { PhraseTable } from '../phrases.js';
import type { Kind } from '../types.js';

/** Where a trigger may stand about the number; see languages/en/triggers/row.ts. */
export type Side = 'before' | 'participle' | 'after' | 'adjective' | 'label';

interface TriggerEntry {
  sense: Sense;
  side: Side;
  kind: Kind | null;
  rule: string;
}

/** A trigger in a sentence: tokens `start` to `end` (exclusive). */
export interface Trigger extends TriggerEntry {
  start: number;
  end: number;
}

function* entries(): Generator<readonly [string, TriggerEntry]> {
  for (const row of TRIGGERS) {
    const { sense, kind = null } = row;
    const entry = (words: string, side: Side): [string, TriggerEntry] => [
      words,
      { sense, side, kind, rule: `metric: ${sense} ${side} "${words}"` },
    ];
    for (const forms of row.transitive ?? []) {
      const words = [...new Set(forms.split(' '))];
      yield entry(words.join('|'), 'before');
      yield entry(forms.split(' ')[3] as string, 'participle');
    }
    for (const [key, side] of SIDES) {
      for (const words of row[key] ?? []) yield entry(words, side);
    }
  }
}

const SIDES: readonly (readonly [Exclude<keyof TriggerRow, 'sense' | 'kind' | 'transitive'>, Side])[] = [
  ['before', 'before'],
  ['after', 'after'],
  ['adjectives', 'adjective'],
  ['labels', 'label'],
];

const NAME_TABLE = new PhraseTable<true>(NAMES.map((words) => [words, true] as const));

const TABLE = new PhraseTable<TriggerEntry>(entries());

/** Whether a trigger can begin with this word. */
export function isTriggerOpening(word: string): boolean {
  return TABLE.opensWith(word);
}

/** Whether a trigger of any sort, or a name in which none is, can begin with this word. */
export function opensTrigger(word: string): boolean {
  return (
    TABLE.opensWith(word) ||
    LEAVE_VERBS.has(word) ||
    REACH_VERBS.has(word) ||
    word === 'back' ||
    NAME_TABLE.opensWith(word)
  );
}

/** Whether a trigger can begin with this word, and the word is long enough to be no accident. */
export function isTriggerWord(word: string): boolean {
  return word.length > 5 && TABLE.opensWith(word);
}

/** "5,000 families left Hudaydah": a verb of leaving before a name. */
function leavesPlace(tokens: readonly Token[], at: number): boolean {
  return LEAVE_VERBS.has(tokens[at]!.lower) && isName(tokens[at + 1]);
}

/** "600 families reached Bani Walid". */
function reachesPlace(tokens: readonly Token[], at: number): boolean {
  return REACH_VERBS.has(tokens[at]!.lower) && isName(tokens[at + 1]);
}

/** "800 families are back in Sinjar" */
function isBackAtPlace(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.lower === 'back' && tokens[at + 1]?.lower === 'in' && isName(tokens[at + 2]);
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.raw) && !TIME_NOUNS.has(token.lower);
}

/** All triggers among `tokens`, in the order of their first word, longer entries first. */
export function findTriggers(tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    if (!tokens[at]!.opensTrigger) continue;
    const name = NAME_TABLE.allAt(tokens, at)[0];
    if (name && /^\p{Lu}/u.test(tokens[at]!.raw)) {
      at = name.end - 1;
      continue;
    }
    for (const { value, end } of TABLE.allAt(tokens, at)) {
      const { sense, side, kind, rule } = value;
      triggers.push({ sense, side, kind, start: at, end, rule });
    }
    if (leavesPlace(tokens, at)) {
      const rule = 'metric: displaced after "left <name>"';
      triggers.push({ sense: 'displaced', side: 'after', kind: null, start: at, end: at + 2, rule });
    }
    if (isBackAtPlace(tokens, at)) {
      const rule = 'metric: returned after "back in <name>"';
      triggers.push({ sense: 'returned', side: 'after', kind: null, start: at, end: at + 3, rule });
    }
    if (reachesPlace(tokens, at)) {
      const rule = 'metric: arrived after "reached <name>"';
      triggers.push({ sense: 'arrived', side: 'after', kind: null, start: at, end: at + 2, rule });
    }
  }
  return triggers;
}
