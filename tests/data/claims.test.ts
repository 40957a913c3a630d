import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { openStore } from '../../data/open.js';
import { claimsContract } from './claims/contract.js';

let folder: string;
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-claims-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true });
});

claimsContract('SQLite in memory', () => openStore(':memory:'));
claimsContract('a SQLite file', () => openStore(join(folder, `${++files}.db`)));
