/**
 * MinHash over 4-word shingles (Broder, "On the resemblance and containment of documents", 1997): the share of equal values
 * of two signatures estimates the share of shingles that two texts have in common.
 */

/** Words of a shingle. */
const SHINGLE_WORDS = 4;

/** Values of a signature. The estimate's standard error is 0.04 at most. */
export const SIGNATURE_VALUES = 128;

/** A text of fewer shingles is too short to tell a copy from a coincidence. */
const LEAST_SHINGLES = 16;

/** More words of a text than this are not looked at: what is copied is copied from the beginning. */
const MOST_WORDS = 20_000;

/** One odd number a value, by which the shingles' hashes are shuffled anew. Fixed: signatures are stored. */
const SEEDS = Uint32Array.from({ length: SIGNATURE_VALUES }, (_, i) => mix(Math.imul(i + 1, 0x9e3779b1)) | 1);

/** The finalizer of MurmurHash3: every bit of the input changes half of the bits of the result. */
function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** The hashes of a text's shingles, each once. Case, punctuation and space don't count. */
export function shinglesOf(text: string): Set<number> {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, MOST_WORDS).map(hashWord);
  const shingles = new Set<number>();
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1) {
    let h = 0;
    for (let k = 0; k < SHINGLE_WORDS; k += 1) h = mix(Math.imul(h, 31) ^ words[i + k]!);
    shingles.add(h);
  }
  return shingles;
}

/** The signature of a text; empty for one that is too short to compare. */
export function signatureOf(text: string): Uint32Array {
  const shingles = shinglesOf(text);
  if (shingles.size < LEAST_SHINGLES) return new Uint32Array(0);
  const signature = new Uint32Array(SIGNATURE_VALUES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let i = 0; i < SIGNATURE_VALUES; i += 1) {
      const value = mix(Math.imul(shingle, SEEDS[i]!) ^ SEEDS[i]!);
      if (value < signature[i]!) signature[i] = value;
    }
  }
  return signature;
}

/** The estimated share of shingles in common, 0 to 1; 0 where one of the two cannot be compared. */
export function similarity(a: Uint32Array, b: Uint32Array): number {
  if (a.length === 0 || a.length !== b.length) return 0;
  let equal = 0;
  for (let i = 0; i < a.length; i += 1) if (a[i] === b[i]) equal += 1;
  return equal / a.length;
}

/** Values of a band: texts that share 0.55 of their shingles share one of the 32 bands with a probability of 0.95, unrelated ones rarely. */
const BAND_VALUES = 4;

/** What a signature is found by: one number a band, below 2^37. Signatures that share none are never compared. */
export function bandsOf(signature: Uint32Array): number[] {
  const bands: number[] = [];
  for (let i = 0; i + BAND_VALUES <= signature.length; i += BAND_VALUES) {
    let h = 0;
    for (let k = 0; k < BAND_VALUES; k += 1) h = mix(Math.imul(h, 31) ^ signature[i + k]!);
    bands.push((i / BAND_VALUES) * 2 ** 32 + h);
  }
  return bands;
}

/** A signature as bytes that are the same on every machine, and back. */
export function signatureBytes(signature: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(signature.length * 4);
  const view = new DataView(bytes.buffer);
  signature.forEach((value, i) => {
    view.setUint32(i * 4, value, true);
  });
  return bytes;
}

export function signatureFrom(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.byteLength >> 2 }, (_, i) => view.getUint32(i * 4, true));
}
