/** A number on its way to become a figure: what the passes work on. */
import type { NumberReading } from './numbers.js';
import type { ParsedSentence } from './parse.js';
import type { Blocks } from './rules/link.js';
import type { MetricChoice } from './rules/metric.js';
import type { NounPhrase } from './rules/unit.js';
import type { Group, Unit } from './types.js';

export interface Candidate {
  parsed: ParsedSentence;
  /** The number's token. */
  at: number;
  reading: NumberReading;
  phrase: NounPhrase;
  unit: Unit;
  group: Group;
  choice: MetricChoice | null;
  /** The numbers of the sentence that may be figures. */
  blocks: Blocks;
  /** True where the metric is that of another number: it then governs a list on. */
  inherited: boolean;
  /** Rules by field, as a figure keeps them. */
  rules: { unit: string[]; metric: string[]; group: string[]; kind: string[]; bound: string[] };
}
