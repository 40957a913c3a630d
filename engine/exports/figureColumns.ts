/**
 * A row a figure. The first columns are the contract of `export figures --format jsonl` (docs/exports.md): they stay in
 * name and order; what the tables say beyond it comes after them.
 */
import type { Bound, ClaimantKind, Group, Kind, Metric } from '../extraction/types.js';
import { type Cell, type Column, recordOf, type Scope } from './column.js';
import { type GazetteerCells, gazetteerCells } from './gazetteerCells.js';
import { numberTag, unitTag } from './hashtags.js';
import { said } from './said.js';

/** A stored figure as exports take it: its last review applied. */
export interface ExportedFigure {
  id: string;
  claimId: string | null;
  /** Null for a manual figure without offsets. */
  start: number | null;
  end: number | null;
  text: string;
  low: number | null;
  high: number | null;
  bound: Bound;
  metric: Metric;
  group: Group;
  unit: string;
  kind: Kind;
  from: string | null;
  to: string | null;
  cumulative: boolean;
  projected: boolean;
  location: string | null;
  placeId: string | null;
  country: string | null;
  attribution: string | null;
  claimant: { id: string; name: string; kind: ClaimantKind };
  quote: string;
  confidence: number;
  origin: string;
  review: string;
  title: string | null;
  publisher: string | null;
  /** ISO date or date-time as the page gives it. */
  published: string | null;
  /** ISO instant at which its article was first found without it; null while it says it. */
  withdrawnAt: string | null;
  /** Notes and questions of people about it, one a line. */
  notes?: string | null;
  url: string;
}

type Of = (figure: ExportedFigure, place: GazetteerCells) => Cell;

const column = (
  name: string,
  header: string,
  type: Column<ExportedFigure>['type'],
  tag: string | ((scope: Scope) => string),
  about: string,
  value: Of,
): Column<ExportedFigure> => ({
  name,
  header,
  type,
  about,
  tag: typeof tag === 'string' ? () => tag : tag,
  value: (figure) => value(figure, gazetteerCells(figure.placeId)),
});

/** What a line of JSON Lines holds. */
// biome-ignore format: a table, a row a column
export const FIGURE_LINE_COLUMNS: readonly Column<ExportedFigure>[] = [
  column('start', 'Start', 'number', '#meta+start', 'Offset of the number in the stored text, UTF-16 code units.', (f) => f.start),
  column('end', 'End', 'number', '#meta+end', 'Where it ends, exclusive.', (f) => f.end),
  column('text', 'Number', 'text', '#indicator+text', 'The number expression as written.', (f) => f.text),
  column('low', 'Low', 'number', (s) => numberTag(s, 'min'), 'Lower end of the value; empty is open.', (f) => f.low),
  column('high', 'High', 'number', (s) => numberTag(s, 'max'), 'Upper end of the value; empty is open.', (f) => f.high),
  column('bound', 'Bound', 'text', '#indicator+bound', 'How the words bound the number.', (f) => f.bound),
  column('metric', 'Metric', 'text', '#indicator+code', 'What is counted.', (f) => f.metric),
  column('group', 'Group', 'text', '#indicator+group', 'Who is counted; people says nothing more.', (f) => f.group),
  column('unit', 'Unit', 'text', unitTag, 'People, households, housing units, facilities or a currency.', (f) => f.unit),
  column('kind', 'Kind', 'text', '#indicator+type', 'Flow: what happened in a period; stock: at a moment.', (f) => f.kind),
  column('from', 'From', 'day', '#date+start', 'First day of a flow.', (f) => f.from),
  column('to', 'To', 'day', '#date+end', 'Last day of a flow, as-of day of a stock.', (f) => f.to),
  column('location', 'Place as written', 'text', '#loc+name+said', 'The place in the words of the text.', (f) => f.location),
  column('country', 'Country', 'text', '#country+code+v_iso3', 'ISO 3166-1 alpha-3.', (f) => f.country),
  column('attribution', 'Claimant as written', 'text', '#meta+source+claimant+said', 'Who makes the claim in the words of the text.', (f) => f.attribution),
  column('projected', 'Expected', 'boolean', '#indicator+projected', 'Expected, not counted.', (f) => f.projected),
  column('url', 'Link', 'text', '#meta+url', 'Where the sentence was published.', (f) => f.url),
  column('title', 'Title', 'text', '#meta+title', 'Headline of the article.', (f) => f.title),
  column('publisher', 'Publisher', 'text', '#meta+source+publisher', 'The outlet.', (f) => f.publisher),
  column('published', 'Published', 'day', '#date+reported', 'When the article was published.', (f) => f.published),
  column('quote', 'Sentence', 'text', '#description', 'The sentence that it was read from.', (f) => f.quote),
  column('confidence', 'Confidence', 'number', '#meta+confidence', 'How sure the extractor was, 0 to 1.', (f) => f.confidence),
  column('claim', 'Claim', 'text', '#meta+id+claim', 'Stable id of the claim that it is part of.', (f) => f.claimId),
  column('review', 'Review', 'text', '#status+review', 'What a person decided: unreviewed, confirmed, corrected, rejected.', (f) => f.review),
];

