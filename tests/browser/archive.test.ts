/** The archive in the browser: orphaned reviews, versions and their correction, and a hostile page as it was stored. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reader, writer } from '../../data/handle.js';
import { LOCAL } from '../../data/viewer.js';
import { extract } from '../../engine/extraction/extract.js';
import { applyToArchive } from '../../jobs/archive/reprocess.js';
import type { RunningServer } from '../../server/main.js';
import { savePageOf } from '../jobs/support/archive.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { expectAccessible, expectGood, hasBrowser, launch, OnePage, textOf } from './support/browser.js';
import { portOf, serve } from './support/server.js';

// The next test's server stands at the same port: no connection outlives the one it was made to.
const ONCE = { Connection: 'close' };

describe.skipIf(!hasBrowser)('the archive', () => {
  let browser: Browser;
  let seeded: Seeded;
  let server: RunningServer;
  let port = 0;
  let sheet: OnePage;
  beforeAll(async () => {
    browser = await launch();
    sheet = new OnePage(browser);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    seeded = await openSeeded();
    server = await serve(seeded.store, port);
    port = portOf(server);
  });
  afterEach(async () => {
    expect(sheet.complaints()).toEqual([]);
    await server.close();
    await seeded.store.close();
  });

  const open = async (path: string): Promise<Page> => (await sheet.open(server.url + path)).page;
  const post = async (path: string, body: object): Promise<void> => {
    const headers = { 'Content-Type': 'application/json', ...ONCE };
    const answer = await fetch(`${server.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    expect(answer.ok, await answer.text()).toBe(true);
  };
  const figuresOf = async (articleId: string) => {
    const answer = await fetch(`${server.url}/api/v1/figures?article=${articleId}`, { headers: ONCE });
    return ((await answer.json()) as { items: { id: string; text: string; review: string }[] }).items;
  };

  describe('orphaned reviews', () => {
    let articleId: string;
    const TEXT =
      'At least 40 people were killed in Mosul on Wednesday, officials said. Some 60 people were injured in Mosul on ' +
      'Wednesday, officials said. Some 90 people were displaced from Mosul on Wednesday, officials said.';

    /** Reviews of two numbers that the newest extractor does not read. */
    beforeEach(async () => {
      ({ articleId } = await savePageOf(seeded.store, { text: TEXT }));
      for (const { id, text } of await figuresOf(articleId)) {
        const reason = text === '40' ? 'As the ministry says.' : null;
        if (text !== '60') await post(`/figures/${id}/reviews`, { seenRevision: 0, verdict: 'confirm', reason });
      }
      const source = await reader(seeded.store)
        .selectFrom('article')
        .select('source_id')
        .where('id', '=', articleId)
        .executeTakeFirstOrThrow();
      await applyToArchive(seeded.store, LOCAL, {
        ...{ reader: false, sourceId: source.source_id },
        extractor: { version: 'blind', extract: (...given) => extract(...given).filter(({ text }) => text === '60') },
      });
    });

    it('are given to another number or set aside, by keyboard alone', async () => {
      const page = await open('/review');
      await page.getByRole('heading', { name: '2 reviews have lost their numbers' }).waitFor();
      await page.getByRole('button', { name: 'Give it to another number: the review of 40' }).focus();
      await page.keyboard.press('Enter');
      // What is decided already is not offered: only the 60 is left.
      const choice = page.getByRole('group', { name: 'Which number is the review of 40 about?' });
      await choice.waitFor();
      expect(await choice.getByRole('radio').count()).toBe(1);
      await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('radio');
      await page.keyboard.press('Escape');
      await choice.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Give it to another number: the review of 40' }).press('Enter');
      await expect.poll(() => page.evaluate('document.activeElement.type')).toBe('radio');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await page.locator('.toast', { hasText: 'The review of 40 is about 60 now.' }).waitFor();
      await page.getByRole('heading', { name: '1 review has lost its number' }).waitFor();
      await page.getByRole('button', { name: 'Set aside: the review of 90' }).press('Enter');
      await page.locator('.toast', { hasText: 'The review of 90 is set aside.' }).waitFor();
      await page.getByRole('heading', { name: /lost/ }).waitFor({ state: 'detached' });
      expect((await figuresOf(articleId)).map(({ text, review }) => [text, review])).toEqual([['60', 'confirmed']]);
    });

    it('are not given to a number that somebody else decided about in between', async () => {
      const page = await open('/review');
      await page.getByRole('button', { name: 'Give it to another number: the review of 40' }).click();
      await page.getByRole('radio').check();
      const sixty = (await figuresOf(articleId)).find(({ text }) => text === '60')!;
      // Before the page hears of it.
      await page.route('**/api/v1/figures?*', (route) => route.abort());
      await post(`/figures/${sixty.id}/reviews`, { seenRevision: 0, verdict: 'reject', reason: 'a budget' });
      await page.getByRole('button', { name: 'Give it to this number' }).click();
      await page.getByText('Nothing was changed. Somebody decided about that number in the meantime.').waitFor();
      await page.getByRole('heading', { name: '2 reviews have lost their numbers' }).waitFor();
      expect((await figuresOf(articleId)).find(({ text }) => text === '60')!.review).toBe('rejected');
    });

    it('are accessible and fit on a phone and a desk, in both themes', async () => {
      const page = await open('/review');
      await page.getByRole('heading', { name: '2 reviews have lost their numbers' }).waitFor();
      await expectGood(page, { layouts: [360, 1280] });
      await page.getByRole('button', { name: 'Give it to another number: the review of 40' }).click();
      await page.getByRole('radio').check();
      await expectGood(page, { layouts: [1280, 360] });
      // The circle stands beside its number, not above it.
      const [circle, words] = await Promise.all(
        ['input', 'span'].map((part) => page.locator(`.orphans label ${part}`).first().boundingBox()),
      );
      expect(words!.y).toBeLessThan(circle!.y + circle!.height);
    });
  });

  describe('versions of a page', () => {
    const TOLL = 'Boats were out all night. At least 41 people were killed in Mosul on Wednesday, officials said.';
    const NOTICE = 'Correction: An earlier version of this story gave a lower number.';
    let articleId: string;
    beforeEach(async () => {
      await savePageOf(seeded.store, { text: TOLL });
      ({ articleId } = await savePageOf(seeded.store, { text: `${TOLL.replace('41', '57')}\n${NOTICE}` }));
    });

    it('show words in and words out, and that the outlet corrected it', async () => {
      const figure = (await figuresOf(articleId)).find(({ text }) => text === '57')!;
      const page = await open(`/?figure=${figure.id}`);
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('heading', { name: 'at least 57 people killed' }).waitFor();
      await drawer.getByText('Article corrected').waitFor();
      expect(await textOf(drawer.locator('.amended q'))).toContain(NOTICE);
      await drawer.getByRole('button', { name: 'What changed in version 2' }).click();
      await drawer.locator('ins', { hasText: '57' }).waitFor();
      expect(await drawer.locator('del').allInnerTexts()).toContain('41');
      expect(await textOf(drawer.locator('.correction'))).toContain(NOTICE);
      await expectGood(page, { layouts: [360, 1280] });
    });

    it('stand with the figures: the former number says that it is printed no more, the correction is a change', async () => {
      const page = await open('/');
      await page.evaluate(`localStorage.setItem('seen mosul', '{"id":0,"at":"2016-10-17T00:00:00Z"}')`);
      await page.reload();
      const change = page.locator('li', { hasText: NOTICE });
      await change.getByText('Article corrected').waitFor();
      expect(await textOf(change)).toContain('Harbour Herald');
      await expectAccessible(page);
      await change.getByRole('button').click();
      await page.getByRole('dialog').getByRole('heading', { name: 'at least 57 people killed' }).waitFor();
      await page.keyboard.press('Escape');
      const former = (await figuresOf(articleId)).find(({ text }) => text === '41')!;
      await page.goto(`${server.url}/?figure=${former.id}`);
      const drawer = page.getByRole('dialog');
      await drawer.getByText('The article no longer says this: it was found without it').waitFor();
      await drawer.getByText('Article corrected').waitFor();
    });

    it('say that the original is gone, and open the stored page all the same', async () => {
      await writer(seeded.store)
        .insertInto('resource')
        .values({
          ...{ url: 'https://herald.test/story', etag: null, last_modified: null, status: 410, blob_hash: null },
          fetched_at: '2016-12-01T00:00:00.000Z',
        })
        .execute();
      const figure = (await figuresOf(articleId)).find(({ text }) => text === '57')!;
      const page = await open(`/?figure=${figure.id}`);
      const drawer = page.getByRole('dialog');
      await drawer.getByText(/^The original is gone: its address answered 410/).waitFor();
      const opened = page.context().waitForEvent('page');
      await drawer.getByRole('link', { name: 'Look at the stored page of version 1' }).click();
      const stored = await opened;
      await stored.getByText('At least 41 people were killed').waitFor();
      await stored.close();
      await expectAccessible(page);
    });
  });

  describe('a hostile page', () => {
    /** Counts whatever asks it for anything. */
    let trap: Server;
    let asked: string[];
    beforeEach(async () => {
      asked = [];
      trap = createServer((request, response) => {
        asked.push(request.url!);
        response.end();
      });
      await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    });
    afterEach(() => trap.close());

    /** Everything by which a page runs, loads, sends or leads elsewhere, with the trap at each address. */
    const hostile = (at: string): string => `<!DOCTYPE html><html lang="en"><head><title>Strike</title>
      <base href="${at}/base/"><meta http-equiv="refresh" content="0;url=${at}/refresh">
      <link rel="stylesheet" href="${at}/style.css"><link rel="preload" as="script" href="${at}/preload.js">
      <link rel="dns-prefetch" href="${at}"><style>@import "${at}/import.css"; body { background: url(${at}/body.png) }</style>
      <script>document.title = 'owned'; fetch('${at}/fetch')</script><script src="${at}/script.js"></script>
      <script type="module">import '${at}/module.js'</script></head>
      <body onload="document.title='owned'" background="${at}/background.png">
      <p style="background: url(${at}/inline.png)">At least 41 people were killed in Mosul on Wednesday, officials said.</p>
      <img src="${at}/img.png" onerror="document.title='owned'"><img srcset="${at}/set.png 2x">
      <picture><source srcset="${at}/source.png"><img></picture>
      <svg><image href="${at}/svg.png" /><script>document.title='owned'</script><use href="${at}/use.svg#a" /></svg>
      <math><mtext><table><mglyph><style><img src=x onerror="document.title='owned'">
      <iframe src="${at}/frame"></iframe><iframe srcdoc="&lt;script&gt;parent.document.title='owned'&lt;/script&gt;"></iframe>
      <object data="${at}/object"></object><embed src="${at}/embed">
      <video src="${at}/video" poster="${at}/poster" autoplay></video><audio src="${at}/audio" autoplay></audio>
      <form action="${at}/form" id="f"><input autofocus onfocus="document.title='owned'"><button>go</button></form>
      <a href="javascript:document.title='owned'">run</a> <a href="${at}/link" ping="${at}/ping">elsewhere</a>
      <details open ontoggle="document.title='owned'"><summary>more</summary></details>
      <noscript><p title="</noscript><img src=x onerror=document.title='owned'>"></noscript>
      <p>The end of the story.</p></body></html>`;

    it('is shown as it was stored: it runs nothing, loads nothing, leads nowhere', async () => {
      const at = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
      const text = 'At least 41 people were killed in Mosul on Wednesday, officials said.';
      const { articleId } = await savePageOf(seeded.store, { text, html: hostile(at) });
      const context = await browser.newContext();
      const requests: string[] = [];
      context.on('request', (request) => requests.push(request.url()));
      const page = await context.newPage();
      const address = `${server.url}/api/v1/articles/${articleId}/versions/1/page`;
      const answer = await page.goto(address, { waitUntil: 'networkidle' });
      expect(answer!.headers()['content-security-policy']).toMatch(/^default-src 'none'; sandbox;/);
      await page.waitForTimeout(300);
      expect(await page.getByText('At least 41 people were killed').count()).toBe(1);
      expect(await page.title()).not.toBe('owned');
      expect(page.url()).toBe(address);
      expect(requests.filter((url) => url !== address && !url.endsWith('/favicon.ico'))).toEqual([]);
      expect(asked).toEqual([]);
      // Nothing is left that could be pressed, and no attribute that names an address.
      expect(await page.locator('a, form, input, button, iframe, img, script, style, link, svg, object').count()).toBe(
        0,
      );
      const attributes = (await page.evaluate(
        `[...document.querySelectorAll('body *')].flatMap((one) => one.getAttributeNames())`,
      )) as string[];
      expect(attributes.filter((name) => !['lang', 'dir', 'colspan', 'rowspan'].includes(name))).toEqual([]);
      await context.close();
    });

    it('stays harmless under its policy alone, should the first wall have a hole', async () => {
      const at = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
      const { articleId } = await savePageOf(seeded.store, { text: 'Nothing.', html: '<p>Nothing.</p>' });
      const address = `${server.url}/api/v1/articles/${articleId}/versions/1/page`;
      const { headers } = await fetch(address, { headers: ONCE });
      const context = await browser.newContext();
      const page = await context.newPage();
      // The page as it was fetched, in the place of the sanitised one, under the very headers of ours.
      const names = ['content-security-policy', 'content-type', 'referrer-policy', 'x-content-type-options'];
      const ours = Object.fromEntries(names.flatMap((name) => (headers.get(name) ? [[name, headers.get(name)!]] : [])));
      const body = hostile(at).replace(/<meta http-equiv="refresh"[^>]*>/, '');
      await page.route(address, (route) => route.fulfill({ status: 200, headers: ours, body }));
      await page.goto(address, { waitUntil: 'networkidle' });
      await page.waitForTimeout(300);
      expect(await page.title()).toBe('Strike');
      expect(asked).toEqual([]);
      await context.close();
    });
  });
});
