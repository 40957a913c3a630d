/** Cuts the words that name a speaker out of the text on either side of a reporting verb. */
import type { ReportingWords } from '../languages/reportingWords.js';
import { isKnownActor } from '../reference/actors.js';
import { countryOfDemonym } from '../reference/gazetteer.js';
import type { Span } from '../types.js';

/** The word sets and patterns that finding speakers needs, made once a language. */
export interface SpeakerWords {
  boundaries: Set<string>;
  determiners: Set<string>;
  titles: Set<string>;
  adverbs: Set<string>;
  days: Set<string>;
  speaker: RegExp;
  /** Heads of bodies that count and publish. */
  body: RegExp;
  /** A reporting verb alone: the noun phrase ends before it. */
  verb: RegExp;
}

const made = new WeakMap<ReportingWords, SpeakerWords>();

export function speakerWords(words: ReportingWords): SpeakerWords {
  let sets = made.get(words);
  if (sets === undefined) {
    const set = (source: string): Set<string> => new Set(source.split('|').map((word) => word.toLowerCase()));
    sets = {
      boundaries: set(words.boundaries),
      determiners: set(words.determiners),
      titles: set(words.titles),
      adverbs: set(words.adverbs),
      days: set(words.days),
      speaker: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.speakers})(?![\\p{L}\\p{N}])`, 'iu'),
      verb: new RegExp(`^(?:${words.showing})$`, 'iu'),
      body: new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.bodies})(?![\\p{L}\\p{N}])`, 'iu'),
    };
    made.set(words, sets);
  }
  return sets;
}

/** How far a speaker's words reach from the verb, and how many there are at most. */
const REACH = 160;
const MOST_WORDS = 9;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&/-]*/gu;
const CONNECTORS = new Set([
  'of',
  'for',
  'and',
  'the',
  'in',
  'to',
  'on',
  'de',
  'del',
  'la',
  'al',
  'el',
  'bin',
  'ibn',
  'van',
  'von',
  'da',
  'dos',
  '&',
]);

/** An indefinite article opens what is said, not who says it. */
const ARTICLES = /^(?:a|an|some|about|around|at|more|over)$/u;

interface Word extends Span {
  text: string;
  lower: string;
  capital: boolean;
}

function wordsOf(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    // A full stop belongs to an abbreviation or initials alone.
    const word = /^(?:\p{L}\.)+$/u.test(match[0]) ? match[0] : match[0].replace(/(?:['’]s|[.'’/-]+)$/u, '');
    return {
      start: start + match.index,
      end: start + match.index + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: /^(?:\p{Lu}|al-\p{Lu})/u.test(word),
    };
  });
}

/** The speaker whose words end at `end` (right before the verb); null where the words there are none. */
export function speakerBefore(text: string, from: number, end: number, words: SpeakerWords): Span | null {
  let start = Math.max(from, end - REACH);
  // "The World Food Programme (WFP) warned"
  const bracket = /\s*\([^()]{1,40}\)\s*$/u.exec(text.slice(start, end));
  if (bracket !== null) return speakerBefore(text, from, start + bracket.index, words);
  const before = text.slice(start, end);
  const cut = Math.max(
    ...['"', '“', '”', ';', ':', '(', ')', ' – ', ' — ', ' - ', '\n', '?', '!', '…'].map((mark) =>
      before.lastIndexOf(mark),
    ),
  );
  if (cut >= 0) start += cut + 1;
  const inner = text.slice(start, end);
  const trimmed = inner.trimEnd();
  if (trimmed.endsWith(',')) return beforeApposition(text, start, start + trimmed.length - 1, words);
  const comma = inner.lastIndexOf(',');
  return phraseEndingAt(text, comma < 0 ? start : start + comma + 1, end, words);
}

/** "Frances Guy, the charity's head of region, said": the name before the apposition, else the apposition itself. */
function beforeApposition(text: string, start: number, end: number, words: SpeakerWords): Span | null {
  const comma = text.slice(start, end).lastIndexOf(',');
  const apposition = phraseEndingAt(text, comma < 0 ? start : start + comma + 1, end, words);
  if (comma < 0) return null;
  const earlier = text.slice(start, start + comma).lastIndexOf(',');
  const name = phraseEndingAt(text, earlier < 0 ? start : start + earlier + 1, start + comma, words);
  if (name === null || apposition === null) return name ?? apposition;
  // "the council's head, Jamal Khan, said": the name, wherever it stands.
  const isName = (span: Span): boolean =>
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*)+$/u.test(text.slice(span.start, span.end));
  return isName(apposition) && !isName(name) && /\p{Ll}/u.test(text[name.start]!) ? apposition : name;
}

