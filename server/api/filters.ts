/** Query parameters that several routes take: pages, days, lists. Every list is bounded. */
import { z } from 'zod';
import { AppError } from '../../data/errors.js';
import { RELIABILITY } from '../../data/schema.js';
import { BOUNDS, GROUPS, METRICS } from '../../engine/extraction/types.js';
import { day } from './schemas.js';

export const MOST_ITEMS = 200;

export const id = z.string().min(1).max(200);
export const byId = z.strictObject({ id });

const cursor = z.string().min(1).max(1_000).optional().describe('The `next` of the page before.');

/** `limit` and `cursor` of a list; `usual` is the limit where none is given. */
export const paged = (usual = 50) => ({
  limit: z.coerce.number().int().min(1).max(MOST_ITEMS).default(usual).describe(`How many; at most ${MOST_ITEMS}.`),
  cursor,
});

export const wholeDay = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2016-11-03')
  .pipe(day);

/** The first and last day of a window, both included. */
export const window = {
  from: wholeDay.optional().describe('First day.'),
  to: wholeDay.optional().describe('Last day.'),
};

/** One or several values: `metric=killed,injured` or `metric=killed&metric=injured`. */
export const listOf = <T extends z.ZodType<unknown, string>>(item: T) =>
  z
    .preprocess(
      (given) => (given === undefined ? undefined : [given].flat().flatMap((text) => String(text).split(','))),
      z.array(item).min(1).max(50).optional(),
    )
    .optional();

/** One or several names, the parameter once a name: `publisher=Gulf Times, Doha&publisher=Herald`. A comma may be part of one. */
const namesOf = (item: z.ZodString) =>
  z
    .preprocess(
      (given) => (given === undefined ? undefined : [given].flat().map(String)),
      z.array(item).min(1).max(50).optional(),
    )
    .optional();

/** As the gazetteer numbers places, or as {@link placeKey} names those that it lacks. */
const placeId = id.regex(
  /^(?:(?:geonames|admin|iso|area|name):.|unknown$)/u,
  'not the id of a place, such as geonames:99072 or iso:IRQ; GET /api/v1/places?q=… finds it by its name',
);

export const words = z.string().trim().min(1).max(200).optional().describe('Words that must occur.');

const several = (what: string): string => `${what}; several parted by commas.`;

/** What claims and figures are narrowed by, alike. docs/api.md has it as one table. */
export const recordFilters = {
  metric: listOf(z.enum(METRICS)).describe(several('What is counted')),
  group: listOf(z.enum(GROUPS)).describe(several('Of whom')),
  place: listOf(placeId).describe(several('Ids of GET /places; a place stands for all inside it')),
  claimant: listOf(id).describe(several('Ids of claimants: who says so')),
  publisher: namesOf(id)
    .describe('Names of outlets that printed it; several as parameters of their own.')
    .meta({ explode: true }),
  from: window.from.describe('First as-of day.'),
  to: window.to.describe('Last as-of day.'),
  publishedFrom: wholeDay.optional().describe('First day of publication.'),
  publishedTo: wholeDay.optional().describe('Last day of publication.'),
  bound: listOf(z.enum(BOUNDS)).describe(several('How the words bound the number')),
  confidence: z.coerce.number().min(0).max(1).optional().describe('The least confidence, from 0 to 1.'),
  reliability: listOf(z.enum(RELIABILITY)).describe(
    several('The claimant’s where it has been set, else that of the source that printed it'),
  ),
  q: words.describe('Words of the sentence, of the claimant’s or of the place’s name.'),
};

/** `crisis` of the lists over all crises. */
export const crisisSlug = id.optional().describe('The slug of a crisis.');

interface Narrowed {
  claimant?: string[] | undefined;
  place?: string[] | undefined;
  from?: string | undefined;
  to?: string | undefined;
  publishedFrom?: string | undefined;
  publishedTo?: string | undefined;
}

/** The query's parameters under the names of the record's filter. Throws `invalid` for a window that ends before it begins. */
export function toRecordFilter<T extends Narrowed>({ claimant, place, ...filter }: T) {
  const { from, to, publishedFrom, publishedTo } = filter;
  if (from && to && from > to) throw backwards('from', 'to');
  if (publishedFrom && publishedTo && publishedFrom > publishedTo) throw backwards('publishedFrom', 'publishedTo');
  return { ...filter, claimantId: claimant, placeKey: place };
}

const backwards = (from: string, to: string) =>
  new AppError('invalid', `"${from}" in the query is after "${to}"; give the first day first`);
