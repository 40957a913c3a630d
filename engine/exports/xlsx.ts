/** Workbooks (Office Open XML) as a stream: a sheet is zipped while its rows are read. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Batches, Cell } from './column.js';
import {
  contentTypes,
  ROOT_RELATIONS,
  STYLE_SHEET,
  sheetPath,
  workbookRelations,
  workbookXml,
} from './workbookParts.js';
import { type CellType, MOST_ROWS, SHEET_END, sheetRow, sheetStart } from './worksheet.js';

export interface Sheet {
  /** At most 25 characters, none of `[]:*?/\`. */
  name: string;
  headers: readonly string[];
  types: readonly CellType[];
  /** Read once, when the sheets before it are written. */
  rows: Batches<readonly Cell[]>;
}

/** The same rows give the same bytes: no clock is in them. */
const STORED_AT = new Date(1980, 0, 1);

/**
 * The bytes of a workbook. Rows beyond what a sheet can hold go on in a further one, `Claims 2`; `rowsPerSheet` is for
 * tests.
 */
export async function* xlsx(sheets: readonly Sheet[], rowsPerSheet = MOST_ROWS): AsyncGenerator<Uint8Array> {
  const zipped: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    zipped.push(bytes);
  });
  const taken = (): Uint8Array[] => zipped.splice(0).filter(({ length }) => length > 0);
  const open = (path: string): ZipDeflate => {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = STORED_AT;
    zip.add(file);
    return file;
  };
  const add = (path: string, text: string): void => open(path).push(strToU8(text), true);

  // First, since programs tell a workbook from another zip by it.
  add('_rels/.rels', ROOT_RELATIONS);
  const names: string[] = [];
  for (const { name, headers, types, rows } of sheets) {
    const start = (part: number): ZipDeflate => {
      names.push(part === 1 ? name : `${name} ${part}`);
      const file = open(sheetPath(names.length - 1));
      file.push(strToU8(sheetStart(headers, types)));
      return file;
    };
    let part = 1;
    let file = start(part);
    let row = 1;
    for await (const batch of rows) {
      let text = '';
      for (const cells of batch) {
        if (row === rowsPerSheet) {
          file.push(strToU8(text + SHEET_END), true);
          part += 1;
          file = start(part);
          text = '';
          row = 1;
        }
        row += 1;
        text += sheetRow(row, cells, types);
      }
      file.push(strToU8(text));
      yield* taken();
    }
    file.push(strToU8(SHEET_END), true);
  }
  // How many sheets there are is known now.
  add('[Content_Types].xml', contentTypes(names.length));
  add('xl/workbook.xml', workbookXml(names));
  add('xl/_rels/workbook.xml.rels', workbookRelations(names.length));
  add('xl/styles.xml', STYLE_SHEET);
  zip.end();
  yield* taken();
}
