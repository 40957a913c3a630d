/**
 * Requests by chance, from nearly right to nonsense: no fault of ours (5xx), every error in the one shape, every good
 * answer in its route's shape, no list over its bound.
 */
import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MOST_ITEMS } from '../../server/api/filters.js';
import { errorBody } from '../../server/api/schemas.js';
import type { Route } from '../../server/route.js';
import { ROUTES } from '../../server/routes/index.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
/** Ids and slugs that are there. */
const known: string[] = ['mosul'];
let ruleId: string;
let figureId: string;
let channelId: string;
beforeAll(async () => {
  seeded = await openSeeded();
  const app = request(appOf(seeded.store));
  for (const list of ['figures', 'claims', 'articles', 'sources']) {
    const { body } = await app.get(`/api/v1/${list}?limit=2`);
    if (list === 'figures') figureId = body.items[0].id;
    known.push(...body.items.map((item: { id: string }) => item.id), body.next ?? 'x');
  }
  channelId = (await app.post('/api/v1/channels').send(RIGHT['post /channels']!.body)).body.id;
  ruleId = (await app.post('/api/v1/rules').send(RIGHT['post /rules']!.body)).body.id;
});
afterAll(() => seeded.store.close());

const words = [
  ...[
    '1',
    '0',
    '-1',
    '200',
    '201',
    '1e3',
    'NaN',
    'null',
    'true',
    '[]',
    '{}',
    '%',
    "'; drop table claim; --",
    '\u0000',
    '‮',
  ],
  ...['2016-11-03', '2016-11', '2016', '2016-02-30', '9999-12-31', '2016-11-03T00:00:00Z', '275760-09-14'],
  ...['killed', 'displaced', 'fighters', 'people', 'range', 'unreviewed', 'rejected', 'asc', 'on', 'unhcr', 'iso:IRQ'],
];
const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 3, arbitrary: fc.nat(20).map((n) => known[n % known.length]!) },
  { weight: 2, arbitrary: fc.string({ maxLength: 40, unit: 'binary' }) },
);

/** Names of a route's query parameters, and some that are none. */
const namesOf = ({ query }: Route): string[] => [
  ...(query instanceof z.ZodObject ? Object.keys(query.shape) : []),
  'x',
];

/** Keys of a route's body and of what may be in it. */
const bodyKeys = [
  'name',
  'slug',
  'places',
  'from',
  'to',
  'metrics',
  'keywords',
  'milestones',
  'precedence',
  'expiryDays',
  'kind',
]
  .concat([
    'url',
    'schedule',
    'options',
    'key',
    'values',
    'preset',
    'text',
    'title',
    'timeZone',
    'state',
    'published',
    'delayMs',
    'condition',
    'scope',
    'channels',
    'enabled',
    'crisis',
  ])
  .concat([
    'verdict',
    'changes',
    'seenRevision',
    'reason',
    'low',
    'high',
    'bound',
    'direction',
    'value',
    'percent',
    'secret',
    'day',
    'figures',
    'evidence',
    'assignee',
    'claimant',
    'sourceUrl',
    'note',
    'quote',
    'label',
    'sending',
    'hold',
    'matches',
    'endsAt',
    'quiet',
    'days',
  ]);
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    word,
    fc.constantFrom(null, true, 0, -1, 30_000, 1e308, 0.5),
    fc.array(tie('value'), { maxLength: 3 }),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom(...bodyKeys), tie('value'), { maxKeys: 6 }),
}));

const encode = (text: string): string => {
  try {
    return encodeURIComponent(text);
  } catch {
    return 'lone-surrogate';
  }
};

/** Sends it, and says what is wrong with the answer; null where nothing is. */
async function wrong(route: Route, path: string, body?: unknown): Promise<string | null> {
  const sent = request(appOf(seeded.store))[route.method](`/api/v1${path}`);
  const { status, body: answer } = await (body === undefined ? sent : sent.send(body as object));
  if (status >= 500) return `${status} for ${route.method} ${path} ${JSON.stringify(body)}`;
  if (status >= 400) return errorBody.strict().safeParse(answer).success ? null : `error of another shape: ${path}`;
  if (!route.response) return null;
  if (!route.response.safeParse(answer).success) return `answer of another shape: ${path}`;
  return Array.isArray(answer.items) && answer.items.length > MOST_ITEMS ? `unbounded: ${path}` : null;
}

const runs = { numRuns: 40 };

describe('requests by chance', () => {
  it.each(ROUTES.filter(({ method }) => method === 'get').map((route) => [route.path, route] as const))(
    'GET %s',
    async (_, route) => {
      const query = fc.array(fc.tuple(fc.constantFrom(...namesOf(route)), word), { maxLength: 4 });
      await fc.assert(
        fc.asyncProperty(word, query, async (id, pairs) => {
          const path = route.path.replace(/:\w+/, encode(id) || 'x');
          const search = pairs.map(([name, value]) => `${name}=${encode(value)}`).join('&');
          expect(await wrong(route, `${path}?${search}`)).toBeNull();
        }),
        runs,
      );
    },
    30_000,
  );

  it.each(ROUTES.filter(({ body }) => body !== null).map((route) => [`${route.method} ${route.path}`, route] as const))(
    '%s',
    async (name, route) => {
      const right = RIGHT[name]!;
      await fc.assert(
        fc.asyncProperty(json.object, fc.integer({ min: 0, max: 3 }), async (changes, kept) => {
          // From a right body with some fields changed, to nothing but chance.
          const some = Object.entries(changes).slice(0, kept);
          const body = kept === 3 ? changes : { ...right.body, ...Object.fromEntries(some) };
          const path = right.path?.() ?? route.path.replace(/:\w+/, right.id?.() ?? 'x');
          expect(await wrong(route, path, body)).toBeNull();
        }),
        runs,
      );
      // What was accepted on the way must not break what reads it.
      for (const path of ['/crises', '/sources', '/rules', '/channels', '/figures', '/crises/mosul/series']) {
        const reading = ROUTES.find((one) => one.method === 'get' && one.path === path.replace('mosul', ':slug'))!;
        expect(await wrong(reading, path)).toBeNull();
      }
    },
    30_000,
  );
});

