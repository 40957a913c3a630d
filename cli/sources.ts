/** `figurewatch sources`: imports and lists sources. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../data/errors.js';
import { findSourceRows, importSources } from '../data/queries/sources.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { openForWriting } from '../jobs/openStore.js';
import { type SourceInput, sourceInput } from '../server/api/schemas.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch sources import FILE [--db FILE]
       figurewatch sources list [--json] [--db FILE]

import reads {"sources": [{"name", "url", "kind"}, …]}; "kind" is feed, index, page, sitemap or folder. Each source may
also hold "publisher", "language", "schedule" ("every 15m" or five cron fields), "timeZone", "published" (day of a folder's
files that name none), "reliability" (low, medium, high), "confidentiality" (public, internal, restricted), "delayMs" and
"termsNote". A folder's "url" is its path; one that does not begin with / counts from the file's own folder.
Sources are told apart by kind and url: importing the same file again changes nothing, a changed one changes them.

Exit codes: 0 done; 1 the file holds something wrong, and nothing was imported; 2 wrong use.
`;

const MOST_BYTES = 10 * 1024 * 1024;
const fileShape = z.strictObject({ sources: z.array(z.unknown()) });

/** The `sources` command. */
export const command: Command = {
  summary: 'imports sources from a file, and lists them',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      { db: { type: 'string' }, json: { type: 'boolean', default: false } },
      true,
    );
    const [action, file, ...rest] = positionals;
    if (action === 'list' && file === undefined) return await list(values.db, values.json);
    if (action === 'import' && file !== undefined && rest.length === 0) return await importFile(file, values.db);
    throw new UsageError(action === 'import' ? 'import takes one file' : 'say "import FILE" or "list"');
  },
};

const databaseOf = (given: string | undefined): string => given ?? readConfig(process.env).database;

async function importFile(file: string, db: string | undefined): Promise<number> {
  const problems: string[] = [];
  const sources = await readSources(file, problems);
  if (problems.length > 0) {
    for (const problem of problems) console.error(`${file}: ${problem}`);
    console.error('Nothing was imported.');
    return 1;
  }
  const store = await openForWriting(databaseOf(db));
  try {
    const { added, changed, unchanged } = await importSources(store, LOCAL, sources);
    console.log(`${added} added, ${changed} changed, ${unchanged} unchanged.`);
    return 0;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    console.error(`${file}: ${error.message}`);
    console.error('Nothing was imported.');
    return 1;
  } finally {
    await store.close();
  }
}

/** The sources of a file; what is wrong is added to `problems`, each with its place. */
async function readSources(file: string, problems: string[]): Promise<SourceInput[]> {
  let json: unknown;
  try {
    if ((await stat(file)).size > MOST_BYTES) throw new Error('it is larger than 10 MB');
    json = JSON.parse((await readFile(file, 'utf8')).replace(/^\uFEFF/, ''));
  } catch (error) {
    problems.push(`cannot be read: ${(error as Error).message}`);
    return [];
  }
  const outer = fileShape.safeParse(json);
  if (!outer.success) {
    problems.push('must be a JSON object {"sources": […]}');
    return [];
  }
  return outer.data.sources.flatMap((given, i) => {
    const checked = sourceInput.safeParse(given);
    if (checked.success) return [withFolderOf(file, checked.data)];
    for (const issue of checked.error.issues) problems.push(`source ${i + 1}${nameOf(given)}: ${sentence(issue)}`);
    return [];
  });
}

const withFolderOf = (file: string, source: SourceInput): SourceInput =>
  source.kind === 'folder' && !source.url.startsWith('file:')
    ? { ...source, url: resolve(dirname(file), source.url) }
    : source;

const nameOf = (given: unknown): string => {
  const name = (given as { name?: unknown } | null)?.name;
  return typeof name === 'string' ? ` (${name})` : '';
};

const sentence = (issue: z.core.$ZodIssue): string =>
  issue.path.length > 0 ? `"${issue.path.join('.')}": ${issue.message}` : issue.message;

async function list(db: string | undefined, json: boolean): Promise<number> {
  const store = await openForWriting(databaseOf(db));
  try {
    const rows = await findSourceRows(store, { dueOnly: false });
    for (const row of rows) {
      const line = [row.id, row.state, row.kind, row.name, row.url, row.last_message ?? 'not collected yet'];
      console.log(json ? JSON.stringify(row) : line.join('\t'));
    }
    return 0;
  } finally {
    await store.close();
  }
}
