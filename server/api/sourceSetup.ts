/** Shapes of setting a source up: what its kind needs to know, presets, previews, and what is added by hand. */
import { z } from 'zod';

const pointer = z.string().max(300);

/** See data/sourceOptions.ts for what each means. */
export const sourceOptions = z.strictObject({
  links: z.string().trim().min(1).max(300).optional().describe('Of an index page: a CSS selector of its links.'),
  api: z
    .strictObject({
      list: pointer.describe('JSON pointer from the answer to its list; empty: the answer is the list.'),
      url: pointer.min(1).describe('Pointer to an entry’s address, or a template with pointers in braces.'),
      title: pointer.optional(),
      published: pointer.optional(),
      updated: pointer.optional(),
      id: pointer.optional(),
      text: pointer.optional().describe('Text that the answer holds itself: it is read instead of the page.'),
      next: pointer.optional().describe('From the answer to the address of its next page.'),
      page: z
        .strictObject({
          parameter: z.string().min(1).max(60),
          first: z.number().int().min(0).max(100_000),
          step: z.number().int().min(1).max(10_000),
        })
        .optional(),
      mostPages: z.number().int().min(1).max(20).optional(),
    })
    .optional()
    .describe('Of a JSON API: where its entries stand.'),
  key: z
    .strictObject({
      name: z.string().regex(/^[\w.-]{1,60}$/, 'letters, digits, - and _'),
      in: z.enum(['query', 'header']),
    })
    .optional()
    .describe('Where the key goes.'),
  fullText: z.boolean().optional().describe('Whether its terms allow showing more than single sentences.'),
  leastMinutes: z
    .number()
    .int()
    .min(1)
    .max(10_080)
    .optional()
    .describe('It is not asked more often than every so many minutes, whatever its schedule says.'),
});
export type SourceOptionsJson = z.infer<typeof sourceOptions>;

export const COLLECTED_KINDS = ['feed', 'index', 'page', 'sitemap', 'api', 'folder', 'list'] as const;

const values = z.record(z.string().max(40), z.string().trim().max(200)).optional();
const key = z.string().trim().max(500).nullish().describe('An API’s key. It is never shown again.');
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2016-11-03');

export const preset = z.object({
  id: z.string(),
  name: z.string(),
  publisher: z.string().nullable(),
  kind: z.enum(COLLECTED_KINDS),
  url: z.string(),
  schedule: z.string().nullable(),
  values: z.array(z.object({ name: z.string(), label: z.string(), standard: z.string() })),
  /** A doubtful one is added paused. */
  state: z.enum(['works', 'doubtful']),
  checkedOn: day.nullable(),
  stateNote: z.string(),
  licence: z.string(),
  key: z.object({ label: z.string(), from: z.string() }).nullable(),
  leastMinutes: z.number().int(),
  fullText: z.boolean(),
});
export type PresetJson = z.infer<typeof preset>;

export const presetList = z.object({
  items: z.array(preset),
  notCollected: z.array(z.object({ name: z.string(), reason: z.string() })),
});
export type PresetListJson = z.infer<typeof presetList>;

/** POST /presets/:id/sources */
export const presetInput = z.strictObject({
  values,
  key,
  confidentiality: z.enum(['public', 'internal', 'restricted']).optional(),
});
export type PresetInput = z.infer<typeof presetInput>;

/** POST /previews: an address, or a preset. */
export const previewInput = z.union([
  z.strictObject({
    url: z.string().trim().min(1).max(2000),
    kind: z.enum(COLLECTED_KINDS).optional().describe('Left out: what the address gives decides.'),
    options: sourceOptions.optional(),
    key,
    publisher: z.string().trim().max(200).nullish(),
    language: z.string().trim().max(35).nullish(),
  }),
  z.strictObject({ preset: z.string().max(60), values, key }),
]);
export type PreviewInput = z.infer<typeof previewInput>;

/** What a preview's request answers in `output`. */
export interface PreviewJson {
  /** As asked for, or as it was found to be. */
  kind: (typeof COLLECTED_KINDS)[number];
  status: number | null;
  moved: string | null;
  found: number;
  links: { url: string; title: string | null; published: string | null }[];
  /** Links of an index page that are not read, at most a hundred, in the page's order. */
  leftOut: { url: string; title: string | null; reason: 'other_host' | 'not_article' | 'no_headline' | 'too_many' }[];
  items: {
    url: string;
    title: string | null;
    published: string | null;
    text: string | null;
    figures: { start: number; end: number; text: string; metric: string; quote: string }[];
    outcome: string | null;
    message: string | null;
  }[];
}

const whole = z.number().int();

/** A collection that is going on, in GET /status and as `progress` in the live stream. */
export const collecting = z.object({
  runId: z.string(),
  sourceId: z.string(),
  sourceName: z.string(),
  startedAt: z.string(),
  /** Somebody asked that it be stopped; it ends within seconds. */
  stopping: z.boolean(),
  /** Addresses that are done, of so many that the source named. */
  done: whole,
  total: whole,
  fetched: whole,
  new: whole,
  changed: whole,
  unchanged: whole,
  failed: whole,
  figures: whole,
  /** The address that was done last; null before the first. */
  latestUrl: z.string().nullable(),
});
export type CollectingJson = z.infer<typeof collecting>;

/** POST /articles: one address to fetch, or a text that somebody has. */
export const articleInput = z
  .strictObject({
    url: z
      .string()
      .trim()
      .max(2000)
      .regex(/^https?:\/\//i, 'an address that begins with https:// or http://')
      .optional(),
    text: z.string().trim().min(1).max(200_000).optional(),
    title: z.string().trim().min(1).max(500).optional(),
    publisher: z.string().trim().min(1).max(200).optional(),
    published: day.optional(),
    language: z.string().trim().min(2).max(35).optional(),
    confidentiality: z.enum(['public', 'internal', 'restricted']).optional(),
  })
  .refine((given) => given.url !== undefined || given.text !== undefined, 'give a url, or a text')
  .refine((given) => given.text === undefined || given.title !== undefined, 'a text needs a title');
export type ArticleInput = z.infer<typeof articleInput>;

/** What the request of POST /articles answers in `output`. */
export interface AddedJson {
  runId: string;
  articleId: string | null;
  state: string;
  message: string | null;
  figures: number;
}
