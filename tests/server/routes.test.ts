/** Every route once, over the seeded record: the answer has the status and exactly the shape that the route names. */
import { pino } from 'pino';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writer } from '../../data/handle.js';
import { createChannel } from '../../data/queries/channels.js';
import { findAlerts } from '../../data/queries/findAlerts.js';
import { findSources } from '../../data/queries/findSources.js';
import { saveJob } from '../../data/queries/jobs.js';
import { findNotifications } from '../../data/queries/notifications.js';
import { createRule } from '../../data/queries/rules.js';
import { startRun } from '../../data/queries/runs.js';
import { LOCAL } from '../../data/viewer.js';
import { composeDue } from '../../jobs/alerts/compose.js';
import { evaluateRules } from '../../jobs/alerts/evaluate.js';
import { applyToArchive } from '../../jobs/archive/reprocess.js';
import type { Route } from '../../server/route.js';
import { ROUTES } from '../../server/routes/index.js';
import { savePageOf } from '../jobs/support/archive.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
/** Ids that the addresses of {@link CALLS} name. */
const ids: Record<string, string> = {};

const call = (method: Route['method'], path: string) => request(appOf(seeded.store))[method](`/api/v1${path}`);

beforeAll(async () => {
  seeded = await openSeeded();
  const first = async (path: string) => (await call('get', path)).body.items[0].id as string;
  const source = seeded.sources['Tigris Wire']!;
  Object.assign(ids, {
    source,
    article: seeded.articles['Villages around Mosul empty'],
    figure: await first('/figures?metric=fighters'),
    reviewed: await first('/figures?metric=trapped'),
    evidence: (await call('get', '/figures?metric=trapped')).body.items[0].evidenceId,
    claim: await first('/claims?metric=displaced'),
    series: encodeURIComponent((await call('get', '/claims?metric=displaced')).body.items[0].series),
    run: await first(`/sources/${source}/runs`),
    running: await startRun(seeded.store, source),
    request: (await call('post', `/sources/${source}/run`)).body.requestId,
    rule: (await call('post', '/rules').send(RULE)).body.id,
    channel: (await call('post', '/channels').send({ kind: 'log', name: 'Log' })).body.id,
    hook: (await call('post', '/channels').send(HOOK)).body.id,
    silence: (await call('post', '/silences').send(SILENCE)).body.id,
    ...(await makeAlerts(seeded.store)),
  });
  const displaced = (await call('get', '/claims?metric=displaced')).body.items;
  const reprinted = displaced.find((claim: { reprints: number }) => claim.reprints > 0).id;
  const [print] = (await call('get', `/figures?claim=${reprinted}`)).body.items;
  ids['claimBeside'] = displaced[1].id;
  ids['reprinted'] = reprinted;
  ids['print'] = print.id;
  const merged = { claims: [displaced[1].id, displaced[2].id] };
  ids['edit'] = (await call('post', '/claims/merge').send(merged)).body.edit.id;
  const [trapped] = (await call('get', '/figures?metric=trapped')).body.items;
  const adopted = { claim: trapped.claimId, reason: 'As the UN counts.' };
  ids['adoption'] = (await call('post', '/crises/mosul/adoptions').send(adopted)).body.id;
  await call('post', '/crises').send({ name: 'Gone', places: ['iso:SYR'] });
  await call('patch', '/crises/gone').send({ archived: true });
  ids['note'] = (await call('post', `/figures/${trapped.id}/notes`).send({ kind: 'question', text: 'Who?' })).body.id;
  ids['orphan'] = await makeOrphan(seeded.store);
  ids['override'] = (await call('post', `/crises/mosul/figures/${trapped.id}/not-about-us`).send({})).body.id;
});
afterAll(() => seeded.store.close());

const MANUAL = {
  low: 1_900,
  high: 1_900,
  bound: 'exact',
  text: '1,900',
  metric: 'killed',
  kind: 'flow',
  from: '2016-11-01',
  to: '2016-11-30',
  claimant: 'UNHCR',
  sourceUrl: 'https://briefing.example/november',
  note: 'Said at the briefing.',
};
const HOOK = { kind: 'webhook', name: 'Duty desk', url: 'https://hooks.example/figures' };
const SILENCE = { matches: { metric: 'killed' }, reason: 'Counted elsewhere.', endsAt: '2100-01-01T00:00:00+03:00' };

