/**
 * Phrases of the language data, compiled once to tables that are asked word by word: `a|b` are alternatives, `x?` may be
 * absent, `*` stands for one to three words, `*?` for up to two or none.
 */

/** What a table is asked about. */
export interface Word {
  lower: string;
  /** False for punctuation and numbers, which no `*` passes over. */
  isWord: boolean;
}

type Step = { words: ReadonlySet<string>; optional: boolean } | { least: number; most: number; optional: boolean };

interface Phrase<T> {
  steps: readonly Step[];
  value: T;
  words: string;
}

/** A phrase found at a word: `end` is the index behind its last word. */
export interface Found<T> {
  end: number;
  value: T;
  words: string;
}

const NONE: readonly never[] = [];

/** The phrases that begin with a word. */
export interface Opening<T> {
  /** As written: most words of a table are never met in a short run, so their phrases are read at the first use. */
  written: { words: string; value: T; first: number }[];
  /** By the word behind the first: those that go on with it, with the others among them, longest first. */
  bySecond: Map<string, readonly Phrase<T>[]> | null;
  /** Those that may go on with any word. */
  others: readonly Phrase<T>[];
}

/** A table of phrases by their first word. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Opening<T>>();

  constructor(entries: Iterable<readonly [words: string, value: T]>) {
    for (const [words, value] of entries) {
      // A phrase whose first words may be absent stands in the table under each word that can open it.
      let from = 0;
      for (let first = 0; ; first += 1) {
        const end = words.indexOf(' ', from);
        const step = end < 0 ? words.slice(from) : words.slice(from, end);
        if (step.startsWith('*')) throw new Error(`phrase begins with a gap: ${words}`);
        const isOptional = step.endsWith('?');
        for (const word of (isOptional ? step.slice(0, -1) : step).split('|')) this.#add(word, words, value, first);
        if (!isOptional || end < 0) break;
        from = end + 1;
      }
    }
  }

  #add(word: string, words: string, value: T, first: number): void {
    const opening = this.#byFirst.get(word);
    if (opening) opening.written.push({ words, value, first });
    else this.#byFirst.set(word, { written: [{ words, value, first }], bySecond: null, others: NONE });
  }

  /** The phrases that begin with that word; null where none does. */
  opening(word: string): Opening<T> | null {
    return this.#byFirst.get(word) ?? null;
  }

  /** All phrases that begin at word `at`, longest table entry first. */
  allAt(words: readonly Word[], at: number): readonly Found<T>[] {
    const opening = this.#byFirst.get(words[at]?.lower ?? '');
    return opening === undefined ? NONE : phrasesAt(opening, words, at);
  }
}

/** All phrases of an opening that begin at word `at`, which is that word; longest table entry first. */
export function phrasesAt<T>(opening: Opening<T>, words: readonly Word[], at: number): readonly Found<T>[] {
  opening.bySecond ??= readPhrases(opening);
  const phrases = opening.bySecond.get(words[at + 1]?.lower ?? '') ?? opening.others;
  let found: Found<T>[] | null = null;
  for (const { steps, value, words: written } of phrases) {
    const end = steps.length === 1 ? at + 1 : match(steps, 1, words, at + 1);
    if (end === null) continue;
    found ??= [];
    found.push({ end, value, words: written });
  }
  return found ?? NONE;
}

/** Most words have many phrases, nearly all of which the next word rules out. */
function readPhrases<T>(opening: Opening<T>): Map<string, readonly Phrase<T>[]> {
  const bySecond = new Map<string, readonly Phrase<T>[]>();
  const phrases = opening.written
    .map(({ words, value, first }) => ({ steps: words.split(' ').map(stepOf).slice(first), value, words }))
    .sort((a, b) => b.steps.length - a.steps.length);
  opening.others = phrases.filter((phrase) => secondOf(phrase) === null);
  for (const second of new Set(phrases.flatMap((phrase) => [...(secondOf(phrase) ?? [])])))
    bySecond.set(
      second,
      phrases.filter((phrase) => secondOf(phrase)?.has(second) ?? true),
    );
  return bySecond;
}

/** The words of which one must stand second; null where other words can. */
function secondOf<T>({ steps }: Phrase<T>): ReadonlySet<string> | null {
  const step = steps[1];
  return step === undefined || step.optional || 'most' in step ? null : step.words;
}

function stepOf(written: string): Step {
  const optional = written.endsWith('?');
  const words = optional ? written.slice(0, -1) : written;
  if (words === '*') return optional ? { least: 0, most: 2, optional } : { least: 1, most: 3, optional };
  return { words: new Set(words.split('|')), optional };
}

/** The index behind the match of `steps` from `step` on at word `at`, or null. Gaps are short, so this is bounded. */
function match(steps: readonly Step[], step: number, words: readonly Word[], at: number): number | null {
  const next = steps[step];
  if (!next) return at;
  if ('most' in next) {
    for (let passed = 0; passed <= next.most; passed += 1) {
      const end = passed < next.least ? null : match(steps, step + 1, words, at + passed);
      if (end !== null) return end;
      if (!words[at + passed]?.isWord) return null;
    }
    return null;
  }
  const word = words[at];
  if (word && next.words.has(word.lower)) {
    const end = match(steps, step + 1, words, at + 1);
    if (end !== null) return end;
  }
  return next.optional ? match(steps, step + 1, words, at) : null;
}
