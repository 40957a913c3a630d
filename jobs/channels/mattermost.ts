/** Mattermost incoming webhooks: Markdown in `text`, 16,383 characters at most (https://developers.mattermost.com/integrate/webhooks/incoming/). */
import { z } from 'zod';
import type { Channel } from './channel.js';
import { markdown } from './markdown.js';
import { postJson } from './post.js';

const config = z.object({ url: z.string() });
const MOST = 16_383;

export const mattermost: Channel = {
  async send({ notification, dashboard }, given, sending) {
    const { url } = config.parse(given);
    return await postJson(url, JSON.stringify({ text: markdown(notification, dashboard, MOST) }), {}, sending);
  },
};
