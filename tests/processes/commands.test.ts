/** The commands that touch a database, as other programs call them: what they print, and their exit codes. */
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlePage } from '../jobs/support/site.js';
import { type Running, run, until } from './support.js';

let folder: string;
let db: string;
const running: Running[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'figurewatch-commands-'));
  db = join(folder, 'test.db');
});
afterEach(async () => {
  for (const { child, ended } of running.splice(0)) {
    child.kill('SIGKILL');
    await ended;
  }
  await rm(folder, { recursive: true });
});

function start(args: string[], environment: Record<string, string> = {}): Running {
  const started = run(args, { FIGUREWATCH_DB: db, ...environment });
  running.push(started);
  return started;
}

async function end(args: string[], environment: Record<string, string> = {}) {
  const started = start(args, environment);
  const code = await started.ended;
  return { code, stdout: started.stdout(), stderr: started.stderr() };
}

const FLED = 'More than 18,000 people have fled their homes in Mosul since October 17, the United Nations said.';

async function importFile(json: unknown): Promise<string> {
  const file = join(folder, 'sources.json');
  await writeFile(file, typeof json === 'string' ? json : JSON.stringify(json));
  return file;
}

async function pagesFolder(): Promise<string> {
  await writeFile(join(folder, 'one.html'), articlePage('Thousands flee', FLED));
  await writeFile(join(folder, 'two.txt'), `=HYPERLINK("x") and more\n\n${FLED.replace('18,000', '19,000')}\n`);
  return folder;
}

