/** What is counted: reads the noun phrase behind a number, and the sign of money about it. */
import {
  COUNTED_NOUNS,
  COUNTED_PHRASES,
  type CountedNoun,
  MEMBERS,
  MEMBERS_OF,
  OTHER_HEADS,
  OTHERS,
  PEOPLE_ENDINGS,
  PEOPLES,
  RESPONDERS,
  ROOFS,
} from '../languages/en/nouns.js';
import type { Sense } from '../languages/en/senses.js';
import {
  BACK_POINTERS,
  CURRENCIES,
  DEGREES,
  EARLIER_TIMES,
  EN_MASSE,
  IS_OR_WERE,
  MONEY_NAMES,
  NUMBERING,
  PHRASE_ENDS,
  PHRASE_OPENERS,
  VERBS_OR_ADJECTIVES,
  VERBS_OR_NOUNS,
} from '../languages/en/words.js';
import type { ParsedSentence, Token } from '../parse.js';
import { PhraseTable } from '../phrases.js';
import { countryOfDemonym } from '../reference/gazetteer.js';
import type { Group, Unit } from '../types.js';
import { isQualifierWord } from './qualifierWord.js';

/** The noun phrase of a number. */
export interface NounPhrase {
  /**
   * `counted`: a noun of the language data. `guessed`: a word that looks like one for people. `bare`: no noun at all.
   * `money`: a sum. `other`: a noun that counts no figure.
   */
  verdict: 'counted' | 'guessed' | 'bare' | 'money' | 'other';
  unit: Unit;
  group: Group;
  /** What the noun alone says of the counted. */
  sense: Sense | null;
  /** Tokens of the noun, end exclusive; null where there is none. */
  noun: { start: number; end: number } | null;
  /** True where only harm that comes to the counted is a figure: "40 firefighters". */
  responders: boolean;
  /** True where only their destruction is a figure: "900 shelters". */
  roofs?: true;
  /** True where the noun names a people or says that they come from abroad: "2,000 Syrians", "300 migrants". */
  foreign: boolean;
  /** True for "300 others" and "seven of which": what they are stands before. */
  others?: true;
  /** The token behind the phrase. */
  end: number;
  rule: string;
}

/** "$" alone: settled by the document's country later, else the dollar of the United States. */
export const ANY_DOLLAR = 'USD?';

/** "Rs", "rupees": settled by the country as well. */
export const ANY_RUPEE = 'INR?';

const LONGEST_PHRASE = 8;
const PHRASES = new PhraseTable<CountedNoun>(COUNTED_PHRASES.map(({ words, noun }) => [words, noun] as const));
const MONEY = new PhraseTable<string | null>(MONEY_NAMES.map(({ words, code }) => [words, code] as const));
const DOLLAR_SIGN = /^(?:us|u\.s\.?|usd|a|au|c|ca|nz|hk|nt|s|r)?\$$/u;

