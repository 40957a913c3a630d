/** Words of the number that the organisation quotes, and of notes. */
import type { AdoptionJson } from '../../server/api/adoptions.js';
import { inLanguage } from './language.js';

type Warning = AdoptionJson['warnings'][number];

export const quoted = inLanguage('quoted', {
  title: 'What we quote',
  copy: 'Copy citation',
  copied: 'Copied',
  copyFailed: 'It could not be copied. Select the line and copy it.',
  until: (last: string): string => `until ${last}`,
  openEnd: 'until it is withdrawn',
  why: (reason: string): string => `Why: ${reason}`,
  evidence: 'Show its sentence',
  withdraw: 'Withdraw',
  withdrawWhy: 'Why it is no longer quoted',
  cancel: 'Cancel',
  history: (n: number): string => (n === 1 ? 'Quoted before: 1' : `Quoted before: ${n}`),
  ended: { withdrawn: 'withdrawn', replaced: 'replaced' },
  onDay: (how: string, day: string): string => `${how} on ${day}`,
  /** What stands against it: the word of the badge, and a sentence. */
  badge: {
    contradicted: 'contradicted',
    revised: 'revised',
    overtaken: 'overtaken',
    gone: 'no longer said',
    expired: 'expired',
  } satisfies Record<Warning['warning'], string>,
  warnings: {
    gone: () => 'No text says it any more.',
    expired: () => 'The last day on which it may be quoted is over.',
    revised: (says) => `Its claimant says another number: ${says}.`,
    overtaken: (says) => `A later total is higher: ${says}.`,
    contradicted: (says) => `Another claimant excludes it: ${says}.`,
  } as Record<Warning['warning'], (says: string) => string>,
  adopt: 'Quote this number',
  adoptNote: 'It heads the page of the crisis until it is withdrawn or replaced.',
  reason: 'Why this one',
  lastDay: 'Valid until (may be left empty)',
  save: 'Quote it',
  isQuoted: 'This number is quoted.',
});

export const notes = inLanguage('notes', {
  title: 'Notes and questions',
  none: 'Nobody has written anything yet.',
  write: 'Write a note or a question',
  asQuestion: 'It is a question',
  save: 'Save',
  openTitle: 'Open questions',
  reply: 'Reply',
  resolve: 'Resolve',
  reopen: 'Open again',
  open: 'open',
  resolved: 'resolved',
  kinds: { note: 'Note', question: 'Question', reply: 'Reply', resolve: 'Resolved', reopen: 'Opened again' },
});