describe('sources', () => {
  it('are imported once, changed when the file is, and listed', async () => {
    const sources = [
      { name: 'A feed', url: 'https://news.example/feed', kind: 'feed', publisher: 'News', schedule: 'every 15m' },
      { name: 'A folder', url: '.', kind: 'folder', published: '2016-11-03' },
    ];
    const file = await importFile({ sources });
    expect(await end(['sources', 'import', file])).toMatchObject({
      code: 0,
      stdout: '2 added, 0 changed, 0 unchanged.\n',
    });
    expect(await end(['sources', 'import', file])).toMatchObject({
      code: 0,
      stdout: '0 added, 0 changed, 2 unchanged.\n',
    });
    await importFile({ sources: [{ ...sources[0], publisher: 'The News' }, sources[1]] });
    expect((await end(['sources', 'import', file])).stdout).toBe('0 added, 1 changed, 1 unchanged.\n');
    const { stdout } = await end(['sources', 'list']);
    expect(stdout).toContain('https://news.example/feed');
    expect(stdout).toContain(folder);
  });

  it('that are wrong are refused together, each with its place', async () => {
    const file = await importFile({
      sources: [
        { name: 'Good', url: 'https://news.example/feed', kind: 'feed' },
        { name: 'Bad kind', url: 'https://news.example/', kind: 'telex' },
        { url: 'https://news.example/' },
      ],
    });
    const { code, stderr } = await end(['sources', 'import', file]);
    expect(code).toBe(1);
    expect(stderr).toContain('source 2 (Bad kind): "kind"');
    expect(stderr).toContain('source 3: "name"');
    expect(stderr).toContain('Nothing was imported.');
    expect((await end(['sources', 'list'])).stdout).toBe('');
  });

  it.each([
    ['not JSON', '{"sources": [', 'cannot be read'],
    ['another shape', '[]', 'must be a JSON object'],
    [
      'a schedule that is none',
      { sources: [{ name: 'x', url: 'https://n.example/', kind: 'feed', schedule: 'hourly' }] },
      'every 15m',
    ],
    ['an address that is none', { sources: [{ name: 'x', url: 'ftp://n.example/', kind: 'feed' }] }, 'https://'],
  ])('file that is %s says what to change', async (_what, json, sentence) => {
    const { code, stderr } = await end(['sources', 'import', await importFile(json)]);
    expect(code).toBe(1);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});

describe('collect and export', () => {
  it('a folder, once and again', async () => {
    const first = await end(['collect', '--once', '--folder', await pagesFolder(), '--published', '2016-11-09']);
    expect(first).toMatchObject({ code: 0, stderr: expect.stringContaining('2 new') });
    const again = await end(['collect', '--once']);
    expect(again.stderr).toContain('0 new, 0 changed, 2 unchanged');
    const { code, stdout } = await end(['export', 'figures', '--format', 'jsonl']);
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ text, published, review }) => [text, published?.slice(0, 10), review]).sort()).toEqual([
      ['18,000', '2016-11-03', 'unreviewed'],
      ['19,000', '2016-11-09', 'unreviewed'],
    ]);
    expect(lines[0]).toMatchObject({ bound: 'minimum', metric: 'displaced', high: null, claim: expect.any(String) });
  });

  it('as CSV that no spreadsheet runs', async () => {
    await end(['collect', '--once', '--folder', await pagesFolder()]);
    const { stdout } = await end(['export', 'figures', '--format', 'csv']);
    const lines = stdout.trim().split('\r\n');
    expect(lines[0]).toMatch(/^start,end,text,low,high,bound,metric,/);
    expect(lines).toHaveLength(3);
    expect(stdout).toContain(`"'=HYPERLINK(""x"") and more"`);
  });

  it('says with its exit code that a source failed', async () => {
    await end([
      'sources',
      'import',
      await importFile({ sources: [{ name: 'Gone', url: 'http://127.0.0.1:9/', kind: 'feed' }] }),
    ]);
    const { code, stderr } = await end(['collect', '--once']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/Gone: failed: robots\.txt of 127\.0\.0\.1:9 could not be read/);
  });

  it('refuses private addresses, unless that is allowed', async () => {
    await end([
      'sources',
      'import',
      await importFile({ sources: [{ name: 'In', url: 'http://127.0.0.1:9/', kind: 'page' }] }),
    ]);
    const { stderr } = await end(['collect', '--once'], { FIGUREWATCH_ALLOW_PRIVATE_ADDRESSES: '0' });
    expect(stderr).toContain('FIGUREWATCH_ALLOW_PRIVATE_ADDRESSES=1');
  });

  it.each([
    [['collect', '--bogus'], '--bogus'],
    [['collect', '--source', 'nobody'], 'nobody'],
    [['collect', '--folder', '.', '--published', 'tomorrow'], 'tomorrow'],
    [['export', 'figures'], '--format'],
    [['export', 'people', '--format', 'csv'], 'figures'],
    [['sources'], 'import FILE'],
  ])('%j is wrong use', async (args, word) => {
    const { code, stderr } = await end(args);
    expect(code).toBe(2);
    expect(stderr).toContain(word);
    expect(stderr).not.toContain('    at ');
  });

  it('says in a sentence that a database is none', async () => {
    await writeFile(db, 'this is no database, but long enough to look like a file of some kind');
    const { code, stderr } = await end(['collect', '--once']);
    expect(code).toBe(1);
    expect(stderr).toContain(db);
    expect(stderr).not.toContain('    at ');
  });
});

describe('start', () => {
  it('prints one line with the address, collects the sample, and ends on SIGTERM', async () => {
    const server = start(['start'], { PORT: '0', FIGUREWATCH_ALLOW_PRIVATE_ADDRESSES: '0' });
    await until('the address', () => /http:\/\/localhost:\d+/.test(server.stdout()));
    expect(server.stdout().trim().split('\n')).toHaveLength(1);
    await until('the sample', () => (server.stderr().match(/ new, /g) ?? []).length >= 5);
    server.child.kill('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('begins empty where the sample is switched off', async () => {
    const server = start(['start'], { PORT: '0', FIGUREWATCH_SAMPLE: '0' });
    await until('the address', () => server.stdout().includes('http://'));
    const url = server.stdout().match(/http:\S+/)![0];
    const status = (await (await fetch(`${url}/api/v1/status`)).json()) as { sample: boolean };
    expect(status.sample).toBe(false);
  });

  it('says in a sentence that the port is in use', async () => {
    const other = createServer().listen(0, 'localhost');
    await once(other, 'listening');
    const port = String((other.address() as AddressInfo).port);
    const { code, stderr } = await end(['start'], { PORT: port });
    other.close();
    expect(code).toBe(1);
    expect(stderr).toContain(`port ${port} is in use`);
    expect(stderr).not.toContain('    at ');
  });
});
