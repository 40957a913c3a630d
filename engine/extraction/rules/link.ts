/** How surely a word before or behind a number governs it, by what stands between them. */
import { COUNTED_NOUNS } from '../languages/en/nouns.js';
import {
  BE_FORMS,
  CLAUSE_OPENERS,
  DEGREES,
  HELPERS,
  NO_LABEL,
  NO_OBJECT,
  OBJECT_OPENERS,
  PLACES_OF,
  PREPOSITIONS,
  RELATIVES,
  REPORTED,
  TIME_NOUNS,
  VERB_PASSAGE,
} from '../languages/en/words.js';
import type { Token } from '../parse.js';
import { isQualifierWord } from './qualifierWord.js';
import { countNounBefore } from './total.js';
import type { Trigger } from './trigger.js';

/** The numbers of a sentence that may be figures: their tokens, and all tokens of their noun phrases. */
export interface Blocks {
  numbers: ReadonlySet<number>;
  phrases: ReadonlySet<number>;
}

/** "people displaced from Mosul returned home": a participle without "were" gives way to the verb of the sentence. */
const REDUCED = 3.2;

/** "The number of people who fled has risen to …": what is said between the counting noun and its number is counted. */
export function countedByNoun(tokens: readonly Token[], at: number, trigger: Trigger, blocks: Blocks): number {
  if (trigger.side === 'before' && trigger.end > trigger.start + 1) return 0;
  const noun = countNounBefore(tokens, at);
  if (noun === null || trigger.start < noun - 2) return 0;
  for (let i = trigger.start; i < at; i += 1) if (blocks.phrases.has(i)) return 0;
  // The counting noun's own words first ("death toll"), then what stands nearest to it.
  return trigger.start <= noun ? 7 : Math.max(0, 6.4 - (trigger.start - noun) * 0.15);
}

/** A predicate behind the noun phrase: the nearer, the surer; not over another number or a new clause. */
export function afterScore(tokens: readonly Token[], from: number, trigger: Trigger, blocks: Blocks): number {
  if (trigger.side === 'before' || trigger.side === 'label') return 0;
  if ((trigger.side === 'participle' || trigger.side === 'adjective') && isActive(tokens, trigger)) return 0;
  if (blocks.phrases.has(trigger.start)) return 0;
  if (isOfAnother(tokens, from, trigger)) return 0;
  const bare = trigger.side === 'participle' || trigger.side === 'adjective';
  // "marched for the release of the detained", "living in the affected area"
  if (bare && trigger.start > from && tokens[trigger.start - 1]?.lower === 'the') return 0;
  // A participle right behind a bare number is its predicate: "40 killed and 863 hurt".
  const direct = trigger.start === from && (tokens[from - 1] as Token).number !== null;
  let score = bare && !direct && isReduced(tokens, trigger) ? 9 - REDUCED : 9;
  let depth = 0;
  const isPhrase = PREPOSITIONS.has(tokens[trigger.start]!.lower);
  const apposition = appositionEnd(tokens, from, trigger.start);
  if (apposition !== null) score -= 1;
  for (let i = apposition ?? from; i < trigger.start; i += 1) {
    const token = tokens[i] as Token;
    if (token.lower === '(') depth += 1;
    else if (token.lower === ')') depth -= 1;
    if (depth > 0) continue;
    // "200 people in 120 houses are buried": where they were.
    if (PLACES_OF.has(token.lower) && blocks.phrases.has(i + 1)) {
      while (blocks.phrases.has(i + 1)) i += 1;
      score -= 0.6;
      continue;
    }
    if (blocks.numbers.has(i)) return 0;
    if (token.lower === ';' || token.lower === ':') return 0;
    // "2,550 women, the ministry in the enclave said"
    if (token.lower === ',' && isPhrase && !tokens.slice(i + 1, trigger.start).every(isPassage)) return 0;
    if (token.lower === ',') score -= 0.7;
    else if (CLAUSE_OPENERS.has(token.lower)) score -= token.lower === 'so' && tokens[i + 1]?.lower === 'far' ? 0 : 2;
    else if (token.lower === 'and') score -= 0.8;
    else if (!VERB_PASSAGE.has(token.lower)) score -= 0.3;
  }
  return score;
}

const isPassage = ({ lower }: Token): boolean => VERB_PASSAGE.has(lower);

