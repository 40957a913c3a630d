import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backupTo } from '../../data/backup.js';
import type { Store } from '../../data/open.js';

/** How many of its own backups are kept; files of other names in the folder are left alone. */
export const KEPT_BACKUPS = 7;
const NAME = /^figurewatch-\d{4}-\d{2}-\d{2}T\d{6}Z\.db$/;

/** Writes the record of this moment into the folder and drops the oldest of its backups; no folder: none. Resolves to how many. */
export async function backUp(store: Store, folder: string): Promise<number> {
  if (folder === '') return 0;
  await mkdir(folder, { recursive: true });
  const moment = store.instant().slice(0, 19).replaceAll(':', '');
  await backupTo(store, join(folder, `figurewatch-${moment}Z.db`));
  const old = (await readdir(folder))
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -KEPT_BACKUPS);
  for (const name of old) await rm(join(folder, name));
  return 1;
}
