/** Takes out what is no figure although words about it would fit: rates, thresholds, ages, samples. */
import type { Candidate } from '../candidate.js';
import { RATE_OPENINGS, SHARE_AFTER, UNLIKELY_AFTER, UNLIKELY_BEFORE } from '../languages/en/never.js';

export function dropUnlikely(candidates: readonly Candidate[], text: string): Candidate[] {
  return candidates.filter((candidate) => {
    if (!candidate.choice || candidate.phrase.verdict === 'other') return false;
    const { start, end } = candidate.reading;
    const { sentence, tokens } = candidate.parsed;
    const before = text.slice(Math.max(sentence.start, start - 60), start);
    const phraseEnd = tokens[Math.max(candidate.phrase.end - 1, candidate.at)]?.end ?? end;
    const after = text.slice(phraseEnd, Math.min(sentence.end, phraseEnd + 40));
    if (RATE_OPENINGS.test(before)) return false;
    return (
      !UNLIKELY_BEFORE.test(before) &&
      !UNLIKELY_AFTER.test(after) &&
      !UNLIKELY_AFTER.test(text.slice(end, end + 40)) &&
      !SHARE_AFTER.test(text.slice(end, end + 40))
    );
  });
}
