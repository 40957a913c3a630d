/** "the city", "the province", "the country": words that take up a place named before. */
import type { PlaceWords } from '../languages/placeWords.js';
import { foldName } from '../reference/fold.js';
import type { Span } from '../types.js';
import type { PlaceGroup } from './placeGroups.js';

export type AnaphorLevel = 'town' | 'district' | 'division' | 'country';

/** A place taken up again, and where the words stand that do it. */
export interface Anaphor extends Span {
  level: AnaphorLevel;
  noun: string;
  /** "the village": no large place. */
  isVillage: boolean;
  preposition: string | null;
}

interface Patterns {
  /** Their nouns alone: a quick look whether the rest can match. */
  nouns: RegExp;
  pattern: RegExp;
}

const made = new WeakMap<PlaceWords, Patterns>();

function patternsOf(words: PlaceWords): Patterns {
  let patterns = made.get(words);
  if (patterns === undefined) {
    const { the, town, district, division, country } = words.anaphors;
    const pattern = new RegExp(
      `(?:(?<![\\p{L}\\p{N}])(?<preposition>${words.locatives.join('|')})\\s)?(?<![\\p{L}\\p{N}])(?:${the.join('|')})\\s(?:[\\p{L}-]+\\s)?(?:(?<town>${town.join('|')})|(?<district>${district.join('|')})|(?<division>${division.join('|')})|(?<country>${country.join('|')}))(?![\\p{L}\\p{N}-])(?!\\sof\\s\\p{Lu}|\\s(?:${words.anaphors.never.join('|')})(?!\\p{L}))`,
      'giu',
    );
    patterns = {
      nouns: new RegExp(`\\s(?:${[...town, ...district, ...division, ...country].join('|')})`, 'i'),
      pattern,
    };
    made.set(words, patterns);
  }
  return patterns;
}

const LEVELS = ['town', 'district', 'division', 'country'] as const;

/** The words of a sentence that take up a place. */
export function findAnaphors(text: string, { start, end }: Span, words: PlaceWords): Anaphor[] {
  const slice = text.slice(start, end);
  const { nouns, pattern } = patternsOf(words);
  const found: Anaphor[] = [];
  if (!nouns.test(slice)) return found;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
    const groups = match.groups!;
    const level = LEVELS.find((one) => groups[one] !== undefined)!;
    found.push({
      start: start + match.index,
      end: start + match.index + match[0].length,
      level,
      noun: groups[level]!.toLowerCase(),
      isVillage: words.anaphors.village.includes(groups['town']?.toLowerCase() ?? ''),
      preposition: groups['preposition']?.toLowerCase() ?? null,
    });
  }
  return found;
}

/** Thousands of inhabitants that a place has at most which a text calls a village. */
const LARGEST_VILLAGE = 50;

/** A mention that is called by the same noun counts for so many. */
const SAME_NOUN = 2;

/**
 * The place that a text names most often among those of that level; of equals the last. "the country" is the one that
 * the text is about, where it names it.
 */
export function antecedent(
  { level, noun, isVillage }: Anaphor,
  before: readonly PlaceGroup[],
  country: string | null,
): PlaceGroup | null {
  const counts = new Map<string, number>();
  let best: PlaceGroup | null = null;
  let most = 0;
  for (const group of before) {
    if (!fits(group, level) || (isVillage && (group.mentions[0]!.entries[0]?.weight ?? 0) > LARGEST_VILLAGE)) continue;
    const { name, entries, head } = group.mentions[0]!;
    const key = foldName(name);
    // "the district" is rather "Guntur district" than a state.
    const count = (counts.get(key) ?? 0) + (head === noun ? SAME_NOUN : 1);
    counts.set(key, count);
    const own = entries[0]?.place.country ?? null;
    const score = count + (level === 'country' && own === country ? before.length : 0);
    if (score >= most) {
      most = score;
      best = group;
    }
  }
  return best;
}

function fits({ mentions }: PlaceGroup, level: AnaphorLevel): boolean {
  if (mentions.length > 1) return false;
  const { entries, head } = mentions[0]!;
  const levels = entries.map((entry) => entry.level);
  if (level === 'country') return levels[0] === 'country';
  if (levels[0] === 'country') return false;
  if (level === 'division' || level === 'district')
    return (
      levels.some((one) => one === 'division' || one === 'area' || (one === 'district' && level === 'district')) ||
      (levels.length === 0 && head !== null)
    );
  return (
    levels.some((one) => one === 'town' || one === 'area' || one === 'district') ||
    (levels.length === 0 && head !== null)
  );
}
