/** The sample: a fictional newsroom on loopback with a crisis to follow, so that a first run shows what this is. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Logger } from 'pino';
import type { Store } from '../data/open.js';
import { installSampleRows, type SampleRows } from '../data/queries/sample.js';
import { findSourceRows } from '../data/queries/sources.js';
import type { Row } from '../data/schema.js';
import type { Viewer } from '../data/viewer.js';
import { claimantOf } from '../engine/extraction/reference/actors.js';
import { lookupPlaces } from '../engine/extraction/reference/gazetteer.js';
import { type Newsroom, SAMPLE_CRISIS, SAMPLE_RULE, SAMPLE_SOURCES, startNewsroom } from './newsroom/server.js';

/** The newsroom's port, where it is free when the sample is installed. */
const USUAL_PORT = 3999;

/** Puts the sample into the record: crisis, sources, rule and a channel into the log. */
export async function installSample(store: Store, viewer: Viewer): Promise<void> {
  const url = `http://127.0.0.1:${await freePort(USUAL_PORT)}`;
  await installSampleRows(store, viewer, sampleRows(url));
}

function sampleRows(url: string): SampleRows {
  const { slug, name, placeNames, from, to, milestones, precedence, expiryDays } = SAMPLE_CRISIS;
  const places = placeNames.map((placeName) => {
    const found = lookupPlaces(placeName).find(({ place }) => place.country === 'IRQ');
    if (!found) throw new Error(`the gazetteer does not know ${placeName}`);
    return found.place;
  });
  return {
    crisis: {
      slug,
      name,
      places,
      from,
      to,
      milestones,
      expiryDays,
      precedence: precedence.map(({ words, kind }) => ({ ...claimantOf(words), kind })),
    },
    sources: SAMPLE_SOURCES(url),
    rule: SAMPLE_RULE,
    channelName: 'Log',
  };
}

/** The usual port, or any free one where another program has that. */
async function freePort(usual: number): Promise<number> {
  for (const port of [usual, 0]) {
    const probe = createServer();
    try {
      probe.listen(port, '127.0.0.1');
      await once(probe, 'listening');
      const address = probe.address();
      if (address && typeof address === 'object') return address.port;
    } catch {
      // Taken: the next.
    } finally {
      probe.close();
    }
  }
  throw new Error('no free port for the sample newsroom');
}

/** The sample's newsroom while it is open. */
export interface OpenSample {
  /** What sources may reach although it is on loopback. */
  origins: ReadonlySet<string>;
  close(): Promise<void>;
}

const LOOK_EVERY_MS = 2_000;

const sampleSources = async (store: Store): Promise<Row<'source'>[]> =>
  (await findSourceRows(store, { dueOnly: false })).filter(({ is_sample }) => is_sample === 1);

/**
 * Opens the newsroom that the sample's sources lie on; null where there are none. Its correction is published once
 * every source was collected, so that the next collection meets a changed page; it closes when the sample is removed.
 * Another process that serves it already is as good.
 */
export async function serveSample(store: Store, log: Logger): Promise<OpenSample | null> {
  const [first] = await sampleSources(store);
  if (!first) return null;
  const { origin, port, hostname } = new URL(first.url);
  const origins = new Set([origin]);
  let newsroom: Newsroom;
  try {
    newsroom = await startNewsroom({ port: Number(port), host: hostname });
  } catch (err) {
    log.debug({ event: 'sample_port_taken', port: Number(port), err }, 'the sample newsroom is open elsewhere');
    return { origins, close: async () => {} };
  }
  let closing: Promise<void> | null = null;
  const close = (): Promise<void> => {
    clearInterval(timer);
    closing ??= newsroom.close();
    return closing;
  };
  const look = async (): Promise<void> => {
    const sources = await sampleSources(store);
    if (sources.length === 0) await close();
    else if (sources.every(({ last_success_at }) => last_success_at !== null)) newsroom.correct();
  };
  const timer = setInterval(() => {
    look().catch((err) => log.warn({ event: 'sample_not_served', err }, 'the sample newsroom could not look around'));
  }, LOOK_EVERY_MS);
  return { origins, close };
}
