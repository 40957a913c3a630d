import { z } from 'zod';
import { createChannel, deleteChannel, getChannelRow } from '../../data/queries/channels.js';
import { findChannels, getChannel } from '../../data/queries/findChannels.js';
import { byId, paged } from '../api/filters.js';
import { channel, channelInput, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

export const channels = [
  route({
    method: 'get',
    path: '/channels',
    summary: 'Channels that alerts go to; of a secret only the beginning.',
    query: z.strictObject(paged()),
    response: pageOf(channel),
    handle: ({ store, viewer, query }) => findChannels(store, viewer, query),
  }),
  route({
    method: 'post',
    path: '/channels',
    summary: 'Makes a channel. This answer alone holds the whole secret of a webhook.',
    body: channelInput,
    response: channel,
    status: 201,
    handle: async ({ store, viewer, body }) => {
      const id = await createChannel(store, viewer, body);
      const { secret } = JSON.parse((await getChannelRow(store, id)).config) as { secret?: string };
      return { ...(await getChannel(store, viewer, id)), ...(secret === undefined ? {} : { secret }) };
    },
  }),
  route({
    method: 'delete',
    path: '/channels/:id',
    summary: 'Removes a channel with its deliveries.',
    params: byId,
    handle: async ({ store, viewer, params }) => {
      await getChannel(store, viewer, params.id);
      await deleteChannel(store, viewer, params.id);
    },
  }),
];
