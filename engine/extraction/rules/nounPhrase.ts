/** Cuts the words that name a speaker out of the text on either side of a reporting verb. */
import { isKnownActor } from '../reference/actors.js';
import { countryOfDemonym } from '../reference/gazetteer.js';
import type { Span } from '../types.js';
import type { SpeakerWords } from './speakerWords.js';

/** How far a speaker's words reach from the verb, and how many there are at most. */
const REACH = 160;
const MOST_WORDS = 11;
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’&/-]*/gu;
/** A short name in brackets, and what stands between it and the verb: "(WFP) on Friday". */
const BRACKET = /\s*\([^()]{1,40}\)((?:\s+\p{L}+){0,3}\s*)$/u;
/** Parts between commas that are looked back over for a name. */
const MOST_APPOSITIONS = 4;
const PERSON = /^(?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+)(?: (?:\p{Lu}[\p{L}.'’-]*|al-\p{L}+|bin|van|de|el)){1,4}$/u;

/** The time that opens an entry of a live blog. */
const TIME = /^\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?\s+/iu;

interface Word extends Span {
  text: string;
  lower: string;
  capital: boolean;
}

function wordsOf(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(WORD)].map((match) => {
    const word = isBare(match[0]) ? match[0] : withoutEnding(match[0]);
    return {
      start: start + match.index,
      end: start + match.index + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: isCapital(word),
    };
  });
}

/** Whether the word ends with a letter that no ending has, as nearly all do. */
function isBare(word: string): boolean {
  const last = word.charCodeAt(word.length - 1);
  return last >= 97 && last <= 122 && last !== 115;
}

/** A full stop belongs to an abbreviation or initials alone. */
function withoutEnding(word: string): string {
  return /^(?:\p{L}\.)+$/u.test(word) ? word : word.replace(/(?:['’]s|[.'’/-]+)$/u, '');
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first >= 65 && first <= 90) return true;
  if (first >= 98 && first <= 122) return false;
  return /^(?:\p{Lu}|al-\p{Lu})/u.test(word);
}

/** The speaker whose words end at `end` (right before the verb); null where the words there are none. */
export function speakerBefore(text: string, from: number, end: number, words: SpeakerWords): Span | null {
  let start = Math.max(from + (TIME.exec(text.slice(from, from + 12))?.[0].length ?? 0), end - REACH);
  const before = text.slice(start, end);
  // "The World Food Programme (WFP) warned"
  const bracket = before.includes(')') ? BRACKET.exec(before) : null;
  if (
    bracket !== null &&
    wordsOf(text, start + bracket.index + bracket[0].length - bracket[1]!.length, end).every(
      ({ lower }) => words.adverbs.has(lower) || words.days.has(lower),
    )
  )
    return speakerBefore(text, from, start + bracket.index, words);
  // "the group monitoring the war said": the speaker ends before what it does.
  const busy = words.isBusy.test(before) ? words.busy.exec(before) : null;
  if (busy !== null) return speakerBefore(text, from, start + busy.index + busy[0].length, words);
  const cut = lastBreak(before);
  if (cut >= 0) start += cut + 1;
  end = beforeAuxiliaries(text, start, end, words);
  const inner = text.slice(start, end);
  const trimmed = inner.trimEnd();
  const commas = [...inner.matchAll(/,/gu)].map(({ index }) => start + index);
  if (!trimmed.endsWith(',')) return phraseEndingAt(text, commas.length === 0 ? start : commas.at(-1)! + 1, end, words);
  // "Frances Guy, the charity's head of region, said": the name, over its appositions; else the nearest of them.
  let apposition: Span | null = null;
  for (let step = commas.length - 1; step >= Math.max(0, commas.length - MOST_APPOSITIONS); step--) {
    const from = step === 0 ? start : commas[step - 1]! + 1;
    const part = text.slice(from, commas[step]!);
    if (words.relative.test(part)) continue;
    const phrase = phraseEndingAt(text, from, commas[step]!, words);
    if (phrase === null) continue;
    if (PERSON.test(text.slice(phrase.start, phrase.end)) && !words.body.test(text.slice(phrase.start, phrase.end)))
      return phrase;
    // A body without a name of its own is the farther one: "The Observatory, a monitor in Britain, said".
    if (apposition === null || !/^\s*(?:the|its|his|her)\s/iu.test(part) || /^\p{Lu}/u.test(text.slice(phrase.start)))
      apposition = phrase;
  }
  return apposition;
}

/** Where the last mark stands that no speaker's words go over; -1 where none does. */
function lastBreak(words: string): number {
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const mark = words[at]!;
    if (BREAKS.has(mark) || (DASHES.has(mark) && words[at - 1] === ' ' && words[at + 1] === ' '))
      return DASHES.has(mark) ? at - 1 : at;
  }
  return -1;
}

