/** JSON: one array of records, and JSON Lines: a record a line. Values keep their types; nothing is neutralised. */
import type { Batches } from './column.js';

/** An array of what `record` makes of each row; a portion of text for each batch. */
export async function* json<R>(batches: Batches<R>, record: (row: R) => unknown): AsyncGenerator<string> {
  let before = '[';
  for await (const rows of batches) {
    const lines = rows.map((row) => JSON.stringify(record(row)));
    if (lines.length === 0) continue;
    yield `${before}\n${lines.join(',\n')}`;
    before = ',';
  }
  yield before === '[' ? '[]\n' : '\n]\n';
}

/** A line for each row (https://jsonlines.org). */
export async function* jsonl<R>(batches: Batches<R>, record: (row: R) => unknown): AsyncGenerator<string> {
  for await (const rows of batches) {
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(record(row))}\n`).join('');
  }
}
