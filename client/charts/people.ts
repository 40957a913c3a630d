/**
 * A series of households shown in people, by the household size that people gave: derived and marked so in every place that
 * shows it, never stored. Who says that 500 households fled did not count 2,600 people: exact becomes "about", and "hundreds"
 * the least that it can mean.
 */
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import type { InPeople } from '../format/claim.js';
import { number } from '../format/locale.js';
import { words } from '../format/words.en.js';

/** A series as it is where nothing is derived; the server multiplies, so that its rounding is the only one. */
export function shownInPeople(series: SeriesJson): SeriesJson & InPeople {
  if (!series.inPeople) return series;
  const { householdSize, values } = series.inPeople;
  const derived = new Map(values.map((value) => [value.claimId, value]));
  const lows = new Map<number | null, number | null>();
  const highs = new Map<number | null, number | null>();
  const claims = series.claims.flatMap((claim): (ClaimJson & InPeople)[] => {
    const value = derived.get(claim.id);
    if (!value) return [];
    const { low, high } = value;
    lows.set(claim.low, low);
    highs.set(claim.high, high);
    const end = low ?? high;
    if (end === null) return [];
    const bound = claim.bound === 'exact' ? 'approximate' : claim.bound;
    const text = bound === 'vague' ? `${words.qualifiers.minimum[0]} ${number(end)}` : number(end);
    return [{ ...claim, unit: 'people', low, high, bound, text, households: { householdSize, said: claim } }];
  });
  return {
    ...series,
    unit: 'people',
    claims,
    // An end of the envelope is an end of one of its claims.
    envelope: series.envelope.map((e) => ({ ...e, low: lows.get(e.low) ?? null, high: highs.get(e.high) ?? null })),
    households: { householdSize },
  };
}
