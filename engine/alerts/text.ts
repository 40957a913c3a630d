/** A message in lines of words, which channels set in their own way. */
import type { NotedAlert, Notification } from './notification.js';
import { asSaid, dayInWords } from './words.js';

/** The parts of an alert that a reader needs, each a line; a part that does not apply is left out. */
export interface AlertLines {
  title: string;
  /** Why it fired. */
  why: string;
  /** What each claimant says, with its day: the one that it is about first. */
  numbers: { claimant: string; said: string; day: string | null }[];
  /** The sentence, in quotation marks. */
  quote: string | null;
  /** Who printed it, when. */
  printed: string | null;
  source: string | null;
  link: string;
}

/** `dashboard` is its address without a slash at the end. */
export function linesOf(alert: NotedAlert, dashboard: string): AlertLines {
  const { before, now, claimant, asOf, others } = alert;
  const own = now && claimant ? [{ claimant, said: change(before, now), day: asOf && dayInWords(asOf) }] : [];
  const printed = [alert.publisher, alert.published && dayInWords(alert.published.slice(0, 10))].filter(Boolean);
  return {
    title: alert.title,
    why: alert.why,
    numbers: [
      ...own,
      ...others.map((other) => ({
        claimant: other.claimant,
        said: other.asSaid,
        day: other.asOf && dayInWords(other.asOf),
      })),
    ],
    quote: alert.quote && `“${alert.quote}”`,
    printed: printed.length > 0 ? printed.join(', ') : null,
    source: alert.source,
    link: dashboard + alert.path,
  };
}

const change = (before: NotedAlert['before'], now: NonNullable<NotedAlert['now']>): string =>
  before && before.text !== now.text ? `${asSaid(before)} → ${now.asSaid}` : now.asSaid;

export const numberLine = ({ claimant, said, day }: AlertLines['numbers'][number]): string =>
  `${claimant}: ${said}${day ? ` (${day})` : ''}`;

/** `and 30 more`, or nothing. */
export const moreLine = ({ more }: Notification): string | null =>
  more > 0 ? `… and ${more} more, in the dashboard.` : null;

/** The whole message as plain text. */
export function plainText(notification: Notification, dashboard: string): string {
  const blocks = notification.alerts.map((alert) => {
    const lines = linesOf(alert, dashboard);
    return [
      lines.title,
      lines.why,
      ...lines.numbers.map((number) => `- ${numberLine(number)}`),
      lines.quote,
      [lines.printed, lines.source].filter(Boolean).join(': '),
      `Evidence: ${lines.link}`,
    ]
      .filter(Boolean)
      .join('\n');
  });
  const single = notification.alerts.length === 1 && notification.more === 0;
  return [
    ...(single ? [] : [notification.title]),
    ...blocks,
    moreLine(notification),
    `Rule: ${notification.rule.name}. Silence it: ${dashboard}${notification.silencePath}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Text cut to `most` UTF-16 units, at a character, with an ellipsis. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = /[\uD800-\uDBFF]$/.test(text.slice(0, most - 1)) ? most - 2 : most - 1;
  return `${text.slice(0, end)}…`;
}
