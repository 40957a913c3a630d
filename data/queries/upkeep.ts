/** What a database wants done from time to time. */
import { keepFit } from '../dialect/keepFit.js';
import { writer } from '../handle.js';
import type { Store } from '../open.js';

/** Renews what the database knows about its tables, so that it keeps choosing the right indexes. Resolves to 1. */
export async function optimise(store: Store): Promise<number> {
  await keepFit(writer(store));
  return 1;
}
