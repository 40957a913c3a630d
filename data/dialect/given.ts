/** Stands for a value that a compiled statement is run with (compiled.ts). */
export class Given {
  constructor(readonly name: string) {}

  /** What is bound for it; a list as one JSON text, which {@link anyOf} reads. */
  from(values: object): unknown {
    const value = (values as Record<string, unknown>)[this.name];
    return Array.isArray(value) ? JSON.stringify(value) : value;
  }
}
