import { AppError } from './errors.js';

/** A part of a list; `next` is where the part after it begins, null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Where to go on in a list and how many to take. */
export interface PageRequest {
  cursor?: string | undefined;
  limit: number;
}

/**
 * Cursors hold the sort key of the last row given, so that a list neither repeats nor skips a row while others are being
 * added. They are opaque to callers.
 */
export const encodeCursor = (keys: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(keys)).toString('base64url');

const STRANGE = 'the cursor is not one that this list gave; leave it out to begin anew';

/** The key of a cursor. Throws AppError `invalid` for one that `encodeCursor` of the same list did not make. */
export function decodeCursor<const T extends readonly ('string' | 'number')[]>(
  cursor: string,
  types: T,
): { [K in keyof T]: T[K] extends 'string' ? string : number } {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    keys = null;
  }
  if (!Array.isArray(keys) || keys.length !== types.length || types.some((type, i) => typeof keys[i] !== type)) {
    throw new AppError('invalid', STRANGE);
  }
  return keys as never;
}

/** Which of a list's orders a cursor goes on in. */
export interface Order {
  list: string;
  /** As a request names it: `-asOf`. */
  sort: string;
}

/** A cursor of a list that can be had in several orders: it holds its own, since it means nothing in another. */
export const encodeOrdered = ({ list, sort }: Order, keys: readonly (string | number)[]): string =>
  encodeCursor([list, sort, encodeCursor(keys)]);

/** The key of such a cursor. Throws AppError `invalid` for one of another list or order. */
export function decodeOrdered(
  cursor: string,
  { list, sort }: Order,
  types: readonly ('string' | 'number')[],
): readonly (string | number)[] {
  const [ofList, ofSort, keys] = decodeCursor(cursor, ['string', 'string', 'string']);
  if (ofList !== list) throw new AppError('invalid', STRANGE);
  if (ofSort !== sort) {
    throw new AppError(
      'invalid',
      `the cursor belongs to another order than sort=${sort}; give the sort of the page before, or leave the cursor out`,
    );
  }
  return decodeCursor(keys, types);
}

/** Makes a page of rows fetched with `limit + 1`: the one too many only says that there are more. */
export function pageOf<R, T>(
  rows: readonly R[],
  limit: number,
  keyOf: (row: R) => readonly (string | number)[],
  toItem: (row: R) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(toItem),
    next: rows.length > limit && last !== undefined ? encodeCursor(keyOf(last)) : null,
  };
}
