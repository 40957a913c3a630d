/** Reading the archive again: what differs, what is applied, what comes back, and what becomes of reviews. */
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../../data/handle.js';
import { foldSentence } from '../../data/hashes.js';
import { findClaims, rebuildClaims } from '../../data/queries/claims.js';
import { findFigures } from '../../data/queries/figures.js';
import { findOrphans } from '../../data/queries/orphans.js';
import { lastReprocessing } from '../../data/queries/reprocessing.js';
import { saveReview } from '../../data/queries/reviews.js';
import { LOCAL } from '../../data/viewer.js';
import { EXTRACTOR_VERSION, extract } from '../../engine/extraction/extract.js';
import type { Figure } from '../../engine/extraction/types.js';
import type { Difference } from '../../jobs/archive/diffFigures.js';
import { applyToArchive, compareArchive, type Extractor, undoReprocessing } from '../../jobs/archive/reprocess.js';
import { savePageOf } from './support/archive.js';
import { type Bench, openBench } from './support/collecting.js';

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const TEXT =
  'At least 40 people were killed in Mosul on Wednesday, officials said. More than 18,000 people have fled Mosul since October 17, the UN said.';

/** An extractor of another version, made of ours by a change to what it gives. */
const changed = (version: string, change: (figures: Figure[], text: string) => Figure[]): Extractor => ({
  version,
  extract: (text, context) => change(extract(text, context), text),
});

const options = (extractor?: Extractor) => ({ reader: false, sourceId: null, ...(extractor ? { extractor } : {}) });

async function compare(extractor: Extractor): Promise<Difference[]> {
  const all: Difference[] = [];
  await compareArchive(bench.store, options(extractor), (differences) => all.push(...differences));
  return all;
}

const figures = async () =>
  (await findFigures(bench.store, LOCAL, { limit: 100 })).items
    .map(({ text, low, review }) => [text, low, review])
    .sort();

const projection = async () => ({
  claims: (await findClaims(bench.store, LOCAL, { limit: 100 })).items.map(({ figureId: _, ...claim }) => claim),
  figures: await figures(),
});

const evidenceOf = async (text: string) =>
  (await findFigures(bench.store, LOCAL, { limit: 100 })).items.find((figure) => figure.text === text)!.evidenceId;

