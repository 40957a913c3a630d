/** What the collector's work is done with: made once a process from the settings, shared by commands and schedule. */
import type { Logger } from 'pino';
import type { Store } from '../data/open.js';
import type { Config } from '../data/settings.js';
import type { Limits } from './context.js';
import { Fetcher } from './fetching/fetcher.js';
import { Requester } from './fetching/request.js';
import { PRODUCT } from './fetching/robots.js';
import type { Answering } from './requests.js';
import { type OpenSample, serveSample } from './sample.js';

export interface Runtime {
  answering: Answering;
  close(): Promise<void>;
}

const MEGABYTE = 1024 * 1024;
const VERSION = '0.1.0';

/** What sites see: name, version, and where to complain. */
export const userAgentOf = (contact: string): string => `${PRODUCT}/${VERSION}${contact ? ` (+${contact})` : ''}`;

/** Where people open the dashboard, without a slash at the end. */
const dashboardOf = ({ url, port }: Config): string => (url || `http://localhost:${port}`).replace(/\/+$/, '');

/** Opens the sample's newsroom where the record has its sources, and everything that fetches. */
export async function openRuntime(
  store: Store,
  config: Config,
  log: Logger,
  { recheck, signal }: { recheck: Limits['recheck']; signal: AbortSignal },
): Promise<Runtime> {
  const sample: OpenSample | null = await serveSample(store, log);
  const mostBytes = config.pageMegabytes * MEGABYTE;
  const requesting = {
    userAgent: userAgentOf(config.contact),
    allowPrivate: config.allowPrivateAddresses,
    privateOrigins: sample?.origins,
  };
  const fetcher = new Fetcher({ ...requesting, delayMs: config.delayMs, mostBytes });
  // Alerts never go to the sample's newsroom, so its address is no exception for them.
  const requester = new Requester({ ...requesting, privateOrigins: undefined });
  return {
    answering: {
      store,
      fetcher,
      requester,
      mail: { smtp: config.smtp, from: config.mailFrom },
      limits: { mostBytes, folders: config.folders, keepPagesDays: config.keepPagesDays, recheck },
      log,
      signal,
      dashboard: dashboardOf(config),
      backups: config.backups,
    },
    async close() {
      await Promise.all([fetcher.close(), requester.close(), sample?.close()]);
    },
  };
}
