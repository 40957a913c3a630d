import { z } from 'zod';
import { findNotifications, resend } from '../../data/queries/notifications.js';
import { notification } from '../api/alerts.js';
import { byId, id, paged } from '../api/filters.js';
import { pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const notifications = [
  route({
    method: 'get',
    path: '/notifications',
    summary: 'The delivery log: messages, newest first, with each try.',
    query: z.strictObject({
      channel: id.optional(),
      rule: id.optional(),
      state: notification.shape.state.optional().describe('`dead`: those that were given up.'),
      ...paged(),
    }),
    response: pageOf(notification),
    handle: ({ store, viewer, query: { channel, rule, ...page } }) =>
      findNotifications(store, viewer, { ...page, channelId: channel, ruleId: rule }),
  }),
  route({
    method: 'post',
    path: '/notifications/:id/resend',
    summary: 'Puts a message that was given up back into the outbox, under the id that it had.',
    params: byId,
    handle: ({ store, viewer, params }) => resend(store, viewer, params.id),
  }),
];
