import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../data/open.js';
import { findClaims } from '../../data/queries/claims.js';
import { LOCAL } from '../../data/viewer.js';
import { backUp, KEPT_BACKUPS } from '../../jobs/archive/backUp.js';
import { openSeeded } from '../support/store.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-backups-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the nightly backup', () => {
  it('writes a whole record and keeps the newest ones, and what is not its own', async () => {
    const { store } = await openSeeded({ path: join(folder, 'record.db') });
    const backups = join(folder, 'backups');
    expect(await backUp(store, '')).toBe(0);
    for (let day = 1; day <= KEPT_BACKUPS + 2; day++) {
      store.instant = () => `2026-01-0${day}T04:10:00.000Z`;
      expect(await backUp(store, backups)).toBe(1);
      if (day === 1) await writeFile(join(backups, 'mine.db'), 'mine');
    }
    const before = await findClaims(store, LOCAL, { limit: 200 });
    await store.close();
    const names = (await readdir(backups)).sort();
    expect(names).toHaveLength(KEPT_BACKUPS + 1);
    expect(names[0]).toBe('figurewatch-2026-01-03T041000Z.db');
    expect(names).toContain('mine.db');
    const copy = await openStore(join(backups, names[0]!));
    expect(await findClaims(copy, LOCAL, { limit: 200 })).toEqual(before);
    await copy.close();
  });
});
