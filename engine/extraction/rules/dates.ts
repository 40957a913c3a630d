/**
 * Finds the dates and periods of a stretch of text and settles them against the day of publication: the past comes
 * before the future, and a date whose year nothing settles stays out.
 */

import type { DateWords } from '../languages/dateWords.js';
import { dateWords as english } from '../languages/en/dates.js';
import type { PartialDay, Span } from '../types.js';
import { type Atom, type DateSetting, dateRules } from './dateRules.js';

/** How the words tie a date to what the sentence tells. */
export type DateRole = 'period' | 'since' | 'until' | 'as of' | 'so far' | 'before' | 'report' | 'bare';

/** One date or period of a text. */
export interface DateExpression extends Span {
  rule: string;
  role: DateRole;
  from: PartialDay | null;
  to: PartialDay | null;
}

/** The dates of `text.slice(span.start, span.end)`, in order, not overlapping; those without a settled year are left out. */
export function findDates(
  text: string,
  span: Span,
  setting: DateSetting,
  words: DateWords = english,
): DateExpression[] {
  const slice = text.slice(span.start, span.end);
  const { rules, introduced } = dateRules(words);
  const atoms: Atom[] = [];
  for (const { name, pattern, produce } of rules) {
    for (const match of slice.matchAll(pattern)) {
      const value = produce(match, setting);
      atoms.push({ start: match.index, end: match.index + match[0].length, rule: name, value, introducer: null });
    }
  }
  const kept = withoutOverlaps(atoms);
  const found: DateExpression[] = [];
  for (const atom of kept) {
    if (atom.value === null) continue;
    const introducer = atom.value.role === null ? introduced(slice, atom.start) : null;
    const role = atom.value.role ?? introducer?.role ?? 'bare';
    found.push({
      start: span.start + (introducer?.start ?? atom.start),
      end: span.start + atom.end,
      rule: atom.rule,
      role,
      from: atom.value.from,
      to: atom.value.to,
    });
  }
  return found;
}

/** The longest of those that overlap, earliest first. */
function withoutOverlaps(atoms: Atom[]): Atom[] {
  atoms.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Atom[] = [];
  for (const atom of atoms) {
    const last = kept.at(-1);
    if (last === undefined || atom.start >= last.end) kept.push(atom);
    else if (atom.end - atom.start > last.end - last.start) kept[kept.length - 1] = atom;
  }
  return kept;
}
