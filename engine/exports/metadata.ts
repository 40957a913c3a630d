/** The sidecar of an export: what was asked for, when, by which rules it was made, what the columns mean, what may be done with it. */
import type { Column, Scope } from './column.js';

/** Whose sentences are in an export. */
export interface ExportSource {
  publisher: string | null;
  /** Where it is collected from; null: from files. */
  url: string | null;
  /** What this organisation noted of its terms. */
  termsNote: string | null;
  /** How many printings in the export are of it. */
  prints: number;
}

export interface ExportAbout {
  title: string;
  /** Address or command that gives the same rows again, and the filters that were set. */
  query: { from: string; filters: Record<string, unknown> };
  /** ISO instant. */
  exportedAt: string;
  /** Of the program; of docs/method.md; of the extractors that read the figures. */
  versions: { figurewatch: string; method: string; extractors: readonly string[] };
  sources: readonly ExportSource[];
}

/** What holds for every export. */
export const LICENCE_NOTES: readonly string[] = [
  'Sentences are quoted as evidence and belong to their publishers; the full text of articles is never exported.',
  'Quote a figure with its claimant, publisher, as-of day and link; figures of different claimants are not to be added up.',
  'Unreviewed figures were read by a program and confirmed by nobody.',
  'Place names and coordinates: GeoNames (geonames.org), CC BY 4.0.',
];

/** The sidecar as it is written to `….metadata.json`. */
export const metadata = <R>(about: ExportAbout, columns: readonly Column<R>[], scope: Scope) => ({
  ...about,
  licence: LICENCE_NOTES,
  columns: columns.map(({ name, header, about: meaning, type, tag }) => ({
    name,
    header,
    about: meaning,
    type,
    hxl: tag(scope),
  })),
});

/** The same as rows of two cells, for a workbook's last sheet. */
export function metadataRows({ title, query, exportedAt, versions }: ExportAbout): [string, string][] {
  return [
    ['Title', title],
    ['Query', query.from],
    ...Object.entries(query.filters).map(([name, value]): [string, string] => [`Filter: ${name}`, String(value)]),
    ['Exported at', exportedAt],
    ['Figurewatch', versions.figurewatch],
    ['Method', versions.method],
    ['Extractor', versions.extractors.join(', ')],
    ...LICENCE_NOTES.map((note): [string, string] => ['Licence', note]),
  ];
}
