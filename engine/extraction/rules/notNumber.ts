/** What looks like a number and is none: dates, times, years, percentages, codes. Each rule swallows what it matches. */
import {
  AT_THAT_AGE,
  CLOCKS,
  MONTHS,
  NAMERS,
  NUMBERED,
  ONE_PERSON,
  PLACE_NAMERS,
  SCALES,
  YEAR_OPENERS,
} from '../languages/en/numbers.js';

import { DigitPattern, EndPattern } from '../words/patterns.js';
import { DIGIT, FOREIGN, LETTER, SORTS } from '../words/textWords.js';

/** Tried at a digit or number word before any number rule; `accepts` looks at what stands around the match. */
export interface NotNumberRule {
  name: string;
  /** What it begins with; digits where nothing is said. Half of all places where a number can stand need not try it. */
  opens?: 'letter' | 'both';
  /**
   * A look at the characters about the number, which saves most tries of the pattern: false where no match would be
   * accepted. `end` is behind its first run of digits, or its first letter.
   */
  fits?(text: string, start: number, end: number): boolean;
  pattern: RegExp;
  accepts?(match: RegExpExecArray, text: string): boolean;
}

const S = '[\\s\\u00a0]{0,3}';
const PERCENT = '(?:%|percent(?!\\p{L})|per[\\s\\u00a0]{1,2}cent(?!\\p{L})|pct(?!\\p{L})|percentage|٪)';
const MONTH_BEFORE = new EndPattern(new RegExp(`(?<!\\p{L})${MONTHS}\\.?${S}$`, 'iu'));
/** "1 million-1.5 million": the hyphen stands between two numbers. */
const SCALE_BEFORE = new RegExp(`(?<!\\p{L})(?:${Object.keys(SCALES).join('|')})[-–]$`, 'iu');
const CODE_BEFORE = new EndPattern(
  new RegExp(`(?<!\\p{L})${NUMBERED}(?:-1[03])?(?: (?:no|number|nr))?[-.:#]{0,2}${S}$`, 'iu'),
);
const WORD_BEFORE = /([\p{L}#©.]{1,14})[\s\u00a0(–-]{0,3}$/u;

/** The word that stands right before `at`, lower case, or ''. */
export function wordBefore(text: string, at: number): string {
  return WORD_BEFORE.exec(text.slice(Math.max(0, at - 18), at))?.[1]?.toLowerCase() ?? '';
}

/** Whether a space or an opening bracket stands before, or nothing. */
function followsGap(text: string, start: number): boolean {
  const code = start === 0 ? 32 : text.charCodeAt(start - 1);
  return code === 32 || code === 10 || code === 40;
}

/** Whether a letter may stand behind digits, stops and commas. */
function goesOnWithLetter(text: string, start: number): boolean {
  let at = start;
  while (isDigitOrPoint(text.charCodeAt(at))) at += 1;
  const sort = SORTS[text.charCodeAt(at)];
  return sort === LETTER || sort === FOREIGN || text.charCodeAt(at) >= 0xd800;
}

function isDigitOrPoint(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 46 || code === 44;
}

/** Whether the number word begins as "one" does. */
function opensOne(text: string, start: number): boolean {
  return (text.charCodeAt(start) | 32) === 111;
}

const ONE_PERSON_BEFORE = new EndPattern(new RegExp(`(?<!\\p{L})${ONE_PERSON}, $`, 'u'));
/** "Bryant, from Glenrothes, was 23 when he": a name, a pronoun or an aside stands before the verb. */
const WAS_BEFORE = /(?:(?<!\p{L})(?:[Hh]e|[Ss]he|I|who|\p{Lu}\p{Ll}[\p{L}’'-]*)|,) (?:was|were|am|turned) $/u;

/** In the order in which they are tried. */
const RULES: readonly NotNumberRule[] = [
  {
    name: 'part of an address, a file name or an e-mail',
    opens: 'both',
    fits: (text, start) => !followsGap(text, start),
    pattern: /[\d\p{L}]/uy,
    accepts(match, text) {
      if (match.index === 0 || /[\s(["'“‘$€£]/u.test(text[match.index - 1]!)) return false;
      const token = /\S*$/u.exec(text.slice(Math.max(0, match.index - 80), match.index))?.[0] ?? '';
      return /:\/\/|www\.|@[\p{L}\d]/u.test(token);
    },
  },
  {
    name: 'number of a book, a post box or an account (ISBN 978-3-16-148410-0)',
    fits: (text, start) => CODE_BEFORE.test(text, Math.max(0, start - 30), start),
    pattern: /\d{1,20}(?:[ \u00a0‐–-][\dX]{1,20}){0,8}/uy,
  },
  {
    name: 'identifier or issue of a publication (doi: 10.1038/d41, Nature 574, 16–17 (2019))',
    pattern: /10\.\d{4,9}\/\S{1,80}|\d{1,4}, \d{1,5}(?:[-–]\d{1,5})? \((?:19|20)\d\d\)/uy,
  },
  {
    name: 'port of a host (example.org:8080)',
    fits: (text, start) => text[start - 1] === ':' && /\p{L}/u.test(text[start - 2] ?? ''),
    pattern: /\d{2,5}(?!\d|,\d)/uy,
    accepts: (match, text) =>
      /\p{L}[\p{L}\d-]{1,40}\.\p{L}{2,12}:$/u.test(text.slice(Math.max(0, match.index - 60), match.index)),
  },
  {
    name: 'date in digits (2016-10-17, 17/10/2016, 17.10.16)',
    pattern: /\d{4}-\d{1,2}-\d{1,2}(?:T[\d:.]{1,12}Z?)?|\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})(?!\d)/uy,
  },
  {
    name: 'day and month (7 and 23 October, 18 to 22 June, 24th of August)',
    pattern: new RegExp(
      `\\d{1,2}(?:st|nd|rd|th)?(?:${S}(?:–|—|-|/|to|and|or|until|till|through|,|&)${S}\\d{1,2}(?:st|nd|rd|th)?){0,3}${S}(?:of )?(?:the )?${MONTHS}(?!\\p{L})\\.?(?:,?${S}(?:19|20)\\d\\d(?![\\d,]))?`,
      'iuy',
    ),
    accepts: (match, text) =>
      !/\p{L}/u.test(text[match.index - 1] ?? '') && !/^\d{1,2}\s+(?:may|mar)\b/u.test(match[0]),
  },
  {
    name: 'day after a month (October 17, 2016; October 7-23)',
    fits: (text, start) => MONTH_BEFORE.test(text, Math.max(0, start - 13), start),
    pattern: new RegExp(
      `\\d{1,2}(?:st|nd|rd|th)?(?:${S}(?:–|—|-|to|through)${S}\\d{1,2}(?:st|nd|rd|th)?(?![\\d,]))?(?:,${S}(?:19|20)\\d\\d(?![\\d,]))?(?!\\d|,\\d|\\.\\d)`,
      'uy',
    ),
  },
  {
    name: 'time of day (8:33, 10pm, 8 a.m., 1400 GMT)',
    pattern: new RegExp(
      `\\d{1,2}[:.h]\\d{2}(?::\\d{2})?${S}(?:[ap]\\.?m\\.?(?!\\p{L})|${CLOCKS}(?!\\p{L}))?|\\d{1,2}${S}[ap]\\.?m\\.?(?!\\p{L})|\\d{1,2}${S}o['’]clock|[012]\\d[0-5]\\d${S}${CLOCKS}(?!\\p{L})`,
      'iuy',
    ),
    accepts: (match, text) =>
      /:|[ap]\.?m|clock|[a-z]/iu.test(match[0]) &&
      !/^\d{1,2}\.\d/u.test(match[0]) &&
      !/^[\d]/u.test(text[match.index + match[0].length] ?? ''),
  },
  {
    name: 'percentage',
    opens: 'both',
    pattern: new RegExp(
      `\\d{1,3}(?:[.,]\\d{1,3})?(?:${S}(?:–|—|-|to|and|or)${S}\\d{1,3}(?:[.,]\\d{1,3})?)?${S}-?${PERCENT}|\\p{L}{3,9}(?:[- ]\\p{L}{3,5})?(?: (?:to|or) \\p{L}{3,9})? ${PERCENT}`,
      'iuy',
    ),
  },
  { name: 'ordinal', pattern: /\d{1,6}(?:,\d{3})?(?:st|nd|rd|th)(?!\p{L})/iuy },
  {
    name: 'fraction, score or short date (3/4, 9/11, 4x4, 2-1)',
    pattern: /\d{1,4}\s?[/×:]\s?\d{1,4}(?!\d|,\d)|\d{1,3}\s?x\s?\d{1,3}(?!\p{L}|\d|,\d)/iuy,
  },
  {
    name: 'result of a game or a vote (21-14)',
    pattern: /(\d{1,3})[-–](\d{1,3})(?![\d\p{L}]|[,.]\d|[-–]\d)/uy,
    accepts: (match) => Number(match[1]) >= Number(match[2]),
  },
  {
    name: 'record of games (1-6-2)',
    pattern: /\d{1,2}[-–]\d{1,2}[-–]\d{1,2}(?![\d\p{L}]|[,.]\d|[-–]\d)/uy,
  },
  {
    name: 'scale (1-100 at the end of a line)',
    fits: (text, start, end) => end === start + 1 && text.charCodeAt(start) <= 49,
    pattern: /[01]\s?[-–]\s?(?:5|10|20|50|100|1000)(?=\s{0,3}(?:[\n;)]|$))/uy,
  },
  {
    name: 'run of years (2014-2016, 2014/15)',
    pattern: /(?:19|20)\d\d\s?(?:–|—|-|\/|to|and)\s?(?:(?:19|20)\d\d|\d\d)(?!\d|,\d)/uy,
  },
  {
    name: 'telephone number',
    pattern: /\d{2,4}[- .]\d{3,4}[- .]\d{3,5}(?:[- .]\d{2,5}){0,2}(?!\d)|\d{3}-\d{4}(?![\d,])/uy,
    accepts: isTelephone,
  },
  {
    name: 'number with a leading zero',
    fits: (text, start) => text.charCodeAt(start) === 48,
    pattern: /0\d[\d ()-]{0,20}/uy,
  },
  {
    name: 'letters and digits in one word (81mm, G20, MH17)',
    fits: (text, start) => !followsGap(text, start) || goesOnWithLetter(text, start),
    pattern: /\d[\d.,]{0,12}(?:\p{L}[\p{L}\d.-]{0,30})?/uy,
    accepts(match, text) {
      if (/[\p{L}_#/\\°+=&]/u.test(text[match.index - 1] ?? '') && !isGlued(text, match.index)) return true;
      const tail = /\d(\p{L}[\p{L}\d.-]*)$/u.exec(match[0])?.[1];
      if (tail === undefined) return false;
      if (tail === 's' && /^10{1,6}s$|^10{0,2},000s$/u.test(match[0]))
        return !/^\s{1,3}of\s/u.test(text.slice(match.index + match[0].length, match.index + match[0].length + 5));
      return !/^(?:k|m|mn|mln|mio|mil|bn|bln|b|tn|cr|million|billion|thousand|lakhs?|crores?|hh|hhs|pax|ppl|idps?|people|persons|families|households|houses|and|to|plus|or)(?!\p{L})/iu.test(
        tail,
      );
    },
  },
  {
    name: 'digits behind a hyphen or as a compound (31-minute, Covid-19)',
    pattern:
      /\d[\d.,]{0,20}(?:-\d[\d.,]{0,20})?-(?!strong|plus|odd|person(?!al)|million|billion|thousand|hundred|to-|and-|some)\p{L}[\p{L}\d-]{0,40}/iuy,
  },
  {
    name: 'digits behind a hyphen (Covid-19)',
    fits: (text, start) => text[start - 1] === '-' || text[start - 1] === '–',
    pattern: /\d[\d.]{0,20}/uy,
    accepts(match, text) {
      const before = text.slice(Math.max(0, match.index - 12), match.index);
      return (/\p{L}{2}[-–]$/u.test(before) && !SCALE_BEFORE.test(before)) || /(?<![\p{L}\p{N}])\p{Lu}-$/u.test(before);
    },
  },
  {
    name: 'degrees and coordinates',
    pattern: /\d{1,3}(?:\.\d+)?\s?[°º′″](?:\s?[CFNSEW](?!\p{L}))?/uy,
  },
  {
    name: 'year',
    fits: (_, start, end) => end - start === 4,
    pattern: /(?:1[89]|20)\d\d(?!\d|[,.']\d|\p{L}|\+)(?!\s?(?:million|thousand|billion))/uy,
    accepts: isYear,
  },
  {
    name: 'number of a list item, a note or a citation',
    pattern: /\d{1,3}[.)\]](?=\s|$)/uy,
    accepts(match, text) {
      const before = text.slice(Math.max(0, match.index - 3), match.index);
      if (match[0].endsWith(']')) return before.endsWith('[');
      return /(?:^|\n)[ \t(]{0,2}$/u.test(before) && /^[ \t]{1,4}\S/u.test(text.slice(match.index + match[0].length));
    },
  },
  {
    name: 'number after a word that makes a name of it (Highway 1, page 9, aged 12)',
    pattern: /\d{1,4}(?!\d|,\d)(?:\.\d+)?(?:\s?(?:-|–|to|and|,)\s?\d{1,4}(?![\d,]))?/uy,
    accepts: (match, text) =>
      NAMERS.has(wordBefore(text, match.index).replace(/^\.+/u, '')) ||
      (match[0].length <= 2 &&
        PLACE_NAMERS.has(/(\p{L}+) $/u.exec(text.slice(Math.max(0, match.index - 10), match.index))?.[1] ?? '')) ||
      /[#№]\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index)),
  },
  {
    name: 'age after a name (Maria Silva, 42,)',
    fits: (text, start) => text[start - 1] === ' ' && text[start - 2] === ',',
    pattern: /\d{1,3}(?=[,.;)"”’]|\s*$|\s(?:who|said|says|from|and his|and her|told)(?!\p{L}))(?![,.]\d)/uy,
    accepts: (match, text) =>
      Number(match[0]) < 110 &&
      /\p{Lu}(?:\.|[\p{L}'’-]+) \p{Lu}[\p{L}'’-]+, $/u.test(text.slice(Math.max(0, match.index - 40), match.index)),
  },
  {
    name: 'age after one name (Nurhayati, 38, said)',
    fits: (text, start) => text[start - 1] === ' ' && text[start - 2] === ',',
    pattern: /\d{2}(?=,\s(?:who|was|said|says|told|is|had|has|and (?:his|her))(?!\p{L}))/uy,
    accepts: (match, text) =>
      /(?<!\p{L})\p{Lu}\p{Ll}[\p{L}'’-]+, $/u.test(text.slice(Math.max(0, match.index - 30), match.index)),
  },
  {
    name: 'age of one person (a man, 23, was; Sharma (26), who)',
    fits: (text, start, end) =>
      end - start <= 2 && (text[start - 1] === '(' || (text[start - 1] === ' ' && text[start - 2] === ',')),
    pattern: /\d{1,2}(?:(?=,\s)|(?=\),? (?:who|whose|said|told|an?)(?!\p{L})))/uy,
    accepts: (match, text) =>
      text[match.index - 1] === '('
        ? /(?<!\p{L})\p{Lu}\p{Ll}[\p{L}'’-]* \($/u.test(text.slice(Math.max(0, match.index - 30), match.index))
        : ONE_PERSON_BEFORE.test(text, Math.max(0, match.index - 20), match.index),
  },
  {
    name: 'age at a time (he was 23 when he)',
    fits: (text, start, end) => end - start <= 2 && text[start - 1] === ' ',
    pattern: new RegExp(`\\d{1,2}(?= ${AT_THAT_AGE}(?!\\p{L}))`, 'iuy'),
    accepts: (match, text) => WAS_BEFORE.test(text.slice(Math.max(0, match.index - 30), match.index)),
  },
  { name: 'long code', fits: (_, start, end) => end - start >= 10, pattern: /\d{10,}/uy },
  {
    name: 'word that makes no count (one of them, one day, one another)',
    fits: opensOne,
    opens: 'letter',
    pattern:
      /one(?=['’]s|[\s\u00a0]{1,3}(?:another|of(?![\s\u00a0]{1,3}(?:whom|them|those|us)(?!\p{L}))|day(?!s)|by one|such|more time|thing|side|hand|point(?!\s\p{L}{3,5}\s)|way|can|could|must|should|may|would|has to|another|last|final|time)(?!\p{L}))|one[- ](?:third|quarter|fifth|sixth|tenth|half|sided|way|to|on|off|time|stop)(?!\p{L})/iuy,
  },
  {
    name: 'one as a pronoun (no one, the one, which one)',
    fits: opensOne,
    opens: 'letter',
    pattern: /one(?!\p{L})/iuy,
    accepts: (match, text) =>
      !(
        /(?<!\p{L})that\s$/iu.test(text.slice(Math.max(0, match.index - 6), match.index)) &&
        /^\s\p{L}/u.test(text.slice(match.index + 3, match.index + 5))
      ) &&
      /(?<!\p{L})(?:no|the|this|that|each|every|which|any|some|another|first|last|only|new|old|big|good|bad|other|is|was)[\s-]{1,2}$/iu.test(
        text.slice(Math.max(0, match.index - 9), match.index),
      ),
  },
  {
    name: 'fraction or compound in words (two-thirds, two-day)',
    opens: 'letter',
    pattern:
      /(?!\p{L}{3,9}-and-a-|three-quarters\s+of\s+an?\s)\p{L}{3,9}(?:-\p{L}{3,5})?-(?!one|two|three|four|five|six|seven|eight|nine|hundred|thousand|million|odd|plus|strong|person)\p{L}[\p{L}-]*|\p{L}{3,5}[- ](?:thirds|quarters|fifths|sixths|sevenths|eighths|ninths|tenths)(?!\p{L}|\s+of\s+an?\s+(?:million|billion|thousand|hundred|dozen))/iuy,
  },
];

const RULES_FOR_DIGITS = RULES.filter(({ opens }) => opens !== 'letter').map((rule) => ({
  ...rule,
  digits: new DigitPattern(rule.pattern),
}));
const RULES_FOR_LETTERS = RULES.filter(({ opens }) => opens !== undefined);

/** The end of what stands at `start` and is no number, though it begins as one; null where a number may stand there. */
export function notNumberEnd(text: string, start: number): number | null {
  if (text.charCodeAt(start) > 57) {
    for (const { pattern, accepts, fits } of RULES_FOR_LETTERS) {
      if (fits !== undefined && !fits(text, start, start + 1)) continue;
      pattern.lastIndex = start;
      const match = pattern.exec(text);
      if (match !== null && (accepts === undefined || accepts(match, text))) return start + match[0].length;
    }
    return null;
  }
  let end = start + 1;
  while (SORTS[text.charCodeAt(end)] === DIGIT) end += 1;
  for (const { digits, accepts, fits } of RULES_FOR_DIGITS) {
    if (fits !== undefined && !fits(text, start, end)) continue;
    const match = digits.execAt(text, start, end);
    if (match !== null && (accepts === undefined || accepts(match, text))) return start + match[0].length;
  }
  return null;
}

function isTelephone(match: RegExpExecArray, text: string): boolean {
  return (
    !/^\d{1,3}(?: \d{3})+$/u.test(match[0]) || /[+(]\s?$/u.test(text.slice(Math.max(0, match.index - 2), match.index))
  );
}

/** Badly joined lines glue a word to a number ("between7 and"): those words are known. Currency codes stand close too. */
function isGlued(text: string, at: number): boolean {
  return /(?:^|[^\p{L}])(?:between|by|of|and|to|than|about|some|over|from|least|nearly|around|US|USD|EUR|CHF|RUB|GBP|AUD|CAD|NZD|INR|PKR|KES|NGN|PHP|Rs|Rp|Tk|N|R|P|A|C|NZ|JPY|CNY|RMB|TRY|UGX|NPR|BDT|LKR|SDG|Php|IDPs|HH)$/u.test(
    text.slice(Math.max(0, at - 9), at),
  );
}

function isYear(match: RegExpExecArray, text: string): boolean {
  const before = wordBefore(text, match.index);
  if (YEAR_OPENERS.has(before.replaceAll('.', ''))) return true;
  if (/(?:of|least|than|about|around|some|over|nearly|almost|estimated|approximately|to|another|total)$/u.test(before))
    return false;
  const after =
    /^[\s\u00a0]{1,3}(\p{L}+)/u.exec(text.slice(match.index + 4, match.index + 24))?.[1]?.toLowerCase() ?? '';
  return !/^(?:people|persons|families|households|houses|homes|individuals|residents|civilians|children|refugees|idps|beneficiaries|were|are|have|displaced|killed|dead|injured|evacuees|inhabitants|villagers|soldiers|troops|fighters|migrants|students|patients|cases|deaths|police|others|more)$/u.test(
    after,
  );
}
