/** Writes a text anew; `given` is what the function that made it was given. */
type Write = (text: string, given?: readonly unknown[]) => string;

/** Applies `write` to every text inside, also to those that functions give. */
export function through(write: Write, part: unknown, made: readonly unknown[] = []): unknown {
  if (typeof part === 'string') return part === '' ? '' : write(part, made);
  if (Array.isArray(part)) return part.map((one) => through(write, one, made));
  if (part instanceof RegExp) return part;
  if (typeof part === 'function') {
    const call = part as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => through(write, call(...given), given);
  }
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, through(write, one, made)]));
}