/** A confirmed figure that the newest extractor does not read. */
async function makeOrphan(store: Seeded['store']): Promise<string> {
  const { articleId } = await savePageOf(store, { text: 'At least 40 people were killed in Mosul on Wednesday.' });
  const [figure] = (await call('get', `/figures?article=${articleId}`)).body.items;
  await call('post', `/figures/${figure.id}/reviews`).send({ seenRevision: 0, verdict: 'confirm' });
  const { items } = await findSources(store, LOCAL, { limit: 50 });
  const { id: sourceId } = items.find(({ name }) => name === 'Herald')!;
  const extractor = { version: 'other', extract: () => [] };
  await applyToArchive(store, LOCAL, { reader: false, sourceId, extractor });
  return figure.evidenceId;
}

/** Two alerts that wait for approval, a message that was given up, and a scheduled job. */
async function makeAlerts(store: Seeded['store']): Promise<Record<string, string>> {
  const channel = await createChannel(store, LOCAL, { kind: 'log', name: 'Log' });
  const rule = { condition: { kind: 'new_claim' }, scope: {}, channels: [channel], enabled: true };
  const held = await createRule(store, LOCAL, { ...rule, name: 'Held', hold: true });
  await createRule(store, LOCAL, { ...rule, name: 'Free', sending: { waitSeconds: 0 } });
  await writer(store).updateTable('rule').set({ event_cursor: 0 }).execute();
  await writer(store).deleteFrom('progress').execute();
  const log = pino({ level: 'silent' });
  await evaluateRules(store, log);
  await composeDue(store, log, { flush: true });
  await writer(store).updateTable('notification').set({ state: 'dead' }).execute();
  const { items } = await findAlerts(store, LOCAL, { ruleId: held, limit: 2 });
  const [dead] = (await findNotifications(store, LOCAL, { limit: 1 })).items;
  const at = '2016-12-20T08:00:00.000Z';
  const ran = { last_started_at: at, last_ended_at: at, last_outcome: 'ok', last_message: 'Nothing to do.' };
  await saveJob(store, { name: 'states', next_due_at: at, ...ran });
  return { alert: items[0]!.id, other: items[1]!.id, message: dead!.id };
}

const RULE = { name: 'More than 20,000', condition: { kind: 'threshold', direction: 'above', value: 20_000 } };

