/** What a reader has to fetch, measured on the built files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { CLIENT } from '../browser/support/browser.js';

interface Chunk {
  file: string;
  imports?: string[];
  css?: string[];
}

/** The scripts and styles that an entry needs before it runs, as Vite's manifest tells. */
function filesOf(manifest: Record<string, Chunk>, entries: string[]): string[] {
  const wanted = [...entries];
  const seen = new Set<string>();
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    wanted.push(...(manifest[name]!.imports ?? []));
  }
  return [...new Set([...seen].flatMap((name) => [manifest[name]!.file, ...(manifest[name]!.css ?? [])]))];
}

describe('the built files', () => {
  const manifest = JSON.parse(readFileSync(join(CLIENT, '.vite', 'manifest.json'), 'utf8')) as Record<string, Chunk>;
  const size = (files: string[], ending: string): number =>
    files
      .filter((file) => file.endsWith(ending))
      .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(CLIENT, file))).length, 0);

  it('ask for less than 100 kB of script for a crisis page with its charts, and 20 kB of style (brotli)', () => {
    const first = filesOf(manifest, ['index.html', 'panels/CrisisPage.tsx', 'charts/mount.ts']);
    expect(size(first, '.js')).toBeLessThan(100_000);
    expect(size(first, '.js')).toBeGreaterThan(50_000);
    expect(size(first, '.css')).toBeLessThan(20_000);
  });

  it('hold less than 250 kB of script and style in all (brotli)', () => {
    const all = readdirSync(join(CLIENT, 'assets')).map((name) => `assets/${name}`);
    expect(size(all, '.js') + size(all, '.css')).toBeLessThan(250_000);
  });
});
