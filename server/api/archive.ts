/** Shapes of the archive: versions of an article, what it holds, reviews whose number nothing reads any more. */
import { z } from 'zod';
import { span } from './schemas.js';

/** One text of an article. */
export const version = z.object({
  number: z.number().int(),
  title: z.string().nullable(),
  published: z.string().nullable(),
  modified: z.string().nullable(),
  seenAt: z.string(),
  readerVersion: z.string(),
  /** As asked for and as answered; null for what was entered by hand. */
  askedFor: z.string().nullable(),
  answeredBy: z.string().nullable(),
  /** The stored page: its SHA-256, its size in bytes, and when retention dropped it. */
  page: z.object({ hash: z.string(), size: z.number().int(), droppedAt: z.string().nullable() }).nullable(),
  /** Where the address answers now that there is nothing: with what, and when it was last asked. */
  gone: z.object({ status: z.number().int(), at: z.string() }).nullable(),
});
export type VersionJson = z.infer<typeof version>;

/** GET /articles/:id/versions */
export const versions = z.object({ items: z.array(version) });

/** GET /articles/:id/versions/:number */
export const versionDetail = version.extend({
  text: z.string(),
  /** Sentences of the text that say that it was corrected. */
  corrections: z.array(span),
  /** What is different from the version before, over title and text; null for the first. */
  changes: z
    .object({
      title: z.array(z.object({ kind: z.enum(['same', 'in', 'out']), text: z.string() })),
      text: z.array(z.object({ kind: z.enum(['same', 'in', 'out']), text: z.string() })),
    })
    .nullable(),
});
export type VersionDetailJson = z.infer<typeof versionDetail>;

/** GET /archive */
export const archive = z.object({
  articles: z.number().int(),
  versions: z.number().int(),
  stories: z.number().int(),
  snapshots: z.number().int(),
  /** Stored pages: how many, their bytes as fetched and as stored, and how many were dropped. */
  pages: z.object({
    count: z.number().int(),
    size: z.number().int(),
    stored: z.number().int(),
    dropped: z.number().int(),
  }),
  first: z.string().nullable(),
  last: z.string().nullable(),
  /** Days for which pages without evidence are kept; 0: all of them, for good. */
  keepDays: z.number().int(),
  extractorVersion: z.string(),
  readerVersion: z.string(),
  /** The last time that the archive was read again. */
  reprocessing: z
    .object({
      state: z.enum(['running', 'done', 'undoing', 'undone']),
      done: z.number().int(),
      total: z.number().int(),
      new: z.number().int(),
      changed: z.number().int(),
      gone: z.number().int(),
      startedAt: z.string(),
      endedAt: z.string().nullable(),
    })
    .nullable(),
});
export type ArchiveJson = z.infer<typeof archive>;

export const orphan = z.object({
  evidenceId: z.string(),
  figureId: z.string(),
  articleId: z.string(),
  verdict: z.enum(['confirm', 'correct', 'reject', 'undo']),
  reason: z.string().nullable(),
  revision: z.number().int(),
  reviewedAt: z.string(),
  text: z.string(),
  quote: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string(),
});
export type OrphanJson = z.infer<typeof orphan>;

/** What becomes of an orphaned review. */
export const settlementInput = z.strictObject({
  seenRevision: z.number().int().min(1).max(1_000_000).describe('`revision` of the orphan that was seen.'),
  figure: z
    .strictObject({
      id: z.string().min(1).max(100),
      seenRevision: z.number().int().min(0).max(1_000_000).describe('How many reviews of it were seen.'),
    })
    .nullable()
    .default(null)
    .describe('A figure of the same article that the decision is about now; null sets the review aside.'),
  reason: z.string().max(2_000).nullable().default(null),
});
export type SettlementInput = z.input<typeof settlementInput>;
