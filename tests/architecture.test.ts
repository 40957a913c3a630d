/** The rooms and their arrows (docs/architecture.md), and the doors that only one file may use. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** room -> rooms it may import. `types` means: `import type` alone. */
const ARROWS: Record<string, Record<string, 'all' | 'types'>> = {
  engine: {},
  data: { engine: 'types' },
  jobs: { data: 'all', engine: 'all' },
  server: { data: 'all', engine: 'all' },
  client: { server: 'types' },
  cli: { engine: 'all', data: 'all', jobs: 'all', server: 'all' },
};

interface Import {
  file: string;
  room: string;
  /** Room of a relative import, or null for a package. */
  target: string | null;
  /** Path from the root, or the package's name. */
  name: string;
  typeOnly: boolean;
}

const IMPORT =
  /\b(import|export)\s+(type\s)?(?:[^'"();]*?\sfrom\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function importsOf(source: string, file: string): Import[] {
  return [...source.matchAll(IMPORT)].map((m) => {
    const specifier = (m[3] ?? m[4])!;
    const relativeTo = specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : null;
    return {
      file,
      room: file.split('/')[0]!,
      target: relativeTo === null ? null : relativeTo.split('/')[0]!,
      name: relativeTo ?? specifier,
      typeOnly: m[2] !== undefined,
    };
  });
}

/** TypeScript files below a room, as paths from the root. */
const filesOf = (room: string): string[] =>
  readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name));

const imports = Object.keys(ARROWS).flatMap((room) =>
  filesOf(room).flatMap((file) => importsOf(readFileSync(join(root, file), 'utf8'), file)),
);

const forbidden = (found: Import[]) => found.map((i) => `${i.file} imports ${i.name}`);

/** An import that breaks the arrows. */
function breaks({ room, target, typeOnly }: Import): boolean {
  if (target === null || target === room) return false;
  const allowed = ARROWS[room]?.[target];
  return allowed === undefined || (allowed === 'types' && !typeOnly);
}

describe('rooms', () => {
  it('finds imports to judge', () => {
    expect(imports.length).toBeGreaterThan(100);
  });

  it('import along the arrows only', () => {
    expect(forbidden(imports.filter(breaks))).toEqual([]);
  });

  it('would notice a wrong arrow', () => {
    const bad = importsOf("import { openStore } from '../../data/open.js';", 'engine/claims/x.ts');
    expect(bad.filter(breaks)).toHaveLength(1);
    expect(
      importsOf("import { extract } from '../engine/extraction/extract.js';", 'data/x.ts').filter(breaks),
    ).toHaveLength(1);
    expect(
      importsOf("import type { Figure } from '../engine/extraction/types.js';", 'data/x.ts').filter(breaks),
    ).toEqual([]);
  });

  it('keeps the engine free of input, output and packages that do any', () => {
    // Bytes are data; the language detector is loaded by the first page that needs it, because it costs 85 MB.
    const pure = (i: Import) =>
      i.name === 'node:buffer' || (i.file === 'engine/reading/language.ts' && /^node:(module|url)$/.test(i.name));
    const outside = /^(node:|express|better-sqlite3|kysely|undici|pino|node-cron)/;
    expect(
      forbidden(imports.filter((i) => i.room === 'engine' && i.target === null && outside.test(i.name) && !pure(i))),
    ).toEqual([]);
  });

  it('keeps SQL in data/', () => {
    const sql = (i: Import) =>
      /^(kysely|better-sqlite3)/.test(i.name) || /^data\/(handle|dialect\/|migrate|schema-builder)/.test(i.name);
    expect(forbidden(imports.filter((i) => i.room !== 'data' && sql(i) && !i.typeOnly))).toEqual([]);
  });

  it('has one file that imports node-cron, and one in the client that fetches', () => {
    expect(imports.filter((i) => i.name === 'node-cron').map((i) => i.file)).toEqual(['jobs/schedule.ts']);
    const fetching = filesOf('client').filter((file) =>
      /(?<![.\w])(fetch|EventSource)\(/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(fetching).toEqual(['client/api.ts']);
  });
});
