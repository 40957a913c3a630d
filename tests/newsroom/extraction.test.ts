import { describe, expect, it } from 'vitest';
import { extract } from '../../engine/extraction/extract.js';
import type { Figure } from '../../engine/extraction/types.js';
import { type GoldFigure, goldDocuments } from './gold.js';

/** Every gold figure with what extraction made of it, and every extracted figure that gold does not hold. */
function compare(): { pairs: { gold: GoldFigure; found: Figure | undefined }[]; extra: Figure[] } {
  const pairs: { gold: GoldFigure; found: Figure | undefined }[] = [];
  const extra: Figure[] = [];
  for (const { text, title, published, publisher, figures } of goldDocuments()) {
    const found = extract(text, { title, published, publisher, lang: 'en' });
    const same = (gold: (typeof figures)[number], one: Figure) =>
      one.start < gold.end && one.end > gold.start && one.low === gold.low && one.high === gold.high;
    for (const gold of figures) pairs.push({ gold, found: found.find((one) => same(gold, one)) });
    extra.push(...found.filter((one) => !figures.some((gold) => same(gold, one))));
  }
  return { pairs, extra };
}

describe('extraction over the sample newsroom', () => {
  const { pairs, extra } = compare();
  const matched = pairs.filter(({ found }) => found !== undefined);
  const agree = (field: keyof GoldFigure & keyof Figure) =>
    matched.filter(({ gold, found }) => gold[field] === found![field]).length / matched.length;

  it('finds the figures, and little else', () => {
    const missed = pairs.filter(({ found }) => !found).map(({ gold }) => `${gold.text}: ${gold.quote}`);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5);
    expect(extra.length, extra.map((one) => `${one.text}: ${one.quote}`).join('\n')).toBe(0);
  });

  it('reads what they count, how they are bound, and over which days', () => {
    expect(agree('bound')).toBe(1);
    expect(agree('metric')).toBeGreaterThanOrEqual(0.95);
    expect(agree('unit')).toBeGreaterThanOrEqual(0.98);
    expect(agree('kind')).toBeGreaterThanOrEqual(0.95);
    expect(agree('from')).toBeGreaterThanOrEqual(0.95);
    expect(agree('to')).toBeGreaterThanOrEqual(0.9);
  });

  it('reads the three figures that the crisis page opens with, field by field', () => {
    for (const number of ['18,000', '1.5 million', '3,000 to 5,000']) {
      const { gold, found } = pairs.find((pair) => pair.gold.text === number && pair.gold.to === '2016-11-03')!;
      const { metric, low, high, bound, group, unit, kind, from, to, country } = gold;
      expect(found).toMatchObject({ metric, low, high, bound, group, unit, kind, from, to, country });
      expect(found!.location).toBe('Mosul');
      expect(found!.attribution).toContain(gold.attribution);
    }
  });
});
