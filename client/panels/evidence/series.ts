import { createContext } from 'preact';
import type { SeriesJson } from '../../../server/api/schemas.js';

/** The series of the page below the evidence: what its claim can be compared with. */
export const SeriesOfPage = createContext<readonly SeriesJson[]>([]);
