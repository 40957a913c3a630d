/** A message in Markdown, below a limit: whole alerts as long as they fit, then how many were left out. */
import type { Notification } from '../../engine/alerts/notification.js';
import { cut, linesOf, moreLine, numberLine } from '../../engine/alerts/text.js';

/** What Markdown would take for markup. */
export const escaped = (text: string): string => text.replace(/[\\`*_{}[\]<>()#+!|~@]/g, (mark) => `\\${mark}`);

const address = (url: string): string =>
  encodeURI(decodeURI(url)).replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'));

/** An alert as Markdown; the quote is cut so that it stays below `most`. */
export function alertMarkdown(alert: Notification['alerts'][number], dashboard: string, most: number): string {
  const lines = linesOf(alert, dashboard);
  const links = [`[Evidence](${address(lines.link)})`];
  if (lines.source) links.push(`[${escaped(lines.printed ?? 'Source')}](${address(lines.source)})`);
  const head = [
    `**${escaped(lines.title)}**`,
    escaped(lines.why),
    ...lines.numbers.map((n) => `- ${escaped(numberLine(n))}`),
  ];
  const around = head.join('\n').length + links.join(' · ').length + 8;
  const quote =
    lines.quote && most > around + 40 ? [`> ${cut(escaped(lines.quote.replaceAll('\n', ' ')), most - around)}`] : [];
  return [...head, '', ...quote, ...(quote.length > 0 ? [''] : []), links.join(' · ')].join('\n');
}

export function markdown(notification: Notification, dashboard: string, most: number): string {
  const single = notification.alerts.length === 1 && notification.more === 0;
  const head = single ? [] : [`### ${escaped(cut(notification.title, 300))}`];
  const foot = `${escaped(cut(notification.rule.name, 200))} · [Silence](${address(dashboard + notification.silencePath)})`;
  const parts: string[] = [];
  let room = most - head.join('').length - foot.length - 80;
  for (const alert of notification.alerts) {
    const part = alertMarkdown(alert, dashboard, Math.min(room, 4_000));
    if (part.length + 2 > room && parts.length > 0) break;
    parts.push(part);
    room -= part.length + 2;
  }
  const more = moreLine({ ...notification, more: notification.more + notification.alerts.length - parts.length });
  return cut([...head, ...parts, ...(more ? [more] : []), foot].join('\n\n'), most);
}
