/** A row a claim: the one table behind every format. Names of columns stay; new ones come at the end. */
import type { Bound, ClaimantKind, Group, Kind, Metric } from '../extraction/types.js';
import type { Cell, Column, Scope } from './column.js';
import { type GazetteerCells, gazetteerCells } from './gazetteerCells.js';
import { numberTag, unitTag } from './hashtags.js';
import { said } from './said.js';

/** A claim as exports take it: as its viewer sees it, with the first print that the viewer may see. */
export interface ExportedClaim {
  id: string;
  series: string;
  claimantId: string;
  claimant: { name: string; kind: ClaimantKind; reliability: string | null };
  metric: Metric;
  group: Group;
  unit: string;
  kind: Kind;
  projected: boolean;
  placeKey: string;
  placeName: string | null;
  country: string | null;
  since: string | null;
  from: string | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  text: string;
  asOf: string | null;
  asOfBasis: 'stated' | 'published' | 'seen';
  /** `asOf` settled to one whole day. */
  day: string;
  review: 'unreviewed' | 'confirmed' | 'corrected';
  confidence: number;
  firstPublishedDay: string | null;
  firstPrintedBy: string | null;
  reprints: number;
  figureId: string;
  quote: string;
  url: string;
  supersededBy: string | null;
  /** When the first, and when the last of its articles was found without it; null or absent while they print it. */
  withdrawnAt?: string | null;
  /** Notes and questions of people about it, one a line. */
  notes?: string | null;
  retractedAt?: string | null;
}

type Of = (claim: ExportedClaim, place: GazetteerCells) => Cell;

const column = (
  name: string,
  header: string,
  type: Column<ExportedClaim>['type'],
  tag: string | ((scope: Scope) => string),
  about: string,
  value: Of,
): Column<ExportedClaim> => ({
  name,
  header,
  type,
  about,
  tag: typeof tag === 'string' ? () => tag : tag,
  value: (claim) => value(claim, gazetteerCells(claim.placeKey)),
});

// biome-ignore format: a table, a row a column
export const CLAIM_COLUMNS: readonly Column<ExportedClaim>[] = [
  column('claim', 'Claim', 'text', '#meta+id', 'Stable id of the claim.', (c) => c.id),
  column('series', 'Series', 'text', '#meta+id+series', 'Claims with equal keys may be drawn together.', (c) => c.series),
  column('metric', 'Metric', 'text', '#indicator+code', 'What is counted.', (c) => c.metric),
  column('group', 'Group', 'text', '#indicator+group', 'Who is counted; people says nothing more.', (c) => c.group),
  column('unit', 'Unit', 'text', unitTag, 'People, households, housing units, facilities or a currency.', (c) => c.unit),
  column('kind', 'Kind', 'text', '#indicator+type', 'Flow: what happened in a period; stock: at a moment.', (c) => c.kind),
  column('projected', 'Expected', 'boolean', '#indicator+projected', 'Expected, not counted.', (c) => c.projected),
  column('said', 'As said', 'text', '#indicator+text', 'The value in the words it was said with.', said),
  column('low', 'Low', 'number', (s) => numberTag(s, 'min'), 'Lower end of the value; empty is open.', (c) => c.low),
  column('high', 'High', 'number', (s) => numberTag(s, 'max'), 'Upper end of the value; empty is open.', (c) => c.high),
  column('bound', 'Bound', 'text', '#indicator+bound', 'How the words bound the number.', (c) => c.bound),
  column('since', 'Since', 'day', '#date+start+since', 'Beginning of a flow that adds up.', (c) => c.since),
  column('from', 'From', 'day', '#date+start', 'First day of a flow.', (c) => c.from),
  column('as_of', 'As of', 'day', '#date+occurred', 'The day that the number is about.', (c) => c.asOf),
  column('as_of_basis', 'As of is', 'text', '#meta+date+basis', 'Stated, or the day of publication, or when it was first seen.', (c) => c.asOfBasis),
  column('published', 'Published', 'day', '#date+reported', 'Day on which it was first printed.', (c) => c.firstPublishedDay),
  column('claimant', 'Claimant', 'text', '#meta+source+claimant', 'Who makes the claim.', (c) => c.claimant.name),
  column('claimant_kind', 'Claimant is', 'text', '#meta+source+claimant+type', 'UN, government, media …', (c) => c.claimant.kind),
  column('claimant_id', 'Claimant id', 'text', '#meta+source+claimant+id', 'Stable id of the claimant.', (c) => c.claimantId),
  column('reliability', 'Reliability', 'text', '#meta+source+claimant+reliability', 'As this organisation graded the claimant.', (c) => c.claimant.reliability),
  column('publisher', 'Publisher', 'text', '#meta+source+publisher', 'Outlet that printed it first.', (c) => c.firstPrintedBy),
  column('reprints', 'Reprints', 'number', '#meta+reprints', 'How many more articles print it.', (c) => c.reprints),
  column('quote', 'Sentence', 'text', '#description', 'The sentence that it was read from.', (c) => c.quote),
  column('url', 'Link', 'text', '#meta+url', 'Where that sentence was published.', (c) => c.url),
  column('place', 'Place', 'text', '#loc+name', 'The place, or its words where no gazetteer has it.', (c, p) => c.placeName ?? p.place),
  column('place_id', 'Place id', 'text', '#loc+code', 'GeoNames id, ISO code or area; else the folded words.', (c) => c.placeKey),
  column('admin1', 'Division', 'text', '#adm1+name', 'First-level division of the place.', (_, p) => p.admin1),
  column('country', 'Country', 'text', '#country+code+v_iso3', 'ISO 3166-1 alpha-3.', (c, p) => c.country ?? p.country),
  column('country_name', 'Country name', 'text', '#country+name', 'The country in English.', (c, p) => p.countryName ?? gazetteerCells(c.country && `iso:${c.country}`).countryName),
  column('latitude', 'Latitude', 'number', '#geo+lat', 'Degrees north; towns alone have it.', (_, p) => p.latitude),
  column('longitude', 'Longitude', 'number', '#geo+lon', 'Degrees east; towns alone have it.', (_, p) => p.longitude),
  column('review', 'Review', 'text', '#status+review', 'Whether a person confirmed or corrected it.', (c) => c.review),
  column('confidence', 'Confidence', 'number', '#meta+confidence', 'How sure the extractor was, 0 to 1.', (c) => c.confidence),
  column('figure', 'Figure', 'text', '#meta+id+figure', 'The figure whose evidence stands for the claim.', (c) => c.figureId),
  column('superseded_by', 'Replaced by', 'text', '#meta+id+superseded', 'The claim of the same claimant that replaced it.', (c) => c.supersededBy),
  column('withdrawn_at', 'Taken back by a printing', 'text', '#status+withdrawn', 'When the first of its articles was found without it; empty while all print it.', (c) => c.withdrawnAt ?? null),
  column('notes', 'Notes', 'text', '#meta+notes', 'Notes and questions of this organisation, one a line.', (c) => c.notes ?? null),
  column('retracted_at', 'No longer printed since', 'text', '#status+retracted', 'When the last of its articles was found without it; empty while one prints it.', (c) => c.retractedAt ?? null),
  column('admin1_code', 'Division code', 'text', '#adm1+code+v_iso3166_2', 'ISO 3166-2 of the division, where it is known for sure.', (_, p) => p.admin1Code),
];
