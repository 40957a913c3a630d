/** Downloads asked for by chance: no fault of ours, every refusal in the one shape, every answer of the type that it says. */
import fc from 'fast-check';
import request from 'supertest';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { errorBody } from '../../server/api/schemas.js';
import { downloads } from '../../server/routes/exports.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeeded();
});
afterAll(() => seeded.store.close());

const right = [
  ...['displaced', 'fighters,trapped', 'unreviewed', 'unhcr', 'geonames:99072', 'iso:IRQ', '2016-11-03', '1', 'tigris'],
  ...['displaced|people|people|flow|counted|geonames:99072|2016-10-17', 'mosul'],
];
const wrong = [
  '',
  '0',
  '2016-02-30',
  '%',
  '../..',
  "'; drop table claim; --",
  '\u0000',
  'x'.repeat(2_000),
  'a.json',
  '‮',
];
const word = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...right) },
  { weight: 2, arbitrary: fc.constantFrom(...wrong) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
);
const name = fc.constantFrom('metric', 'claimant', 'place', 'review', 'from', 'to', 'q', 'hxl', 'bom', 'limit', 'key');
const asked = fc.record({
  file: fc.constantFrom(...downloads),
  slug: fc.oneof({ weight: 5, arbitrary: fc.constant('mosul') }, { weight: 1, arbitrary: word }),
  key: word,
  query: fc.array(fc.tuple(name, word), { maxLength: 3 }),
});

it('answers or refuses, whatever is asked', { timeout: 60_000 }, async () => {
  const app = appOf(seeded.store);
  const statuses = new Set<number>();
  await fc.assert(
    fc.asyncProperty(asked, async ({ file, slug, key, query }) => {
      const path = file.path
        .replace(':slug', () => encodeURIComponent(slug || 'x'))
        .replace(':key', () => encodeURIComponent(key || 'x'));
      const response = await request(app).get(`/api/v1${path}`).query(Object.fromEntries(query)).buffer(true);
      statuses.add(response.status);
      if (response.status === 200) expect(response.get('Content-Type')).toBe(file.mediaType);
      else {
        expect([400, 404]).toContain(response.status);
        errorBody.parse(response.body);
      }
    }),
    { numRuns: 400 },
  );
  // Chance has met all three, or it says nothing.
  expect([...statuses].sort()).toEqual([200, 400, 404]);
});
