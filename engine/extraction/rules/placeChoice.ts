/** Of the places that a sentence names, the one that a figure is about. */
import type { Document, Draft } from '../document.js';
import type { PlaceWords } from '../languages/placeWords.js';
import type { Span } from '../types.js';
import { isDateline } from './datelines.js';
import { countIn, lastBefore, REACH } from './nearby.js';
import { holds, type PlaceGroup } from './placeGroups.js';

/** A place named in the sentence, or taken up there by "the city": then it stands elsewhere than its words. */
export interface PlaceOption extends Span {
  group: PlaceGroup;
  isAnaphor: boolean;
  preposition: string | null;
}

/** How far from the start of its sentence a place still opens it. */
const OPENING = 14;
/** Between a place and the number that it introduces: "; in Sudan, about 2 million". */
const INTRODUCING = /^,(?: \p{Ll}+){0,3} $/u;
/** Before it, with its preposition: "; in ", ", and in the ". */
const CLAUSE_START = /(?:^|[;:,–—.]|[;:,–—.] \p{L}{3,5}) ?\p{L}+ (?:\p{L}{2,4} )?$/u;
const RESTATED = /^(?: \p{L}+){1,3} \([^()]{1,60}\)/u;
/** Right before a number in brackets: "Darrang (4.69 lakh)". */
const BRACKETED = /^ \((?:\p{Ll}+ ){0,3}$/u;
/** Before and behind a place in brackets that hold numbers of their own. */
const COUNTS_IN_BRACKETS = /\([^()]*\d[^()]*$/u;
const BRACKET_ENDS = /^[^()]*\)/u;
/** Right before it without brackets: "Palu 1,352", "Balaroa: 152"; a place so before another number is that one's. */
const LABELLED = /^:? $/u;
const LABELS_NUMBER = /^(?::? |: ?\()\d/u;
/** Right behind the number with nothing but plain words between: "eight more in Kokrahjar". */
const DIRECT = /^[^.,;:()\n]{0,45}$/u;

/** The option that the figure is about; null where there is none. */
export function choosePlace(
  options: readonly PlaceOption[],
  draft: Draft,
  doc: Document,
  words: PlaceWords,
): PlaceOption | null {
  let best: PlaceOption | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const option of options) {
    const score = scoreOf(option, draft, doc, words);
    if (score > bestScore) {
      bestScore = score;
      best = option;
    }
  }
  return best === null ? null : narrower(best, options, draft, doc, words);
}

/** Nearer is better; another number between, another clause and the wrong end of a movement are worse. */
function scoreOf(option: PlaceOption, draft: Draft, { text, numbers }: Document, words: PlaceWords): number {
  const isAfter = option.start >= draft.end;
  // A number in brackets restates the one before it: "1,929 households (9,645 people) in …".
  const said = textBetween(option, draft, text);
  const between = said.includes('(') ? said.replace(RESTATED, '') : said;
  const { preposition } = option;
  const { relative, possessive } = option.group.mentions[0]!;
  let score = -between.length / 25;
  if (isAfter && words.clauses.test(between)) score -= 2;
  if (between.includes(';')) score -= 4;
  if (option.end <= draft.clause.start || option.start >= draft.clause.end) score -= 4;
  if (option.isAnaphor) score -= 2;
  else {
    if (relative) score -= 8;
    if (possessive) score -= 3;
  }
  const lead = text.slice(Math.max(draft.sentence.start, option.start - REACH), option.start);
  const before = countDigits(lead, words);
  const inBetween = isAfter ? countIn(numbers, betweenOf(option, draft)) : countDigits(between, words);
  // "one of South Asia's worst"
  const isLoose = preposition !== null && words.looseLocatives.includes(preposition);
  // "Rockets from Syria hit …"
  const isFromElsewhere = preposition !== null && words.origin.includes(preposition) && draft.metric !== 'displaced';
  const opens =
    !isAfter && option.start - draft.sentence.start < OPENING && before === 0 && !possessive && !isFromElsewhere;
  // "In Moheli, one death … and 1,087 people": a place that opens the sentence holds for all its numbers.
  const isAnothers = !isAfter && preposition !== null && isOfNumber(option, draft, text, numbers);
  const introduces =
    !isAnothers && !isAfter && preposition !== null && INTRODUCING.test(between) && CLAUSE_START.test(lead);
  if (isAnothers) score -= 5;
  // "In Uttar Pradesh, where 43 people have died, …"
  if (isWhere(option, draft, text, words)) score += 5;
  if (isDateline(option.group.inner ?? option, draft.sentence, text)) return score - 9;
  if (!isAfter && (BRACKETED.test(between) || LABELLED.test(between))) score += 6;
  if (isAside(option, draft, text, words)) return score - 9;
  if (opens || introduces) score += 3;
  else if (preposition === null || isLoose) score -= 3;
  if (isAfter) {
    score -= Math.min(inBetween, 3);
    if (preposition !== null && !isLoose && DIRECT.test(between)) score += 3;
  } else if (!opens && !introduces && inBetween + before > 0) score -= 3;
  return score + movement(option, draft, text, words);
}

/** "Uttar Pradesh, where 43 people have died": the clause's own number. */
function isWhere(option: PlaceOption, draft: Draft, text: string, words: PlaceWords): boolean {
  return !option.isAnaphor && option.end < draft.start && words.whereClause.test(text.slice(option.end, draft.start));
}

/** How far before a place the words stand that say what it is there for. */
const LEAD = 90;

/**
 * A place that only tells where somebody spoke ("a survivor told reporters in Mubi"), whose body counted ("according to
 * Libya's health ministry"), who gives or claims ("Riyadh has promised", "Iran said"), or that is another number's.
 */
export function isAside(option: PlaceOption, draft: Draft, text: string, words: PlaceWords): boolean {
  if (option.isAnaphor) return false;
  const lead = text.slice(Math.max(draft.sentence.start, option.start - LEAD), option.start);
  const behind = text.slice(option.end, option.end + LEAD);
  // "39 dead (35 in Elazig, 4 in Malatya) and 1,600 injured": what brackets hold is told of their own numbers.
  if (
    option.end <= draft.start &&
    COUNTS_IN_BRACKETS.test(lead) &&
    BRACKET_ENDS.test(text.slice(option.end, draft.start))
  )
    return true;
  // "1,558 dead: Palu 1,352, Donggala 144": the place of the next number.
  if (option.preposition === null && option.start >= draft.end && LABELS_NUMBER.test(behind)) return true;
  if (option.preposition !== null && words.speaking.test(lead) && !/\d/u.test(words.speaking.exec(lead)![0]))
    return true;
  if (option.group.mentions[0]!.possessive && words.sourced.test(lead)) return true;
  if (option.preposition !== null && (words.sourcedIn.test(lead) || isWhereSpeakerIs(lead, behind, words))) return true;
  if (option.group.mentions[0]!.possessive && words.bodySays.test(behind) && option.start >= draft.end) return true;
  // "…, the hospital in Bule said", "two wounded were in hospital in Kutaisi": where they are treated or speak.
  if (
    option.preposition !== null &&
    option.start >= draft.end &&
    (words.speaks.test(behind) || words.treated.test(lead))
  )
    return true;
  if (option.start >= draft.end) return isOfPart(text.slice(draft.end, option.start), words);
  // "Japan gave $19 million", "$9 million from Norway": who gives is not where it goes.
  if (isMoney(draft) && (option.preposition === null || words.origin.includes(option.preposition))) return true;
  return option.preposition === null && (words.giving.test(behind) || words.claiming.test(behind));
}

/**
 * Whether a place is named only in passing: a point of reference, where somebody or something comes from, where somebody
 * spoke, whose body counted, or who gives or claims.
 */
export function isInPassing(
  { start, end, mentions }: PlaceGroup,
  sentence: Span,
  text: string,
  words: PlaceWords,
): boolean {
  const { preposition, relative, possessive } = mentions[0]!;
  if (relative || (preposition !== null && words.origin.includes(preposition))) return true;
  const lead = text.slice(Math.max(sentence.start, start - LEAD), start);
  const behind = text.slice(end, end + LEAD);
  if (preposition !== null && (words.speaking.test(lead) || words.speakersPlace.test(lead))) return true;
  if (possessive && (words.sourced.test(lead) || words.bodySays.test(behind))) return true;
  return preposition === null && (words.giving.test(behind) || words.claiming.test(behind));
}

/** "Naidu, who is camping at Vijayawada, said", "according to Garibashvili, who arrived in Oni" */
function isWhereSpeakerIs(lead: string, behind: string, words: PlaceWords): boolean {
  const clause = words.whoClause.exec(lead);
  return clause !== null && (words.thenSays.test(behind) || words.saidBefore.test(lead.slice(0, clause.index)));
}

/** "16 of them in Zamalka", "93 per cent inside the province": behind a figure, the place of a part of it. */
function isOfPart(between: string, words: PlaceWords): boolean {
  const own = words.partOf.exec(between)?.[0] ?? '';
  return words.parting.test(between.slice(own.length));
}

/** Whether the figure is a sum that is asked for or given. */
export function isMoney({ metric }: Draft): boolean {
  return metric === 'funding_required' || metric === 'funding_received';
}

/** The displaced are counted where they left from, those who return or arrive in a country where they come to. */
function movement(option: PlaceOption, draft: Draft, text: string, words: PlaceWords): number {
  const { preposition } = option;
  if (preposition === null) return 0;
  if (draft.metric === 'displaced') {
    // "872 households displaced from Bay have reached Mogadishu": counted where they came.
    const arrival = arrivalOf(draft, text, words);
    if (arrival !== null && option.start >= draft.end) {
      if (option.start >= arrival.end && option.start - arrival.end < 8) return 6;
      if (words.origin.includes(preposition)) return -5;
    }
  }
  if (words.destination.includes(preposition)) return arrives(draft) ? 4 : draft.metric === 'displaced' ? -8 : -2;
  if (!words.origin.includes(preposition)) return 0;
  return arrives(draft) ? -8 : draft.metric === 'displaced' ? 4 : -5;
}

/** Behind the number: "have arrived in", "reached". */
function arrivalOf(draft: Draft, text: string, words: PlaceWords): Span | null {
  const behind = text.slice(draft.end, Math.min(draft.sentence.end, draft.end + REACH / 2));
  const match = words.arrivals.exec(behind);
  return match === null ? null : { start: draft.end + match.index, end: draft.end + match.index + match[0].length };
}

function arrives({ metric }: Draft): boolean {
  return metric === 'returned' || metric === 'refugees';
}

/** A narrower place of the same clause goes before one that holds it: "In Essex … in Clacton". */
function narrower(
  best: PlaceOption,
  options: readonly PlaceOption[],
  draft: Draft,
  { text, numbers }: Document,
  words: PlaceWords,
): PlaceOption {
  const held = options.find(({ group }) => group === best.group.inner);
  if (
    held !== undefined &&
    !(held.preposition !== null && words.destination.includes(held.preposition) && !arrives(draft))
  )
    return held;
  const outer = best.group.mentions[0]!;
  const inner = options.find((option) => {
    const mention = option.group.mentions[0]!;
    if (
      option === best ||
      option.isAnaphor ||
      mention.preposition === null ||
      mention.relative ||
      !holds(outer, mention)
    )
      return false;
    if (words.destination.includes(mention.preposition) || isAside(option, draft, text, words)) return false;
    // "people from Ghorband arrived in Kabul": not narrower, but where they came from.
    if (
      words.origin.includes(mention.preposition) &&
      (draft.metric !== 'displaced' || arrivalOf(draft, text, words) !== null)
    )
      return false;
    if (isLeft(best, draft, words) || hasPlaceBetween(option, draft, options)) return false;
    // "In Uttar Pradesh, where 43 people have died, schools were closed in Varanasi": another clause.
    if (
      option.start >= draft.end &&
      isWhere(best, draft, text, words) &&
      text.slice(draft.end, option.start).includes(',')
    )
      return false;
    const most = option.start >= draft.end ? 1 : 0;
    return (
      countIn(numbers, betweenOf(option, draft)) <= most &&
      option.start < draft.clause.end &&
      option.end > draft.clause.start
    );
  });
  return inner ?? best;
}

/** Whether the displaced are said to come from there. */
function isLeft({ preposition }: PlaceOption, { metric }: Draft, words: PlaceWords): boolean {
  return metric === 'displaced' && preposition !== null && words.origin.includes(preposition);
}

/** Whether another place is named between the figure and one behind it. */
function hasPlaceBetween(option: PlaceOption, draft: Draft, options: readonly PlaceOption[]): boolean {
  return options.some(({ start, preposition }) => preposition !== null && start >= draft.end && start < option.start);
}

/** "two in Vandekiya, four in Agatu": right behind another number, the place is that one's. */
function isOfNumber(option: PlaceOption, draft: Draft, text: string, numbers: readonly Span[]): boolean {
  const number = lastBefore(numbers, option.start);
  return (
    number !== null &&
    number.start < draft.start &&
    number.start >= draft.sentence.start &&
    /^ \p{Ll}+ (?:the )?$/u.test(text.slice(number.end, option.start))
  );
}

function betweenOf(option: Span, draft: Draft): Span {
  return option.start >= draft.end ? { start: draft.end, end: option.start } : { start: option.end, end: draft.start };
}

function textBetween(option: Span, draft: Draft, text: string): string {
  const { start, end } = betweenOf(option, draft);
  return text.slice(start, end);
}

const counts = new WeakMap<PlaceWords, RegExp>();

/** Numbers in digits that may be counts: not the days and years of dates. */
function countDigits(text: string, words: PlaceWords): number {
  if (!hasDigit(text)) return 0;
  let count = counts.get(words);
  if (count === undefined) {
    const source = `(?<![\\p{L}\\p{N}.,])\\d+(?:[,.]\\d{3})*(?![\\p{L}\\p{N}]|[.,]\\d)(?! (?:${words.months.join('|')}))`;
    count = new RegExp(source, 'gu');
    counts.set(words, count);
  }
  return text.match(count)?.length ?? 0;
}

function hasDigit(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
