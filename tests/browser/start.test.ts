/** The first minutes as a new user has them: the built program on an empty database, no sample, no documentation. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newspapers, openNewspapers, type Running, run, until } from '../processes/support.js';
import { expectAccessible, hasBrowser, launch, openPage, textOf } from './support/browser.js';

const MOST_ACTIONS = 8;

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });

describe.skipIf(!hasBrowser)('an empty instance', () => {
  const folder = mkdtempSync(join(tmpdir(), 'figurewatch-start-'));
  let browser: Browser;
  let papers: Newspapers;
  let program: Running;
  let url: string;
  beforeAll(async () => {
    browser = await launch();
    papers = await openNewspapers();
    const port = await freePort();
    url = `http://127.0.0.1:${port}`;
    program = run(['start'], {
      PORT: String(port),
      FIGUREWATCH_DB: join(folder, 'record.db'),
      FIGUREWATCH_SAMPLE: '0',
    });
    await until('the program answers', () =>
      fetch(`${url}/api/v1/status`).then(
        (r) => r.ok,
        () => false,
      ),
    );
  });
  afterAll(async () => {
    await browser.close();
    program.child.kill('SIGTERM');
    await program.ended;
    await papers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it(`leads to figures with their evidence in at most ${MOST_ACTIONS} actions`, async () => {
    const { page, complaints } = await openPage(browser, url, { permissions: ['clipboard-read', 'clipboard-write'] });
    page.setDefaultTimeout(30_000);
    let actions = 0;
    const act = async (what: Promise<unknown>): Promise<void> => {
      actions++;
      await what;
    };
    await page.getByRole('heading', { name: '1. Name the crisis' }).waitFor();
    await expectAccessible(page);
    await act(page.getByLabel('Name').fill('Battle for Mosul'));
    await act(page.getByRole('combobox', { name: 'Place' }).fill('Mosul'));
    await act(page.getByRole('option', { name: 'Mosul town, Nineveh, Iraq' }).first().click());
    await act(page.getByRole('button', { name: 'Next' }).click());
    // A pasted link is looked at by itself, and nothing is saved before that.
    await page.evaluate(`navigator.clipboard.writeText('${papers.url}/0/feed')`);
    await page.getByLabel('Paste a link').focus();
    await act(page.keyboard.press('Control+V'));
    await page.locator('.previewed q').first().waitFor();
    expect(await (await fetch(`${url}/api/v1/sources`)).json()).toMatchObject({ items: [] });
    await expectAccessible(page);
    await act(page.getByRole('button', { name: 'Add this source' }).click());
    await page.getByText(/claims? in .* articles? so far\./).waitFor();
    await expectAccessible(page);
    await act(page.getByRole('link', { name: 'See the figures' }).click());
    const chart = page.getByRole('application', { name: /^Displaced, chart of/ });
    await chart.waitFor();
    await act(page.getByRole('region', { name: 'Headline figures' }).getByRole('button').first().click());
    expect(await textOf(page.getByRole('dialog').locator('blockquote'))).toMatch(
      /people have fled their homes in Mosul/,
    );
    expect(actions).toBeLessThanOrEqual(MOST_ACTIONS);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
