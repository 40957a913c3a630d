/** Reads the body of an answer: decompressed, within a size that is counted after decompression. */
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { CollectFailure } from '../failure.js';

const DECODERS: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** What the request offers; the keys above. */
export const ACCEPT_ENCODING = 'gzip, deflate, br';

const KILOBYTE = 1024;
const inWords = (bytes: number): string =>
  bytes < KILOBYTE ** 2 ? `${Math.round(bytes / KILOBYTE)} kB` : `${Math.round(bytes / KILOBYTE ** 2)} MB`;
const tooLarge = (host: string, most: number) =>
  new CollectFailure('too_large', `${host} sent more than ${inWords(most)}; the rest was not read.`);

export interface BodyCap {
  mostBytes: number;
  /** What becomes of a longer body: refused as `too_large`, or cut there. */
  beyond: 'refuse' | 'cut';
}

/**
 * The decoded bytes. Throws CollectFailure `too_large`, `bad_encoding` or `broken_off`; other errors are the stream's own.
 */
export async function readBody(
  body: Readable,
  encoding: string,
  { mostBytes, beyond }: BodyCap,
  host: string,
): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  const gather = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      length += chunk.length;
      if (length > mostBytes && beyond === 'refuse') return;
      chunks.push(chunk);
      if (length > mostBytes) return;
    }
  };
  const cutOrRefuse = (): Buffer => {
    if (length > mostBytes && beyond === 'refuse') throw tooLarge(host, mostBytes);
    return Buffer.concat(chunks).subarray(0, mostBytes);
  };
  const names = encoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity');
  const decoders = names.reverse().map((name) => {
    const decoder = Object.hasOwn(DECODERS, name) ? DECODERS[name]!() : null;
    if (!decoder || names.length > 2)
      throw new CollectFailure('bad_encoding', `${host} sent an encoding that was not asked for (${encoding}).`);
    return decoder;
  });
  try {
    await pipeline([body, ...decoders, gather] as never);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    // A body that was left before its end complains about that in its own ways.
    if (length > mostBytes) return cutOrRefuse();
    if (code === 'Z_BUF_ERROR') throw new CollectFailure('broken_off', `${host} broke its answer off before the end.`);
    if (/^(Z_|ERR_.*BROTLI|ERR__ERROR_FORMAT)/.test(code))
      throw new CollectFailure('bad_encoding', `${host} sent ${encoding} that cannot be decompressed.`);
    throw error;
  } finally {
    body.destroy();
  }
  return cutOrRefuse();
}
