/** Comma-separated values after RFC 4180, in UTF-8, safe to open in a spreadsheet. */
import type { Batches, Cell, Column, Scope } from './column.js';

/**
 * A spreadsheet runs text that begins like this, in either width (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Text that a spreadsheet takes as text: an apostrophe before what it would run as a formula. */
export const neutral = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = neutral(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One line with its end. */
const csvLine = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\r\n`;

export interface CsvOptions {
  /** Adds the row of HXL hashtags under the header, for rows of this scope. */
  hxl?: Scope | null;
  /** A byte order mark first: without it Excel reads UTF-8 by the machine's code page when a file is opened by a click. */
  bom?: boolean;
}

/** The header row, the hashtags where they are wanted, then a line a row; a portion of text for each batch. */
export async function* csv<R>(
  batches: Batches<R>,
  columns: readonly Column<R>[],
  { hxl = null, bom = false }: CsvOptions = {},
): AsyncGenerator<string> {
  const header = csvLine(columns.map(({ name }) => name));
  const tags = hxl === null ? '' : csvLine(columns.map(({ tag }) => tag(hxl)));
  yield `${bom ? '\uFEFF' : ''}${header}${tags}`;
  for await (const rows of batches) {
    yield rows.map((row) => csvLine(columns.map(({ value }) => value(row)))).join('');
  }
}
