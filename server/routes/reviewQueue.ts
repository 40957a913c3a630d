import { z } from 'zod';
import { assignEvidence } from '../../data/queries/assignments.js';
import { getCrisis } from '../../data/queries/crises.js';
import { METRICS } from '../../engine/extraction/types.js';
import { id, listOf } from '../api/filters.js';
import { assignmentInput, reviewQueue as shape } from '../api/review.js';
import { findReviewQueue, ORDERS } from '../reviewQueue.js';
import { route } from '../route.js';

export const reviewQueue = [
  route({
    method: 'get',
    path: '/review-queue',
    summary: 'Claims of a crisis that nobody has decided about, those first on which most hangs.',
    query: z.strictObject({
      crisis: id.describe('The slug of a crisis.'),
      metric: listOf(z.enum(METRICS)).describe('What is counted; several parted by commas.'),
      confidence: z.coerce
        .number()
        .min(0)
        .max(1)
        .optional()
        .describe('The highest confidence: those that are less sure.'),
      assignee: id.optional().describe('Assigned to this person or to nobody.'),
      order: z.enum(ORDERS).default('impact').describe('`impact`, `confidence` (least sure first) or `newest`.'),
      limit: z.coerce.number().int().min(1).max(200).default(50).describe('How many; at most 200.'),
    }),
    response: shape,
    handle: async ({ store, viewer, query: { crisis, ...asked } }) =>
      findReviewQueue(store, viewer, await getCrisis(store, viewer, crisis), asked),
  }),
  route({
    method: 'post',
    path: '/assignments',
    summary: 'Gives claims of the review queue, by their evidence, to a person, or with null to nobody.',
    body: assignmentInput,
    handle: ({ store, viewer, body }) => assignEvidence(store, viewer, body.evidence, body.assignee),
  }),
];
