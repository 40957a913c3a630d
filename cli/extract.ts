/** `figurewatch extract`: documents in, their figures out. */
import { extract } from '../engine/extraction/extract.js';
import type { Figure } from '../engine/extraction/types.js';
import type { Command } from './command.js';
import { explain } from './explain.js';
import { mapLines, optionalString, requiredString } from './jsonl.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch extract [--explain [--json]] < DOCUMENTS.jsonl > FIGURES.jsonl

Reads documents as JSON Lines from standard input and writes their figures as JSON Lines, in the same order.

Each input line is {"id", "text", "title"?, "published"?, "publisher"?, "url"?, "lang"?}. "published" is the ISO day that
relative dates ("on Monday") refer to; "lang" is "en" where it is absent.
Each output line is {"id", "figures": […]}; docs/figures.md says what a figure's fields mean. "start" and "end" count
UTF-16 code units.

  --explain          prints text for people instead: each figure's sentence with number, unit, place, date, claimant and what
                     happened marked, and each field with the rules that gave it; beside the
                     confidence what raises or lowers it most. In colours on a terminal
  --explain --json   prints JSON Lines with "rules" (the names of the rules that gave each field) and "marks" (where their
                     words stand) in each figure

Exit codes: 0 all lines were read; 1 a line was not usable (its number is reported, the rest goes on); 2 wrong use.
`;

/** The `extract` command. */
export const command: Command = {
  summary: 'reads documents (JSON Lines) and prints their figures',
  help: HELP,
  async run(args) {
    const { explain: isExplained = false, json = false } = parseOptions(args, {
      explain: { type: 'boolean' },
      json: { type: 'boolean' },
    }).values;
    const colours = process.stdout.isTTY && !process.env['NO_COLOR'];
    return mapLines((row) => {
      const text = requiredString(row, 'text');
      const figures = extract(text, {
        title: optionalString(row, 'title'),
        published: optionalString(row, 'published'),
        publisher: optionalString(row, 'publisher'),
        lang: optionalString(row, 'lang'),
      });
      if (isExplained && !json) return explain(String(row['id'] ?? '-'), text, figures, colours);
      return { id: row['id'] ?? null, figures: figures.map((figure) => figureRow(figure, isExplained)) };
    });
  },
};

/** A figure in the pinned form: the fields of docs/figures.md in their order, then quote and confidence. */
export function figureRow(figure: Figure, explain = false): Record<string, unknown> {
  const { start, end, text, low, high, bound, metric, group, unit, kind, from, to, location, country, attribution } =
    figure;
  return {
    ...{ start, end, text, low, high, bound, metric, group, unit, kind, from, to, location, country, attribution },
    ...(figure.projected ? { projected: true } : {}),
    quote: figure.quote,
    confidence: figure.confidence,
    ...(explain ? { rules: figure.rules, marks: figure.marks } : {}),
  };
}
