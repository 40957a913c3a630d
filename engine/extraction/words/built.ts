/** What the build knows beforehand (scripts/build.mjs). The sources as they are know nothing, and work all the same. */

/** What the build writes into patterns in place of `\p{L}` and its like: the name of a class, and its ranges. */
export const BUILT_CLASSES: readonly (readonly [name: string, ranges: string])[] = [];

/** The words of patterns (edgeWords.ts), by side and source, as far as the build has read them. */
export const BUILT_EDGES: Readonly<Record<string, BuiltEdge | null>> = {};

export interface BuiltEdge {
  whole: readonly string[];
  parts: readonly string[];
  digit: boolean;
}
