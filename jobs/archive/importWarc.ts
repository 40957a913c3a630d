/** A WARC file into the archive: each page goes the way of every page, dated by when the file says that it was fetched. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { WARCParser, type WARCRecord } from 'warcio';
import { AppError } from '../../data/errors.js';
import { textHash } from '../../data/hashes.js';
import type { Store } from '../../data/open.js';
import { savePage } from '../../data/queries/archive.js';
import { hasVersion, importSource } from '../../data/queries/imports.js';
import { finishRun, setFound, startRun } from '../../data/queries/runs.js';
import type { Confidentiality, Row } from '../../data/schema.js';
import type { Viewer } from '../../data/viewer.js';
import { publisherClaimant } from '../../engine/claims/publisherClaimant.js';
import { EXTRACTOR_VERSION, extract } from '../../engine/extraction/extract.js';
import { correctionTexts } from '../../engine/versions/correction.js';
import { compress } from '../compress.js';
import { itemAt } from '../context.js';
import { CollectFailure } from '../failure.js';
import type { FetchedPage } from '../pipeline/fetch.js';
import { readPage } from '../pipeline/read.js';
import { storyOf } from '../pipeline/story.js';
import { FIELDS } from './exportWarc.js';

const brotli = promisify(brotliDecompress);

export interface Imported {
  /** Records of the file, and pages among them. */
  records: number;
  pages: number;
  new: number;
  changed: number;
  /** In the archive already. */
  known: number;
  /** No article, another status than 200, or too large. */
  passedOver: number;
  figures: number;
  /** What is wrong with the end of the file, where something is: all before it was imported. */
  broken: string | null;
}

export interface ImportOptions {
  confidentiality: Confidentiality;
  /** Bytes of a page after decoding. */
  mostBytes: number;
  signal?: AbortSignal;
  onProgress?(imported: Imported): void;
}

const PAGE_TYPES = /^(?:text\/html|application\/xhtml\+xml|text\/plain|application\/pdf)/i;

/**
 * Imports the pages of a file; importing it again changes nothing. Throws AppError `invalid` where it is no WARC file at
 * all. A file that ends in the middle gives what stands before that, and says so in `broken`.
 */
export async function importWarc(
  store: Store,
  viewer: Viewer,
  path: string,
  options: ImportOptions,
): Promise<Imported> {
  const { size } = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw new AppError('invalid', `${path} cannot be read (${error.code})`);
  });
  const source = await importSource(store, viewer, options.confidentiality);
  const runId = await startRun(store, source.id);
  const done: Imported = {
    records: 0,
    pages: 0,
    new: 0,
    changed: 0,
    known: 0,
    passedOver: 0,
    figures: 0,
    broken: null,
  };
  /** Whether what goes wrong is not the file's fault. */
  let isOurs = false;
  try {
    const parser = new WARCParser(createReadStream(path));
    for await (const record of parser) {
      options.signal?.throwIfAborted();
      if (!/^WARC\/\d/.test(record.warcHeaders.statusline)) throw new Error('this is no WARC record');
      done.records += 1;
      const page = await pageOf(record, options.mostBytes);
      await checkWhole(record);
      isOurs = true;
      if (page !== null) await importPage(store, source, runId, record, page, done);
      isOurs = false;
      options.onProgress?.(done);
    }
    // The library ends quietly where a compressed record breaks off.
    if (parser._reader.getRawOffset() !== size) throw new Error('the file breaks off');
  } catch (error) {
    options.signal?.throwIfAborted();
    if (isOurs) throw error;
    done.broken = `after ${done.records} records: ${(error as Error).message}`;
  }
  await setFound(store, runId, done.pages);
  const nothing = done.records === 0;
  await finishRun(
    store,
    runId,
    nothing || done.broken !== null
      ? {
          state: nothing ? 'failed' : 'partly',
          outcome: 'broken_warc',
          message: `The file is broken ${done.broken ?? 'from its beginning'}.`,
        }
      : {
          state: 'ok',
          outcome: 'ok',
          message: `${done.pages} pages: ${done.new} new, ${done.changed} changed, ${done.known} known.`,
        },
    0,
  );
  if (nothing) throw new AppError('invalid', `${path} is no WARC file: ${done.broken ?? 'it has no records'}`);
  return done;
}