const IS = /^(?:was|is)$/u;

/** "18 staffers on the shift on which Epstein was found dead": what the verb of one person says is not of several. */
function isOfAnother(tokens: readonly Token[], from: number, trigger: Trigger): boolean {
  // "was dead", "was found dead"
  const verb = IS.test(tokens[trigger.start - 1]?.lower ?? '') ? trigger.start - 1 : trigger.start - 2;
  if (verb - 2 < from || !IS.test((tokens[verb] as Token).lower)) return false;
  const opener = (tokens[verb - 2] as Token).lower;
  return (
    /^\p{Lu}\p{Ll}/u.test((tokens[verb - 1] as Token).raw) && (CLAUSE_OPENERS.has(opener) || RELATIVES.has(opener))
  );
}

const INCLUDING = /^(?:including|among|most|mostly|mainly|some)$/u;

/** The longest aside between two commas, in words. */
const LONGEST_ASIDE = 14;

/** "40,000 tourists, mostly Mexicans on holiday, were …": the token behind an aside that ends before a verb; else null. */
function appositionEnd(tokens: readonly Token[], from: number, before: number): number | null {
  if (tokens[from]?.lower !== ',') return null;
  let numbered = false;
  for (let i = from + 1; i < Math.min(before, from + LONGEST_ASIDE); i += 1) {
    const token = tokens[i] as Token;
    numbered ||= token.number !== null && !INCLUDING.test((tokens[from + 1] as Token).lower);
    if (token.lower === ',') {
      const next = tokens[i + 1]?.lower ?? '';
      return BE_FORMS.has(next) || VERB_PASSAGE.has(next) || (i + 1 === before && !numbered) ? i + 1 : null;
    }
  }
  return null;
}

/** A verb or a label before the number: right before it, it governs it; farther off it counts for less. */
export function beforeScore(tokens: readonly Token[], at: number, trigger: Trigger, blocks: Blocks): number {
  const label = trigger.side === 'label' || trigger.side === 'adjective';
  if (trigger.side === 'after' || trigger.side === 'participle') return 0;
  if (blocks.phrases.has(trigger.start)) return 0;
  if (trigger.side === 'before' && (isPassive(tokens, trigger) || isBroken(tokens, trigger))) return 0;
  // "Five were killed while three …": a predicate of the number before is no label of this one.
  if (trigger.side === 'label' && isPassive(tokens, trigger) && tokens[trigger.end]?.lower !== ':') return 0;
  // "the number of displaced people is", "in evacuation centres 3,000 slept": words that only say which people, which place.
  if (trigger.side === 'before' && trigger.end === trigger.start + 1 && isAttribute(tokens, trigger)) return 0;
  // "Totally damaged – 412": a row's label.
  if (
    trigger.side === 'before' &&
    DEGREES.has(tokens[trigger.start - 1]?.lower ?? '') &&
    /^[–—:=-]$/u.test(tokens[trigger.end]?.lower ?? '')
  )
    return 0;
  // "rescue workers scramble to", "taken in by 402 families"
  if (trigger.side === 'before' && HELPERS.has(tokens[trigger.end]?.lower ?? '')) return 0;
  if (trigger.side === 'before' && isAgent(tokens, at, trigger)) return 0;
  if (trigger.side === 'label' && NO_LABEL.has(tokens[trigger.end]?.lower ?? '')) return 0;
  // "puts the displaced at 30,000": those who are, not what was done to them.
  if (
    trigger.side === 'before' &&
    trigger.end === trigger.start + 1 &&
    tokens[trigger.start - 1]?.lower === 'the' &&
    /ed$/u.test(tokens[trigger.start]!.lower)
  )
    return 0;
  let score = label ? 6 : 10;
  if (trigger.side === 'adjective') score -= 1;
  for (let i = trigger.end; i < at; i += 1) {
    const token = tokens[i] as Token;
    if (blocks.numbers.has(i)) return 0;
    if (token.lower === ';' || (token.lower === ':' && !label)) return 0;
    if (token.lower === ',') score -= 1.2;
    else if (CLAUSE_OPENERS.has(token.lower)) score -= 2;
    else if (token.lower === 'the' && !label) score -= trigger.sense === 'assisted' ? 4.6 : 1.6;
    else if (token.isWord && !isQualifierWord(token)) score -= trigger.sense === 'population' ? 5 : label ? 0.4 : 0.8;
  }
  return score;
}

