/** What the build knows of the gazetteer beforehand (scripts/build.mjs); null where the sources run as they are. */
export const BUILT_GAZETTEER: BuiltGazetteer | null = null;

/** The tables that gazetteer.ts makes of our own rows, as JSON holds them. */
export interface BuiltGazetteer {
  own: string[];
  ownParents: number[];
  ownNames: [string, number[]][];
  ownIds: [string, number][];
  countries: [string, number][];
  demonyms: [string, string][];
  ours: number[];
  owners: number[];
  ownOpenings: string[];
  demonymOpenings: string[];
}
