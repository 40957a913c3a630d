/**
 * Which line breaks of a text do not end a sentence: wrapped lines, and the rows of key-figure blocks, where a number
 * and its label stand on lines of their own ("18,000" / "people displaced").
 */

/** A line that holds a number and next to nothing else: "18,000", "1.5 million", "> 300", "$4.2m". */
const NUMBER_LINE =
  /^[^\p{L}\p{N}]{0,4}(?:US\$?|USD|EUR)?\s?[~≈<>≥≤$€£+]?\s?\d[\d.,'’\u00a0\u202f ]{0,18}\s?(?:million|billion|thousand|m|mn|bn|k|lakh|crore|plus)?\+?$/iu;
const LABEL_LINE = /^[^\d]{2,60}$/u;
/** The shortest line that a wrapping program breaks, in characters. */
const WRAPPED = 40;

interface Line {
  start: number;
  end: number;
  text: string;
}

/** Offsets of the line breaks of `text` that a sentence goes on over. */
export function joinsNextLine(text: string): Set<number> {
  const joins = new Set<number>();
  let block: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    // A long line is no row of a block and its middle decides nothing.
    const line = { start, end, text: end - start > 400 ? text.slice(end - 200, end) : text.slice(start, end).trim() };
    if (line.text.trim() === '') {
      joinBlock(block, joins);
      block = [];
    } else block.push({ ...line, text: line.text.trim() });
    if (found === -1) break;
    start = found + 1;
  }
  joinBlock(block, joins);
  return joins;
}

/** Joins within lines that no blank line parts. */
function joinBlock(lines: readonly Line[], joins: Set<number>): void {
  // "Killed / 12 / Injured / 30" ends with a number, "18,000 / displaced / 12 / killed" with a label.
  // What is no row behind them, a line of prose, decides nothing.
  const last = lines.findLastIndex(({ text }) => NUMBER_LINE.test(text));
  const behind = lines[last + 1];
  const labelFirst = last >= 0 && (behind === undefined || !LABEL_LINE.test(behind.text));
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const line = lines[i] as Line;
    const next = lines[i + 1] as Line;
    if (isRow(labelFirst ? next : line, labelFirst ? line : next) || isWrapped(line.text, next.text))
      joins.add(line.end);
  }
}

function isRow(number: Line, label: Line): boolean {
  return NUMBER_LINE.test(number.text) && LABEL_LINE.test(label.text);
}

function isWrapped(line: string, next: string): boolean {
  if (/[.!?:;]["'”’»)\]]*$/u.test(line)) return false;
  if (/^\p{Ll}/u.test(next)) return !NUMBER_LINE.test(next);
  // Two lines that both begin with a number are rows.
  return (
    line.length >= WRAPPED &&
    !(/^[^\p{L}]{0,4}\d/u.test(line) && /^\d/u.test(next)) &&
    /(?:\p{Ll}|,|\d)$/u.test(line) &&
    /^[\d(]/u.test(next) &&
    /\p{Ll}/u.test(next)
  );
}
