/** People as the record names them, in words. */
import { ui } from './ui.en.js';

/** `local:Layla Haddad` → `Layla Haddad`; who gave no name is somebody here. */
export function actorName(id: string | null): string {
  if (id === null || id === 'local') return ui.somebody;
  return id.startsWith('local:') ? id.slice('local:'.length) : id;
}

/** `Layla Haddad` → `LH`, for the round sign in the bar. */
export const initials = (name: string): string =>
  name
    .split(/\s+/u)
    .filter(Boolean)
    .map((word) => [...word][0]!.toUpperCase())
    .filter((_, i, all) => i === 0 || i === all.length - 1)
    .join('');
