/** From a column's lines to paragraphs: what stands on several printed lines is one line of text. */
import type { Flow, Piece } from './layout.js';

/** A paragraph, heading, list item or table row. */
export interface Paragraph {
  text: string;
  size: number;
  /** The baseline of its first line, from the top of the page. */
  y: number;
  kind: 'text' | 'row';
  /** It is the first of a column, and may go on with what the column before it ended with. */
  opens?: boolean;
}

/** Words as they stand in the document, to tell a hyphen that broke a word from one that belongs to it. */
export type Words = ReadonlySet<string>;

/** All words with and without hyphens, lower case, but those that a line's end breaks. */
export function wordsIn(texts: Iterable<string>): Words {
  const words = new Set<string>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*/gu)) {
      if (!text.endsWith(`${word}-`)) words.add(word.toLowerCase());
    }
  }
  return words;
}

/** The paragraphs of a flow. */
export function paragraphsOf({ kind, pieces }: Flow, words: Words): Paragraph[] {
  if (kind === 'table') return pieces.map(({ text, size, y }) => ({ text, size, y, kind: 'row' }));
  const leading = usualLeading(pieces);
  const found: Paragraph[] = [];
  pieces.forEach((piece, at) => {
    const before = pieces[at - 1];
    const last = found.at(-1);
    if (before === undefined || last === undefined || begins(piece, before, edgesAt(pieces, at), leading)) {
      found.push({ text: piece.text, size: piece.size, y: piece.y, kind: 'text', opens: at === 0 });
    } else last.text = joined(last.text, piece.text, words);
  });
  return found;
}

/** Lines above and below that tell how wide the column is. */
const NEIGHBOURS = 6;

/** The edges of a column around a line: those of the lines in the same type. */
function edgesAt(pieces: readonly Piece[], at: number): { left: number; right: number } {
  const { size } = pieces[at]!;
  const near = pieces
    .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    .filter((piece) => Math.abs(piece.size - size) < 0.1 * size);
  return { left: Math.min(...near.map((piece) => piece.x)), right: Math.max(...near.map((piece) => piece.x1)) };
}

/** The usual distance between two lines as a multiple of their size: the lower quartile, since lines inside paragraphs stand closest. */
function usualLeading(pieces: readonly Piece[]): number {
  const distances = pieces
    .slice(1)
    .map((piece, at) => (piece.y - pieces[at]!.y) / piece.size)
    .filter((distance) => distance > 0.8 && distance < 3)
    .sort((a, b) => a - b);
  const usual = distances[Math.floor(distances.length / 4)] ?? 1.3;
  // A few lines far apart are paragraphs of one line; many are a text with wide spacing.
  return distances.length < 8 ? Math.min(usual, 1.5) : usual;
}

const LIST_MARK = /^(?:[•▪●○◦‣·■□▸►➢➤✓✔§]\s?|[–—*-]\s|o\s|\(?(?:\d{1,2}|[a-z])[.)]\s)/u;
const END = /[.!?:;…。؟”»")\]]$/u;

/** Whether a line begins a new paragraph after the line before it. */
function begins(
  piece: Piece,
  before: Piece,
  { left, right }: { left: number; right: number },
  leading: number,
): boolean {
  const ratio = piece.size / before.size;
  if (ratio > 1.12 || ratio < 0.89) return true;
  if (LIST_MARK.test(piece.text)) return true;
  const distance = (piece.y - before.y) / piece.size;
  const ended = END.test(before.text);
  const goesOn = !ended && /^\p{Ll}/u.test(piece.text);
  if (distance > Math.max(1.3 * leading, leading + 0.3) * (goesOn ? 1.4 : 1) || distance < 0.3) return true;
  if (goesOn) return false;
  // Where the next word would have had room, the line was ended on purpose.
  const [word = ''] = piece.text.split(' ', 1);
  const room = right - before.x1 - ((word.length + 1) / piece.text.length) * (piece.x1 - piece.x);
  const width = right - left;
  if (room > (ended ? 0.02 : 0.25) * width) return true;
  if (piece.font !== null && before.font !== null && piece.font !== before.font && room > 0) return true;
  // A first line that is set in.
  return ended && piece.x - before.x > 0.8 * piece.size && before.x - left < 0.5 * piece.size;
}

/** Two lines of a paragraph as one: a word broken by a hyphen is whole again, where the document does not write it with one. */
function joined(text: string, next: string, words: Words): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next;
  const broken = /(\p{L}+)-$/u.exec(text);
  const rest = /^\p{Ll}[\p{L}]*/u.exec(next)?.[0];
  if (broken && rest !== undefined) {
    const isCompound =
      words.has(`${broken[1]}-${rest}`.toLowerCase()) && !words.has(`${broken[1]}${rest}`.toLowerCase());
    return isCompound ? text + next : text.slice(0, -1) + next;
  }
  return /[\p{L}\p{N}][-–/]$/u.test(text) ? text + next : `${text} ${next}`;
}
