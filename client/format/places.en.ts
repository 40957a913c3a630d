/** What a place is and where it lies, for choosing one among others of its name. */
import type { FoundPlaceJson } from '../../server/api/schemas.js';
import { inLanguage } from './language.js';

export const placeLevels = inLanguage('placeLevels', {
  country: 'country',
  region: 'region',
  division: 'province or state',
  district: 'district',
  town: 'town',
});

/** `district, Sylhet, Bangladesh`; names like the place's own are left out. */
export const whereWords = ({ name, level, within }: Pick<FoundPlaceJson, 'name' | 'level' | 'within'>): string =>
  [placeLevels[level], ...within.filter((holder) => holder !== name)].join(', ');
