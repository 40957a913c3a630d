/** The only file that fetches. Every answer is typed by the shapes that the server validates with. */

import type { AdoptionInput, AdoptionJson } from '../server/api/adoptions.js';
import type {
  AlertJson,
  ChannelInput,
  ChannelJson,
  JobJson,
  NotificationJson,
  RuleInput,
  RuleJson,
  RulePreviewJson,
  SilenceInput,
  SilenceJson,
} from '../server/api/alerts.js';
import type {
  ArchiveJson,
  OrphanJson,
  SettlementInput,
  VersionDetailJson,
  VersionJson,
} from '../server/api/archive.js';
import type { ClaimantDetailJson, ClaimantPatch } from '../server/api/claimants.js';
import type {
  PreviewInput as CrisisPreviewInput,
  PreviewJson as CrisisPreviewJson,
} from '../server/api/crisisPreview.js';
import type { EditedJson, EditJson } from '../server/api/edits.js';
import type { QuestionJson, ThreadJson } from '../server/api/notes.js';
import type { ManualFigureInput, ReviewQueueJson, ReviewsInput, ReviewsMadeJson } from '../server/api/review.js';
import type {
  AcceptedJson,
  ClaimantJson,
  ClaimJson,
  CrisisInput,
  CrisisJson,
  CrisisPatch,
  DifferenceJson,
  ErrorJson,
  EvidenceJson,
  FigureJson,
  FoundPlaceJson,
  Page,
  RequestJson,
  ReviewInput,
  RunDetailJson,
  SeriesJson,
  SeriesListJson,
  SourceInput,
  SourceJson,
  StatusJson,
} from '../server/api/schemas.js';
import type { SettingJson } from '../server/api/settings.js';
import type {
  AddedJson,
  ArticleInput,
  CollectingJson,
  PresetInput,
  PresetListJson,
  PreviewInput,
  PreviewJson,
} from '../server/api/sourceSetup.js';
import { choices } from './choices.js';

const BASE = '/api/v1';
/** Until the server begins to answer, and until all of it is there: on a weak line an answer may take minutes to come. */
const DEADLINE_MS = 10_000;
const WHOLE_MS = 180_000;

/** A request that did not end well: `code` as the server names it, or `offline`, `timeout`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly details?: unknown,
  ) {
    super(message);
  }
}

/** path → the instant at which it was last seen, of answers that came from the service worker's memory. */
let fromMemory = new Map<string, string>();
let seenAt: string | null = null;
const seenListeners = new Set<(at: string | null) => void>();

/** Tells the oldest instant of what is from memory; null: all is from the server. */
function tellSeen(path: string, at: string | null): void {
  if (at === null) fromMemory.delete(path);
  else fromMemory.set(path, at);
  const [oldest = null] = [...fromMemory.values()].sort();
  if (seenAt === oldest) return;
  seenAt = oldest;
  for (const listener of seenListeners) listener(oldest);
}

/** Forgets which answers came from memory: everything on the screen is about to be asked for again. */
export function askedAnew(): void {
  fromMemory = new Map();
}

/** Calls back whenever answers begin or cease to come from memory; the result ends that. */
export function onSeen(callback: (at: string | null) => void): () => void {
  seenListeners.add(callback);
  callback(seenAt);
  return () => {
    seenListeners.delete(callback);
  };
}

/** Writes say who makes them: the name that the reader gave in this browser, percent-encoded. */
function headersOf(method: string, body: unknown): Record<string, string> {
  const { name } = choices();
  return {
    ...(body === undefined ? { Accept: 'application/json' } : { 'Content-Type': 'application/json' }),
    ...(method !== 'GET' && name && { 'X-Figurewatch-Name': encodeURIComponent(name) }),
  };
}

const MOST_REMEMBERED = 40;
const remembered = new Map<string, { tag: string; answer: WeakRef<object> }>();

function remember(path: string, response: Response, answer: unknown): void {
  const tag = response.headers.get('ETag');
  if (!tag || typeof answer !== 'object' || answer === null) return;
  remembered.delete(path);
  remembered.set(path, { tag, answer: new WeakRef(answer) });
  if (remembered.size > MOST_REMEMBERED) remembered.delete(remembered.keys().next().value!);
}

/** An answer that has not changed is the very object that is on the screen: nothing is read or drawn anew. */
function sameAsBefore(path: string, response: Response): object | null {
  const known = remembered.get(path);
  return known && known.tag === response.headers.get('ETag') ? (known.answer.deref() ?? null) : null;
}

