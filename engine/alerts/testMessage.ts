import { type AlertMessage, plainMessage } from './message.js';
import type { Notification } from './notification.js';

/** What the test of a channel sends: a whole message that nobody can take for a real one. */
export function testNotification(channelName: string, at: string): Notification {
  const now = { low: 1200, high: 1200, bound: 'exact', text: '1,200', asSaid: '1,200' } as const;
  const rule = { id: 'test', name: 'Test' };
  const message: AlertMessage = {
    ...plainMessage(
      {
        rule,
        condition: 'test',
        why: `Somebody pressed the test button of the channel “${channelName}”.`,
        crisis: null,
      },
      'Test of this channel: nothing has happened',
      '/alerts',
    ),
    counted: 'displaced',
    metric: 'displaced',
    group: 'people',
    unit: 'people',
    now,
    claimant: 'Nobody',
    quote: 'This is a test: 1,200 people are displaced in this sentence and nowhere else.',
    source: 'https://example.org/',
  };
  return {
    kind: 'test',
    title: message.title,
    rule,
    crisis: null,
    at,
    alerts: [{ ...message, id: 'test', status: 'test', since: at, lasted: null }],
    more: 0,
    path: '/alerts',
    silencePath: '/alerts',
  };
}
