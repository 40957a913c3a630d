/** Puts place names together that stand as one: lists, and a place with the one that holds it. */

import type { PlaceWords } from '../languages/placeWords.js';
import type { GazetteerEntry } from '../reference/gazetteer.js';
import type { Span } from '../types.js';
import type { PlaceMention } from './placeMentions.js';
import { wordSets } from './placeTokens.js';

/** Mentions that stand as one: a list ("Leer, Mayendit and Koch counties"), or a single one. */
export interface PlaceGroup extends Span {
  mentions: PlaceMention[];
  /** Countries of the places that hold it, as named right beside it ("Tripoli, Lebanon"). */
  near: string[];
  /** The place right before it that it holds: "Amatrice in central Italy". */
  inner?: PlaceGroup;
}

const LEVEL_RANK = { country: 0, area: 1, division: 2, district: 3, town: 4 } as const;
/** Between a possessive and the place it holds: "Iraq's second city of Mosul". */
const CHAIN = /^['’]s (?:\p{L}+[ -]){0,4}$/u;

/** Heads of what holds towns and villages. */
const WIDE = /^(?:state|province|region|county|district|governorate|department|prefecture|territory|division)$/u;
/** Thousands of inhabitants up to which a name may stand for a place that we don't know. */
const SMALL = 300;

/** What level the bare name most likely has; an unknown name counts as a town. */
export function levelOf(group: PlaceGroup): GazetteerEntry['level'] {
  return group.mentions[0]!.entries[0]?.level ?? 'town';
}

/** Puts lists together and takes a holder away that only says where: "Great Yarmouth, Norfolk" is Great Yarmouth. */
export function groupMentions(text: string, mentions: readonly PlaceMention[], words: PlaceWords): PlaceGroup[] {
  const { listGap, holderGap } = wordSets(words);
  const groups: PlaceGroup[] = [];
  for (const mention of mentions) {
    if (!mention.strong) continue;
    const last = groups.at(-1);
    const single: PlaceGroup = { start: mention.start, end: mention.end, mentions: [mention], near: [] };
    const gap = last === undefined ? '' : text.slice(last.end, Math.min(mention.start, last.end + 60));
    if (last === undefined || mention.start - last.end > 50) {
      groups.push(single);
      continue;
    }
    if (
      last.mentions.length === 1 &&
      last.mentions[0]!.possessive &&
      CHAIN.test(gap) &&
      (holds(last.mentions[0]!, mention) || (mention.entries.length === 0 && mention.head !== null))
    ) {
      // "Central Java's Demak district": the narrower one.
      const narrower = { ...mention, preposition: mention.preposition ?? last.mentions[0]!.preposition };
      groups[groups.length - 1] = { ...single, mentions: [narrower], near: countriesOf(last.mentions[0]!) };
    } else if (
      holderGap.test(gap) &&
      (holds(mention, last.mentions.at(-1)!) || (!gap.startsWith(', ') && isVillageIn(last.mentions.at(-1)!, mention)))
    ) {
      last.near.push(...countriesOf(mention));
      // A holder in a comma pair is used up; one after "in" may still be meant by another figure.
      if (!gap.startsWith(',')) groups.push({ ...single, inner: last });
    } else if (listGap.test(gap) && sameRank(last.mentions[0]!, mention)) {
      last.mentions.push(mention);
      last.end = mention.end;
    } else groups.push(single);
  }
  return groups;
}

/** "Rivera in Huila department", "Jiri Municipality in Dolakha": a small place of that name that we don't know there. */
function isVillageIn(inner: PlaceMention, outer: PlaceMention): boolean {
  const level = outer.entries[0]?.level;
  // "the village of Xinmo in Maoxian county": names that no list has, by what they are called.
  if (
    outer.head !== null &&
    WIDE.test(outer.head) &&
    !WIDE.test(inner.head ?? '') &&
    inner.preposition !== null &&
    outer.entries.length === 0
  )
    return true;
  if ((inner.entries[0]?.weight ?? 0) >= SMALL) return false;
  return level === 'country' || level === 'division' || (level === 'district' && inner.head !== null);
}

function countriesOf(mention: PlaceMention): string[] {
  const first = mention.entries[0];
  return first === undefined || first.place.country === null ? [] : [first.place.country];
}

/** Whether one mention can be a place that holds the other: by the gazetteer's divisions, or by its wider level. */
export function holds(outer: PlaceMention, inner: PlaceMention): boolean {
  return outer.entries.some(({ place, level }) => {
    if (inner.entries.length === 0) return level !== 'town' && level !== 'district';
    if (inner.entries.some((entry) => entry.place.within.includes(place.id))) return true;
    // Names of divisions differ between sources: the same country and a wider level will do.
    return level !== 'country' && widest(outer, place.country) < widest(inner, place.country);
  });
}

/** The rank of the widest place of a country that a mention can mean; -Infinity where it can mean none there. */
function widest({ entries }: PlaceMention, country: string | null): number {
  const ranks = entries.filter(({ place }) => place.country === country).map(({ level }) => LEVEL_RANK[level]);
  return ranks.length === 0 ? Number.NEGATIVE_INFINITY : Math.min(...ranks);
}

/** Countries stand in lists with countries, other places with other places. */
function sameRank(a: PlaceMention, b: PlaceMention): boolean {
  return (a.entries[0]?.level === 'country') === (b.entries[0]?.level === 'country');
}

/** Of a sentence without figures: its first place that things happen in, rather than a country or a point of reference. */
export function mainGroup(groups: readonly PlaceGroup[]): PlaceGroup | null {
  let best: PlaceGroup | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const group of groups) {
    const { preposition, relative } = group.mentions[0]!;
    const score = (levelOf(group) === 'country' ? 0 : 4) + (preposition === null ? 0 : 2) - (relative ? 5 : 0);
    if (score > bestScore) {
      best = group;
      bestScore = score;
    }
  }
  return best;
}