const lineFailed = (cause: unknown): ApiError => {
  const late = cause instanceof DOMException && cause.name === 'TimeoutError';
  return new ApiError(late ? 'timeout' : 'offline', String(cause));
};

/** Fetches, and reads what comes with `read`. Throws ApiError where the line fails, also in the midst of an answer. */
async function exchange<T>(address: string, init: RequestInit, read: (response: Response) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const give = (): void => stop.abort(new DOMException('no answer in time', 'TimeoutError'));
  let timer = setTimeout(give, DEADLINE_MS);
  try {
    const response = await fetch(address, { ...init, signal: stop.signal });
    clearTimeout(timer);
    timer = setTimeout(give, WHOLE_MS);
    return await read(response);
  } catch (cause) {
    throw cause instanceof ApiError ? cause : lineFailed(cause);
  } finally {
    clearTimeout(timer);
  }
}

const request = <T>(method: string, path: string, body?: unknown): Promise<T> =>
  exchange(
    BASE + path,
    { method, headers: headersOf(method, body), body: body === undefined ? null : JSON.stringify(body) },
    async (response) => {
      if (response.status === 204) return undefined as T;
      const same = method === 'GET' ? sameAsBefore(path, response) : null;
      if (same) {
        tellSeen(path, response.headers.get('X-Seen-At'));
        void response.body?.cancel();
        return same as T;
      }
      if (response.ok) {
        const json = (await response.json()) as T;
        tellSeen(path, response.headers.get('X-Seen-At'));
        if (method === 'GET') remember(path, response, json);
        return json;
      }
      const { error } = ((await response.json().catch(() => null)) ?? {}) as Partial<ErrorJson>;
      throw new ApiError(error?.code ?? 'internal', error?.message ?? `${response.status}`, error?.details);
    },
  );

/** A text that is no JSON: a part of a page to copy. Throws ApiError. */
const getText = (address: string): Promise<string> =>
  exchange(address, {}, (response) => {
    if (!response.ok) throw new ApiError('internal', `${response.status}`);
    return response.text();
  });

const get = <T>(path: string): Promise<T> => request<T>('GET', path);
const part = encodeURIComponent;

function query(values: Record<string, string | null>): string {
  const set = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return set.length ? `?${new URLSearchParams(set)}` : '';
}

/** Answers of paged lists that a screen shows whole; more than this many pages are left out. */
const MOST_PAGES = 10;

async function allPages<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let next: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const joint = path.includes('?') ? '&' : '?';
    const found: Page<T> = await get<Page<T>>(next === null ? path : `${path}${joint}cursor=${part(next)}`);
    items.push(...found.items);
    next = found.next;
    if (next === null) break;
  }
  return items;
}

export const getStatus = (): Promise<StatusJson> => get('/status');
export const getCrises = (): Promise<CrisisJson[]> => allPages('/crises');

/** What of a crisis is asked for; places are narrowed on the screen, and in downloads by the server. */
export interface Window {
  from: string | null;
  to: string | null;
  review: 'unreviewed' | 'reviewed' | null;
}

const windowOf = ({ from, to, review }: Window): Record<string, string | null> => ({
  from,
  to,
  review: review === 'reviewed' ? 'confirmed,corrected' : review,
});

export const getSeries = (slug: string, window: Window): Promise<SeriesListJson> =>
  get(`/crises/${part(slug)}/series${query({ ...windowOf(window), contested: 'claimants' })}`);

/** The address of a download of a crisis's claims. */
export const claimsFile = (
  slug: string,
  format: 'csv' | 'xlsx' | 'jsonl' | 'atom',
  window: Window & { place: string | null },
): string => `${BASE}/crises/${part(slug)}/claims.${format}${query({ ...windowOf(window), place: window.place })}`;

/** The address of a download of the figures behind them: a row each time that one was printed. */
export const figuresFile = (slug: string, format: 'csv' | 'xlsx', window: Window & { place: string | null }): string =>
  `${BASE}/crises/${part(slug)}/figures.${format}${query({ ...windowOf(window), place: window.place })}`;

/** The address of one series as an image or a table, narrowed as its chart is. */
export const seriesFile = (
  slug: string,
  key: string,
  format: 'png' | 'svg' | 'csv',
  { from, to }: { from: string | null; to: string | null },
): string => `${BASE}/crises/${part(slug)}/series/${part(key)}.${format}${query({ from, to })}`;

