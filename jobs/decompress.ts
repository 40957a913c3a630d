import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';

const brotli = promisify(brotliDecompress);

/** Stored bytes as they were fetched; the counterpart of compress.ts. Off the main thread. */
export const decompress = async (bytes: Uint8Array): Promise<Buffer> => await brotli(bytes);
