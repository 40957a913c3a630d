/**
 * The reading order of a page: runs become pieces of lines, those become rows, and rows that share a gutter are a band of
 * columns. Columns of prose and of key figures are read one after the other, tables row by row.
 */
import type { Run } from './runs.js';

/** A stretch of one line without a wide gap in it. */
export interface Piece {
  text: string;
  x: number;
  x1: number;
  /** Its baseline, from the top of the page. */
  y: number;
  size: number;
  /** Null where it holds several. */
  font: string | null;
}

/** Pieces that follow each other: a column's lines, or a table's rows, of which each is one piece. */
export interface Flow {
  kind: 'prose' | 'table';
  pieces: Piece[];
}

interface Row {
  y: number;
  size: number;
  pieces: Piece[];
}

/** Columns inside columns, and again: deeper, pieces are read from top to bottom. */
const MOST_DEPTH = 4;

const RTL = /[\u0590-\u08ff]/u;
const isRtl = (pieces: readonly { text: string }[]): boolean =>
  pieces.filter((piece) => RTL.test(piece.text)).length * 2 > pieces.length;

/** The flows of a page in reading order. */
export const layoutOf = (runs: readonly Run[]): Flow[] => flowsOf(piecesOf(runs), 0);

/** A list's mark stands before its line however wide the gap. */
const MARK = /^(?:[•▪●○◦‣·■□▸►➢➤✓✔§*–—-]|o|\(?(?:\d{1,2}|\p{L})[.)])$/u;

