import type { Store } from '../../../data/open.js';
import { type RunningServer, startServer } from '../../../server/main.js';
import { CLIENT } from './browser.js';

/**
 * The real server with the built dashboard. A file that starts one for each test gives them one port in turn: the browser knows
 * scripts by their address, and has them compiled.
 * @param port That of a server closed before, or 0 for a free one.
 */
export const serve = (store: Store, port = 0): Promise<RunningServer> =>
  startServer({
    store,
    config: { port, host: '127.0.0.1', allowedHosts: [], logLevel: 'silent' },
    clientFolder: CLIENT,
  });

export const portOf = (server: RunningServer): number => Number(new URL(server.url).port);