/** `method path` of a route -> the address asked for, where it differs, and the body sent. `{id}` stands for one of ids. */
const CALLS: Record<string, { at?: string; body?: unknown }> = {
  'get /status': {},
  'get /crises': {},
  'get /crises/:slug': { at: '/crises/mosul' },
  'post /crises': { body: { name: 'Battle of Raqqa', places: ['iso:SYR'], from: '2016-11-06' } },
  'patch /crises/:slug': { at: '/crises/mosul', body: { keywords: ['Mosul'] } },
  'get /crises/:slug/series': { at: '/crises/mosul/series?metric=displaced,fighters&from=2016-11-01' },
  'get /crises/:slug/series/:key': { at: '/crises/mosul/series/{series}?from=2016-11-01' },
  'post /crises/preview': {
    at: '/crises/preview',
    body: { crisis: 'mosul', places: ['iso:IRQ'], keywords: ['Mosul'] },
  },
  'delete /crises/:slug': { at: '/crises/gone' },
  'get /crises/:slug/difference': { at: '/crises/mosul/difference?since=2016-11-01&until=2016-11-20' },
  'get /figures/:id/notes': { at: '/figures/{figure}/notes' },
  'post /figures/:id/notes': { at: '/figures/{figure}/notes', body: { kind: 'question', text: 'Since when?' } },
  'get /claims/:id/notes': { at: '/claims/{claim}/notes' },
  'post /claims/:id/notes': { at: '/claims/{claim}/notes', body: { text: 'Seen in the field.' } },
  'get /crises/:slug/questions': { at: '/crises/mosul/questions' },
  'post /notes/:id/answers': { at: '/notes/{note}/answers', body: { kind: 'resolve' } },
  'get /crises/:slug/adoptions': { at: '/crises/mosul/adoptions?standing=true' },
  'post /crises/:slug/adoptions': {
    at: '/crises/mosul/adoptions',
    body: { claim: '{claim}', reason: 'The only count.', validUntil: '2017-01-31' },
  },
  'get /adoptions/:id': { at: '/adoptions/{adoption}' },
  'post /adoptions/:id/withdraw': { at: '/adoptions/{adoption}/withdraw', body: { reason: 'Out of date.' } },
  'post /crises/:slug/figures/:id/not-about-us': { at: '/crises/mosul/figures/{figure}/not-about-us', body: {} },
  'get /crises/:slug/overrides': { at: '/crises/mosul/overrides' },
  'post /crises/:slug/overrides': {
    at: '/crises/mosul/overrides',
    body: { figure: '{figure}', verdict: 'in', reason: 'It is.' },
  },
  'post /overrides/:id/undo': { at: '/overrides/{override}/undo' },
  'get /changes': { at: '/changes?since=2016-11-01&kind=claim_revised,figure_new' },
  'get /crises/:slug/changes': { at: '/crises/mosul/changes?since=2016-11-01' },
  'get /claims': { at: '/claims?crisis=mosul&q=unhcr&review=unreviewed' },
  'get /claims/:id': { at: '/claims/{claim}' },
  'get /figures': { at: '/figures?crisis=mosul&bound=minimum,range' },
  'get /figures/:id': { at: '/figures/{figure}' },
  'get /figures/:id/evidence': { at: '/figures/{figure}/evidence' },
  'post /figures/:id/reviews': {
    at: '/figures/{figure}/reviews',
    body: { seenRevision: 0, verdict: 'confirm', reason: 'As printed.' },
  },
  'post /figures': { body: MANUAL },
  'post /reviews': {
    body: { figures: [{ figureId: '{reviewed}', seenRevision: 0 }], verdict: 'reject', reason: 'No figure.' },
  },
  'get /review-queue': { at: '/review-queue?crisis=mosul&metric=displaced,fighters&order=confidence' },
  'post /assignments': { body: { evidence: ['{evidence}'], assignee: 'local:Amal' } },
  'get /articles': { at: '/articles?crisis=mosul&q=villages' },
  'get /articles/:id': { at: '/articles/{article}' },
  'get /articles/:id/versions': { at: '/articles/{article}/versions' },
  'get /articles/:id/versions/:number': { at: '/articles/{article}/versions/1' },
  'get /archive': {},
  'get /orphans': { at: '/orphans?article={article}' },
  'post /orphans/:id/settle': { at: '/orphans/{orphan}/settle', body: { seenRevision: 1, reason: 'Read otherwise.' } },
  'get /sources': {},
  'post /sources': { body: { name: 'Dune Post', kind: 'feed', url: 'https://dune-post.example/feed' } },
  'get /sources/:id': { at: '/sources/{source}' },
  'patch /sources/:id': { at: '/sources/{source}', body: { state: 'paused', reliability: 'high' } },
  'post /sources/:id/run': { at: '/sources/{source}/run' },
  'get /presets': {},
  'post /presets/:id/sources': { at: '/presets/google-news/sources', body: { values: { words: 'mosul' } } },
  'post /previews': { body: { url: 'https://dune-post.example/feed', kind: 'feed' } },
  'post /articles': { body: { url: 'https://dune-post.example/2016/11/03/thousands-flee' } },
  'get /sources/:id/runs': { at: '/sources/{source}/runs' },
  'get /runs/:id': { at: '/runs/{run}' },
  'post /runs/:id/stop': { at: '/runs/{running}/stop' },
  'get /requests/:id': { at: '/requests/{request}' },
  'get /rules': {},
  'post /rules': { body: RULE },
  'get /rules/:id': { at: '/rules/{rule}' },
  'patch /rules/:id': { at: '/rules/{rule}', body: { enabled: false } },
  'delete /rules/:id': { at: '/rules/{rule}' },
  'get /channels': {},
  'post /rules/preview': { body: { ...RULE, crisis: 'mosul', days: 3650 } },
  'post /channels': { body: HOOK },
  'patch /channels/:id': {
    at: '/channels/{hook}',
    body: { name: 'Night desk', quiet: { from: '22:00', to: '07:00', timeZone: 'Asia/Baghdad' } },
  },
  'post /channels/:id/rotate-secret': { at: '/channels/{hook}/rotate-secret' },
  'post /channels/:id/test': { at: '/channels/{channel}/test' },
  'delete /channels/:id': { at: '/channels/{channel}' },
  'get /alerts': { at: '/alerts?approval=waiting' },
  'get /alerts/:id': { at: '/alerts/{alert}' },
  'post /alerts/:id/approve': { at: '/alerts/{alert}/approve', body: { reason: 'Seen in two reports.' } },
  'post /alerts/:id/dismiss': { at: '/alerts/{other}/dismiss', body: {} },
  'get /silences': { at: '/silences?active=true' },
  'post /silences': { body: SILENCE },
  'post /silences/:id/end': { at: '/silences/{silence}/end' },
  'get /notifications': { at: '/notifications?state=dead' },
  'post /notifications/:id/resend': { at: '/notifications/{message}/resend' },
  'get /jobs': {},
  'patch /jobs/:name': { at: '/jobs/states', body: { paused: true } },
  'post /jobs/:name/run': { at: '/jobs/states/run' },
  'get /places': { at: '/places?q=mosu' },
  'get /claimants/:id': { at: '/claimants/unhcr' },
  'patch /claimants/:id': { at: '/claimants/unhcr', body: { reliability: 'high', kind: 'un' } },
  'post /claimants/:id/merge': { at: '/claimants/iraq-migration-ministry/merge', body: { into: 'unhcr' } },
  'post /claimants/:id/unmerge': { at: '/claimants/iraq-migration-ministry/unmerge' },
  'post /claimants/:id/aliases': { at: '/claimants/unhcr/aliases', body: { name: 'the tent people' } },
  'post /claims/merge': { at: '/claims/merge', body: { claims: ['{claim}', '{claimBeside}'] } },
  'post /claims/:id/split': { at: '/claims/{reprinted}/split', body: { figures: ['{print}'], reason: 'Another day.' } },
  'get /claims/:id/edits': { at: '/claims/{claim}/edits' },
  'post /edits/:id/undo': { at: '/edits/{edit}/undo' },
  'get /claimants': { at: '/claimants?q=un' },
  'delete /sample': {},
  'get /settings': {},
};

