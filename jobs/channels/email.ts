/** Mail: text and HTML that works without images, one thread a group, List-Unsubscribe, the same Message-ID at each try. */
import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Notification } from '../../engine/alerts/notification.js';
import { linesOf, moreLine, numberLine, plainText } from '../../engine/alerts/text.js';
import type { Channel, Sent } from './channel.js';

const config = z.object({ to: z.array(z.string()).min(1) });

const CONNECT_MS = 10_000;
const ANSWER_MS = 30_000;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[mark]!);

/** A link only where it leads to the web. */
const link = (address: string, words: string): string =>
  /^https?:/i.test(address) ? `<a href="${escaped(address)}">${escaped(words)}</a>` : escaped(words);

export function html(notification: Notification, dashboard: string): string {
  const blocks = notification.alerts.map((alert) => {
    const lines = linesOf(alert, dashboard);
    return [
      `<h2 style="font-size:16px;margin:24px 0 4px">${escaped(lines.title)}</h2>`,
      `<p style="margin:0 0 8px">${escaped(lines.why)}</p>`,
      lines.numbers.length > 0
        ? `<ul style="margin:0 0 8px;padding-left:20px">${lines.numbers.map((n) => `<li>${escaped(numberLine(n))}</li>`).join('')}</ul>`
        : '',
      lines.quote
        ? `<blockquote style="margin:0 0 8px;padding-left:12px;border-left:3px solid #999">${escaped(lines.quote)}</blockquote>`
        : '',
      `<p style="margin:0 0 8px">${[link(lines.link, 'Evidence'), lines.source && link(lines.source, lines.printed ?? 'Source')].filter(Boolean).join(' · ')}</p>`,
    ].join('');
  });
  const more = moreLine(notification);
  return [
    '<!doctype html><html lang="en"><body style="font-family:sans-serif;font-size:15px;line-height:1.45;max-width:40em">',
    `<h1 style="font-size:18px;margin:0">${escaped(notification.title)}</h1>`,
    ...blocks,
    more ? `<p>${escaped(more)}</p>` : '',
    `<hr><p style="font-size:13px">${escaped(notification.rule.name)} · ${link(dashboard + notification.silencePath, 'Silence this rule')}</p>`,
    '</body></html>',
  ].join('\n');
}

/** A header's value holds no line breaks. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

export const email: Channel = {
  async send({ id, thread, notification, dashboard }, given, { mail, signal }) {
    const { to } = config.parse(given);
    if (mail.smtp === '') return { ok: false, status: null, error: 'Mail is not set up: set FIGUREWATCH_SMTP.' };
    signal.throwIfAborted();
    const host = new URL(dashboard).hostname;
    const messageId = (one: string) => `<${one}@${host}>`;
    const transport = createTransport({
      url: mail.smtp,
      connectionTimeout: CONNECT_MS,
      greetingTimeout: CONNECT_MS,
      socketTimeout: ANSWER_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      await transport.sendMail({
        from: mail.from,
        to,
        subject: oneLine(notification.title),
        text: plainText(notification, dashboard),
        html: html(notification, dashboard),
        messageId: messageId(id),
        ...(thread === id ? {} : { inReplyTo: messageId(thread), references: [messageId(thread)] }),
        date: new Date(notification.at),
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Figurewatch-Id': id },
        list: { unsubscribe: { url: dashboard + notification.silencePath, comment: 'Silence' } },
      });
      return { ok: true, status: 250 };
    } catch (error) {
      return refused(error as MailError);
    } finally {
      transport.close();
    }
  },
};

interface MailError extends Error {
  code?: string;
  responseCode?: number;
}

/** Greylisting and full boxes (4xx) and refusals (5xx) are tried again alike: which 5xx are for good, servers do not agree on. */
const refused = ({ responseCode, message }: MailError): Sent => ({
  ok: false,
  status: responseCode ?? null,
  error: `The mail server did not take it: ${oneLine(message).slice(0, 300)}.`,
});
