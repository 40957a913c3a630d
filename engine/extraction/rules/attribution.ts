/**
 * Who makes a figure's claim: the innermost speaker of the report that it stands in, as written; null where the text
 * states it in its own voice.
 */
import type { Answer, Document, Draft, Sentence } from '../document.js';
import { reportingWords as english } from '../languages/en/reporting.js';
import type { ReportingWords } from '../languages/reportingWords.js';
import { claimantOf } from '../reference/actors.js';
import type { Claimant, Span } from '../types.js';
import { findQuotes, type Quote } from './quotes.js';
import { findSpeech, type SpeechAct } from './speech.js';

export interface AttributionAnswer {
  attribution: string;
  claimant: Claimant;
}

/** A pronoun's speaker is sought this many sentences back. */
const MEMORY = 10;

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

  constructor(doc: Document, words: ReportingWords) {
    this.#doc = doc;
    this.#words = words;
  }

  readonly read = (draft: Draft): Answer<AttributionAnswer> | null => {
    const quoted = this.#quoted(draft);
    if (quoted !== null) return quoted;
    const act = innermost(this.#actsOf(draft.sentence), draft);
    return act === null ? null : this.#answer(act, draft.sentence);
  };

  #actsOf(sentence: Sentence): SpeechAct[] {
    let acts = this.#acts.get(sentence.index);
    if (acts === undefined) {
      acts = findSpeech(this.#doc.text, sentence, this.#words);
      this.#acts.set(sentence.index, acts);
    }
    return acts;
  }

  /** A figure inside a quotation that goes over several sentences: its speaker stands beside one of its ends. */
  #quoted(draft: Draft): Answer<AttributionAnswer> | null {
    this.#quotes ??= findQuotes(this.#doc.text);
    const quote = this.#quotes.find(({ start, end }) => start <= draft.start && draft.end <= end);
    if (quote === undefined) return null;
    const inner = innermost(
      this.#actsOf(draft.sentence).filter(({ at }) => at > quote.start && at < quote.end),
      draft,
    );
    if (inner !== null && inner.pronoun === null) return this.#answer(inner, draft.sentence);
    const after = this.#sentenceAt(quote.end + 1);
    const before = this.#sentenceAt(quote.start - 1);
    for (const sentence of [after, before]) {
      if (sentence === null) continue;
      const beside = this.#actsOf(sentence)
        .filter(({ at }) => (at >= quote.end && at - quote.end < 80) || (at < quote.start && quote.start - at < 80))
        .sort((a, b) => gap(a, quote) - gap(b, quote));
      if (beside.length > 0) return this.#answer(beside[0]!, sentence);
    }
    return null;
  }

  #sentenceAt(offset: number): Sentence | null {
    const { sentences } = this.#doc;
    let low = 0;
    let high = sentences.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const sentence = sentences[middle]!;
      if (sentence.end < offset) low = middle + 1;
      else if (sentence.start > offset) high = middle - 1;
      else return sentence;
    }
    return null;
  }

  #answer(act: SpeechAct, sentence: Sentence): Answer<AttributionAnswer> | null {
    const speaker = act.speaker ?? this.#remembered(act, sentence);
    if (speaker === null) return null;
    const attribution = this.#doc.text.slice(speaker.start, speaker.end);
    return { value: { attribution, claimant: claimantOf(attribution) }, span: speaker, rules: [act.rule] };
  }

  /** Whom a pronoun means: the last speaker before, a person for "he", a body for "it". */
  #remembered(act: SpeechAct, sentence: Sentence): Span | null {
    for (let index = sentence.index; index >= Math.max(0, sentence.index - MEMORY); index--) {
      const acts = this.#actsOf(this.#doc.sentences[index]!)
        .filter(({ at, speaker }) => at < act.at && speaker !== null)
        .sort((a, b) => b.at - a.at);
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

const gap = (act: SpeechAct, quote: Span): number => (act.at >= quote.end ? act.at - quote.end : quote.start - act.at);

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
  if (act.trailing !== best.trailing) return best.trailing;
  return Math.abs(act.at - draft.start) < Math.abs(best.at - draft.start);
}