describe('reading the archive again', () => {
  it('shows what is new, changed and gone, and writes nothing', async () => {
    await savePageOf(bench.store, { text: TEXT });
    const before = await projection();
    const better = changed('better', (all) =>
      all.flatMap((figure) => (figure.text === '40' ? [] : [{ ...figure, low: 19_000 }])),
    );
    expect((await compare(better)).map(({ kind, metric, text, fields }) => [kind, metric, text, fields])).toEqual([
      ['changed', 'displaced', '18,000', { low: { before: 18_000, after: 19_000 } }],
      ['gone', 'killed', '40', {}],
    ]);
    expect(await projection()).toEqual(before);
    expect(await lastReprocessing(bench.store)).toBeNull();
  });

  it('finds nothing to do where the extractor is the one that read it', async () => {
    await savePageOf(bench.store, { text: TEXT });
    expect(await compare({ version: EXTRACTOR_VERSION, extract: () => [] })).toEqual([]);
  });

  it('applies it, keeps reviews with their numbers, lists orphans, and can be taken back as it was', async () => {
    await savePageOf(bench.store, { text: TEXT });
    await saveReview(bench.store, LOCAL, { evidenceId: await evidenceOf('40'), seenRevision: 0, verdict: 'confirm' });
    await saveReview(bench.store, LOCAL, {
      evidenceId: await evidenceOf('18,000'),
      seenRevision: 0,
      verdict: 'correct',
      changes: { low: 18_500 },
    });
    const before = await projection();
    const events = await reader(bench.store).selectFrom('event').selectAll().execute();
    const without40 = changed('better', (all) => all.filter((figure) => figure.text !== '40'));
    const run = await applyToArchive(bench.store, LOCAL, options(without40));
    expect(run).toMatchObject({ state: 'done', done: 1, figures_gone: 1, figures_new: 0 });
    // Confirmed by a person: still in force, and in the list of what nothing reads any more.
    expect(await figures()).toEqual([
      ['18,000', 18_500, 'corrected'],
      ['40', 40, 'confirmed'],
    ]);
    expect((await findOrphans(bench.store, LOCAL, { limit: 10 })).items).toMatchObject([
      { text: '40', verdict: 'confirm' },
    ]);
    expect(await reader(bench.store).selectFrom('event').selectAll().execute()).toEqual(events);
    const applied = await projection();
    await rebuildClaims(bench.store);
    expect(await projection()).toEqual(applied);

    await undoReprocessing(bench.store, LOCAL);
    expect(await projection()).toEqual(before);
    expect((await findOrphans(bench.store, LOCAL, { limit: 10 })).items).toEqual([]);
    await expect(undoReprocessing(bench.store, LOCAL)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('keeps a review where the sentence around its number is cut in another way', async () => {
    await savePageOf(bench.store, { text: TEXT });
    const evidenceId = await evidenceOf('18,000');
    await saveReview(bench.store, LOCAL, { evidenceId, seenRevision: 0, verdict: 'confirm' });
    const whole = changed('better', (all, text) =>
      all.map((figure) => ({ ...figure, quote: text, quoteSpan: { start: 0, end: text.length } })),
    );
    await applyToArchive(bench.store, LOCAL, options(whole));
    expect(await evidenceOf('18,000')).toBe(evidenceId);
    expect(await figures()).toContainEqual(['18,000', 18_000, 'confirmed']);
    await undoReprocessing(bench.store, LOCAL);
    expect(await evidenceOf('18,000')).toBe(evidenceId);
  });

  it('does not count what the new extractor no longer reads as taken back by the page', async () => {
    await savePageOf(bench.store, { text: TEXT });
    await applyToArchive(
      bench.store,
      LOCAL,
      options(changed('better', (all) => all.filter(({ text }) => text !== '40'))),
    );
    expect((await projection()).claims).toMatchObject([{ text: '18,000', retractedAt: null }]);
  });

  it('goes on where it was ended, counts each article once, and undoes all of it', async () => {
    for (let n = 0; n < 5; n += 1) {
      await savePageOf(bench.store, { url: `https://herald.test/${n}`, text: `${TEXT} It was night ${n}.` });
    }
    const before = await projection();
    const none = changed('better', () => []);
    const ending = new AbortController();
    const interrupted = applyToArchive(bench.store, LOCAL, {
      ...options(none),
      signal: ending.signal,
      onProgress: (done) => done === 2 && ending.abort(new Error('killed')),
    });
    await expect(interrupted).rejects.toThrow('killed');
    expect(await lastReprocessing(bench.store)).toMatchObject({ state: 'running', done: 2, total: 5 });
    const run = await applyToArchive(bench.store, LOCAL, options(none));
    expect(run).toMatchObject({ state: 'done', done: 5, figures_gone: 10 });
    expect(await figures()).toEqual([]);
    await undoReprocessing(bench.store, LOCAL);
    expect(await projection()).toEqual(before);
  });

  it('reads stored pages again with the reader, as another reading of the same version', async () => {
    const html = `<html><body><article><p>${TEXT}</p><p>${TEXT}</p></article></body></html>`;
    await savePageOf(bench.store, { text: 'A line of the menu: 500 people were killed in Mosul.', html });
    const before = await projection();
    await applyToArchive(bench.store, LOCAL, { ...options(), reader: true });
    expect((await figures()).map(([text]) => text)).not.toContain('500');
    expect((await projection()).claims.map((claim) => claim.withdrawnAt)).not.toContainEqual(expect.any(String));
    const versions = await reader(bench.store).selectFrom('article_version').select(['number', 'current']).execute();
    expect(versions.map(({ number, current }) => [number, current]).sort()).toEqual([
      [1, 0],
      [1, 1],
    ]);
    await undoReprocessing(bench.store, LOCAL);
    expect(await projection()).toEqual(before);
  });
});

describe('1,000 random edits between extractors', () => {
  const SENTENCES = [
    'At least 40 people were killed in Mosul on Wednesday, officials said.',
    'Some 40 people were injured in Mosul on Wednesday, officials said.',
    'More than 18,000 people have fled Mosul since October 17, the UN said.',
    'About 3,000 to 5,000 fighters are in Mosul, the coalition said.',
    'The ministry said 250 families were displaced from Mosul on Monday.',
    'Nobody could say when the road would open.',
  ];
  const edit = fc.oneof(
    fc.record({ kind: fc.constant('drop' as const), at: fc.nat(8) }),
    fc.record({ kind: fc.constant('double' as const), at: fc.nat(8) }),
    fc.record({ kind: fc.constant('move' as const), at: fc.nat(8) }),
    fc.record({ kind: fc.constant('number' as const), at: fc.nat(8) }),
    fc.record({ kind: fc.constant('word' as const), at: fc.nat(8) }),
    fc.record({ kind: fc.constant('extractor' as const), at: fc.nat(8) }),
    fc.record({ kind: fc.constant('undo' as const), at: fc.nat(8) }),
    fc.record({ kind: fc.constant('review' as const), at: fc.nat(8) }),
  );

  it('lose no review, and attach none to the number of another sentence', { timeout: 300_000 }, async () => {
    let edits = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 20, maxLength: 20 }), async (steps) => {
        const own = await openBench();
        try {
          let sentences = [...SENTENCES];
          let version = 0;
          const given = new Map<string, { id: string; evidenceId: string; number: string; sentence: string }>();
          await savePageOf(own.store, { text: sentences.join(' ') });
          for (const { kind, at } of steps) {
            edits += 1;
            const i = at % sentences.length;
            if (kind === 'extractor') {
              version += 1;
              // Each version misses some numbers, and every second one cuts sentences in another way.
              const other = changed(`x${version}`, (all, text) =>
                all
                  .filter((_, n) => (n + version) % 4 !== 0)
                  .map((figure) => (version % 2 === 0 ? figure : { ...figure, ...widened(figure, text) })),
              );
              await applyToArchive(own.store, LOCAL, options(other));
            } else if (kind === 'undo') {
              await undoReprocessing(own.store, LOCAL).catch(() => null);
            } else if (kind === 'review') {
              const found = (await findFigures(own.store, LOCAL, { limit: 100 })).items;
              const figure = found[at % Math.max(1, found.length)];
              if (figure?.review !== 'unreviewed') continue;
              await saveReview(own.store, LOCAL, {
                evidenceId: figure.evidenceId,
                seenRevision: 0,
                verdict: at % 2 ? 'confirm' : 'reject',
              });
              const row = await reader(own.store)
                .selectFrom('review')
                .select('id')
                .where('evidence_id', '=', figure.evidenceId)
                .executeTakeFirstOrThrow();
              given.set(row.id, {
                id: row.id,
                evidenceId: figure.evidenceId,
                number: figure.text,
                sentence: sentenceAround(figure.quote, figure.text),
              });
            } else {
              sentences = edited(sentences, kind, i);
              await savePageOf(own.store, { text: sentences.join(' ') });
            }
            await check(own, given);
          }
        } finally {
          await own.close();
        }
      }),
      { numRuns: 50, seed: 8 },
    );
    expect(edits).toBeGreaterThanOrEqual(1_000);
  });

  function edited(sentences: string[], kind: 'drop' | 'double' | 'move' | 'number' | 'word', i: number): string[] {
    const next = [...sentences];
    const one = next[i]!;
    if (kind === 'drop' && next.length > 2) next.splice(i, 1);
    if (kind === 'double' && next.length < 9) next.splice(i, 0, one);
    if (kind === 'move') next.unshift(...next.splice(i, 1));
    if (kind === 'number') next[i] = one.replace(/\d+/, (n) => String(Number(n) + 1));
    if (kind === 'word') next[i] = one.replace('said', 'stated');
    return next;
  }

  /** The quote with the sentence before it: what another way of cutting sentences gives. */
  function widened(figure: Figure, text: string): Pick<Figure, 'quote' | 'quoteSpan'> {
    const start = Math.max(0, text.lastIndexOf('. ', Math.max(0, figure.quoteSpan.start - 3)) + 2);
    const from = Math.min(start, figure.quoteSpan.start);
    return { quote: text.slice(from, figure.quoteSpan.end), quoteSpan: { start: from, end: figure.quoteSpan.end } };
  }

  /** The sentence of ours that holds the number, without what other words were cut along with it. */
  const sentenceAround = (quote: string, number: string): string =>
    foldSentence(quote.split(/(?<=\.) /).findLast((sentence) => sentence.includes(number)) ?? quote);

  async function check(
    own: Bench,
    given: ReadonlyMap<string, { id: string; evidenceId: string; number: string; sentence: string }>,
  ) {
    const rows = await reader(own.store).selectFrom('review').select(['id', 'evidence_id']).execute();
    expect(rows.map((row) => row.id).sort()).toEqual([...given.keys()].sort());
    const current = await reader(own.store)
      .selectFrom('figure')
      .innerJoin('extraction', 'extraction.id', 'figure.extraction_id')
      .select(['figure.evidence_id', 'figure.text', 'figure.quote'])
      .where('extraction.current', '=', 1)
      .execute();
    for (const { evidenceId, number, sentence } of given.values()) {
      for (const figure of current.filter((row) => row.evidence_id === evidenceId)) {
        expect([figure.text, sentenceAround(figure.quote, figure.text)]).toEqual([number, sentence]);
      }
    }
  }
});
