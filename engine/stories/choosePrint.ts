import { daysBetween } from '../claims/days.js';
import { bandsOf, signatureFrom, similarity } from './signature.js';
import type { Comparable, StoryRules } from './types.js';

/**
 * Texts that share at least this much are one story. On our own pairs of texts, of 100 to 250 words (tests/engine/stories/):
 * lightly edited copies share above 0.81, copies cut by a tenth above 0.85, a story that three outlets edited and cut each in
 * its own way above 0.67, unrelated texts below 0.06.
 */
export const SAME_STORY = 0.55;

/** Reprints follow within this many days: what another outlet prints later by the same words is a form, not a story. */
const REPRINT_DAYS = 30;

/** One outlet's like texts are one story only within this many days: tomorrow's bulletin is filled into today's form. */
const OWN_DAYS = 1;

/** The most similar candidate that may be the same story; of equally similar ones the earliest. */
function choosePrint<C extends Comparable>(article: Comparable, candidates: readonly C[]): C | null {
  const own = signatureFrom(article.signature);
  let best: { candidate: C; score: number } | null = null;
  for (const candidate of candidates) {
    const apart = Math.abs(daysBetween(article.day, candidate.day));
    if (apart > (article.publisher === candidate.publisher ? OWN_DAYS : REPRINT_DAYS)) continue;
    const score = similarity(own, signatureFrom(candidate.signature));
    if (score < SAME_STORY) continue;
    if (best === null || score > best.score || (score === best.score && candidate.day < best.candidate.day)) {
      best = { candidate, score };
    }
  }
  return best?.candidate ?? null;
}

/** What the record is handed (data/rules.ts). */
export const storyRules: StoryRules = { bandsOf: (bytes) => bandsOf(signatureFrom(bytes)), choosePrint };
