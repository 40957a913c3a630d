/**
 * The record as Kysely sees it: one interface a table, columns in the database's own names. docs/record.md explains it.
 *
 * Conventions: ids are UUIDv7 text; instants (`…_at`) are ISO 8601 text in UTC with milliseconds; days (`…_day`) are ISO
 * dates cut to what is known; JSON columns hold text; booleans are 0 and 1. Columns `actor_id` name who wrote the row:
 * `local` before there are accounts, `jobs` for the collector, later a user's or an API key's id. (Who *claims* a number
 * is a `claimant`.)
 */
import type { ColumnType, Generated, Insertable, Selectable } from 'kysely';
import type { Bound, ClaimantKind, Group, Kind, Metric } from '../engine/extraction/types.js';
import type { DecisionTables } from './decisionTables.js';

export type Flag = 0 | 1;
export type Json = string;

/** Least to most protected; a viewer sees what is at or below its clearance. */
export const CONFIDENTIALITY = ['public', 'internal', 'restricted'] as const;
export type Confidentiality = (typeof CONFIDENTIALITY)[number];

export interface CrisisTable {
  id: string;
  /** The part of the address that names it: `mosul`. */
  slug: string;
  name: string;
  /** Gazetteer ids; a place stands for all inside it. Empty: every place. */
  place_ids: Json;
  from_day: string | null;
  to_day: string | null;
  /** Metrics watched; empty: all. */
  metrics: Json;
  /** One of them must stand in the article for its figures to fall in; empty: none needed. */
  keywords: Json;
  /** Days and words drawn on the charts: [{"day", "label"}]. */
  milestones: Json;
  /** Claimant ids in order of precedence for the recommended line. */
  precedence: Json;
  /** Days after which a stock claim no longer counts. */
  expiry_days: number;
  /** People in a household, where somebody has set it: numbers of households are then shown in people too, marked as derived. */
  household_size: number | null;
  /** Since when it is out of sight; null: it is shown. */
  archived_at: string | null;
  /** Claims as of a day before this one have gone stale and been told of; null: not judged yet. */
  stale_before: string | null;
  is_sample: Flag;
  actor_id: string;
  created_at: string;
  updated_at: string;
}

/** `hand`: what people added themselves, one address or text at a time. */
export const SOURCE_KINDS = ['feed', 'index', 'page', 'sitemap', 'api', 'folder', 'list', 'hand'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];
export const SOURCE_STATES = ['on', 'paused', 'stopped'] as const;
export type SourceState = (typeof SOURCE_STATES)[number];
export const RELIABILITY = ['low', 'medium', 'high'] as const;
export type Reliability = (typeof RELIABILITY)[number];

export interface SourceTable {
  id: string;
  name: string;
  kind: SourceKind;
  /** Address, or the absolute path of a folder. Unique with kind. */
  url: string;
  publisher: string | null;
  language: string | null;
  /**
   * Cron expression (five fields) in `time_zone`, or `every 15m`, `every 2h`, `every 1d`; null: as often as the source
   * publishes.
   */
  schedule: string | null;
  time_zone: string;
  /** Publication day of a folder's files that name none; null: unsettled. */
  default_published: string | null;
  reliability: Reliability | null;
  confidentiality: Confidentiality;
  /** Least milliseconds between two requests to its host; null: the default or what robots.txt asks. */
  delay_ms: number | null;
  terms_note: string | null;
  state: SourceState;
  /** Runs in a row that failed. */
  failures: number;
  last_success_at: string | null;
  /** Outcome of the last run: a code and a sentence for a person. */
  last_outcome: string | null;
  last_message: string | null;
  next_due_at: string;
  /** What its kind needs to know: {@link SourceOptions}. */
  options: ColumnType<Json, Json | undefined, Json>;
  /** An API's key. It leaves the data room for the collector alone. */
  secret: ColumnType<string | null, string | null | undefined, string | null>;
  /** Id of the preset that it was made from. */
  preset: ColumnType<string | null, string | null | undefined, string | null>;
  /** When the first failure of the present row of failures was; null while it works. */
  failing_since: ColumnType<string | null, string | null | undefined, string | null>;
  /** When it was noticed that nothing new came for several times its usual gap; null while it publishes. */
  silent_since: ColumnType<string | null, string | null | undefined, string | null>;
  /** The last run that found something new or changed, and the usual time between two such runs, of so many gaps. */
  last_news_at: ColumnType<string | null, string | null | undefined, string | null>;
  usual_gap_ms: ColumnType<number | null, number | null | undefined, number | null>;
  gaps: Generated<number>;
  /** Where its address redirects to for good, and how many runs in a row have read that as the same kind. */
  moved_to: ColumnType<string | null, string | null | undefined, string | null>;
  moved_times: Generated<number>;
  /** 1: its entries' ids change from run to run, or name several entries; they identify nothing then. */
  guids_unstable: Generated<Flag>;
  is_sample: Flag;
  actor_id: string;
  created_at: string;
  updated_at: string;
}

