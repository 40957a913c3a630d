/** Tables that are searched as they stand: rows `name|value`, ASCII, in the order of their names. Nothing is built of them. */

const BAR = '|'.charCodeAt(0);

/** The value of the row of that name; null where there is none. */
export function valueIn(table: string, name: string): string | null {
  const at = rowFrom(table, name);
  if (!table.startsWith(`${name}|`, at)) return null;
  const end = table.indexOf('\n', at);
  return table.slice(at + name.length + 1, end < 0 ? table.length : end);
}

/** Where the first row begins whose name is not before `name`; by halves. */
export function rowFrom(table: string, name: string): number {
  let low = 0;
  let high = table.length;
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
