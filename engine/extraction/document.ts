/**
 * What all rules of one text share. It is made once a text; rules read it and never change it.
 * Implementation of the sentence split: sentences.ts.
 */
import type { Bound, Group, Kind, Metric, NumberExpression, Span, Unit } from './types.js';
import type { TextWords } from './words/textWords.js';

/** A sentence, or a line where a line ends without one (headline, bullet, table row). */
export interface Sentence extends Span {
  index: number;
  /** Its words, once they were asked for (words/textWords.ts). */
  words: TextWords | null;
  /** Index of the paragraph (run of text between line breaks) it stands in. */
  paragraph: number;
}

export interface Document {
  text: string;
  title: string | null;
  /** Publication day `YYYY-MM-DD`, or null: relative dates stay unsettled. */
  published: string | null;
  publisher: string | null;
  sentences: readonly Sentence[];
  /** Its cardinal numbers, in order: no days, years or shares. */
  numbers: readonly Span[];
}

/** A number that counts as a figure already, with what the words around it gave; the later rules add the rest. */
export interface Draft extends NumberExpression {
  sentence: Sentence;
  metric: Metric;
  group: Group;
  unit: Unit;
  kind: Kind;
  bound: Bound;
  /** Where the counted noun and the deciding verb or noun stand, where known. */
  unitSpan: Span | null;
  metricSpan: Span | null;
  /** The clause around the number: from one break (semicolon, coordinate clause with its own verb) to the next. */
  clause: Span;
  projected: boolean;
  /** A running total ("the toll rose to 164"), or the number that it was before; absent elsewhere. */
  total?: 'now' | 'before';
}

/** A field's answer: what was read, where it stands (null where it stands outside the text), which rules gave it. */
export interface Answer<T> {
  value: T;
  span: Span | null;
  rules: readonly string[];
}
