/** Takes out what is no figure although words about it would fit: rates, thresholds, ages, samples. */
import type { Candidate } from '../candidate.js';
import {
  BUSINESS,
  CRISIS,
  EACH,
  FED,
  MORE_OR_LESS,
  POINTING,
  RATE_OPENINGS,
  SHARE_AFTER,
  SHARED_BY,
  SPEAKS,
  UNLIKELY_AFTER,
  UNLIKELY_BEFORE,
  WITHDRAWN,
} from '../languages/en/never.js';

export function dropUnlikely(candidates: readonly Candidate[], text: string): Candidate[] {
  return candidates.filter((candidate, i) => {
    if (candidate.phrase.others && isOfOtherThings(candidate, candidates[i - 1])) return false;
    if (candidate.phrase.verdict === 'money' && isBusiness(candidate, text)) return false;
    if (isPronoun(candidate, text) || isAnyone(candidate)) return false;
    if (isThreshold(candidates[i - 1], candidate, text)) return false;
    if (!candidate.choice || candidate.phrase.verdict === 'other') return false;
    const { start, end } = candidate.reading;
    const { sentence, tokens } = candidate.parsed;
    const before = text.slice(Math.max(sentence.start, start - 60), start);
    const phraseEnd = tokens[Math.max(candidate.phrase.end - 1, candidate.at)]?.end ?? end;
    const after = text.slice(phraseEnd, Math.min(sentence.end, phraseEnd + 40));
    if (RATE_OPENINGS.test(before)) return false;
    if (WITHDRAWN.test(text.slice(Math.max(sentence.start, start - 160), start))) return false;
    return (
      !UNLIKELY_BEFORE.test(before) &&
      !UNLIKELY_AFTER.test(after) &&
      !UNLIKELY_AFTER.test(text.slice(end, end + 40)) &&
      !SHARE_AFTER.test(text.slice(end, end + 40)) &&
      !SHARED_BY.test(text.slice(end, end + 40)) &&
      !MORE_OR_LESS.test(before) &&
      !(candidate.reading.low === 1 && candidate.reading.high === 1 && SPEAKS.test(after)) &&
      !(candidate.phrase.verdict === 'bare' && !candidate.reading.digits && FED.test(before))
    );
  });
}

/** "Three villages were flooded and three others cut off": what the number before counts is no figure either. */
function isOfOtherThings(candidate: Candidate, before: Candidate | undefined): boolean {
  const sense = candidate.choice?.sense;
  if (sense === 'killed' || sense === 'injured') return false;
  return before === undefined ? candidate.rules.metric.length < 2 : before.phrase.verdict === 'other';
}

/** "groups of more than 50 people or more than 10 families": the second threshold of a pair. */
function isThreshold(before: Candidate | undefined, candidate: Candidate, text: string): boolean {
  if (!before || before.parsed !== candidate.parsed) return false;
  const { sentence } = before.parsed;
  if (!UNLIKELY_BEFORE.test(text.slice(Math.max(sentence.start, before.reading.start - 60), before.reading.start)))
    return false;
  return /^[^.;,]{0,30}(?<!\p{L})or(?!\p{L})/iu.test(text.slice(before.reading.end, candidate.reading.start));
}

/** "The two have killed 41": small numbers in words with an article and no noun are names for things said before. */
function isPronoun({ reading, phrase }: Candidate, text: string): boolean {
  if (phrase.verdict !== 'bare' || reading.digits || (reading.low ?? 0) > 10) return false;
  return POINTING.test(text.slice(Math.max(0, reading.start - 8), reading.start));
}

/** "One person needs three litres": one in need, helped or living somewhere is anyone, not a count. */
function isAnyone({ reading, choice }: Candidate): boolean {
  return (
    reading.low === 1 && reading.high === 1 && ['in_need', 'assisted', 'population'].includes(choice?.metric ?? '')
  );
}

/** Money of companies and clubs, where nothing about it speaks of a crisis; and so much for each. */
function isBusiness({ reading }: Candidate, text: string): boolean {
  if (EACH.test(text.slice(reading.end, reading.end + 24))) return true;
  const about = text.slice(Math.max(0, reading.start - 600), reading.end + 600);
  return BUSINESS.test(about) && !CRISIS.test(about);
}
