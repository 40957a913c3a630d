import { itemAt } from '../context.js';
import type { Kind } from './kind.js';

/** A single page that changes: the listing is its own address. */
export const page: Kind = {
  async list({ source }) {
    return [itemAt(source.url)];
  },
};
