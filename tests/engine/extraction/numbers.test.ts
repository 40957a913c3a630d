import { describe, expect, it } from 'vitest';
import { readNumbers } from '../../../engine/extraction/numbers.js';

/** A number in short: value or interval, with the span's text where it is not the whole phrase. */
function inShort(phrase: string): string[] {
  return readNumbers(phrase).map(({ low, high, bound }) => {
    if (bound === 'minimum') return `${low}..`;
    if (bound === 'maximum') return `..${high}`;
    if (bound === 'range') return `${low}..${high}`;
    return bound === 'approximate' ? `~${low}` : bound === 'vague' ? `${low}+?` : `${low}`;
  });
}

const CORPUS: readonly (readonly [numbers: readonly string[], phrases: readonly string[]])[] = [
  [
    ['18000'],
    [
      '18,000',
      '18 000',
      '18\u00a0000',
      '18\u202f000',
      "18'000",
      '18’000',
      '18k',
      '18 thousand',
      'eighteen thousand',
      '18.000 people',
      '18,\n000 people',
      '18 K people',
      ...Array.from(
        '\u1680\u2000\u2002\u2003\u2005\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
        (space) => `18${space}000`,
      ),
    ],
  ],
  [
    ['1500000'],
    ['1.5 million', '1.5m people', '1.5 mn', '1,500,000', 'one and a half million', '1.5-million', '15 lakh'],
  ],
  [
    ['2500000'],
    ['2½ million', '2 1/2 million', 'two-and-a-half million', 'two million and a half', '2.5 M displaced', '25 lacs'],
  ],
  [['750000'], ['three quarters of a million', 'three-quarters of a million people']],
  [['1500000..2000000'], ['1.5-2m people', '£1.5-2m', '1.5 million-2 million', '$1.5m–$2m']],
  [['20000+?'], ['several tens of thousands']],
  [['1500000'], ['one point five million', 'One point five million people']],
  [['2250000'], ['two point two five million']],
  [['500000'], ['.5 million people', '$.5 million', '(.5m people)']],
  [[], ['one point of order', 'temperatures in the 10s']],
  [['5000000'], ['They left.5 million people stayed']],
  [['150'], ['hundred and fifty people', 'a hundred and fifty']],
  [['10000+?'], ['10s of thousands', '10’s of thousands of homes']],
  [['100000+?'], ['100,000s of refugees', '100s of thousands of people', '100,000s of homes']],
  [['300..'], ['300 people or more', '300 families or more died']],
  [['~300'], ['300 people or so', 'close on 300', 'getting on for 300']],
  [['300'], ['300 people or their heirs', '300 houses more or less fell']],
  [['..7000'], ['as high as 7,000']],
  [['2000000'], ['2 mil people']],
  [
    [],
    [
      'ISBN 978-3-16-148410-0',
      'ISBN-13: 978 3 16 148410 0',
      'P.O. Box 30218, Nairobi',
      'ZIP code 90210',
      'PIN 781 005',
    ],
  ],
  [
    ['100+?'],
    ['hundreds, if not thousands,', 'hundreds, perhaps thousands', 'hundreds upon hundreds', '100s of homes'],
  ],
  [['..400'], ['max. 400', 'capped at 400', 'just shy of 400', '400 maximum']],
  [['400..'], ['min. 400', '400 minimum']],
  [['~400'], ['perhaps 400', 'possibly 400', '400 (estimated)']],
  [[], ['a B-52', 'an F-16 jet']],
  [['2300000000'], ['2.3bn', '$2.3 billion', '2.3 billion']],
  [
    ['25000..'],
    [
      '25k+ people',
      'more than 25,000',
      'over 25,000',
      '25,000+',
      '25,000-plus',
      'at least 25,000',
      '≥25,000',
      '>25,000',
      'upwards of 25,000',
      'no fewer than 25,000',
      'not less than 25,000',
      'in excess of 25,000',
      '25,000 or more',
      'well over 25,000',
    ],
  ],
  [
    ['..25000'],
    [
      'up to 25,000',
      'as many as 25,000',
      'fewer than 25,000',
      'less than 25,000',
      'no more than 25,000',
      'not more than 25,000',
      'at most 25,000',
      'a maximum of 25,000',
      '≤25,000',
      '25,000 or fewer',
    ],
  ],
  [
    ['~25000'],
    [
      'about 25,000',
      'around 25,000',
      'some 25,000',
      'an estimated 25,000',
      'nearly 25,000',
      'almost 25,000',
      'close to 25,000',
      'approximately 25,000',
      'roughly 25,000',
      '~25,000',
      'approx. 25,000',
      '25,000 or so',
      'about another 25,000',
      'about US$25,000',
      'It is estimated that 25,000 people left',
    ],
  ],
  [['214000'], ['2.14 lakh', '2,14,000']],
  [['30000000'], ['3 crore', '30 million']],
  [['500000'], ['half a million', '500,000', 'five hundred thousand']],
  [['250000'], ['a quarter of a million', 'quarter of a million', 'two hundred and fifty thousand']],
  [['1500'], ['fifteen hundred', '1,500', 'one thousand five hundred']],
  [['921'], ['nine hundred and twenty-one', 'nine hundred twenty-one', '921']],
  [['105'], ['a hundred and five']],
  [['100..'], ['more than a hundred']],
  [['12'], ['a dozen', 'twelve', 'one dozen']],
  [['24'], ['two dozen']],
  [['200'], ['a couple of hundred']],
  [['12+?'], ['dozens', 'dozens of people']],
  [['20+?'], ['scores of people']],
  [['3+?'], ['a handful of people']],
  [['100+?'], ['hundreds', 'hundreds or thousands']],
  [['10000+?'], ['tens of thousands']],
  [['100000+?'], ['hundreds of thousands']],
  [['200+?'], ['several hundred', 'up to several hundred', 'a few hundred']],
  [['2000+?'], ['a few thousand', 'several thousand']],
  [
    ['20000..25000'],
    [
      '20-25,000',
      '20,000–25,000',
      'between 20,000 and 25,000',
      'from 20,000 to 25,000',
      '20,000 to 25,000',
      'an estimated 20,000 to 25,000',
      'as few as 20,000 and as many as 25,000',
      'at least 20,000–25,000',
    ],
  ],
  [['1200000..1500000'], ['1.2–1.5 million', '1.2 to 1.5 million', '1.2m-1.5m people', 'between 1.2 and 1.5 million']],
  [['2..3'], ['two or three', 'two to three people']],
  [
    ['120', '164'],
    ['rose from 120 to 164', 'The toll has risen from 120 on Monday to 164', 'up from 120 to 164'],
  ],
  [['40000'], ['doubled to 40,000']],
  [['18000'], ['18,000\npeople displaced', 'IDPs: 18,000', '18,000 hh', '18,000 pax', '• 18,000 ppl']],
  [
    [],
    [
      'in 2016',
      '3 November 2016',
      'November 3',
      'between 7 and 23 October',
      '8:33',
      '10pm',
      '24th',
      '50%',
      '10 to 15 per cent',
      'Highway 1',
      'resolution 2254',
      '81mm',
      'page 9',
      'G20',
      'MH17',
      'no one',
      'the 31-minute tape',
      '2014-2016',
      '17/10/2016',
      '5.9',
      '+964 770 123 4567',
      '21-14',
      'two-thirds',
      'Covid-19',
      'aged 12',
      'forty percent',
      'www.site24.example/2300',
      '[12]',
    ],
  ],
];

describe('numbers as news writes them', () => {
  for (const [numbers, phrases] of CORPUS) {
    it.each(phrases)(`reads ${numbers.join(', ') || 'nothing'} from: %s`, (phrase) =>
      expect(inShort(phrase)).toEqual(numbers),
    );
  }

  it('keeps the span to the number alone', () => {
    const text = 'Up to US$1.5 million, and between 3,000 and 5,000 people.';
    expect(readNumbers(text).map(({ text: words }) => words)).toEqual(['1.5 million', '3,000 and 5,000']);
  });

  it('reads nothing in a language without rules', () => expect(readNumbers('18 000 personnes', 'fr')).toEqual([]));
});
