import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader, writer } from '../../data/handle.js';
import { createChannel } from '../../data/queries/channels.js';
import { createCrisis } from '../../data/queries/crises.js';
import { findAlerts } from '../../data/queries/findAlerts.js';
import { createRule, type RuleDraft, updateRule } from '../../data/queries/rules.js';
import { LOCAL } from '../../data/viewer.js';
import type { AlertMessage } from '../../engine/alerts/message.js';
import { lookupPlaces } from '../../engine/extraction/reference/gazetteer.js';
import { type Delivering, deliver } from '../../jobs/alerts/deliver.js';
import { evaluateRules } from '../../jobs/alerts/evaluate.js';
import { nextAttempt } from '../../jobs/alerts/retries.js';
import { Requester } from '../../jobs/fetching/request.js';
import { type Bench, openBench, PATIENT } from './support/collecting.js';
import { articlePage, type Handler, openSite, type Site, text } from './support/site.js';

let bench: Bench;
let site: Site;
let handlers: Record<string, Handler>;
let requester: Requester;
let delivering: Delivering;
let logged: Record<string, unknown>[];
const log = pino({ level: 'silent' });

beforeEach(async () => {
  handlers = {};
  logged = [];
  site = await openSite(handlers);
  bench = await openBench();
  requester = new Requester({ userAgent: 'Figurewatch/test', allowPrivate: true, deadlines: PATIENT });
  delivering = {
    store: bench.store,
    requester,
    mail: { smtp: '', from: '' },
    log: pino({ level: 'info' }, { write: (line) => logged.push(JSON.parse(line)) }),
    signal: new AbortController().signal,
    dashboard: 'http://localhost:3000',
  };
});
afterEach(async () => {
  await requester.close();
  await bench.close();
  await site.close();
});

const threshold = (value: number, more: object = {}): RuleDraft => ({
  name: 'Many displaced',
  condition: { kind: 'threshold', direction: 'above', value, ...more },
  scope: { metrics: ['displaced'] },
  sending: { waitSeconds: 0, intervalSeconds: 0 },
  channels: [],
  enabled: true,
});

let pages = 0;
/** Publishes a page that says so and collects it. */
async function say(sentence: string, published = '2016-11-03T08:00:00+03:00'): Promise<void> {
  pages += 1;
  handlers[`/${pages}`] = text(articlePage(`Report ${pages} from the city`, sentence, published));
  await bench.collect({ kind: 'page', url: `${site.url}/${pages}`, publisher: `Outlet ${pages}` });
}

const fled = (number: string, to = '') =>
  `${number} people have fled their homes in Mosul since October 17, the United Nations said${to}.`;

const alerts = async () => (await findAlerts(bench.store, LOCAL, { limit: 100 })).items;
const messages = async (): Promise<AlertMessage[]> =>
  (await reader(bench.store).selectFrom('alert').select('message').orderBy('id').execute()).map(({ message }) =>
    JSON.parse(message),
  );
const deliveries = async () => await reader(bench.store).selectFrom('notification').selectAll().orderBy('id').execute();

describe('a threshold', () => {
  it('fires once on a claim that passes it, with everything in the message', async () => {
    const places = [lookupPlaces('Mosul')[0]!.place];
    await createCrisis(
      bench.store,
      LOCAL,
      {
        slug: 'mosul',
        name: 'Battle for Mosul',
        placeIds: places.map(({ id }) => id),
        from: '2016-10-17',
        to: null,
        metrics: [],
        keywords: [],
        milestones: [],
        precedence: [],
        expiryDays: 30,
      },
      places,
    );
    await createRule(bench.store, LOCAL, { ...threshold(15_000), crisis: 'mosul' });
    await say(fled('More than 18,000'));
    await evaluateRules(bench.store, log);
    await evaluateRules(bench.store, log);
    expect(await alerts()).toHaveLength(1);
    const [message] = await messages();
    expect(message).toMatchObject({
      rule: { name: 'Many displaced' },
      crisis: { slug: 'mosul', name: 'Battle for Mosul' },
      metric: 'displaced',
      place: 'Mosul',
      country: 'IRQ',
      before: null,
      now: { low: 18_000, high: null, bound: 'minimum', text: '18,000' },
      quote: fled('More than 18,000'),
      publisher: expect.stringMatching(/^Outlet/),
      source: expect.stringContaining(site.url),
      path: expect.stringMatching(/^\/crises\/mosul\?figure=/),
    });
    expect(message!.title).toContain('Mosul');
    expect(message!.why).toContain('15,000');
    expect(message!.claimant).toMatch(/United Nations|UN/);
  });

  it('is about what the words allow: certainly, or possibly where the rule says so', async () => {
    await createRule(bench.store, LOCAL, { ...threshold(50_000), name: 'certainly' });
    await createRule(bench.store, LOCAL, { ...threshold(50_000, { possibly: true }), name: 'possibly' });
    await say(fled('More than 18,000'));
    expect((await alerts()).map(({ ruleName }) => ruleName)).toEqual(['possibly']);
  });

  it('leaves out what the scope does, what is only expected, and what a switched-off rule watches', async () => {
    await createRule(bench.store, LOCAL, { ...threshold(10), scope: { metrics: ['killed'] } });
    await createRule(bench.store, LOCAL, { ...threshold(10), enabled: false });
    const sleeping = await createRule(bench.store, LOCAL, { ...threshold(10), scope: { minimumConfidence: 1 } });
    await createRule(bench.store, LOCAL, threshold(600_000));
    await say(fled('More than 18,000'));
    await say('Up to 700,000 people could flee Mosul in the coming weeks, the United Nations said.');
    expect(await alerts()).toEqual([]);
    await updateRule(bench.store, LOCAL, sleeping, { enabled: false });
  });

  it('judges what comes after it was made', async () => {
    await say(fled('More than 18,000'));
    await createRule(bench.store, LOCAL, threshold(15_000));
    await evaluateRules(bench.store, log);
    expect(await alerts()).toEqual([]);
    await say(fled('More than 25,000', ' on Saturday'), '2016-11-20T08:00:00+03:00');
    expect(await alerts()).toHaveLength(1);
  });
});