const nameOf = ({ method, path }: Route): string => `${method} ${path}`;

describe('every route', () => {
  it('is called below', () => {
    expect(ROUTES.map(nameOf).sort()).toEqual(Object.keys(CALLS).sort());
  });

  it.each(ROUTES.map((route) => [nameOf(route), route] as const))('%s', async (name, route) => {
    const { at = route.path, body } = CALLS[name]!;
    const filled = (text: string) => text.replace(/\{(\w+)\}/g, (_, id: string) => ids[id]!);
    const sent = call(route.method, filled(at));
    const response = body === undefined ? await sent : await sent.send(JSON.parse(filled(JSON.stringify(body))));
    expect([response.status, response.body.error]).toEqual([route.status, undefined]);
    if (!route.response) return expect(response.text).toBe('');
    // Parsing drops what the schema does not name: nothing unnamed may leave.
    expect(response.body).toEqual(route.response.parse(response.body));
  });

  it('refuses what it does not know', async () => {
    for (const route of ROUTES) {
      const path = route.path.replace(':number', '1').replace(/:\w+/g, 'nothing');
      const { status, body } = await call(route.method, `${path}?nonsense=1`);
      expect([nameOf(route), status, body.error?.code]).toEqual([nameOf(route), 400, 'invalid']);
    }
  });

  it('takes no body where none is meant', async () => {
    for (const route of ROUTES.filter(({ method, body }) => method !== 'get' && body === null)) {
      const { status, body } = await call(
        route.method,
        route.path.replace(':number', '1').replace(/:\w+/g, 'nothing'),
      ).send({ force: true });
      expect([nameOf(route), status, body.error?.message]).toEqual([
        nameOf(route),
        400,
        'unknown field in the body "force"',
      ]);
    }
  });

  it('says that there is nothing under an unknown id', async () => {
    for (const route of ROUTES.filter(({ method, path }) => method === 'get' && path.includes(':'))) {
      const { status, body } = await call('get', route.path.replace(':number', '1').replace(/:\w+/g, 'nothing'));
      expect([nameOf(route), status, body.error?.code]).toEqual([nameOf(route), 404, 'not_found']);
    }
  });
});
