/** `figurewatch changes`: from a cursor to a cursor, nothing missed or told twice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { command } from '../../cli/changes.js';
import { openSeeded } from '../support/store.js';

const folder = mkdtempSync(join(tmpdir(), 'figurewatch-changes-'));
const db = join(folder, 'record.db');
beforeAll(async () => {
  const { store } = await openSeeded({ path: db });
  await store.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function changes(...args: string[]): Promise<{ code: number; out: string }> {
  let out = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((part) => {
    out += String(part);
    return true;
  });
  try {
    return { code: await command.run([...args, '--db', db]), out };
  } finally {
    spy.mockRestore();
  }
}

describe('figurewatch changes', () => {
  it('tells everything as text, a line a change, and where to go on', async () => {
    const { code, out } = await changes('--since', '2016-11-10');
    expect(code).toBe(0);
    const lines = out.trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^2016-11-10 12:00 revised: 42,000 displaced, Mosul, since 17 Oct 2016 · UNHCR · 10 Nov 2016 \(was 18,000\) https:/,
    );
    expect(lines.some((line) => line.includes(' contested: ') && line.includes(' against '))).toBe(true);
    expect(lines.at(-1)).toMatch(/^resume \S+$/);
    const cursor = lines.at(-1)!.split(' ')[1]!;
    expect(await changes('--since', cursor)).toEqual({ code: 0, out: `resume ${cursor}\n` });
    expect((await changes('--since', cursor, '--exit-code')).code).toBe(3);
  });

  it('gives as JSON what the API gives', async () => {
    const { out } = await changes('--format', 'json', '--crisis', 'mosul');
    const { items, resume } = JSON.parse(out);
    expect(items[0]).toMatchObject({ kind: 'claim_new', claim: { text: '18,000' }, crises: ['mosul'] });
    const rest = JSON.parse((await changes('--format', 'json', '--since', resume)).out);
    expect(rest).toEqual({ items: [], resume });
    // The id of a change is a cursor too.
    const some = JSON.parse((await changes('--format', 'json', '--since', String(items.at(-3).id))).out);
    expect(some.items.map((one: { id: number }) => one.id)).toEqual(
      items.slice(-2).map((one: { id: number }) => one.id),
    );
  });

  it('refuses what it does not know', async () => {
    await expect(changes('--format', 'xml')).rejects.toThrow('--format must be one of json, text');
    await expect(changes('--since', 'yesterday')).rejects.toThrow('--since takes the cursor');
    await expect(changes('--crisis', 'nowhere')).rejects.toMatchObject({ code: 'not_found' });
  });
});
