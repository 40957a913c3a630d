/** What people decide beside reviews: the number that is quoted, notes, crises, claimants; on the real server. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../server/main.js';
import { collectPage, NOW, openSeeded, type Seeded } from '../support/store.js';
import {
  expectAccessible,
  expectGood,
  expectNoOverflow,
  hasBrowser,
  launch,
  OnePage,
  openPage,
  textOf,
} from './support/browser.js';
import { serve } from './support/server.js';

const UNHCR = { id: 'unhcr', name: 'UNHCR', kind: 'un' } as const;
const CITATION = '3,000–5,000 fighters, US-led coalition, 2 Nov 2016, via Tigris Wire, seen 3 Nov 2016';

describe.skipIf(!hasBrowser)('at the desk', () => {
  let browser: Browser;
  let seeded: Seeded;
  let server: RunningServer;
  let sheet: OnePage;
  beforeAll(async () => {
    browser = await launch();
    sheet = new OnePage(browser);
    seeded = await openSeeded();
    server = await serve(seeded.store);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await seeded.store.close();
  });

  afterEach(() => expect(sheet.complaints()).toEqual([]));

  const everywhere = async (path: string, ready: string) => {
    const { page } = await sheet.open(server.url + path);
    await page.locator(ready).first().waitFor();
    await expectGood(page, { layouts: [360, 1280] });
  };

  it('a claim is adopted, heads the page, is copied as its citation and withdrawn', async () => {
    const { page } = await openPage(browser, `${server.url}/crises/mosul`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const chart = page.getByRole('application', { name: /^Fighters, chart of/ });
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('dialog');
    await evidence.getByRole('button', { name: 'Quote this number' }).click();
    await evidence.getByLabel('Why this one').fill('The only count.');
    await evidence.getByLabel('Valid until (may be left empty)').fill('2016-12-31');
    await evidence.getByRole('button', { name: 'Quote it', exact: true }).click();
    await evidence.getByText('This number is quoted.').waitFor();
    await evidence.getByLabel('Write a note or a question').fill('Which month?');
    await evidence.getByLabel('It is a question').check();
    await evidence.getByRole('button', { name: 'Save', exact: true }).click();
    await evidence.locator('.thread').getByText('Which month?').waitFor();
    // The page below lists it until somebody resolves it.
    const questions = page.locator('section.side').filter({ hasText: 'Open questions' });
    await page.keyboard.press('Escape');
    expect(await textOf(questions)).toMatch(/Which month\?\s+3,000–5,000 fighters, US-led coalition/);
    await questions.getByRole('button').click();
    await evidence.getByRole('button', { name: 'Resolve', exact: true }).click();
    await evidence.getByRole('button', { name: 'Open again' }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await questions.waitFor({ state: 'detached' });
    const quoted = page.getByRole('region', { name: 'What we quote' });
    expect(await textOf(quoted)).toContain(CITATION);
    expect(await textOf(quoted)).toContain('until 31 Dec 2016 · Why: The only count.');
    await quoted.getByRole('button', { name: 'Copy citation' }).click();
    await quoted.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(CITATION);
    await everywhere('/crises/mosul', '.quoted');
    await quoted.getByRole('button', { name: 'Withdraw' }).click();
    await quoted.getByLabel('Why it is no longer quoted').fill('Out of date.');
    await page.keyboard.press('Enter');
    await quoted.getByText('Quoted before: 1').waitFor();
    await page.context().close();
  });

  it('a claim is merged with one that says the same, a print is split off, and both come back', async () => {
    const { page } = await sheet.open(`${server.url}/crises/mosul`);
    const chart = page.getByRole('application', { name: /^Displaced, chart of/ });
    await chart.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const evidence = page.getByRole('dialog');
    const edits = evidence.locator('section').filter({ has: page.getByRole('heading', { name: 'Merged and split' }) });
    await evidence.getByRole('heading', { name: 'Printed 3 times, counted once' }).waitFor();

    await edits.getByRole('button', { name: 'Another claim says the same' }).click();
    const other = edits.getByRole('combobox', { name: 'Which one' });
    // The same claimant's claims come first.
    expect(await textOf(other.locator('option').first())).toBe('42,000, UNHCR, 10 Nov 2016 (Tigris Wire)');
    await edits.getByLabel('Why they are one').fill('A later print of the same count.');
    await expectAccessible(page);
    await edits.getByRole('button', { name: 'Merge them' }).click();
    await edits.getByText('Merged · somebody here: A later print of the same count.').waitFor();
    await evidence.getByRole('heading', { name: 'Printed 4 times, counted once' }).waitFor();
    await edits.getByRole('button', { name: 'Undo: Merged' }).click();
    await edits.getByText(/taken back/).waitFor();
    await evidence.getByRole('heading', { name: 'Printed 3 times, counted once' }).waitFor();

    await edits.getByRole('button', { name: 'A print says something else' }).click();
    await edits.getByRole('checkbox', { name: /Harbour Herald/ }).check();
    await edits.getByLabel('Why they are not the same').fill('Another count of another week.');
    await expectAccessible(page);
    await edits.getByRole('button', { name: 'Split them off' }).click();
    await edits.getByText('Split · somebody here: Another count of another week.').waitFor();
    await evidence.getByRole('heading', { name: 'Printed 2 times, counted once' }).waitFor();

    // Somebody else takes it back meanwhile: the second undo is told so, and the list shows how things stand.
    const claims = await (await fetch(`${server.url}/api/v1/claims?crisis=mosul&metric=displaced`)).json();
    for (const { id } of (claims as { items: { id: string }[] }).items) {
      const listed = await (await fetch(`${server.url}/api/v1/claims/${id}/edits`)).json();
      for (const edit of (listed as { items: { id: string; undoneAt: string | null }[] }).items) {
        if (edit.undoneAt === null) await fetch(`${server.url}/api/v1/edits/${edit.id}/undo`, { method: 'POST' });
      }
    }
    await edits.getByRole('button', { name: 'Undo: Split' }).click();
    await edits.getByText('Somebody else has taken this back a moment ago.').waitFor();
    await evidence.getByRole('heading', { name: 'Printed 3 times, counted once' }).waitFor();
    await page.setViewportSize({ width: 360, height: 800 });
    await edits.getByRole('button', { name: 'A print says something else' }).click();
    await expectNoOverflow(page);
    await expectAccessible(page);
  });

  it('households are shown in people where the crisis says how many live in one, and are called derived', async () => {
    for (const [published, number] of [
      ['2016-12-01', 500],
      ['2016-12-08', 650],
    ] as const) {
      await collectPage(seeded.store, seeded.sources['Tigris Wire']!, {
        ...{ source: 'Tigris Wire', published, title: `Camps, ${published}` },
        said: [
          {
            sentence: `UNHCR counts ${number} households in need around Mosul.`,
            number: String(number),
            fields: {
              ...{ low: number, high: number, bound: 'exact', metric: 'in_need', unit: 'households', kind: 'stock' },
              ...{ to: published, attribution: 'UNHCR', claimant: UNHCR },
            },
          },
        ],
      });
    }
    seeded.store.now = () => NOW;
    const { page } = await sheet.open(`${server.url}/crises/mosul`);
    const panel = page.getByRole('region', { name: /^In need/ });
    await panel.waitFor();
    // Nobody has said how large a household is: nothing is offered.
    expect(await page.getByLabel(/^Households in people/).count()).toBe(0);
    expect(await textOf(panel)).toContain('650 households in need');
    const patched = await fetch(`${server.url}/api/v1/crises/mosul`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ householdSize: 5.2 }),
    });
    expect(patched.status).toBe(200);
    await page.reload();
    await page.getByText('Households in people (× 5.2)').click();
    await page.waitForURL(/households=people/);
    await panel.getByText('people in Mosul, derived from households × 5.2').waitFor();
    expect(await textOf(panel.locator('.sum'))).toContain('About 3,380 (derived) people in need, according to UNHCR');
    await page.getByText('“derived”: households × 5.2, said by nobody').waitFor();
    await panel.getByRole('button', { name: 'Table' }).click();
    // The table scrolls in its panel and reaches into no other.
    const [table, own] = await Promise.all([page.locator('.panel .scroll').boundingBox(), panel.first().boundingBox()]);
    expect(table!.x).toBeGreaterThanOrEqual(own!.x);
    expect(table!.x + table!.width).toBeLessThanOrEqual(own!.x + own!.width + 1);
    expect(await textOf(panel.getByRole('row').nth(1))).toMatch(/about 3,380 \(derived\)\s+said: 650 households/);
    // What heads the page and its evidence stay as said, and the file has households.
    expect(await textOf(page.getByRole('region', { name: 'Headline figures' }))).not.toContain('derived');
    const file = await (await fetch(`${server.url}/api/v1/crises/mosul/claims.csv`)).text();
    expect(file).toContain('households');
    expect(file).not.toContain('3380');
    await expectAccessible(page);
    await everywhere('/crises/mosul?households=people', '.key');
  });

  it('a crisis is previewed before it is saved, and goes out of sight', async () => {
    const { page } = await sheet.open(`${server.url}/desk/new`);
    await page.getByLabel('Name').fill('Fighters in Iraq');
    await page.getByRole('combobox', { name: 'Add a place' }).fill('iraq');
    await page.getByRole('option').first().click();
    await page.getByLabel(/^Words, parted by commas/).fill('coalition');
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.getByText(/claims? would be in it/).waitFor();
    expect(await textOf(page.getByRole('status').last())).toMatch(/inside Iraq, an article says “coalition”/);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Save' }).click();
    const row = page.getByRole('row', { name: /Fighters in Iraq/ });
    await row.getByRole('button', { name: 'Archive' }).click();
    await row.getByText('archived').waitFor();
    await row.getByRole('button', { name: 'Remove for good' }).click();
    await row.getByRole('alert').getByRole('button', { name: 'Remove for good' }).click();
    await row.waitFor({ state: 'detached' });
    await everywhere('/desk', '.desk');
    await everywhere('/desk/mosul', 'form.panel');
  });

  it('a claimant is graded and given another name', async () => {
    const { page } = await sheet.open(`${server.url}/claimants`);
    await page.getByRole('combobox', { name: 'Reliability: UNHCR' }).selectOption('high');
    const row = page.getByRole('row', { name: /UNHCR/ });
    await row.locator('summary').click();
    await row.getByLabel('Another name').fill('the tent people');
    await row.getByRole('button', { name: 'Add' }).click();
    await row.getByText('Also: tent people').waitFor();
    await row.getByRole('button', { name: 'tent people is another claimant' }).click();
    await row.getByText('Also: tent people').waitFor({ state: 'detached' });
    await expectAccessible(page);
    const found = await (await fetch(`${server.url}/api/v1/claimants?q=unhcr`)).json();
    expect(found).toMatchObject({ items: [{ id: 'unhcr', reliability: 'high' }] });
    await everywhere('/claimants', '.desk');
  });
});
