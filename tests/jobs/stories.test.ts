/** A wire story and its copies, collected over HTTP: one claim with its prints; a corrected toll, both numbers to be seen. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { findClaims, findPrints, rebuildClaims } from '../../data/queries/claims.js';
import { LOCAL, type Viewer } from '../../data/viewer.js';
import { type Bench, openBench } from './support/collecting.js';
import { type Handler, openSite, rss, type Site, text } from './support/site.js';

let bench: Bench;
let site: Site;
let handlers: Record<string, Handler>;

beforeEach(async () => {
  handlers = {};
  site = await openSite(handlers);
  bench = await openBench();
});
afterEach(async () => {
  await bench.close();
  await site.close();
});

interface Story {
  toll?: string;
  title?: string;
  published?: string;
  /** Replaces words of the story. */
  edit?: (text: string) => string;
  below?: string;
}

/** A wire story of an invented ferry, in an outlet's own frame. */
function storyPage({
  toll = '41',
  title = 'Ferry capsizes off Dorran',
  published,
  edit = (t) => t,
  below = '',
}: Story) {
  const paragraphs = [
    'DORRAN, Haiti - A crowded ferry capsized in heavy seas off the port of Dorran on Tuesday night, and rescue boats were still searching the bay on Wednesday.',
    `The accident killed ${toll} people.`,
    'The vessel was carrying traders home from the weekly market when a wave broke over its bow, survivors told reporters on the quay.',
    'Fishermen reached the wreck first and pulled passengers from the water with ropes and nets, working by the light of their lamps until the coast guard came.',
    'Relatives waited through the night behind a rope that the police had strung across the pier, and a priest read out names as boats came in.',
    'The company that runs the ferry said that it would give all its records to the investigators, and that the captain was among the missing.',
  ];
  const body = paragraphs.map((p) => `<p>${edit(p)}</p>`).join('\n');
  return `<!DOCTYPE html><html lang="en"><head><title>${title}</title>
<meta property="article:published_time" content="${published ?? '2016-11-02T08:00:00Z'}"></head>
<body><article><h1>${title}</h1>${body}${below}</article></body></html>`;
}

const lightly = (t: string) =>
  t.replace('heavy seas', 'high seas').replace('Fishermen reached', 'Local fishermen reached');

function outlet(name: string, page: string) {
  const folder = `/${encodeURIComponent(name)}`;
  handlers[`${folder}/story`] = text(page);
  handlers[`${folder}/feed`] = text(rss([`${site.url}${folder}/story`]), 'application/rss+xml');
  return { kind: 'feed' as const, url: `${site.url}${folder}/feed`, publisher: name };
}

const killed = async (viewer: Viewer = LOCAL) =>
  (await findClaims(bench.store, viewer, { limit: 50, metric: ['killed'] })).items;

/** The story in three outlets, the original not published first in the order of collecting. */
function threeOutlets() {
  return [
    outlet('Coast Mail', storyPage({ edit: lightly, published: '2016-11-02T12:00:00Z' })),
    outlet('Tigris Wire', storyPage({ published: '2016-11-02T08:00:00Z' })),
    outlet('Harbour Herald', storyPage({ title: 'Night on the quay', published: '2016-11-03T08:00:00Z' })),
  ];
}

