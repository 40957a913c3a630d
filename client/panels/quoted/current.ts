import { createContext } from 'preact';

/** The slug of the crisis whose page is open, for what is shown over it; null elsewhere. */
export const CurrentCrisis = createContext<string | null>(null);
