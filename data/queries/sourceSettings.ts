/** A source's settings: as people give them, checked, and as the record holds them. */
import { isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkSchedule } from '../due.js';
import { AppError } from '../errors.js';
import type { Confidentiality, Reliability, Row, SourceKind } from '../schema.js';

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
}

/** The columns that people set. */
export type Settings = Omit<
  Row<'source'>,
  | 'id'
  | 'state'
  | 'failures'
  | 'last_success_at'
  | 'last_outcome'
  | 'last_message'
  | 'next_due_at'
  | 'is_sample'
  | 'actor_id'
  | 'created_at'
  | 'updated_at'
>;

/** Address or folder in its one written form. Throws AppError `invalid`. */
function cleanAddress(kind: SourceKind, url: string): string {
  if (kind === 'folder') {
    const path = url.startsWith('file:') ? fileURLToPath(url) : url;
    if (!isAbsolute(path)) throw new AppError('invalid', `the folder "${url}" must be an absolute path`);
    return path.length > 1 ? path.replace(/\/+$/, '') : path;
  }
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
  };
  checkSchedule(settings.schedule, settings.time_zone);
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
});
