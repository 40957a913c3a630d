/** Writers hold a portion at a time: a long export takes no more memory than a short one. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { CLAIM_COLUMNS } from '../../../engine/exports/claimColumns.js';
import { recordOf } from '../../../engine/exports/column.js';
import { csv } from '../../../engine/exports/csv.js';
import { json, jsonl } from '../../../engine/exports/json.js';
import { workbook } from '../../../engine/exports/workbook.js';
import { claim } from './rows.js';

const ROWS = 200_000;
/** Zipping takes longer; zipped they are 12 MB. */
const WORKBOOK_ROWS = 100_000;
const BATCH = 500;
/** What all rows would take as one text is far more: 86 to 170 MB. */
const MOST_BYTES = 9e6;

const ABOUT = {
  title: 'All',
  query: { from: '', filters: {} },
  exportedAt: '',
  versions: { figurewatch: '', method: '', extractors: [] },
  sources: [],
};

// The collector, so that only what is still held is counted.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function* manyClaims(count = ROWS) {
  for (let made = 0; made < count; made += BATCH) {
    yield Array.from({ length: BATCH }, (_, i) => claim({ id: `claim-${made + i}`, low: made + i }));
  }
}

const WRITERS = {
  csv: () => csv(manyClaims(), CLAIM_COLUMNS),
  json: () => json(manyClaims(), (row) => recordOf(CLAIM_COLUMNS, row)),
  jsonl: () => jsonl(manyClaims(), (row) => recordOf(CLAIM_COLUMNS, row)),
  xlsx: () => workbook('Claims', manyClaims(WORKBOOK_ROWS), CLAIM_COLUMNS, ABOUT),
};

it.each(Object.entries(WRITERS))('%s of many rows stays within bounds', { timeout: 120_000 }, async (_, write) => {
  let most = 0;
  let written = 0;
  let portions = 0;
  let start = 0;
  for await (const portion of write()) {
    written += portion.length;
    portions += 1;
    if (portions % 40 === 20) {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      if (start === 0) start = heapUsed + arrayBuffers;
      most = Math.max(most, heapUsed + arrayBuffers - start);
    }
  }
  expect(written).toBeGreaterThan(MOST_BYTES);
  expect(portions).toBeGreaterThan(90);
  expect(most).toBeLessThan(MOST_BYTES);
});
