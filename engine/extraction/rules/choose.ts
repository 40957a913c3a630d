/** Chooses the metric of a candidate anew for another unit. */
import type { Candidate } from '../candidate.js';
import type { UnitFamily } from '../languages/en/senses.js';
import { chooseMetric, type MetricChoice } from './metric.js';

const UNIT_OF: Record<UnitFamily, string> = {
  people: 'people',
  housing: 'housing_units',
  facilities: 'facilities',
  money: 'USD',
};

/** The best metric if the candidate counted units of `family`. */
export function chooseFor(candidate: Candidate, family: UnitFamily): MetricChoice | null {
  const { parsed, at, phrase } = candidate;
  return chooseMetric(parsed, at, { ...phrase, unit: UNIT_OF[family] }, candidate.blocks);
}
