import { expect, it } from 'vitest';
import { untilOf } from '../../server/until.js';

const today = new Date('2026-11-29T12:00:00Z');
const crisis = { to: null, asOf: '2026-11-24', lastPublished: '2026-10-20', expiryDays: 30 };

it.each([
  ['five days without news: as old as it is', crisis, '2026-11-29'],
  ['the last day on which a claim holds', { ...crisis, asOf: '2026-10-31' }, '2026-11-29'],
  ['a day later nothing is carried on', { ...crisis, asOf: '2026-10-30' }, '2026-10-30'],
  ['long ago', { ...crisis, asOf: '2016-12-17', lastPublished: '2016-12-18' }, '2016-12-18'],
  ['claims may hold longer', { ...crisis, asOf: '2026-10-29', expiryDays: 60 }, '2026-11-29'],
  ['an end that is set', { ...crisis, to: '2026-11-26' }, '2026-11-26'],
  ['an end to come', { ...crisis, to: '2026-12' }, '2026-11-29'],
  ['a claim about days to come', { ...crisis, asOf: '2027-01-05' }, '2026-11-29'],
  ['nothing said yet', { ...crisis, asOf: null, lastPublished: null }, '2026-11-29'],
])('%s', (_, of, until) => {
  expect(untilOf(of, today)).toBe(until);
});
