/** What rules, groups, silences and approval do together, over a real record. */
import { parseFeed } from 'feedsmith';
import { pino } from 'pino';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader, writer } from '../../data/handle.js';
import { createChannel } from '../../data/queries/channels.js';
import { findAlerts } from '../../data/queries/findAlerts.js';
import { createRule, type RuleDraft } from '../../data/queries/rules.js';
import { createSilence, endSilence } from '../../data/queries/silences.js';
import { LOCAL } from '../../data/viewer.js';
import type { Claimant } from '../../engine/extraction/types.js';
import { checkStates } from '../../jobs/alerts/checkStates.js';
import { Deliverer, type Delivering, deliver } from '../../jobs/alerts/deliver.js';
import { evaluateRules } from '../../jobs/alerts/evaluate.js';
import { Requester } from '../../jobs/fetching/request.js';
import { appOf } from '../server/support.js';
import { collectPage, openSeeded, type Said, type Seeded } from '../support/store.js';
import { type Handler, openSite, type Site } from './support/site.js';

const log = pino({ level: 'silent' });
const UNHCR: Claimant = { id: 'unhcr', name: 'UNHCR', kind: 'un' };
const MINISTRY: Claimant = { id: 'ministry', name: 'Ministry', kind: 'government' };

let seeded: Seeded;
let site: Site;
let requester: Requester;
let delivering: Delivering;
let channel: string;
let sent: {
  kind: string;
  title: string;
  more: number;
  alerts: { title: string; status: string; others: object[] }[];
}[];
const handlers: Record<string, Handler> = {};
let now: Date;

beforeEach(async () => {
  sent = [];
  published = '2016-12-19';
  site = await openSite(handlers);
  handlers['/desk'] = (_request, response, body) => {
    sent.push(JSON.parse(body).data);
    response.writeHead(200, { connection: 'close' }).end();
  };
  seeded = await openSeeded();
  now = seeded.store.now();
  seeded.store.now = () => now;
  seeded.store.instant = () => now.toISOString();
  requester = new Requester({ userAgent: 'Figurewatch/test', allowPrivate: true });
  const { store } = seeded;
  const signal = new AbortController().signal;
  delivering = { store, requester, mail: { smtp: '', from: '' }, log, signal, dashboard: 'http://x' };
  const config = { url: `${site.url}/desk`, secrets: ['whsec_c2VjcmV0'] };
  channel = await createChannel(store, LOCAL, { kind: 'webhook', name: 'Desk', config });
});
afterEach(async () => {
  await requester.close();
  await seeded.store.close();
  await site.close();
});

const makeRule = (condition: unknown, more: Partial<RuleDraft> = {}) =>
  createRule(seeded.store, LOCAL, {
    name: 'The rule',
    condition,
    scope: {},
    sending: { waitSeconds: 0, intervalSeconds: 0 },
    channels: [channel],
    enabled: true,
    ...more,
  });

const killed = (count: number, claimant: Claimant, day = '2016-12-19', place = 'Mosul'): Said => {
  const number = count.toLocaleString('en');
  return {
    sentence: `${number} people were killed in ${place} on ${day}, ${claimant.name} said.`,
    number,
    fields: {
      low: count,
      high: count,
      bound: 'exact',
      metric: 'killed',
      kind: 'flow',
      from: day,
      to: day,
      attribution: claimant.name,
      claimant,
    },
  };
};

let reports = 0;
let published = '2016-12-19';
async function report(...said: Said[]): Promise<void> {
  reports += 1;
  const page = { source: 'Tigris Wire', published, title: `Report ${reports}`, said };
  await collectPage(seeded.store, seeded.sources['Tigris Wire']!, page);
}

/** A tick of everything, at once or later. */
async function tick(later = 0): Promise<void> {
  now = new Date(now.getTime() + later);
  await evaluateRules(seeded.store, log);
  await checkStates(seeded.store, log);
  await deliver(delivering);
}

const HOUR_MS = 3_600_000;

describe('a flood', () => {
  it('of 50 new figures of one report is one message', async () => {
    await makeRule({ kind: 'new_claim' });
    await report(
      ...Array.from({ length: 50 }, (_, i) => killed(100 + i, { ...UNHCR, id: `name:${i}`, name: `Office ${i}` })),
    );
    await tick();
    expect(sent).toHaveLength(1);
    expect(sent[0]!.alerts.length + sent[0]!.more).toBe(50);
    expect(sent[0]!.title).toContain('50 new alerts (The rule)');
  });

  it('is parted by place where the rule says so', async () => {
    await makeRule({ kind: 'new_claim' }, { sending: { waitSeconds: 0, groupBy: 'series' } });
    await report(killed(5, UNHCR), killed(7, MINISTRY));
    await report({ ...killed(9, UNHCR), fields: { ...killed(9, UNHCR).fields, metric: 'injured' } });
    await tick();
    expect(sent.map(({ alerts }) => alerts.length).sort()).toEqual([1, 2]);
  });
});