function piecesOf(runs: readonly Run[]): Piece[] {
  const lines: Run[][] = [];
  for (const run of [...runs].sort((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    if (line && run.y - line[0]!.y <= 0.3 * Math.min(run.size, line[0]!.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.flatMap((line) => joinLine(line));
}

function joinLine(line: readonly Run[]): Piece[] {
  const sorted = [...line].sort((a, b) => a.x - b.x);
  const groups: Run[][] = [];
  for (const run of sorted) {
    const last = groups.at(-1)?.at(-1);
    // The same text printed twice with a small shift is a shadow or false bold type.
    if (last && last.text === run.text && Math.abs(last.x - run.x) < run.size * 0.2) continue;
    const gap = last === undefined ? 0 : run.x - last.x1;
    const size = last === undefined ? 0 : Math.max(run.size, last.size);
    const together =
      last !== undefined &&
      (gap < 1.1 * size ||
        (gap < 4 * size &&
          MARK.test(
            groups
              .at(-1)!
              .map((each) => each.text)
              .join(''),
          ))) &&
      (gap < 0.3 * size || size < 1.6 * Math.min(run.size, last.size));
    if (together) groups.at(-1)!.push(run);
    else groups.push([run]);
  }
  return groups.map(pieceOf);
}

function pieceOf(runs: readonly Run[]): Piece {
  const rtl = isRtl(runs);
  const ordered = rtl ? [...runs].reverse() : runs;
  let text = '';
  ordered.forEach((run, at) => {
    const before = ordered[at - 1];
    const gap = before === undefined ? 0 : rtl ? before.x - run.x1 : run.x - before.x1;
    const spaced = before !== undefined && (gap > 0.15 * run.size || (rtl ? before.spaced : run.spaced));
    text += spaced ? ` ${run.text}` : run.text;
  });
  const longest = runs.reduce((best, run) => (run.text.length > best.text.length ? run : best));
  return {
    text: text.replace(/\s+/gu, ' '),
    x: runs[0]!.x,
    x1: Math.max(...runs.map((run) => run.x1)),
    y: longest.y,
    size: longest.size,
    font: runs.every((run) => run.font === longest.font) ? longest.font : null,
  };
}

function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && piece.y - row.y <= 0.3 * Math.min(piece.size, row.size)) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

const widthOf = (pieces: readonly Piece[]): number =>
  Math.max(...pieces.map((piece) => piece.x1)) - Math.min(...pieces.map((piece) => piece.x));

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function flowsOf(pieces: readonly Piece[], depth: number): Flow[] {
  if (pieces.length === 0) return [];
  const rows = rowsOf(pieces);
  const flows: Flow[] = [];
  /** The rows since the last band: one column. */
  let open: Piece[] = [];
  const single = (row: Row) => {
    // Two sentences side by side are columns of one line each.
    if (row.pieces.length > 1 && row.pieces.every((piece) => piece.text.length >= 25)) {
      flows.push(...row.pieces.map((piece): Flow => ({ kind: 'prose', pieces: [piece] })));
      open = [];
      return;
    }
    if (open.length === 0) flows.push({ kind: 'prose', pieces: open });
    open.push(row.pieces.length === 1 ? row.pieces[0]! : rowAsPiece(row));
  };
  const region = { width: widthOf(pieces), size: median(pieces.map((piece) => piece.size)) };
  for (let at = 0; at < rows.length; ) {
    const band = depth < MOST_DEPTH ? bandAt(rows, at, region) : null;
    if (band === null) {
      single(rows[at]!);
      at += 1;
    } else {
      flows.push(...readBand(rows.slice(at, band.to), band.starts, depth));
      open = [];
      at = band.to;
    }
  }
  return flows;
}

/** A column is narrower than this share of the region around it. */
const COLUMN = 0.62;

/** The band of columns that begins with a row: up to which row their gutters go on, and where columns begin; null where none does. */
function bandAt(rows: readonly Row[], from: number, region: { width: number; size: number }) {
  const gutter = Math.max(8, 1.1 * region.size);
  let cover: [number, number][] = [];
  let best: { to: number; starts: number[] } | null = null;
  for (let at = from; at < rows.length; at += 1) {
    const row = rows[at]!;
    if (at > from && row.y - rows[at - 1]!.y > 6 * Math.max(row.size, rows[at - 1]!.size)) break;
    if (best !== null && isNextHeading(rows, at, best.starts, region.size)) break;
    cover = merged([...cover, ...row.pieces.map((piece): [number, number] => [piece.x, piece.x1])], gutter);
    if (cover.length < (best?.starts.length ?? 1)) break;
    if (cover.length === 1) {
      if (cover[0]![1] - cover[0]![0] > COLUMN * region.width) break;
      continue;
    }
    best = { to: at + 1, starts: cover.map(([start]) => start) };
  }
  if (best === null) return null;
  const band = rows.slice(from, best.to);
  // Lines above the other columns are no part of the band: a short last line fits into a column by chance.
  const other = band.find((row) =>
    row.pieces.some((piece) => columnAt(piece, best!.starts) !== columnAt(band[0]!.pieces[0]!, best!.starts)),
  );
  if (other === undefined || other.y - band[0]!.y > 1.5 * band[0]!.size) return null;
  const several = band.filter((row) => row.pieces.length > 1).length;
  const filled = best.starts.map((_, index) => columnOf(band, best!.starts, index).length);
  return several >= 2 || (filled.filter((count) => count >= 2).length >= 2 && Math.min(...filled) >= 1) ? best : null;
}

/** A heading at the left below all columns opens what comes after them, although it would fit into the first. */
function isNextHeading(rows: readonly Row[], at: number, starts: readonly number[], usual: number): boolean {
  const row = rows[at]!;
  const piece = row.pieces[0]!;
  if (row.pieces.length > 1 || columnAt(piece, starts) > 0 || row.y - rows[at - 1]!.y < 1.5 * row.size) return false;
  const next = rows.slice(at + 1, at + 4).find((each) => each.pieces.some((other) => columnAt(other, starts) > 0));
  if (next && next.y - row.y < 1.1 * row.size) return false;
  return row.size > 1.1 * usual || (/\p{Lu}{3}/u.test(piece.text) && piece.text === piece.text.toUpperCase());
}

/** Intervals joined where less than `gutter` lies between them. */
function merged(intervals: [number, number][], gutter: number): [number, number][] {
  const joined: [number, number][] = [];
  for (const [start, end] of intervals.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start - last[1] < gutter) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

const columnAt = (piece: Piece, starts: readonly number[]): number =>
  Math.max(0, starts.filter((start) => start <= piece.x + 0.5).length - 1);

const columnOf = (rows: readonly Row[], starts: readonly number[], index: number): Piece[] =>
  rows.flatMap((row) => row.pieces.filter((piece) => columnAt(piece, starts) === index));

function readBand(rows: readonly Row[], starts: readonly number[], depth: number): Flow[] {
  const columns = starts.map((_, index) => columnOf(rows, starts, index));
  const pairs = numbersBesideLabels(columns);
  if (pairs) return pairs;
  if (isTable(rows, columns)) {
    return [{ kind: 'table', pieces: rows.map((row) => rowAsPiece(row)) }];
  }
  const ordered = isRtl(columns.flat()) ? [...columns].reverse() : columns;
  return ordered.flatMap((column) => flowsOf(column, depth + 1));
}

function rowAsPiece(row: Row): Piece {
  const cells = isRtl(row.pieces) ? [...row.pieces].reverse() : row.pieces;
  return {
    text: cells.map((piece) => piece.text).join(' | '),
    x: row.pieces[0]!.x,
    x1: row.pieces.at(-1)!.x1,
    y: row.y,
    size: row.size,
    font: null,
  };
}

const DIGIT = /\p{Nd}/u;

/** The first of two rows is in larger type and holds numbers: key figures with their labels below. */
const isKeyFigures = (rows: readonly Row[]): boolean =>
  rows.some((row, at) => {
    const next = rows[at + 1];
    return next !== undefined && row.size >= 1.3 * next.size && row.pieces.some((piece) => DIGIT.test(piece.text));
  });

function isTable(rows: readonly Row[], columns: readonly Piece[][]): boolean {
  const several = rows.filter((row) => row.pieces.length > 1).length;
  if (several < 2 || several < rows.length * 0.4 || isKeyFigures(rows)) return false;
  return columns.filter(isProse).length * 2 < columns.length;
}

/** Lines that fill their column are sentences, cells are not. */
function isProse(column: readonly Piece[]): boolean {
  if (column.length < 3) return false;
  const width = widthOf(column);
  const filling = column.filter((piece) => piece.x1 - piece.x > 0.7 * width && piece.text.split(' ').length >= 3);
  return filling.length >= column.length * 0.5;
}

const NUMBER =
  /^\P{L}{0,3}\p{Nd}[\p{Nd}.,'’\s\u202f–-]{0,12}(?:\s?(?:%|[kKmMbB]|mn|bn|million|billion|thousand|k|M))?\P{L}{0,2}$/u;

/** Large numbers in one column and their labels in the other: each number, then the lines beside it. */
function numbersBesideLabels(columns: readonly Piece[][]): Flow[] | null {
  if (columns.length !== 2) return null;
  for (const [numbers, labels] of [columns, [...columns].reverse()] as [Piece[], Piece[]][]) {
    if (numbers.length === 0 || !numbers.every((piece) => NUMBER.test(piece.text))) continue;
    if (median(numbers.map((piece) => piece.size)) < 1.25 * median(labels.map((piece) => piece.size))) continue;
    return numbers.flatMap((number, at) => {
      const from = at === 0 ? Number.NEGATIVE_INFINITY : number.y - number.size;
      const to = at + 1 < numbers.length ? numbers[at + 1]!.y - numbers[at + 1]!.size : Number.POSITIVE_INFINITY;
      const own = labels.filter((label) => label.y >= from && label.y < to);
      return [
        { kind: 'prose' as const, pieces: [number] },
        { kind: 'prose' as const, pieces: own },
      ];
    });
  }
  return null;
}
