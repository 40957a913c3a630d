/** Finds the words of the language data that say what happened to the counted. */

import type { Sense } from '../languages/en/senses.js';
import { TRIGGERS } from '../languages/en/triggers/index.js';
import type { TriggerRow } from '../languages/en/triggers/row.js';
import { LEAVE_VERBS, NAMES, REACH_VERBS, TIME_NOUNS } from '../languages/en/words.js';
import type { Token } from '../parse.js';
import { type Opening, PhraseTable, phrasesAt } from '../phrases.js';
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

/** What can begin with a word: it is looked up once a distinct word. */
export interface TriggerOpening {
  triggers: Opening<TriggerEntry> | null;
  /** Names in which no trigger is. */
  names: Opening<true> | null;
  leaves: boolean;
  reaches: boolean;
  isBack: boolean;
}

/** What can begin with this word; null where nothing does. */
export function triggerOpening(word: string): TriggerOpening | null {
  const opening = {
    triggers: TABLE.opening(word),
    names: NAME_TABLE.opening(word),
    leaves: LEAVE_VERBS.has(word),
    reaches: REACH_VERBS.has(word),
    isBack: word === 'back',
  };
  return Object.values(opening).some(Boolean) ? opening : null;
}

/** Whether a trigger can begin with this word. */
export function isTriggerOpening(word: string): boolean {
  return TABLE.opening(word) !== null;
}

/** Whether a trigger can begin with this word, and the word is long enough to be no accident. */
export function isTriggerWord(word: string): boolean {
  return word.length > 5 && isTriggerOpening(word);
}

function isName(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}\p{Ll}/u.test(token.raw) && !TIME_NOUNS.has(token.lower);
}

/** All triggers among `tokens`, in the order of their first word, longer entries first. */
export function findTriggers(tokens: readonly Token[]): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const { opening, raw } = tokens[at]!;
    if (opening === null) continue;
    const name = opening.names && phrasesAt(opening.names, tokens, at)[0];
    if (name && /^\p{Lu}/u.test(raw)) {
      at = name.end - 1;
      continue;
    }
    if (opening.triggers !== null) {
      for (const { value, end } of phrasesAt(opening.triggers, tokens, at)) {
        const { sense, side, kind, rule } = value;
        triggers.push({ sense, side, kind, start: at, end, rule });
      }
    }
    // "5,000 families left Hudaydah"
    if (opening.leaves && isName(tokens[at + 1])) {
      const rule = 'metric: displaced after "left <name>"';
      triggers.push({ sense: 'displaced', side: 'after', kind: null, start: at, end: at + 2, rule });
    }
    // "800 families are back in Sinjar"
    if (opening.isBack && tokens[at + 1]?.lower === 'in' && isName(tokens[at + 2])) {
      const rule = 'metric: returned after "back in <name>"';
      triggers.push({ sense: 'returned', side: 'after', kind: null, start: at, end: at + 3, rule });
    }
    // "600 families reached Bani Walid"
    if (opening.reaches && isName(tokens[at + 1])) {
      const rule = 'metric: arrived after "reached <name>"';
      triggers.push({ sense: 'arrived', side: 'after', kind: null, start: at, end: at + 2, rule });
    }
  }
  return triggers;
}
