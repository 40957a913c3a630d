/** What the built commands load: a short run must not wait for what it never uses. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const dist = process.env['FIGUREWATCH_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

/** All built files and packages that are loaded with a file, itself included. */
function loadedWith(path: string, found = new Set<string>()): Set<string> {
  if (found.has(path)) return found;
  found.add(path);
  for (const [, name] of readFileSync(path, 'utf8').matchAll(
    /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?["']([^"']+)["']/gmu,
  )) {
    if (name!.startsWith('.')) loadedWith(join(dirname(path), name!), found);
    else if (!name!.startsWith('node:')) found.add(name!);
  }
  return found;
}

const packagesOf = (loaded: Set<string>): string[] => [...loaded].filter((name) => !name.startsWith('/')).sort();

describe('a built command', () => {
  it.each(['extract', 'numbers', 'evaluate'])('%s loads no package at all, and few files', (command) => {
    const loaded = new Set([...loadedWith(`${dist}/cli/main.js`), ...loadedWith(`${dist}/cli/${command}.js`)]);
    expect(packagesOf(loaded)).toEqual([]);
    expect(loaded.size).toBeLessThan(14);
  });

  it('read loads what reads pages, and neither database nor server', () => {
    const packages = packagesOf(loadedWith(`${dist}/cli/read.js`));
    expect(packages).toContain('htmlparser2');
    for (const name of ['better-sqlite3', 'kysely', 'express', 'undici', 'zod']) expect(packages).not.toContain(name);
  });

  it('finds the programs and texts that it names by where it stands', () => {
    for (const file of [
      'jobs/main.js',
      'jobs/pdfThread.js',
      'client/index.html',
      'parts/PLACES.txt',
      'parts/smallPlaces.txt',
    ])
      expect(existsSync(join(dist, file)), file).toBe(true);
  });
});
