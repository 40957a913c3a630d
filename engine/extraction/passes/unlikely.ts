/** Takes out what is no figure although words about it would fit: rates, thresholds, ages, samples. */
import type { Candidate } from '../candidate.js';
import {
  BUSINESS,
  COMPENSATION,
  COST,
  CRISIS,
  DAMAGE,
  DAMAGE_AFTER,
  DEFINED,
  EACH,
  FED,
  MORE_OR_LESS,
  ONE_CLAUSE,
  POINTING,
  RATE_AFTER,
  RATE_OPENINGS,
  SHARE_AFTER,
  SHARED_BY,
  SPEAKS,
  TREATED_AS,
  UNHARMED,
  UNLIKELY_AFTER,
  UNLIKELY_BEFORE,
  WENT_INSIDE,
  WITHDRAWN,
} from '../languages/en/never.js';
import { COUNTED_NOUNS } from '../languages/en/nouns.js';
import { EndPattern, PatternGroup, StartPattern } from '../words/patterns.js';
import { wordsOf } from '../words/textWords.js';

const BEFORE = {
  unlikely: new EndPattern(UNLIKELY_BEFORE),
  moreOrLess: new EndPattern(MORE_OR_LESS),
  fed: new EndPattern(FED),
  pointing: new EndPattern(POINTING),
};
const AFTER = {
  unlikely: new StartPattern(UNLIKELY_AFTER),
  share: new StartPattern(SHARE_AFTER),
  sharedBy: new StartPattern(SHARED_BY),
  speaks: new StartPattern(SPEAKS),
  unharmed: new StartPattern(UNHARMED),
  treatedAs: new StartPattern(TREATED_AS),
  wentInside: new StartPattern(WENT_INSIDE),
};
const group = new PatternGroup();
const RATE = group.pattern(RATE_AFTER);
const EARLIER = {
  rate: group.pattern(RATE_OPENINGS),
  withdrawn: group.pattern(WITHDRAWN),
  defined: group.pattern(DEFINED),
};

/** What has no metric yet stays for the passes over the whole text; those ask {@link isLikely} again. */
export function dropUnlikely(candidates: readonly Candidate[], text: string): Candidate[] {
  return candidates.filter((candidate, i) =>
    candidate.choice === null ? candidate.phrase.verdict !== 'other' : isLikely(candidate, candidates[i - 1], text),
  );
}

/** Whether nothing about the candidate says that it is no figure. `previous` is the number before it. */
export function isLikely(candidate: Candidate, previous: Candidate | undefined, text: string): boolean {
  if (candidate.phrase.others && isOfOtherThings(candidate, previous)) return false;
  if (candidate.phrase.verdict === 'money' && isBusiness(candidate, text)) return false;
  if (isPronoun(candidate, text) || isAnyone(candidate) || isFamily(candidate)) return false;
  if (isNote(candidate, text) || isModel(candidate) || isFewOfficers(candidate)) return false;
  if (isThreshold(previous, candidate, text)) return false;
  if (candidate.phrase.verdict === 'other') return false;
  const { start, end } = candidate.reading;
  const { sentence, tokens } = candidate.parsed;
  const from = Math.max(sentence.start, start - 60);
  const phraseEnd = tokens[Math.max(candidate.phrase.end - 1, candidate.at)]?.end ?? end;
  const phraseTo = Math.min(sentence.end, phraseEnd + 40);
  if (
    /^(?:injured|assisted)$/u.test(candidate.choice?.metric ?? '') &&
    AFTER.treatedAs.test(text, phraseEnd, sentence.end)
  )
    return false;
  if (candidate.choice?.metric === 'refugees' && AFTER.wentInside.test(text, phraseEnd, sentence.end)) return false;
  const words = wordsOf(text, sentence);
  if (EARLIER.rate.testIn(words, from, start)) return false;
  const rate = RATE.execIn(words, phraseEnd, Math.min(sentence.end, phraseEnd + 80));
  if (rate !== null && ONE_CLAUSE.test(text.slice(phraseEnd, phraseEnd + rate.index))) return false;
  if (EARLIER.defined.testIn(words, Math.max(sentence.start, start - 160), start)) return false;
  if (EARLIER.withdrawn.testIn(words, Math.max(sentence.start, start - 160), start)) return false;
  return (
    !BEFORE.unlikely.test(text, from, start) &&
    !AFTER.unlikely.test(text, phraseEnd, phraseTo) &&
    !AFTER.unharmed.test(text, end, end + 50) &&
    !AFTER.unlikely.test(text, end, end + 40) &&
    !AFTER.share.test(text, end, end + 40) &&
    !AFTER.sharedBy.test(text, end, end + 40) &&
    !BEFORE.moreOrLess.test(text, from, start) &&
    !(candidate.reading.low === 1 && candidate.reading.high === 1 && AFTER.speaks.test(text, phraseEnd, phraseTo)) &&
    !(
      candidate.phrase.verdict === 'bare' &&
      !candidate.reading.digits &&
      candidate.reading.bound !== 'vague' &&
      BEFORE.fed.test(text, from, start)
    )
  );
}

