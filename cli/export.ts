/** `figurewatch export`: what the record holds, as files for other programs. */
import { once } from 'node:events';
import { type FoundFigure, findFigures } from '../data/queries/figures.js';
import { LOCAL } from '../data/viewer.js';
import { csvLine } from '../engine/exports/csv.js';
import { FIGURE_COLUMNS, figureLine } from '../engine/exports/figureLine.js';
import { readConfig } from '../jobs/config.js';
import { openForWriting } from '../jobs/openStore.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const FORMATS = ['jsonl', 'csv'] as const;
type Format = (typeof FORMATS)[number];

const HELP = `
usage: figurewatch export figures --format jsonl|csv [--db FILE]

Writes every figure that stands today to standard output, one a line, those found last first, with its
source: the fields of a figure (docs/figures.md), then url, title, publisher, published, quote, confidence, claim and
review. Figures of replaced versions of a page are left out; rejected ones say so in "review".

In CSV, cells that a spreadsheet would run as a formula begin with an apostrophe.

Exit codes: 0 done; 1 the database cannot be read; 2 wrong use.
`;

/** The `export` command. */
export const command: Command = {
  summary: 'writes the figures as JSON Lines or CSV',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, { format: { type: 'string' }, db: { type: 'string' } }, true);
    if (positionals[0] !== 'figures' || positionals.length > 1) throw new UsageError('say what to export: figures');
    const format = FORMATS.find((known) => known === values.format);
    if (!format) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}`);
    await exportFigures(values.db ?? readConfig(process.env).database, format);
    return 0;
  },
};

const PAGE = 200;

async function exportFigures(db: string, format: Format): Promise<void> {
  const store = await openForWriting(db);
  try {
    if (format === 'csv') await write(csvLine(FIGURE_COLUMNS));
    let cursor: string | undefined;
    do {
      const page = await findFigures(store, LOCAL, { cursor, limit: PAGE });
      for (const figure of page.items) await write(render(figure, format));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
  } finally {
    await store.close();
  }
}

function render(figure: FoundFigure, format: Format): string {
  const line = figureLine(figure);
  if (format === 'jsonl') return `${JSON.stringify(line)}\n`;
  return csvLine(FIGURE_COLUMNS.map((column) => line[column] ?? null));
}

async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