const BREAKS: ReadonlySet<string> = new Set(['"', '“', '”', ';', ':', '(', ')', '?', '!', '…']);
const DASHES: ReadonlySet<string> = new Set(['–', '—', '-']);

/** "Officials, speaking in Washington, have also said": where only such words stand behind the last comma, its place. */
function beforeAuxiliaries(text: string, start: number, end: number, { adverbs }: SpeakerWords): number {
  const behind = text.lastIndexOf(',', end - 1) + 1;
  if (behind <= start) return end;
  const words = wordsOf(text, behind, end);
  return words.every(({ lower }) => adverbs.has(lower)) ? behind : end;
}

function phraseEndingAt(text: string, start: number, end: number, words: SpeakerWords): Span | null {
  let phrase = wordsOf(text, start, end);
  while (phrase.length > 0 && (words.adverbs.has(phrase.at(-1)!.lower) || words.days.has(phrase.at(-1)!.lower)))
    phrase = phrase.slice(0, -1);
  if (phrase.length === 0) return null;
  let first = phrase.length;
  while (first > 0 && phrase.length - first < MOST_WORDS) {
    const attaches =
      first > 1 &&
      (words.attaching.has(phrase[first - 1]!.lower)
        ? words.head.test(phrase[first - 2]!.lower)
        : phrase[first - 1]!.lower === 'to' && words.sentTo.has(phrase[first - 2]!.lower));
    if (isBoundary(phrase, first - 1, words) && !attaches) break;
    first--;
  }
  const named = phrase.slice(0, Math.max(0, first - 1));
  // "Maria Lopez from the Red Cross told …"
  if (phrase[first - 1]?.lower === 'from' && isPersonName(text, named, words)) return span(named);
  const speaker = shortest(text, fromLastArticle(phrase.slice(first), words), words);
  return speaker === null ? null : withShortName(text, speaker);
}

function isPersonName(text: string, phrase: readonly Word[], { body }: SpeakerWords): boolean {
  if (phrase.length < 2) return false;
  const name = text.slice(phrase[0]!.start, phrase.at(-1)!.end);
  return PERSON.test(name) && !body.test(name) && !isKnownActor(name);
}

/** "to the east a brigade commander": behind another noun an article opens a phrase of its own. */
function fromLastArticle(phrase: readonly Word[], { connectors, attaching, determiners }: SpeakerWords): Word[] {
  const at = phrase.findLastIndex(({ lower }, i) => {
    const before = phrase[i - 1]?.lower;
    if (before === undefined || !/^(?:an?|the)$/u.test(lower)) return false;
    return !connectors.has(before) && !attaching.has(before) && !determiners.has(before) && !phrase[i - 1]!.capital;
  });
  return phrase.slice(Math.max(0, at));
}

function isBoundary(phrase: readonly Word[], at: number, { boundaries }: SpeakerWords): boolean {
  const word = phrase[at]!;
  return boundaries.has(word.lower) && !(word.capital && phrase[at - 1]?.capital === true);
}

