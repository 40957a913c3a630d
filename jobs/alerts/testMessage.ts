import type { AlertMessage } from './message.js';

/** What the test of a channel sends: a whole message that nobody can take for a real one. */
export function testMessage(channelName: string): AlertMessage {
  const now = { low: 1200, high: 1200, bound: 'exact', text: '1,200', asSaid: '1,200' } as const;
  return {
    title: 'Test of this channel: nothing has happened',
    rule: { id: 'test', name: 'Test' },
    why: `Somebody pressed the test button of the channel “${channelName}”.`,
    crisis: null,
    counted: 'displaced',
    metric: 'displaced',
    group: 'people',
    unit: 'people',
    projected: false,
    place: null,
    country: null,
    before: null,
    now,
    claimant: 'Nobody',
    asOf: null,
    asOfBasis: 'stated',
    quote: 'This is a test: 1,200 people are displaced in this sentence and nowhere else.',
    publisher: null,
    published: null,
    source: 'https://example.org/',
    path: '/alerts',
  };
}
