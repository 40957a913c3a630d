/** What a download is, and how it is sent: as it is made, no faster than it is read, to whom the queries let see it. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Store } from '../data/open.js';
import { type Asked, check } from './route.js';
import type { ViewerOf } from './viewer.js';

/** What a download's handler is given beside what a route's is: the address asked for, without and with its host. */
export interface AskedFile<P, Q> extends Omit<Asked<P, Q, undefined>, 'body'> {
  path: string;
  address: string;
}

/** One download as data, like a Route: its schemas validate the request and describe it. */
export interface Download {
  /** Below /api/v1, in Express's form. */
  path: string;
  summary: string;
  /** With its character set, as the answer's Content-Type. */
  mediaType: string;
  params: z.ZodType;
  query: z.ZodType;
  open(asked: AskedFile<unknown, unknown>): Promise<File>;
}

export interface File {
  /** What a browser saves it as; null: it is shown. */
  name: string | null;
  /** A text or a picture is sent whole, with an ETag; portions as they come. */
  content: string | Buffer | AsyncIterable<string | Uint8Array>;
}

interface Definition<P extends z.ZodType, Q extends z.ZodType> extends Omit<Download, 'params' | 'query' | 'open'> {
  params: P;
  query: Q;
  open(asked: AskedFile<z.output<P>, z.output<Q>>): Promise<File>;
}

/** Makes a download; the handler's arguments are typed by the schemas. */
export const download = <P extends z.ZodType, Q extends z.ZodType>(definition: Definition<P, Q>): Download =>
  definition as unknown as Download;

/** The Express handler of a download. What fails before the first byte goes to the error handler; later, the line is cut. */
export function downloadHandlerOf(
  { params, query, mediaType, open }: Download,
  store: Store,
  viewerOf: ViewerOf,
): RequestHandler {
  return async (req, res) => {
    const { name, content } = await open({
      store,
      viewer: viewerOf(req),
      params: check(params, req.params, 'address'),
      query: check(query, req.query, 'query'),
      path: req.originalUrl,
      address: `${req.protocol}://${req.get('host')}${req.originalUrl}`,
    });
    res.set('Content-Type', mediaType);
    if (name !== null) res.set('Content-Disposition', `attachment; filename="${name}"`);
    if (typeof content === 'string' || Buffer.isBuffer(content)) res.send(content);
    else if (req.method === 'HEAD') res.end();
    else await send(content, req, res);
  };
}

async function send(portions: AsyncIterable<string | Uint8Array>, req: Request, res: Response): Promise<void> {
  try {
    await pipeline(Readable.from(portions), res);
  } catch (error) {
    // Who asked has gone: nobody is left to tell, and nothing is wrong here.
    if (!req.socket.destroyed || (error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}
