import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './command.js';

/** Options of a command, strictly: an unknown one, or a word too many, is a {@link UsageError} that names it. */
export function parseOptions<T extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: T,
  allowPositionals = false,
) {
  try {
    return parseArgs({ args, options, allowPositionals, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message.split('. ')[0]!);
  }
}
