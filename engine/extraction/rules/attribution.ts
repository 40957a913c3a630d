/**
 * Who makes a figure's claim: the innermost speaker of the report that it stands in, as written; null where the text
 * states it in its own voice.
 */
import type { Answer, Document, Draft, Sentence } from '../document.js';
import { reportingWords as english } from '../languages/en/reporting.js';
import type { ReportingWords } from '../languages/reportingWords.js';
import { claimantOf } from '../reference/actors.js';
import type { Claimant, Span } from '../types.js';
import { nearby } from './nearby.js';
import { findQuotes, type Quote, quoteAround } from './quotes.js';
import { speakerWords } from './speakerWords.js';
import { findSpeech, type SpeechAct } from './speech.js';

export interface AttributionAnswer {
  attribution: string;
  claimant: Claimant;
}

/** A pronoun's speaker is sought this many sentences back. */
const MEMORY = 10;
/** A name is looked up in this many places for what it is called. */
const MENTIONS = 8;

/** Reads the reports of a document once a sentence and answers for each figure in it. */
export function attributionReader(
  doc: Document,
  words: ReportingWords = english,
): (draft: Draft) => Answer<AttributionAnswer> | null {
  return new AttributionReader(doc, words).read;
}

class AttributionReader {
  readonly #doc: Document;
  readonly #words: ReportingWords;
  readonly #acts = new Map<number, SpeechAct[]>();
  #quotes: Quote[] | null = null;
  readonly #claimants = new Map<string, Claimant>();
  /** The claimant of the last figure of a sentence. */
  readonly #answered = new Map<number, Answer<AttributionAnswer>>();

  constructor(doc: Document, words: ReportingWords) {
    this.#doc = doc;
    this.#words = words;
  }

  readonly read = (draft: Draft): Answer<AttributionAnswer> | null => {
    const quoted = this.#quoted(draft);
    if (quoted !== null) return quoted;
    const act = innermost(nearby(this.#actsOf(draft.sentence), draft), draft);
    if (act !== null) return this.#remember(draft, this.#answer(act, draft.sentence));
    return this.#remember(draft, this.#sourceLine(draft) ?? this.#goesOn(draft));
  };

  #remember(draft: Draft, answer: Answer<AttributionAnswer> | null): Answer<AttributionAnswer> | null {
    if (answer !== null) this.#answered.set(draft.sentence.index, answer);
    return answer;
  }

  /** A line of its own under the figure that only names the source: "(ONEMI)", "Source: OCHA". */
  #sourceLine(draft: Draft): Answer<AttributionAnswer> | null {
    for (let step = 1; step <= 2; step++) {
      const line = this.#doc.sentences[draft.sentence.index + step];
      if (line === undefined || line.paragraph - draft.sentence.paragraph > 2) return null;
      if (line.end - line.start >= 80) continue;
      const act = this.#actsOf(line).find(({ rule }) => rule === 'source in brackets' || rule === 'source line');
      if (act?.start === line.start) return this.#answer(act, line);
    }
    return null;
  }