describe('copies of a story', () => {
  it('are one claim with a print each, said by the outlet that published first', async () => {
    for (const source of threeOutlets()) await bench.collect(source);
    const claims = await killed();
    expect(claims).toHaveLength(1);
    expect(claims[0]).toMatchObject({ low: 41, reprints: 2, claimant: { name: 'Tigris Wire', kind: 'media' } });
    const prints = await findPrints(bench.store, LOCAL, claims[0]!.id);
    expect(prints.map((print) => print.publisher)).toEqual(
      expect.arrayContaining(['Tigris Wire', 'Coast Mail', 'Harbour Herald']),
    );
    const stories = await reader(bench.store).selectFrom('article').select('story_id').execute();
    expect(new Set(stories.map((row) => row.story_id)).size).toBe(1);
    expect(stories[0]!.story_id).not.toBeNull();
  });

  it('are one claim also where the sentence itself was edited', async () => {
    await bench.collect(outlet('Tigris Wire', storyPage({})));
    const edited = storyPage({
      edit: (t) => lightly(t).replace('The accident killed 41 people.', 'It killed 41 people, many of them traders.'),
    });
    await bench.collect(outlet('Coast Mail', edited));
    expect(await killed()).toMatchObject([{ low: 41, reprints: 1, claimant: { name: 'Tigris Wire' } }]);
  });

  it('are said by the agency that one of them credits, whoever published first', async () => {
    await bench.collect(outlet('Coast Mail', storyPage({ published: '2016-11-02T06:00:00Z' })));
    expect(await killed()).toMatchObject([{ claimant: { name: 'Coast Mail' } }]);
    const credited = storyPage({
      edit: (t) => t.replace('Haiti -', 'Haiti (Reuters) -'),
      published: '2016-11-02T09:00:00Z',
    });
    await bench.collect(outlet('Harbour Herald', credited));
    expect(await killed()).toMatchObject([{ reprints: 1, claimant: { name: 'Reuters', kind: 'media' } }]);
    const before = await reader(bench.store).selectFrom('claim').selectAll().execute();
    await rebuildClaims(bench.store);
    expect(await reader(bench.store).selectFrom('claim').selectAll().execute()).toEqual(before);
  });

  it('are the contributing agency’s once a second outlet prints them', async () => {
    const below = '<p><em>The Associated Press contributed to this report.</em></p>';
    await bench.collect(outlet('Coast Mail', storyPage({ below, published: '2016-11-02T06:00:00Z' })));
    expect(await killed()).toMatchObject([{ claimant: { name: 'Coast Mail' } }]);
    await bench.collect(outlet('Harbour Herald', storyPage({})));
    expect(await killed()).toMatchObject([{ reprints: 1, claimant: { name: 'AP' } }]);
  });

  it('leave other stories alone', async () => {
    for (const source of threeOutlets()) await bench.collect(source);
    await bench.collect(
      outlet(
        'Gulf Bulletin',
        '<html><body><article><h1>Bridge opens</h1><p>The new bridge over the river opened to traffic on Friday after four years of work, the roads ministry said, and lorries crossed it in both directions from the first hour.</p><p>Shopkeepers on the eastern bank expect that prices of vegetables will fall now that the ferry is needed no more.</p></article></body></html>',
      ),
    );
    const rows = await reader(bench.store).selectFrom('article').select(['publisher', 'story_id']).execute();
    expect(rows.find((row) => row.publisher === 'Gulf Bulletin')).toMatchObject({ story_id: null });
  });

  it('of a confidential source show to nobody who may not see it', async () => {
    const [copy, original, late] = threeOutlets();
    for (const source of [copy!, late!]) await bench.collect(source);
    await bench.collect({ ...original!, confidentiality: 'restricted' });
    const open: Viewer = { actorId: 'embed', clearance: 'public' };
    expect(await killed(open)).toMatchObject([{ reprints: 1, claimant: { name: 'Coast Mail' } }]);
    expect(await killed()).toMatchObject([{ reprints: 2, claimant: { name: 'Tigris Wire' } }]);
    // Nor where the original has not got the sentence itself.
    handlers['/Tigris%20Wire/story'] = text(storyPage({ edit: (t) => (t.includes('killed') ? 'Boats were out.' : t) }));
    await bench.collect({ ...original!, confidentiality: 'restricted' });
    await rebuildClaims(bench.store);
    expect(await killed()).toMatchObject([{ reprints: 2, claimant: { name: 'Tigris Wire' } }]);
    expect(await killed(open)).toMatchObject([{ reprints: 1, claimant: { name: 'Coast Mail' } }]);
    expect(JSON.stringify(await killed(open))).not.toContain('Tigris');
  });
});

describe('a corrected toll', () => {
  it('supersedes the one that copies still print, and both can be seen', async () => {
    const sources = threeOutlets();
    for (const source of sources) await bench.collect(source);
    const notice = '<p>Correction: An earlier version of this story gave a lower number of dead.</p>';
    handlers['/Tigris%20Wire/story'] = text(storyPage({ toll: '57', below: notice }));
    await bench.collect(sources[1]!);
    const claims = (await killed()).sort((a, b) => a.low! - b.low!);
    expect(claims.map((claim) => claim.low)).toEqual([41, 57]);
    expect(claims[0]).toMatchObject({
      reprints: 2,
      supersededBy: claims[1]!.id,
      retractedAt: null,
      claimant: { name: 'Tigris Wire' },
    });
    expect(claims[0]!.withdrawnAt).not.toBeNull();
    expect(claims[1]).toMatchObject({ reprints: 0, supersededBy: null, claimant: { name: 'Tigris Wire' } });
    // The copies follow: 57 is one claim with three prints, and nobody prints 41 any more.
    for (const [i, name] of (['Coast Mail', 'Harbour Herald'] as const).entries()) {
      handlers[`/${encodeURIComponent(name)}/story`] = text(
        storyPage({ toll: '57', edit: i === 0 ? lightly : (t) => t }),
      );
      await bench.collect(sources[i === 0 ? 0 : 2]!);
    }
    const after = (await killed()).sort((a, b) => a.low! - b.low!);
    expect(after).toMatchObject([
      { low: 41, supersededBy: after[1]!.id },
      { low: 57, reprints: 2, supersededBy: null },
    ]);
    expect(after[0]!.retractedAt).not.toBeNull();
  });
});
