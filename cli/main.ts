#!/usr/bin/env node
/** The command line. A command's module is loaded only when it is called, which keeps the start of each one short. */
import { setFlagsFromString } from 'node:v8';
import { AppError } from '../data/errors.js';
import type { Command } from './command.js';
import { UsageError } from './command.js';

// Most runs last seconds, and V8 compiles for longer runs than that (docs/benchmarks.md). Functions: machine code after seven times as
// much running as it would wait for, else it makes some hundreds, many of them twice. Patterns: machine code at once, not bytecode first.
// Later versions of V8 than Node 20's have another compiler in between, and complain of the first flag.
if (Number.parseInt(process.versions.v8, 10) < 12) {
  setFlagsFromString('--interrupt-budget=1000000');
  setFlagsFromString('--no-regexp-tier-up');
}

const COMMANDS: Record<string, () => Promise<{ command: Command }>> = {
  extract: () => import('./extract.js'),
  numbers: () => import('./numbers.js'),
  read: () => import('./read.js'),
  evaluate: () => import('./evaluate.js'),
  collect: () => import('./collect.js'),
  sources: () => import('./sources.js'),
  export: () => import('./export.js'),
  changes: () => import('./changes.js'),
  alerts: () => import('./alerts.js'),
  jobs: () => import('./jobs.js'),
  backup: () => import('./backup.js'),
  restore: () => import('./restore.js'),
  import: () => import('./import.js'),
  reprocess: () => import('./reprocess.js'),
  start: () => import('./start.js'),
};

async function overview(): Promise<string> {
  const lines = ['usage: figurewatch COMMAND [OPTIONS]', '', 'Commands:'];
  for (const [name, load] of Object.entries(COMMANDS)) {
    lines.push(`  ${name.padEnd(10)} ${(await load()).command.summary}`);
  }
  lines.push('', 'figurewatch COMMAND --help says more of one.');
  return lines.join('\n');
}

async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    console.log(await overview());
    return name === undefined ? 2 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    console.error(`figurewatch: no command "${name}"; the commands are ${Object.keys(COMMANDS).join(', ')}`);
    return 2;
  }
  const { command } = await load();
  if (rest.includes('--help') || rest.includes('-h')) {
    console.log(command.help.trim());
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    if (error instanceof UsageError) {
      console.error(`figurewatch ${name}: ${error.message} (see figurewatch ${name} --help)`);
      return 2;
    }
    if (error instanceof AppError) {
      console.error(`figurewatch ${name}: ${error.message}`);
      return 1;
    }
    throw error;
  }
}

// A reader that closes the pipe early (head) ends the program quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2));
