// `npm test`: types, lint and format, then a build, then every test. Stops at the first of these that fails.
// Arguments go to Vitest: `npm test -- tests/engine`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';

const bin = (name) => new URL(`../node_modules/.bin/${name}`, import.meta.url).pathname;

function step(name, command, args) {
  console.log(`\n— ${name}`);
  const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
  if (error) throw error;
  return status ?? 1;
}

function must(name, command, args) {
  const status = step(name, command, args);
  if (status !== 0) {
    console.error(`\n${name} failed`);
    process.exit(status);
  }
}

ensureBrowser();
must('types: engine, data, jobs, server, cli, tests', bin('tsc'), ['-p', 'tsconfig.json']);
must('types: client', bin('tsc'), ['-p', 'client/tsconfig.json']);
must('lint and format', bin('biome'), ['check', '--error-on-warnings']);
must('build', process.execPath, ['scripts/build.mjs']);

const report = join(mkdtempSync(join(tmpdir(), 'figurewatch-test-')), 'report.json');
const status = step('tests', bin('vitest'), [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
  ...process.argv.slice(2),
]);
const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, 'utf8'));
console.log(`\ntests: ${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests + numTodoTests} skipped`);
process.exit(status);
