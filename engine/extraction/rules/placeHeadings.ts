/** Places that head a section: a line of its own ("ZIMBABWE") or the first words of a paragraph ("Koro. All 14 villages …"). */
import type { Sentence } from '../document.js';
import { isDateline } from './datelines.js';
import type { PlaceGroup } from './placeGroups.js';

/** Words that a heading without a place has at most: "MORE FROM THIS SECTION"; where a stop ends it, "Response.". */
const MOST_WORDS = 5;
const MOST_WORDS_STOPPED = 2;

/** For each sentence the place that heads its section; null where none does. */
export function placeHeadings(
  text: string,
  sentences: readonly Sentence[],
  groups: readonly (readonly PlaceGroup[])[],
): (PlaceGroup | null)[] {
  let current: PlaceGroup | null = null;
  return sentences.map((sentence, index) => {
    if (sentences[index - 1]?.paragraph === sentence.paragraph) return current;
    const own = headingPlace(text, sentence, groups[index]!) ?? laterDateline(text, sentence, groups[index]!);
    if (own !== null || isHeading(text, sentence)) current = own;
    return current;
  });
}

/** The only place of a sentence that holds nothing else. */
function headingPlace(text: string, sentence: Sentence, groups: readonly PlaceGroup[]): PlaceGroup | null {
  const group = groups[0];
  if (group === undefined || groups.length > 1 || sentence.end - sentence.start > group.end - group.start + 6)
    return null;
  const around = text.slice(sentence.start, group.start) + text.slice(group.end, sentence.end);
  return /[\p{L}\p{N}]/u.test(around) ? null : group;
}

/** A dateline further down begins the next report of a page that holds several. */
function laterDateline(text: string, sentence: Sentence, groups: readonly PlaceGroup[]): PlaceGroup | null {
  const group = groups[0];
  return sentence.index > 0 && group !== undefined && isDateline(group, sentence, text) ? group : null;
}

function isHeading(text: string, { start, end }: Sentence): boolean {
  if (end - start > 60) return false;
  const words = text.slice(start, end);
  const most = words.endsWith('.') ? MOST_WORDS_STOPPED : MOST_WORDS;
  return /^[^\p{L}\p{N}]*\p{Lu}[^\p{N}“"]*$/u.test(words) && words.split(' ').length <= most;
}
