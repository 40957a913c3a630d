/** The archive as a WARC file (ISO 28500, WARC/1.1): a gzip member a record, as other tools of web archiving read them. */
import { WARCRecord, WARCSerializer } from 'warcio';
import type { Store } from '../../data/open.js';
import { findStoredPages, type StoredPage } from '../../data/queries/storedPages.js';
import type { Viewer } from '../../data/viewer.js';
import { decompress } from '../decompress.js';

/** Extension fields (ISO 28500, 4): what the page itself may not say. Percent-encoded, since fields of WARC/1.1 hold no line breaks. */
export const FIELDS = {
  publisher: 'X-Figurewatch-Publisher',
  published: 'X-Figurewatch-Published',
  canonicalUrl: 'X-Figurewatch-Canonical-Url',
} as const;

/** Headers that spoke of how the bytes travelled: they are stored as they arrived, decoded. */
const TRAVEL = new Set(['content-encoding', 'transfer-encoding', 'content-length', 'connection', 'keep-alive']);

/**
 * Every stored page that the viewer may see, oldest first, as the bytes of a `.warc.gz` file. Pages that retention dropped are left out.
 */
export async function* warcOf(store: Store, viewer: Viewer, software: string): AsyncGenerator<Uint8Array> {
  const info = WARCRecord.createWARCInfo(
    { filename: 'figurewatch.warc.gz', warcVersion: 'WARC/1.1', date: store.instant() },
    { software, format: 'WARC File Format 1.1' },
  );
  yield await WARCSerializer.serialize(info, { gzip: true });
  for await (const page of findStoredPages(store, viewer)) {
    yield await WARCSerializer.serialize(recordOf(page, await decompress(page.bytes)), { gzip: true });
  }
}

function recordOf(page: StoredPage, body: Buffer): WARCRecord {
  const warcHeaders: Record<string, string> = {};
  for (const [field, name] of Object.entries(FIELDS)) {
    const value = page[field as keyof typeof FIELDS];
    if (value !== null) warcHeaders[name] = encodeURIComponent(value);
  }
  const headers = Object.entries(JSON.parse(page.headers) as Record<string, string>).filter(
    ([name]) => !TRAVEL.has(name.toLowerCase()),
  );
  const common = { url: page.finalUrl, date: page.fetchedAt, warcVersion: 'WARC/1.1' as const, warcHeaders };
  const isWeb = /^https?:/.test(page.finalUrl);
  if (!isWeb || page.status === null) {
    return WARCRecord.create(
      { ...common, type: 'resource', warcHeaders: { ...warcHeaders, 'Content-Type': page.contentType } },
      [body],
    );
  }
  return WARCRecord.create(
    {
      ...common,
      type: 'response',
      statusline: `HTTP/1.1 ${page.status} ${page.status === 200 ? 'OK' : ''}`.trimEnd(),
      httpHeaders: { ...Object.fromEntries(headers), 'content-length': String(body.length) },
    },
    [body],
  );
}
