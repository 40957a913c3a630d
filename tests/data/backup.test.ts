/** A backup holds what was there at its moment, whoever writes; a restore puts it back and loses nothing of what was there. */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupTo, restoreFrom } from '../../data/backup.js';
import { openStore, type Store } from '../../data/open.js';
import { createSource, findSourceRows } from '../../data/queries/sources.js';
import { LOCAL } from '../../data/viewer.js';

const AT = '2016-11-03T08:00:00.000Z';

let folder: string;
let store: Store;
const at = (name: string) => join(folder, name);
const add = (name: string) => createSource(store, LOCAL, { name, kind: 'feed', url: `https://${name}.test/feed` });
const names = async () => (await findSourceRows(store, { dueOnly: false })).map((row) => row.name).sort();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-backup-'));
  store = await openStore(at('live.db'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('a backup', () => {
  it('brings back what was there at its moment, and keeps what came after beside it', async () => {
    await add('first');
    expect(await backupTo(store, at('copy.db'))).toBeGreaterThan(10_000);
    await add('second');
    await store.close();
    const kept = await restoreFrom(at('copy.db'), at('live.db'), AT);
    store = await openStore(at('live.db'));
    expect(await names()).toEqual(['first']);
    await store.close();
    store = await openStore(kept!);
    expect(await names()).toEqual(['first', 'second']);
    // The backup itself stays as it was, and nothing half-done is left.
    expect((await readdir(folder)).filter((name) => /part|restoring/.test(name))).toEqual([]);
  });

  it('is whole while others write', async () => {
    const writing = Promise.all(Array.from({ length: 20 }, (_, i) => add(`source${i}`)));
    await backupTo(store, at('copy.db'));
    await writing;
    await restoreFrom(at('copy.db'), at('other.db'), AT);
    await store.close();
    store = await openStore(at('other.db'));
    expect((await names()).length).toBeLessThanOrEqual(20);
  });

  it('never overwrites a file', async () => {
    await writeFile(at('copy.db'), 'mine');
    await expect(backupTo(store, at('copy.db'))).rejects.toMatchObject({ code: 'invalid' });
    expect(await readFile(at('copy.db'), 'utf8')).toBe('mine');
  });
});

describe('a restore', () => {
  it.each([
    ['of another program', async () => writeFile(at('bad.db'), 'not a database at all, whatever its name says')],
    [
      'that is damaged',
      async () => {
        await add('first');
        await backupTo(store, at('whole.db'));
        const bytes = await readFile(at('whole.db'));
        bytes.fill(0xff, 8_192, 40_000);
        await writeFile(at('bad.db'), bytes);
      },
    ],
    [
      'that is cut off',
      async () => {
        await backupTo(store, at('whole.db'));
        await copyFile(at('whole.db'), at('bad.db'));
        const bytes = await readFile(at('bad.db'));
        await writeFile(at('bad.db'), bytes.subarray(0, bytes.length / 2));
      },
    ],
  ])('refuses a file %s and leaves the database alone', async (_, make) => {
    await make();
    await add('kept');
    await store.close();
    await expect(restoreFrom(at('bad.db'), at('live.db'), AT)).rejects.toThrow();
    store = await openStore(at('live.db'));
    expect(await names()).toContain('kept');
  });

  it('makes a database where there is none', async () => {
    await add('first');
    await backupTo(store, at('copy.db'));
    expect(await restoreFrom(at('copy.db'), at('new.db'), AT)).toBeNull();
  });
});