/** The address of the table for reports: figure, source, as of, change since the last report. */
export const reportTable = (slug: string, { from, to, place }: Window & { place: string | null }): string =>
  `${BASE}/crises/${part(slug)}/changes.html${query({ from, to, place })}`;

/** The same table to paste: as HTML for a document, as tab-separated text for a sheet. */
export async function getReportTable(
  slug: string,
  filters: Window & { place: string | null },
): Promise<{ html: string; plain: string }> {
  const address = reportTable(slug, filters);
  const [html, plain] = await Promise.all([getText(address), getText(address.replace('.html', '.tsv'))]);
  return { html, plain };
}

/** What is different now from a moment, an event's id or an instant; in the order of the events. */
export const getDifference = (slug: string, since: string): Promise<DifferenceJson> =>
  get(`/crises/${part(slug)}/difference${query({ since })}`);

export const getVersions = (articleId: string): Promise<{ items: VersionJson[] }> =>
  get(`/articles/${part(articleId)}/versions`);
export const getVersion = (articleId: string, number: number): Promise<VersionDetailJson> =>
  get(`/articles/${part(articleId)}/versions/${number}`);
/** Where the stored page itself can be looked at. */
export const pageAddress = (articleId: string, number: number): string =>
  `${BASE}/articles/${part(articleId)}/versions/${number}/page`;
export const getArchive = (): Promise<ArchiveJson> => get('/archive');
export const getEvidence = (figureId: string): Promise<EvidenceJson> => get(`/figures/${part(figureId)}/evidence`);

/** Saves a decision about a figure; ApiError `conflict` when somebody decided meanwhile. */
export const saveReview = (figureId: string, review: ReviewInput): Promise<unknown> =>
  request('POST', `/figures/${part(figureId)}/reviews`, review);

/** Saves one decision about several figures, all or none; ApiError `conflict` names what was decided meanwhile. */
export const saveReviews = (reviews: ReviewsInput): Promise<ReviewsMadeJson> => request('POST', '/reviews', reviews);

export interface QueueFilters {
  crisis: string;
  metric: string | null;
  /** The highest confidence. */
  confidence: string | null;
  assignee: string | null;
  order: string | null;
}
export const getReviewQueue = (filters: QueueFilters): Promise<ReviewQueueJson> =>
  get(`/review-queue${query({ ...filters, limit: '100' })}`);
export const assign = (evidence: string[], assignee: string | null): Promise<void> =>
  request('POST', '/assignments', { evidence, assignee });
/** Reviews whose number nothing reads any more. */
export const getOrphans = (): Promise<OrphanJson[]> => allPages('/orphans?limit=50');
/** What is read of an article today. */
export const getFiguresOf = (articleId: string): Promise<FigureJson[]> =>
  allPages(`/figures?limit=50&article=${part(articleId)}`);
export const settleOrphan = (evidenceId: string, settlement: SettlementInput): Promise<void> =>
  request('POST', `/orphans/${part(evidenceId)}/settle`, settlement);
export const addFigure = (figure: ManualFigureInput): Promise<FigureJson> => request('POST', '/figures', figure);

/** The claim of a figure is none of this crisis; the answer's id takes that back. */
export const setNotAboutUs = (slug: string, figureId: string): Promise<{ id: string }> =>
  request('POST', `/crises/${part(slug)}/figures/${part(figureId)}/not-about-us`, {});
export const undoNotAboutUs = (id: string): Promise<unknown> => request('POST', `/overrides/${part(id)}/undo`, {});

/** What the organisation quotes in a crisis and what it quoted, made last first. */
export const getAdoptions = async (slug: string): Promise<AdoptionJson[]> =>
  (await get<Page<AdoptionJson>>(`/crises/${part(slug)}/adoptions`)).items;
export const adoptClaim = (slug: string, adoption: AdoptionInput): Promise<AdoptionJson> =>
  request('POST', `/crises/${part(slug)}/adoptions`, adoption);
export const withdrawAdoption = (id: string, reason: string): Promise<AdoptionJson> =>
  request('POST', `/adoptions/${part(id)}/withdraw`, { reason });

/** `about` is the address of a claim or a figure: `/claims/…`. */
export const getNotes = async (about: string): Promise<ThreadJson[]> =>
  (await get<Page<ThreadJson>>(`${about}/notes`)).items;
export const addNote = (about: string, kind: 'note' | 'question', text: string): Promise<ThreadJson> =>
  request('POST', `${about}/notes`, { kind, text });
export const answerNote = (
  id: string,
  kind: 'reply' | 'resolve' | 'reopen',
  text: string | null,
): Promise<ThreadJson> => request('POST', `/notes/${part(id)}/answers`, text === null ? { kind } : { kind, text });

