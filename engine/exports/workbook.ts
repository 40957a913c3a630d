/** An export as a workbook: its rows with typed cells, the sources that they are from, and what was asked for. */
import type { Batches, Column } from './column.js';
import { type ExportAbout, metadataRows } from './metadata.js';
import type { CellType } from './worksheet.js';
import { xlsx } from './xlsx.js';

const SOURCE_HEADERS = ['Publisher', 'Printings', 'Collected from', 'Terms'];
const SOURCE_TYPES: readonly CellType[] = ['text', 'number', 'text', 'text'];

/** The bytes of the workbook; `name` heads the first sheet. */
export function workbook<R>(
  name: string,
  batches: Batches<R>,
  columns: readonly Column<R>[],
  about: ExportAbout,
): AsyncGenerator<Uint8Array> {
  return xlsx([
    {
      name,
      headers: columns.map(({ header }) => header),
      types: columns.map(({ type }) => type),
      rows: cellsOf(batches, columns),
    },
    {
      name: 'Sources',
      headers: SOURCE_HEADERS,
      types: SOURCE_TYPES,
      rows: [about.sources.map(({ publisher, prints, url, termsNote }) => [publisher, prints, url, termsNote])],
    },
    { name: 'About', headers: ['What', 'Value'], types: ['text', 'text'], rows: [metadataRows(about)] },
  ]);
}

async function* cellsOf<R>(batches: Batches<R>, columns: readonly Column<R>[]) {
  for await (const rows of batches) yield rows.map((row) => columns.map(({ value }) => value(row)));
}