const condition = { kind: 'threshold', direction: 'above', value: 1 };

/** A body that each route takes, and what its address names: one thing, or the whole of it. */
const RIGHT: Record<string, { body: object; id?: () => string; path?: () => string }> = {
  'post /orphans/:id/settle': { body: { seenRevision: 1, figure: { id: 'none', seenRevision: 0 }, reason: 'x' } },
  'post /presets/:id/sources': { body: { values: { words: 'mosul' } }, id: () => 'gdelt' },
  'post /previews': { body: { url: 'https://dune-post.example/feed', kind: 'feed' } },
  'post /articles': { body: { url: 'https://dune-post.example/2016/11/03/thousands-flee' } },
  'post /crises': {
    body: { name: 'Raqqa', places: ['iso:SYR'], from: '2016-11-06', milestones: [{ day: '2016-11', label: 'x' }] },
  },
  'patch /crises/:slug': { body: { name: 'Mosul', expiryDays: 10, precedence: ['unhcr'] }, id: () => 'mosul' },
  'post /crises/:slug/adoptions': { body: { claim: 'none', reason: 'x', validUntil: '2017-01-01' }, id: () => 'mosul' },
  'post /adoptions/:id/withdraw': { body: { reason: 'x' } },
  'post /crises/:slug/figures/:id/not-about-us': {
    body: { reason: 'x' },
    path: () => `/crises/mosul/figures/${figureId}/not-about-us`,
  },
  'post /crises/:slug/overrides': { body: { figure: 'none', verdict: 'in', reason: null }, id: () => 'mosul' },
  'post /crises/preview': { body: { places: ['iso:SYR'], from: '2016-11', keywords: ['Raqqa'], crisis: 'mosul' } },
  'post /figures/:id/notes': { body: { kind: 'question', text: 'Who?' }, id: () => figureId },
  'post /claims/:id/notes': { body: { text: 'x' } },
  'post /notes/:id/answers': { body: { kind: 'reply', text: 'x' } },
  'post /claims/merge': { body: { claims: ['a', 'b'], reason: 'x' } },
  'post /claims/:id/split': { body: { figures: ['a'], reason: 'x' } },
  'patch /claimants/:id': { body: { name: 'UNHCR', kind: 'un', reliability: 'high', slot: 3 }, id: () => 'unhcr' },
  'post /claimants/:id/merge': { body: { into: 'unhcr' }, id: () => 'us-led-coalition' },
  'post /claimants/:id/aliases': { body: { name: 'the tent people' }, id: () => 'unhcr' },
  'post /sources': { body: { name: 'Wire', kind: 'feed', url: 'https://wire.example/feed', schedule: 'every 2h' } },
  'patch /sources/:id': { body: { name: 'Wire', delayMs: 10, state: 'on' }, id: () => seeded.sources['Tigris Wire']! },
  'post /rules': { body: { name: 'Rule', crisis: 'mosul', condition, scope: { metrics: ['killed'] } } },
  'post /rules/preview': { body: { name: 'Rule', crisis: 'mosul', condition, days: 3_000 } },
  'patch /rules/:id': { body: { name: 'Rule', enabled: true, condition }, id: () => ruleId },
  'patch /channels/:id': { body: { name: 'Desk', quiet: null }, id: () => channelId },
  'post /alerts/:id/approve': { body: { reason: 'x' } },
  'post /alerts/:id/dismiss': { body: { reason: 'x' } },
  'post /silences': { body: { matches: { metric: 'killed' }, reason: 'x', endsAt: '2100-01-01T00:00:00Z' } },
  'patch /jobs/:name': { body: { paused: true } },
  'post /channels': { body: { kind: 'webhook', name: 'Desk', url: 'https://hooks.example' } },
  'post /figures/:id/reviews': {
    body: { seenRevision: 0, verdict: 'correct', changes: { high: 6_000, from: null } },
    id: () => figureId,
  },
  'post /reviews': {
    body: { figures: [{ figureId: 'x', seenRevision: 0 }], verdict: 'confirm', reason: 'As printed.' },
  },
  'post /assignments': { body: { evidence: ['x'], assignee: 'local:Amal' } },
  'post /figures': {
    body: {
      low: 1_900,
      high: null,
      bound: 'minimum',
      text: '1,900',
      metric: 'killed',
      kind: 'flow',
      to: '2016-11-30',
      claimant: 'UNHCR',
      sourceUrl: 'https://briefing.example/november',
      note: 'Said at the briefing.',
    },
  },
};
