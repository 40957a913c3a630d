/** Alerts on the real server and a real record: a rule with its preview, a channel, approval, a silence, jobs. */
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAlerts } from '../../data/queries/findAlerts.js';
import { saveJob } from '../../data/queries/jobs.js';
import { LOCAL } from '../../data/viewer.js';
import { type Delivering, deliver } from '../../jobs/alerts/deliver.js';
import { evaluateRules } from '../../jobs/alerts/evaluate.js';
import { Requester } from '../../jobs/fetching/request.js';
import { Answerer, type Answering } from '../../jobs/requests.js';
import type { RunningServer } from '../../server/main.js';
import { type Handler, openSite, type Site } from '../jobs/support/site.js';
import { collectPage, openSeeded, type Seeded } from '../support/store.js';
import { expectGood, hasBrowser, launch, OnePage, textOf } from './support/browser.js';
import { portOf, serve } from './support/server.js';

const log = pino({ level: 'silent' });

describe.skipIf(!hasBrowser)('alerts', () => {
  let browser: Browser;
  let seeded: Seeded;
  let server: RunningServer;
  let port = 0;
  let sheet: OnePage;
  let site: Site;
  let requester: Requester;
  let delivering: Delivering;
  let received: { title: string }[];
  let answering: ReturnType<typeof setInterval>;
  const handlers: Record<string, Handler> = {};
  beforeAll(async () => {
    browser = await launch();
    sheet = new OnePage(browser);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    received = [];
    handlers['/desk'] = (_request, response, body) => {
      received.push(JSON.parse(body).data);
      response.writeHead(200, { connection: 'close' }).end();
    };
    site = await openSite(handlers);
    seeded = await openSeeded();
    const { store } = seeded;
    const at = store.instant();
    const ran = { last_started_at: at, last_ended_at: at, last_outcome: 'ok', last_message: '2 done.' };
    await saveJob(store, { name: 'collect', next_due_at: at, ...ran });
    requester = new Requester({ userAgent: 'Figurewatch/test', allowPrivate: true });
    const signal = new AbortController().signal;
    delivering = { store, requester, mail: { smtp: '', from: '' }, log, signal, dashboard: 'http://x' };
    const answerer = new Answerer({ ...delivering, runJob: async (name: string) => `${name} ran.` } as Answering);
    answering = setInterval(() => void answerer.tick(), 200);
    server = await serve(store, port);
    port = portOf(server);
  });
  afterEach(async () => {
    expect(sheet.complaints()).toEqual([]);
    clearInterval(answering);
    await server.close();
    await requester.close();
    await seeded.store.close();
    await site.close();
  });

  const openAlerts = async (query = ''): Promise<Page> => {
    const { page } = await sheet.open(`${server.url}/alerts${query}`);
    await page.getByRole('heading', { name: 'Scheduled jobs' }).waitFor();
    return page;
  };

  async function addDesk(page: Page): Promise<void> {
    const channels = page.locator('section', { has: page.getByRole('heading', { name: 'Channels' }) });
    await channels.getByRole('button', { name: 'Add a channel' }).click();
    await channels.getByLabel('Kind').selectOption('webhook');
    await channels.getByLabel('Name', { exact: true }).fill('Duty desk');
    await channels.getByLabel('Address of the hook').fill(`${site.url}/desk`);
    await channels.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByText(/whsec_.{20}/).waitFor();
  }

  const report = (count: number) => {
    const number = count.toLocaleString('en');
    return collectPage(seeded.store, seeded.sources['Tigris Wire']!, {
      source: 'Tigris Wire',
      published: '2016-12-20',
      title: `Report of ${number}`,
      said: [
        {
          sentence: `${number} people were killed in Mosul on Monday, it was said.`,
          number,
          fields: {
            low: count,
            high: count,
            bound: 'exact',
            metric: 'killed',
            kind: 'flow',
            from: '2016-12-19',
            to: '2016-12-19',
          },
        },
      ],
    });
  };

  it('are set up, previewed, held, approved and sent', async () => {
    const page = await openAlerts();
    await addDesk(page);
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText('The test arrived.').waitFor();
    expect(received.map(({ title }) => title)).toEqual(['Test of this channel: nothing has happened']);

    await page.keyboard.press('n');
    await page.getByLabel('Tell me when').selectOption('new_claim');
    await page.getByLabel('Crisis').selectOption('mosul');
    await page.getByRole('button', { name: 'What would it have fired on?' }).click();
    await page.getByText(/^On \d+ things in the last 90 days/).waitFor();
    await page.getByLabel('Tell me when').selectOption('threshold');
    await page.getByLabel('Metric').selectOption('killed');
    await page.getByLabel('Number', { exact: true }).fill('100');
    await page.getByLabel('Name', { exact: true }).fill('Many killed');
    await page.getByLabel('Duty desk', { exact: true }).check();
    await page.getByLabel(/^Hold for approval/).check();
    await page.getByRole('button', { name: 'Save the rule' }).click();
    const row = page.locator('.rule', { hasText: 'Many killed' });
    expect(await textOf(row)).toContain('When killed by any claimant goes above 100');

    await report(140);
    await evaluateRules(seeded.store, log);
    await deliver(delivering, { flush: true });
    expect(received).toHaveLength(1);
    await page.reload();
    await page.getByRole('heading', { name: 'Waiting for approval' }).waitFor();
    await page.getByLabel('Reason').fill('Two sources say so.');
    await page.getByRole('button', { name: 'Approve and send' }).click();
    await expect.poll(() => page.getByRole('heading', { name: 'Waiting for approval' }).count()).toBe(0);
    await deliver(delivering, { flush: true });
    expect(received[1]!.title).toContain('killed 140');
    await page.reload();
    await page.locator('tr', { hasText: 'killed 140' }).getByText('sent, goes on').waitFor();
  });

  it('are silenced from a message’s link, and the silence ended', async () => {
    const page = await openAlerts();
    await page.getByRole('button', { name: /New rule/ }).click();
    await page.getByLabel('Tell me when').selectOption('contested');
    await page.getByLabel('Name', { exact: true }).fill('Disputes');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.locator('.rule', { hasText: 'Disputes' }).locator('summary').click();
    await page.getByRole('link', { name: 'Silence' }).click();
    await page.getByLabel('Why').fill('A new count is announced.');
    await page.getByRole('button', { name: 'Silence', exact: true }).click();
    await page.getByText('“A new count is announced.”').waitFor();
    await page.getByRole('button', { name: 'End it' }).click();
    await page.getByText('Nothing is silenced.').waitFor();
  });

  it('change, and go, without losing what the form does not show', async () => {
    const page = await openAlerts();
    await page.keyboard.press('n');
    await page.getByLabel('Tell me when').selectOption('source');
    await page.getByLabel('How many times').fill('5');
    await page.getByLabel('Name', { exact: true }).fill('Broken');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    const row = page.locator('.rule', { hasText: 'Broken' });
    expect(await textOf(row)).toContain('When any source fails 5 times in a row or is silent for long');
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Edit' }).click();
    await page.getByLabel('How many times').fill('7');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await row.getByText('fails 7 times in a row').waitFor();
    await row.locator('summary').click();
    await row.getByRole('button', { name: 'Remove' }).click();
    await row.getByRole('button', { name: 'Remove' }).click();
    await page.getByText('No rules yet.').waitFor();
    expect((await findAlerts(seeded.store, LOCAL, { limit: 5 })).items).toEqual([]);
  });

  it('say why a rule is not saved', async () => {
    const page = await openAlerts();
    await page.keyboard.press('n');
    await page.getByRole('combobox', { name: 'When', exact: true }).selectOption('daily');
    await page.getByLabel('Time zone').fill('Mars/Olympus');
    await page.getByLabel('Number', { exact: true }).fill('5');
    await page.getByLabel('Name', { exact: true }).fill('Nowhere');
    await page.getByRole('button', { name: 'Save the rule' }).click();
    await page.getByText(/It was not saved\..*time zone such as/).waitFor();
  });

  it('are beside the scheduled jobs, which run and rest', async () => {
    const page = await openAlerts();
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.getByText('collect ran.').waitFor();
    await page.getByRole('switch', { name: 'Job on: Collecting' }).click();
    await page.getByText('paused').waitFor();
  });

  it('have a form that is whole and accessible in every layout and theme', async () => {
    const page = await openAlerts('?new&crisis=mosul&metric=displaced');
    await page.getByLabel('Metric').waitFor();
    expect(await page.getByLabel('Metric').inputValue()).toBe('displaced');
    await addDesk(page);
    await page.getByRole('button', { name: 'Silence something' }).click();
    await page.getByLabel('Number', { exact: true }).fill('20000');
    await page.getByRole('button', { name: 'What would it have fired on?' }).click();
    await page.getByText('is above 20,000').first().waitFor();
    await expectGood(page);
  });
});
