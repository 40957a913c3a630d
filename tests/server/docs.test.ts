/** docs/api.md and docs/settings.md name what there is, and nothing else. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { SETTINGS } from '../../data/settings.js';
import { ROUTES } from '../../server/routes/index.js';

const read = (name: string) => readFileSync(new URL(`../../docs/${name}`, import.meta.url), 'utf8');

const ADDRESS = /`(GET|POST|PATCH|DELETE) (\/[^`?]*)`/g;

describe('docs/api.md', () => {
  const api = read('api.md').replace(/`GET\s+/g, '`GET ');
  const stream = 'GET /events';

  it('has every route, and no other', () => {
    const documented = new Set([...api.matchAll(ADDRESS)].map((m) => `${m[1]} ${m[2]}`));
    const routes = ROUTES.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect([...documented].sort()).toEqual([...routes, stream].sort());
  });

  it('has every query parameter of a route in its entry', () => {
    // An entry begins with its addresses and ends where the next one, or a heading, begins.
    const entries = api.split(/^(?=- |#)/m);
    for (const { method, path, query } of ROUTES) {
      const entry = entries.find(
        (text) =>
          text.startsWith(`- \`${method.toUpperCase()} ${path}\``) ||
          text.includes(`, \`${method.toUpperCase()} ${path}\``),
      );
      const names = query instanceof z.ZodObject ? Object.keys(query.shape) : [];
      const missing = names.filter((name) => !entry?.includes(`\`${name}\``));
      expect([`${method} ${path}`, missing]).toEqual([`${method} ${path}`, []]);
    }
  });
});

describe('docs/settings.md', () => {
  it('has every setting with its default', () => {
    const settings = read('settings.md').replace(/ +/g, ' ');
    for (const { name, default: standard } of Object.values(SETTINGS)) {
      expect(settings).toContain(standard === '' ? `| \`${name}\` | |` : `| \`${name}\` | \`${standard}\` |`);
    }
  });

  it('has no setting that is none', () => {
    const known = new Set(Object.values(SETTINGS).map(({ name }) => name));
    const named = [...read('settings.md').matchAll(/^\| `([A-Z_]+)`/gm)].map((m) => m[1]!);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});
