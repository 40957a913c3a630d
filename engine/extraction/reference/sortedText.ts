/** Tables that are searched as they stand: rows `name|value`, ASCII, in the order of their names. Nothing is built of them. */

const BAR = '|'.charCodeAt(0);

/** The value of the row of that name; null where there is none. */
export function valueIn(table: string, name: string): string | null {
  const at = rowFrom(table, name);
  if (!table.startsWith(`${name}|`, at)) return null;
  const end = table.indexOf('\n', at);
  return table.slice(at + name.length + 1, end < 0 ? table.length : end);
}

/** Where the names stand that begin with two letters, by table, as far as it was asked. */
const stretches = new Map<string, Map<string, readonly [from: number, to: number]>>();

/** Where the first row begins whose name is not before `name`. */
export function rowFrom(table: string, name: string): number {
  if (name.length <= 2) return rowWithin(table, name, 0, table.length);
  let known = stretches.get(table);
  if (known === undefined) {
    known = new Map();
    stretches.set(table, known);
  }
  const opening = name.slice(0, 2);
  let stretch = known.get(opening);
  if (stretch === undefined) {
    const from = rowWithin(table, opening, 0, table.length);
    stretch = [from, rowWithin(table, `${opening}\uffff`, from, table.length)];
    known.set(opening, stretch);
  }
  return rowWithin(table, name, stretch[0], stretch[1]);
}

/** The same between two rows; by halves. */
function rowWithin(table: string, name: string, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = middle === 0 ? 0 : table.lastIndexOf('\n', middle - 1) + 1;
    if (isBefore(table, start, name)) {
      const end = table.indexOf('\n', middle);
      low = end < 0 ? table.length : end + 1;
    } else high = start;
  }
  return low;
}

/** Whether the name of the row at `start` comes before `name`. */
function isBefore(table: string, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i += 1) {
    const code = table.charCodeAt(start + i);
    if (code === BAR) return true;
    const wanted = name.charCodeAt(i);
    if (code !== wanted) return code < wanted;
  }
  return false;
}
