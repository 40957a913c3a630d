import type { Cell } from './csv.js';

/** A stored figure with its source, as exports take it. */
export interface ExportedFigure {
  start: number | null;
  end: number | null;
  text: string;
  low: number | null;
  high: number | null;
  bound: string;
  metric: string;
  group: string;
  unit: string;
  kind: string;
  from: string | null;
  to: string | null;
  location: string | null;
  country: string | null;
  attribution: string | null;
  projected: boolean;
  url: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  quote: string;
  confidence: number;
  claimId: string | null;
  review: string;
}

/** The columns, in their order: other programs rely on these names. */
export const FIGURE_COLUMNS = [
  'start',
  'end',
  'text',
  'low',
  'high',
  'bound',
  'metric',
  'group',
  'unit',
  'kind',
  'from',
  'to',
  'location',
  'country',
  'attribution',
  'projected',
  'url',
  'title',
  'publisher',
  'published',
  'quote',
  'confidence',
  'claim',
  'review',
] as const;

/** One figure as a flat record; `projected` is there only where it is true, as in docs/figures.md. */
export function figureLine(figure: ExportedFigure): Partial<Record<(typeof FIGURE_COLUMNS)[number], Cell>> {
  const { projected, claimId, ...fields } = figure;
  const line: Record<string, Cell> = {};
  for (const column of FIGURE_COLUMNS) {
    if (column === 'projected') {
      if (projected) line[column] = true;
    } else if (column === 'claim') line[column] = claimId;
    else line[column] = fields[column];
  }
  return line;
}
