import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { sha256 } from '../data/hashes.js';
import type { Blob } from '../data/queries/archive.js';

const brotli = promisify(brotliCompress);

/** Bytes as the record keeps them. Quality 5: a page in a few milliseconds, off the main thread. */
export async function compress(bytes: Buffer): Promise<Blob> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { hash: sha256(bytes), compressed: await brotli(bytes, { params }), size: bytes.length };
}
