/** The HXL row: only hashtags of the core schema, or our own `#x_`; numbers and dates under tags that ask for them. */
import { describe, expect, it } from 'vitest';
import { CLAIM_COLUMNS } from '../../../engine/exports/claimColumns.js';
import { type Column, MIXED, type Scope } from '../../../engine/exports/column.js';
import { FIGURE_COLUMNS } from '../../../engine/exports/figureColumns.js';
import { METRIC_TAGS, numberTag } from '../../../engine/exports/hashtags.js';
import { METRICS } from '../../../engine/extraction/types.js';

/** https://hxlstandard.org/standard/1-1final/dictionary */
const CORE = new Set(
  (
    'access activity adm1 adm2 adm3 adm4 adm5 affected beneficiary capacity cause channel contact country crisis currency ' +
    'date delivery description event frequency geo group impact indicator inneed item loc meta modality need operations ' +
    'org output population reached region respondee sector service severity status subsector targeted theme value'
  ).split(' '),
);
const TAG = /^#([a-z][a-z0-9_]*)((?:\+[a-z][a-z0-9_]*)*)$/;

const SCOPES: Scope[] = [
  MIXED,
  ...METRICS.map((metric) => ({ metric, unit: 'people' })),
  { metric: 'displaced', unit: 'households' },
  { metric: 'funding_required', unit: 'USD' },
  { metric: 'funding_received', unit: 'EUR' },
];
const TABLES = [CLAIM_COLUMNS, FIGURE_COLUMNS] as readonly (readonly Column<never>[])[];
const all = TABLES.flatMap((columns) =>
  SCOPES.flatMap((scope) => columns.map(({ name, type, tag }) => ({ name, type, scope, tag: tag(scope) }))),
);

describe('hashtags', () => {
  it('are well formed and of the core schema', () => {
    const wrong = all.filter(({ tag }) => {
      const hashtag = TAG.exec(tag)?.[1];
      return hashtag === undefined || !(CORE.has(hashtag) || hashtag.startsWith('x_'));
    });
    expect(wrong).toEqual([]);
  });

  it('are told apart within a row', () => {
    for (const columns of TABLES) {
      for (const scope of SCOPES) {
        const tags = columns.map(({ tag }) => tag(scope).split('+').sort().join('+'));
        expect(new Set(tags).size).toBe(tags.length);
      }
    }
  });

  it('ask for numbers and dates only where there are some', () => {
    const numbers = /^#(?:affected|inneed|reached|population|value|targeted|x_fighters)(?:\+|$)/;
    expect(all.filter(({ tag, type }) => numbers.test(tag) && type !== 'number')).toEqual([]);
    expect(all.filter(({ tag, type }) => tag.startsWith('#date') && type !== 'day')).toEqual([]);
    expect(all.filter(({ tag, type }) => type === 'day' && !tag.startsWith('#date'))).toEqual([]);
  });

  it('say the metric where all rows have one, else that it is an indicator', () => {
    expect(numberTag({ metric: 'killed', unit: 'people' }, 'min')).toBe('#affected+killed+min');
    expect(numberTag({ metric: 'displaced', unit: 'households' }, 'max')).toBe('#affected+displaced+hh+max');
    expect(numberTag({ metric: 'funding_required', unit: 'USD' }, 'min')).toBe('#value+funding+required+usd+min');
    expect(numberTag(MIXED, 'min')).toBe('#indicator+num+min');
  });

  it('keep armed strength out of the affected', () => {
    expect(Object.keys(METRIC_TAGS).sort()).toEqual([...METRICS].sort());
    expect(METRIC_TAGS.fighters).toBe('#x_fighters+num');
  });
});
