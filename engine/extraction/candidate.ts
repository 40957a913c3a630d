/** A number on its way to become a figure: what the passes work on. */
import type { Sense } from './languages/en/senses.js';
import type { NumberReading } from './numbers.js';
import type { ParsedSentence } from './parse.js';
import type { MetricChoice } from './rules/metric.js';
import type { NounPhrase } from './rules/unit.js';
import type { Group, Kind, Unit } from './types.js';

export interface Candidate {
  parsed: ParsedSentence;
  /** The number's token. */
  at: number;
  reading: NumberReading;
  phrase: NounPhrase;
  unit: Unit;
  group: Group;
  choice: MetricChoice | null;
  kind: Kind | null;
  projected: boolean;
  /** Why it is no figure, where a pass decided so. */
  dropped: string | null;
  /** Rules by field, as a figure keeps them. */
  rules: { unit: string[]; metric: string[]; group: string[]; kind: string[]; projected: string[]; bound: string[] };
}

/** The sense of a candidate's metric, or null. */
export function senseOf(candidate: Candidate): Sense | null {
  return candidate.choice?.sense ?? null;
}
