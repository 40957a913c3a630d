/** What one message says: an alert, or several of a group together. */
import type { AlertMessage } from './message.js';
import type { Rule } from './rule.js';
import { lasted } from './words.js';

export type AlertStatus = 'fired' | 'still' | 'resolved' | 'test';

/** An alert within a message. */
export interface NotedAlert extends AlertMessage {
  id: string;
  status: AlertStatus;
  /** When it began, ISO, and for what goes on or is over how long it has lasted, in words. */
  since: string;
  lasted: string | null;
}

export interface Notification {
  kind: 'fired' | 'still' | 'resolved' | 'digest' | 'test';
  title: string;
  rule: { id: string; name: string };
  crisis: { slug: string; name: string } | null;
  /** When it was put together, ISO. */
  at: string;
  alerts: NotedAlert[];
  /** How many more of the group are not in `alerts`. */
  more: number;
  /** Paths in the dashboard: to what it is about, and to a silence for it. */
  path: string;
  silencePath: string;
}

/** An alert that has something to say on a channel. */
export interface Pending {
  alertId: string;
  status: Exclude<AlertStatus, 'test'>;
  message: AlertMessage;
  firedAt: string;
  endedAt: string | null;
  /** Why it is over. */
  endWhy: string | null;
}

const MOST_ALERTS = 20;
/** Standard Webhooks asks for bodies below 20 kB; what is around the alerts takes little. In UTF-16 units of JSON. */
const MOST_UNITS = 15_000;

/** One message for everything that a group has to say on a channel: the flood guard. `pending` is in order of firing. */
export function compose(rule: Rule, pending: readonly Pending[], at: string): Notification {
  const noted = pending.map((one) => note(one, at));
  const alerts = noted.slice(0, MOST_ALERTS);
  while (alerts.length > 1 && JSON.stringify(alerts).length > MOST_UNITS) alerts.pop();
  const [first] = noted;
  const single = noted.length === 1;
  const crises = new Set(noted.map((one) => one.crisis?.slug ?? ''));
  const crisis = crises.size === 1 ? first!.crisis : null;
  return {
    kind: kindOf(rule, noted),
    title: single ? first!.title : titleOf(rule, noted, crisis?.name ?? null),
    rule: { id: rule.id, name: rule.name },
    crisis,
    at,
    alerts,
    more: noted.length - alerts.length,
    path: single ? first!.path : `/alerts?rule=${encodeURIComponent(rule.id)}`,
    silencePath: `/alerts?silence=${encodeURIComponent(rule.id)}`,
  };
}

function note({ alertId, status, message, firedAt, endedAt, endWhy }: Pending, at: string): NotedAlert {
  const until = status === 'resolved' ? (endedAt ?? at) : at;
  const time = lasted(Date.parse(until) - Date.parse(firedAt));
  const title = {
    fired: message.title,
    still: `Still, after ${time}: ${message.title}`,
    resolved: `Resolved after ${time}: ${message.title}`,
  }[status];
  return {
    ...message,
    title,
    why: status === 'resolved' && endWhy ? endWhy : message.why,
    id: alertId,
    status,
    since: firedAt,
    lasted: status === 'fired' ? null : time,
  };
}

function kindOf(rule: Rule, noted: readonly NotedAlert[]): Notification['kind'] {
  if (rule.sending.when !== 'now') return 'digest';
  if (noted.every(({ status }) => status === 'resolved')) return 'resolved';
  return noted.some(({ status }) => status === 'fired') ? 'fired' : 'still';
}

function titleOf(rule: Rule, noted: readonly NotedAlert[], crisis: string | null): string {
  const parts = (['fired', 'still', 'resolved'] as const).flatMap((status) => {
    const count = noted.filter((one) => one.status === status).length;
    const words = { fired: count === 1 ? 'new alert' : 'new alerts', still: 'still on', resolved: 'resolved' };
    return count > 0 ? [`${count} ${words[status]}`] : [];
  });
  return `${crisis ? `${crisis}: ` : ''}${parts.join(', ')} (${rule.name})`;
}
