/**
 * Slack incoming webhooks: `text` as fallback, blocks for show. Limits: 50 blocks, 3,000 characters a section, 150 a header
 * (https://api.slack.com/reference/block-kit/blocks).
 */
import { z } from 'zod';
import { type AlertLines, cut, linesOf, moreLine, numberLine } from '../../engine/alerts/text.js';
import type { Channel } from './channel.js';
import { postJson } from './post.js';

const config = z.object({ url: z.string() });

const MOST_SECTION = 3_000;
const MOST_HEADER = 150;
/** A header, the alerts with a divider each, what is left out, the rule: below 50 blocks for 20 alerts. */
const MOST_ALERTS = 20;

/** `&`, `<` and `>` are Slack's markup (https://api.slack.com/reference/surfaces/formatting#escaping). */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const link = (address: string, words: string): string => `<${encodeURI(decodeURI(address))}|${escaped(words)}>`;

function section(lines: AlertLines): string {
  const links = [
    link(lines.link, 'Evidence'),
    ...(lines.source ? [link(lines.source, lines.printed ?? 'Source')] : []),
  ];
  const head = [
    `*${escaped(lines.title)}*`,
    escaped(lines.why),
    ...lines.numbers.map((n) => `• ${escaped(numberLine(n))}`),
  ];
  const tail = links.join(' · ');
  const room = MOST_SECTION - tail.length - 2;
  const body = [...head, ...(lines.quote ? [`>${escaped(lines.quote.replaceAll('\n', ' '))}`] : [])].join('\n');
  return `${cut(body, room)}\n${tail}`;
}

export const slack: Channel = {
  async send({ notification, dashboard }, given, sending) {
    const { url } = config.parse(given);
    const mrkdwn = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } });
    const shown = notification.alerts.slice(0, MOST_ALERTS);
    const more = moreLine({ ...notification, more: notification.more + notification.alerts.length - shown.length });
    const body = {
      text: cut(escaped(notification.title), MOST_SECTION),
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: cut(notification.title, MOST_HEADER) } },
        ...shown.map((alert) => mrkdwn(section(linesOf(alert, dashboard)))),
        ...(more ? [mrkdwn(escaped(more))] : []),
        {
          type: 'context',
          elements: [
            {
              type: 'mrkdwn',
              text: `${escaped(cut(notification.rule.name, 200))} · ${link(dashboard + notification.silencePath, 'Silence')}`,
            },
          ],
        },
      ],
    };
    return await postJson(url, JSON.stringify(body), {}, sending);
  },
};
