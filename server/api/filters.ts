/** Query parameters that several routes take: pages, days, lists. Every list is bounded. */
import { z } from 'zod';
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

export const words = z.string().trim().min(1).max(200).optional().describe('Words that must occur.');