/** The noun phrase behind token `at`, which is a number. */
export function nounPhrase(parsed: ParsedSentence, at: number): NounPhrase {
  const { tokens } = parsed;
  const money = moneyAbout(tokens, at);
  if (money) return money;
  let last: { noun: CountedNoun | null; start: number; end: number; words: string } | null = null;
  let group: Group = 'people';
  let unknown = 0;
  let guess: number | null = null;
  let i = at + 1;
  for (; i < tokens.length && i <= at + LONGEST_PHRASE; i += 1) {
    const token = tokens[i] as Token;
    const word = token.lower;
    if (i === at + 1 && word.length === 1 && /^[+"'”’-]$/u.test(word)) continue;
    if (word === 'of' && last === null && unknown === 0) {
      // "nine of ten districts", "12 of the 40 wounded": the second number's noun counts both.
      const whole = tokens[i + 1]?.number ? i + 1 : tokens[i + 1]?.lower === 'the' && tokens[i + 2]?.number ? i + 2 : 0;
      if (whole > 0) {
        const phrase = nounPhrase(parsed, whole);
        return phrase.verdict === 'other' || phrase.noun === null ? phrase : { ...phrase, end: phrase.end };
      }
      if (MONEY.allAt(tokens, i + 1).length > 0 || CURRENCIES[tokens[i + 1]?.lower ?? ''] !== undefined)
        return { ...bare(i + 1), verdict: 'other', rule: 'unit: money without a sum' };
      continue;
    }
    // "assailants numbering 50 stormed the village": nothing is counted behind.
    if (i === at + 1 && /ed$/u.test(word) && isNumbered(tokens, at)) return bare(i);
    // "17 miles southeast of Syracuse": what stands behind belongs to the name.
    if (word === 'of' && last !== null && last.noun === null) break;
    if (i === at + 1 && DEGREES.has(word) && !countedNear(tokens, i)) return bare(i);
    if (BACK_POINTERS.has(word) && last === null && tokens[i - 1]?.lower === 'of') {
      const noun = COUNTED_NOUNS.get(tokens[i + 1]?.lower ?? '');
      if (noun) {
        // "three of them children"
        const group = noun.group;
        return { ...bare(i + 2), verdict: 'counted', unit: noun.unit, group, noun: { start: i + 1, end: i + 2 } };
      }
      if (word === 'which') return { ...bare(i + 1), others: true };
      // "Twelve of those killed were children"
      const said = IS_OR_WERE.has(tokens[i + 2]?.lower ?? '') && isVerb(parsed, i + 1) ? i + 2 : i + 1;
      return { ...bare(i + 1), group: groupSaidOf(tokens, at, said) };
    }
    if (word === 'and' && last === null && unknown > 0 && countedNear(tokens, i)) continue;
    // "2,500 IS fighters": a name in capitals is no small word.
    const isNoun =
      i === at + 1 &&
      ((VERBS_OR_NOUNS.has(word) && tokens[at]!.number?.low !== 1) ||
        (VERBS_OR_ADJECTIVES.has(word) && isOfPeople(tokens[i + 1])));
    if (!token.isWord || (PHRASE_ENDS.has(word) && !isNoun && !/^\p{Lu}{2,}$/u.test(token.raw))) break;
    const phrase = PHRASES.allAt(tokens, i)[0];
    if (phrase && phrase.end > i + 1) {
      last = { noun: phrase.value, start: i, end: phrase.end, words: wordsOf(tokens, i, phrase.end) };
      group = narrower(group, phrase.value.group);
      i = phrase.end - 1;
      continue;
    }
    // "50,000 ethnic Oromo": the name of a people that no list holds.
    if (word === 'ethnic' && /^\p{Lu}/u.test(tokens[i + 1]?.raw ?? '')) {
      last = { noun: ANY_PEOPLE, start: i, end: i + 2, words: word };
      i += 1;
      continue;
    }
    // "30 dead and 12 the day before": when, not what.
    if (word === 'the' && i === at + 1 && EARLIER_TIMES.has(tokens[i + 1]?.lower ?? '')) return bare(i);
    if (ROOFS.has(word) && isRuined(parsed, at, i)) {
      last = { noun: ROOF, start: i, end: i + 1, words: word };
      continue;
    }
    if (OTHER_HEADS.has(word)) {
      last = { noun: null, start: i, end: i + 1, words: word };
      continue;
    }
    if (isVerb(parsed, i) && !(COUNTED_NOUNS.has(word) && last === null) && (last !== null || !countedNear(tokens, i)))
      break;
    const noun =
      COUNTED_NOUNS.get(word) ??
      (RESPONDERS.has(word) ? RESPONDER : PEOPLES.has(word) || isDemonym(token) ? ANY_PEOPLE : null);
    // "600 soldiers prisoner"
    if (noun && last?.noun && !isSingular(last.words) && isSingular(word)) break;
    if (noun) {
      last = { noun, start: i, end: i + 1, words: word };
      group = narrower(group, noun.group);
      continue;
    }
    // "59 mass displacements"
    if (
      noun === null &&
      EN_MASSE.has(word) &&
      COUNTED_NOUNS.get(tokens[i + 1]?.lower ?? '')?.sense === 'displacement'
    ) {
      last = { noun: null, start: i, end: i + 2, words: word };
      break;
    }
    if (OTHERS.has(word) && last === null && !countedNear(tokens, i)) return { ...bare(i + 1), others: true };
    if (PHRASE_OPENERS.has(word)) continue;
    if (last?.noun) {
      // "20 house fires": a singular noun before another one is no head.
      if (last.noun === ANY_PEOPLE && looksLikePeople(token)) {
        // "two Vietnamese crewmen"
        last = { noun: ANY_PEOPLE, start: i, end: i + 1, words: word };
        continue;
      }
      if (!word.endsWith('ly') && isSingular(last.words) && /^\p{Ll}/u.test(token.raw))
        last = { noun: null, start: i, end: i + 1, words: word };
      else break;
    }
    unknown += 1;
    if (guess === null && looksLikePeople(token)) guess = i;
  }
  if (last?.noun) {
    const { noun } = last;
    const joined = joinedGroups(tokens, last.end, noun);
    return {
      verdict: 'counted',
      unit: noun.unit,
      group: joined ? 'people' : (membersOf(tokens, last) ?? (noun.group === 'people' ? group : noun.group)),
      sense: noun.sense,
      noun: { start: last.start, end: last.end },
      responders: noun === RESPONDER,
      ...(noun === ROOF ? { roofs: true as const } : {}),
      foreign: noun === ANY_PEOPLE || ABROAD.has(last.words),
      end: joined ?? last.end,
      rule: `unit: <number> … ${last.words}`,
    };
  }
  if (last || (unknown > 0 && guess === null)) {
    return {
      verdict: 'other',
      unit: 'people',
      group: 'people',
      sense: null,
      noun: null,
      responders: false,
      foreign: false,
      end: i,
      rule: 'unit: another noun',
    };
  }
  if (guess !== null) {
    const end = guess + 1;
    return {
      verdict: 'guessed',
      unit: 'people',
      group: 'people',
      sense: null,
      noun: { start: guess, end },
      responders: false,
      foreign: false,
      end,
      rule: 'unit: a word that looks like people',
    };
  }
  return { ...bare(i), group: groupSaidOf(tokens, at, i) };
}

/** "412 were children", "40 of them under 18", "children accounted for 40": the group that the words about a number without a noun say. */
function groupSaidOf(tokens: readonly Token[], at: number, from: number): Group {
  const lead = tokens[at - 1]?.lower;
  if (
    (lead === 'for' && /^account(?:s|ed|ing)?$/u.test(tokens[at - 2]?.lower ?? '')) ||
    (lead === 'up' && /^ma(?:ke|kes|de|king)$/u.test(tokens[at - 2]?.lower ?? ''))
  )
    return COUNTED_NOUNS.get(tokens[at - 3]?.lower ?? '')?.group ?? 'people';
  const i = IS_OR_WERE.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (tokens[i]?.lower === 'under' || tokens[i]?.lower === 'below') {
    const age = tokens.slice(i + 1, i + 5).find(({ number }) => number !== null)?.number?.high ?? 99;
    return age <= 18 ? 'children' : 'people';
  }
  const noun = i > from ? COUNTED_NOUNS.get(tokens[i]?.lower ?? '') : undefined;
  // "12 were children's shoes", "12 were men and women"
  if (noun?.unit !== 'people' || noun.sense === 'killed' || noun.sense === 'injured') return 'people';
  return joinedGroups(tokens, i + 1, noun) === null ? noun.group : 'people';
}

/** "900 shelters were burned down": a word of destruction stands near. */
function isRuined(parsed: ParsedSentence, at: number, noun: number): boolean {
  return parsed.triggers.some(
    ({ sense, side, start, end }) =>
      (sense === 'destroyed' || sense === 'damaged') &&
      (side === 'before' ? end <= at && end >= at - 5 : side !== 'label' && start > noun && start <= noun + 7),
  );
}

/** "nine members of the security forces": the group behind "of"; null where there is none. */
function membersOf(tokens: readonly Token[], noun: { end: number; words: string }): Group | null {
  if (!MEMBERS.has(noun.words) || tokens[noun.end]?.lower !== 'of') return null;
  const words = wordsOf(tokens, noun.end + 1, Math.min(tokens.length, noun.end + 6));
  return MEMBERS_OF.find(({ pattern }) => pattern.test(words))?.group ?? null;
}

const ABROAD: ReadonlySet<string> = new Set([
  'migrants',
  'migrant',
  'refugees',
  'asylum seekers',
  'asylum-seekers',
  'arrivals',
]);

/** "one Peruvian": a name of a people, where no other noun follows. */
function isDemonym(token: Token): boolean {
  return /^\p{Lu}\p{Ll}/u.test(token.raw) && countryOfDemonym(token.lower) !== null;
}

/** Shelters in which nobody is counted: only that they are gone is a figure. */
const ROOF: CountedNoun = { unit: 'housing_units', group: 'people', sense: null };

const RESPONDER: CountedNoun = { unit: 'people', group: 'people', sense: null };

const ANY_PEOPLE: CountedNoun = { unit: 'people', group: 'people', sense: null };

function bare(end: number): NounPhrase {
  return {
    verdict: 'bare',
    unit: 'people',
    group: 'people',
    sense: null,
    noun: null,
    responders: false,
    foreign: false,
    end,
    rule: 'unit: people where no noun stands',
  };
}

/** Two nouns of people joined by "and": the token behind them; null where there is one noun only. */
function joinedGroups(tokens: readonly Token[], from: number, first: CountedNoun): number | null {
  if (first.unit !== 'people') return null;
  let end: number | null = null;
  let i = from;
  for (let steps = 0; steps < 4; steps += 1) {
    const joint = tokens[i]?.lower;
    if (joint !== 'and' && joint !== ',' && joint !== 'or' && joint !== '&') break;
    let j = joint === ',' && tokens[i + 1]?.lower === 'and' ? i + 2 : i + 1;
    if (
      tokens[j] &&
      !COUNTED_NOUNS.has((tokens[j] as Token).lower) &&
      /^(?:young|elderly|older|small|other|their)$/u.test((tokens[j] as Token).lower)
    )
      j += 1;
    const noun = COUNTED_NOUNS.get(tokens[j]?.lower ?? '');
    if (noun?.unit !== 'people' || noun.sense === 'killed' || noun.sense === 'injured') break;
    if (joint === ',' && !/^(?:and|or|,|&)$/u.test(tokens[j + 1]?.lower ?? '')) break;
    if (noun.group !== first.group || noun.group === 'people') end = j + 1;
    i = j + 1;
  }
  return end;
}

function moneyAbout(tokens: readonly Token[], at: number): NounPhrase | null {
  const before = tokens[at - 1];
  const sum = (unit: string, end: number): NounPhrase => ({
    verdict: 'money',
    unit,
    group: 'people',
    sense: null,
    noun: null,
    responders: false,
    foreign: false,
    end,
    rule: `unit: money (${unit})`,
  });
  if (before) {
    const lead = tokens[at - 2];
    const close = lead && lead.end === before.start ? `${lead.lower}${before.lower}` : before.lower;
    if (before.lower === '$') {
      return sum(
        DOLLAR_SIGN.test(close) && close !== '$'
          ? (CURRENCIES[close.replaceAll('.', '').replace('au$', 'a$').replace('ca$', 'c$')] ?? 'USD')
          : ANY_DOLLAR,
        at + 1,
      );
    }
    const code = settledLater(CURRENCIES[before.lower]);
    if (code && (/^(?:\p{Lu}{3}|Rs\.?|Rp|Tk|Ksh|KSh|RM|[^\p{L}])$/u.test(before.raw) || /^Rs$/u.test(before.raw)))
      return sum(code, at + 1);
    if (before.lower === '.' && lead?.lower === 'rs') return sum(ANY_RUPEE, at + 1);
  }
  // "Swiss francs 117,403"
  for (const back of [2, 1]) {
    const name = at >= back ? MONEY.allAt(tokens, at - back).find(({ end }) => end === at) : undefined;
    if (name && tokens[at - back - 1]?.number == null && tokens[at]?.number?.digits)
      return sum(name.value ?? ANY_DOLLAR, at + 1);
  }
  const name = MONEY.allAt(tokens, at + 1)[0];
  if (name) return sum(name.value ?? ANY_DOLLAR, name.end);
  const after = tokens[at + 1];
  if (
    after &&
    CURRENCIES[after.lower] &&
    ((after.lower !== 'won' && after.lower !== 'try' && after.lower !== 'rs') || /^\p{Lu}{3}$/u.test(after.raw))
  )
    return sum(/^rs/u.test(after.lower) ? ANY_RUPEE : (CURRENCIES[after.lower] as string), at + 2);
  return null;
}

/** The code of the sign before a number; that of rupees waits for the country. */
function settledLater(code: string | undefined): string | undefined {
  return code === 'INR' ? ANY_RUPEE : code;
}

/** "numbering about 50" */
function isNumbered(tokens: readonly Token[], at: number): boolean {
  let i = at - 1;
  while (i >= 0 && isQualifierWord(tokens[i]!)) i -= 1;
  return NUMBERING.has(tokens[i]?.lower ?? '');
}

/** Not "76,000 returned home". */
function isOfPeople(token: Token | undefined): boolean {
  const unit = COUNTED_NOUNS.get(token?.lower ?? '')?.unit;
  return unit === 'people' || unit === 'households';
}

/** Whether a participle or a verb that counts its subject stands at `i`. */
function isVerb(parsed: ParsedSentence, i: number): boolean {
  return parsed.verbs.has(i);
}

/** "12 injured people": a counted noun stands right behind the participle at `i`. */
function countedNear(tokens: readonly Token[], i: number): boolean {
  for (let j = i + 1; j <= i + 3; j += 1) {
    const token = tokens[j];
    if (!token?.isWord || PHRASE_ENDS.has(token.lower) || PHRASE_OPENERS.has(token.lower)) return false;
    if (
      COUNTED_NOUNS.has(token.lower) ||
      RESPONDERS.has(token.lower) ||
      PEOPLES.has(token.lower) ||
      OTHER_HEADS.has(token.lower)
    )
      return true;
  }
  return false;
}

function looksLikePeople(token: Token): boolean {
  const word = token.lower;
  if (/^\p{Lu}\p{Ll}+s$/u.test(token.raw)) return true;
  return word.length > 5 && PEOPLE_ENDINGS.some((ending) => word.endsWith(ending));
}

function narrower(first: Group, second: Group): Group {
  return second === 'people' ? first : second;
}

function isSingular(words: string): boolean {
  return !/s$|people$|children$|men$|women$|police$|personnel$|troops$|pax$|ppl$|dead$|injured$|wounded$|missing$|displaced$|hh$|personnel$|homeless$/u.test(
    words,
  );
}

function wordsOf(tokens: readonly Token[], start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map((token) => token.lower)
    .join(' ');
}