describe('who contradicts whom', () => {
  it('is told with both numbers, and told again when it is over', async () => {
    await makeRule({ kind: 'contested' }, { scope: { metrics: ['killed'] } });
    await report(killed(41, UNHCR));
    await report(killed(90, MINISTRY));
    await tick();
    expect(sent).toHaveLength(1);
    expect(sent[0]!.alerts[0]).toMatchObject({ status: 'fired', others: [{ text: expect.stringMatching(/41|90/) }] });
    published = '2016-12-20';
    await report(killed(90, UNHCR));
    await tick(2 * HOUR_MS);
    expect(sent[1]).toMatchObject({
      kind: 'resolved',
      title: expect.stringMatching(/^Resolved after 2 hours: Contested/),
    });
    expect((await findAlerts(seeded.store, LOCAL, { limit: 10 })).items).toMatchObject([{ state: 'resolved' }]);
  });
});

describe('a silence', () => {
  const silence = (matches: object, hours: number) =>
    createSilence(seeded.store, LOCAL, {
      matches,
      reason: 'Counted elsewhere.',
      startsAt: now.toISOString(),
      endsAt: new Date(now.getTime() + hours * HOUR_MS).toISOString(),
    });

  it('covers what it names, and no more', async () => {
    await makeRule({ kind: 'new_claim' });
    await silence({ metric: 'killed', claimantId: 'unhcr' }, 5);
    await report(killed(5, UNHCR));
    await report(killed(6, MINISTRY));
    await tick();
    expect(sent.flatMap(({ alerts }) => alerts.map(({ title }) => title))).toEqual([
      expect.stringContaining('Ministry'),
    ]);
    // What was said once in a silence is not told after it; it is listed all the same.
    await tick(6 * HOUR_MS);
    expect(sent).toHaveLength(1);
    const { items } = await findAlerts(seeded.store, LOCAL, { limit: 10 });
    expect(items.map(({ deliveries }) => deliveries[0]!.state).sort()).toEqual(['delivered', 'muted']);
  });

  it('puts off what lasts, until its end or until somebody ends it', async () => {
    await makeRule({ kind: 'threshold', direction: 'above', value: 3 }, { scope: { metrics: ['killed'] } });
    const id = await silence({ placeId: 'iso:IRQ' }, 48);
    await report(killed(5, UNHCR));
    await tick();
    await tick(HOUR_MS);
    expect(sent).toEqual([]);
    await endSilence(seeded.store, LOCAL, id);
    await tick();
    expect(sent).toHaveLength(1);
  });
});

describe('a rule that holds its alerts', () => {
  it('sends what is approved, and never what is dismissed', async () => {
    await makeRule({ kind: 'new_claim' }, { hold: true });
    await report(killed(5, UNHCR));
    await report(killed(6, MINISTRY));
    await tick();
    expect(sent).toEqual([]);
    const api = request(appOf(seeded.store));
    const { items } = (await api.get('/api/v1/alerts?approval=waiting')).body;
    expect(items).toHaveLength(2);
    await api.post(`/api/v1/alerts/${items[0].id}/approve`).send({ reason: 'Two sources.' }).expect(200);
    await api.post(`/api/v1/alerts/${items[1].id}/dismiss`).send({}).expect(200);
    await api.post(`/api/v1/alerts/${items[1].id}/approve`).send({}).expect(409);
    await tick();
    expect(sent.map(({ title }) => title)).toEqual([items[0].title]);
    const feed = await api.get(`/api/v1/rules/${items[0].ruleId}/alerts.atom`).expect(200);
    const { format, feed: parsed } = parseFeed(feed.text);
    expect(format).toBe('atom');
    expect((parsed as { entries: { title: unknown }[] }).entries).toHaveLength(1);
  });
});

describe('a rule of confirmed numbers', () => {
  it('fires when a person confirms one', async () => {
    await makeRule({ kind: 'new_claim' }, { scope: { confirmedOnly: true, metrics: ['killed'] } });
    await report(killed(5, UNHCR));
    await tick();
    expect(sent).toEqual([]);
    const figure = await reader(seeded.store)
      .selectFrom('figure')
      .select('id')
      .where('low', '=', 5)
      .executeTakeFirstOrThrow();
    await request(appOf(seeded.store))
      .post(`/api/v1/figures/${figure.id}/reviews`)
      .send({ seenRevision: 0, verdict: 'confirm' })
      .expect(201);
    await tick();
    expect(sent).toHaveLength(1);
  });
});