describe('an earlier print that is found later', () => {
  it('makes the claim another id, and no second alert', async () => {
    await createRule(bench.store, LOCAL, threshold(15_000));
    await say(fled('More than 18,000'), '2016-11-05T08:00:00+03:00');
    const claimId = (await alerts())[0]!.claimId;
    await say(fled('More than 18,000'), '2016-11-03T08:00:00+03:00');
    const claims = await reader(bench.store).selectFrom('claim').select('id').execute();
    expect(claims).toHaveLength(1);
    expect(claims[0]!.id).not.toBe(claimId);
    expect(await alerts()).toHaveLength(1);
  });

  it('does not hide the claim from a rule that judges late', async () => {
    const ruleId = await createRule(bench.store, LOCAL, { ...threshold(15_000), enabled: false });
    await say(fled('More than 18,000'), '2016-11-05T08:00:00+03:00');
    await say(fled('More than 18,000'), '2016-11-03T08:00:00+03:00');
    await writer(bench.store)
      .updateTable('rule')
      .set({ enabled: 1, event_cursor: 0 })
      .where('id', '=', ruleId)
      .execute();
    await writer(bench.store).updateTable('progress').set({ position: 0 }).execute();
    await evaluateRules(bench.store, log);
    expect(await alerts()).toHaveLength(1);
  });
});

describe('a change', () => {
  it('is against the same claimant’s number before, and says both', async () => {
    await createRule(bench.store, LOCAL, {
      ...threshold(0),
      condition: { kind: 'change', percent: 20 },
    });
    await say(fled('More than 18,000'));
    expect(await alerts()).toEqual([]);
    await say(fled('More than 19,000', ' on Friday'), '2016-11-12T08:00:00+03:00');
    expect(await alerts()).toEqual([]);
    await say(fled('More than 34,000', ' on Sunday'), '2016-11-25T08:00:00+03:00');
    expect(await alerts()).toHaveLength(1);
    const [message] = await messages();
    expect(message!.before).toMatchObject({ text: '19,000' });
    expect(message!.title).toContain('at least 19,000 → at least 34,000');
  });
});

