/** WARC files out of the archive and into it: ours open in a reader, those of public tools import, broken ones lose nothing. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WARCParser } from 'warcio';
import { reader } from '../../data/handle.js';
import type { Store } from '../../data/open.js';
import { findClaims } from '../../data/queries/claims.js';
import { findFigures } from '../../data/queries/figures.js';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import { warcOf } from '../../jobs/archive/exportWarc.js';
import { importWarc } from '../../jobs/archive/importWarc.js';
import { openForWriting } from '../../jobs/openStore.js';
import { savePageOf } from './support/archive.js';
import { articlePage } from './support/site.js';

let store: Store;
let folder: string;
beforeEach(async () => {
  store = await openForWriting(':memory:');
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-warc-'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const OPTIONS = { confidentiality: 'public', mostBytes: 1_000_000 } as const;
const KILLED = 'At least 40 civilians were killed in Mosul on Wednesday, officials said.';

async function file(bytes: Uint8Array): Promise<string> {
  const path = join(folder, `${Math.random()}.warc.gz`);
  await writeFile(path, bytes);
  return path;
}

const exported = async (viewer: Viewer = LOCAL) => {
  const parts: Uint8Array[] = [];
  for await (const part of warcOf(store, viewer, 'figurewatch/test')) parts.push(part);
  return Buffer.concat(parts);
};

/** A record as public tools write it, by hand: nothing of ours is in it. */
function record(type: string, headers: Record<string, string>, block: Buffer): Buffer {
  const lines = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    ...Object.entries(headers).map(([k, v]) => `${k}: ${v}`),
    `Content-Length: ${block.length}`,
  ];
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), block, Buffer.from('\r\n\r\n')]);
}

const chunked = (body: Buffer): Buffer => {
  const half = Math.floor(body.length / 2);
  const parts = [body.subarray(0, half), body.subarray(half), Buffer.alloc(0)];
  return Buffer.concat(
    parts.flatMap((part) => [Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]),
  );
};

