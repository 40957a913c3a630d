import { open } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Row } from '../../data/schema.js';
import type { Item, RunContext } from '../context.js';
import { CollectFailure } from '../failure.js';
import { extensionOf, FILE_TYPES } from '../kinds/folder.js';
import type { FetchedPage } from './fetch.js';

/**
 * A file of a folder source. Null: its date and size are those of last time. Throws CollectFailure where it is gone,
 * too large or not readable.
 */
export async function readLocalFile(
  item: Item,
  known: Row<'resource'> | null,
  startedAt: string,
  { limits }: Pick<RunContext, 'limits'>,
): Promise<FetchedPage | null> {
  const path = fileURLToPath(item.url);
  const before = performance.now();
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    throw new CollectFailure('no_file', `The file cannot be read (${error.code}).`);
  });
  try {
    const { mtimeNs, size } = await file.stat({ bigint: true });
    const etag = `${mtimeNs}-${size}`;
    if (known?.etag === etag) return null;
    if (size > BigInt(limits.mostBytes)) {
      const megabytes = Math.round(limits.mostBytes / 1024 / 1024);
      throw new CollectFailure('too_large', `The file is larger than ${megabytes} MB.`, { bytes: Number(size) });
    }
    const body = await file.readFile();
    return {
      item,
      finalUrl: item.url,
      body,
      contentType: FILE_TYPES[extensionOf(path)] ?? 'text/plain',
      status: null,
      headers: {},
      validators: { url: item.url, etag, lastModified: null, status: null },
      startedAt,
      durationMs: performance.now() - before,
      message: null,
      redirects: [],
    };
  } finally {
    await file.close();
  }
}
