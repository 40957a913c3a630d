/** `fields=`: the items of a list cut to some of their fields, never to a number without its evidence. */
import { z } from 'zod';

/** What leads from a number to its sentence; always there beside what was asked for. */
export const EVIDENCE = ['id', 'figureId', 'quote', 'url'] as const;

const kept = (item: z.ZodObject): string[] => EVIDENCE.filter((field) => field in item.shape);

/** The query parameter. */
export const fieldsOf = <T extends z.ZodObject>(item: T) =>
  z
    .preprocess(
      (given) => (given === undefined ? undefined : [given].flat().flatMap((text) => String(text).split(','))),
      z
        .array(z.enum(Object.keys(item.shape) as [string, ...string[]]))
        .min(1)
        .max(50)
        .optional(),
    )
    .optional()
    .describe(`Only these fields of each item, parted by commas; ${kept(item).join(', ')} are always there.`);

/** The shape of a list whose items are cut. */
export function sparsePageOf(item: z.ZodObject) {
  const always = Object.fromEntries(kept(item).map((field) => [field, item.shape[field]!]));
  return z.object({ items: z.array(item.partial().extend(always)), next: z.string().nullable() });
}

/** Cuts the items of a list. */
export function cutTo<T extends { items: object[] }>(page: T, item: z.ZodObject, fields: readonly string[]): T {
  const shown = new Set([...fields, ...kept(item)]);
  const items = page.items.map((one) => Object.fromEntries(Object.entries(one).filter(([field]) => shown.has(field))));
  return { ...page, items };
}
