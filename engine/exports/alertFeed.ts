/** What a rule fired, as an Atom feed. */
import type { AlertMessage } from '../alerts/message.js';
import { asSaid } from '../alerts/words.js';
import { element, type Feed, feedOf } from './atom.js';
import { escapeMarkup } from './markup.js';

export interface FeedAlert {
  id: string;
  message: AlertMessage;
  /** ISO instants: when it fired, and when it was over. */
  createdAt: string;
  endedAt: string | null;
  endWhy: string | null;
}

/** The feed; `dashboard` is what stands before the paths of evidence. An alert that is over keeps its id and says so. */
export function alertFeed(head: Omit<Feed, 'entries'>, dashboard: string, alerts: readonly FeedAlert[]): string {
  return feedOf(
    head,
    alerts.map(({ id, message, createdAt, endedAt, endWhy }) => [
      element('id', `urn:uuid:${id}`),
      element('title', endedAt && endWhy ? `Over: ${message.title}` : message.title),
      element('updated', endedAt ?? createdAt),
      element('published', createdAt),
      `<author>${element('name', message.claimant ?? 'Figurewatch')}</author>`,
      `<link rel="alternate" type="text/html" href="${escapeMarkup(dashboard + message.path)}"/>`,
      ...(message.source ? [`<link rel="related" href="${escapeMarkup(message.source)}"/>`] : []),
      ...(message.metric ? [`<category term="${escapeMarkup(message.metric)}"/>`] : []),
      element('summary', summaryOf(message, endWhy)),
    ]),
  );
}

const summaryOf = ({ why, quote, others }: AlertMessage, endWhy: string | null): string =>
  [
    why,
    endWhy,
    quote && `“${quote}”`,
    others.length > 0 && `Others: ${others.map((other) => `${other.claimant} ${asSaid(other)}`).join('; ')}.`,
  ]
    .filter(Boolean)
    .join(' ');
