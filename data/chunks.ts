/** How many values a statement binds in one list: far below SQLite's limit of 32,766, also for rows of 30 columns. */
const AT_ONCE = 500;

/** A list in parts that one statement can take. */
export function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let i = 0; i < items.length; i += AT_ONCE) yield items.slice(i, i + AT_ONCE);
}
