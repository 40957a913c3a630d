/** Where a text says that it was corrected. */
import { splitSentences } from '../extraction/sentences.js';
import type { Span } from '../extraction/types.js';
import { NOTICE_INSIDE, NOTICE_START } from './corrections.en.js';

/** Notices are short; what goes on longer is a story about a correction. */
const LONGEST = 600;
const MOST = 5;

/**
 * The sentences that are correction notices, as spans of the text: "Correction: An earlier version of this story said 41."
 */
export function correctionsIn(text: string): Span[] {
  const found: Span[] = [];
  for (const { start, end } of splitSentences(text)) {
    if (found.length === MOST) break;
    if (end - start > LONGEST) continue;
    const sentence = text.slice(start, end);
    const begins = start === 0 || text.slice(Math.max(0, start - 2), start).includes('\n');
    if ((begins && NOTICE_START.test(sentence)) || NOTICE_INSIDE.some((pattern) => pattern.test(sentence))) {
      found.push({ start, end });
    }
  }
  return found;
}

/** Whether a line is such a notice and hardly more: outlets set it apart in boxes that look like no part of the article. */
export const isCorrection = (line: string): boolean =>
  line.length <= LONGEST && (NOTICE_START.test(line) || NOTICE_INSIDE.some((pattern) => pattern.test(line)));

/** The same as they are written: "Correction: An earlier version of this story said 41." */
export const correctionTexts = (text: string): string[] =>
  correctionsIn(text).map(({ start, end }) => text.slice(start, end).trim());
