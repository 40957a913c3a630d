/** Long texts that are of no crisis: their numbers are no figures, whatever verbs stand beside them. */
import { describe, expect, it } from 'vitest';
import { extract } from '../../../engine/extraction/extract.js';

const filled = (text: string, filler: string): string => `${text}\n\n${`${filler} `.repeat(30)}`.trim();
const GARDEN = 'The beds are dug over in March, and the rows are sown by hand before the first warm week.';
const read = (text: string, title?: string): string[] =>
  extract(text, { title: title ?? null, published: '2016-11-03' }).map(({ metric, text }) => `${metric} ${text}`);

describe('a long text', () => {
  it('that says no word of a crisis gives nothing', () => {
    expect(read('The club supported 300. All three leave for the playground.')).not.toEqual([]);
    expect(read(filled('The club supported 300. All three leave for the playground.', GARDEN))).toEqual([]);
  });

  it('with a word or two gives only what it says plainly', () => {
    const text = 'The blaze was out by noon. Twelve people were killed. The guide supported 300 growers.';
    expect(read(text)).toEqual(['killed Twelve', 'assisted 300']);
    expect(read(filled(text, GARDEN))).toEqual(['killed Twelve']);
  });

  it('of a crisis gives all of it', () => {
    const text =
      'After the flood, relief workers said, 300 families were supported and 40 homes evacuated by soldiers.';
    expect(read(filled(text, GARDEN))).toEqual(read(text));
    expect(read(text).length).toBeGreaterThan(0);
    // The words may stand in the headline.
    expect(read(filled('The fund supported 300.', GARDEN), 'Flood: soldiers evacuate a camp')).toEqual([
      'assisted 300',
    ]);
  });

  it('about a game gives only whom its nouns name', () => {
    const game =
      'The striker scored in the second half of the league match; the coach praised the defenders and the season.';
    const text = `${game} He hit 50 and claimed a haul of 5 in the attack. Two people were killed on the way home.`;
    expect(read(filled(text, GARDEN))).toEqual(['killed Two']);
  });
});
