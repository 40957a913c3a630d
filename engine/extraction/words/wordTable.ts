/**
 * What is known of words, by the words themselves: each is worked out at its first use and kept across texts. A word is
 * looked up where it stands in a text, without being copied out of it.
 */

/** More steps than these over other words are not gone: a text may be made so that all its words meet. */
const MOST_STEPS = 12;
/** A longer word is not kept. */
const LONGEST = 60;
const FEWEST_SLOTS = 4096;
const MOST_SLOTS = 131_072;

interface Entry<T> {
  hash: number;
  word: string;
  value: T;
}

export class WordTable<T> {
  readonly #make: (word: string) => T;
  #slots: (Entry<T> | undefined)[] = new Array(FEWEST_SLOTS);
  #count = 0;

  /** `make` works out what is known of a word. */
  constructor(make: (word: string) => T) {
    this.#make = make;
  }

  /** What is known of `text.slice(from, to)`. */
  at(text: string, from: number, to: number): T {
    const length = to - from;
    if (length > LONGEST) return this.#make(text.slice(from, to));
    let hash = length;
    for (let i = from; i < to; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0;
    hash ^= hash >>> 15;
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = hash & last;
    for (let step = 0; step < MOST_STEPS; step += 1, slot = (slot + 1) & last) {
      const entry = slots[slot];
      if (entry === undefined) return this.#add(copyOf(text, from, to), hash, slot);
      if (entry.hash === hash && entry.word.length === length && standsAt(text, from, entry.word)) return entry.value;
    }
    return this.#make(text.slice(from, to));
  }

  #add(word: string, hash: number, slot: number): T {
    const value = this.#make(word);
    this.#slots[slot] = { hash, word, value };
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return value;
  }

  /** Twice the slots; where there are enough already, all words are forgotten. */
  #grow(): void {
    const old = this.#slots;
    const size = old.length < MOST_SLOTS ? old.length * 2 : FEWEST_SLOTS;
    this.#slots = new Array(size);
    this.#count = 0;
    if (size === FEWEST_SLOTS) return;
    for (const entry of old) {
      if (entry === undefined) continue;
      let slot = entry.hash & (size - 1);
      let step = 0;
      while (step < MOST_STEPS && this.#slots[slot] !== undefined) {
        slot = (slot + 1) & (size - 1);
        step += 1;
      }
      if (step === MOST_STEPS) continue;
      this.#slots[slot] = entry;
      this.#count += 1;
    }
  }
}

/** As `startsWith`, which costs more for a word than comparing its letters. */
function standsAt(text: string, from: number, word: string): boolean {
  for (let i = 0; i < word.length; i += 1) if (text.charCodeAt(from + i) !== word.charCodeAt(i)) return false;
  return true;
}

/** A string of its own: a slice would keep the whole text in memory. */
function copyOf(text: string, from: number, to: number): string {
  const codes: number[] = [];
  for (let i = from; i < to; i += 1) codes.push(text.charCodeAt(i));
  return String.fromCharCode(...codes);
}
