/** What went wrong, in words: never a code, never a stack. */
import { ui } from './ui.en.js';

export function errorWords(error: { code: string; message: string }): string {
  if (error.code === 'timeout') return ui.errors.timeout;
  if (error.code === 'offline') return ui.errors.offline;
  return ui.errors.other(error.message);
}
