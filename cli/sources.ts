/** `figurewatch sources`: imports and lists sources. */
import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { AppError } from '../data/errors.js';
import { NOT_COLLECTED, PRESETS } from '../data/presets.data.js';
import { type Filled, fillPreset, getPreset, type Preset } from '../data/presets.js';
import { isPath } from '../data/queries/sourceSettings.js';
import { createSource, findSourceRows, importSources, setSourceState } from '../data/queries/sources.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { openForWriting } from '../jobs/openStore.js';
import { type SourceInput, sourceInput } from '../server/api/schemas.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch sources import FILE [--db FILE]
       figurewatch sources list [--json] [--db FILE]
       figurewatch sources presets [--json]
       figurewatch sources add PRESET [--set NAME=VALUE]… [--key KEY] [--db FILE]

import reads {"sources": [{"name", "url", "kind"}, …]}; "kind" is feed, index, page, sitemap, api, folder or list. Each
source may also hold "publisher", "language", "schedule" ("every 15m" or five cron fields; without one it follows the
source's rhythm), "timeZone", "published" (day of a folder's files that name none), "reliability" (low, medium, high),
"confidentiality" (public, internal, restricted), "delayMs", "termsNote", "options" (a JSON API's mapping, an index page's
selector: docs/collecting.md) and "key". The "url" of a folder, or of a list on this machine, is its path; one that does
not begin with / counts from the file's own folder.
Sources are told apart by kind and url: importing the same file again changes nothing, a changed one changes them.

presets lists well-known sources with their terms; add makes one of them a source. A doubtful one is paused.

Exit codes: 0 done; 1 something is wrong, and nothing was saved; 2 wrong use.
`;

const MOST_BYTES = 10 * 1024 * 1024;
const fileShape = z.strictObject({ sources: z.array(z.unknown()) });

/** The `sources` command. */
export const command: Command = {
  summary: 'imports and lists sources, and adds well-known ones',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      {
        db: { type: 'string' },
        json: { type: 'boolean', default: false },
        set: { type: 'string', multiple: true, default: [] },
        key: { type: 'string' },
      },
      true,
    );
    const [action, subject, ...rest] = positionals;
    if (action === 'list' && subject === undefined) return await list(values.db, values.json);
    if (action === 'presets' && subject === undefined) return listPresets(values.json);
    if (action === 'import' && subject !== undefined && rest.length === 0) return await importFile(subject, values.db);
    if (action === 'add' && subject !== undefined && rest.length === 0)
      return await addPreset(subject, { values: assigned(values.set), key: values.key }, values.db);
    if (action === 'import' || action === 'add') throw new UsageError(`${action} takes one name`);
    throw new UsageError('say "import FILE", "list", "presets" or "add PRESET"');
  },
};

/** `name=value` pairs of the command line. */
function assigned(pairs: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf('=');
      if (at < 1) throw new UsageError(`--set "${pair}" must be NAME=VALUE`);
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
  );
}

function listPresets(json: boolean): number {
  if (json) for (const preset of PRESETS) console.log(JSON.stringify(preset));
  else {
    for (const preset of PRESETS) console.log(`${presetLines(preset).join('\n')}\n`);
    console.log('Not collected:');
    for (const { name, reason } of NOT_COLLECTED) console.log(`  ${name}: ${reason}`);
  }
  return 0;
}

const presetLines = (preset: Preset): string[] => [
  `${preset.id}: ${preset.name}`,
  `  ${preset.source.kind}, ${preset.source.schedule ?? 'by its own rhythm'}, not more often than every ${preset.leastMinutes} minutes`,
  `  ${preset.state}: ${preset.stateNote} ${preset.checkedOn ? `Known state of ${preset.checkedOn}.` : 'Not dated.'}`,
  `  ${preset.licence} ${preset.fullText ? 'Full texts may be shown.' : 'No full texts.'}`,
  ...(preset.key ? [`  needs --key: ${preset.key.label}, from ${preset.key.from}`] : []),
  ...preset.values.map(({ name, label, standard }) => `  --set ${name}=${standard}: ${label}`),
];

async function addPreset(id: string, filled: Filled, db: string | undefined): Promise<number> {
  const preset = getPreset(id);
  const draft = fillPreset(preset, filled);
  const store = await openForWriting(databaseOf(db));
  try {
    const sourceId = await createSource(store, LOCAL, draft);
    if (preset.state === 'doubtful') await setSourceState(store, LOCAL, sourceId, 'paused');
    const paused = preset.state === 'doubtful' ? ` It is paused: ${preset.stateNote}` : '';
    console.log(`${draft.name} is added.${paused}`);
    return 0;
  } finally {
    await store.close();
  }
}

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
  isPath(source.kind, source.url) && !source.url.startsWith('file:')
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
      const { secret, ...shown } = row;
      console.log(json ? JSON.stringify({ ...shown, has_key: secret !== null }) : line.join('\t'));
    }
    return 0;
  } finally {
    await store.close();
  }
}
