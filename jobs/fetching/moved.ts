/** What redirects say: where an answer came from, and where its address moved to for good. */
import type { Fetched, NotModified } from './fetcher.js';

const PERMANENT = new Set([301, 308]);

/** A note on the row where the answer came from elsewhere, hop by hop; null where it did not. */
export function movedTo({ redirects, finalUrl }: Pick<Fetched, 'redirects' | 'finalUrl'>, url: string): string | null {
  if (redirects.length === 0) return finalUrl === url ? null : `Redirected to ${finalUrl}.`;
  return `Redirected (${redirects.map(({ status }) => status).join(', ')}) to ${finalUrl}.`;
}

/** Where the first hops that are permanent lead; null where the address itself is still the right one. */
export function permanentTarget({ redirects, finalUrl }: Pick<NotModified, 'redirects' | 'finalUrl'>): string | null {
  const permanent = redirects.findIndex(({ status }) => !PERMANENT.has(status));
  if (permanent === 0 || redirects.length === 0) return null;
  return permanent === -1 ? finalUrl : redirects[permanent]!.url;
}
