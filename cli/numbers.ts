/** `figurewatch numbers`: the number layer of extraction alone. */
import { readNumbers } from '../engine/extraction/numbers.js';
import type { Command } from './command.js';
import { mapLines, optionalString, requiredString } from './jsonl.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch numbers < DOCUMENTS.jsonl > NUMBERS.jsonl

Reads documents as JSON Lines from standard input and writes every cardinal number and range of their texts as JSON
Lines, before anything decides whether it is a figure. Dates, times, years, ordinals, percentages and codes are none.

Each input line is {"id", "text", "lang"?}; each output line is {"id", "numbers": [{"start", "end", "text", "low", "high",
"bound"}]}. "start" and "end" count UTF-16 code units.

Exit codes: 0 all lines were read; 1 a line was not usable (its number is reported, the rest goes on); 2 wrong use.
`;

/** The `numbers` command. */
export const command: Command = {
  summary: 'reads documents (JSON Lines) and prints all their numbers',
  help: HELP,
  async run(args) {
    parseOptions(args, {});
    return mapLines((row) => ({
      id: row['id'] ?? null,
      numbers: readNumbers(requiredString(row, 'text'), optionalString(row, 'lang') ?? undefined),
    }));
  },
};
