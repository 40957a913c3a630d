import { z } from 'zod';
import { AppError } from '../../data/errors.js';
import { findOrphans } from '../../data/queries/orphans.js';
import { lastReprocessing } from '../../data/queries/reprocessing.js';
import { archiveSize } from '../../data/queries/retention.js';
import { settleOrphan } from '../../data/queries/settleOrphan.js';
import { findVersions, getVersion } from '../../data/queries/versions.js';
import { readConfig } from '../../data/settings.js';
import { seesEverything } from '../../data/viewer.js';
import { EXTRACTOR_VERSION } from '../../engine/extraction/extract.js';
import { READER_VERSION } from '../../engine/reading/read.js';
import { correctionsIn } from '../../engine/versions/correction.js';
import { wordDiff } from '../../engine/versions/wordDiff.js';
import { archive as archiveShape, orphan, settlementInput, version, versionDetail, versions } from '../api/archive.js';
import { byId, id, paged } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { route } from '../route.js';

const byNumber = z.strictObject({
  id,
  number: z.coerce.number().int().min(1).max(1_000_000).describe('Of the version: 1, 2, 3 …'),
});

export const archive = [
  route({
    method: 'get',
    path: '/articles/:id/versions',
    summary: 'The stored versions of an article, newest first, with the page that each was read from.',
    params: byId,
    response: versions,
    handle: async ({ store, viewer, params }) => ({
      items: (await findVersions(store, viewer, params.id)).map((one) => version.parse(one)),
    }),
  }),
  route({
    method: 'get',
    path: '/articles/:id/versions/:number',
    summary: 'A version with its text, its correction notices, and the words that came in and went out.',
    params: byNumber,
    response: versionDetail,
    handle: async ({ store, viewer, params }) => {
      const { version: own, before } = await getVersion(store, viewer, params.id, params.number);
      return {
        ...version.parse(own),
        text: own.text,
        corrections: correctionsIn(own.text),
        changes: before && {
          title: wordDiff(before.title ?? '', own.title ?? ''),
          text: wordDiff(before.text, own.text),
        },
      };
    },
  }),
  route({
    method: 'get',
    path: '/archive',
    summary: 'What the archive holds, how much room it takes, and when it was last read again.',
    response: archiveShape,
    handle: async ({ store, viewer }) => {
      // Sizes of the whole would tell of what is hidden.
      if (!seesEverything(viewer))
        throw new AppError('forbidden', 'the size of the archive is for those who see all of it');
      const last = await lastReprocessing(store);
      return {
        ...(await archiveSize(store)),
        keepDays: readConfig(process.env).keepPagesDays,
        extractorVersion: EXTRACTOR_VERSION,
        readerVersion: READER_VERSION,
        reprocessing: last && {
          state: last.state,
          done: last.done,
          total: last.total,
          new: last.figures_new,
          changed: last.figures_changed,
          gone: last.figures_gone,
          startedAt: last.started_at,
          endedAt: last.ended_at,
        },
      };
    },
  }),
  route({
    method: 'get',
    path: '/orphans',
    summary: 'Reviews in force whose number nothing reads any more, newest first.',
    query: z.strictObject({ article: id.optional().describe('Id of an article.'), ...paged() }),
    response: pageOf(orphan),
    handle: ({ store, viewer, query: { article, ...page } }) =>
      findOrphans(store, viewer, { ...page, ...(article === undefined ? {} : { articleId: article }) }),
  }),
  route({
    method: 'post',
    path: '/orphans/:id/settle',
    summary:
      'Ends an orphaned review: with `figure` the same decision is made about that one, else it is set aside. `id` is its `evidenceId`.',
    params: byId,
    body: settlementInput,
    handle: ({ store, viewer, params, body: { seenRevision, figure, reason } }) =>
      settleOrphan(store, viewer, {
        ...{ evidenceId: params.id, seenRevision, reason },
        attach: figure && { figureId: figure.id, seenRevision: figure.seenRevision },
      }),
  }),
];
