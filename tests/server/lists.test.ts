import { pino } from 'pino';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writer } from '../../data/handle.js';
import { createChannel } from '../../data/queries/channels.js';
import { createRule } from '../../data/queries/rules.js';
import { LOCAL } from '../../data/viewer.js';
import { evaluateRules } from '../../jobs/alerts/evaluate.js';
import type { EvidenceJson } from '../../server/api/schemas.js';
import { collectPage, openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

vi.setConfig({ testTimeout: 30_000 });

let seeded: Seeded;
beforeEach(async () => {
  seeded = await openSeeded();
});
afterEach(() => seeded.store.close());

const get = async (path: string) => (await request(appOf(seeded.store)).get(`/api/v1${path}`)).body;

/** Rules with a channel each, and alerts of them. */
async function addAlerts(): Promise<void> {
  const { store } = seeded;
  const scope = { metrics: ['displaced'] };
  for (const name of ['First', 'Second', 'Third']) {
    const channel = await createChannel(store, LOCAL, { kind: 'log', name });
    const condition = { kind: 'new_claim' };
    await createRule(store, LOCAL, { name, condition, scope, channels: [channel], enabled: true });
  }
  // They judge what came before them, too.
  await writer(store).updateTable('rule').set({ event_cursor: 0 }).execute();
  await writer(store).deleteFrom('progress').execute();
  expect(await evaluateRules(store, pino({ level: 'silent' }))).toBeGreaterThan(5);
}

const later = (title: string) =>
  collectPage(seeded.store, seeded.sources['Harbour Herald']!, {
    source: 'Harbour Herald',
    published: '2016-11-20',
    title,
    said: [
      {
        sentence: `${title}: about 60,000 people from Mosul are in camps.`,
        number: '60,000',
        fields: { low: 60_000, high: 60_000, bound: 'approximate', kind: 'stock', to: '2016-11-20' },
      },
    ],
  });

describe('lists', () => {
  it.each(['/figures', '/articles', '/claims', '/sources', '/rules', '/alerts', '/channels'])(
    '%s are walked without a gap or a repetition while rows are added',
    async (path) => {
      await addAlerts();
      const before = (await get(`${path}?limit=200`)).items.map((item: { id: string }) => item.id);
      const walked: string[] = [];
      let cursor = '';
      for (let page = 0; page < 50; page++) {
        const { items, next } = await get(`${path}?limit=1${cursor}`);
        walked.push(...items.map((item: { id: string }) => item.id));
        if (page < 3) await later(`Added while page ${page} was read`);
        if (next === null) break;
        cursor = `&cursor=${next}`;
      }
      expect(before.length).toBeGreaterThan(2);
      expect(new Set(walked).size).toBe(walked.length);
      expect(walked.filter((id) => before.includes(id))).toEqual(before);
    },
  );

  it('of rules say in full what a scope leaves out', async () => {
    await addAlerts();
    const [rule] = (await get('/rules')).items;
    expect(rule.scope).toEqual({
      metrics: ['displaced'],
      groups: [],
      units: [],
      placeIds: [],
      claimantIds: [],
      sourceIds: [],
      minimumConfidence: 0,
      minimumReliability: null,
      confirmedOnly: false,
    });
    expect(rule.lastFiredAt).not.toBeNull();
  });

  it('of alerts have their deliveries, and filter by rule', async () => {
    await addAlerts();
    const { items } = await get('/alerts');
    expect(items[0]).toMatchObject({
      ruleName: 'Third',
      deliveries: [{ channel: 'Third', state: 'pending', attempts: 0 }],
    });
    const { ruleId } = items[0];
    const ofRule = (await get(`/alerts?rule=${ruleId}`)).items;
    expect(ofRule).toEqual(items.filter((one: { ruleId: string }) => one.ruleId === ruleId));
    expect(items.length).toBeGreaterThan(ofRule.length);
  });

  it('refuse a cursor of another list or of nobody', async () => {
    const { next } = await get('/figures?limit=1');
    for (const cursor of [next, 'x', '!!', 'W10']) {
      const { error } = await get(`/articles?cursor=${cursor}`);
      expect([cursor, error.code]).toEqual([cursor, 'invalid']);
    }
  });

  it('of figures filter by what stands in the claim', async () => {
    const texts = async (query: string) =>
      (await get(`/figures?${query}`)).items.map((f: { text: string }) => f.text).sort();
    expect(await texts('metric=fighters,trapped')).toEqual(['1.5 million', '3,000 to 5,000']);
    expect(await texts('claimant=unhcr&bound=exact')).toEqual(['42,000']);
    expect(await texts('q=migration%20ministry')).toEqual(['30,000']);
    expect(await texts('q=100%25')).toEqual([]);
    expect(await texts('from=2016-11-12')).toEqual(['55,000']);
    expect(await texts('confidence=0.9')).toEqual([]);
    expect(await texts(`article=${seeded.articles['Thousands on the road']}`)).toEqual(['18,000']);
    expect(await texts('review=confirmed')).toEqual([]);
    expect(await texts('review=unreviewed&metric=fighters')).toEqual(['3,000 to 5,000']);
  });
});

describe('evidence', () => {
  it('is the sentence in the stored text, its other figures, every printing and the history', async () => {
    const { items } = await get(`/figures?article=${seeded.articles['Villages around Mosul empty']}&bound=minimum`);
    const found: EvidenceJson = await get(`/figures/${items[0].id}/evidence`);
    const { article, figure, quoteSpan } = found;
    expect(article.text.slice(figure.start!, figure.end!)).toBe('18,000');
    expect(article.text.slice(quoteSpan!.start, quoteSpan!.end)).toBe(figure.quote);
    expect(article).toMatchObject({ title: 'Villages around Mosul empty', publisher: 'Tigris Wire', versions: 1 });
    expect(found.others.map(({ text }) => text)).toEqual(['18,000', '1.5 million', '3,000 to 5,000']);
    expect(found.prints.map(({ publisher }) => publisher)).toEqual(['Tigris Wire', 'Harbour Herald', 'Field desk']);
    expect(found.history.map(({ text }) => text)).toEqual(['18,000', '42,000']);
    expect(found.rules).toEqual({ number: ['<integer with separators>'] });
    expect([found.reviews, found.extractorVersion]).toEqual([[], 'test-1']);
  });
});
