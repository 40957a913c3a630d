/** `figurewatch export`: what the record holds, as files for other programs. */
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '../data/errors.js';
import type { Store } from '../data/open.js';
import { getCrisis } from '../data/queries/crises.js';
import { claimBatches, figureBatches, findExtractorVersions, findPrintingSources } from '../data/queries/exports.js';
import { findFeedEntries } from '../data/queries/feed.js';
import { CONFIDENTIALITY } from '../data/schema.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { METHOD_VERSION } from '../engine/claims/methodVersion.js';
import { atom } from '../engine/exports/atom.js';
import { CLAIM_COLUMNS } from '../engine/exports/claimColumns.js';
import { type Batches, type Cell, type Column, MIXED, recordOf } from '../engine/exports/column.js';
import { csv } from '../engine/exports/csv.js';
import { FIGURE_COLUMNS, figureLine } from '../engine/exports/figureColumns.js';
import { json, jsonl } from '../engine/exports/json.js';
import { workbook } from '../engine/exports/workbook.js';
import { warcOf } from '../jobs/archive/exportWarc.js';
import { openForWriting } from '../jobs/openStore.js';
import { chartOf } from '../server/chart.js';
import { pngOf } from '../server/png.js';
import { VERSION } from '../server/version.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const FORMATS = ['jsonl', 'json', 'csv', 'xlsx', 'atom'] as const;
type Format = (typeof FORMATS)[number];
const SUBJECTS = ['figures', 'claims'] as const;
type Subject = (typeof SUBJECTS)[number];

const HELP = `
usage: figurewatch export archive --format warc [--clearance LEVEL] [--db FILE] [--out FILE]
       figurewatch export chart --format svg|png --crisis SLUG --series KEY [--db FILE] [--out FILE]
       figurewatch export figures|claims --format ${FORMATS.join('|')} [--hxl] [--bom] [--crisis SLUG] [--db FILE] [--out FILE]

Writes a row for every figure that stands today (those found last first), or for every claim (the newest as-of day
first), to standard output or a file.

  --format   jsonl: a JSON object a line. Of figures: the fields of docs/figures.md, then url, title, publisher,
             published, quote, confidence, claim and review. json: the same in one array. csv: UTF-8, RFC 4180.
             xlsx: typed cells, with a sheet of sources. atom: a feed of the claims that are new in a crisis.
  --hxl      csv: a row of HXL hashtags under the header
  --bom      csv: a byte order mark first, for Excel
  --crisis   only what falls into the crisis with this slug
  --out      the file to write; without it, standard output

chart: the chart of one series as an image, with its sources below it. --series is the key of a series, as the column
"series" of claims has it.

archive: the stored pages as a WARC file (WARC/1.1, a gzip member a record), as other tools of web archiving read them and
"figurewatch import" does. --clearance says up to which confidentiality: public (the default), internal or restricted.

Rejected figures say so in "review"; figures that their page no longer says have a "withdrawn_at". In CSV, cells that a
spreadsheet would run as a formula begin with an apostrophe. docs/exports.md has every column.

Exit codes: 0 done; 1 the database cannot be read, the crisis is not there or the file cannot be written; 2 wrong use.
`;

/** The `export` command. */
export const command: Command = {
  summary: 'writes figures or claims as JSON Lines, JSON, CSV, a workbook or a feed; a chart as an image',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(args, OPTIONS, true);
    if (values.series !== undefined && positionals[0] !== 'chart') throw new UsageError('--series goes with chart');
    if (positionals[0] === 'archive') return await exportArchive(positionals, values);
    if (positionals[0] === 'chart') return await exportChart(positionals, values);
    const subject = SUBJECTS.find((known) => known === positionals[0]);
    if (!subject || positionals.length > 1)
      throw new UsageError(`say what to export: ${SUBJECTS.join(' or ')}, a chart, or archive`);
    const format = FORMATS.find((known) => known === values.format);
    if (!format) throw new UsageError(`--format must be one of ${FORMATS.join(', ')}`);
    if ((values.hxl || values.bom) && format !== 'csv') throw new UsageError('--hxl and --bom go with --format csv');
    if (format === 'atom' && (subject !== 'claims' || values.crisis === undefined)) {
      throw new UsageError('--format atom goes with claims and --crisis');
    }
    const store = await openForWriting(values.db ?? readConfig(process.env).database);
    try {
      await write(await exported(store, { ...values, subject, format }), values.out);
    } finally {
      await store.close();
    }
    return 0;
  },
};

