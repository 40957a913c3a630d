/** A source's settings: as people give them, checked, and as the record holds them. */
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSchedule } from '../due.js';
import { AppError } from '../errors.js';
import type { Confidentiality, Reliability, Row, SourceKind } from '../schema.js';
import type { SourceOptions } from '../sourceOptions.js';

/** A source as people give it; what is left out gets its default. */
export interface SourceDraft {
  name: string;
  url: string;
  kind: SourceKind;
  publisher?: string | null;
  language?: string | null;
  schedule?: string | null;
  timeZone?: string;
  /** Publication day of a folder's files that name none. */
  published?: string | null;
  reliability?: Reliability | null;
  confidentiality?: Confidentiality;
  delayMs?: number | null;
  termsNote?: string | null;
  options?: SourceOptions;
  /** An API's key; where it goes stands in the options. Null takes it away. */
  key?: string | null;
  /** Id of the preset that it is made from. */
  preset?: string | null;
}

/** The columns that people set. */
export type Settings = Pick<
  Row<'source'>,
  | 'name'
  | 'kind'
  | 'url'
  | 'publisher'
  | 'language'
  | 'schedule'
  | 'time_zone'
  | 'default_published'
  | 'reliability'
  | 'confidentiality'
  | 'delay_ms'
  | 'terms_note'
  | 'options'
  | 'secret'
  | 'preset'
>;

/** Whether a source's address is a path on this machine: a folder's, and that of a list that is no web address. */
export const isPath = (kind: SourceKind, url: string): boolean =>
  kind === 'folder' || (kind === 'list' && !/^https?:/i.test(url));

/** Address or folder in its one written form. Throws AppError `invalid`. */
function cleanAddress(kind: SourceKind, url: string): string {
  if (isPath(kind, url)) {
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    if (!isAbsolute(path)) throw new AppError('invalid', `the ${kind} "${url}" must be an absolute path`);
    return path.length > 1 ? path.replace(/\/+$/, '') : path;
  }
  if (kind === 'hand') return url;
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new AppError('invalid', `"${url}" is no web address; write one that begins with https:// or http://`);
  parsed.hash = '';
  return parsed.href;
}

/** Throws AppError `invalid` with what to change. */
export function settingsOf(draft: SourceDraft): Settings {
  const settings: Settings = {
    name: draft.name,
    kind: draft.kind,
    url: cleanAddress(draft.kind, draft.url),
    publisher: draft.publisher ?? null,
    language: draft.language ?? null,
    schedule: draft.schedule ?? null,
    time_zone: draft.timeZone ?? 'UTC',
    default_published: draft.published ?? null,
    reliability: draft.reliability ?? null,
    confidentiality: draft.confidentiality ?? 'public',
    delay_ms: draft.delayMs ?? null,
    terms_note: draft.termsNote ?? null,
    options: JSON.stringify(draft.options ?? {}),
    secret: draft.key || null,
    preset: draft.preset ?? null,
  };
  checkSchedule(settings.schedule, settings.time_zone);
  if (draft.kind === 'api' && !draft.options?.api)
    throw new AppError('invalid', `the JSON API "${draft.name}" needs options.api: where its list and addresses stand`);
  if (settings.secret !== null && !draft.options?.key)
    throw new AppError(
      'invalid',
      `the key of "${draft.name}" needs options.key: its name, and whether in query or header`,
    );
  return settings;
}

/** What a change leaves as it is. */
export const draftOf = (row: Row<'source'>): SourceDraft => ({
  name: row.name,
  url: row.url,
  kind: row.kind,
  publisher: row.publisher,
  language: row.language,
  schedule: row.schedule,
  timeZone: row.time_zone,
  published: row.default_published,
  reliability: row.reliability,
  confidentiality: row.confidentiality,
  delayMs: row.delay_ms,
  termsNote: row.terms_note,
  options: optionsOf(row),
  key: row.secret,
  preset: row.preset,
});

export const optionsOf = ({ options }: Pick<Row<'source'>, 'options'>): SourceOptions =>
  JSON.parse(options) as SourceOptions;