/** The speaker whose words begin at `start`: after "according to", or after an inverted "said". */
export function speakerAfter(text: string, start: number, to: number, words: SpeakerWords): Span | null {
  const after = text.slice(start, Math.min(to, start + REACH));
  const stop = /[,;:()“”"]|\.(?=\s|$)(?<!(?:Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Capt|Maj|Gov|Sen|Prof|\p{Lu})\.)| [–—-] /u.exec(
    after,
  );
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
    if (kept.length > 0 && words.articles.has(word.lower) && !words.connectors.has(previous!.lower)) break;
    if (
      kept.length > 0 &&
      (/^\d/u.test(word.text) ||
        (!word.capital &&
          !words.determiners.has(previous!.lower) &&
          !words.ofReports.has(previous!.lower) &&
          words.verb.test(word.text)))
    )
      break;
    // A name is complete where its title follows: "Omar Ajouda the Secretary General".
    if (
      kept.length > 1 &&
      previous?.capital &&
      words.determiners.has(word.lower) &&
      !words.connectors.has(previous.lower) &&
      !kept.some(({ lower }) => lower === 'of' || lower === 'for')
    )
      break;
    kept.push(word);
    if (kept.length >= MOST_WORDS + 3) break;
  }
  // "said its director, Sher Ali Shakir", "according to the head of the mission, …": the name behind the office.
  const named =
    kept.length > 0 && isOffice(kept, words)
      ? NAMED.exec(text.slice(kept.at(-1)!.end, Math.min(to, kept.at(-1)!.end + 60)))
      : null;
  if (named !== null && !words.body.test(named[1]!)) {
    const at = kept.at(-1)!.end + 2;
    return { start: at, end: at + named[1]!.length };
  }
  const speaker = shortest(text, kept, words);
  return speaker === null ? null : withShortName(text, speaker);
}