const WITHDRAWN = column(
  'withdrawn_at',
  'No longer said since',
  'text',
  '#status+withdrawn',
  'When the article was first found without it; empty while it says it.',
  (f) => f.withdrawnAt,
);

// biome-ignore format: a table, a row a column
export const FIGURE_COLUMNS: readonly Column<ExportedFigure>[] = [
  ...FIGURE_LINE_COLUMNS,
  column('figure', 'Figure', 'text', '#meta+id', 'Stable id of the figure.', (f) => f.id),
  column('said', 'As said', 'text', '#indicator+text+qualified', 'The value in the words it was said with.', said),
  column('cumulative', 'Adds up', 'boolean', '#indicator+cumulative', 'The flow adds up from its first day on.', (f) => f.cumulative),
  column('claimant', 'Claimant', 'text', '#meta+source+claimant', 'Who makes the claim.', (f) => f.claimant.name),
  column('claimant_kind', 'Claimant is', 'text', '#meta+source+claimant+type', 'UN, government, media …', (f) => f.claimant.kind),
  column('claimant_id', 'Claimant id', 'text', '#meta+source+claimant+id', 'Stable id of the claimant.', (f) => f.claimant.id),
  column('place', 'Place', 'text', '#loc+name', "The gazetteer's name of the place.", (_, p) => p.place),
  column('place_id', 'Place id', 'text', '#loc+code', 'GeoNames id, ISO code or area.', (f) => f.placeId),
  column('admin1', 'Division', 'text', '#adm1+name', 'First-level division of the place.', (_, p) => p.admin1),
  column('country_name', 'Country name', 'text', '#country+name', 'The country in English.', (f, p) => p.countryName ?? gazetteerCells(f.country && `iso:${f.country}`).countryName),
  column('latitude', 'Latitude', 'number', '#geo+lat', 'Degrees north; towns alone have it.', (_, p) => p.latitude),
  column('longitude', 'Longitude', 'number', '#geo+lon', 'Degrees east; towns alone have it.', (_, p) => p.longitude),
  column('origin', 'Origin', 'text', '#meta+origin', 'Extracted from a page, or entered by a person.', (f) => f.origin),
  WITHDRAWN,
  column('notes', 'Notes', 'text', '#meta+notes', 'Notes and questions of this organisation, one a line.', (f) => f.notes ?? null),
  column('admin1_code', 'Division code', 'text', '#adm1+code+v_iso3166_2', 'ISO 3166-2 of the division, where it is known for sure.', (_, p) => p.admin1Code),
];

/**
 * One figure as a line of JSON Lines; `projected` is there only where it is true, as in docs/figures.md, and
 * `withdrawn_at` only where the article no longer says it.
 */
export function figureLine(figure: ExportedFigure): Record<string, Cell> {
  const columns = figure.withdrawnAt === null ? FIGURE_LINE_COLUMNS : [...FIGURE_LINE_COLUMNS, WITHDRAWN];
  const { projected, ...line } = recordOf(columns, figure);
  if (!projected) return line;
  // In its place: other programs may compare lines as text.
  return recordOf(columns, figure);
}
