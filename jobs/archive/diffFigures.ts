import { evidenceKeys } from '../../data/hashes.js';
import { figureRow } from '../../data/queries/extractions.js';
import type { Row } from '../../data/schema.js';
import type { Figure } from '../../engine/extraction/types.js';

/** One figure that reads differently. `before` or `after` is null where it came or went. */
export interface Difference {
  kind: 'new' | 'changed' | 'gone';
  metric: string;
  text: string;
  quote: string;
  /** Fields that differ, with their values; empty for what came or went. */
  fields: Record<string, { before: unknown; after: unknown }>;
  evidenceId: string | null;
}

/** What a figure says; where and how surely it was read is no difference. */
const FIELDS = [
  'text',
  'low',
  'high',
  'bound',
  'metric',
  'group',
  'unit',
  'kind',
  'from_day',
  'to_day',
  'cumulative',
  'projected',
  'location',
  'place_id',
  'country',
  'attribution',
] as const;

/**
 * What is different between the stored figures of a version and the ones it gives now. In one text the same number is the
 * one at the same place; where the text itself reads differently, the one in the same sentence.
 */
export function diffFigures(
  stored: readonly Row<'figure'>[],
  figures: readonly Figure[],
  text: { before: string; after: string },
): Difference[] {
  const same = text.before === text.after;
  const quoted = stored.map((row) => ({
    text: row.text,
    start: row.start ?? 0,
    quote: row.quote,
    quoteSpan: { start: row.quote_start ?? 0 },
  }));
  const keysBefore = same
    ? stored.map((row) => `${row.start} ${row.end}`)
    : evidenceKeys(quoted, text.before).map(({ quoteHash, occurrence }) => `${quoteHash} ${occurrence}`);
  const keysAfter = same
    ? figures.map(({ start, end }) => `${start} ${end}`)
    : evidenceKeys(figures, text.after).map(({ quoteHash, occurrence }) => `${quoteHash} ${occurrence}`);
  const before = new Map(keysBefore.map((key, i) => [key, stored[i]!]));
  const after = new Set(keysAfter);
  const differences: Difference[] = [];
  for (const [i, figure] of figures.entries()) {
    const row = before.get(keysAfter[i]!);
    const { metric, text: words, quote } = figure;
    if (!row) {
      differences.push({ kind: 'new', metric, text: words, quote, fields: {}, evidenceId: null });
      continue;
    }
    const now = figureRow(figure);
    const fields = Object.fromEntries(
      FIELDS.filter((field) => row[field] !== now[field]).map((field) => [
        field,
        { before: row[field], after: now[field] },
      ]),
    );
    if (Object.keys(fields).length > 0)
      differences.push({ kind: 'changed', metric, text: words, quote, fields, evidenceId: row.evidence_id });
  }
  for (const [key, row] of before) {
    if (after.has(key)) continue;
    const { metric, text: words, quote, evidence_id: evidenceId } = row;
    differences.push({ kind: 'gone', metric, text: words, quote, fields: {}, evidenceId });
  }
  return differences;
}
