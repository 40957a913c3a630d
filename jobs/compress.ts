import { brotliCompressSync, constants } from 'node:zlib';
import { sha256 } from '../data/hashes.js';
import type { Blob } from '../data/queries/archive.js';

/**
 * Bytes as the record keeps them. Quality 5, in place: a page takes a fifth of a millisecond, a tenth of what reading it takes;
 * handing it to another thread and back cost more than that.
 */
export function compress(bytes: Buffer): Blob {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { hash: sha256(bytes), compressed: brotliCompressSync(bytes, { params }), size: bytes.length };
}
