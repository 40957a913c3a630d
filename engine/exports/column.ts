/** What a column of an export is: the same table makes CSV, JSON, workbooks, the HXL row and the sidecar. */
import type { Metric } from '../extraction/types.js';

export type Cell = string | number | boolean | null;

/** What all rows of an export share, where they do: the columns of numbers then carry the metric's own HXL tag. */
export interface Scope {
  metric: Metric | null;
  unit: string | null;
}

/** An export of many metrics. */
export const MIXED: Scope = { metric: null, unit: null };

export interface Column<R> {
  /** In CSV's header row and as the key in JSON: other programs rely on it. */
  name: string;
  /** What a workbook heads the column with. */
  header: string;
  /** One sentence for the sidecar. */
  about: string;
  /** `day`: an ISO date cut to what is known, or a date-time. */
  type: 'text' | 'number' | 'day' | 'boolean';
  /** HXL hashtag with attributes (docs/exports.md has the origin of each). */
  tag(scope: Scope): string;
  value(row: R): Cell;
}

/** Rows in the portions in which they were read: a writer holds one portion at a time. */
export type Batches<R> = AsyncIterable<readonly R[]> | Iterable<readonly R[]>;

/** A row as a record of its columns' names. */
export const recordOf = <R>(columns: readonly Column<R>[], row: R): Record<string, Cell> =>
  Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]));
