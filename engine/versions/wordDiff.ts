import { diffLines, diffWordsWithSpace } from 'diff';

/** A stretch of text that stayed, came in or went out. */
export interface Run {
  kind: 'same' | 'in' | 'out';
  text: string;
}

/** Beyond this many words in and out, texts are compared by lines: the work grows with the square of it. */
const MOST_EDITS = 1_500;

/** What a reader of both texts would mark: words in, words out, in order. Two texts that share too little: one out, one in. */
export function wordDiff(before: string, after: string): Run[] {
  const changes =
    diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS }) ??
    diffLines(before, after, { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    return [
      { kind: 'out', text: before },
      { kind: 'in', text: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'in' : removed ? 'out' : 'same', text: value }));
}