describe('delivery', () => {
  const SECRET = `whsec_${Buffer.from('a secret of twenty-four').toString('base64')}`;

  async function webhookRule(path = '/hook'): Promise<void> {
    const channel = await createChannel(bench.store, LOCAL, {
      kind: 'webhook',
      name: 'Hook',
      config: { url: site.url + path, secrets: [SECRET] },
    });
    await createRule(bench.store, LOCAL, { ...threshold(15_000), channels: [channel] });
  }

  it('writes one line into the log', async () => {
    const channel = await createChannel(bench.store, LOCAL, { kind: 'log', name: 'Log' });
    await createRule(bench.store, LOCAL, { ...threshold(15_000), channels: [channel] });
    await say(fled('More than 18,000'));
    expect(await deliver(delivering)).toBe(1);
    expect(await deliver(delivering)).toBe(0);
    const lines = logged.filter(({ event }) => event === 'alert');
    expect(lines).toHaveLength(1);
    expect(lines[0]!['msg']).toContain('18,000');
    expect(lines[0]!['link']).toMatch(/^http:\/\/localhost:3000\/.*figure=/);
  });

  it('signs as Standard Webhooks says, so that the reference library verifies it', async () => {
    await webhookRule();
    let verified: unknown;
    handlers['/hook'] = (request, response, body) => {
      verified = new Webhook(SECRET).verify(body, request.headers as Record<string, string>);
      expect(() => new Webhook(SECRET).verify(`${body} `, request.headers as Record<string, string>)).toThrow();
      response.writeHead(204).end();
    };
    await say(fled('More than 18,000'));
    expect(await deliver(delivering)).toBe(1);
    expect(verified).toMatchObject({
      type: 'alert.fired',
      data: { alerts: [{ metric: 'displaced', link: expect.any(String) }], silence: expect.any(String) },
    });
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 1, last_status: 204 }]);
  });

  it('tries again with the same id until it is taken', async () => {
    await webhookRule();
    const ids: unknown[] = [];
    let answers = [500, 429, 200];
    handlers['/hook'] = (request, response) => {
      ids.push(request.headers['webhook-id']);
      response.writeHead(answers.shift()!, { 'retry-after': '3600' }).end();
    };
    await say(fled('More than 18,000'));
    let now = Date.now();
    bench.store.now = () => new Date(now);
    await deliver(delivering);
    const [first] = await deliveries();
    expect(first).toMatchObject({ state: 'waiting', attempts: 1, last_status: 500 });
    expect(Date.parse(first!.next_attempt_at) - now).toBeGreaterThanOrEqual(3_600_000);
    await deliver(delivering);
    expect(ids).toHaveLength(1);
    for (let i = 0; i < 2; i++) {
      now += 4_000_000;
      await deliver(delivering);
    }
    expect(await deliveries()).toMatchObject([{ state: 'delivered', attempts: 3 }]);
    expect(new Set(ids).size).toBe(1);
    answers = [];
  });

  it('switches a channel off whose receiver is gone', async () => {
    await webhookRule();
    handlers['/hook'] = (_request, response) => response.writeHead(410).end();
    await say(fled('More than 18,000'));
    await deliver(delivering);
    expect(await deliveries()).toMatchObject([{ state: 'dead', last_status: 410 }]);
    const channels = await reader(bench.store).selectFrom('channel').select('enabled').execute();
    expect(channels).toEqual([{ enabled: 0 }]);
  });

  it.each([
    [
      'redirects',
      (_: unknown, response: { writeHead(s: number, h: object): { end(): void } }) =>
        response.writeHead(302, { location: '/x' }).end(),
    ],
    ['hangs', () => {}],
  ])('takes a receiver that %s for a failure', async (_what, handler) => {
    await webhookRule();
    handlers['/hook'] = handler as Handler;
    await say(fled('More than 18,000'));
    await deliver(delivering);
    const [row] = await deliveries();
    expect(row).toMatchObject({ state: 'waiting', attempts: 1 });
    expect(row!.last_error).toMatch(/\.$/);
  });

  it('does not go to private addresses, unless that is allowed', async () => {
    await webhookRule();
    let asked = 0;
    handlers['/hook'] = (_request, response) => {
      asked += 1;
      response.writeHead(200).end();
    };
    await say(fled('More than 18,000'));
    const guarded = new Requester({ userAgent: 'x', allowPrivate: false });
    await deliver({ ...delivering, requester: guarded });
    await guarded.close();
    expect(asked).toBe(0);
    expect((await deliveries())[0]!.last_error).toContain('private network');
  });

  it('is not held up by a slow channel', async () => {
    await webhookRule('/slow');
    await webhookRule('/quick');
    handlers['/slow'] = () => {};
    let quickAt = 0;
    const before = performance.now();
    handlers['/quick'] = (_request, response) => {
      quickAt = performance.now();
      response.writeHead(200).end();
    };
    await say(fled('More than 18,000'));
    await deliver(delivering);
    expect(quickAt - before).toBeLessThan(PATIENT.headersMs);
  });

  it('goes on where a killed process had sent but not noted it: again, with the same id', async () => {
    await webhookRule();
    const ids: unknown[] = [];
    handlers['/hook'] = (request, response) => {
      ids.push(request.headers['webhook-id']);
      response.writeHead(200).end();
    };
    await say(fled('More than 18,000'));
    await deliver(delivering);
    await writer(bench.store).updateTable('notification').set({ state: 'waiting', attempts: 0 }).execute();
    await deliver(delivering);
    expect(ids).toHaveLength(2);
    expect(ids[0]).toBe(ids[1]);
  });
});

describe('waits between tries', () => {
  it('grow to a day, with jitter, and end', () => {
    const now = new Date('2026-11-20T12:00:00Z');
    const waits = Array.from({ length: 10 }, (_, i) => nextAttempt(i + 1, now, null, 0)?.getTime());
    expect(waits[0]).toBe(now.getTime() + 5_000);
    expect(waits[8]).toBe(now.getTime() + 86_400_000);
    expect(waits[9]).toBeUndefined();
    expect(nextAttempt(1, now, null, 1)!.getTime()).toBe(now.getTime() + 6_000);
    const later = new Date('2026-11-20T13:00:00Z');
    expect(nextAttempt(1, now, later, 0)).toEqual(later);
  });
});
