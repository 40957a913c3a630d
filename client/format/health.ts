/** How a source is, in a word. */
import type { SourceJson } from '../../server/api/schemas.js';
import { daysBetween, number } from './locale.js';
import { sentences } from './sentences.en.js';
import { words } from './words.en.js';

/** `Failing, 2 days`; a state that somebody chose says so. */
export function healthWords(source: SourceJson, now: string): string {
  if (source.health === 'off') return source.state === 'stopped' ? words.stopped : words.offByYou;
  const word = words.health[source.health];
  if (source.health !== 'failing' || !source.lastSuccessAt) return word;
  const days = daysBetween(source.lastSuccessAt, now);
  return days > 0 ? `${word}, ${sentences.days(number(days), days === 1)}` : word;
}

/** Short, for the side column: `failing, 2 days` and the sentence below. */
export function sideLine(source: SourceJson): string {
  if (source.health === 'failing' || source.health === 'late') return source.lastMessage ?? '';
  return '';
}
