/**
 * The shapes of /api/v1, written once: routes validate requests with them, responses are typed by them, the dashboard
 * takes its types from them. Names follow docs/figures.md; every response that holds a number leads to its evidence.
 * One long file on purpose: it is the contract, a table to be read from top to bottom.
 */
import { z } from 'zod';
import { BOUNDS, CLAIMANT_KINDS, GROUPS, KINDS, METRICS } from '../../engine/extraction/types.js';
import { COLLECTED_KINDS, collecting, sourceOptions } from './sourceSetup.js';

export type { Bound, ClaimantKind, Group, Kind, Metric } from '../../engine/extraction/types.js';

/** Whether a day, cut or whole, is one of the calendar: `2016-02-30` and `2016-13` are none. */
function isDay(text: string): boolean {
  const first = `${text}-01-01`.slice(0, 10);
  const time = Date.parse(`${first}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(first);
}

/** A day cut to what is known. */
export const day = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'an ISO day such as 2016-11-03')
  .refine(isDay, 'a day of the calendar such as 2016-11-03');
export const instant = z.string();
export const span = z.object({ start: z.number().int(), end: z.number().int() });

/** The interval and how the words bound it. */
export const value = z.object({
  low: z.number().nullable(),
  high: z.number().nullable(),
  bound: z.enum(BOUNDS),
  /** The number expression as written: `1.5 million`. */
  text: z.string(),
});
export type ValueJson = z.infer<typeof value>;

export const claimant = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(CLAIMANT_KINDS),
  reliability: z.enum(['low', 'medium', 'high']).nullable(),
  /** Palette slot 1–6, kept for the whole instance; null: none left. */
  slot: z.number().int().min(1).max(6).nullable(),
});
export type ClaimantJson = z.infer<typeof claimant>;

export const crisis = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  places: z.array(z.object({ id: z.string(), name: z.string(), country: z.string().nullable() })),
  from: day.nullable(),
  to: day.nullable(),
  metrics: z.array(z.enum(METRICS)),
  keywords: z.array(z.string()),
  milestones: z.array(z.object({ day, label: z.string() })),
  precedence: z.array(z.string()),
  expiryDays: z.number().int(),
  /** People in a household, where somebody has set it. */
  householdSize: z.number().nullable(),
  isSample: z.boolean(),
  /** Since when it is out of sight. */
  archivedAt: instant.nullable(),
  counts: z.object({ claims: z.number().int(), articles: z.number().int(), unreviewed: z.number().int() }),
  /** The latest as-of day among its claims. */
  asOf: day.nullable(),
});
export type CrisisJson = z.infer<typeof crisis>;

export const claim = z.object({
  id: z.string(),
  series: z.string(),
  claimant,
  metric: z.enum(METRICS),
  group: z.enum(GROUPS),
  unit: z.string(),
  kind: z.enum(KINDS),
  projected: z.boolean(),
  place: z.object({ key: z.string(), name: z.string().nullable(), country: z.string().nullable() }),
  since: day.nullable(),
  from: day.nullable(),
  ...value.shape,
  asOf: day.nullable(),
  asOfBasis: z.enum(['stated', 'published', 'seen']),
  review: z.enum(['unreviewed', 'confirmed', 'corrected']),
  confidence: z.number(),
  firstPublished: day.nullable(),
  /** Outlet that printed it first, and how many others did. */
  firstPrintedBy: z.string().nullable(),
  reprints: z.number().int(),
  /** The figure whose evidence stands for the claim, its sentence and where it was published. */
  figureId: z.string(),
  quote: z.string(),
  url: z.string(),
  /** The claim of the same claimant that replaced it. */
  supersededBy: z.string().nullable(),
  /** When the first of its articles was found without it; null while all of them print it. */
  withdrawnAt: z.string().nullable(),
  /** When the last of its articles was found without it: nobody prints it any more. */
  retractedAt: z.string().nullable(),
});
export type ClaimJson = z.infer<typeof claim>;

/** An article that prints a claim. */
export const print = z.object({
  articleId: z.string(),
  figureId: z.string(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  url: z.string(),
});
export type PrintJson = z.infer<typeof print>;

/** GET /claims/:id */
export const claimDetail = claim.extend({
  prints: z.array(print),
  /** Claims of the same claimant in the same series, in as-of order, this one included. */
  history: z.array(claim),
});
export type ClaimDetailJson = z.infer<typeof claimDetail>;

export const series = z.object({
  key: z.string(),
  metric: z.enum(METRICS),
  group: z.enum(GROUPS),
  unit: z.string(),
  kind: z.enum(KINDS),
  projected: z.boolean(),
  place: z.object({ key: z.string(), name: z.string().nullable() }),
  since: day.nullable(),
  claims: z.array(claim),
  contested: z.array(z.object({ from: day, to: day, claimIds: z.tuple([z.string(), z.string()]) })),
  recommended: z.array(z.object({ from: day, to: day, claimId: z.string() })),
  envelope: z.array(
    z.object({
      from: day,
      to: day,
      low: z.number().nullable(),
      high: z.number().nullable(),
      lowOpen: z.boolean(),
      highOpen: z.boolean(),
    }),
  ),
  /**
   * Households in people, where a household size was given: derived by multiplying, said by nobody, stored nowhere. Low is
   * rounded down and high up.
   */
  inPeople: z
    .object({
      householdSize: z.number(),
      values: z.array(z.object({ claimId: z.string(), low: z.number().nullable(), high: z.number().nullable() })),
    })
    .nullable(),
});
export type SeriesJson = z.infer<typeof series>;

/** GET /crises/:slug/series */
export const seriesList = z.object({
  crisis,
  /** The day that "now" means on this page: nothing is carried past it. */
  until: day,
  series: z.array(series),
});
export type SeriesListJson = z.infer<typeof seriesList>;

/** GET /crises/:slug/series/:key */
export const oneSeries = series.extend({ until: day });

export const figure = z.object({
  id: z.string(),
  evidenceId: z.string(),
  claimId: z.string().nullable(),
  articleId: z.string(),
  start: z.number().int().nullable(),
  end: z.number().int().nullable(),
  ...value.shape,
  metric: z.enum(METRICS),
  group: z.enum(GROUPS),
  unit: z.string(),
  kind: z.enum(KINDS),
  from: day.nullable(),
  to: day.nullable(),
  cumulative: z.boolean(),
  projected: z.boolean(),
  location: z.string().nullable(),
  placeId: z.string().nullable(),
  country: z.string().nullable(),
  attribution: z.string().nullable(),
  claimant,
  quote: z.string(),
  confidence: z.number(),
  origin: z.enum(['extracted', 'manual']),
  review: z.enum(['unreviewed', 'confirmed', 'corrected', 'rejected']),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable(),
  /** When its article was first found without it; null while it says it. */
  withdrawnAt: z.string().nullable(),
  url: z.string(),
});
export type FigureJson = z.infer<typeof figure>;

/** GET /figures/:id/evidence: everything the evidence drawer shows. */
export const evidence = z.object({
  figure,
  claim: claim.nullable(),
  quoteSpan: span.nullable(),
  /** Offsets into `article.text`. */
  marks: z.record(z.string(), span),
  /** field -> names of the rules that gave it. */
  rules: z.record(z.string(), z.array(z.string())),
  article: z.object({
    id: z.string(),
    title: z.string().nullable(),
    text: z.string(),
    language: z.string().nullable(),
    byline: z.string().nullable(),
    publisher: z.string().nullable(),
    published: z.string().nullable(),
    publishedFoundIn: z.string().nullable(),
    url: z.string(),
    storedAt: instant,
    versions: z.number().int(),
    /** Sentences of its newest version in which it says itself that it was corrected. */
    corrections: z.array(z.string()),
  }),
  /** Of a figure that was entered by hand: how the person knows. */
  note: z.string().nullable(),
  /** The article's figures, this one included, in order of their place in the text. */
  others: z.array(figure),
  /** Every printing of the claim, first first. */
  prints: z.array(print),
  /** Claims of the same claimant in the same series, in as-of order, this one included. */
  history: z.array(claim),
  reviews: z.array(
    z.object({
      revision: z.number().int(),
      verdict: z.enum(['confirm', 'correct', 'reject', 'undo']),
      /** Field by field what the extractor had read and what holds instead. */
      changes: z.record(z.string(), z.object({ old: z.unknown(), new: z.unknown() })),
      reason: z.string().nullable(),
      actorId: z.string(),
      at: instant,
    }),
  ),
  extractorVersion: z.string().nullable(),
});
export type EvidenceJson = z.infer<typeof evidence>;

export const article = z.object({
  id: z.string(),
  url: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  byline: z.string().nullable(),
  language: z.string().nullable(),
  published: z.string().nullable(),
  firstSeenAt: instant,
  versions: z.number().int(),
  figures: z.number().int(),
});
export type ArticleJson = z.infer<typeof article>;

/** GET /articles/:id */
export const articleDetail = article.extend({
  /** Every stored text, newest first. */
  history: z.array(
    z.object({
      id: z.string(),
      number: z.number().int(),
      title: z.string().nullable(),
      text: z.string(),
      byline: z.string().nullable(),
      language: z.string().nullable(),
      published: z.string().nullable(),
      publishedFoundIn: z.string().nullable(),
      modified: z.string().nullable(),
      seenAt: instant,
    }),
  ),
});
export type ArticleDetailJson = z.infer<typeof articleDetail>;

export const run = z.object({
  id: z.string(),
  sourceId: z.string(),
  startedAt: instant,
  endedAt: instant.nullable(),
  state: z.enum(['running', 'ok', 'partly', 'failed', 'interrupted']),
  found: z.number().int(),
  fetched: z.number().int(),
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  failed: z.number().int(),
  figures: z.number().int(),
  outcome: z.string().nullable(),
  message: z.string().nullable(),
});
export type RunJson = z.infer<typeof run>;

/** GET /runs/:id */
export const runDetail = run.extend({
  fetches: z.array(
    z.object({
      url: z.string(),
      role: z.enum(['listing', 'item']),
      stage: z.enum(['fetch', 'read', 'extract', 'save', 'alert']),
      outcome: z.string(),
      message: z.string().nullable(),
      status: z.number().int().nullable(),
      bytes: z.number().int().nullable(),
      durationMs: z.number().nullable(),
      articleId: z.string().nullable(),
    }),
  ),
});
export type RunDetailJson = z.infer<typeof runDetail>;

export const source = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum([...COLLECTED_KINDS, 'hand']),
  url: z.string(),
  publisher: z.string().nullable(),
  language: z.string().nullable(),
  schedule: z.string().nullable(),
  timeZone: z.string(),
  /** Publication day of a folder's files that name none. */
  published: day.nullable(),
  /** Least milliseconds between two requests to its host; null: the default. */
  delayMs: z.number().int().nullable(),
  reliability: z.enum(['low', 'medium', 'high']).nullable(),
  confidentiality: z.enum(['public', 'internal', 'restricted']),
  state: z.enum(['on', 'paused', 'stopped']),
  /** ok, late, failing, running, off: the sign on the sources page. */
  health: z.enum(['ok', 'late', 'failing', 'running', 'off']),
  failures: z.number().int(),
  lastSuccessAt: instant.nullable(),
  lastOutcome: z.string().nullable(),
  lastMessage: z.string().nullable(),
  nextDueAt: instant,
  isSample: z.boolean(),
  termsNote: z.string().nullable(),
  options: sourceOptions,
  /** Whether a key is stored; it is never shown. */
  hasKey: z.boolean(),
  preset: z.string().nullable(),
  /** Since when its runs fail; null while it works. */
  failingSince: instant.nullable(),
  /** Since when nothing new has come for far longer than usual; null while it publishes. */
  silentSince: instant.nullable(),
  /** The last run that found something new, and the usual time between two such runs. */
  lastNewsAt: instant.nullable(),
  usualGapMs: z.number().int().nullable(),
  /** Where its address redirects to for good, which is not believed yet. */
  movedTo: z.string().nullable(),
  /** Its entries’ own ids change from run to run, so they are not gone by. */
  guidsUnstable: z.boolean(),
  /** Figures that its runs of the last 30 days stored. */
  figures30Days: z.number().int(),
  /** Up to 14, newest last. */
  runs: z.array(run),
});
export type SourceJson = z.infer<typeof source>;

export const sourceInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  url: z.string().trim().min(1).max(2000),
  kind: z.enum(COLLECTED_KINDS),
  publisher: z.string().trim().max(200).nullish(),
  language: z.string().trim().max(35).nullish(),
  schedule: z.string().trim().max(100).nullish(),
  timeZone: z.string().trim().max(60).optional(),
  /** Publication day of a folder's files that name none. */
  published: day.nullish(),
  reliability: z.enum(['low', 'medium', 'high']).nullish(),
  confidentiality: z.enum(['public', 'internal', 'restricted']).optional(),
  delayMs: z.number().int().min(0).max(3_600_000).nullish(),
  termsNote: z.string().max(2000).nullish(),
  options: sourceOptions.optional(),
  key: z.string().trim().max(500).nullish().describe('An API’s key. It is never shown again.'),
});
export type SourceInput = z.infer<typeof sourceInput>;

/** What can be changed of a source; what is left out stays. */
export const sourcePatch = sourceInput
  .partial()
  .extend({ state: z.enum(['on', 'paused', 'stopped']).optional() })
  .refine((given) => Object.keys(given).length > 0, 'name at least one thing to change');
export type SourcePatch = z.infer<typeof sourcePatch>;

/** What was asked of the collector: it answers in `GET /requests/:id`. */
export const accepted = z.object({ requestId: z.string() });
export type AcceptedJson = z.infer<typeof accepted>;

export const request = z.object({
  id: z.string(),
  kind: z.enum(['collect_source', 'preview_url', 'add_by_hand', 'test_channel', 'run_job']),
  state: z.enum(['waiting', 'taken', 'done', 'failed']),
  output: z.unknown(),
  createdAt: instant,
  doneAt: instant.nullable(),
});
export type RequestJson = z.infer<typeof request>;

/** One thing that happened, for "what changed" and the live stream. */
export const change = z.object({
  id: z.number().int(),
  kind: z.string(),
  at: instant,
  claim: claim.nullable(),
  /** For a revised claim: what it was, and the evidence of that; null where it is gone. */
  before: value
    .extend({
      claimId: z.string().nullable(),
      figureId: z.string().nullable(),
      quote: z.string().nullable(),
      url: z.string().nullable(),
    })
    .nullable(),
  /** Where two claims contradict: the other side. */
  other: claim.nullable(),
  /** Of `article_corrected`, whose `message` is what the page says of it: the article, and its first figure of today. */
  article: z
    .object({
      id: z.string(),
      title: z.string().nullable(),
      publisher: z.string().nullable(),
      url: z.string(),
      figureId: z.string().nullable(),
    })
    .nullable(),
  message: z.string().nullable(),
});
export type ChangeJson = z.infer<typeof change>;

/** GET /crises/:slug/difference; `partial`: so much happened that only the newest of it was looked at. */
export const difference = z.object({ items: z.array(change), partial: z.boolean() });
export type DifferenceJson = z.infer<typeof difference>;

/** GET /changes: of all crises, figures that came and went among them. */
export const anyChange = change.extend({
  /** Slugs of the crises that show the claim, or one of the corrected article's. */
  crises: z.array(z.string()),
  /** The figure that came, went or was reviewed. */
  figure: figure.nullable(),
});

/** A page of GET /changes. `next` is null at the end; `resume` is the cursor to come back with, also then. */
export const changeFeed = z.object({ items: z.array(anyChange), next: z.string().nullable(), resume: z.string() });

/** GET /status: what the dashboard asks first. */
export const status = z.object({
  version: z.string(),
  /** Whether the sample crisis is there. */
  sample: z.boolean(),
  /** The collection that has run longest; all of them come as `progress` with the live stream. */
  collecting: collecting.nullable(),
  /** Of what the viewer may see. */
  counts: z.object({
    sources: z.number().int(),
    articles: z.number().int(),
    figures: z.number().int(),
    claims: z.number().int(),
  }),
});
export type StatusJson = z.infer<typeof status>;

/** A row of the live stream: that something happened, and to what. */
export const event = z.object({
  id: z.number().int(),
  kind: z.string(),
  at: instant,
  crisisId: z.string().nullable(),
  sourceId: z.string().nullable(),
  runId: z.string().nullable(),
  articleId: z.string().nullable(),
  figureId: z.string().nullable(),
  claimId: z.string().nullable(),
});
export type EventJson = z.infer<typeof event>;

const keyword = z.string().trim().min(1).max(100);

/** A new crisis. Places are gazetteer ids (GET /places); a place stands for all inside it. */
export const crisisInput = z.strictObject({
  name: z.string().trim().min(1).max(200),
  /** Its part of the address; made from the name when left out. */
  slug: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'small letters and digits, parted by single hyphens')
    .max(80)
    .optional(),
  places: z.array(z.string().max(100)).max(100).default([]),
  from: day.nullish(),
  to: day.nullish(),
  metrics: z.array(z.enum(METRICS)).max(100).default([]),
  keywords: z.array(keyword).max(100).default([]),
  milestones: z
    .array(z.strictObject({ day, label: z.string().trim().min(1).max(200) }))
    .max(100)
    .default([]),
  precedence: z.array(z.string().max(200)).max(100).default([]),
  expiryDays: z.number().int().min(1).max(3_650).default(30),
  /** People in a household; numbers of households are then shown in people too, marked as derived. */
  householdSize: z.number().min(1).max(50).nullish(),
});
export type CrisisInput = z.infer<typeof crisisInput>;

/** What can be changed of a crisis; what is left out stays. */
export const crisisPatch = z
  .strictObject({
    name: crisisInput.shape.name,
    slug: crisisInput.shape.slug.unwrap(),
    places: crisisInput.shape.places.unwrap(),
    from: day.nullable(),
    to: day.nullable(),
    metrics: crisisInput.shape.metrics.unwrap(),
    keywords: crisisInput.shape.keywords.unwrap(),
    milestones: crisisInput.shape.milestones.unwrap(),
    precedence: crisisInput.shape.precedence.unwrap(),
    expiryDays: crisisInput.shape.expiryDays.unwrap(),
    householdSize: z.number().min(1).max(50).nullable(),
    /** true: out of sight, nothing is lost. */
    archived: z.boolean(),
  })
  .partial()
  .refine((given) => Object.keys(given).length > 0, 'name at least one thing to change');
export type CrisisPatch = z.infer<typeof crisisPatch>;

/** GET /places */
export const place = z.object({
  id: z.string(),
  name: z.string(),
  country: z.string().nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});
export type PlaceJson = z.infer<typeof place>;

/** A place found by its name, with what tells it from others of that name. */
export const foundPlace = place.extend({
  /** What it is: a division is of the first level (province, state), a district of the second. */
  level: z.enum(['country', 'region', 'division', 'district', 'town']),
  /** The usual names of what holds it, the smallest first, each once. */
  within: z.array(z.string()),
});
export type FoundPlaceJson = z.infer<typeof foundPlace>;

/** A person's decision about a figure. `seenRevision` is how many decisions the person saw: 0 for none. */
export const reviewInput = z.strictObject({
  seenRevision: z.number().int().min(0),
  verdict: z.enum(['confirm', 'correct', 'reject', 'undo']),
  /** For `correct`: the fields with their right values. */
  changes: z
    .strictObject({
      low: z.number().nullable(),
      high: z.number().nullable(),
      bound: z.enum(BOUNDS),
      /** The number expression, where it was cut wrongly. */
      text: z.string().trim().min(1).max(200),
      metric: z.enum(METRICS),
      group: z.enum(GROUPS),
      unit: z.string().trim().min(1).max(40),
      kind: z.enum(KINDS),
      from: day.nullable(),
      to: day.nullable(),
      cumulative: z.boolean(),
      projected: z.boolean(),
      location: z.string().trim().max(200).nullable(),
      placeId: z.string().max(100).nullable(),
      country: z
        .string()
        .regex(/^[A-Z]{3}$/, 'three capital letters, such as IRQ')
        .nullable(),
      claimantId: z.string().max(200),
      /** A claimant by its words, for one that is not there yet; instead of `claimantId`. */
      claimant: z.string().trim().min(1).max(200),
    })
    .partial()
    .optional(),
  reason: z.string().trim().max(2_000).nullish(),
});
export type ReviewInput = z.infer<typeof reviewInput>;

/** POST /figures/:id/reviews */
export const reviewed = z.object({
  /** What the next review has to give as `seenRevision`. */
  revision: z.number().int(),
  figure,
});
export type ReviewedJson = z.infer<typeof reviewed>;

export const errorBody = z.object({
  error: z.object({ code: z.string(), message: z.string(), details: z.unknown().optional() }),
});
export type ErrorJson = z.infer<typeof errorBody>;

/** A page of a list; `next` is the cursor of the page after it. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() });
export interface Page<T> {
  items: T[];
  next: string | null;
}
