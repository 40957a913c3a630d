import { describe, expect, it } from 'vitest';
import { headlineOf } from '../../../client/charts/select.js';
import { changeWords } from '../../../client/format/change.js';
import { age, claimAloud, countOf, direction, isStale, summary } from '../../../client/format/claim.js';
import { headlineLabel, seriesTitle, seriesUnit } from '../../../client/format/series.js';
import { changes, series, until } from '../../browser/support/fixtures.js';

const named = (key: string) => series.find((s) => s.key === key)!;
const claim = (id: string) => series.flatMap((s) => s.claims).find((c) => c.id === id)!;
const textOf = (key: string): string =>
  summary(named(key), headlineOf(named(key)))
    .map((piece) => piece.text)
    .join('');

describe('a series in words', () => {
  it('names running totals, periods and states apart', () => {
    expect([seriesTitle(named('displaced')), seriesUnit(named('displaced'))]).toEqual([
      'Displaced',
      'people in Mosul, cumulative since 17 Oct 2016',
    ]);
    expect([seriesTitle(named('newly')), seriesUnit(named('newly'))]).toEqual([
      'Newly displaced',
      'people in Mosul, over the days counted',
    ]);
    expect([seriesTitle(named('fighters')), seriesUnit(named('fighters'))]).toEqual(['Fighters', 'fighters in Mosul']);
    expect(seriesTitle(named('killed'))).toBe('Killed: civilians');
    expect(seriesTitle({ ...named('displaced'), projected: true })).toBe('Displaced, expected');
  });

  it('leaves the main place unsaid over a headline, and no other', () => {
    expect(headlineLabel(named('newly'), claim('newly-8'), 'Mosul')).toBe('Newly displaced, 12–18 Dec 2016');
    expect(headlineLabel(named('displaced'), claim('displaced-8'), 'Hamdaniya')).toBe(
      'Displaced in Mosul since 17 Oct',
    );
  });

  it('says who says what, what came before, and who contradicts whom', () => {
    expect(textOf('displaced')).toBe(
      'About 110,000 people displaced, according to UN agency as of 17 Dec 2016, up from about 8,900 on 25 Oct. ' +
        'Local monitor: 105,000–120,000 (16 Dec). Iraqi authorities: more than 100,000 (14 Dec). ' +
        'UN agency and Iraqi authorities contradicted each other from 24 Nov to 4 Dec.',
    );
    expect(textOf('fighters')).toContain('3,000–5,000 fighters, according to US-led coalition');
  });

  it('calls a number lower or higher only where the words settle it', () => {
    const [vague, rough, least] = [claim('trapped-5'), claim('trapped-1'), claim('trapped-3')];
    expect(direction(claim('trapped-0'), rough)).toBe('after');
    expect(direction(claim('trapped-2'), rough)).toBe('down');
    expect(direction(claim('trapped-2'), least)).toBe('after');
    expect(direction(claim('displaced-1'), claim('displaced-2'))).toBe('up');
    expect(direction(vague, rough)).toBe('up');
  });

  it('tells the age, and calls states and totals stale after the expiry', () => {
    expect(age('2016-12-18', until)).toBe('1 day old');
    expect(age('2016-12-19', until)).toBe('less than a day old');
    expect(age(null, until)).toBeNull();
    expect(isStale(claim('trapped-1'), until, 14)).toBe(true);
    expect(isStale(claim('newly-0'), until, 14)).toBe(false);
  });

  it('reads a claim aloud with its state', () => {
    expect(claimAloud(claim('trapped-5'))).toBe('Local monitor: hundreds of thousands, as of 3 Dec 2016, unreviewed');
    expect(countOf(named('displaced').claims)).toBe('20 claims, 2 unreviewed');
  });
});

describe('what changed', () => {
  it('strikes the old value, and names the other side of a contradiction', () => {
    expect(changeWords(changes[0]!)).toEqual({ about: 'displaced', before: '103,900', now: 'about 110,000', note: '' });
    expect(changeWords(changes[3]!).note).toBe('is contradicted by Iraqi authorities: about 6,000');
    expect(changeWords(changes[4]!).note).toBe('Nineveh Ledger: the page answers 403.');
  });
});
