/**
 * Fits the confidence model: annotated texts → engine/extraction/passes/confidence.data.ts.
 *
 *   npx tsx scripts/fit-confidence.ts [--tuned GOLD]… [--rows ROWS]… [--write] FRESH.jsonl …
 *   npx tsx scripts/fit-confidence.ts --save ROWS FRESH.jsonl …
 *
 * FRESH are gold files (docs/figures.md, "Files") whose errors nobody has read: they say how often the rules are right on
 * texts that they were not made for. Texts that the rules were tuned on (`--tuned`) hold fewer errors than others will;
 * they help to weigh the features against each other, and a term of their own keeps their level out of the model.
 * `--save` writes what the rules saw of FRESH before they are tuned on it; `--rows` takes that as fresh later.
 *
 * Prints the reliability of the model on FRESH and ROWS, cross-validated by document: each is judged by a model that did
 * not see it. Without `--write` nothing is changed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calibrationLines, documentsOf } from '../cli/evaluate.js';
import { calibrationOf, type Forecast } from '../engine/extraction/calibration.js';
import { extractWithFeatures } from '../engine/extraction/extract.js';
import { type Features, SIGNS } from '../engine/extraction/passes/confidenceFeatures.js';
import { type ScoredFigure, score } from '../engine/extraction/score.js';
import { fitWeights, type Model, probabilityOf, type Row } from './logistic.js';

/** The L2 penalty, chosen by cross-validation among 1, 2, 3, 4 and 8; what is near it differs by less than 0.001. */
const PENALTY = 2;
const FOLDS = 10;

/** The term of texts that the rules were tuned on; it is no part of the shipped model. */
const TUNED = 'tuned on';

/** The figures of a document as rows, and how many it has by its annotation. */
interface FittedDocument {
  id: string;
  gold: number;
  rows: Row[];
}

function documentsIn(file: string): FittedDocument[] {
  return documentsOf(readFileSync(file, 'utf8'))
    .filter(({ lang }) => !lang || /^en/iu.test(lang))
    .map((document) => {
      const found = extractWithFeatures(document.text, document);
      const figures = found.map(({ figure }) => figure as unknown as ScoredFigure);
      const { errors } = score([document], new Map([[document.id, figures]]));
      const wrong = new Set(errors.filter(({ kind }) => kind === 'false alarm').map(({ figure }) => figure));
      const rows = found.map(({ features }, i) => ({ features, right: !wrong.has(figures[i]!) }));
      return { id: document.id, gold: document.figures.length, rows };
    });
}

const rowsIn = (file: string): FittedDocument[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FittedDocument);

const rowsOf = (documents: readonly FittedDocument[]): Row[] => documents.flatMap(({ rows }) => rows);

function modelOf(fresh: readonly Row[], tuned: readonly Row[]): Model {
  const marked = tuned.map(({ features, right }) => ({ features: { ...features, [TUNED]: 1 }, right }));
  const rows = [...fresh, ...marked];
  const names = [...new Set(rows.flatMap(({ features }) => Object.keys(features)))].sort();
  return fitWeights(rows, names, PENALTY, SIGNS);
}

/** What models that did not see the document say of each figure. Whole documents fall into a fold. */
function crossValidated(fresh: readonly FittedDocument[], tuned: readonly Row[]): Forecast[] {
  const sorted = [...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
  return Array.from({ length: FOLDS }, (_, fold) => {
    const model = modelOf(rowsOf(sorted.filter((_, i) => i % FOLDS !== fold)), tuned);
    return rowsOf(sorted.filter((_, i) => i % FOLDS === fold)).map((row) => forecast(model, row));
  }).flat();
}

const forecast = (model: Model, { features, right }: Row): Forecast => ({
  confidence: probabilityOf(model, features),
  right,
});

const { values, positionals } = parseArgs({
  options: {
    tuned: { type: 'string', multiple: true, default: [] },
    rows: { type: 'string', multiple: true, default: [] },
    save: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (positionals.length === 0) throw new Error('name gold files whose errors nobody has read');
const unread = positionals.flatMap(documentsIn);
if (values.save !== undefined) {
  writeFileSync(values.save, unread.map((document) => `${JSON.stringify(document)}\n`).join(''));
} else {
  const fresh = [...unread, ...values.rows.flatMap(rowsIn)];
  const tuned = values.tuned.flatMap(documentsIn);
  report('each document judged by a model that did not see it', fresh, crossValidated(fresh, rowsOf(tuned)));
  if (values.rows.length > 0) {
    const others = modelOf(rowsOf(values.rows.flatMap(rowsIn)), rowsOf(tuned));
    report(
      'the gold files judged by a model that saw none of them',
      unread,
      rowsOf(unread).map((row) => forecast(others, row)),
    );
  }
  if (values.write) write(fresh, tuned);
}

function report(what: string, documents: readonly FittedDocument[], forecasts: readonly Forecast[]): void {
  const gold = documents.reduce((sum, document) => sum + document.gold, 0);
  console.log(`${what}: ${documents.length} documents, ${gold} figures by their annotation`);
  console.log(`${calibrationLines(calibrationOf(forecasts, gold)!).join('\n')}\n`);
}

function write(fresh: readonly FittedDocument[], tuned: readonly FittedDocument[]): void {
  const model = modelOf(rowsOf(fresh), rowsOf(tuned));
  const means = meansOf(rowsOf(fresh).map(({ features }) => features));
  const lines = Object.entries(model.weights)
    .filter(([name, weight]) => name !== TUNED && weight.toFixed(3) !== '0.000' && weight.toFixed(3) !== '-0.000')
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => {
      const key = /^[a-z]+$/u.test(name) ? name : `'${name}'`;
      return `  ${key}: { weight: ${Number(weight.toFixed(3))}, mean: ${Number((means.get(name) ?? 0).toFixed(3))} },`;
    });
  const right = rowsOf(fresh).filter((row) => row.right).length;
  const source = `/**
 * The coefficients of the confidence model, as scripts/fit-confidence.ts wrote them on ${new Date().toISOString().slice(0, 10)}:
 * fitted to ${rowsOf(fresh).length} figures (${right} right) of ${fresh.length} documents as the rules first met them, beside ${rowsOf(tuned).length} figures of
 * ${tuned.length} documents that the rules were tuned on. How well they hold: docs/accuracy.md. Not to be edited by hand.
 */
import type { Coefficient } from './confidence.js';

/** The log-odds of a figure all of whose features are 0. */
export const INTERCEPT = ${Number(model.intercept.toFixed(3))};

export const COEFFICIENTS: Readonly<Record<string, Coefficient>> = {
${lines.join('\n')}
};
`;
  writeFileSync(fileURLToPath(new URL('../engine/extraction/passes/confidence.data.ts', import.meta.url)), source);
}

function meansOf(all: readonly Readonly<Features>[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const features of all)
    for (const [name, value] of Object.entries(features)) sums.set(name, (sums.get(name) ?? 0) + value);
  return new Map([...sums].map(([name, sum]) => [name, sum / all.length]));
}
