/** What a series is called: panel title, the line beside it, the label over a headline. */
import type { ClaimJson, SeriesJson } from '../../server/api/schemas.js';
import type { InPeople } from './claim.js';
import { day, daySpan, number } from './locale.js';
import { sentences } from './sentences.en.js';
import { words } from './words.en.js';

type Named = Pick<SeriesJson, 'metric' | 'group' | 'unit' | 'kind' | 'projected' | 'since'> & {
  place: { name: string | null };
} & InPeople;

/** `Killed: civilians`, `Displaced, expected`. */
export function seriesTitle(series: Named): string {
  const newly = series.metric === 'displaced' && series.kind === 'flow' && series.since === null;
  const title = newly ? words.newlyDisplaced : words.metrics[series.metric].title;
  const plain = series.group === 'people' || series.group === series.metric;
  const named = plain ? title : sentences.titleOf(title, words.groups[series.group]);
  return series.projected ? sentences.expected(named) : named;
}

/** `people`, `households`, `fighters`, `USD`: the noun that the number counts. */
export const countedIn = (series: Pick<SeriesJson, 'group' | 'unit'>): string =>
  series.unit === 'people' ? words.groups[series.group] : (words.units[series.unit] ?? series.unit);

/** Whether its claims are drawn as steps (states and running totals) or as bars (separate periods). */
export const isStepped = (series: Pick<SeriesJson, 'kind' | 'since'>): boolean =>
  series.kind === 'stock' || series.since !== null;

/** The line beside the title: `people in Mosul, cumulative since 17 October 2016`. */
export function seriesUnit(series: Named): string {
  const place = series.place.name ? sentences.inPlace(series.place.name) : '';
  const how = series.since ? sentences.cumulative(day(series.since)) : series.kind === 'flow' ? sentences.overDays : '';
  const { households } = series;
  const derived = households ? sentences.derivedFrom(number(households.householdSize)) : '';
  return `${countedIn(series)}${place}${how}${derived}`;
}

/** The label over a headline: `Displaced since 17 Oct`, `Killed in Hamdaniya, 1–6 Nov 2016`; the crisis's main place goes without saying. */
export function headlineLabel(
  series: Named,
  claim: Pick<ClaimJson, 'from' | 'asOf'>,
  mainPlace: string | null,
): string {
  const unit = series.unit === 'people' ? '' : ` (${countedIn(series)})`;
  const place = series.place.name && series.place.name !== mainPlace ? sentences.inPlace(series.place.name) : '';
  if (series.since) return `${seriesTitle(series)}${unit}${place}${sentences.since(day(series.since, false))}`;
  if (series.kind === 'flow' && claim.from && claim.asOf) {
    return `${seriesTitle(series)}${unit}${place}, ${daySpan(claim.from, claim.asOf)}`;
  }
  return `${seriesTitle(series)}${unit}${place}`;
}

/** What stands behind a value in one line: `people displaced`, `households in need`, `fighters`; `of fighters` behind `thousands`. */
export function countedWords(claim: Pick<ClaimJson, 'metric' | 'group' | 'unit'>, value: string): string {
  const noun = countedIn(claim);
  const { counted } = words.metrics[claim.metric];
  return sentences.afterValue(value, noun === counted ? noun : sentences.counted(noun, counted));
}

/** The day a claim stands for, in words: `17 Dec 2016`, or what we know instead. */
export function asOfWords(claim: Pick<ClaimJson, 'asOf' | 'asOfBasis' | 'firstPublished'>): string {
  if (claim.asOf) return day(claim.asOf);
  return claim.firstPublished ? day(claim.firstPublished) : words.unsettled;
}
