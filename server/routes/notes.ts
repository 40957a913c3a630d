import { findClaimsById, getClaim } from '../../data/queries/claims.js';
import { getCrisis } from '../../data/queries/crises.js';
import { getFigure } from '../../data/queries/figures.js';
import { addNote, answerNote, findOpenQuestions, findThreads, getThread } from '../../data/queries/notes.js';
import { byId } from '../api/filters.js';
import { answerInput, noteInput, question, thread } from '../api/notes.js';
import { pageOf } from '../api/schemas.js';
import { toClaimJson } from '../claimJson.js';
import { route } from '../route.js';
import { bySlug } from './crises.js';

export const notes = [
  route({
    method: 'get',
    path: '/crises/:slug/questions',
    summary: 'Questions about claims of the crisis that nobody has resolved, newest first.',
    params: bySlug,
    response: pageOf(question),
    handle: async ({ store, viewer, params }) => {
      const { id } = await getCrisis(store, viewer, params.slug);
      const open = await findOpenQuestions(store, viewer, id);
      const claims = await findClaimsById(
        store,
        viewer,
        open.map((one) => one.claimId),
      );
      const claimOf = new Map(claims.map((claim) => [claim.id, toClaimJson(claim)]));
      const items = open.flatMap(({ claimId, ...thread }) => {
        const claim = claimOf.get(claimId);
        return claim ? [{ ...thread, claim }] : [];
      });
      return { items, next: null };
    },
  }),
  route({
    method: 'get',
    path: '/figures/:id/notes',
    summary: 'Notes and questions about a figure, as threads, first first.',
    params: byId,
    response: pageOf(thread),
    handle: async ({ store, viewer, params }) => {
      const { evidenceId } = await getFigure(store, viewer, params.id);
      return { items: await findThreads(store, viewer, [evidenceId]), next: null };
    },
  }),
  route({
    method: 'post',
    path: '/figures/:id/notes',
    summary: 'Writes a note or a question about a figure.',
    params: byId,
    body: noteInput,
    response: thread,
    status: 201,
    handle: async ({ store, viewer, params, body }) => {
      const { evidenceId } = await getFigure(store, viewer, params.id);
      return await getThread(store, viewer, await addNote(store, viewer, { evidenceId, about: 'figure', ...body }));
    },
  }),
  route({
    method: 'get',
    path: '/claims/:id/notes',
    summary: 'Notes and questions about a claim and about each of its prints.',
    params: byId,
    response: pageOf(thread),
    handle: async ({ store, viewer, params }) => {
      const { evidenceIds } = await getClaim(store, viewer, params.id);
      return { items: await findThreads(store, viewer, evidenceIds), next: null };
    },
  }),
  route({
    method: 'post',
    path: '/claims/:id/notes',
    summary: 'Writes a note or a question about a claim.',
    params: byId,
    body: noteInput,
    response: thread,
    status: 201,
    handle: async ({ store, viewer, params, body }) => {
      const { evidenceIds } = await getClaim(store, viewer, params.id);
      const id = await addNote(store, viewer, { evidenceId: evidenceIds[0]!, about: 'claim', ...body });
      return await getThread(store, viewer, id);
    },
  }),
  route({
    method: 'post',
    path: '/notes/:id/answers',
    summary: 'Adds to a thread: a reply, or that it is resolved, or open again. Nothing is changed or deleted.',
    params: byId,
    body: answerInput,
    response: thread,
    status: 201,
    handle: async ({ store, viewer, params, body: { kind, text = '' } }) => {
      await answerNote(store, viewer, params.id, { kind, text });
      return await getThread(store, viewer, params.id);
    },
  }),
];
