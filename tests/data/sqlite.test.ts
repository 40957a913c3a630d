import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { openStore } from '../../data/open.js';
import { openEmpty } from '../support/store.js';
import { contract } from './contract.js';

const folder = mkdtempSync(join(tmpdir(), 'figurewatch-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;
const newFile = (): string => join(folder, `${++files}.db`);

contract('SQLite in memory', () => openEmpty());
contract('SQLite in a file', () => openEmpty(newFile()));

describe('a SQLite file', () => {
  const refused = (path: string) => expect(openStore(path)).rejects;

  it('of another program is refused and left as it is', async () => {
    const path = newFile();
    const other = new SQLite(path);
    other.exec('create table bookmarks (url text)');
    other.close();
    await refused(path).toMatchObject({ code: 'unusable_database', message: /is a database of another program/ });
    const again = new SQLite(path);
    expect(again.pragma('application_id', { simple: true })).toBe(0);
    expect(again.prepare('select name from sqlite_master').all()).toEqual([{ name: 'bookmarks' }]);
    again.close();
  });

  it('that is no database is refused', async () => {
    const path = newFile();
    writeFileSync(path, 'a letter, not a database, and long enough to be looked at as one. '.repeat(50));
    await refused(path).toMatchObject({ code: 'unusable_database', message: /cannot open the database/ });
  });

  it('in a folder that does not exist is refused', async () => {
    await refused(join(folder, 'none', 'x.db')).toMatchObject({ code: 'unusable_database' });
  });
});
