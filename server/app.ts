/** Builds the Express application without listening, so that tests drive it as it is. */
import compression from 'compression';
import express, { type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { AppError } from '../data/errors.js';
import type { Store } from '../data/open.js';
import type { Config } from '../data/settings.js';
import { apiDocs } from './apiDocs.js';
import { archivedPage } from './archivedPage.js';
import { briefPage, briefStyle } from './brief.js';
import { clientFiles } from './client.js';
import { downloadHandlerOf } from './download.js';
import { errorHandler } from './errors.js';
import type { EventStream } from './eventStream.js';
import { limitRate } from './rateLimit.js';
import { handlerOf } from './route.js';
import { downloads } from './routes/exports.js';
import { ROUTES } from './routes/index.js';
import { checkHost, checkOrigin, headers } from './security.js';
import { textPage } from './textPage.js';
import { localViewer, type ViewerOf } from './viewer.js';

export interface AppParts {
  store: Store;
  /** Without a number of requests there is no limit; without proxies none is believed. */
  config: Pick<Config, 'host' | 'allowedHosts'> & Partial<Pick<Config, 'requestsPerMinute' | 'proxies'>>;
  log: Logger;
  /** Folder of the built dashboard. */
  clientFolder: string;
  events: EventStream;
  /** Tests give other viewers. */
  viewerOf?: ViewerOf;
}

/** Answers change with every write, so they are kept but asked for again: the ETag makes the second answer empty. */
const revalidate: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'private, no-cache');
  next();
};

const notFound: RequestHandler = (req) => {
  throw new AppError('not_found', `nothing is at ${req.method} ${req.originalUrl.slice(0, 200)}`);
};

/** Path -> the methods that there are, as `Allow` has them. */
function methodsOf(routes: readonly { path: string; method: string }[]): Map<string, Set<string>> {
  const of = new Map<string, Set<string>>();
  for (const { path, method } of routes) {
    const methods = of.get(path) ?? new Set(['OPTIONS']);
    for (const one of method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]) methods.add(one);
    of.set(path, methods);
  }
  return of;
}

/** What comes here met no route: it is told which methods there are. */
const otherMethod =
  (allow: string): RequestHandler =>
  (req, res) => {
    res.set('Allow', allow);
    if (req.method !== 'OPTIONS')
      throw new AppError('method_not_allowed', `${req.method} does nothing here; there are: ${allow}`);
    res.status(204).end();
  };

export function createApp({ store, config, log, clientFolder, events, viewerOf = localViewer }: AppParts): Express {
  const limit = limitRate(config.requestsPerMinute ?? 0);
  const api = express.Router();
  api.use(limit, revalidate, express.json({ limit: '1mb' }));
  // Downloads first: `/series/:key` would take the ending of `/series/:key.csv` for a part of the key.
  for (const file of downloads) api.get(file.path, downloadHandlerOf(file, store, viewerOf));
  api.get('/articles/:id/versions/:number/page', archivedPage(store, viewerOf));
  for (const route of ROUTES) api[route.method](route.path, handlerOf(route, store, viewerOf));
  api.get('/events', events.handler(viewerOf));
  api.use(apiDocs.document);
  for (const [path, methods] of methodsOf([...downloads.map(({ path }) => ({ path, method: 'get' })), ...ROUTES]))
    api.all(path, otherMethod([...methods].join(', ')));
  api.use(notFound);

  const app = express();
  app.set('trust proxy', config.proxies ?? false);
  app.use(headers(), checkHost(config.host, config.allowedHosts), checkOrigin);
  // Server-sent events must leave at once; everything else of a kilobyte or more is compressed.
  app.use(compression({ filter: (req, res) => !req.path.endsWith('/events') && compression.filter(req, res) }));
  app.use('/api/v1', api);
  app.use('/api', apiDocs.pages);
  app.use('/api', notFound);
  app.use('/text', limit, textPage(store, viewerOf), notFound);
  app.get('/brief.css', briefStyle);
  app.use('/brief', limit, briefPage(store, viewerOf), notFound);
  app.use(clientFiles(clientFolder), notFound);
  app.use(errorHandler(log));
  return app;
}
