/** The address bar as state. Whatever a reader chooses is in it and can be sent as a link. */
import { useEffect, useState } from 'preact/hooks';
import { type Address, type Filters, readAddress, readFilters, writeFilters } from './filters.js';

const listeners = new Set<() => void>();

/** Goes to an address of this dashboard; `replace` leaves no step to go back to. */
export function go(url: string, replace = false): void {
  if (replace) history.replaceState(null, '', url);
  else history.pushState(null, '', url);
  for (const listener of listeners) listener();
}

/** Goes to another page as a link does: at its top, with the focus on its content. */
export function visit(url: string): void {
  go(url);
  scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

/** Goes to the same page with some filters changed. Opening evidence can be gone back from, a filter cannot. */
export function setFilters(change: Partial<Filters>): void {
  const now = readFilters(new URLSearchParams(location.search));
  go(location.pathname + writeFilters({ ...now, ...change }), !change.figure || now.figure !== null);
}

export function useAddress(): Address {
  const read = (): Address => readAddress(location.pathname, location.search);
  const [address, setAddress] = useState(read);
  useEffect(() => {
    const update = (): void => setAddress(read());
    listeners.add(update);
    addEventListener('popstate', update);
    return () => {
      listeners.delete(update);
      removeEventListener('popstate', update);
    };
  }, []);
  return address;
}