/** Fewer are persons of a story. */
const FEW = 20;

/** From this number on "others" are people, whatever was counted before. */
const MANY = 100;

/** "Three villages were flooded and three others cut off": what the number before counts is no figure either. */
function isOfOtherThings(candidate: Candidate, before: Candidate | undefined): boolean {
  const sense = candidate.choice?.sense;
  if (sense === 'killed' || sense === 'injured') return false;
  // "Some 300,000 others have fled": so many are people.
  if (candidate.reading.digits && (candidate.reading.low ?? candidate.reading.high ?? 0) >= MANY) return false;
  return before === undefined ? candidate.rules.metric.length < 2 : before.phrase.verdict === 'other';
}

/** "groups of more than 50 people or more than 10 families": the second threshold of a pair. */
function isThreshold(before: Candidate | undefined, candidate: Candidate, text: string): boolean {
  if (!before || before.parsed !== candidate.parsed) return false;
  const { sentence } = before.parsed;
  const { start } = before.reading;
  if (!BEFORE.unlikely.test(text, Math.max(sentence.start, start - 60), start)) return false;
  return /^[^.;,]{0,30}(?<!\p{L})or(?!\p{L})/iu.test(text.slice(before.reading.end, candidate.reading.start));
}

/** "The two have killed 41": small numbers in words with an article and no noun are names for things said before. */
function isPronoun({ reading, phrase }: Candidate, text: string): boolean {
  if (phrase.verdict !== 'bare' || reading.digits || (reading.low ?? 0) > 10) return false;
  return BEFORE.pointing.test(text, Math.max(0, reading.start - 8), reading.start);
}

/** "a feeling of fullness (35).": a number alone in brackets behind a word that counts nothing is a note. */
function isNote({ reading, phrase, rules, parsed, at }: Candidate, text: string): boolean {
  if (phrase.verdict !== 'bare' || !reading.digits || reading.bound !== 'exact' || (reading.low ?? 0) >= 1000)
    return false;
  const before = /([\p{L}’']+|\d)["”]? ?\((?:\d{1,3}, ){0,8}$/u.exec(
    text.slice(Math.max(0, reading.start - 80), reading.start),
  );
  if (!before || !/^(?:, \d{1,3}){0,8}\)/u.test(text.slice(reading.end, reading.end + 50))) return false;
  if (!/^\p{Ll}/u.test(before[1]!)) return false;
  const word = parsed.tokens.findLast((token, i) => i < at && token.isWord)?.lower ?? '';
  return (
    !COUNTED_NOUNS.has(word) && !rules.metric.some((rule) => /^metric: \w+ (?:label|adjective|participle) /u.test(rule))
  );
}

/** "Two prison officers were charged": a few officers are no strength, which nothing but their noun says. */
const isFewOfficers = ({ choice, group, reading }: Candidate): boolean =>
  choice?.metric === 'fighters' &&
  choice.trigger === null &&
  group === 'security_forces' &&
  reading.bound === 'exact' &&
  (reading.high ?? reading.low ?? 0) < FEW;

/** "iPhone 11 will support it": a number behind a word with a capital inside is a model's. */
function isModel({ reading, phrase, parsed, at }: Candidate): boolean {
  if (phrase.verdict !== 'bare' || !reading.digits || reading.text.length > 3) return false;
  return /^(?:\p{Ll}\p{Lu}|\p{Lu}\p{Ll}+-?\p{Lu})\p{Ll}*$/u.test(parsed.tokens[at - 1]?.raw ?? '');
}

/** "One person needs three litres": one in need, helped or living somewhere is anyone, not a count. */
function isAnyone({ reading, choice }: Candidate): boolean {
  return (
    reading.low === 1 && reading.high === 1 && ['in_need', 'assisted', 'population'].includes(choice?.metric ?? '')
  );
}

/** "Her wife and three children live in Boston": a family is no population. */
function isFamily({ reading, choice, group }: Candidate): boolean {
  return choice?.metric === 'population' && group === 'children' && (reading.high ?? reading.low ?? 0) < 10;
}

/** Money of companies and clubs, where nothing about it speaks of a crisis; and so much for each. */
function isBusiness({ reading, choice }: Candidate, text: string): boolean {
  if (EACH.test(text.slice(reading.end, reading.end + 64))) return true;
  if (choice?.metric === 'funding_received' && DAMAGE.test(text.slice(Math.max(0, reading.start - 70), reading.start)))
    return true;
  if (COST.test(text.slice(Math.max(0, reading.start - 24), reading.start))) return true;
  if (DAMAGE_AFTER.test(text.slice(reading.end, reading.end + 48))) return true;
  if (COMPENSATION.test(text.slice(Math.max(0, reading.start - 40), reading.start))) return true;
  const about = text.slice(Math.max(0, reading.start - 600), reading.end + 600);
  return BUSINESS.test(about) && !CRISIS.test(about);
}
