/** Each channel against a real receiver: what arrives, how large it may be, what an answer means. */
import type { AddressInfo } from 'node:net';
import { simpleParser } from 'mailparser';
import { pino } from 'pino';
import { SMTPServer } from 'smtp-server';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelKind } from '../../data/schema.js';
import { claimMessage, withOthers } from '../../engine/alerts/message.js';
import { compose, type Notification } from '../../engine/alerts/notification.js';
import type { Sending } from '../../jobs/channels/channel.js';
import { CHANNELS } from '../../jobs/channels/index.js';
import { Requester } from '../../jobs/fetching/request.js';
import { claim, exactly, rule } from '../engine/alerts/build.js';
import { PATIENT } from './support/collecting.js';
import { type Handler, openSite, type Site } from './support/site.js';

let site: Site;
let requester: Requester;
let sending: Sending;
const handlers: Record<string, Handler> = {};
/** What came to /hook. */
let received: { body: string; headers: Record<string, string> }[];

beforeAll(async () => {
  site = await openSite(handlers);
  requester = new Requester({ userAgent: 'Figurewatch/test', allowPrivate: true, deadlines: PATIENT });
});
afterAll(async () => {
  await requester.close();
  await site.close();
});
beforeEach(() => {
  received = [];
  handlers['/hook'] = (request, response, body) => {
    received.push({ body, headers: request.headers as Record<string, string> });
    response.writeHead(200).end('ok');
  };
  sending = {
    requester,
    mail: { smtp: '', from: 'Figurewatch <alerts@example.org>' },
    log: pino({ level: 'silent' }),
    now: new Date('2016-11-03T12:00:00Z'),
    signal: new AbortController().signal,
  };
});

const DASHBOARD = 'https://figures.example.org';
const NASTY = 'They said <b>“18,000”</b> & *more* | [left](https://evil.example) @everyone `rm` 😀';

/** A message of `count` alerts, each with a sentence of `length` characters. */
function message(count: number, length = 120): Notification {
  const one = withOthers(
    claimMessage(
      { rule: { id: 'r', name: 'Many <fled>' }, condition: 'threshold', why: 'It is above 15,000.', crisis: null },
      claim(exactly(34_000), { quote: NASTY + 'x'.repeat(Math.max(0, length - NASTY.length)) }),
      exactly(18_000),
    ),
    [{ ...exactly(9_000), claimant: 'Ministry', asOf: '2016-11-02' }],
  );
  const pending = Array.from({ length: count }, (_, i) => ({
    alertId: `alert-${i}`,
    status: 'fired' as const,
    message: { ...one, title: `${i + 1}. ${one.title}` },
    firedAt: '2016-11-03T11:59:00.000Z',
    endedAt: null,
    endWhy: null,
  }));
  return compose(rule({ kind: 'new_claim' }, { name: 'Many <fled>' }), pending, '2016-11-03T12:00:00.000Z');
}

const send = (kind: ChannelKind, notification: Notification, config: object = {}) =>
  CHANNELS[kind].send(
    { id: 'message-1', thread: 'message-0', notification, dashboard: DASHBOARD },
    { url: `${site.url}/hook`, ...config },
    sending,
  );

const posted = () => JSON.parse(received.at(-1)!.body);

describe('a message', () => {
  it('of many alerts stays below the 20 kB of Standard Webhooks and says how many it leaves out', async () => {
    const flood = message(50, 2_500);
    const secrets = [
      `whsec_${Buffer.from('the new one').toString('base64')}`,
      `whsec_${Buffer.from('the old one').toString('base64')}`,
    ];
    expect(await send('webhook', flood, { secrets })).toMatchObject({ ok: true });
    const { body, headers } = received[0]!;
    expect(Buffer.byteLength(body)).toBeLessThan(20_000);
    expect(posted().data.alerts.length + posted().data.more).toBe(50);
    // While a receiver changes over, either secret verifies.
    const late = new Date(sending.now);
    for (const secret of secrets) {
      const known = new Webhook(secret);
      expect(headers['webhook-signature']).toContain(known.sign('message-1', late, body));
    }
    expect(headers['webhook-id']).toBe('message-1');
  });
});