  /** A sentence that plainly goes on with the report before it: "Of these, 295 are in the …". */
  #goesOn(draft: Draft): Answer<AttributionAnswer> | null {
    const { text, sentences } = this.#doc;
    if (!goesOnPattern(this.#words).test(text.slice(draft.sentence.start, draft.sentence.start + 40))) return null;
    const sentence = sentences[draft.sentence.index - 1];
    if (sentence === undefined || sentence.paragraph !== draft.sentence.paragraph) return null;
    const leading = this.#actsOf(sentence).filter((act) => !act.trailing && act.covers.end === sentence.end);
    const last = leading.at(-1);
    const before = this.#answered.get(sentence.index) ?? (last === undefined ? null : this.#answer(last, sentence));
    return before === null ? null : { ...before, rules: ['goes on', ...before.rules] };
  }

  #actsOf(sentence: Sentence): SpeechAct[] {
    let acts = this.#acts.get(sentence.index);
    if (acts === undefined) {
      acts = findSpeech(this.#doc.text, sentence, this.#words).sort((a, b) => a.start - b.start);
      this.#acts.set(sentence.index, acts);
    }
    return acts;
  }

  /** A figure inside a quotation that goes over several sentences: its speaker stands beside one of its ends. */
  #quoted(draft: Draft): Answer<AttributionAnswer> | null {
    this.#quotes ??= findQuotes(this.#doc.text);
    const quote = quoteAround(this.#quotes, draft);
    if (quote === null) return null;
    const inner = innermost(
      this.#actsOf(draft.sentence).filter(({ start }) => start > quote.start && start < quote.end),
      draft,
    );
    if (inner !== null && inner.pronoun === null) return this.#answer(inner, draft.sentence);
    const after = this.#sentenceFrom(quote.end);
    const before = this.#sentenceBefore(quote.start);
    // A quotation that ends with a full stop is over: who speaks behind it begins a sentence of his own.
    const isOver = this.#doc.text[quote.end - 1] === '.' || this.#doc.text[quote.end + 1] === '.';
    for (const sentence of isOver ? [before, after] : [after, before]) {
      if (sentence === null || this.#isAcrossParagraphs(quote, sentence)) continue;
      const beside = this.#actsOf(sentence)
        .filter(
          ({ start }) =>
            (start >= quote.end && start - quote.end < 80) || (start < quote.start && quote.start - start < 80),
        )
        .sort((a, b) => gap(a, quote) - gap(b, quote));
      if (beside.length > 0) return this.#answer(beside[0]!, sentence);
    }
    return null;
  }

  /** Whether a sentence beside a quotation stands in another paragraph. */
  #isAcrossParagraphs(quote: Quote, { start, end }: Sentence): boolean {
    const [from, to] = end <= quote.start ? [end, quote.start] : start >= quote.end ? [quote.end, start] : [0, 0];
    return this.#doc.text.slice(from, to).includes('\n');
  }

  /** The sentence that the offset stands in or before. */
  #sentenceFrom(offset: number): Sentence | null {
    const { sentences } = this.#doc;
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.end <= offset + 1) low = middle + 1;
      else high = middle;
    }
    return sentences[low] ?? null;
  }

  /** The sentence that holds the last words before the offset. */
  #sentenceBefore(offset: number): Sentence | null {
    const sentence = this.#sentenceFrom(offset);
    if (sentence === null) return this.#doc.sentences.at(-1) ?? null;
    return sentence.start < offset - 1 ? sentence : (this.#doc.sentences[sentence.index - 1] ?? null);
  }

  #answer(act: SpeechAct, sentence: Sentence): Answer<AttributionAnswer> | null {
    const named =
      act.speaker !== null &&
      !documentPattern(this.#words).test(this.#doc.text.slice(act.speaker.start, act.speaker.end));
    const speaker = named
      ? act.speaker
      : (this.#remembered({ ...act, pronoun: act.pronoun ?? 'body' }, sentence) ?? act.speaker);
    if (speaker === null) return null;
    const attribution = this.#doc.text.slice(speaker.start, speaker.end);
    return { value: { attribution, claimant: this.#claimantOf(attribution) }, span: speaker, rules: [act.rule] };
  }

  /** The claimant of a name, with what the text calls it: "the aid group Relief Bridge", "Relief Bridge, a charity,". */
  #claimantOf(name: string): Claimant {
    let claimant = this.#claimants.get(name);
    if (claimant === undefined) {
      claimant = claimantOf(name, calledWords(this.#doc.text, name, this.#words));
      this.#claimants.set(name, claimant);
    }
    return claimant;
  }

  /** Whom a pronoun means: the last speaker before, a person for "he", a body for "it". */
  #remembered(act: SpeechAct, sentence: Sentence): Span | null {
    for (let index = sentence.index; index >= Math.max(0, sentence.index - MEMORY); index--) {
      const acts = this.#actsOf(this.#doc.sentences[index]!)
        .filter(({ start, speaker }) => start < act.start && speaker !== null)
        .sort((a, b) => b.start - a.start);
      for (const { speaker } of acts) {
        const { kind } = claimantOf(this.#doc.text.slice(speaker!.start, speaker!.end));
        const isPerson = kind === 'person' || kind === 'unknown' || kind === 'unnamed_officials' || kind === 'local';
        if (
          act.pronoun === 'person'
            ? isPerson || kind === 'government'
            : act.pronoun === 'body'
              ? kind !== 'person'
              : true
        )
          return speaker;
      }
    }
    return null;
  }
}

const goesOnPatterns = new WeakMap<ReportingWords, RegExp>();
const documentPatterns = new WeakMap<ReportingWords, RegExp>();

function goesOnPattern(words: ReportingWords): RegExp {
  let pattern = goesOnPatterns.get(words);
  if (pattern === undefined) {
    pattern = new RegExp(`^["“”'’\\s]*(?:${words.goesOn.replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`, 'iu');
    goesOnPatterns.set(words, pattern);
  }
  return pattern;
}

/** "the report", "a statement": whose it is stands before. */
function documentPattern(words: ReportingWords): RegExp {
  let pattern = documentPatterns.get(words);
  if (pattern === undefined) {
    pattern = new RegExp(`^(?:${words.documents})$`, 'iu');
    documentPatterns.set(words, pattern);
  }
  return pattern;
}

/** The noun of a body that stands right before a name or, behind a comma, opens its apposition; "" where none does. */
function calledWords(text: string, name: string, words: ReportingWords): string {
  if (!/^\p{Lu}/u.test(name)) return '';
  const { body } = speakerWords(words);
  for (let at = text.indexOf(name), seen = 0; at >= 0 && seen < MENTIONS; at = text.indexOf(name, at + 1), seen++) {
    const before = /(?:\p{Ll}+ ){1,2}$/u.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
    const end = at + name.length;
    const after =
      /^, (?:an?|the|its) ((?:[\p{L}-]+ ){0,3}?[\p{L}-]+)(?=,| (?:in|of|that|which|based|from|with|for|working)\s)/u;
    const called = [before, after.exec(text.slice(end, end + 80))?.[1] ?? ''];
    const found = called.find((phrase) => body.test(phrase.trim().split(' ').at(-1) ?? ''));
    if (found !== undefined) return found.trim();
  }
  return '';
}

const gap = (act: SpeechAct, quote: Span): number =>
  act.start >= quote.end ? act.start - quote.end : quote.start - act.start;

/** Leading reports before trailing ones, the nearest of them. */
function innermost(acts: readonly SpeechAct[], draft: Draft): SpeechAct | null {
  let best: SpeechAct | null = null;
  for (const act of acts) {
    if (act.covers.start > draft.start || act.covers.end < draft.end) continue;
    if (best === null || isNearer(act, best, draft)) best = act;
  }
  return best;
}

function isNearer(act: SpeechAct, best: SpeechAct, draft: Draft): boolean {
  if (act.cited !== best.cited) return act.cited === true;
  if (act.trailing !== best.trailing) return best.trailing;
  return Math.abs(act.start - draft.start) < Math.abs(best.start - draft.start);
}
