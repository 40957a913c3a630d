/** One command of the command line: a file each in this folder, listed in main.ts. */
export interface Command {
  /** One line for the list of commands. */
  summary: string;
  /** What `COMMAND --help` prints: usage, options, exit codes. */
  help: string;
  /** Runs with the arguments after the command's name; resolves to the exit code. */
  run(args: string[]): Promise<number>;
}

/** Wrong use of a command line: printed without a stack, with a pointer to --help; exit code 2. */
export class UsageError extends Error {}