describe('sources', () => {
  const fail = (failures: number, silent_since: string | null = null) =>
    writer(seeded.store)
      .updateTable('source')
      .set({ failures, silent_since, last_message: 'Answered 403.' })
      .where('name', '=', 'Tigris Wire')
      .execute();

  it('that break are told once, and when they work again; silence beside is muted', async () => {
    await makeRule({ kind: 'source' });
    await fail(2);
    await tick();
    expect(sent).toEqual([]);
    await fail(3, now.toISOString());
    await tick(HOUR_MS);
    await tick(HOUR_MS);
    expect(sent.map(({ title }) => title)).toEqual(['Source broken: Tigris Wire']);
    await fail(0);
    await tick(HOUR_MS);
    expect(sent.map(({ title }) => title)).toEqual([
      'Source broken: Tigris Wire',
      'Resolved after 2 hours: Source broken: Tigris Wire',
    ]);
    await fail(4);
    await tick(HOUR_MS);
    expect(sent).toHaveLength(3);
  });

  it('that are broken keep a rule about staleness quiet', async () => {
    await makeRule({ kind: 'stale', days: 1 }, { scope: { metrics: ['killed'] } });
    await report(killed(5, UNHCR));
    await fail(1);
    await tick(48 * HOUR_MS);
    expect(sent).toEqual([]);
    await fail(0);
    await tick();
    expect(sent.map(({ title }) => title)).toEqual(['No new figure for 2 days (The rule)']);
  });
});

describe('the review queue', () => {
  it('is told of when it grows too long', async () => {
    await makeRule({ kind: 'queue', above: 2 }, { scope: { metrics: ['killed'] } });
    await report(killed(5, UNHCR), killed(6, MINISTRY));
    await tick();
    expect(sent).toEqual([]);
    await report(killed(7, { ...UNHCR, id: 'ocha', name: 'OCHA' }));
    await tick();
    expect(sent.map(({ title }) => title)).toEqual(['3 claims wait for review']);
  });
});

describe('the preview of a rule', () => {
  it('is what the rule then gives', async () => {
    const condition = { kind: 'new_claim' };
    const body = { name: 'The rule', condition, crisis: 'mosul', days: 3650 };
    const preview = (await request(appOf(seeded.store)).post('/api/v1/rules/preview').send(body).expect(200)).body;
    await makeRule(condition, { crisis: 'mosul' });
    await writer(seeded.store).updateTable('rule').set({ event_cursor: 0 }).execute();
    await writer(seeded.store).deleteFrom('progress').execute();
    await tick();
    const { items } = await findAlerts(seeded.store, LOCAL, { limit: 200 });
    expect(preview.total).toBe(items.length);
    expect(preview.total).toBeGreaterThan(3);
    expect(preview.alerts.map(({ title }: { title: string }) => title).sort()).toEqual(
      items.map(({ title }) => title).sort(),
    );
  });
});

describe('a message that was given up', () => {
  it('is sent again under its id when somebody asks', async () => {
    await makeRule({ kind: 'new_claim' });
    const ids: unknown[] = [];
    let status = 503;
    handlers['/desk'] = (given, response) => {
      ids.push(given.headers['webhook-id']);
      response.writeHead(status, { connection: 'close' }).end();
    };
    await report(killed(5, UNHCR));
    for (let i = 0; i < 12; i++) await tick(26 * HOUR_MS);
    const api = request(appOf(seeded.store));
    const [dead] = (await api.get('/api/v1/notifications?state=dead')).body.items;
    expect(dead.attempts).toHaveLength(10);
    status = 200;
    await api.post(`/api/v1/notifications/${dead.id}/resend`).expect(204);
    await tick();
    expect(new Set(ids)).toEqual(new Set([dead.id]));
    expect((await api.get('/api/v1/notifications')).body.items).toMatchObject([{ state: 'delivered' }]);
  });
});

describe('a slow channel', () => {
  it('is passed by, tick after tick', async () => {
    let release = () => {};
    handlers['/slow'] = (_request, response) => {
      release = () => response.writeHead(200).end();
    };
    const config = { url: `${site.url}/slow`, secrets: ['whsec_c2VjcmV0'] };
    const slow = await createChannel(seeded.store, LOCAL, { kind: 'webhook', name: 'Slow', config });
    await makeRule({ kind: 'new_claim' }, { channels: [slow, channel] });
    const deliverer = new Deliverer(delivering);
    for (const count of [5, 6]) {
      await report(killed(count, UNHCR, `2016-12-${count + 10}`));
      await evaluateRules(seeded.store, log);
      await deliverer.tick();
      for (let i = 0; i < 500 && sent.length < count - 4; i++) await new Promise((done) => setTimeout(done, 10));
    }
    expect(sent).toHaveLength(2);
    release();
    handlers['/slow'] = (_request, response) => response.writeHead(200).end();
    await deliverer.idle();
  });
});
