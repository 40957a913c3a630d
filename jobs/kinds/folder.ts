/** Folders of local files: pages (HTML), texts (.txt, .md) and PDF. Each file is an item with a file: address. */
import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { itemAt } from '../context.js';
import { CollectFailure } from '../failure.js';
import type { Kind } from './kind.js';

/** Extensions that are read, and the content type that each is read as. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'application/xhtml+xml',
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
};

const DEEPEST = 8;
const MOST_FILES = 100_000;

export const folder: Kind = {
  async list({ source, limits, signal }) {
    const root = await rootOf(source.url, limits.folders);
    const paths: string[] = [];
    const walk = async (path: string, depth: number): Promise<void> => {
      signal.throwIfAborted();
      const entries = await readdir(path, { withFileTypes: true });
      for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
        // Links are passed over: they could lead anywhere.
        if (entry.name.startsWith('.')) continue;
        if (entry.isDirectory() && depth < DEEPEST) await walk(join(path, entry.name), depth + 1);
        if (entry.isFile() && extensionOf(entry.name) in FILE_TYPES) paths.push(join(path, entry.name));
        if (paths.length > MOST_FILES)
          throw new CollectFailure('too_large', `The folder holds more than ${MOST_FILES} files; split it.`);
      }
    };
    await walk(root, 1);
    return paths.map((path) => itemAt(pathToFileURL(path).href));
  },
};

/** `.txt` of `Report.TXT`. */
export const extensionOf = (name: string): string => /\.[^.]+$/.exec(name)?.[0].toLowerCase() ?? '';

async function rootOf(path: string, allowed: readonly string[]): Promise<string> {
  let root: string;
  try {
    root = await realpath(path);
    await readdir(root);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      code === 'ENOENT' ? 'does not exist' : code === 'ENOTDIR' ? 'is not a folder' : `cannot be read (${code})`;
    throw new CollectFailure('no_folder', `The folder ${path} ${why}.`);
  }
  if (!(await isWithin(root, allowed)))
    throw new CollectFailure('no_folder', `The folder ${path} lies outside those that FIGUREWATCH_FOLDERS allows.`);
  return root;
}

/** Whether a real path (links resolved) lies in one of the folders that the settings allow; none named allows all. */
export async function isWithin(path: string, allowed: readonly string[]): Promise<boolean> {
  if (allowed.length === 0) return true;
  const within = await Promise.all(allowed.map((each) => realpath(each).catch(() => null)));
  return within.some((each) => each !== null && (path === each || path.startsWith(each + sep)));
}