describe('Slack', () => {
  it.each([1, 50])('keeps its limits with %i alerts, and its markup', async (count) => {
    await send('slack', message(count, 6_000));
    const { text, blocks } = posted();
    expect(text.length).toBeLessThanOrEqual(3_000);
    expect(blocks.length).toBeLessThanOrEqual(50);
    for (const block of blocks) {
      if (block.type === 'header') expect(block.text.text.length).toBeLessThanOrEqual(150);
      if (block.type === 'section') expect(block.text.text.length).toBeLessThanOrEqual(3_000);
    }
    const section = blocks[1].text.text as string;
    expect(section).toContain('&lt;b&gt;');
    expect(section).toContain('• UNHCR: 18,000 → 34,000 (3 Nov 2016)');
    expect(section).toContain('• Ministry: 9,000 (2 Nov 2016)');
    expect(section).toContain(`<${DASHBOARD}/?figure=figure-1|Evidence>`);
  });
});

describe('Mattermost', () => {
  it.each([1, 50])('stays below 16,383 characters with %i alerts, nobody’s markup but ours', async (count) => {
    await send('mattermost', message(count, 6_000));
    const { text } = posted();
    expect(text.length).toBeLessThanOrEqual(16_383);
    expect(text).toContain('\\[left\\]\\(');
    expect(text).toContain('\\@everyone');
    expect(text).toContain(`[Evidence](${DASHBOARD}/?figure=figure-1)`);
  });
});

describe('Teams', () => {
  it.each([1, 50])('gets one adaptive card below 28 kB with %i alerts', async (count) => {
    await send('teams', message(count, 6_000));
    expect(Buffer.byteLength(received[0]!.body)).toBeLessThan(28_000);
    const [{ contentType, content }] = posted().attachments;
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.4' });
    const container = content.body.find((block: { type: string }) => block.type === 'Container');
    expect(container.items).toContainEqual({
      type: 'FactSet',
      facts: [
        { title: 'UNHCR', value: '18,000 → 34,000 (3 Nov 2016)' },
        { title: 'Ministry', value: '9,000 (2 Nov 2016)' },
      ],
    });
    expect(content.actions[0].url).toBe(`${DASHBOARD}/alerts?silence=rule-1`);
  });
});

describe('Discord', () => {
  it.each([1, 50])('keeps its limits with %i alerts and pings nobody', async (count) => {
    await send('discord', message(count, 6_000));
    const { content, embeds, allowed_mentions } = posted();
    expect(content.length).toBeLessThanOrEqual(2_000);
    expect(embeds.length).toBeLessThanOrEqual(10);
    const size = embeds.map(({ title, description }: Record<string, string>) => {
      expect(title!.length).toBeLessThanOrEqual(256);
      expect(description!.length).toBeLessThanOrEqual(4_096);
      return title!.length + description!.length;
    });
    expect(size.reduce((a: number, b: number) => a + b, 0)).toBeLessThanOrEqual(6_000);
    expect(allowed_mentions).toEqual({ parse: [] });
  });
});

describe('ntfy', () => {
  it('gets topic, priority, token and a message of at most 4,096 bytes', async () => {
    await send('ntfy', message(50, 6_000), { topic: 'figures', token: 'tk_1', priority: 4 });
    expect(posted()).toMatchObject({ topic: 'figures', priority: 4, click: expect.stringContaining(DASHBOARD) });
    expect(Buffer.byteLength(posted().message)).toBeLessThanOrEqual(4_096);
    expect(received[0]!.headers['authorization']).toBe('Bearer tk_1');
  });
});