/** Throws where a record says that it is longer than what the file has of it: half a page is no evidence. */
async function checkWhole(record: WARCRecord): Promise<void> {
  await record.skipFully();
  const { limit } = record._reader as { limit?: number };
  if (record.warcHeader('Content-Length') === undefined || (limit !== undefined && limit > 0))
    throw new Error('the file breaks off');
}

async function importPage(
  store: Store,
  source: Row<'source'>,
  runId: string,
  record: WARCRecord,
  page: FetchedPage | 'passed over',
  done: Imported,
): Promise<void> {
  done.pages += 1;
  if (page === 'passed over') {
    done.passedOver += 1;
    return;
  }
  const field = (name: string): string | null => {
    const value = record.warcHeader(name);
    return value === null || value === undefined ? null : decoded(value);
  };
  const publisher = field(FIELDS.publisher);
  const item = { ...page.item, published: field(FIELDS.published) };
  const read = await readPage(
    { ...page, item },
    { store, source: { ...source, publisher, default_published: null } },
  ).catch((error: unknown) => {
    if (error instanceof CollectFailure) return null;
    throw error;
  });
  if (read === null) {
    done.passedOver += 1;
    return;
  }
  const canonicalUrl = field(FIELDS.canonicalUrl) ?? read.canonicalUrl;
  const { version } = read;
  if (await hasVersion(store, canonicalUrl, textHash(version.title, version.published, version.text))) {
    done.known += 1;
    return;
  }
  const { title, published, language } = version;
  const saved = await savePage(store, {
    runId,
    sourceId: source.id,
    fetch: {
      url: page.item.url,
      role: 'item',
      stage: 'alert',
      outcome: 'ok',
      message: null,
      status: page.status,
      bytes: page.body.length,
      durationMs: 0,
      startedAt: page.startedAt,
    },
    validators: null,
    seenAt: page.startedAt,
    snapshot: {
      url: page.item.url,
      finalUrl: page.finalUrl,
      status: page.status,
      headers: page.headers,
      blob: compress(page.body),
    },
    article: { canonicalUrl, publisher: read.publisher, confidentiality: source.confidentiality, guid: null },
    version,
    story: storyOf(version, read.publisher, page),
    corrections: correctionTexts(version.text),
    extractorVersion: EXTRACTOR_VERSION,
    figures: extract(version.text, { title, published, publisher: read.publisher, lang: language }),
    publisherClaimant: publisherClaimant(read.publisher),
  });
  done[saved.change === 'unchanged' ? 'known' : saved.change] += 1;
  done.figures += saved.figures;
}

/** A field as it was before percent-encoding; null where it was not made by us. */
function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** A page as it was fetched; null for a record that holds none. */
async function pageOf(record: WARCRecord, mostBytes: number): Promise<FetchedPage | 'passed over' | null> {
  const url = record.warcTargetURI;
  if ((record.warcType !== 'response' && record.warcType !== 'resource') || !url || !URL.canParse(url)) return null;
  if (!/^(?:https?|file):/.test(url)) return null;
  const headers = Object.fromEntries(
    [...(record.httpHeaders?.headers.entries() ?? [])].map(([name, value]) => [name.toLowerCase(), value]),
  );
  const contentType = headers['content-type'] ?? record.warcHeader('Content-Type') ?? null;
  if (contentType === null || !PAGE_TYPES.test(contentType)) return null;
  const status = record.httpHeaders === null ? null : Number(record.httpHeaders.statusCode);
  if (status !== null && status !== 200) return 'passed over';
  if (Number(record.warcHeader('Content-Length')) > mostBytes) return 'passed over';
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of record) {
    size += part.length;
    if (size > mostBytes) return 'passed over';
    parts.push(part);
  }
  let body: Buffer = Buffer.concat(parts);
  // The library undoes chunks, gzip and deflate.
  if (headers['content-encoding'] === 'br') {
    const whole = await brotli(body, { maxOutputLength: mostBytes }).catch(() => null);
    if (whole === null) return 'passed over';
    body = whole;
  }
  const at = new Date(record.warcDate ?? '');
  if (body.length === 0 || Number.isNaN(at.getTime())) return 'passed over';
  return {
    item: itemAt(url),
    finalUrl: url,
    redirects: [],
    body,
    contentType,
    status,
    headers,
    validators: { url, etag: null, lastModified: null, status },
    startedAt: at.toISOString(),
    durationMs: 0,
    message: null,
  };
}
