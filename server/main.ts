/** Starts the web server: the dashboard, the API and the live stream, on one port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import { AppError } from '../data/errors.js';
import type { Store } from '../data/open.js';
import { useClaimRules } from '../data/rules.js';
import type { Config } from '../data/settings.js';
import { claimRules } from '../engine/claims/rules.js';
import { createApp } from './app.js';
import { EventStream } from './eventStream.js';
import { createLog } from './log.js';
import { bindsToLoopback } from './security.js';

export interface ServerParts {
  store: Store;
  config: Pick<Config, 'port' | 'host' | 'allowedHosts' | 'logLevel'> &
    Partial<Pick<Config, 'requestsPerMinute' | 'proxies'>>;
  log?: Logger;
  /** Folder of the built dashboard; default: beside the built server. */
  clientFolder?: string;
}

export interface RunningServer {
  /** What to open in a browser. */
  url: string;
  /** Lets running requests end (for up to five seconds), closes live streams, stops listening. */
  close(): Promise<void>;
}

/** dist/client, both from dist/server/main.js and from server/main.ts. */
const CLIENT_FOLDER = fileURLToPath(
  import.meta.url.endsWith('.ts') ? new URL('../dist/client', import.meta.url) : new URL('../client', import.meta.url),
);

const CLOSE_WITHIN_MS = 5_000;

/** Listens, and resolves when it does. Throws AppError `unavailable` when the port is taken or may not be used. */
export async function startServer({
  store,
  config,
  log,
  clientFolder = CLIENT_FOLDER,
}: ServerParts): Promise<RunningServer> {
  useClaimRules(claimRules);
  const logger = log ?? createLog(config.logLevel);
  const events = new EventStream(store, logger);
  const server = createServer(createApp({ store, config, log: logger, clientFolder, events }));
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, config)));
    server.listen(config.port, config.host, resolve);
  });
  const { port, address, family } = server.address() as AddressInfo;
  const host = bindsToLoopback(config.host) ? 'localhost' : family === 'IPv6' ? `[${address}]` : address;
  if (!bindsToLoopback(config.host)) {
    const sentence = 'whoever reaches this port may read and change everything: there are no accounts yet';
    logger.warn({ event: 'open_to_network', host: config.host, port }, sentence);
  }
  logger.debug({ event: 'server_started', port, host: config.host }, 'server started');
  return {
    url: `http://${host}:${port}`,
    close: () =>
      new Promise((resolve) => {
        const force = setTimeout(() => server.closeAllConnections(), CLOSE_WITHIN_MS);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        events.close();
        server.closeIdleConnections();
      }),
  };
}

function listenError(error: NodeJS.ErrnoException, { port, host }: { port: number; host: string }): Error {
  const sentences: Record<string, string> = {
    EADDRINUSE: `port ${port} is in use by another program; give another one, as in PORT=${port + 1}`,
    EACCES: `this user may not listen on port ${port}; give one above 1023 with PORT`,
    EADDRNOTAVAIL: `this machine has no address ${host}; set HOST to one that it has, or leave it out`,
    ENOTFOUND: `the host name ${host} is not known; set HOST to an address of this machine, or leave it out`,
  };
  const sentence = sentences[error.code ?? ''];
  return sentence ? new AppError('unavailable', sentence) : error;
}
