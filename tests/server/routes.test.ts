/** Every route once, over the seeded record: the answer has the status and exactly the shape that the route names. */
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../server/route.js';
import { ROUTES } from '../../server/routes/index.js';
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
    request: (await call('post', `/sources/${source}/run`)).body.requestId,
    rule: (await call('post', '/rules').send(RULE)).body.id,
    channel: (await call('post', '/channels').send({ kind: 'log', name: 'Log' })).body.id,
  });
  const [trapped] = (await call('get', '/figures?metric=trapped')).body.items;
  const adopted = { claim: trapped.claimId, reason: 'As the UN counts.' };
  ids['adoption'] = (await call('post', '/crises/mosul/adoptions').send(adopted)).body.id;
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
  'get /requests/:id': { at: '/requests/{request}' },
  'get /rules': {},
  'post /rules': { body: RULE },
  'get /rules/:id': { at: '/rules/{rule}' },
  'patch /rules/:id': { at: '/rules/{rule}', body: { enabled: false } },
  'delete /rules/:id': { at: '/rules/{rule}' },
  'get /channels': {},
  'post /channels': { body: { kind: 'webhook', name: 'Duty desk', url: 'https://hooks.example/figures' } },
  'delete /channels/:id': { at: '/channels/{channel}' },
  'get /alerts': {},
  'get /places': { at: '/places?q=mosu' },
  'get /claimants': { at: '/claimants?q=un' },
  'delete /sample': {},
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
      const path = route.path.replace(/:\w+/g, 'nothing');
      const { status, body } = await call(route.method, `${path}?nonsense=1`);
      expect([nameOf(route), status, body.error?.code]).toEqual([nameOf(route), 400, 'invalid']);
    }
  });

  it('takes no body where none is meant', async () => {
    for (const route of ROUTES.filter(({ method, body }) => method !== 'get' && body === null)) {
      const { status, body } = await call(route.method, route.path.replace(/:\w+/g, 'nothing')).send({ force: true });
      expect([nameOf(route), status, body.error?.message]).toEqual([
        nameOf(route),
        400,
        'unknown field in the body "force"',
      ]);
    }
  });

  it('says that there is nothing under an unknown id', async () => {
    for (const route of ROUTES.filter(({ method, path }) => method === 'get' && path.includes(':'))) {
      const { status, body } = await call('get', route.path.replace(/:\w+/g, 'nothing'));
      expect([nameOf(route), status, body.error?.code]).toEqual([nameOf(route), 404, 'not_found']);
    }
  });
});
