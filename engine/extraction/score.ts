/**
 * Scores predicted figures against gold figures (docs/figures.md, "Scoring"): a predicted and a gold figure match when
 * their number expressions overlap and `low` and `high` are equal; the matching is one-to-one and as large as it can
 * be. Detection counts these matches, figure those whose metric and unit are equal too; other fields are scored over
 * the detection pairs.
 */
import { type Calibration, calibrationOf, type Forecast } from './calibration.js';

/** A figure as files hold it: the fields of docs/figures.md. */
export interface ScoredFigure {
  start: number;
  end: number;
  low: number | null;
  high: number | null;
  [field: string]: unknown;
}

export interface ScoredDocument {
  id: string;
  lang?: string | null;
  text?: string;
  figures: readonly ScoredFigure[];
}

export interface Rates {
  precision: number;
  recall: number;
  f1: number;
  matched: number;
  gold: number;
  predicted: number;
}

/** Accuracy over matched pairs, and the F1 over those values that say more than the default. */
export interface FieldScore {
  field: string;
  accuracy: number | null;
  beyondDefault: Rates | null;
}

/** A gold figure that nothing matched, or a predicted one that matched nothing. */
export interface ScoreError {
  kind: 'missed' | 'false alarm';
  id: string;
  figure: ScoredFigure;
  /** The figure of the other side that overlaps it, where one does. */
  instead: ScoredFigure | null;
  context: string;
}

export interface Score {
  documents: number;
  detection: Rates;
  figure: Rates;
  fields: FieldScore[];
  byMetric: { metric: string; rates: Rates }[];
  byLanguage: { lang: string; rates: Rates }[];
  /** Whether the confidences mean what they say; null where no prediction carries one. */
  calibration: Calibration | null;
  errors: ScoreError[];
}

/** Words that make no two claimants the same. "un" is left out on purpose: it is also the United Nations. */
const STOP = new Set(
  `the a an of and or for in on at by to from with its his her their s al le la les l de des du d et une aux au en el los
las y del o os as e da do das dos um uma та і й в у з на до за від что и في من على إلى عن و`.split(/\s+/u),
);

/** What a field says when it says nothing. */
const DEFAULTS: Readonly<Record<string, string>> = {
  bound: 'exact',
  group: 'people',
  kind: 'flow',
  projected: 'false',
  'from/to': 'null/null',
  attribution: 'null',
};

/** Keys that hold a field where its name is another one. */
const KEYS: Readonly<Record<string, string>> = { 'from/to': 'from', 'location =': 'location' };

const FIELDS = [
  'bound',
  'group',
  'kind',
  'projected',
  'from/to',
  'country',
  'location',
  'location =',
  'attribution',
  'metric',
  'unit',
];

/** Scores predictions, looked up by document id; a document without any counts as predicted empty. */
export function score(gold: readonly ScoredDocument[], predicted: ReadonlyMap<string, readonly ScoredFigure[]>): Score {
  const detection = new Tally();
  const figure = new Tally();
  const metrics = new Map<string, Tally>();
  const languages = new Map<string, Tally>();
  const pairs: { gold: ScoredFigure; predicted: ScoredFigure }[] = [];
  const errors: ScoreError[] = [];
  const forecasts: Forecast[] = [];
  for (const document of gold) {
    const found = predicted.get(document.id) ?? [];
    const strict = match(document.figures, found, sameFigure, new Map());
    const loose = match(document.figures, found, sameNumber, strict);
    detection.add(document.figures.length, found.length, loose.size);
    figure.add(document.figures.length, found.length, strict.size);
    tallyOf(languages, document.lang ?? '?').add(document.figures.length, found.length, strict.size);
    for (const one of document.figures) tallyOf(metrics, String(one['metric'])).add(1, 0, 0);
    for (const one of found) tallyOf(metrics, String(one['metric'])).add(0, 1, 0);
    for (const i of strict.keys()) tallyOf(metrics, String(document.figures[i]!['metric'])).add(0, 0, 1);
    for (const [i, j] of loose) pairs.push({ gold: document.figures[i]!, predicted: found[j]! });
    errors.push(...errorsOf(document, found, strict));
    forecasts.push(...forecastsOf(found, new Set(strict.values())));
  }
  const byCount = ([a, x]: [string, Tally], [b, y]: [string, Tally]): number => y.gold - x.gold || a.localeCompare(b);
  return {
    documents: gold.length,
    detection: detection.rates(),
    figure: figure.rates(),
    fields: FIELDS.map((field) => scoreField(field, pairs)),
    byMetric: [...metrics].sort(byCount).map(([metric, tally]) => ({ metric, rates: tally.rates() })),
    byLanguage: [...languages].sort(byCount).map(([lang, tally]) => ({ lang, rates: tally.rates() })),
    calibration: calibrationOf(forecasts, figure.gold),
    errors,
  };
}

function forecastsOf(found: readonly ScoredFigure[], matched: ReadonlySet<number>): Forecast[] {
  return found.flatMap((figure, j) => {
    const confidence = figure['confidence'];
    return typeof confidence === 'number' ? [{ confidence, right: matched.has(j) }] : [];
  });
}

class Tally {
  gold = 0;
  predicted = 0;
  matched = 0;

  add(gold: number, predicted: number, matched: number): void {
    this.gold += gold;
    this.predicted += predicted;
    this.matched += matched;
  }

  rates(): Rates {
    const { gold, predicted, matched } = this;
    return {
      precision: predicted > 0 ? matched / predicted : gold === 0 ? 1 : 0,
      recall: gold > 0 ? matched / gold : predicted === 0 ? 1 : 0,
      f1: gold + predicted > 0 ? (2 * matched) / (gold + predicted) : 1,
      matched,
      gold,
      predicted,
    };
  }
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const tally = tallies.get(key) ?? new Tally();
  tallies.set(key, tally);
  return tally;
}

