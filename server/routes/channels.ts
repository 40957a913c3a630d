import { z } from 'zod';
import { AppError } from '../../data/errors.js';
import { createChannel, deleteChannel, getChannelRow, newSecret, updateChannel } from '../../data/queries/channels.js';
import { type FoundChannel, findChannels, getChannel } from '../../data/queries/findChannels.js';
import { createRequest } from '../../data/queries/requests.js';
import { type ChannelInput, type ChannelJson, channel, channelInput, channelPatch } from '../api/alerts.js';
import { byId, paged } from '../api/filters.js';
import { accepted, pageOf } from '../api/schemas.js';
import { route } from '../route.js';

/** A receiver changes over from one secret to the next: never more than these two sign. */
const MOST_SECRETS = 2;

export const channels = [
  route({
    method: 'get',
    path: '/channels',
    summary: 'Channels that alerts go to; of a secret only the beginning.',
    query: z.strictObject(paged()),
    response: pageOf(channel),
    handle: async ({ store, viewer, query }) => {
      const { items, next } = await findChannels(store, viewer, query);
      return { items: items.map(toChannelJson), next };
    },
  }),
  route({
    method: 'post',
    path: '/channels',
    summary: 'Makes a channel. This answer alone holds the whole secret of a webhook.',
    body: channelInput,
    response: channel,
    status: 201,
    handle: async ({ store, viewer, body }) => {
      const id = await createChannel(store, viewer, toDraft(body));
      return { ...toChannelJson(await getChannel(store, viewer, id)), ...(await wholeSecret(store, id)) };
    },
  }),
  route({
    method: 'patch',
    path: '/channels/:id',
    summary: 'Changes what is given of a channel; switched on again, it sends what has waited.',
    params: byId,
    body: channelPatch,
    response: channel,
    handle: async ({ store, viewer, params, body: { name, enabled, quiet, ...settings } }) => {
      const known = await getChannel(store, viewer, params.id);
      const config = await configOf(store, params.id);
      for (const [key, value] of Object.entries(settings)) {
        if (!SETTINGS[known.kind].includes(key))
          throw new AppError('invalid', `a channel of kind ${known.kind} has no "${key}"`);
        if (value === null) delete config[key];
        else config[key] = value;
      }
      const changed = Object.keys(settings).length > 0 ? config : undefined;
      await updateChannel(store, viewer, params.id, { name, enabled, quiet, config: changed });
      return toChannelJson(await getChannel(store, viewer, params.id));
    },
  }),
  route({
    method: 'post',
    path: '/channels/:id/rotate-secret',
    summary:
      'Gives a webhook a new secret, which this answer alone holds whole. The one before signs too until the next rotation.',
    params: byId,
    response: channel,
    handle: async ({ store, viewer, params }) => {
      const { kind } = await getChannel(store, viewer, params.id);
      if (kind !== 'webhook') throw new AppError('invalid', `a channel of kind ${kind} has no secret`);
      const config = await configOf(store, params.id);
      const secrets = [newSecret(), ...(config['secrets'] as string[])].slice(0, MOST_SECRETS);
      await updateChannel(store, viewer, params.id, { config: { ...config, secrets } });
      return { ...toChannelJson(await getChannel(store, viewer, params.id)), ...(await wholeSecret(store, params.id)) };
    },
  }),
  route({
    method: 'post',
    path: '/channels/:id/test',
    summary: 'Sends a real message that says it is a test; GET /requests/:id tells what came of it.',
    params: byId,
    response: accepted,
    status: 202,
    handle: async ({ store, viewer, params }) => {
      await getChannel(store, viewer, params.id);
      return { requestId: await createRequest(store, viewer, 'test_channel', { channelId: params.id }) };
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

/** What each kind of channel is set up with. */
const SETTINGS: Record<ChannelInput['kind'], readonly string[]> = {
  log: [],
  webhook: ['url'],
  slack: ['url'],
  mattermost: ['url'],
  teams: ['url'],
  discord: ['url'],
  ntfy: ['url', 'topic', 'token', 'priority'],
  email: ['to'],
};

function toDraft({ kind, name, quiet, ...settings }: ChannelInput) {
  const { secret, ...config } = settings as Record<string, unknown>;
  return { kind, name, quiet, config: secret === undefined ? config : { ...config, secrets: [secret] } };
}

type Opened = Parameters<typeof getChannelRow>[0];

const configOf = async (store: Opened, id: string): Promise<Record<string, unknown>> =>
  JSON.parse((await getChannelRow(store, id)).config) as Record<string, unknown>;

async function wholeSecret(store: Opened, id: string): Promise<{ secret?: string }> {
  const secrets = (await configOf(store, id))['secrets'] as string[] | undefined;
  return secrets?.[0] === undefined ? {} : { secret: secrets[0] };
}

const toChannelJson = ({ config, quiet, ...found }: FoundChannel): ChannelJson => ({
  ...found,
  ...(config as Pick<ChannelJson, 'to' | 'topic' | 'priority'>),
  quiet: quiet as ChannelJson['quiet'],
});