/** Behind a comma: a person's name that ends its part of the sentence. */
const NAMED = /^, ((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)(?=[.,;”"]|$)/u;

/** A short name in brackets right behind belongs to it: "World Food Programme (WFP)". */
function withShortName(text: string, span: Span): Span {
  const bracket = /^ \(\p{Lu}[\p{Lu}\p{N}-]{1,11}\)/u.exec(text.slice(span.end, span.end + 16));
  return bracket === null ? span : { start: span.start, end: span.end + bracket[0].length };
}

/** Without determiners, titles and what follows the name; null where nobody speaks. */
function shortest(text: string, phrase: readonly Word[], words: SpeakerWords): Span | null {
  let kept = [...phrase];
  // "The Red Cross assessed the area and identified …": the speaker is before the first verb.
  const verb = kept.findIndex(
    ({ capital, text: word }, at) => !capital && /^\p{Ll}+ed$/u.test(word) && kept[at - 1]?.capital === true,
  );
  if (verb > 0) kept = kept.slice(0, verb);
  while (
    kept.length > 0 &&
    (words.determiners.has(kept[0]!.lower) || words.days.has(kept[0]!.lower) || words.connectors.has(kept[0]!.lower))
  )
    kept = kept.slice(1);
  // "the town's police chief": whose he is names nobody.
  const owner = kept.findLastIndex(({ end }, at) => at < kept.length - 1 && /^['’]s\s/u.test(text.slice(end, end + 3)));
  // "the education ministry's rapid assessment": its maker.
  const isClaim = owner >= 0 && words.claim.test(kept.at(-1)!.text);
  if (isClaim && words.speaker.test(text.slice(kept[0]!.start, kept[owner]!.end))) kept = kept.slice(0, owner + 1);
  else if (owner >= 0 && kept.slice(0, owner + 1).every(({ capital }) => !capital)) kept = kept.slice(owner + 1);
  // "India's ambassador to the UN": not the body that he is sent to.
  const sent = kept.findIndex(({ lower }, at) => lower === 'to' && words.sentTo.has(kept[at - 1]?.lower ?? ''));
  if (sent > 0) return span(kept.slice(owner < sent ? owner + 1 : 0));
  while (kept.length > 0 && words.connectors.has(kept.at(-1)!.lower)) kept = kept.slice(0, -1);
  // "doctors there", "a doctor at the hospital": where a speaker without a name stands names nobody.
  const place = kept.findIndex(
    ({ lower }, at) =>
      at > 0 &&
      words.standing.has(lower) &&
      (at === 1 || !kept[at - 1]!.capital) &&
      words.head.test(kept[at - 1]!.text),
  );
  if (place > 0 && !isKnownActor(text.slice(kept[0]!.start, kept.at(-1)!.end))) kept = kept.slice(0, place);
  // "A total of 160 volunteers of …"
  const counted = kept.findLastIndex(({ text: word }) => /^\d/u.test(word));
  if (counted > 0 && counted < kept.length - 1) kept = kept.slice(counted + 1);
  if (kept.length > 0 && words.vague.test(text.slice(kept[0]!.start, kept.at(-1)!.end))) return null;
  if (kept.length > 1 && words.claim.test(kept.at(-1)!.text) && kept.slice(0, -1).some(({ capital }) => capital))
    kept = kept.slice(0, -1);
  if (kept.length === 0 || /^\d/u.test(kept[0]!.text)) return null;
  const last = kept.at(-1)!;
  if (last.capital) {
    // A name: the run of capitals that ends here, without the titles before it.
    let first = kept.length - 1;
    while (first > 0 && (kept[first - 1]!.capital || joinsNames(kept, first - 1, words))) first--;
    const run = kept.slice(first);
    const titled = run.findLastIndex(({ lower }, index) => words.titles.has(lower) && index < run.length - 1);
    const title = run.slice(0, titled + 1).some(({ lower }) => words.titles.has(lower) && !words.titleParts.has(lower))
      ? titled
      : -1;
    const name = title >= 0 ? run.slice(title + 1) : run;
    const whole = span(run);
    if (isKnownActor(text.slice(whole.start, whole.end))) return whole;
    const isOffice =
      title >= 0 &&
      (words.connectors.has(run[title + 1]!.lower) || name.some(({ text: word }) => words.body.test(word)));
    const chosen = isOffice || name.length === 0 ? run : name;
    // "a spokesman for UNHCR" keeps its head; demonyms alone name nobody.
    if (
      first > 0 &&
      words.connectors.has(kept[first - 1]!.lower) &&
      words.speaker.test(text.slice(kept[0]!.start, kept[first - 1]!.end))
    )
      return span(kept);
    if (chosen.every(({ text: word }) => countryOfDemonym(word) !== null)) return null;
    return span(chosen);
  }
  const whole = span(kept);
  return words.speaker.test(text.slice(whole.start, whole.end)) ? whole : null;
}

/** "director", "the coordinator of the civil society of Djugu". */
function isOffice(phrase: readonly Word[], { head, titles, titleParts, determiners }: SpeakerWords): boolean {
  if (!phrase.at(-1)!.capital) return head.test(phrase.at(-1)!.text);
  const of = phrase.findIndex(({ lower }) => lower === 'of');
  const office = phrase[of - 1];
  return (
    office !== undefined &&
    determiners.has(phrase[0]!.lower) &&
    !office.capital &&
    titles.has(office.lower) &&
    !titleParts.has(office.lower)
  );
}

/** "of" or "and the" between the names of one speaker, or of two. */
function joinsNames(phrase: readonly Word[], at: number, { connectors, determiners }: SpeakerWords): boolean {
  const [before, further] = [phrase[at - 1], phrase[at - 2]];
  if (before === undefined || !connectors.has(phrase[at]!.lower)) return false;
  return (
    before.capital ||
    (determiners.has(phrase[at]!.lower) &&
      connectors.has(before.lower) &&
      !determiners.has(before.lower) &&
      further?.capital === true)
  );
}

function span(phrase: readonly Word[]): Span {
  return { start: phrase[0]!.start, end: phrase.at(-1)!.end };
}
