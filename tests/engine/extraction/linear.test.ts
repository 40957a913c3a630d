import { expect, it } from 'vitest';
import { extract } from '../../../engine/extraction/extract.js';

/** Texts that make a careless pattern try everything at every place. Each is repeated to its size. */
const HOSTILE: readonly (readonly [name: string, unit: string])[] = [
  ['digits', '7'],
  ['digits and commas', '1,111'],
  ['digits and spaces', '1 '],
  ['groups of digits', '111 '],
  ['digits and stops', '1.'],
  ['digits and letters', '1a'],
  ['spaces', ' '],
  ['line breaks', '\n'],
  ['numbers on lines', '12\n'],
  ['one long word', 'a'],
  ['capitals with stops', 'A. '],
  ['stops', '.'],
  ['unclosed quotes', '“ 12 dead '],
  ['opening brackets', '(12 '],
  ['number words', 'hundred '],
  ['half numbers', 'one and '],
  ['hyphens', '1-'],
  ['qualifiers', 'more than '],
  ['figures in one sentence', '12 people were killed and '],
  ['verbs without numbers', 'people fled and were killed '],
  ['vague words', 'tens of thousands of '],
  ['percents', '12 per '],
  ['months', '12 May '],
  ['anything', '\u{1f600}é٣ 12\u202f000 ñ'],
];

/** Milliseconds of processor time of the fastest of three runs: what else the machine does is not counted. */
function time(text: string): number {
  const runs = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    extract(text, { published: '2016-11-03' });
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...runs);
}

it.each(HOSTILE)(
  'takes time in proportion to the length: %s',
  (_, unit) => {
    const size = 6_000;
    const short = unit.repeat(Math.ceil(size / unit.length));
    const long = unit.repeat(Math.ceil((8 * size) / unit.length));
    time(short);
    // Below five milliseconds the compiler and the garbage collector are what is measured.
    expect(time(long) / Math.max(5, time(short))).toBeLessThan(24);
  },
  60_000,
);
