/** Hashes that the record's identities hang on. Changing one orphans what is stored under it. */
import { createHash } from 'node:crypto';

/** SHA-256 as hex. */
export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** A sentence without what typesetting changes: case, width, accents' encoding, punctuation and space. */
export const foldSentence = (sentence: string): string =>
  sentence
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What a version of an article is told apart by: its title, its publication date and its text. */
export const textHash = (title: string | null, published: string | null, text: string): string =>
  sha256(JSON.stringify([title, published, text]));

/** The parts of a figure that its evidence is found by again. Offsets are those of the article's text. */
export interface Quoted {
  text: string;
  start: number;
  quote: string;
  quoteSpan: { start: number };
}

export interface EvidenceKey {
  quoteHash: string;
  /** 0 for the first sentence of these words in the article, 1 for the second … */
  occurrence: number;
}

/**
 * The evidence keys of a text's figures, in their order. A key holds the folded sentence, the number's words and which of
 * that sentence's equal numbers it is, so that it is the same after a re-extraction that finds more or fewer figures
 * around it, and after an edit elsewhere in the text. Sentences of the same words are told apart by their place in the
 * text, whether or not all of them gave a figure. Keys of one call are unique for figures with different spans.
 */
export function evidenceKeys(figures: readonly Quoted[], articleText: string): EvidenceKey[] {
  const sentences = new Map<string, number[]>();
  return figures.map(({ text, start, quote, quoteSpan }) => {
    const before = quote.slice(0, Math.max(0, start - quoteSpan.start));
    const quoteHash = sha256(JSON.stringify([foldSentence(quote), text, before.split(text).length - 1]));
    const starts = sentences.get(quoteHash) ?? [...startsOf(quote, articleText)];
    sentences.set(quoteHash, starts);
    if (!starts.includes(quoteSpan.start)) starts.push(quoteSpan.start);
    return { quoteHash, occurrence: starts.indexOf(quoteSpan.start) };
  });
}

/** Where a sentence stands in a text as a whole: not as the end of a longer one. */
function* startsOf(quote: string, text: string): Generator<number> {
  for (let at = text.indexOf(quote); at !== -1 && quote !== ''; at = text.indexOf(quote, at + quote.length)) {
    if (at === 0 || /[^\p{L}\p{N}]$/u.test(text.slice(at - 1, at))) yield at;
  }
}
