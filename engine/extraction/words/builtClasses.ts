/**
 * What the build writes into patterns in place of `\p{L}` and its like (scripts/letterClasses.mjs): the name of a class, and
 * its ranges. The sources as they are hold no ranges.
 */
export const BUILT_CLASSES: readonly (readonly [name: string, ranges: string])[] = [];
