/** `figurewatch import`: a WARC file into the archive. */
import { SingleBar } from 'cli-progress';
import { CONFIDENTIALITY } from '../data/schema.js';
import { readConfig } from '../data/settings.js';
import { LOCAL } from '../data/viewer.js';
import { importWarc } from '../jobs/archive/importWarc.js';
import { openForWriting } from '../jobs/openStore.js';
import { withLease } from '../jobs/withLease.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch import FILE.warc[.gz] [--confidentiality public|internal|restricted] [--db FILE]

Reads the pages of a WARC file (response and resource records with status 200 that hold HTML, text or PDF) as if they had
been fetched when the file says. Importing a file again changes nothing. Of a file that breaks off, what stands before
the break is imported, and the rest is told.

  --confidentiality LEVEL  who may see them; default public
  --db FILE                the database; default FIGUREWATCH_DB, else figurewatch.db

Exit codes: 0 all of it was imported; 1 the file is broken or no WARC file; 2 wrong use.
`;

/** The `import` command. */
export const command: Command = {
  summary: 'reads the pages of a WARC file into the archive',
  help: HELP,
  async run(args) {
    const { values, positionals } = parseOptions(
      args,
      { confidentiality: { type: 'string', default: 'public' }, db: { type: 'string' } },
      true,
    );
    const [path, ...more] = positionals;
    if (path === undefined || more.length > 0) throw new UsageError('say which file to import: one WARC file');
    const confidentiality = CONFIDENTIALITY.find((known) => known === values.confidentiality);
    if (!confidentiality) throw new UsageError(`--confidentiality must be one of ${CONFIDENTIALITY.join(', ')}`);
    const config = readConfig(process.env);
    const store = await openForWriting(values.db ?? config.database);
    const ending = new AbortController();
    const end = () => ending.abort(new Error('ended by a signal'));
    process.once('SIGINT', end).once('SIGTERM', end);
    const bar = process.stderr.isTTY
      ? new SingleBar({ format: '  {value} pages', hideCursor: true, clearOnComplete: true })
      : null;
    bar?.start(0, 0);
    try {
      const done = await withLease(store, 'import', ending.signal, (signal) =>
        importWarc(store, LOCAL, path, {
          confidentiality,
          mostBytes: config.pageMegabytes * 1024 * 1024,
          signal,
          onProgress: ({ pages }) => bar?.update(pages),
        }),
      );
      bar?.stop();
      if (done === null) {
        console.error('figurewatch import: another process is importing.');
        return 1;
      }
      console.log(
        `${done.pages} ${done.pages === 1 ? 'page' : 'pages'}: ${done.new} new, ${done.changed} changed, ${done.known} known already, ` +
          `${done.passedOver} passed over. ${done.figures} ${done.figures === 1 ? 'figure' : 'figures'}.`,
      );
      if (done.broken === null) return 0;
      console.error(`figurewatch import: the file is broken ${done.broken}; what stands before that is imported.`);
      return 1;
    } catch (error) {
      if (!ending.signal.aborted) throw error;
      console.error('figurewatch import: ended; the same command goes on where it stopped.');
      return 1;
    } finally {
      bar?.stop();
      process.off('SIGINT', end).off('SIGTERM', end);
      await store.close();
    }
  },
};