/** "households taken in by 402 families": who did it. */
function isAgent(tokens: readonly Token[], at: number, trigger: Trigger): boolean {
  let i = at - 1;
  while (i >= trigger.end && isQualifierWord(tokens[i]!)) i -= 1;
  return i >= trigger.end && tokens[i]!.lower === 'by';
}

/** "displaced people": a participle before a noun that no number counts. */
function isAttribute(tokens: readonly Token[], trigger: Trigger): boolean {
  return (
    /ed$/u.test(tokens[trigger.start]!.lower) && COUNTED_NOUNS.get(tokens[trigger.end]?.lower ?? '')?.unit === 'people'
  );
}

/** "40 injured, 3 missing": a verb before a comma or an "and" governs nothing behind it, but "killed or injured 12". */
function isBroken(tokens: readonly Token[], trigger: Trigger): boolean {
  const last = (tokens[trigger.end - 1] as Token).lower;
  if (last === 'of' || last === 'to' || last === 'for') return false;
  const next = tokens[trigger.end]?.lower;
  if (next === ',' || next === '(' || next === '.') return true;
  return (
    (next === 'and' || next === 'or' || next === 'but') &&
    (!/(?:ed|ing|t)$/u.test(tokens[trigger.end + 1]?.lower ?? '') || isQualifierWord(tokens[trigger.end + 1]!))
  );
}

/** "were killed", "was reported killed": a be-form stands before the verb. */
function isPassive(tokens: readonly Token[], trigger: Trigger): boolean {
  if (trigger.end > trigger.start + 1 || !/(?:ed|en|t|un|own|uck|eld)$/u.test((tokens[trigger.start] as Token).lower))
    return false;
  for (let i = trigger.start - 1; i >= Math.max(0, trigger.start - 3); i -= 1) {
    const word = (tokens[i] as Token).lower;
    if (BE_FORMS.has(word)) return true;
    if (!word.endsWith('ly') && !/^(?:also|still|already|been|not|reported|confirmed|feared|either)$/u.test(word))
      return false;
  }
  return false;
}

/** "people displaced by floods": no form of be before the participle. */
export function isReduced(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = trigger.start - 1; i >= Math.max(0, trigger.start - 3); i -= 1) {
    const word = (tokens[i] as Token).lower;
    if (BE_FORMS.has(word)) return false;
    if (!VERB_PASSAGE.has(word) && !REPORTED.has(word) && !word.endsWith('ly')) break;
  }
  return true;
}

/** "militants killed 12": the participle takes an object, so what stands before it is not the counted. */
function isActive(tokens: readonly Token[], trigger: Trigger): boolean {
  for (let i = trigger.start - 1; i >= Math.max(0, trigger.start - 3); i -= 1) {
    const word = (tokens[i] as Token).lower;
    if (BE_FORMS.has(word)) return false;
    if (!word.endsWith('ly')) break;
  }
  let i = trigger.end;
  while (
    tokens[i]?.isWord &&
    ((tokens[i] as Token).lower.endsWith('ly') ||
      /^(?:more|than|at|least|about|around|nearly|over|up|another)$/u.test((tokens[i] as Token).lower))
  )
    i += 1;
  const next = tokens[i];
  if (!next) return false;
  // "120 employees who helped build her career": those who do it, not to whom it is done.
  if (
    RELATIVES.has(tokens[trigger.start - 1]?.lower ?? '') &&
    next.isWord &&
    !/(?:ing|ly)$/u.test(next.lower) &&
    !NO_OBJECT.has(next.lower)
  )
    return true;
  // "570 of them reached Zaporizhzhia"
  if (trigger.sense === 'assisted' && /^\p{Lu}\p{Ll}/u.test(next.raw) && !TIME_NOUNS.has(next.lower)) return true;
  if (next.number) return !tokens[i + 1] || !TIME_NOUNS.has((tokens[i + 1] as Token).lower.replace(/s$/u, ''));
  return (
    OBJECT_OPENERS.has(next.lower) &&
    !TIME_NOUNS.has(tokens[i + 1]?.lower ?? '') &&
    !TIME_NOUNS.has(tokens[i + 2]?.lower ?? '')
  );
}
