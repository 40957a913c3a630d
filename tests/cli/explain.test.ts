import { expect, it } from 'vitest';
import { explain } from '../../cli/explain.js';
import { extract } from '../../engine/extraction/extract.js';

const TEXT =
  'Floods hit Beira on 3 March. UNICEF said at least 3,400 children were displaced in Sofala by Monday. It has reached 200.';
const figures = extract(TEXT, { published: '2021-03-09' });
const lines = explain('b', TEXT, figures, false).split('\n');

it('marks number, unit, place, date and claimant in the sentence', () => {
  expect(lines[2]).toBe(
    '  [claimant: UNICEF] said [bound: at least] [number: 3,400] [unit: children] were [metric: displaced] in [place: Sofala] by [date: Monday].',
  );
});

it('sets each field beside the rules that gave it', () => {
  const field = (name: string) => lines.find((line) => line.trimStart().startsWith(`${name} `))?.replace(/\s+/gu, ' ');
  expect(field('number')).toContain('3,400 to open <- number: digits');
  expect(field('bound')).toBe(' bound minimum <- bound: at least <number>');
  expect(field('location')).toBe(' location Sofala, MOZ <- place in the sentence');
  expect(field('attribution')).toBe(' attribution UNICEF <- speaker + verb');
  expect(field('confidence')).toMatch(/^ confidence 0\.\d\d (?:raises|lowers): /u);
});

it('says where a mark stands that is not in the sentence, and has no terminal codes where no colours are wanted', () => {
  const text = 'Shelling hit Taiz on Sunday.\nSome 40 people were killed.\u001b[2J';
  const plain = explain('t', text, extract(text), false);
  expect(plain).toContain(`place stands outside the sentence: "Taiz" (at ${text.indexOf('Taiz')})`);
  expect(plain).not.toContain('\u001b');
});

it('colours the marks where colours are wanted, and says how many figures there are', () => {
  expect(explain('b', TEXT, figures, true)).toContain('\u001b[1;7m3,400\u001b[0m');
  // A key says which colour is which.
  expect(explain('b', TEXT, figures, true).split('\n')[1]).toContain('\u001b[32mplace\u001b[0m');
  expect(lines[0]).toBe(`b: ${figures.length === 1 ? '1 figure' : `${figures.length} figures`}`);
  expect(explain('c', 'Nothing here.', [], false)).toBe('c: 0 figures\n');
});
