/** The place that a text is about: the one that its headline and its sentences name most. */
import { foldName } from '../reference/fold.js';
import { holds, type PlaceGroup } from './placeGroups.js';
import type { PlaceMention } from './placeMentions.js';

/** A mention in the headline counts for this many, one in the first sentence for that many. */
const IN_TITLE = 8;
const IN_LEAD = 3;
/** Mentions from which on a text is about a place. */
const LEAST = 2;

export interface MainPlace {
  group: PlaceGroup;
  inTitle: boolean;
}

/** Of equals the first; null where no place is named twice, or in the headline. Lists count for nothing. */
export function mainPlace(
  title: readonly PlaceGroup[],
  sentences: readonly (readonly PlaceGroup[])[],
): MainPlace | null {
  const counts = new Map<string, MainPlace & { weight: number }>();
  const add = (group: PlaceGroup, weight: number, inTitle: boolean): void => {
    if (group.mentions.length > 1) return;
    const key = foldName(group.mentions[0]!.name);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { weight, group, inTitle });
    else known.weight += weight;
  };
  for (const group of title) add(group, IN_TITLE, true);
  for (const [index, groups] of sentences.entries())
    for (const group of groups) add(group, index === 0 ? IN_LEAD : 1, false);
  let best: (MainPlace & { weight: number }) | null = null;
  for (const one of counts.values()) if (best === null || one.weight > best.weight) best = one;
  if (best === null || best.weight < LEAST) return null;
  // "India - Floods in Assam": the narrower one.
  const outer = best.group.mentions[0]!;
  const inner = title.find(({ mentions }) => mentions.length === 1 && isPlaceIn(mentions[0]!, outer));
  return inner === undefined ? best : { group: inner, inTitle: true };
}

function isPlaceIn(inner: PlaceMention, outer: PlaceMention): boolean {
  return !inner.relative && inner.entries.length > 0 && holds(outer, inner);
}
