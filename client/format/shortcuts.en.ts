/** The shortcut sheet: every key with what it does, by where it works. */
import { inLanguage } from './language.js';
export const shortcuts = inLanguage('shortcuts', {
  title: 'Shortcuts',
  close: 'Close (Escape)',
  note: 'Single letters rest while a field has focus; they can be switched off in the settings.',
  groups: [
    {
      name: 'Everywhere',
      keys: [
        ['?', 'This sheet'],
        ['/', 'Search sentences'],
        ['G F', 'Figures'],
        ['G R', 'Review'],
        ['G S', 'Sources'],
        ['G A', 'Alerts'],
        ['Esc', 'Closes what is open and goes back to where it was opened'],
      ],
    },
    {
      name: 'On a chart',
      keys: [
        ['← →', 'Earlier and later claim'],
        ['↑ ↓', 'Another claimant'],
        ['Home End', 'First and last claim'],
        ['Enter', 'Its evidence'],
        ['+ −', 'Fewer and more days; also Ctrl and the wheel, or two fingers'],
        ['Shift ← →', 'Earlier and later days; also dragging'],
        ['0', 'All days'],
      ],
    },
    {
      name: 'On the alerts page',
      keys: [['N', 'New rule']],
    },
    {
      name: 'In the evidence and in the review queue',
      keys: [
        ['J', 'Next'],
        ['K', 'Previous'],
        ['C', 'Confirm'],
        ['E', 'Correct, field by field'],
        ['R', 'Reject, with a reason'],
        ['X', 'Not about us (queue)'],
        ['U', 'Undo'],
        ['Space', 'Select for a decision about several (queue)'],
      ],
    },
  ] as { name: string; keys: [string, string][] }[],
});