const response = (url: string, date: string, http: string[], body: Buffer, status = '200 OK') =>
  record(
    'response',
    {
      'WARC-Target-URI': url,
      'WARC-Date': date,
      'WARC-Record-ID': `<urn:uuid:${url.length}>`,
      'Content-Type': 'application/http; msgtype=response',
    },
    Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${http.join('\r\n')}\r\n\r\n`), body]),
  );

const page = (sentence: string) => Buffer.from(articlePage('A market was hit', sentence));
const HTML = 'Content-Type: text/html; charset=utf-8';

/** As Wget and others write: a gzip member a record, requests and other types beside the pages. */
function publicWarc(): Buffer {
  const at = '2016-11-04T10:00:00Z';
  return Buffer.concat(
    [
      record(
        'warcinfo',
        { 'WARC-Date': at, 'Content-Type': 'application/warc-fields' },
        Buffer.from('software: Wget/1.20\r\n'),
      ),
      record(
        'request',
        {
          'WARC-Target-URI': 'https://wire.test/a',
          'WARC-Date': at,
          'Content-Type': 'application/http; msgtype=request',
        },
        Buffer.from('GET /a HTTP/1.1\r\nHost: wire.test\r\n\r\n'),
      ),
      response(
        'https://wire.test/a',
        at,
        [HTML, 'Transfer-Encoding: chunked', 'Content-Encoding: gzip'],
        chunked(gzipSync(page(KILLED))),
      ),
      response(
        'https://wire.test/b',
        at,
        [HTML, 'Content-Encoding: br'],
        brotliCompressSync(page(KILLED.replace('40', '45'))),
      ),
      response('https://wire.test/c', at, [HTML], page(KILLED.replace('40', '50'))),
      response('https://wire.test/moved', at, [HTML, 'Location: /c'], Buffer.from('moved'), '301 Moved Permanently'),
      response('https://wire.test/logo.png', at, ['Content-Type: image/png'], Buffer.from([1, 2, 3])),
    ].map((one) => gzipSync(one)),
  );
}

const texts = async () => (await findFigures(store, LOCAL, { limit: 50 })).items.map((figure) => figure.text).sort();

describe('a WARC file of another tool', () => {
  it('imports: pages with their dates, chunked and encoded as they travelled', async () => {
    const done = await importWarc(store, LOCAL, await file(publicWarc()), OPTIONS);
    expect(done).toMatchObject({ records: 7, pages: 4, new: 3, passedOver: 1, broken: null });
    expect(await texts()).toEqual(['40', '45', '50']);
    const snapshots = await reader(store).selectFrom('snapshot').select(['fetched_at', 'status']).execute();
    expect(snapshots).toEqual(Array(3).fill({ fetched_at: '2016-11-04T10:00:00.000Z', status: 200 }));
  });

  it('changes nothing when it is imported again', async () => {
    const path = await file(publicWarc());
    await importWarc(store, LOCAL, path, OPTIONS);
    const rows = async () =>
      Promise.all(
        (['article', 'article_version', 'snapshot', 'figure', 'claim', 'event'] as const).map((table) =>
          reader(store).selectFrom(table).selectAll().execute(),
        ),
      );
    const before = (await rows()).map((table) => table.length);
    expect(await importWarc(store, LOCAL, path, OPTIONS)).toMatchObject({ new: 0, changed: 0, known: 3, figures: 0 });
    const after = (await rows()).map((table) => table.length);
    // The run itself is told of.
    expect(after.slice(0, 5)).toEqual(before.slice(0, 5));
  });

  it('imports uncompressed too', async () => {
    const path = await file(response('https://wire.test/c', '2016-11-04T10:00:00Z', [HTML], page(KILLED)));
    expect(await importWarc(store, LOCAL, path, OPTIONS)).toMatchObject({ new: 1, broken: null });
  });

  it('that breaks off gives what stands before the break, and says so', async () => {
    const whole = publicWarc();
    const done = await importWarc(store, LOCAL, await file(whole.subarray(0, whole.length - 900)), OPTIONS);
    expect(done.broken).not.toBeNull();
    expect(done.new).toBeGreaterThanOrEqual(1);
    expect(await importWarc(store, LOCAL, await file(whole), OPTIONS)).toMatchObject({ broken: null });
    expect(await texts()).toEqual(['40', '45', '50']);
  });

  it.each([
    ['no WARC file', Buffer.from('<html>not at all</html>')],
    ['an empty file', Buffer.alloc(0)],
    ['random bytes', Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 251))],
  ])('is refused with a sentence where it is %s', async (_, bytes) => {
    await expect(importWarc(store, LOCAL, await file(bytes), OPTIONS)).rejects.toMatchObject({ code: 'invalid' });
    expect(await texts()).toEqual([]);
  });

  it('does not grow beyond its bound', async () => {
    const bomb = gzipSync(
      response(
        'https://wire.test/bomb',
        '2016-11-04T10:00:00Z',
        [HTML, 'Content-Encoding: gzip'],
        gzipSync(Buffer.alloc(5_000_000, 32)),
      ),
    );
    expect(await importWarc(store, LOCAL, await file(bomb), OPTIONS)).toMatchObject({ new: 0, passedOver: 1 });
  });

  it('puts an older version before the one that is known', async () => {
    const now = response('https://wire.test/c', '2016-11-06T10:00:00Z', [HTML], page(KILLED.replace('40', '57')));
    const then = response('https://wire.test/c', '2016-11-04T10:00:00Z', [HTML], page(KILLED));
    await importWarc(store, LOCAL, await file(now), OPTIONS);
    await importWarc(store, LOCAL, await file(then), OPTIONS);
    const claims = (await findClaims(store, LOCAL, { limit: 10 })).items.sort((a, b) => a.low! - b.low!);
    expect(claims).toMatchObject([
      { low: 40, withdrawnAt: '2016-11-06T10:00:00.000Z', supersededBy: claims[1]!.id },
      { low: 57, withdrawnAt: null, supersededBy: null },
    ]);
  });
});

describe('our WARC file', () => {
  it('opens in a reader of WARC files, with the page as it was fetched', async () => {
    const html = articlePage('A market was hit', KILLED);
    await savePageOf(store, { text: KILLED, html, url: 'https://herald.test/story' });
    const path = await file(await exported());
    const found: {
      type: string | null;
      url: string | null | undefined;
      status: unknown;
      text: string;
      date: string | null | undefined;
    }[] = [];
    for await (const one of WARCParser.iterRecords([await readFile(path)])) {
      const text = await one.contentText();
      found.push({
        type: one.warcType,
        url: one.warcTargetURI,
        status: one.httpHeaders?.statusCode,
        text,
        date: one.warcDate,
      });
    }
    expect(found[0]).toMatchObject({ type: 'warcinfo' });
    expect(found[0]!.text).toContain('figurewatch/test');
    expect(found[1]).toMatchObject({ type: 'response', url: 'https://herald.test/story', text: html });
    expect(Number(found[1]!.status)).toBe(200);
    expect(found).toHaveLength(2);
  });

  it('brings the archive into another record, publishers and all', async () => {
    await savePageOf(store, {
      text: KILLED,
      html: articlePage('A market was hit', KILLED),
      publisher: 'Häfen & Märkte',
    });
    const path = await file(await exported());
    await store.close();
    store = await openForWriting(':memory:');
    expect(await importWarc(store, LOCAL, path, OPTIONS)).toMatchObject({ new: 1, broken: null });
    const [figure] = (await findFigures(store, LOCAL, { limit: 5 })).items;
    expect(figure).toMatchObject({ text: '40', publisher: 'Häfen & Märkte', url: 'https://herald.test/story' });
  });

  it('holds nothing that its viewer may not see', async () => {
    await savePageOf(store, { text: KILLED, confidentiality: 'restricted', url: 'https://herald.test/secret' });
    const open = await exported({ actorId: 'cli', clearance: 'public' });
    const urls: unknown[] = [];
    for await (const one of WARCParser.iterRecords([open])) urls.push(one.warcTargetURI);
    expect(urls.filter((url) => String(url).includes('herald'))).toEqual([]);
    expect((await exported()).length).toBeGreaterThan(open.length);
  });
});
