/** WARC files of other programs, not of our own making: GNU Wget's into the archive, ours into a reader that shares no code with us. */
import { execFile, spawnSync } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createGunzip } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import WARCStream from 'warc';
import { reader } from '../../data/handle.js';
import { sha256 } from '../../data/hashes.js';
import type { Store } from '../../data/open.js';
import { findFigures } from '../../data/queries/figures.js';
import { LOCAL } from '../../data/viewer.js';
import { warcOf } from '../../jobs/archive/exportWarc.js';
import { importWarc } from '../../jobs/archive/importWarc.js';
import { startNewsroom } from '../../jobs/newsroom/server.js';
import { openForWriting } from '../../jobs/openStore.js';
import { savePageOf } from './support/archive.js';

const OPTIONS = { confidentiality: 'public', mostBytes: 1_000_000 } as const;

let store: Store;
let folder: string;
beforeEach(async () => {
  store = await openForWriting(':memory:');
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-warc-tools-'));
});
afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

const wget = spawnSync('wget', ['--version'], { encoding: 'utf8' });
const hasWget = wget.status === 0 && wget.stdout.includes('Wget');
if (!hasWget) console.warn('GNU Wget is not installed: that its WARC files import is not tested here');

describe.skipIf(!hasWget)('the WARC file that GNU Wget makes of an outlet', () => {
  /** Two articles of the sample's newsroom, as Wget archives them; exit code 8 tells of a 404 that was asked for. */
  async function archived(...options: string[]): Promise<string> {
    const newsroom = await startNewsroom({ port: 0 });
    try {
      const front = await (await fetch(`${newsroom.url}/tigris-wire/`)).text();
      const paths = [...front.matchAll(/href="([^"]+)"/g)].map(([, path]) => path!).slice(0, 2);
      const urls = [...paths, '/tigris-wire/', '/not-there'].map((path) => newsroom.url + path);
      const out = ['--warc-file=outlet', '--no-config', '-q', '-O', '/dev/null', '--no-proxy', ...options];
      await promisify(execFile)('wget', [...out, ...urls], { cwd: folder, timeout: 30_000 }).catch(
        (error: { code: number }) => expect(error.code).toBe(8),
      );
    } finally {
      await newsroom.close();
    }
    return join(folder, options.includes('--no-warc-compression') ? 'outlet.warc' : 'outlet.warc.gz');
  }

  it.each([
    ['compressed', []],
    ['plain', ['--no-warc-compression']],
  ])('imports, %s: its articles with their figures, and nothing a second time', async (_, options) => {
    const path = await archived(...options);
    const done = await importWarc(store, LOCAL, path, OPTIONS);
    expect(done).toMatchObject({ new: 2, changed: 0, broken: null });
    // Requests, Wget's own log and its arguments stand in the file too.
    expect(done.records).toBeGreaterThan(done.pages + 2);
    const { items } = await findFigures(store, LOCAL, { limit: 100 });
    expect(items.length).toBe(done.figures);
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map(({ url }) => new URL(url).pathname.split('/')[1]))).toEqual(new Set(['tigris-wire']));
    const versions = await reader(store).selectFrom('article_version').select('text').execute();
    for (const { quote } of items) expect(versions.some(({ text }) => text.includes(quote))).toBe(true);
    expect(await importWarc(store, LOCAL, path, OPTIONS)).toMatchObject({ new: 0, changed: 0, known: 2, figures: 0 });
  });
});

describe('our WARC file', () => {
  /** Records as a reader gives them that shares no code with what we write by. */
  async function recordsOf(path: string): Promise<WARCStream.Entry[]> {
    const records: WARCStream.Entry[] = [];
    await new Promise<void>((resolve, reject) => {
      createReadStream(path)
        .pipe(createGunzip())
        .pipe(new WARCStream())
        .on('data', (record: WARCStream.Entry) => records.push(record))
        .on('error', reject)
        .on('end', resolve);
    });
    return records;
  }

  it('opens in another reader, with every page as it was fetched and digests that fit', async () => {
    const pages = [
      ['https://herald.test/a', '<p>At least 40 civilians — “forty” — were killed in Mosul.</p>'],
      ['https://herald.test/b', `<p>${'Nothing is counted here. '.repeat(5_000)}</p>`],
    ] as const;
    for (const [url, html] of pages) await savePageOf(store, { url, html, text: html.replace(/<[^>]+>/g, '') });
    const path = join(folder, 'ours.warc.gz');
    const parts: Uint8Array[] = [];
    for await (const part of warcOf(store, LOCAL, 'figurewatch/test')) parts.push(part);
    await writeFile(path, Buffer.concat(parts));
    // A gzip member a record, so that a tool can go to one without reading what stands before it.
    for (const part of parts) expect([...part.subarray(0, 2)]).toEqual([0x1f, 0x8b]);
    const records = await recordsOf(path);
    expect(records.map(({ headers }) => headers['WARC-Type'])).toEqual(['warcinfo', 'response', 'response']);
    for (const [i, [url, html]] of pages.entries()) {
      const { headers, content, protocol } = records[i + 1]!;
      expect([protocol, headers['WARC-Target-URI']]).toEqual(['WARC/1.1', url]);
      expect(headers['WARC-Date']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/);
      const block = content.subarray(0, Number(headers['Content-Length']));
      const body = block.subarray(block.indexOf('\r\n\r\n') + 4);
      expect(body.toString('utf8')).toBe(html);
      expect(headers['WARC-Payload-Digest']).toBe(`sha256:${sha256(body)}`);
      expect(headers['WARC-Block-Digest']).toBe(`sha256:${sha256(block)}`);
      expect(block.toString('latin1')).toMatch(/^HTTP\/1\.1 200 OK\r\ncontent-type: text\/html; charset=utf-8\r\n/);
    }
    expect((await readFile(path)).length).toBeLessThan(20_000);
  });
});
