/** A source's key: added to a request at the last moment, and taken out of every address that is kept or shown. */
import { optionsOf } from '../../data/queries/sourceSettings.js';
import type { Listed } from './kind.js';

/** The address and headers to ask with. The key goes to the host of the source's own address alone. */
export function withKey(address: string, source: Listed): { address: string; headers: Record<string, string> } {
  const { key } = optionsOf(source);
  const url = URL.parse(address);
  if (!key || source.secret === null || url?.host !== URL.parse(source.url)?.host || !url)
    return { address, headers: {} };
  if (key.in === 'header') return { address, headers: { [key.name.toLowerCase()]: source.secret } };
  url.searchParams.set(key.name, source.secret);
  return { address: url.href, headers: {} };
}

/** The address without the key. */
export function withoutKey(address: string, source: Listed): string {
  const { key } = optionsOf(source);
  const url = URL.parse(address);
  if (key?.in !== 'query' || !url?.searchParams.has(key.name)) return address;
  url.searchParams.delete(key.name);
  return url.href;
}
