import { describe, expect, it } from 'vitest';
import {
  countryOfDemonym,
  isInside,
  lookupPlaces,
  placeById,
  searchPlaces,
} from '../../../../engine/extraction/reference/gazetteer.js';

const first = (name: string) => lookupPlaces(name)[0]?.place;

describe('gazetteer', () => {
  it('gives a place its country, its coordinates and what holds it', () => {
    expect(first('Mosul')).toEqual({
      id: 'geonames:99072',
      name: 'Mosul',
      country: 'IRQ',
      latitude: 36.34,
      longitude: 43.12,
      within: ['admin:IQ.15.9166649', 'admin:IQ.15', 'iso:IRQ'],
    });
  });

  it.each([
    ['IRAQ', 'IRQ'],
    ['Côte d’Ivoire', 'CIV'],
    ['Ivory Coast', 'CIV'],
    ['DR Congo', 'COD'],
    ['Congo-Brazzaville', 'COG'],
    ['Türkiye', 'TUR'],
    ["Cox's Bazar", 'BGD'],
    ['Cox’s Bazar', 'BGD'],
    ['Kutupalong', 'BGD'],
    ['Deir ez-Zor', 'SYR'],
    ['Deir al-Zour', 'SYR'],
    ['al-Raqqa', 'SYR'],
    ['Ninewa', 'IRQ'],
    ["Ta'izz", 'YEM'],
    ['Mindanao', 'PHL'],
    ['North Kivu', 'COD'],
    ['Tigray', 'ETH'],
    ['Darfur', 'SDN'],
    ['Kokang', 'MMR'],
    ['Gaza Strip', 'PSE'],
    ['Donbas', 'UKR'],
    ['Hawija', 'IRQ'],
    ['Maiduguri', 'NGA'],
    ['Baidoa', 'SOM'],
    ['Port-au-Prince', 'HTI'],
    ['Calabarzon', 'PHL'],
    ['Bidi Bidi', 'UGA'],
    ['Mau Forest', 'KEN'],
    ['Hadhramaut', 'YEM'],
    ['NSW', 'AUS'],
    ['Ratnapura', 'LKA'],
    ['Jalalabad', 'AFG'],
  ])('knows %s, in whatever spelling', (name, country) => {
    expect(first(name)?.country).toBe(country);
  });

  it('takes a camp for a town, a province for an area', () => {
    expect(lookupPlaces('Kalma')[0]?.level).toBe('town');
    expect(lookupPlaces('Hadramaut')[0]?.level).toBe('area');
  });

  it('has no country for an area over several', () => {
    expect(first('Sahel')).toMatchObject({ id: 'area:sahel', country: null });
  });

  it('lists all places of a name, the likeliest first', () => {
    const countries = lookupPlaces('Tripoli').map(({ place }) => place.country);
    expect(countries[0]).toBe('LBY');
    expect(countries).toContain('LBN');
  });

  it('finds nothing for what is no place', () => {
    expect(lookupPlaces('displaced')).toEqual([]);
    expect(lookupPlaces('')).toEqual([]);
  });

  it.each(['geonames:99072', 'admin:IQ.15', 'admin:IQ.15.9166649', 'iso:IRQ', 'area:sahel'])(
    'finds %s again by its id',
    (id) => {
      expect(placeById(id)?.id).toBe(id);
    },
  );

  it.each(['geonames:1', 'admin:IQ.99', 'admin:XX.1', 'iso:XYZ', 'area:nowhere', ''])('has no place of id %s', (id) => {
    expect(placeById(id)).toBeNull();
  });

  it('knows what lies in what', () => {
    const mosul = placeById('geonames:99072')!;
    expect(isInside(mosul, 'iso:IRQ')).toBe(true);
    expect(isInside(mosul, 'admin:IQ.15')).toBe(true);
    expect(isInside(mosul, mosul.id)).toBe(true);
    expect(isInside(mosul, 'iso:SYR')).toBe(false);
  });

  it('searches by the beginning of any name', () => {
    expect(searchPlaces('mosu')[0]?.name).toBe('Mosul');
    expect(searchPlaces('cox').map(({ name }) => name)).toContain("Cox's Bazar");
    expect(searchPlaces('a', 3)).toHaveLength(3);
    expect(searchPlaces('')).toEqual([]);
  });

  it('tells a country by its people', () => {
    expect(countryOfDemonym('Iraqi')).toBe('IRQ');
    expect(countryOfDemonym('South Sudanese')).toBe('SSD');
    expect(countryOfDemonym('table')).toBeNull();
  });
});
