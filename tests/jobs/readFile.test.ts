import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../jobs/pipeline/readFile.js';
import { assemble, makePdf } from '../engine/reading/pdf/makePdf.js';

const REPORT = makePdf([
  [
    [50, 60, 20, 'Velna: the lower valley under water'],
    [50, 200, 10, 'More than 18,000 people left the lower valley within two days, the council said.'],
  ],
]);

/** A page whose content is one byte `count` times, compressed twice: a thousandth of a thousandth of it. */
function bomb(count: number): Buffer {
  const twice = deflateSync(deflateSync(Buffer.alloc(count, ' '))).toString('latin1');
  return assemble([`<< /Length ${twice.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${twice}\nendstream`]);
}

describe('files that were fetched', () => {
  it('reads a PDF beside pages', async () => {
    const pdf = await readFile({ body: REPORT, url: 'https://a.example/report', contentType: 'application/pdf' });
    expect(pdf).toMatchObject({ outcome: 'article', title: 'Velna: the lower valley under water', note: null });
    expect(pdf.text).toBe('More than 18,000 people left the lower valley within two days, the council said.');
    const page = await readFile({ body: '<title>x</title><p>Nothing much.', url: null });
    expect(page.outcome).toBe('empty');
  }, 60_000);

  it('believes the bytes where a PDF is served as a page, and a page as a PDF', async () => {
    expect((await readFile({ body: REPORT, url: null, contentType: 'text/html' })).outcome).toBe('article');
    const refusal = Buffer.from('<html><title>Not found</title><p>There is no such report.</p></html>');
    expect((await readFile({ body: refusal, url: null, contentType: 'application/pdf' })).outcome).not.toBe(
      'not_a_page',
    );
  }, 60_000);

  it('ends a PDF that takes too long', async () => {
    const slow = await readFile({ body: REPORT, url: null }, { withinMs: 1, memoryMb: 700 });
    expect(slow).toMatchObject({ outcome: 'not_a_page', note: 'The PDF takes too long to read.' });
  }, 60_000);

  it('ends a PDF that grows without end, and lives on', async () => {
    const article = await readFile({ body: bomb(400_000_000), url: null }, { withinMs: 30_000, memoryMb: 400 });
    expect(article.outcome).toBe('not_a_page');
    expect(article.note).toMatch(/too much memory|too long/u);
  }, 120_000);
});
