import { type Expression, expressionBuilder, type SqlBool, type Transaction } from 'kysely';
import type { Place } from '../../engine/extraction/types.js';
import { upserting } from '../compiled.js';
import { anyOf } from '../dialect/anyOf.js';
import { writer } from '../handle.js';
import type { Store } from '../open.js';
import type { Database } from '../schema.js';

/**
 * Keeps places with what they lie in, so that "a place stands for all inside it" is a join. To be called before figures
 * or crises that name them are saved. What is known already is brought to the gazetteer's state.
 */
export async function savePlaces(trx: Transaction<Database>, places: readonly Place[]): Promise<void> {
  const distinct = [...new Map(places.map((place) => [place.id, place])).values()];
  await upsertPlaces(
    trx,
    distinct.map(({ id, name, country, latitude, longitude }) => ({ id, name, country, latitude, longitude })),
  );
  await insertWithin(
    trx,
    distinct.flatMap(({ id, within }) => within.map((ancestor) => ({ place_id: id, ancestor_id: ancestor }))),
  );
}

const upsertPlaces = upserting('place', ['id']);
const insertWithin = upserting('place_within', ['place_id', 'ancestor_id']);

/** {@link savePlaces} on its own, before a review that moves a figure to a place nothing was found at yet. */
export async function keepPlaces(store: Store, places: readonly Place[]): Promise<void> {
  await writer(store)
    .transaction()
    .execute((trx) => savePlaces(trx, places));
}

/** Ids of the gazetteer's countries: `iso:IRQ`. */
const COUNTRY = 'iso:';

/** The place and all that hold it; its country also where no gazetteer has the place, but the text said the country. */
export const placeAndHolders = (
  { place_key, country }: { place_key: string; country: string | null },
  holders: ReadonlyMap<string, readonly string[]>,
): string[] => [
  ...new Set([place_key, ...(holders.get(place_key) ?? []), ...(country === null ? [] : [`${COUNTRY}${country}`])]),
];

/** Whether a place, given by the columns of its id and its country, is one of the places or inside one of them. */
export const inPlaces = (
  column: Expression<string | null>,
  country: Expression<string | null>,
  placeIds: readonly string[],
): Expression<SqlBool> => {
  const eb = expressionBuilder<Database>();
  const inside = eb.selectFrom('place_within').select('place_id').where(anyOf('ancestor_id', placeIds));
  const countries = placeIds.flatMap((id) => (id.startsWith(COUNTRY) ? [id.slice(COUNTRY.length)] : []));
  return eb.or([
    eb(column, 'in', placeIds),
    eb(column, 'in', inside),
    ...(countries.length === 0 ? [] : [eb(country, 'in', countries)]),
  ]);
};
