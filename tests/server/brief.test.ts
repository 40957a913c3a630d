/** The brief: what it quotes, what it leaves out, and that it stays one page long. */
import { load } from 'cheerio';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import { errorBody } from '../../server/api/schemas.js';
import { openSeeded, type Seeded } from '../support/store.js';
import { appOf } from './support.js';

const PUBLIC: Viewer = { actorId: 'embed', clearance: 'public' };

let seeded: Seeded;
beforeAll(async () => {
  seeded = await openSeeded();
});
afterAll(() => seeded.store.close());

const get = (path: string, viewer: Viewer = LOCAL) => request(appOf(seeded.store, viewer)).get(path);
const rowsOf = (html: string) => {
  const $ = load(html);
  return $('tbody tr')
    .toArray()
    .map((row) =>
      $(row)
        .children()
        .toArray()
        .map((cell) => $(cell).text()),
    );
};

describe('GET /brief/:crisis', () => {
  it('quotes figures as said with claimant, day and outlet, and says what is to know', async () => {
    const { status, headers, text } = await get('/brief/mosul');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const rows = rowsOf(text);
    const fighters = rows.find(([figure]) => figure === 'Fighters')!;
    expect(fighters.slice(1, 5)).toEqual(['3,000–5,000', 'US-led coalition', '2 Nov 2016', 'Tigris Wire']);
    expect(fighters[5]).toContain('unreviewed');
    expect(rows.some((row) => row[1] === 'up to 1.5 million')).toBe(true);
    // Another claimant's last word stands beside a number, contested or not.
    expect(rows.find((row) => row[1] === '55,000')![5]).toMatch(
      /^(UNHCR 42,000|Iraqi migration ministry 30,000) \(10 Nov 2016\) and 1 more · stale/,
    );
    expect(text).toContain('17 Oct 2016 – 20 Dec 2016');
  });

  it('puts first what the organisation quotes, as it was, with what stands against it', async () => {
    const own = await openSeeded();
    const app = request(appOf(own.store));
    const { items } = (await app.get('/api/v1/claims?crisis=mosul&metric=displaced')).body;
    const claim = items.find(({ text }: { text: string }) => text === '18,000');
    await app.post('/api/v1/crises/mosul/adoptions').send({ claim: claim.id, reason: 'Checked by phone' });
    const [first, ...others] = rowsOf((await app.get('/brief/mosul')).text);
    expect(first).toEqual([
      'Displaced, since 17 Oct 2016 we quote',
      'more than 18,000',
      'UNHCR',
      '3 Nov 2016',
      'Tigris Wire',
      expect.stringContaining('Revised: UNHCR 42,000 (10 Nov 2016)'),
    ]);
    expect(others.some(([figure]) => figure === 'Displaced, since 17 Oct 2016')).toBe(false);
    await own.store.close();
  });

  it('has charts with ids of their own, and no script, inline style or foreign address', async () => {
    const { text, headers } = await get('/brief/mosul');
    const $ = load(text);
    const ids = $('[id]')
      .toArray()
      .map((element) => $(element).attr('id'));
    expect(new Set(ids).size).toBe(ids.length);
    expect($('figure svg').length).toBeGreaterThan(0);
    expect($('script, style, [style], iframe, img').length).toBe(0);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    const css = await get('/brief.css');
    expect([css.status, css.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
  });

  it('says what changed about a day and later', async () => {
    const changed = load((await get('/brief/mosul?since=2016-11-10')).text)('section[aria-labelledby=changed]').text();
    expect(changed).toContain(
      '42,000 displaced, since 17 Oct 2016, UNHCR, in Tigris Wire, 10 Nov 2016: was more than 18,000',
    );
    const none = load((await get('/brief/mosul?since=2017-01-01')).text)('section[aria-labelledby=changed]').text();
    expect(none).toContain('Nothing.');
  });

  it('refuses what it does not know, in the one shape', async () => {
    for (const [path, status] of [
      ['/brief/nowhere', 404],
      ['/brief/mosul?since=soon', 400],
      ['/brief/mosul?nonsense=1', 400],
    ] as const) {
      const answer = await get(path);
      expect([path, answer.status]).toEqual([path, status]);
      errorBody.parse(answer.body);
    }
  });

  it('shows a viewer nothing internal', async () => {
    const internal = /River Relief|55,?000|Field desk|Field notes/;
    expect((await get('/brief/mosul')).text).toMatch(internal);
    expect((await get('/brief/mosul', PUBLIC)).text).not.toMatch(internal);
  });
});
