/** Datelines: where a text was written, which is not where things happened. */
import type { Sentence } from '../document.js';
import type { Span } from '../types.js';

/** Behind the place of a dateline: "BEIRUT (Reuters) - ", "MAIDUGURI, Nigeria — ", "ROME—". */
const BEHIND =
  /^(?: ?\/ ?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)?(?:, \p{Lu}[\p{L} ]*)?(?:,? (?:\p{L}+\.? \d{1,2}|\d{1,2} \p{L}+)\.?)?(?:,? (?:19|20)\d\d)?(?: \([^()]*\))?(?: ?(?: -|–|--) | ?—\s?)/u;
/** A name in capitals that opens a text in small letters is one as well: "AUSTIN, Texas At least 12 …", "GUWAHATI: Nearly …". */
const CAPITALS = /^\p{Lu}[\p{Lu} .'’-]{3,}$/u;
const BEHIND_CAPITALS =
  /^(?:: |(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)?(?:,? \p{L}+\.? \d{1,2}\.?)?(?: \([^()]*\))? \p{Lu}[\p{Ll}\d]|[^\p{L}]{1,3}\d)/u;
/** What opens a text: "Thiruvananthapuram: With 33 more deaths …". */
const BEHIND_OPENING = /^: \p{Lu}/u;
/** The same with its country, below a byline too: "Peshawar (Pakistan) : At least 13 …". */
const BEHIND_BRACKET = /^ \(\p{Lu}[\p{L} ]{2,20}\) ?: \p{Lu}/u;
/** Behind the place of a dateline, what holds it. */
const HOLDER = /^(?:, | \()(\p{Lu}[\p{Ll}]+(?: \p{Lu}\p{Ll}+){0,2})(?=[ ,)])/u;
/** How far from the start of its sentence a dateline's place may begin. */
const OPENING = 3;

/** A dateline of two places: "Geneva/Port-au-Prince, 6 October – ". */
const PLACE_BEFORE = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? ?\/ ?$/u;

/** "MANILA, Philippines —": what holds the place of a dateline, as written there. */
export function datelineHolder(place: Span, text: string): Span | null {
  const match = HOLDER.exec(text.slice(place.end, place.end + 60));
  if (match === null) return null;
  const start = place.end + match[0].length - match[1]!.length;
  return { start, end: start + match[1]!.length };
}

/** Whether a place that stands in the sentence from `start` on is that of a dateline. */
export function isDateline(place: Span, sentence: Sentence, text: string): boolean {
  const before = text.slice(sentence.start, Math.min(place.start, sentence.start + 40));
  if (place.start - sentence.start >= OPENING && !PLACE_BEFORE.test(before)) return false;
  const after = text.slice(place.end, place.end + 80);
  return (
    BEHIND.test(after) ||
    (sentence.index === 0 && BEHIND_OPENING.test(after)) ||
    (sentence.index <= 1 && BEHIND_BRACKET.test(after)) ||
    (CAPITALS.test(text.slice(place.start, place.end)) && BEHIND_CAPITALS.test(after))
  );
}
