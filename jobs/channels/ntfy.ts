/** ntfy, its own server or a self-hosted one: JSON to the server's address; a message is 4,096 bytes at most (https://docs.ntfy.sh/publish/). */
import { z } from 'zod';
import { cut, plainText } from '../../engine/alerts/text.js';
import type { Channel } from './channel.js';
import { postJson } from './post.js';

const config = z.object({
  url: z.string(),
  topic: z.string(),
  token: z.string().optional(),
  priority: z.number().int().min(1).max(5).default(3),
});

const MOST_BYTES = 4_000;
const MOST_TITLE = 250;

export const ntfy: Channel = {
  async send({ notification, dashboard }, given, sending) {
    const { url, topic, token, priority } = config.parse(given);
    let message = plainText(notification, dashboard);
    while (Buffer.byteLength(message) > MOST_BYTES) message = cut(message, Math.floor(message.length * 0.8));
    const body = {
      topic,
      title: cut(notification.title, MOST_TITLE),
      message,
      priority,
      click: dashboard + notification.path,
      actions: [{ action: 'view', label: 'Silence', url: dashboard + notification.silencePath }],
    };
    return await postJson(url, JSON.stringify(body), token ? { authorization: `Bearer ${token}` } : {}, sending);
  },
};
