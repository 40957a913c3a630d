/** Numbers in French texts. */
const NUMBERS = new Intl.NumberFormat('fr-FR');

/** 18000 -> `18 000`. */
export const number = (n: number): string => NUMBERS.format(n);

/** `1 règle`, `0 règle`, `2 règles`: the plural begins at two. */
export const count = (n: number, one: string, many: string): string => `${number(n)} ${n < 2 ? one : many}`;