function phraseEndingAt(text: string, start: number, end: number, words: SpeakerWords): Span | null {
  let phrase = wordsOf(text, start, end);
  while (phrase.length > 0 && (words.adverbs.has(phrase.at(-1)!.lower) || words.days.has(phrase.at(-1)!.lower)))
    phrase = phrase.slice(0, -1);
  if (phrase.length === 0) return null;
  let first = phrase.length;
  while (first > 0 && phrase.length - first < MOST_WORDS && !isBoundary(phrase, first - 1, words)) first--;
  return shortest(text, phrase.slice(first), words);
}

function isBoundary(phrase: readonly Word[], at: number, { boundaries }: SpeakerWords): boolean {
  const word = phrase[at]!;
  return boundaries.has(word.lower) && !(word.capital && phrase[at - 1]?.capital === true);
}

/** The speaker whose words begin at `start`: after "according to", or after an inverted "said". */
export function speakerAfter(text: string, start: number, to: number, words: SpeakerWords): Span | null {
  const after = text.slice(start, Math.min(to, start + REACH));
  const stop =
    /[,;:()“”"\n]|\.(?=\s|$)(?<!(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Capt|Maj|Gov|Sen|Prof|\p{Lu})\.)| [–—-] /u.exec(after);
  const phrase = wordsOf(text, start, start + (stop === null ? after.length : stop.index));
  const kept: Word[] = [];
  for (const word of phrase) {
    const previous = kept.at(-1);
    if (
      kept.length > 0 &&
      words.boundaries.has(word.lower) &&
      !(word.lower === 'to' && kept.length > 1 && previous?.capital)
    )
      break;
    if (kept.length > 1 && words.days.has(word.lower)) break;
    if (kept.length > 0 && ARTICLES.test(word.lower) && !CONNECTORS.has(previous!.lower)) break;
    if (kept.length > 0 && (/^\d/u.test(word.text) || (!word.capital && words.verb.test(word.text)))) break;
    // A name is complete where its title follows: "Omar Ajouda the Secretary General".
    if (
      kept.length > 1 &&
      previous?.capital &&
      words.determiners.has(word.lower) &&
      !CONNECTORS.has(previous.lower) &&
      !kept.some(({ lower }) => lower === 'of' || lower === 'for')
    )
      break;
    kept.push(word);
    if (kept.length >= MOST_WORDS + 3) break;
  }
  return shortest(text, kept, words);
}

/** Without determiners, titles and what follows the name; null where nobody speaks. */
function shortest(text: string, phrase: readonly Word[], words: SpeakerWords): Span | null {
  let kept = [...phrase];
  while (
    kept.length > 0 &&
    (words.determiners.has(kept[0]!.lower) || words.days.has(kept[0]!.lower) || CONNECTORS.has(kept[0]!.lower))
  )
    kept = kept.slice(1);
  while (kept.length > 0 && CONNECTORS.has(kept.at(-1)!.lower)) kept = kept.slice(0, -1);
  if (kept.length === 0) return null;
  const last = kept.at(-1)!;
  if (last.capital) {
    // A name: the run of capitals that ends here, without the titles before it.
    let first = kept.length - 1;
    while (
      first > 0 &&
      (kept[first - 1]!.capital || (CONNECTORS.has(kept[first - 1]!.lower) && first > 1 && kept[first - 2]!.capital))
    )
      first--;
    const run = kept.slice(first);
    const title = run.findLastIndex(({ lower }, index) => words.titles.has(lower) && index < run.length - 1);
    const name = title >= 0 ? run.slice(title + 1) : run;
    const whole = span(run);
    if (isKnownActor(text.slice(whole.start, whole.end))) return whole;
    const isOffice = title >= 0 && CONNECTORS.has(run[title + 1]!.lower);
    const chosen = isOffice || name.length === 0 ? run : name;
    // "a spokesman for UNHCR" keeps its head; demonyms alone name nobody.
    if (
      first > 0 &&
      CONNECTORS.has(kept[first - 1]!.lower) &&
      words.speaker.test(text.slice(kept[0]!.start, kept[first - 1]!.end))
    )
      return span(kept);
    if (chosen.every(({ text: word }) => countryOfDemonym(word) !== null)) return null;
    return span(chosen);
  }
  const whole = span(kept);
  return words.speaker.test(text.slice(whole.start, whole.end)) ? whole : null;
}

function span(phrase: readonly Word[]): Span {
  return { start: phrase[0]!.start, end: phrase.at(-1)!.end };
}
