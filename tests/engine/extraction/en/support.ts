/** What the corpora of places, periods and claimants share: a document and a draft out of a marked phrase. */
import type { Document, Draft } from '../../../../engine/extraction/document.js';
import { numberReadings } from '../../../../engine/extraction/numbers.js';
import { splitSentences } from '../../../../engine/extraction/sentences.js';

/** Makes a document of a phrase whose figure stands in square brackets, and the draft of that figure. */
export function draftOf(
  phrase: string,
  facts: Partial<Draft> = {},
  context: Partial<Document> = {},
): { doc: Document; draft: Draft } {
  const start = phrase.indexOf('[');
  const end = phrase.indexOf(']') - 1;
  const text = phrase.replace('[', '').replace(']', '');
  const sentences = splitSentences(text);
  const sentence = sentences.find((one) => one.start <= start && start < one.end);
  if (sentence === undefined || end < start) throw new Error(`no figure marked: ${phrase}`);
  return {
    doc: { text, title: null, published: null, publisher: null, sentences, numbers: numberReadings(text), ...context },
    draft: {
      start,
      end,
      text: text.slice(start, end),
      low: 1,
      high: 1,
      bound: 'exact',
      sentence,
      metric: 'displaced',
      group: 'people',
      unit: 'people',
      kind: 'flow',
      unitSpan: null,
      metricSpan: null,
      clause: sentence,
      projected: false,
      ...facts,
    },
  };
}
