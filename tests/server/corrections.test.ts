/** A page that says that it was corrected: told once, beside its crisis, and with the evidence of what it says and said. */
import supertest from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ChangeJson, EvidenceJson, FigureJson } from '../../server/api/schemas.js';
import { type Bench, openBench } from '../jobs/support/collecting.js';
import { articlePage, type Handler, openSite, type Site, text } from '../jobs/support/site.js';
import { appOf } from './support.js';

const TOLL = 'At least 41 people were killed in Mosul on Wednesday, the health ministry said.';
const NOTICE = 'Correction: An earlier version of this story gave a toll of 41.';

let bench: Bench;
let site: Site;
let handlers: Record<string, Handler>;
let api: ReturnType<typeof supertest>;
beforeEach(async () => {
  handlers = {};
  site = await openSite(handlers);
  bench = await openBench();
  api = supertest(appOf(bench.store));
  await api
    .post('/api/v1/crises')
    .send({ name: 'Mosul', places: ['geonames:99072'] })
    .expect(201);
});
afterEach(async () => {
  await bench.close();
  await site.close();
});

const page = (sentence: string, foot = '') =>
  articlePage('Strike on a market', sentence).replace('</article>', foot && `<p>${foot}</p></article>`);
const collect = async (html: string, path = '/story') => {
  handlers[path] = text(html);
  await bench.collect({ kind: 'page', url: site.url + path, publisher: 'Harbour Herald' });
};
const corrections = async (path = '/crises/mosul/changes'): Promise<ChangeJson[]> =>
  (await api.get(`/api/v1${path}`).expect(200)).body.items.filter(
    ({ kind }: ChangeJson) => kind === 'article_corrected',
  );
const figure = async (number: string): Promise<FigureJson> =>
  (await api.get('/api/v1/figures').expect(200)).body.items.find((one: FigureJson) => one.text === number);
const evidence = async (number: string): Promise<EvidenceJson> =>
  (await api.get(`/api/v1/figures/${(await figure(number)).id}/evidence`).expect(200)).body;

describe('a correction notice', () => {
  it('that a page did not have before is told once, to its crisis, with the article and its figure of today', async () => {
    await collect(page(TOLL));
    expect(await corrections()).toEqual([]);
    await collect(page(TOLL.replace('41', '57'), NOTICE));
    const [told, ...more] = await corrections();
    expect(more).toEqual([]);
    expect(told).toMatchObject({
      claim: null,
      message: NOTICE,
      article: {
        title: 'Strike on a market',
        publisher: 'Harbour Herald',
        url: `${site.url}/story`,
        figureId: (await figure('57')).id,
      },
    });
    // The notice stays on the page, and a sentence elsewhere changes: nothing more to tell.
    await collect(page(TOLL.replace('41', '57'), NOTICE).replace('The road behind', 'The bridge behind'));
    expect(await corrections()).toHaveLength(1);
    await collect(page(TOLL.replace('41', '59'), `${NOTICE} This story was corrected on 5 November.`));
    expect((await corrections()).map(({ message }) => message)).toEqual([
      'This story was corrected on 5 November.',
      NOTICE,
    ]);
    // Between two moments it is one difference an article, the last.
    expect((await corrections('/crises/mosul/difference?since=0')).map(({ message }) => message)).toEqual([
      'This story was corrected on 5 November.',
    ]);
    const everywhere = (await api.get('/api/v1/changes?kind=article_corrected').expect(200)).body.items;
    expect(everywhere.map(({ crises }: { crises: string[] }) => crises)).toEqual([['mosul'], ['mosul']]);
  });

  it('stands with the evidence of what the page says now and of what it said before', async () => {
    await collect(page(TOLL));
    expect((await evidence('41')).article.corrections).toEqual([]);
    await collect(page(TOLL.replace('41', '57'), NOTICE));
    expect((await evidence('57')).article.corrections).toEqual([NOTICE]);
    const former = await evidence('41');
    expect(former.article.corrections).toEqual([NOTICE]);
    // It is what the newest version says, not the text that is shown.
    expect(former.article.text).not.toContain(NOTICE);
    expect(former.figure.withdrawnAt).not.toBeNull();
  });

  it('counts no number: what the notice takes back is no claim', async () => {
    await collect(page(TOLL));
    await collect(page(TOLL.replace('41', '57'), NOTICE));
    const { items } = (await api.get('/api/v1/claims?crisis=mosul').expect(200)).body;
    const tolls = items.map((claim: { text: string; supersededBy: string | null; withdrawnAt: string | null }) => [
      claim.text,
      claim.supersededBy !== null,
      claim.withdrawnAt !== null,
    ]);
    expect(tolls.sort()).toEqual([
      ['41', true, true],
      ['57', false, false],
    ]);
  });

  it('on a page that was never seen without it is told too; one of another place is not told to the crisis', async () => {
    await collect(page(TOLL.replace('41', '57'), NOTICE));
    expect(await corrections()).toHaveLength(1);
    await collect(page(TOLL.replace('Mosul', 'Aleppo'), NOTICE), '/other');
    expect(await corrections()).toHaveLength(1);
    expect(await corrections('/changes')).toHaveLength(2);
  });

  it('is nothing to those who may not see the article', async () => {
    handlers['/story'] = text(page(TOLL, NOTICE));
    await bench.collect({ kind: 'page', url: `${site.url}/story`, confidentiality: 'restricted' });
    expect(await corrections('/changes')).toHaveLength(1);
    const outsider = supertest(appOf(bench.store, { actorId: 'embed', clearance: 'public' }));
    expect((await outsider.get('/api/v1/changes').expect(200)).body.items).toEqual([]);
  });
});
