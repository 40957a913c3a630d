/** Words of the number that the organisation quotes, and of notes. */
import type { AdoptionJson } from '../../server/api/adoptions.js';
import { said } from './claim.js';
import { day } from './locale.js';

type Warning = AdoptionJson['warnings'][number];

export const quoted = {
  title: 'What we quote',
  copy: 'Copy citation',
  copied: 'Copied',
  copyFailed: 'It could not be copied. Select the line and copy it.',
  until: (last: string): string => `until ${day(last)}`,
  openEnd: 'until it is withdrawn',
  why: (reason: string): string => `Why: ${reason}`,
  evidence: 'Show its sentence',
  withdraw: 'Withdraw',
  withdrawWhy: 'Why it is no longer quoted',
  cancel: 'Cancel',
  history: (n: number): string => (n === 1 ? 'Quoted before: 1' : `Quoted before: ${n}`),
  ended: { withdrawn: 'withdrawn', replaced: 'replaced' },
  onDay: (how: string, at: string): string => `${how} on ${day(at.slice(0, 10))}`,
  /** What stands against it: the word of the badge, and a sentence. */
  badge: {
    contradicted: 'contradicted',
    revised: 'revised',
    overtaken: 'overtaken',
    gone: 'no longer said',
    expired: 'expired',
  } satisfies Record<Warning['warning'], string>,
  warning: ({ warning, claim }: Warning): string => {
    if (warning === 'gone' || claim === null) {
      return warning === 'expired' ? 'The last day on which it may be quoted is over.' : 'No text says it any more.';
    }
    const says = `${claim.claimant.name}: ${said(claim)}`;
    const on = claim.asOf ? `, ${day(claim.asOf)}` : '';
    if (warning === 'revised') return `Its claimant says another number: ${says}${on}.`;
    if (warning === 'overtaken') return `A later total is higher: ${says}${on}.`;
    return `Another claimant excludes it: ${says}${on}.`;
  },
  adopt: 'Quote this number',
  adoptNote: 'It heads the page of the crisis until it is withdrawn or replaced.',
  reason: 'Why this one',
  lastDay: 'Valid until (may be left empty)',
  save: 'Quote it',
  isQuoted: 'This number is quoted.',
};

export const notes = {
  title: 'Notes and questions',
  none: 'Nobody has written anything yet.',
  write: 'Write a note or a question',
  asQuestion: 'It is a question',
  save: 'Save',
  reply: 'Reply',
  resolve: 'Resolve',
  reopen: 'Open again',
  open: 'open',
  resolved: 'resolved',
  kinds: { note: 'Note', question: 'Question', reply: 'Reply', resolve: 'Resolved', reopen: 'Opened again' },
};
