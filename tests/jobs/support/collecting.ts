/** A record in memory and everything that collecting needs, with short deadlines and no pauses. */
import { pino } from 'pino';
import type { Store } from '../../../data/open.js';
import { createSource, getSourceRow, type SourceDraft } from '../../../data/queries/sources.js';
import type { Row } from '../../../data/schema.js';
import { LOCAL } from '../../../data/viewer.js';
import { type Collecting, collectSource } from '../../../jobs/collect.js';
import { Fetcher, type FetcherOptions } from '../../../jobs/fetching/fetcher.js';
import { openForWriting } from '../../../jobs/openStore.js';

export interface Bench {
  store: Store;
  collecting: Collecting;
  /** Adds the source and collects it once; a source of that address is collected again. */
  collect(draft: Omit<SourceDraft, 'name'> & { name?: string }): Promise<Row<'run'>>;
  close(): Promise<void>;
}

/** For what is meant to run out of time. */
export const SHORT = { connectMs: 400, headersMs: 400, totalMs: 800 };
/** For what is meant to come through, also on a busy machine; a page that hangs ends within two seconds. */
export const PATIENT = { connectMs: 2_000, headersMs: 2_000, totalMs: 8_000 };

export async function openBench(
  options: Partial<FetcherOptions> = {},
  collecting: Partial<Collecting> = {},
): Promise<Bench> {
  const store = collecting.store ?? (await openForWriting(':memory:'));
  const mostBytes = 2_000_000;
  const fetcher = new Fetcher({
    userAgent: 'Figurewatch/test',
    allowPrivate: true,
    delayMs: 0,
    mostBytes,
    deadlines: PATIENT,
    ...options,
  });
  const bench: Collecting = {
    store,
    fetcher,
    limits: { mostBytes, folders: [], keepPagesDays: 0, recheck: 'all' },
    log: pino({ level: 'silent' }),
    signal: new AbortController().signal,
    ...collecting,
  };
  const known = new Map<string, string>();
  return {
    store,
    collecting: bench,
    async collect(draft) {
      const id = known.get(draft.url) ?? (await createSource(store, LOCAL, { name: draft.url.slice(-60), ...draft }));
      known.set(draft.url, id);
      const run = await collectSource(await getSourceRow(store, id), bench);
      if (!run) throw new Error('the source is leased');
      return run;
    },
    async close() {
      await fetcher.close();
      await store.close();
    },
  };
}