/** `export archive`: the pages, up to a level of confidentiality that is public unless somebody says otherwise. */
async function exportArchive(positionals: readonly string[], values: Values): Promise<number> {
  if (positionals.length > 1 || values.format !== 'warc') throw new UsageError('export archive takes --format warc');
  if (values.hxl || values.bom || values.crisis !== undefined)
    throw new UsageError('--hxl, --bom and --crisis go with figures and claims');
  const clearance = CONFIDENTIALITY.find((known) => known === (values.clearance ?? 'public'));
  if (!clearance) throw new UsageError(`--clearance must be one of ${CONFIDENTIALITY.join(', ')}`);
  const store = await openForWriting(values.db ?? readConfig(process.env).database);
  try {
    await write(warcOf(store, { ...LOCAL, clearance }, `figurewatch/${VERSION}`), values.out);
  } finally {
    await store.close();
  }
  return 0;
}

/** `export chart`: one series as an image. No address is known here, so none stands below it. */
async function exportChart(positionals: readonly string[], values: Values): Promise<number> {
  const { format, crisis: slug, series: key } = values;
  if (positionals.length > 1 || (format !== 'svg' && format !== 'png'))
    throw new UsageError('export chart takes --format svg or png');
  if (values.hxl || values.bom) throw new UsageError('--hxl and --bom go with --format csv');
  if (slug === undefined || key === undefined) throw new UsageError('export chart needs --crisis and --series');
  const store = await openForWriting(values.db ?? readConfig(process.env).database);
  try {
    const crisis = await getCrisis(store, LOCAL, slug);
    const { svg } = await chartOf({ store, viewer: LOCAL, crisis, key, filter: {}, host: null });
    await write([format === 'svg' ? svg : await pngOf(svg)], values.out);
  } finally {
    await store.close();
  }
  return 0;
}

interface Values {
  format?: string;
  series?: string;
  hxl?: boolean;
  bom?: boolean;
  crisis?: string;
  clearance?: string;
  db?: string;
  out?: string;
}

const OPTIONS = {
  clearance: { type: 'string' },
  format: { type: 'string' },
  hxl: { type: 'boolean' },
  bom: { type: 'boolean' },
  crisis: { type: 'string' },
  series: { type: 'string' },
  db: { type: 'string' },
  out: { type: 'string' },
} as const;

interface Asked {
  subject: Subject;
  format: Format;
  hxl?: boolean | undefined;
  bom?: boolean | undefined;
  crisis?: string | undefined;
}

type Portions = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;

async function exported(store: Store, asked: Asked): Promise<Portions> {
  const crisis = asked.crisis === undefined ? null : await getCrisis(store, LOCAL, asked.crisis);
  const filter = { crisisId: crisis?.id };
  if (asked.format === 'atom' && crisis) {
    const entries = await findFeedEntries(store, LOCAL, { crisisId: crisis.id });
    const self = `${asked.subject}.atom`;
    const updated = entries[0]?.updated ?? store.instant();
    return [atom({ id: `urn:uuid:${crisis.id}`, title: crisis.name, self, page: null, updated, entries })];
  }
  return asked.subject === 'figures'
    ? await table(store, asked, figureBatches(store, LOCAL, filter), FIGURE_COLUMNS, figureLine)
    : await table(store, asked, claimBatches(store, LOCAL, filter), CLAIM_COLUMNS, (claim) =>
        recordOf(CLAIM_COLUMNS, claim),
      );
}

async function table<R>(
  store: Store,
  { subject, format, hxl, bom, crisis }: Asked,
  batches: Batches<R>,
  columns: readonly Column<R>[],
  record: (row: R) => Record<string, Cell>,
): Promise<Portions> {
  if (format === 'csv') return csv(batches, columns, { hxl: hxl ? MIXED : null, bom: bom ?? false });
  if (format === 'json') return json(batches, record);
  if (format === 'jsonl') return jsonl(batches, record);
  const { id } = crisis === undefined ? {} : await getCrisis(store, LOCAL, crisis);
  return workbook(subject === 'figures' ? 'Figures' : 'Claims', batches, columns, {
    title: crisis === undefined ? `All ${subject}` : `${subject} of ${crisis}`,
    query: { from: `figurewatch export ${subject}`, filters: crisis === undefined ? {} : { crisis } },
    exportedAt: store.instant(),
    versions: { figurewatch: VERSION, method: METHOD_VERSION, extractors: await findExtractorVersions(store) },
    sources: await findPrintingSources(store, LOCAL, { crisisId: id }),
  });
}

async function write(portions: Portions, file: string | undefined): Promise<void> {
  const into = file === undefined ? process.stdout : createWriteStream(file);
  try {
    // Standard output is the program's, not ours to end.
    await pipeline(Readable.from(portions), into, { end: file !== undefined });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (file !== undefined && /^E(?:NOENT|ACCES|ISDIR|NOSPC|ROFS|PERM)$/.test(code ?? '')) {
      throw new AppError('invalid', `${file} cannot be written (${code}); give another --out`);
    }
    throw error;
  }
}
