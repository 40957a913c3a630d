/**
 * What `extract --explain` prints for people: each figure's sentence with what was read from it marked, and under it each
 * field with the rules that gave it.
 */
import { FIGURE_FIELDS, type Figure, type FigureField } from '../engine/extraction/types.js';

/** Parameters of the terminal's "select graphic rendition" (ECMA-48). */
type Style = string;
type Marked = 'number' | keyof Figure['marks'];

/** What is marked in the sentence, in the order of which wins where two overlap, with its colour on a terminal. */
const COLOURS: readonly (readonly [Marked, Style])[] = [
  ['number', '1;7'],
  ['unit', '36'],
  ['place', '32'],
  ['date', '33'],
  ['claimant', '35'],
  ['bound', '31'],
  ['metric', '34'],
];

const BOLD = '1';
const DIM = '2';

/** The figures of a text in the order of their place, as lines. With `colours` marks are coloured, else `[named: so]`. */
export function explain(id: string, text: string, figures: readonly Figure[], colours: boolean): string {
  const paint = (style: Style, words: string): string => (colours ? `\u001b[${style}m${words}\u001b[0m` : words);
  const head = paint(BOLD, `${id}: ${figures.length === 1 ? '1 figure' : `${figures.length} figures`}`);
  const key = colours ? [`  ${COLOURS.map(([name, style]) => paint(style, name)).join(' ')}`] : [];
  return [head, ...key, ...figures.flatMap((figure) => ['', ...explainOne(text, figure, paint, colours)]), ''].join(
    '\n',
  );
}

type Paint = (style: Style, words: string) => string;

function explainOne(text: string, figure: Figure, paint: Paint, colours: boolean): string[] {
  const width = Math.max(...FIGURE_FIELDS.map((field) => field.length));
  const values = valuesOf(figure);
  const rows = FIGURE_FIELDS.flatMap((field) => {
    const rules = figure.rules[field] ?? [];
    if (rules.length === 0 && values[field] === null) return [];
    const line = `    ${field.padEnd(width)}  ${values[field] ?? '-'}`;
    const why = field === 'confidence' ? rules.join('; ') : `<- ${rules.join(' <- ')}`;
    return [`${line}${rules.length > 0 ? paint(DIM, `  ${why}`) : ''}`];
  });
  const elsewhere = COLOURS.flatMap(([name]) => {
    const span = name === 'number' ? null : figure.marks[name];
    if (!span || (span.start >= figure.quoteSpan.start && span.end <= figure.quoteSpan.end)) return [];
    return [`    ${name} stands outside the sentence: "${plain(text.slice(span.start, span.end))}" (at ${span.start})`];
  });
  return [`  ${markedSentence(text, figure, paint, colours)}`, ...rows, ...elsewhere];
}

/** The sentence of `figure`; a mark that overlaps a former one gives way. */
function markedSentence(text: string, figure: Figure, paint: Paint, colours: boolean): string {
  const { start, end } = figure.quoteSpan;
  const cuts: { start: number; end: number; name: Marked; style: Style }[] = [];
  for (const [name, style] of COLOURS) {
    const span = name === 'number' ? figure : figure.marks[name];
    if (!span || span.start < start || span.end > end) continue;
    if (cuts.some((cut) => cut.start < span.end && span.start < cut.end)) continue;
    cuts.push({ start: span.start, end: span.end, name, style });
  }
  cuts.sort((a, b) => a.start - b.start);
  let line = '';
  let at = start;
  for (const cut of cuts) {
    const words = plain(text.slice(cut.start, cut.end));
    line += plain(text.slice(at, cut.start)) + (colours ? paint(cut.style, words) : `[${cut.name}: ${words}]`);
    at = cut.end;
  }
  return line + plain(text.slice(at, end));
}

/** Each field's value on one line; null where the text gives none. */
function valuesOf(figure: Figure): Record<FigureField, string | null> {
  const end = (value: number | null): string => (value === null ? 'open' : value.toLocaleString('en-GB'));
  const interval = figure.low === figure.high ? end(figure.low) : `${end(figure.low)} to ${end(figure.high)}`;
  const period = figure.from === figure.to ? figure.to : `${figure.from ?? '…'} to ${figure.to ?? '…'}`;
  const place = [figure.location, figure.country].filter((part) => part !== null).map((part) => plain(part));
  return {
    number: interval,
    bound: figure.bound,
    metric: figure.metric,
    group: figure.group === 'people' ? null : figure.group,
    unit: figure.unit,
    kind: figure.kind,
    period: figure.kind === 'stock' && figure.to !== null ? `as of ${figure.to}` : period,
    location: place.join(', ') || null,
    attribution: figure.attribution === null ? null : plain(figure.attribution),
    projected: figure.projected ? 'yes' : null,
    confidence: figure.confidence.toFixed(2),
  };
}

/** On one line, and without what would steer a terminal. */
function plain(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ');
}
