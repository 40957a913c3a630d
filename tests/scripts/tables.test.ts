import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { builtGazetteer } from '../../engine/extraction/reference/gazetteer.js';
import {
  closingWords,
  type EdgeWords,
  leadingWords,
  openingWords,
  wordsBehindDigits,
} from '../../engine/extraction/words/edgeWords.js';

const built = (json: string) => JSON.parse(readFileSync(new URL(`../../dist/parts/${json}`, import.meta.url), 'utf8'));

const READ = { inside: openingWords, after: leadingWords, before: closingWords, digits: wordsBehindDigits };

it('the words that the build reads from the patterns are those that the patterns tell', () => {
  const edges = built('edges.json');
  expect(Object.keys(edges).length).toBeGreaterThan(100);
  for (const [key, words] of Object.entries<{ whole: string[] } | null>(edges)) {
    const space = key.indexOf(' ');
    const read = READ[key.slice(0, space) as keyof typeof READ](new RegExp(key.slice(space + 1), 'u'));
    // A pattern that can begin with any mark is told apart later (`openingWords`).
    if (read === null && words?.whole.includes('')) continue;
    const whole = (edge: Pick<EdgeWords, 'whole'> | { whole: string[] } | null) => edge && [...edge.whole].sort();
    expect(whole(read), key).toEqual(whole(words));
  }
});

it('the gazetteer that the build writes down is what is made of our own rows', () => {
  expect(built('gazetteer.json')).toEqual(builtGazetteer());
});
