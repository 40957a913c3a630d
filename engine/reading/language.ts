/** The language of a page: what it says itself where that can be true, else what its text looks like. */
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

interface Detector {
  detect(text: string): { language: string; isReliable(): boolean };
}

let detector: Detector | null = null;

/**
 * eld's smallest set takes 0.15 s and 85 MB to load, and most pages say their language: it is loaded by the first page
 * that does not. The package has no CommonJS entry, so its file is resolved as an import and loaded synchronously.
 */
function loadDetector(): Detector {
  detector ??= (
    createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector }
  ).eld;
  return detector;
}

/** Enough text for a certain answer. Characters. */
const SAMPLE = 1000;
/** Less text than this gives no answer. Characters. */
const LEAST = 20;

/** Scripts that a language is certainly not written in: many pages keep the `lang="en"` of their template. */
const LATIN = /^(?:en|fr|es|pt|de|it|nl|sv|da|nb|nn|no|fi|pl|cs|sk|hu|ro|tr|id|ms|vi|ca|hr|sl|et|lv|lt)(?:-|$)/u;

/** A BCP 47 tag as it should be written, or null: `en_us` gives `en-US`. */
export function languageTag(tag: string | null): string | null {
  if (!tag) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    return canonical === undefined || canonical === 'und' ? null : canonical;
  } catch {
    return null;
  }
}

/** True where most letters of the text are not Latin. */
function isOtherScript(text: string): boolean {
  // Greek and everything behind it but punctuation; most pages end here.
  if (!/[\u0370-\u1fff\u3040-\ud7ff]/u.test(text)) return false;
  const letters = text.replace(/\P{L}+/gu, '').length;
  const latin = text.replace(/\P{Script=Latin}+/gu, '').length;
  return letters > LEAST && latin < letters * 0.3;
}

/** The words that every second sentence of English has; another language has one or two of them by chance. */
const ENGLISH_WORDS = /(?<!\p{L})(?:the|of|and|to|is|that|for|with|by|are|were|from|this|have|has|it|at)(?!\p{L})/giu;
/** English texts have a quarter of such words, lists and tables of names fewer, German a fiftieth. */
const LEAST_ENGLISH = 0.05;

/** Templates in English often hold other languages; where this fails, the text itself is asked. */
function mayBeEnglish(sample: string): boolean {
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  return words < 20 || (sample.match(ENGLISH_WORDS)?.length ?? 0) >= words * LEAST_ENGLISH;
}

/** The language of `text` as BCP 47; `stated` are the page's own statements, most trusted first. Null where nothing tells. */
export function readLanguage(stated: readonly (string | null | undefined)[], text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  const own = stated.map((tag) => languageTag(tag ?? null)).find((tag) => tag !== null) ?? null;
  const isFalse =
    own !== null && ((LATIN.test(own) && isOtherScript(sample)) || (/^en(?:-|$)/u.test(own) && !mayBeEnglish(sample)));
  if (own !== null && !isFalse) return own;
  if (sample.length < LEAST) return own;
  const found = loadDetector().detect(sample);
  return found.language !== '' && found.isReliable() ? found.language : own;
}