/** An entry of a source's listing by its own id (guid), the address that it last had, and the article that it became. */
export interface SourceEntryTable {
  source_id: string;
  guid: string;
  url: string;
  article_id: string | null;
  seen_at: string;
}

export const RUN_STATES = ['running', 'ok', 'partly', 'failed', 'interrupted'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** One collection of a source. */
export interface RunTable {
  id: string;
  source_id: string;
  started_at: string;
  ended_at: string | null;
  state: RunState;
  /** Links or files that the source listed. */
  found: number;
  fetched: number;
  new: number;
  changed: number;
  unchanged: number;
  failed: number;
  figures: number;
  outcome: string | null;
  message: string | null;
  /** When a person asked that it be stopped; null: nobody did. */
  stop_asked_at: ColumnType<string | null, string | null | undefined, string | null>;
  /** The address that was done last; null before the first. */
  latest_url: ColumnType<string | null, string | null | undefined, string | null>;
}

export const STAGES = ['fetch', 'read', 'extract', 'save', 'alert'] as const;
export type Stage = (typeof STAGES)[number];

/** One address within a run and how far it came. */
export interface FetchTable {
  id: string;
  run_id: string;
  url: string;
  /** `listing` for the feed or index itself, `item` for what it names. */
  role: 'listing' | 'item';
  /** The last stage it reached; an outcome other than ok says why it went no further. */
  stage: Stage;
  /** `ok`, `unchanged`, or an error code such as `timeout`, `too_large`, `robots`, `http_404`, `no_text`. */
  outcome: string;
  message: string | null;
  status: number | null;
  bytes: number | null;
  duration_ms: number | null;
  snapshot_id: string | null;
  article_id: string | null;
  started_at: string;
}

/** What was last known of an address, for conditional requests. */
export interface ResourceTable {
  url: string;
  etag: string | null;
  last_modified: string | null;
  status: number | null;
  blob_hash: string | null;
  fetched_at: string;
  /** Of the kept bytes: their charset may stand in it. */
  content_type: ColumnType<string | null, string | null | undefined, string | null>;
}

/** Bytes as fetched, once each, brotli-compressed; `hash` is the SHA-256 of the uncompressed bytes, hex. */
export interface BlobTable {
  hash: string;
  bytes: Uint8Array;
  /** Uncompressed length. */
  size: number;
  /** When retention took the bytes away (`bytes` is empty then); hash and size stay. Null: they are kept. */
  dropped_at: Generated<string | null>;
}

/** One fetch of bytes: what evidence opens. */
export interface SnapshotTable {
  id: string;
  /** As asked for, and as answered after redirects. */
  url: string;
  final_url: string;
  blob_hash: string;
  status: number | null;
  headers: Json;
  fetched_at: string;
}

/** The same story in several outlets. */
export interface StoryTable {
  id: string;
  created_at: string;
}

/** What an article's newest text is compared with others by (engine/stories). One row an article. */
export interface StorySignatureTable {
  /** Small, since `story_band` repeats it. */
  id: Generated<number>;
  article_id: string;
  article_version_id: string;
  /** MinHash signature, four bytes a value, little-endian. Empty for a text too short to compare. */
  signature: Uint8Array;
  /** The agency that the text credits; null where it credits nobody. */
  credit: string | null;
  /** The claimant id of `credit`, and whether the text is theirs or they contributed to it. */
  credit_claimant_id: string | null;
  credit_kind: 'source' | 'contribution' | null;
  /** Who claims what the text says in its own voice where nobody is credited. */
  publisher_claimant_id: string;
  /** UTC instant of publication; the end of its day where the page gives no hour; of first storing where it gives no day. */
  published_at: string;
  /** The story of its article again, and which prints of a story come first: what the origin is found by (storyOrigin.ts). */
  story_id: string | null;
  origin_rank: ColumnType<number, number | undefined, number>;
}

/** Which signatures share a band: the only ones that are compared. */
export interface StoryBandTable {
  band: number;
  signature_id: number;
}

/** Identity of what was published: immutable but for its story, and its confidentiality, which follows its source's. */
export interface ArticleTable {
  id: string;
  canonical_url: string;
  source_id: string | null;
  publisher: string | null;
  confidentiality: Confidentiality;
  story_id: string | null;
  first_seen_at: string;
}

/** Immutable text of an article at one time. */
export interface ArticleVersionTable {
  id: string;
  article_id: string;
  /** 1, 2, 3 … within the article; readings of one version by several readers share it. */
  number: number;
  /** Of the readings of a version exactly one is current. */
  current: Generated<Flag>;
  /** The reading that this one replaced, and the reprocessing that made it; null for what was collected. */
  replaces_id: Generated<string | null>;
  reprocessing_id: Generated<string | null>;
  snapshot_id: string | null;
  title: string | null;
  text: string;
  byline: string | null;
  language: string | null;
  /** ISO date or date-time as the page gives it, with its offset. */
  published: string | null;
  /** The day of `published`, for sorting and joining. */
  published_day: string | null;
  published_found_in: string | null;
  modified: string | null;
  /** SHA-256 over title, published and text, hex. */
  text_hash: string;
  reader_version: string;
  seen_at: string;
}

/** A version read by one extractor; exactly one a version is current. */
export interface ExtractionTable {
  id: string;
  article_version_id: string;
  extractor_version: string;
  current: Flag;
  /** The extraction that was current before, and the reprocessing that made this one; null for what was collected. */
  replaces_id: Generated<string | null>;
  reprocessing_id: Generated<string | null>;
  created_at: string;
}

/** One reading anew of what is stored: resumable by its cursor, undone as a whole. */
export interface ReprocessingTable {
  id: string;
  state: 'running' | 'done' | 'undoing' | 'undone';
  /** Whether the pages themselves are read again, and which source's; null: all. */
  reader: Flag;
  source_id: string | null;
  reader_version: string;
  extractor_version: string;
  /** The last article that is done; empty before the first. Articles go in order of their ids. */
  cursor: string;
  /** Articles done, and how many there were at the start. */
  done: number;
  total: number;
  /** Figures that came, changed, went. */
  figures_new: number;
  figures_changed: number;
  figures_gone: number;
  actor_id: string;
  started_at: string;
  ended_at: string | null;
}

/** What reviews hang on: the n-th occurrence of a quote with its number in an article; survives re-extraction. */
export interface EvidenceTable {
  id: string;
  article_id: string;
  /** SHA-256 over the folded sentence, the number's words and which of that sentence's equal numbers it is, hex. */
  quote_hash: string;
  occurrence: number;
  created_at: string;
}

export interface FigureTable {
  id: string;
  evidence_id: string;
  article_id: string;
  /** Null for a manual figure. */
  extraction_id: string | null;
  article_version_id: string | null;
  origin: 'extracted' | 'manual';
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
  from_day: string | null;
  to_day: string | null;
  cumulative: Flag;
  projected: Flag;
  location: string | null;
  place_id: string | null;
  country: string | null;
  attribution: string | null;
  claimant_id: string | null;
  quote: string;
  quote_start: number | null;
  quote_end: number | null;
  marks: Json;
  rules: Json;
  confidence: number;
  /** Manual figures: the source link and why it was entered. */
  source_url: string | null;
  note: string | null;
  actor_id: string;
  created_at: string;
}

/** Append-only decisions of people about a piece of evidence. */
export interface ReviewTable {
  id: string;
  evidence_id: string;
  /** 1, 2, 3 … within the evidence; a writer gives the revision it saw plus one, so an outdated one fails. */
  revision: number;
  verdict: 'confirm' | 'correct' | 'reject' | 'undo';
  /** {"field": {"old": …, "new": …}} for `correct`, else {}. */
  changes: Json;
  reason: string | null;
  figure_id: string;
  actor_id: string;
  created_at: string;
}

/** Who is to look at a piece of evidence in the review queue; deleted when nobody is any more. */
export interface AssignmentTable {
  evidence_id: string;
  /** Actor id of the person. */
  assignee: string;
  actor_id: string;
  created_at: string;
}

/** Who claims: seeded from the engine's actors, extended by people. */
export interface ClaimantTable {
  id: string;
  name: string;
  kind: ClaimantKind;
  reliability: Reliability | null;
  /** Slot of the chart palette, 1 to 6, given once and kept; null: none left. */
  slot: number | null;
  /** The claimant that people said this one is; null: itself. */
  merged_into: string | null;
  /** Where `merged_into` leads in the end: what its figures are claimed by. Null: itself. */
  stands_for: string | null;
  created_at: string;
}

/** A projection, rebuildable from figures, reviews and edits: figures that say the same. Its id is its first evidence's. */
export interface ClaimTable {
  id: string;
  series: string;
  /** The series without its `since`: claims of other buckets never change it. */
  bucket: string;
  /** What a single flow is about: its first and last day, or `unstated`; empty for stocks and totals since a beginning. */
  period: Generated<string>;
  claimant_id: string;
  metric: Metric;
  group: Group;
  unit: string;
  kind: Kind;
  projected: Flag;
  /** Gazetteer id, else `name:` and the folded words, else `unknown`. */
  place_key: string;
  place_name: string | null;
  country: string | null;
  since_day: string | null;
  from_day: string | null;
  low: number | null;
  high: number | null;
  bound: Bound;
  /** As said, without the qualifier's exact words: the number expression of the first figure. */
  text: string;
  as_of_day: string | null;
  as_of_basis: 'stated' | 'published' | 'seen';
  /** `as_of_day` settled to one whole day (engine/claims/days.ts): what claims are ordered by. */
  day: string;
  /** Day, then day of first publication: where it stands in as-of order (engine/claims/order.ts). Derived. */
  placing: ColumnType<string, never, never>;
  /** The claim of the same claimant that replaced it. */
  superseded_by: string | null;
  /** When the first article that printed it was found without it, and when the last one was; null: it stands there. */
  withdrawn_at: Generated<string | null>;
  retracted_at: Generated<string | null>;
  review: 'unreviewed' | 'confirmed' | 'corrected';
  confidence: number;
  first_published_day: string | null;
  created_at: string;
  updated_at: string;
}

/** Which evidence belongs to which claim; the first is the one with rank 0. */
export interface ClaimEvidenceTable {
  evidence_id: string;
  claim_id: string;
  rank: number;
  /** The figure that the evidence stood for when the claim was made, and its article. */
  figure_id: string;
  article_id: string;
  /** What the figure says but for its claimant and day (engine/claims/dated.ts): figures of other words never join it. */
  says: string | null;
}

/** Which claims a crisis shows. A projection too. */
export interface CrisisClaimTable {
  crisis_id: string;
  claim_id: string;
  /** The claim's day, repeated so that a crisis is read in its order. */
  day: string;
}

/** The places of a crisis again, to be found by; `place_id` is empty for one that asks for no place. */
export interface CrisisPlaceTable {
  place_id: string;
  crisis_id: string;
}

/** Places that figures were found at or crises watch: copied from the gazetteer, which only the engine holds. */
export interface PlaceTable {
  id: string;
  name: string;
  country: string | null;
  latitude: number | null;
  longitude: number | null;
}

/** Which places hold a place: "a place stands for all inside it". */
export interface PlaceWithinTable {
  place_id: string;
  ancestor_id: string;
}

/**
 * A claim that comes writes one of `claim_new` and `claim_revised`: revised, with `before` and `previousClaimId` in `data`, when
 * it is its claimant's newest number and differs from the last. `claim_contested` and `claim_resolved` name the other side as
 * `otherClaimId`. `claim_retracted`: no article that printed it says it any more, and nothing replaced it. Events of claims name nothing but claims: their crises follow from `crisis_claim`. Only what a crisis decides
 * names it: `claim_stale` (past its days of expiry) and the adoptions, whose `data` holds `adoptionId` and, for
 * `adoption_contradicted`, `warning` (`contradicted`, `revised`, `overtaken` with `otherClaimId`, or `gone`).
 */
export const EVENT_KINDS = [
  'run_finished',
  'source_failed',
  'source_recovered',
  'source_silent',
  'article_new',
  'article_changed',
  'article_corrected',
  'figure_new',
  'figure_gone',
  'claim_new',
  'claim_revised',
  'claim_retracted',
  'claim_contested',
  'claim_resolved',
  'claim_stale',
  'claims_edited',
  'adoption_made',
  'adoption_ended',
  'adoption_contradicted',
  'adoption_expired',
  'note_made',
  'review_made',
  'review_assigned',
  'alert_fired',
  'channel_disabled',
  'crisis_changed',
  'claimant_changed',
  'source_changed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Append-only, increasing id: what server-sent events, "what changed", alerts and digests read. */
export interface EventTable {
  id: Generated<number>;
  kind: EventKind;
  at: string;
  crisis_id: string | null;
  source_id: string | null;
  run_id: string | null;
  article_id: string | null;
  figure_id: string | null;
  claim_id: string | null;
  data: Json;
  actor_id: string;
}

/** What one process asks of the other, answered in the row. */
export interface RequestTable {
  id: string;
  kind: 'collect_source' | 'preview_url' | 'add_by_hand' | 'test_channel' | 'run_job';
  input: Json;
  state: 'waiting' | 'taken' | 'done' | 'failed';
  output: Json | null;
  actor_id: string;
  created_at: string;
  taken_at: string | null;
  done_at: string | null;
}

/** Who may do a thing until when; taken over when its time is past. */
export interface LeaseTable {
  name: string;
  holder: string;
  until_at: string;
}

/** A scheduled job's last and next run, for people to see. */
export interface JobTable {
  name: string;
  next_due_at: string;
  last_started_at: string | null;
  last_ended_at: string | null;
  last_outcome: string | null;
  last_message: string | null;
  paused: Flag;
}

export interface RuleTable {
  id: string;
  crisis_id: string | null;
  name: string;
  /** What it watches for, which claims, and how its alerts leave: engine/alerts/rule.ts. */
  condition: Json;
  scope: Json;
  sending: Json;
  /** Its alerts wait for a person's word before they leave. */
  hold: Flag;
  enabled: Flag;
  /** It judges what happened after this event. */
  event_cursor: number;
  actor_id: string;
  created_at: string;
  updated_at: string;
}

export interface AlertTable {
  id: string;
  rule_id: string;
  /** Equal alerts of a rule have one fingerprint and are written once. */
  fingerprint: string;
  /** What it is about within its rule. */
  subject: string;
  /** Alerts of one group share messages. */
  group_key: string;
  /** `said` once, or a state that is `firing` until it is `resolved`; `replaced` by an alert with the same subject. */
  state: 'said' | 'firing' | 'resolved' | 'replaced';
  /** `none` needed, or `waiting` for a person who says `approved` or `dismissed`. */
  approval: 'none' | 'waiting' | 'approved' | 'dismissed';
  crisis_id: string | null;
  claim_id: string | null;
  source_id: string | null;
  event_id: number;
  title: string;
  message: Json;
  ended_at: string | null;
  end_why: string | null;
  decided_by: string | null;
  decided_at: string | null;
  decision_reason: string | null;
  created_at: string;
}

export const CHANNEL_KINDS = ['log', 'webhook', 'slack', 'mattermost', 'teams', 'discord', 'ntfy', 'email'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

export interface ChannelTable {
  id: string;
  kind: ChannelKind;
  name: string;
  config: Json;
  /** {"from", "to", "timeZone"}: hours in which nothing is sent; null: none. */
  quiet: Json | null;
  enabled: Flag;
  /** Why it was switched off by itself. */
  off_reason: string | null;
  actor_id: string;
  created_at: string;
  updated_at: string;
}

/** The channels that a rule's alerts go to. */
export interface RuleChannelTable {
  rule_id: string;
  channel_id: string;
}

/** That an alert has something to say on a channel: waits in its group until a message takes it along. */
export interface DispatchTable {
  id: string;
  alert_id: string;
  rule_id: string;
  channel_id: string;
  group_key: string;
  status: 'fired' | 'still' | 'resolved';
  /** `muted`: a silence covered it until it no longer mattered. */
  state: 'pending' | 'sent' | 'muted';
  due_at: string;
  notification_id: string | null;
  created_at: string;
}

/** The outbox: a message to a channel, of one alert or several. Its id is what receivers drop doubles by. */
export interface NotificationTable {
  id: string;
  rule_id: string;
  channel_id: string;
  group_key: string;
  kind: 'fired' | 'still' | 'resolved' | 'digest';
  title: string;
  /** engine/alerts/notification.ts. */
  message: Json;
  state: 'waiting' | 'delivered' | 'dead';
  attempts: number;
  next_attempt_at: string;
  last_status: number | null;
  last_error: string | null;
  delivered_at: string | null;
  created_at: string;
}

/** The delivery log: one row a try. */
export interface AttemptTable {
  id: string;
  notification_id: string;
  at: string;
  duration_ms: number;
  ok: Flag;
  status: number | null;
  error: string | null;
}

/** A person's word that some alerts are not to be sent for a while. Never deleted: ending one moves its end. */
export interface SilenceTable {
  id: string;
  /** {"ruleId", "crisisId", "metric", "placeId", "claimantId", "sourceId"}: what is given must all be so. */
  matches: Json;
  reason: string;
  starts_at: string;
  ends_at: string;
  actor_id: string;
  created_at: string;
}

/** How far a reader of `event` has come. */
export interface ProgressTable {
  name: string;
  position: number;
}

/** Every write of a person or program through the server or the command line. */
export interface AuditTable {
  id: string;
  at: string;
  actor_id: string;
  /** `source.create`, `rule.update` … */
  action: string;
  subject: string;
  subject_id: string;
  before: Json | null;
  after: Json | null;
}

export interface Database extends DecisionTables {
  crisis: CrisisTable;
  source: SourceTable;
  source_entry: SourceEntryTable;
  run: RunTable;
  fetch: FetchTable;
  resource: ResourceTable;
  blob: BlobTable;
  snapshot: SnapshotTable;
  story: StoryTable;
  story_signature: StorySignatureTable;
  story_band: StoryBandTable;
  article: ArticleTable;
  article_version: ArticleVersionTable;
  extraction: ExtractionTable;
  reprocessing: ReprocessingTable;
  evidence: EvidenceTable;
  figure: FigureTable;
  review: ReviewTable;
  assignment: AssignmentTable;
  claimant: ClaimantTable;
  claim: ClaimTable;
  claim_evidence: ClaimEvidenceTable;
  crisis_claim: CrisisClaimTable;
  crisis_place: CrisisPlaceTable;
  place: PlaceTable;
  place_within: PlaceWithinTable;
  event: EventTable;
  request: RequestTable;
  lease: LeaseTable;
  job: JobTable;
  rule: RuleTable;
  alert: AlertTable;
  channel: ChannelTable;
  rule_channel: RuleChannelTable;
  dispatch: DispatchTable;
  notification: NotificationTable;
  attempt: AttemptTable;
  silence: SilenceTable;
  progress: ProgressTable;
  audit: AuditTable;
}

export type Row<T extends keyof Database> = Selectable<Database[T]>;
export type NewRow<T extends keyof Database> = Insertable<Database[T]>;
