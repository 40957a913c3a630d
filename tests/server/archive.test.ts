/** The archive over HTTP: versions and their differences, stored pages to look at, what is gone, sizes, orphans. */
import supertest from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writer } from '../../data/handle.js';
import type { Store } from '../../data/open.js';
import { dropPages } from '../../data/queries/retention.js';
import { openForWriting } from '../../jobs/openStore.js';
import { sanitizePage } from '../../server/archivedPage.js';
import { savePageOf } from '../jobs/support/archive.js';
import { appOf } from './support.js';

let store: Store;
let all: ReturnType<typeof supertest>;
let some: ReturnType<typeof supertest>;
let articleId: string;
let hidden: string;

const FERRY = 'Boats were out all night. At least 41 people were killed in Mosul on Wednesday, officials said.';
const HOSTILE = `<html><head><style>@import "http://evil.test/a.css"</style><script>alert(1)</script></head>
<body onload="alert(2)"><p style="background:url(http://evil.test/b)">${FERRY}</p><img src="http://evil.test/c.png" onerror="alert(3)">
<a href="javascript:alert(4)">more</a><iframe src="http://evil.test/d"></iframe><form action="http://evil.test/e"><input name="x"></form>
<svg onload="alert(5)"><script>alert(6)</script></svg><meta http-equiv="refresh" content="0;url=http://evil.test/f"><base href="http://evil.test/">
<object data="http://evil.test/g"></object><video src="http://evil.test/h"></video><link rel="stylesheet" href="http://evil.test/i"></body></html>`;

beforeAll(async () => {
  store = await openForWriting(':memory:');
  ({ articleId } = await savePageOf(store, { text: FERRY, html: HOSTILE }));
  await savePageOf(store, {
    text: `${FERRY.replace('41', '57')}\nCorrection: An earlier version of this story gave a lower number.`,
  });
  ({ articleId: hidden } = await savePageOf(store, {
    url: 'https://herald.test/secret',
    text: 'Nothing is counted here, and yet it is nobody else’s business.',
    confidentiality: 'restricted',
  }));
  all = supertest(appOf(store));
  some = supertest(appOf(store, { actorId: 'embed', clearance: 'public' }));
});
afterAll(() => store.close());

describe('versions', () => {
  it('are listed newest first, with the page that each was read from', async () => {
    const { body } = await all.get(`/api/v1/articles/${articleId}/versions`).expect(200);
    expect(body.items.map((one: { number: number }) => one.number)).toEqual([2, 1]);
    expect(body.items[1]).toMatchObject({
      page: { droppedAt: null },
      gone: null,
      answeredBy: 'https://herald.test/story',
    });
  });

  it('show words in, words out, and their correction notice', async () => {
    const { body } = await all.get(`/api/v1/articles/${articleId}/versions/2`).expect(200);
    expect(body.changes.text).toEqual(
      expect.arrayContaining([
        { kind: 'out', text: '41' },
        { kind: 'in', text: '57' },
      ]),
    );
    const [notice] = body.corrections;
    expect(body.text.slice(notice.start, notice.end)).toContain('An earlier version');
    const first = await all.get(`/api/v1/articles/${articleId}/versions/1`).expect(200);
    expect(first.body).toMatchObject({ changes: null, corrections: [] });
    await all.get(`/api/v1/articles/${articleId}/versions/3`).expect(404);
  });

  it('say that the original is gone, from the last time that it was asked for', async () => {
    await writer(store)
      .insertInto('resource')
      .values({
        url: 'https://herald.test/story',
        etag: null,
        last_modified: null,
        status: 410,
        blob_hash: null,
        fetched_at: '2016-12-01T00:00:00.000Z',
      })
      .execute();
    const { body } = await all.get(`/api/v1/articles/${articleId}/versions`).expect(200);
    expect(body.items[0].gone).toEqual({ status: 410, at: '2016-12-01T00:00:00.000Z' });
  });

  it('of what a viewer may not see are not there', async () => {
    await some.get(`/api/v1/articles/${articleId}/versions`).expect(200);
    for (const path of ['versions', 'versions/1', 'versions/1/page']) {
      await some.get(`/api/v1/articles/${hidden}/${path}`).expect(404);
      await all.get(`/api/v1/articles/${hidden}/${path}`).expect(200);
    }
    await some.get('/api/v1/archive').expect(403);
  });
});

describe('a stored page', () => {
  it('is shown as what it said, with nothing that runs or loads', async () => {
    const answer = await all.get(`/api/v1/articles/${articleId}/versions/1/page`).expect(200);
    const policy = answer.headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain('sandbox');
    expect(policy).not.toContain('allow-');
    expect(answer.text).toContain('At least 41 people were killed');
    expect(answer.text).not.toMatch(
      /evil|alert|<script|<style|<img|<iframe|<form|<svg|<base|<link|<object|<video|onerror|onload|javascript:|href=|src=|style=/i,
    );
  });

  it.each([
    '<p>a<script>b</script>c</p>',
    '<<script>script>alert(1)</script>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
    '<p lang="en" data-x="1" onclick=x>text</p>',
    '<!--><img src=x>-->',
  ])('loses what could run in %j', (html) => {
    expect(sanitizePage(html)).not.toMatch(/<script|<img|onerror=|onclick|data-x/i);
  });
});

describe('retention', () => {
  it('drops old pages without evidence and nothing else; their texts and hashes stay', async () => {
    const before = (await all.get('/api/v1/archive').expect(200)).body;
    expect(before).toMatchObject({ versions: 3, pages: { count: 3, dropped: 0 }, keepDays: 0 });
    expect(await dropPages(store, '2016-01-01T00:00:00.000Z')).toBe(0);
    expect(await dropPages(store, '2100-01-01T00:00:00.000Z')).toBe(1);
    const after = (await all.get('/api/v1/archive').expect(200)).body;
    expect(after.pages).toMatchObject({ count: 3, dropped: 1 });
    expect(after.pages.stored).toBeLessThan(before.pages.stored);
    const gone = await all.get(`/api/v1/articles/${hidden}/versions/1/page`).expect(404);
    expect(gone.body.error.message).toContain('its text is kept');
    const { body } = await all.get(`/api/v1/articles/${hidden}/versions/1`).expect(200);
    expect(body.text).toContain('nobody else');
    await all.get(`/api/v1/articles/${articleId}/versions/1/page`).expect(200);
  });
});
