/**
 * Microsoft Teams over a Workflows webhook ("When a Teams webhook request is received"): a message with one adaptive card;
 * 28 kB at most (https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors).
 */
import { z } from 'zod';
import type { NotedAlert } from '../../engine/alerts/notification.js';
import { cut, linesOf, moreLine } from '../../engine/alerts/text.js';
import type { Channel } from './channel.js';
import { escaped } from './markdown.js';
import { postJson } from './post.js';

const config = z.object({ url: z.string() });

const MOST_BYTES = 27_000;
const block = (text: string, more: object = {}) => ({ type: 'TextBlock', text, wrap: true, ...more });

function container(alert: NotedAlert, dashboard: string) {
  const lines = linesOf(alert, dashboard);
  const facts = lines.numbers.map(({ claimant, said, day }) => ({
    title: claimant,
    value: `${said}${day ? ` (${day})` : ''}`,
  }));
  const actions = [
    { type: 'Action.OpenUrl', title: 'Evidence', url: lines.link },
    ...(lines.source ? [{ type: 'Action.OpenUrl', title: cut(lines.printed ?? 'Source', 60), url: lines.source }] : []),
  ];
  return {
    type: 'Container',
    separator: true,
    items: [
      block(escaped(cut(lines.title, 500)), { weight: 'Bolder' }),
      block(escaped(cut(lines.why, 500))),
      ...(facts.length > 0 ? [{ type: 'FactSet', facts }] : []),
      ...(lines.quote ? [block(escaped(cut(lines.quote, 1_000)), { isSubtle: true })] : []),
      { type: 'ActionSet', actions },
    ],
  };
}

export const teams: Channel = {
  async send({ notification, dashboard }, given, sending) {
    const { url } = config.parse(given);
    const containers = notification.alerts.map((alert) => container(alert, dashboard));
    const message = () => {
      const more = moreLine({
        ...notification,
        more: notification.more + notification.alerts.length - containers.length,
      });
      return JSON.stringify({
        type: 'message',
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: {
              $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
              type: 'AdaptiveCard',
              version: '1.4',
              body: [
                block(escaped(cut(notification.title, 300)), { size: 'Medium', weight: 'Bolder' }),
                ...containers,
                ...(more ? [block(more)] : []),
                block(escaped(cut(notification.rule.name, 200)), { isSubtle: true, size: 'Small' }),
              ],
              actions: [{ type: 'Action.OpenUrl', title: 'Silence', url: dashboard + notification.silencePath }],
            },
          },
        ],
      });
    };
    while (containers.length > 1 && Buffer.byteLength(message()) > MOST_BYTES) containers.pop();
    return await postJson(url, message(), {}, sending);
  },
};
