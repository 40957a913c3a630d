/** `figurewatch reprocess`: reads the archive again, shows the difference, and applies it on a word. */
import { SingleBar } from 'cli-progress';
import type { Store } from '../data/open.js';
import { findOrphans } from '../data/queries/orphans.js';
import { lastReprocessing } from '../data/queries/reprocessing.js';
import { findSourceRows } from '../data/queries/sources.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import type { Difference } from '../jobs/archive/diffFigures.js';
import { applyToArchive, compareArchive, type ReprocessOptions, undoReprocessing } from '../jobs/archive/reprocess.js';
import { openForWriting } from '../jobs/openStore.js';
import { withLease } from '../jobs/withLease.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch reprocess [--reader] [--source ID] [--apply | --undo] [--examples N] [--json] [--db FILE]

Reads the stored texts again with the extractor of this program and shows what would differ: new, changed and gone
figures, a line a metric, with examples. Nothing is written without --apply.

  --reader      reads the stored pages again too, not only their texts
  --source ID   only this source's articles, by its id or name
  --apply       makes the new figures the current ones. Reviews stay with their evidence. After a kill, the same command
                goes on where it stopped
  --undo        makes the figures current again that the last --apply replaced
  --examples N  examples a metric; default 3
  --json        one JSON object instead of lines for people
  --db FILE     the database; default FIGUREWATCH_DB, else figurewatch.db

Exit codes: 0 done; 1 another process is at it, or it was ended; 2 wrong use.
`;

interface Tally {
  new: number;
  changed: number;
  gone: number;
  examples: Difference[];
}

/** The `reprocess` command. */
export const command: Command = {
  summary: 'reads the archive again and shows or applies the difference',
  help: HELP,
  async run(args) {
    const { values } = parseOptions(args, {
      reader: { type: 'boolean', default: false },
      source: { type: 'string' },
      apply: { type: 'boolean', default: false },
      undo: { type: 'boolean', default: false },
      examples: { type: 'string', default: '3' },
      json: { type: 'boolean', default: false },
      db: { type: 'string' },
    });
    if (values.apply && values.undo) throw new UsageError('--apply and --undo exclude each other');
    if (values.undo && (values.reader || values.source !== undefined))
      throw new UsageError('--undo takes back the last --apply as a whole, without --reader or --source');
    if (!/^\d{1,3}$/.test(values.examples)) throw new UsageError('--examples takes a number up to 999');
    const store = await openForWriting(values.db ?? readConfig(process.env).database);
    const ending = new AbortController();
    const end = () => ending.abort(new Error('ended by a signal'));
    process.once('SIGINT', end).once('SIGTERM', end);
    const bar = process.stderr.isTTY
      ? new SingleBar({ format: '  {bar} {value}/{total} articles', hideCursor: true, clearOnComplete: true })
      : null;
    let shown = false;
    const onProgress = (done: number, total: number) => {
      if (bar && !shown) bar.start(total, done);
      shown = true;
      bar?.setTotal(total);
      bar?.update(done);
      if (!bar && done > 0 && done % 500 === 0) process.stderr.write(`${done} of ${total} articles\n`);
    };
    try {
      const sourceId = values.source === undefined ? null : await sourceOf(store, values.source);
      const options = { reader: values.reader, sourceId, signal: ending.signal, onProgress };
      const work = async (signal: AbortSignal) => {
        const task = values.undo
          ? await undone(store, { ...options, signal })
          : await compared(store, { ...options, signal }, { apply: values.apply, most: Number(values.examples) });
        bar?.stop();
        console.log(values.json ? JSON.stringify(task.json) : task.lines.join('\n'));
        return 0;
      };
      // Looking writes nothing and needs no lease.
      if (!values.apply && !values.undo) return await work(ending.signal);
      const code = await withLease(store, 'reprocess', ending.signal, work);
      if (code === null) console.error('figurewatch reprocess: another process is reading the archive again.');
      return code ?? 1;
    } catch (error) {
      if (!ending.signal.aborted) throw error;
      console.error('figurewatch reprocess: ended; the same command goes on where it stopped.');
      return 1;
    } finally {
      bar?.stop();
      process.off('SIGINT', end).off('SIGTERM', end);
      await store.close();
    }
  },
};

async function sourceOf(store: Store, named: string): Promise<string> {
  const source = (await findSourceRows(store, { dueOnly: false })).find(
    ({ id, name }) => id === named || name === named,
  );
  if (!source) throw new UsageError(`there is no source "${named}"; figurewatch sources list shows them`);
  return source.id;
}

async function undone(store: Store, options: Pick<ReprocessOptions, 'signal' | 'onProgress'>) {
  const run = await undoReprocessing(store, LOCAL, options);
  const line = `What was read again on ${run.started_at.slice(0, 16).replace('T', ' ')} UTC is taken back: the former figures are current again.`;
  return { json: { undone: run.id }, lines: [line] };
}

async function compared(store: Store, options: ReprocessOptions, { apply, most }: { apply: boolean; most: number }) {
  const tallies = new Map<string, Tally>();
  let articles = 0;
  const onDifferences = (differences: readonly Difference[]) => {
    if (differences.length > 0) articles += 1;
    for (const one of differences) {
      const tally = tallies.get(one.metric) ?? { new: 0, changed: 0, gone: 0, examples: [] };
      tallies.set(one.metric, tally);
      tally[one.kind] += 1;
      // Some of each kind: the first ones alone might all be new.
      if (tally.examples.filter(({ kind }) => kind === one.kind).length < Math.ceil(most / 3)) tally.examples.push(one);
    }
  };
  if (apply) await applyToArchive(store, LOCAL, options, onDifferences);
  else await compareArchive(store, options, onDifferences);
  const run = apply ? await lastReprocessing(store) : null;
  const orphans = await findOrphans(store, LOCAL, { limit: 50 });
  const metrics = Object.fromEntries(
    [...tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([metric, tally]) => [metric, { ...tally, examples: tally.examples.slice(0, most) }]),
  );
  return {
    json: { applied: apply, run: run?.id ?? null, articles, metrics, orphans: orphans.items },
    lines: [
      ...(articles === 0
        ? ['Nothing differs.']
        : [`${articles} ${articles === 1 ? 'article reads' : 'articles read'} differently.`]),
      ...Object.entries(metrics).flatMap(([metric, tally]) => [
        `${metric}: ${tally.new} new, ${tally.changed} changed, ${tally.gone} gone`,
        ...tally.examples.map(exampleLine),
      ]),
      ...(orphans.items.length === 0
        ? []
        : [
            `Reviews whose number is no longer read (they stay in force): ${orphans.items.length}${orphans.next === null ? '' : ' or more'}`,
            ...orphans.items.slice(0, 10).map((one) => `  ${one.verdict} ${one.text}: ${cut(one.quote)} (${one.url})`),
          ]),
      ...(articles > 0 && !apply
        ? ['Nothing was written. With --apply it is; with --undo afterwards it is taken back.']
        : []),
    ],
  };
}

function exampleLine({ kind, text, quote, fields }: Difference): string {
  const changes = Object.entries(fields).map(
    ([field, { before, after }]) => `${field} ${before ?? 'none'} → ${after ?? 'none'}`,
  );
  return `  ${kind} ${text}${changes.length > 0 ? ` [${changes.join(', ')}]` : ''}: ${cut(quote)}`;
}

const cut = (quote: string): string => {
  const line = quote.replace(/\s+/g, ' ');
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
