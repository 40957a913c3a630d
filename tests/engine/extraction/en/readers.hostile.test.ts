import { expect, it } from 'vitest';
import type { Document, Draft } from '../../../../engine/extraction/document.js';
import { numberReadings } from '../../../../engine/extraction/numbers.js';
import { attributionReader } from '../../../../engine/extraction/rules/attribution.js';
import { periodReader } from '../../../../engine/extraction/rules/period.js';
import { placeReader } from '../../../../engine/extraction/rules/place.js';
import { splitSentences } from '../../../../engine/extraction/sentences.js';
import { draftOf } from './support.js';

const HOSTILE: Record<string, string> = {
  capitals: 'Xander Quilk ',
  'place names': 'in Mosul, Aleppo and ',
  quotes: '"“ said ',
  'reporting verbs': 'officials said ',
  'open brackets': '(OCHA, 5 May ',
  dates: 'between 5 May and 6 June 2016 ',
  'since without end': 'since the war began on ',
  figures: 'the city: 30 people were killed. He said 40 have fled.\n',
};

/** Milliseconds of computing that all three readers take over every number of a text of some length. */
function timeOf(piece: string, length: number): number {
  const text = `At least 30 people fled. ${piece.repeat(Math.ceil(length / piece.length))}`;
  const sentences = splitSentences(text);
  const doc: Document = {
    text,
    title: null,
    published: '2016-11-03',
    publisher: null,
    sentences,
    numbers: numberReadings(text),
  };
  const { draft } = draftOf('[30] people fled.');
  const drafts: Draft[] = sentences.flatMap((sentence) =>
    [...text.slice(sentence.start, sentence.end).matchAll(/(?<!\d)\d0(?!\d)/gu)].map(({ index }) => ({
      ...draft,
      start: sentence.start + index,
      end: sentence.start + index + 2,
      sentence,
      clause: sentence,
    })),
  );
  const begun = process.cpuUsage();
  for (const reader of [placeReader(doc), periodReader(doc), attributionReader(doc)])
    for (const one of drafts) reader(one);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

it.each(Object.keys(HOSTILE))('takes time in proportion to the text: %s', (name) => {
  const piece = HOSTILE[name]!;
  timeOf(piece, 20_000);
  const short = Math.max(2, timeOf(piece, 20_000));
  expect(timeOf(piece, 160_000) / short).toBeLessThan(24);
});