export const getAllCrises = (): Promise<CrisisJson[]> => allPages('/crises?archived=true');
export const previewCrisis = (rule: CrisisPreviewInput): Promise<CrisisPreviewJson> =>
  request('POST', '/crises/preview', rule);
export const saveCrisis = (slug: string | null, crisis: CrisisPatch): Promise<CrisisJson> =>
  slug === null
    ? request('POST', '/crises', crisis satisfies Partial<CrisisInput>)
    : request('PATCH', `/crises/${part(slug)}`, crisis);
export const deleteCrisis = (slug: string): Promise<void> => request('DELETE', `/crises/${part(slug)}`);

export const getClaimants = (q: string, cursor: string | null): Promise<Page<ClaimantDetailJson>> =>
  get(`/claimants${query({ q: q || null, cursor })}`);
export const changeClaimant = (id: string, patch: ClaimantPatch): Promise<ClaimantDetailJson> =>
  request('PATCH', `/claimants/${part(id)}`, patch);
export const mergeClaimant = (id: string, into: string): Promise<ClaimantDetailJson> =>
  request('POST', `/claimants/${part(id)}/merge`, { into });
export const unmergeClaimant = (id: string): Promise<ClaimantDetailJson> =>
  request('POST', `/claimants/${part(id)}/unmerge`);
export const addAlias = (id: string, name: string): Promise<ClaimantDetailJson> =>
  request('POST', `/claimants/${part(id)}/aliases`, { name });

export const findPlaces = async (q: string): Promise<FoundPlaceJson[]> =>
  (await get<Page<FoundPlaceJson>>(`/places${query({ q })}`)).items;
export const findClaimants = async (q: string): Promise<ClaimantJson[]> =>
  (await get<Page<ClaimantJson>>(`/claimants${query({ q })}`)).items;

export const getOneSeries = (slug: string, key: string): Promise<SeriesJson & { until: string }> =>
  get(`/crises/${part(slug)}/series/${part(key)}`);

export const addCrisis = (crisis: { name: string; places: string[]; from: string | null }): Promise<CrisisJson> =>
  request('POST', '/crises', crisis);

export const getSources = (): Promise<SourceJson[]> => allPages('/sources');
export const addSource = (source: SourceInput): Promise<SourceJson> => request('POST', '/sources', source);
export const setSourceState = (id: string, state: 'on' | 'paused'): Promise<SourceJson> =>
  request('PATCH', `/sources/${part(id)}`, { state });
export const runSource = (id: string): Promise<unknown> => request('POST', `/sources/${part(id)}/run`, {});
export const stopRun = (id: string): Promise<unknown> => request('POST', `/runs/${part(id)}/stop`, {});
export const getRun = (id: string): Promise<RunDetailJson> => get(`/runs/${part(id)}`);

export const getPresets = (): Promise<PresetListJson> => get('/presets');
export const addPreset = (id: string, filled: PresetInput): Promise<SourceJson> =>
  request('POST', `/presets/${part(id)}/sources`, filled);

const ASK_EVERY_MS = 700;
/** The collector keeps to its pauses between two requests, so that some pages take their time. */
const ANSWER_WITHIN_MS = 180_000;

/** Asks the collector and waits for its answer; ApiError with its sentence where it failed. */
async function answered<T>(path: string, body: unknown): Promise<T> {
  const { requestId } = await request<AcceptedJson>('POST', path, body);
  const until = Date.now() + ANSWER_WITHIN_MS;
  while (Date.now() < until) {
    const { state, output } = await get<{ state: string; output: unknown }>(`/requests/${part(requestId)}`);
    if (state === 'done') return output as T;
    if (state === 'failed') throw new ApiError('failed', (output as { message: string }).message);
    await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
  }
  throw new ApiError('timeout', path);
}

export const previewSource = (asked: PreviewInput): Promise<PreviewJson> => answered('/previews', asked);
export const addByHand = (article: ArticleInput): Promise<AddedJson> => answered('/articles', article);

export const getClaim = (id: string): Promise<ClaimJson> => get(`/claims/${part(id)}`);

/** Questions about claims of a crisis that nobody has resolved, newest first. */
export const getQuestions = async (slug: string): Promise<QuestionJson[]> =>
  (await get<Page<QuestionJson>>(`/crises/${part(slug)}/questions`)).items;

