/** `figurewatch evaluate`: accuracy of extraction on annotated documents. */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Calibration } from '../engine/extraction/calibration.js';
import { extract } from '../engine/extraction/extract.js';
import { type Rates, type Score, type ScoredDocument, type ScoredFigure, score } from '../engine/extraction/score.js';
import { type Command, UsageError } from './command.js';
import { parseOptions } from './options.js';

const HELP = `
usage: figurewatch evaluate [GOLD.jsonl …] [--json] [--errors N]

Extracts the figures of annotated documents and compares them with the annotation (docs/figures.md, "Scoring"). Without
a path it takes the project's own annotated texts. The reliability table holds the confidences against what was right;
"recall" beside a confidence is what is left of the figures where only those above it are taken.

Each line of a gold file is {"id", "text", "figures": […], "lang"?, "title"?, "published"?, "publisher"?}.

  --json       prints one JSON object for all files
  --errors N   prints up to N missed figures and N false alarms of each file

Exit codes: 0 done; 1 a file could not be read; 2 wrong use.
`;

/** The project's own annotated texts, from the source tree or from the built code. */
const OWN = ['../tests/accuracy/', '../../tests/accuracy/'];

/** The `evaluate` command. */
export const command: Command = {
  summary: 'measures extraction on annotated documents',
  help: HELP,
  async run(args) {
    const { paths, json, errors } = optionsOf(args);
    const results: { file: string; score: Score }[] = [];
    for (const file of paths.length > 0 ? paths : await ownFiles()) {
      try {
        results.push({ file, score: evaluate(documentsOf(await readFile(file, 'utf8'))) });
      } catch (error) {
        console.error(`figurewatch evaluate: ${file}: ${(error as Error).message}`);
        return 1;
      }
    }
    if (json) {
      console.log(
        JSON.stringify(
          results.map((result) => ({
            file: result.file,
            ...result.score,
            errors: result.score.errors.slice(0, errors),
          })),
          null,
          2,
        ),
      );
    } else for (const result of results) console.log(tableOf(result.file, result.score, errors));
    return 0;
  },
};

function optionsOf(args: string[]): { paths: string[]; json: boolean; errors: number } {
  const { values, positionals } = parseOptions(args, { json: { type: 'boolean' }, errors: { type: 'string' } }, true);
  const errors = Number(values.errors ?? 0);
  if (!Number.isInteger(errors) || errors < 0) throw new UsageError(`--errors needs a count, got "${values.errors}"`);
  return { paths: positionals, json: values.json ?? false, errors };
}

async function ownFiles(): Promise<string[]> {
  for (const folder of OWN) {
    const path = fileURLToPath(new URL(folder, import.meta.url));
    const names = await readdir(path).catch(() => []);
    const files = names.filter((name) => name.endsWith('.jsonl')).sort();
    if (files.length > 0) return files.map((name) => path + name);
  }
  throw new UsageError('no annotated texts of the project are here; name a gold file');
}

/** A document of a gold file. */
interface GoldDocument extends ScoredDocument {
  text: string;
  title?: string | null;
  published?: string | null;
  publisher?: string | null;
}

/** The documents of a gold file. Throws, with the line, on one that is no document with id, text and figures. */
export function documentsOf(file: string): GoldDocument[] {
  return file.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const document = JSON.parse(line) as GoldDocument;
    if (typeof document.id !== 'string' || typeof document.text !== 'string' || !Array.isArray(document.figures)) {
      throw new Error(`line ${i + 1} is no document with id, text and figures`);
    }
    return [document];
  });
}

/** Extracts the figures of annotated documents and scores them. */
export function evaluate(documents: readonly GoldDocument[]): Score {
  const predicted = new Map(
    documents.map((document) => [document.id, extract(document.text, document) as unknown as readonly ScoredFigure[]]),
  );
  return score(documents, predicted);
}

const rate = (value: number | null): string => (value === null ? '-' : value.toFixed(4)).padStart(8);

function ratesLine(name: string, rates: Rates): string {
  return `${name.padEnd(22)}${rate(rates.precision)}${rate(rates.recall)}${rate(rates.f1)}${String(rates.gold).padStart(7)}${String(rates.predicted).padStart(7)}`;
}

function tableOf(file: string, result: Score, errors: number): string {
  const head = `${''.padEnd(22)}       P       R      F1   gold   pred`;
  const lines = [
    `${file}: ${result.documents} documents`,
    head,
    ratesLine('detection', result.detection),
    ratesLine('figure', result.figure),
    '',
    'field                 accuracy  F1 beyond default',
    ...result.fields
      .filter(({ accuracy }) => accuracy !== null)
      .map(
        ({ field, accuracy, beyondDefault }) =>
          `${field.padEnd(22)}${rate(accuracy)}${beyondDefault ? `${rate(beyondDefault.f1)}   (${beyondDefault.gold} in gold)` : ''}`,
      ),
    '',
    'figure by metric',
    ...result.byMetric.map(({ metric, rates }) => ratesLine(metric, rates)),
  ];
  if (result.byLanguage.length > 1) {
    lines.push('', 'figure by language', ...result.byLanguage.map(({ lang, rates }) => ratesLine(lang, rates)));
  }
  if (result.calibration) lines.push('', ...calibrationLines(result.calibration));
  for (const kind of ['missed', 'false alarm'] as const) {
    const found = result.errors.filter((error) => error.kind === kind);
    if (errors === 0) continue;
    lines.push('', `${kind}: ${found.length}`);
    for (const { id, figure, instead, context } of found.slice(0, errors)) {
      lines.push(
        `  ${id} ${brief(figure)}${instead ? `; the other side has ${brief(instead)}` : ''}`,
        `      ${context}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Brier score, reliability table and what thresholds leave, as lines. */
export function calibrationLines({ brier, baseBrier, figures, right, bins, thresholds }: Calibration): string[] {
  return [
    `confidence: Brier ${brier.toFixed(4)}; one confidence for all (${right.toFixed(3)}) would have ${baseBrier.toFixed(4)}; ${figures} figures`,
    'confidence              mean   right  figures',
    ...bins
      .filter((bin) => bin.figures > 0)
      .map(
        (bin) =>
          `${`${bin.from.toFixed(2)} – ${bin.to.toFixed(2)}`.padEnd(20)}${rate(bin.confidence)}${rate(bin.right)}${String(bin.figures).padStart(9)}`,
      ),
    'at least                   P       R  figures',
    ...thresholds.map(
      (row) =>
        `${row.minimum.toFixed(2).padEnd(20)}${rate(row.precision)}${rate(row.recall)}${String(row.figures).padStart(9)}`,
    ),
  ];
}

function brief(figure: ScoredFigure): string {
  return `[${figure.low}, ${figure.high}] ${figure['metric']} ${figure['unit']}`;
}
