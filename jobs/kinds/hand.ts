import { findHandAddresses } from '../../data/queries/byHand.js';
import { itemAt } from '../context.js';
import type { Kind } from './kind.js';

/** What people added one by one: its pages are looked at again as others are; a pasted text has nothing to look at. */
export const hand: Kind = {
  async list({ store, source }) {
    return source.id === null ? [] : (await findHandAddresses(store, source.id)).map((address) => itemAt(address));
  },
};
