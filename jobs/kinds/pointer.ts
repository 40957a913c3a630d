/** JSON pointers (RFC 6901), as an API's mapping uses them. */

/** What stands at the pointer; undefined where nothing does. `''` is the whole. */
export function at(value: unknown, pointer: string): unknown {
  if (pointer === '') return value;
  const steps = (pointer.startsWith('/') ? pointer.slice(1) : pointer).split('/');
  return steps.reduce<unknown>((here, step) => {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof here === 'object' && here !== null && Object.hasOwn(here, name)
      ? (here as Record<string, unknown>)[name]
      : undefined;
  }, value);
}

/** Words at the pointer, numbers too; null where there are none. */
export function textAt(value: unknown, pointer: string | undefined): string | null {
  const found = pointer === undefined ? undefined : at(value, pointer);
  if (typeof found === 'number') return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null;
}

/** A pointer's words, or a template's: `https://site.example/item/{/slug}`; null where one of its parts is missing. */
export function addressAt(value: unknown, pattern: string): string | null {
  if (!pattern.includes('{')) return textAt(value, pattern);
  let whole = true;
  const filled = pattern.replace(/\{([^{}]*)\}/g, (_, pointer: string) => {
    const part = textAt(value, pointer);
    if (part === null) whole = false;
    return part ?? '';
  });
  return whole ? filled : null;
}