type Same = (gold: ScoredFigure, predicted: ScoredFigure) => boolean;

const sameNumber: Same = (gold, predicted) =>
  gold.start < predicted.end &&
  predicted.start < gold.end &&
  gold.low === predicted.low &&
  gold.high === predicted.high;

const sameFigure: Same = (gold, predicted) =>
  sameNumber(gold, predicted) && gold['metric'] === predicted['metric'] && gold['unit'] === predicted['unit'];

/** The largest one-to-one matching, by augmenting paths from `seed` on: indices of gold to indices of predicted. */
function match(
  gold: readonly ScoredFigure[],
  predicted: readonly ScoredFigure[],
  same: Same,
  seed: ReadonlyMap<number, number>,
): Map<number, number> {
  const overlap = (a: ScoredFigure, b: ScoredFigure): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const edges = gold.map((one) =>
    predicted
      .map((_, j) => j)
      .filter((j) => same(one, predicted[j]!))
      .sort((a, b) => overlap(one, predicted[b]!) - overlap(one, predicted[a]!)),
  );
  const goldOf = new Map([...seed].map(([i, j]) => [j, i]));
  const augment = (i: number, seen: Set<number>): boolean =>
    edges[i]!.some((j) => {
      if (seen.has(j)) return false;
      seen.add(j);
      const holder = goldOf.get(j);
      if (holder !== undefined && !augment(holder, seen)) return false;
      goldOf.set(j, i);
      return true;
    });
  for (let i = 0; i < gold.length; i += 1) if (!seed.has(i)) augment(i, new Set());
  return new Map([...goldOf].map(([j, i]) => [i, j]));
}

function scoreField(field: string, pairs: readonly { gold: ScoredFigure; predicted: ScoredFigure }[]): FieldScore {
  const standard = DEFAULTS[field];
  const tally = new Tally();
  let right = 0;
  // An annotation that leaves a field out says nothing of it.
  const annotated = pairs.filter(({ gold }) => (KEYS[field] ?? field) in gold || field === 'projected');
  for (const { gold, predicted } of annotated) {
    const same = sameField(field, gold, predicted);
    if (same) right += 1;
    const inGold = fieldText(field, gold) !== standard;
    const inPredicted = fieldText(field, predicted) !== standard;
    tally.add(Number(inGold), Number(inPredicted), Number(same && inGold && inPredicted));
  }
  return {
    field,
    accuracy: annotated.length > 0 ? right / annotated.length : null,
    beyondDefault: standard === undefined ? null : tally.rates(),
  };
}

function sameField(field: string, gold: ScoredFigure, predicted: ScoredFigure): boolean {
  if (field === 'location') return samePlace(textOf(gold['location']), textOf(predicted['location']));
  if (field === 'location =') return fold(textOf(gold['location']) ?? '') === fold(textOf(predicted['location']) ?? '');
  if (field === 'attribution') return sameClaimant(textOf(gold['attribution']), textOf(predicted['attribution']));
  return fieldText(field, gold) === fieldText(field, predicted);
}

function fieldText(field: string, figure: ScoredFigure): string {
  if (field === 'from/to') return `${figure['from'] ?? null}/${figure['to'] ?? null}`;
  if (field === 'projected') return String(Boolean(figure['projected']));
  if (field === 'attribution') return String(textOf(figure['attribution']));
  return String(figure[field] ?? null);
}

function samePlace(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, two] = [fold(a), fold(b)];
  if (one === '' || two === '') return one === two;
  return one.includes(two) || two.includes(one);
}

function sameClaimant(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const words = contentWords(b);
  return fold(a) === fold(b) || [...contentWords(a)].some((word) => words.has(word));
}

function contentWords(text: string): Set<string> {
  return new Set(
    (
      text
        .normalize('NFC')
        .toLowerCase()
        .match(/[\p{L}\p{N}_]+/gu) ?? []
    ).filter((word) => !STOP.has(word)),
  );
}

function fold(text: string): string {
  const lower = text.normalize('NFC').toLowerCase().replaceAll('’', "'");
  return lower
    .replace(/(?<![\p{L}\p{N}_])the(?![\p{L}\p{N}_])/gu, ' ')
    .trim()
    .replace(/\s+/gu, ' ');
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function errorsOf(
  document: ScoredDocument,
  found: readonly ScoredFigure[],
  strict: ReadonlyMap<number, number>,
): ScoreError[] {
  const matched = new Set(strict.values());
  const touching = (figure: ScoredFigure, others: readonly ScoredFigure[]): ScoredFigure | null =>
    others.find((other) => figure.start < other.end && other.start < figure.end) ?? null;
  const error = (kind: ScoreError['kind'], figure: ScoredFigure, others: readonly ScoredFigure[]): ScoreError => ({
    kind,
    id: document.id,
    figure,
    instead: touching(figure, others),
    context: contextOf(document.text ?? '', figure),
  });
  return [
    ...document.figures.filter((_, i) => !strict.has(i)).map((figure) => error('missed', figure, found)),
    ...found.filter((_, j) => !matched.has(j)).map((figure) => error('false alarm', figure, document.figures)),
  ];
}

/** Characters of text shown on either side of an error. */
const CONTEXT = 70;

function contextOf(text: string, { start, end }: ScoredFigure): string {
  const words = `…${text.slice(Math.max(0, start - CONTEXT), start)}»${text.slice(start, end)}«${text.slice(end, end + CONTEXT)}…`;
  return words.replaceAll('\n', ' / ');
}
