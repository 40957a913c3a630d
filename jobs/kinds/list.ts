/** A list of addresses and files: a text file here or on the web, one a line; lines that begin with # are notes. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isPath } from '../../data/queries/sourceSettings.js';
import { type Item, itemAt } from '../context.js';
import { CollectFailure } from '../failure.js';
import { dropTracking } from '../pipeline/canonical.js';
import { decodeXml } from './decodeXml.js';
import { extensionOf, FILE_TYPES, isWithin } from './folder.js';
import { type Kind, type ListingBytes, MOST_ITEMS } from './kind.js';

export const list: Kind = {
  async list({ source, fetch, limits }) {
    if (!isPath('list', source.url)) return await fetch(source.url, addressesOf);
    const text = decodeXml(await readList(source.url, limits.mostBytes, limits.folders), null);
    const items = linesOf(text).map((line) => webItem(line, undefined) ?? { path: resolve(dirname(source.url), line) });
    const allowed = await Promise.all(
      items.map((item) => ('path' in item ? fileItem(item.path, limits.folders) : item)),
    );
    return some(
      allowed.flatMap((item) => item ?? []),
      source.url,
    );
  },
};

/** A list from the web names web addresses alone: none of this machine's files. */
const addressesOf = ({ body, url, contentType }: ListingBytes): Item[] =>
  some(
    linesOf(decodeXml(body, contentType)).flatMap((line) => webItem(line, url) ?? []),
    new URL(url).host,
  );

const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\r\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(0, MOST_ITEMS);

function webItem(line: string, base: string | undefined): Item | null {
  const address = URL.parse(line, base);
  return address && /^https?:$/.test(address.protocol) ? itemAt(dropTracking(address)) : null;
}

/** Null for a file that is no page or text, or lies where none may be read; one that is missing fails as a page. */
async function fileItem(path: string, folders: readonly string[]): Promise<Item | null> {
  if (!(extensionOf(path) in FILE_TYPES)) return null;
  const real = await realpath(path).catch(() => path);
  return (await isWithin(real, folders)) ? itemAt(pathToFileURL(real).href) : null;
}

async function readList(path: string, mostBytes: number, folders: readonly string[]): Promise<Buffer> {
  try {
    const real = await realpath(path);
    if (!(await isWithin(real, folders)))
      throw new CollectFailure('no_file', `The list ${path} lies outside the folders that FIGUREWATCH_FOLDERS allows.`);
    if ((await stat(real)).size > mostBytes) throw new CollectFailure('too_large', `The list ${path} is too large.`);
    return await readFile(real);
  } catch (error) {
    if (error instanceof CollectFailure) throw error;
    throw new CollectFailure('no_file', `The list ${path} cannot be read (${(error as NodeJS.ErrnoException).code}).`);
  }
}

function some(items: readonly Item[], where: string): Item[] {
  const unique = [...new Map(items.map((item) => [item.url, item])).values()];
  if (unique.length === 0)
    throw new CollectFailure(
      'no_links',
      `The list ${where} names no addresses and no files that are read; one a line.`,
    );
  return unique;
}
