import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { whereWords } from '../../client/format/places.en.js';
import { openStore, type Store } from '../../data/open.js';
import type { FoundPlaceJson } from '../../server/api/schemas.js';
import { appOf } from './support.js';

let store: Store;
beforeAll(async () => {
  store = await openStore(':memory:');
});
afterAll(() => store.close());

const found = async (words: string): Promise<FoundPlaceJson[]> =>
  (await request(appOf(store)).get('/api/v1/places').query({ q: words })).body.items;

it('tells places of one name apart by what they are and what holds them', async () => {
  const sylhet = (await found('Sylhet')).filter(({ name }) => name === 'Sylhet');
  expect(sylhet.map(({ id, level, within }) => [id, level, within])).toEqual([
    ['admin:BD.86', 'division', ['Bangladesh']],
    ['geonames:1185099', 'town', ['Sylhet', 'Bangladesh']],
    ['admin:BD.86.6091', 'district', ['Sylhet', 'Bangladesh']],
  ]);
  expect(sylhet.map(whereWords)).toEqual(['province or state, Bangladesh', 'town, Bangladesh', 'district, Bangladesh']);
  const [mosul] = await found('Mosul');
  expect(whereWords(mosul!)).toBe('town, Nineveh, Iraq');
  expect((await found('Iraq'))[0]).toMatchObject({ id: 'iso:IRQ', level: 'country', within: [] });
  expect((await found('Sahel')).find(({ id }) => id === 'area:sahel')).toMatchObject({ level: 'region', within: [] });
});
