/**
 * Takes out of long texts that are of no crisis what seems to count in them: sport, prices, manuals, recipes. Sources that
 * print all kinds of news are read whole, and words of help, of need and of leaving are common in all of them. A text of
 * a crisis says so in three words or more, a report of a game that it is one in four at its beginning (docs/accuracy.md).
 */
import type { Candidate } from '../candidate.js';
import { OF_A_CRISIS, OF_A_GAME } from '../languages/en/never.js';
import type { Metric } from '../types.js';
import { TOPIC_RULE } from './followTopic.js';

/** Characters. A shorter text may be an excerpt whose crisis goes without saying. */
const LONG = 1000;
/** So many different words of a crisis, told apart by their beginnings. */
const ENOUGH = 3;
const BEGINNING = 5;
const GAME_WORDS = 4;
/** Characters in which a report of a game says so. */
const OPENING = 1500;

/** What happens to people, which is said in no other way in any text. */
const PLAIN: ReadonlySet<Metric> = new Set([
  'killed',
  'injured',
  'missing',
  'displaced',
  'refugees',
  'abducted',
  'fighters',
]);

/** The candidates; of a text with fewer words of a crisis only what its own words say plainly, without any none. */
export function dropOrdinary(
  candidates: readonly Candidate[],
  text: string,
  title: string | null,
): readonly Candidate[] {
  if (candidates.length === 0 || text.length < LONG) return candidates;
  const whole = `${title ?? ''}\n${text}`;
  if (differentWords(whole.slice(0, OPENING), OF_A_GAME, GAME_WORDS) === GAME_WORDS)
    return candidates.filter((candidate) => isPlain(candidate) && candidate.phrase.verdict !== 'bare');
  const words = differentWords(whole, OF_A_CRISIS, ENOUGH);
  if (words === ENOUGH) return candidates;
  return words === 0 ? [] : candidates.filter(isPlain);
}

/** How many different words of `pattern` the text has, `most` at most. */
function differentWords(text: string, pattern: RegExp, most: number): number {
  const found = new Set<string>();
  for (const [word] of text.matchAll(pattern)) {
    found.add(word.slice(0, BEGINNING).toLowerCase());
    if (found.size === most) break;
  }
  return found.size;
}

function isPlain({ choice, rules }: Candidate): boolean {
  if (choice === null || !PLAIN.has(choice.metric)) return false;
  return choice.rule !== TOPIC_RULE && !rules.metric.some((rule) => /heading$|before the colon$/u.test(rule));
}
