/** Words of reviews whose number nothing reads any more. */
import { inLanguage } from './language.js';

export const orphanWords = inLanguage('orphans', {
  title: (n: number) => (n === 1 ? '1 review has lost its number' : `${n} reviews have lost their numbers`),
  note: 'The text is read differently now. Each of these decisions stays in force until you give it to a number that is read today, or set it aside.',
  verdicts: { confirm: 'Confirmed', correct: 'Corrected', reject: 'Rejected', undo: 'Undone' },
  was: (verdict: string, number: string, when: string) => `${verdict}: ${number}, ${when}`,
  reason: (reason: string) => `Reason: ${reason}`,
  look: 'Give it to another number',
  lookAloud: (number: string) => `Give it to another number: the review of ${number}`,
  choose: (number: string) => `Which number is the review of ${number} about?`,
  none: 'No number of this article waits for a decision.',
  attach: 'Give it to this number',
  aside: 'Set aside',
  asideAloud: (number: string) => `Set aside: the review of ${number}`,
  cancel: 'Cancel',
  attached: (number: string, other: string) => `The review of ${number} is about ${other} now.`,
  wasSetAside: (number: string) => `The review of ${number} is set aside.`,
  failed: 'Nothing was changed.',
  decided: 'Somebody decided about that number in the meantime.',
});
