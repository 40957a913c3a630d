/**
 * What a long export takes: figures as CSV, JSON Lines and a workbook by the built command, in a process of its own, from
 * records of two sizes. Were rows kept, the larger record's peak would be higher by what they weigh.
 * `npx tsx tests/bench/exports.ts [FIGURES]`; a million where nothing is said. The files it makes are removed at the end.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../data/open.js';
import { CRISES, generate } from './claimsRecord.js';

const COMMAND = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** Prints the peak of resident memory in kB and the CPU time in µs as the last line of standard error. */
const TELL = `data:text/javascript,${encodeURIComponent(`process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write('\\n' + JSON.stringify({ peak: maxRSS, cpu: userCPUTime + systemCPUTime }));
})`)}`;

const figures = Number(process.argv[2] ?? 1_000_000);
if (!(figures >= 10 * CRISES)) throw new Error(`not a number of figures, at least ${10 * CRISES}: ${process.argv[2]}`);
const folder = mkdtempSync(join(tmpdir(), 'figurewatch-bench-'));
try {
  for (const size of [figures / 10, figures]) {
    const file = join(folder, `${size}.db`);
    await (await openStore(file)).close();
    generate(file, size);
    for (const format of ['csv', 'jsonl', 'xlsx']) {
      const { bytes, peak, cpu } = await exported(file, format);
      console.log(
        `${size} figures as ${format}: ${(bytes / 1e6).toFixed(0)} MB, peak of resident memory ${(peak / 1000).toFixed(0)} MB, ${(cpu / size).toFixed(0)} µs of CPU each`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Exports all figures and counts what comes out. */
async function exported(file: string, format: string): Promise<{ bytes: number; peak: number; cpu: number }> {
  const child = spawn(
    process.execPath,
    ['--import', TELL, COMMAND, 'export', 'figures', '--format', format, '--db', file],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let bytes = 0;
  let said = '';
  child.stdout.on('data', (part: Buffer) => {
    bytes += part.length;
  });
  child.stderr.on('data', (part) => {
    said += part;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`export ended with ${code}: ${said}`);
  return { bytes, ...(JSON.parse(said.trim().split('\n').at(-1)!) as { peak: number; cpu: number }) };
}