describe.each<[ChannelKind, object]>([
  ['webhook', { secrets: ['whsec_c2VjcmV0'] }],
  ['slack', {}],
  ['mattermost', {}],
  ['teams', {}],
  ['discord', {}],
  ['ntfy', { topic: 'x' }],
])('what a receiver answers to %s', (kind, config) => {
  const answering = (handler: Handler) => {
    handlers['/hook'] = handler;
    return send(kind, message(1), config);
  };
  it('is understood', async () => {
    const status = (code: number, headers = {}) =>
      answering((_, response) => response.writeHead(code, headers).end('{{{ garbage'));
    expect(await status(204)).toEqual({ ok: true, status: 204 });
    expect(await status(429, { 'retry-after': '120' })).toMatchObject({
      ok: false,
      status: 429,
      notBefore: new Date(sending.now.getTime() + 120_000),
    });
    expect(await status(500)).toMatchObject({ ok: false, status: 500 });
    expect(await status(410)).toMatchObject({ ok: false, gone: true });
    expect(await answering((request) => request.socket.destroy())).toMatchObject({ ok: false, status: null });
    expect(await answering(() => {})).toMatchObject({ ok: false, status: null, error: expect.stringMatching(/\.$/) });
  });
});

describe('mail', () => {
  let smtp: SMTPServer | null = null;
  afterEach(() => new Promise<void>((done) => (smtp ? smtp.close(() => done()) : done())));

  type Options = ConstructorParameters<typeof SMTPServer>[0];
  async function serve(more: Options = {}): Promise<string[]> {
    const mails: string[] = [];
    smtp = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        let mail = '';
        stream.on('data', (chunk) => {
          mail += chunk;
        });
        stream.on('end', () => {
          mails.push(mail);
          done();
        });
      },
      ...more,
    });
    await new Promise<void>((done) => smtp!.listen(0, '127.0.0.1', () => done()));
    const { port } = smtp.server.address() as AddressInfo;
    sending.mail.smtp = `smtp://127.0.0.1:${port}`;
    return mails;
  }
  const mail = (notification: Notification) =>
    CHANNELS.email.send(
      { id: 'message-1', thread: 'message-0', notification, dashboard: DASHBOARD },
      { to: ['desk@example.org', 'night@example.org'] },
      sending,
    );

  it('is text and HTML, threaded, without anything loaded from elsewhere', async () => {
    const mails = await serve();
    expect(await mail(message(2))).toEqual({ ok: true, status: 250 });
    const parsed = await simpleParser(mails[0]!);
    expect(parsed.subject).toBe('2 new alerts (Many <fled>)');
    expect(parsed.messageId).toBe('<message-1@figures.example.org>');
    expect(parsed.inReplyTo).toBe('<message-0@figures.example.org>');
    expect(String(parsed.headers.get('auto-submitted'))).toBe('auto-generated');
    expect(mails[0]).toMatch(/^List-Unsubscribe: <https:\/\/figures\.example\.org\/alerts\?silence=rule-1>/m);
    expect(parsed.text).toContain('- UNHCR: 18,000 → 34,000 (3 Nov 2016)');
    expect(parsed.text).toContain(NASTY);
    const html = String(parsed.html);
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toMatch(/<img|<script|<link|src=/i);
    expect(html).toContain(`href="${DASHBOARD}/?figure=figure-1"`);
  });

  it('waits where no server is set up, where it refuses, greylists, drops or hangs up', async () => {
    expect(await mail(message(1))).toMatchObject({ ok: false, error: 'Mail is not set up: set FIGUREWATCH_SMTP.' });
    const refusing = (code: number, text: string) => (): Options => ({
      onRcptTo(_address, _session, done) {
        done(Object.assign(new Error(text), { responseCode: code }));
      },
    });
    await serve(refusing(550, 'no such box')());
    expect(await mail(message(1))).toMatchObject({
      ok: false,
      status: 550,
      error: expect.stringContaining('no such box'),
    });
    await new Promise<void>((done) => smtp!.close(() => done()));
    await serve(refusing(451, 'greylisted, try again')());
    expect(await mail(message(1))).toMatchObject({
      ok: false,
      status: 451,
      error: expect.stringContaining('greylisted'),
    });
    await new Promise<void>((done) => smtp!.close(() => done()));
    await serve({
      onConnect(session, done) {
        done(Object.assign(new Error(`go away ${session.remoteAddress}`), { responseCode: 421 }));
      },
    });
    expect(await mail(message(1))).toMatchObject({ ok: false });
    await new Promise<void>((done) => smtp!.close(() => done()));
    smtp = null;
    expect(await mail(message(1))).toMatchObject({ ok: false, status: null });
  });
});
