/**
 * One sheet of a workbook as SpreadsheetML (ECMA-376, part 1, 18.3), a row at a time: strings stand in their cells, so
 * nothing is collected first. Text is typed as text: a spreadsheet runs none of it.
 */
import type { Cell, Column } from './column.js';
import { escapeMarkup } from './markup.js';

/** Cell formats, in the order of cellXfs in workbookParts.ts. */
export const STYLES = { plain: 0, header: 1, day: 2, whole: 3 } as const;

/** Rows that a sheet can have, and characters that a cell can hold. */
export const MOST_ROWS = 1_048_576;
const MOST_CHARACTERS = 32_767;

/** Excel counts days from here; before March 1900 it counts one that never was. */
const DAY_ZERO = Date.UTC(1899, 11, 30);
const FIRST_SAFE_DAY = '1900-03-01';
const DAY_MS = 86_400_000;

export type CellType = Column<never>['type'];

/** What opens a sheet: a frozen header row. Widths are in characters. */
export function sheetStart(headers: readonly string[], types: readonly CellType[]): string {
  const widths = types.map((type, i) => Math.max(headers[i]!.length + 2, type === 'text' ? 18 : 12));
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    '</sheetView></sheetViews>' +
    `<cols>${columns.join('')}</cols><sheetData>` +
    `<row r="1">${headers.map((header, i) => textCell(`${columnName(i)}1`, header, STYLES.header)).join('')}</row>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

/** A row; `number` counts from 1. Empty cells are left out. */
export function sheetRow(number: number, cells: readonly Cell[], types: readonly CellType[]): string {
  const written = cells.map((cell, i) => (cell === null ? '' : cellOf(`${columnName(i)}${number}`, cell, types[i]!)));
  return `<row r="${number}">${written.join('')}</row>`;
}

function cellOf(at: string, cell: NonNullable<Cell>, type: CellType): string {
  if (typeof cell === 'boolean') return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return '';
    return `<c r="${at}" s="${Number.isInteger(cell) ? STYLES.whole : STYLES.plain}"><v>${cell}</v></c>`;
  }
  const serial = type === 'day' ? serialOf(cell) : null;
  return serial === null ? textCell(at, cell, STYLES.plain) : `<c r="${at}" s="${STYLES.day}"><v>${serial}</v></c>`;
}

/** Days since Excel's day zero. Null for days cut to a month or a year, which stay text: no day is made up. */
function serialOf(day: string): number | null {
  const whole = /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(day)?.[0];
  if (whole === undefined || whole < FIRST_SAFE_DAY) return null;
  const serial = (Date.parse(`${whole}T00:00:00Z`) - DAY_ZERO) / DAY_MS;
  return Number.isNaN(serial) ? null : serial;
}

function textCell(at: string, text: string, style: number): string {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS - 1)}…` : text;
  // Excel reads _x000D_ as a carriage return; where a text holds those very characters, they are escaped themselves.
  const literal = cut.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  const styled = style === STYLES.plain ? '' : ` s="${style}"`;
  // Without the attribute XML drops white space at the ends.
  const space = /^\s|\s$/.test(cut) ? ' xml:space="preserve"' : '';
  return `<c r="${at}"${styled} t="inlineStr"><is><t${space}>${escapeMarkup(literal)}</t></is></c>`;
}

/** 0 → A, 26 → AA, 701 → ZZ: no export is wider. */
function columnName(index: number): string {
  const first = index < 26 ? '' : String.fromCharCode(64 + Math.floor(index / 26));
  return first + String.fromCharCode(65 + (index % 26));
}
