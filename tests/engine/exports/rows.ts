/** Claims and figures for the tests of exports. Sentences are ours. */
import type { ExportedClaim } from '../../../engine/exports/claimColumns.js';
import type { ExportedFigure } from '../../../engine/exports/figureColumns.js';

export const claim = (fields: Partial<ExportedClaim> = {}): ExportedClaim => ({
  id: '01a1f90f-ba69-735f-96d0-1313fa3b8ba1',
  series: 'displaced|people|people|flow|counted|geonames:99072|2016-10-17',
  claimantId: 'unhcr',
  claimant: { name: 'UNHCR', kind: 'un', reliability: 'high' },
  metric: 'displaced',
  group: 'people',
  unit: 'people',
  kind: 'flow',
  projected: false,
  placeKey: 'geonames:99072',
  placeName: 'Mosul',
  country: 'IRQ',
  since: '2016-10-17',
  from: '2016-10-17',
  low: 18_000,
  high: null,
  bound: 'minimum',
  text: '18,000',
  asOf: '2016-11-03',
  asOfBasis: 'stated',
  day: '2016-11-03',
  review: 'unreviewed',
  confidence: 0.8,
  firstPublishedDay: '2016-11-03',
  firstPrintedBy: 'Tigris Wire',
  reprints: 1,
  figureId: '01a1f90f-ba6a-75da-afaa-86720075d9c3',
  quote: 'More than 18,000 people have fled, UNHCR said.',
  url: 'https://tigris-wire.example/2016-11-03/villages',
  supersededBy: null,
  ...fields,
});

export const figure = (fields: Partial<ExportedFigure> = {}): ExportedFigure => ({
  id: '01a1f90f-ba6a-75da-afaa-86720075d9c3',
  claimId: '01a1f90f-ba69-735f-96d0-1313fa3b8ba1',
  start: 10,
  end: 16,
  text: '18,000',
  low: 18_000,
  high: null,
  bound: 'minimum',
  metric: 'displaced',
  group: 'people',
  unit: 'people',
  kind: 'flow',
  from: '2016-10-17',
  to: '2016-11-03',
  cumulative: true,
  projected: false,
  location: 'Mosul',
  placeId: 'geonames:99072',
  country: 'IRQ',
  attribution: 'UNHCR',
  claimant: { id: 'unhcr', name: 'UNHCR', kind: 'un' },
  quote: 'More than 18,000 people have fled, UNHCR said.',
  confidence: 0.8,
  origin: 'extracted',
  review: 'unreviewed',
  title: 'Villages empty',
  publisher: 'Tigris Wire',
  published: '2016-11-03T10:00:00+03:00',
  withdrawnAt: null,
  url: 'https://tigris-wire.example/2016-11-03/villages',
  ...fields,
});

export async function textOf(portions: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const portion of portions) text += portion;
  return text;
}

export async function bytesOf(portions: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const portion of portions) all.push(portion);
  return Buffer.concat(all);
}
