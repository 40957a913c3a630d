/**
 * Discord webhooks: at most 10 embeds, title 256, description 4,096, 6,000 characters in all, content 2,000
 * (https://discord.com/developers/docs/resources/message#embed-object-embed-limits). Nobody is pinged.
 */
import { z } from 'zod';
import { cut, moreLine } from '../../engine/alerts/text.js';
import type { Channel } from './channel.js';
import { alertMarkdown, escaped } from './markdown.js';
import { postJson } from './post.js';

const config = z.object({ url: z.string() });

const MOST_EMBEDS = 10;
const MOST_TITLE = 256;
const MOST_IN_ALL = 6_000;
const MOST_CONTENT = 2_000;

export const discord: Channel = {
  async send({ notification, dashboard }, given, sending) {
    const { url } = config.parse(given);
    const embeds: { title: string; url: string; description: string }[] = [];
    let room = MOST_IN_ALL;
    for (const alert of notification.alerts.slice(0, MOST_EMBEDS)) {
      const title = cut(alert.title, MOST_TITLE);
      const description = cut(alertMarkdown(alert, dashboard, 1_200), 1_500);
      if (title.length + description.length > room) break;
      room -= title.length + description.length;
      embeds.push({ title, url: dashboard + alert.path, description });
    }
    const more = moreLine({ ...notification, more: notification.more + notification.alerts.length - embeds.length });
    const silence = `${escaped(cut(notification.rule.name, 200))} · [Silence](${dashboard}${notification.silencePath})`;
    const content = [escaped(cut(notification.title, 500)), more, silence].filter(Boolean).join('\n');
    const body = { content: cut(content, MOST_CONTENT), embeds, allowed_mentions: { parse: [] } };
    return await postJson(url, JSON.stringify(body), {}, sending);
  },
};
