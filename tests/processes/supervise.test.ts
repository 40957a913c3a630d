import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Supervised, supervise } from '../../server/supervise.js';

let folder: string;
let running: Supervised | null = null;
const lines: { event: string; restartInMs?: number }[] = [];
const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line)) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'supervise-'));
  lines.length = 0;
});
afterEach(async () => {
  await running?.stop();
  running = null;
  rmSync(folder, { recursive: true });
});

/** A child that writes its pid into a file, one a line, and then does what the code says. */
const child = (code: string): string => {
  const path = join(folder, 'child.mjs');
  writeFileSync(
    path,
    `import { appendFileSync } from 'node:fs';\nappendFileSync(${JSON.stringify(join(folder, 'pids'))}, process.pid + '\\n');\n${code}`,
  );
  return path;
};
const pids = (): number[] => {
  try {
    return readFileSync(join(folder, 'pids'), 'utf8').trim().split('\n').map(Number);
  } catch {
    return [];
  }
};
const until = async (holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 200 && !holds(); i++) await new Promise((wait) => setTimeout(wait, 50));
  expect(holds()).toBe(true);
};
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};
const start = (code: string, stopWithinMs = 5_000) =>
  supervise({ name: 'jobs', path: child(code), log, firstWaitMs: 20, stopWithinMs });

describe('supervise', () => {
  it('starts a killed process again', async () => {
    running = start('setInterval(() => {}, 1000);');
    await until(() => pids().length === 1);
    process.kill(pids()[0]!, 'SIGKILL');
    await until(() => pids().length === 2);
    expect(running.pid()).toBe(pids()[1]);
    expect(lines).toMatchObject([{ event: 'process_ended', signal: 'SIGKILL', restartInMs: 20 }]);
  });

  it('waits longer each time for one that dies at once', async () => {
    running = start('process.exit(1);');
    await until(() => pids().length >= 4);
    expect(lines.slice(0, 3).map(({ restartInMs }) => restartInMs)).toEqual([20, 40, 80]);
  });

  it('ends it and does not start it again', async () => {
    running = start('setInterval(() => {}, 1000);');
    await until(() => pids().length === 1);
    await running.stop();
    expect(isAlive(pids()[0]!)).toBe(false);
    await new Promise((wait) => setTimeout(wait, 200));
    expect(pids()).toHaveLength(1);
  });

  it('kills one that does not end', async () => {
    running = start("process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);", 300);
    await until(() => pids().length === 1);
    // The handler stands after the file is written.
    await new Promise((wait) => setTimeout(wait, 100));
    await running.stop();
    expect(isAlive(pids()[0]!)).toBe(false);
  });
});