/** What people merged and split of a claim, newest first. */
export const getEdits = async (claimId: string): Promise<EditJson[]> =>
  (await get<Page<EditJson>>(`/claims/${part(claimId)}/edits`)).items;
export const mergeClaims = (claims: string[], reason: string): Promise<EditedJson> =>
  request('POST', '/claims/merge', { claims, reason });
export const splitClaim = (id: string, figures: string[], reason: string): Promise<EditedJson> =>
  request('POST', `/claims/${part(id)}/split`, { figures, reason });
export const undoEdit = (id: string): Promise<EditedJson> => request('POST', `/edits/${part(id)}/undo`);

export const getRules = (): Promise<RuleJson[]> => allPages('/rules');
export const setRuleEnabled = (id: string, enabled: boolean): Promise<RuleJson> =>
  request('PATCH', `/rules/${part(id)}`, { enabled });
export const saveRule = (id: string | null, rule: RuleInput): Promise<RuleJson> =>
  id === null ? request('POST', '/rules', rule) : request('PATCH', `/rules/${part(id)}`, rule);
export const deleteRule = (id: string): Promise<void> => request('DELETE', `/rules/${part(id)}`);
export const previewRule = (rule: RuleInput, days: number): Promise<RulePreviewJson> =>
  request('POST', '/rules/preview', { ...rule, days });
export const getAlerts = (filters: Record<string, string | null> = {}): Promise<Page<AlertJson>> =>
  get(`/alerts${query(filters)}`);
export const decideAlert = (id: string, verdict: 'approve' | 'dismiss', reason: string): Promise<AlertJson> =>
  request('POST', `/alerts/${part(id)}/${verdict}`, reason ? { reason } : {});
export const getDeadMessages = (): Promise<Page<NotificationJson>> => get('/notifications?state=dead');
export const resend = (id: string): Promise<void> => request('POST', `/notifications/${part(id)}/resend`);

export const getSilences = (): Promise<SilenceJson[]> => allPages('/silences?active=true');
export const addSilence = (silence: SilenceInput): Promise<SilenceJson> => request('POST', '/silences', silence);
export const endSilence = (id: string): Promise<SilenceJson> => request('POST', `/silences/${part(id)}/end`);

export const getChannels = (): Promise<ChannelJson[]> => allPages('/channels');
export const addChannel = (channel: ChannelInput): Promise<ChannelJson> => request('POST', '/channels', channel);
export const setChannelEnabled = (id: string, enabled: boolean): Promise<ChannelJson> =>
  request('PATCH', `/channels/${part(id)}`, { enabled });
export const rotateSecret = (id: string): Promise<ChannelJson> =>
  request('POST', `/channels/${part(id)}/rotate-secret`);
export const deleteChannel = (id: string): Promise<void> => request('DELETE', `/channels/${part(id)}`);
export const testChannel = (id: string): Promise<{ requestId: string }> =>
  request('POST', `/channels/${part(id)}/test`);

export const getJobs = async (): Promise<JobJson[]> => (await get<{ items: JobJson[] }>('/jobs')).items;
export const setJobPaused = (name: string, paused: boolean): Promise<JobJson> =>
  request('PATCH', `/jobs/${part(name)}`, { paused });
export const runJob = (name: string): Promise<{ requestId: string }> => request('POST', `/jobs/${part(name)}/run`);

/** What came of something that was asked of the collector; waits for it, half a minute at most. */
export async function answerOf(requestId: string): Promise<RequestJson> {
  for (let tries = 0; ; tries++) {
    const answer = await get<RequestJson>(`/requests/${part(requestId)}`);
    if (answer.state === 'done' || answer.state === 'failed' || tries === 60) return answer;
    await new Promise((done) => setTimeout(done, 500));
  }
}

export const getSettings = (): Promise<SettingJson[]> => allPages('/settings');

/** Figures whose sentence, claimant or place has the words of `q`, newest found first. */
export const searchFigures = (filters: Record<string, string | null>, limit: number): Promise<Page<FigureJson>> =>
  get(`/figures${query({ ...filters, limit: String(limit) })}`);

export const removeSample = (): Promise<void> => request('DELETE', '/sample');

/** Calls back at everything that happens on the server, as it happens, and with what is being collected; the result ends that. */
export function onEvent(callback: () => void, onProgress: (collecting: CollectingJson[]) => void): () => void {
  const events = new EventSource(`${BASE}/events`);
  events.onmessage = callback;
  events.addEventListener('progress', (event) => onProgress(JSON.parse(event.data) as CollectingJson[]));
  return () => events.close();
}
