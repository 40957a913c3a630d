import { CollectFailure } from '../failure.js';
import type { Kind } from './kind.js';

/** A kind that the record knows and this version does not collect: its runs say so. */
export const unsupported = (what: string): Kind => ({
  async list() {
    throw new CollectFailure('unsupported', `This version does not collect ${what} yet.`);
  },
});
